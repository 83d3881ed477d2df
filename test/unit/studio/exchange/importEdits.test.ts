import assert from 'node:assert/strict';
import { readFountain } from '../../../../src/studio/exchange/fountain.ts';
import { importScreenplay } from '../../../../src/studio/exchange/importEdits.ts';
import { readBoard } from '../../../../src/studio/storyboard/readBoard.ts';
import { applyTextEdits } from '../../../../src/studio/storyboard/textEdits.ts';

const SCRIPT = 'INT. HALL #1#\n\nA door opens.\n\nMARA\nWho is there?\n\nEXT. CLIFF #2#\n\nWind.\n';

/** The text of a storyboard after the import. */
function imported(text: string, script: string): string {
  let count = text.length;
  const found = importScreenplay(text, readFountain(script), () => `id${(count += 1)}`);
  assert.ok(found);
  return applyTextEdits(text, found.edits);
}

function boardOf(text: string) {
  const reading = readBoard(text);
  assert.ok(reading.state === 'read');
  assert.deepEqual(reading.problems, []);
  return reading.board.scenes.map(({ title, shots }) => [
    title,
    ...shots.map(({ code, prompt }) => `${code} ${prompt}`),
  ]);
}

describe('A screenplay that is imported into the text of a storyboard', () => {
  it('makes an empty one whole', () => {
    assert.deepEqual(boardOf(imported('', SCRIPT)), [
      ['INT. HALL', '1A A door opens.\nMARA: Who is there?'],
      ['EXT. CLIFF', '2A Wind.'],
    ]);
  });

  it('changes nothing when it is imported again', () => {
    const once = imported('', SCRIPT);
    assert.equal(imported(once, SCRIPT), once);
  });

  it('leaves every other character as it is written, and the codes of what is there', () => {
    const own =
      '{"version":2,"mine":1.50,"scenes":[{"id":"a","title":"Own","shots":[{"id":"s","prompt":"x","k":[1]}]}]}';
    const text = imported(own, SCRIPT);
    assert.ok(
      text.startsWith(
        '{"version":2,"mine":1.50,"scenes":[{"id":"a","title":"Own","shots":[{"id":"s","prompt":"x","k":[1]',
      ),
    );
    const again = imported(text, SCRIPT.replace('Wind.', 'Rain falls.\n\nWind.'));
    assert.deepEqual(boardOf(again), [
      ['Own', '1A x'],
      ['INT. HALL', '2A A door opens.\nMARA: Who is there?'],
      ['EXT. CLIFF', '3B Rain falls.', '3A Wind.'],
    ]);
  });

  it('is refused by what is no storyboard', () => {
    for (const text of ['{', '[]', '{"version":3,"scenes":[]}']) {
      assert.equal(
        importScreenplay(text, readFountain(SCRIPT), () => 'x'),
        null,
      );
    }
  });
});
