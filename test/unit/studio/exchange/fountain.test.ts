import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFountain } from '../../../../src/studio/exchange/fountain.ts';

/** Elements of the only scene of a text, each as `kind: text`. */
function elementsOf(source: string): readonly string[] {
  return readFountain(source).scenes.flatMap(({ elements }) =>
    elements.map(({ kind, text, character }) => `${kind}: ${character ? `${character} says ` : ''}${text}`),
  );
}

describe('A Fountain screenplay', () => {
  it('has its scenes with number, heading, synopsis and place in the file', () => {
    const source = [
      'Title:',
      '    _**The Keeper**_',
      'Author: A. Writer',
      '',
      '# Act One',
      '',
      'INT. LIGHTHOUSE - NIGHT #1A#',
      '',
      '= The lamp goes out.',
      '',
      'Rain at the panes.',
      '',
      '.THE CLIFF',
      '',
      'Wind.',
    ];
    const { title, scenes } = readFountain(source.join('\r\n'));
    assert.equal(title, 'The Keeper');
    assert.deepEqual(
      scenes.map(({ number, heading, synopsis, line }) => [number, heading, synopsis, line]),
      [
        ['1A', 'INT. LIGHTHOUSE - NIGHT', 'The lamp goes out.', 6],
        [null, 'THE CLIFF', '', 12],
      ],
    );
  });

  it('has actions, dialogues, lyrics and transitions without their marks', () => {
    assert.deepEqual(
      elementsOf(
        [
          'EXT. BEACH - DAY',
          '',
          'MARA walks *slowly*, and **stops**.',
          'She looks.',
          '',
          'MARA (V.O.) ^',
          '(quiet)',
          'It is \\*late\\*.',
          '',
          '@McAvoy',
          'Yes.',
          '',
          '~Row, row',
          '',
          'CUT TO:',
          '',
          '> FADE OUT.',
          '',
          '>The end<',
          '',
          '!INT. is a word here.',
        ].join('\n'),
      ),
      [
        'action: MARA walks slowly, and stops.\nShe looks.',
        'dialogue: MARA (V.O.) says (quiet)\nIt is *late*.',
        'dialogue: McAvoy says Yes.',
        'lyrics: Row, row',
        'transition: CUT TO:',
        'transition: FADE OUT.',
        'action: The end',
        'action: INT. is a word here.',
      ],
    );
  });

  it('keeps notes apart, and leaves comments out', () => {
    assert.deepEqual(
      elementsOf(
        'A door [[red?]] opens.\n\n/* not\n\nyet */Steps.\n\n[[a note\nof two lines]] Rest.\n\n[[open',
      ),
      [
        'action: A door  opens.',
        'note: red?',
        'action: Steps.',
        'action: Rest.',
        'note: a note\nof two lines',
        'action: [[open',
      ],
    );
  });

  it('goes on with a dialogue after a line of two spaces', () => {
    assert.deepEqual(elementsOf('ANN\nFirst.\n  \nSecond.\n\nThird.'), [
      'dialogue: ANN says First.\n\nSecond.',
      'action: Third.',
    ]);
  });

  it('takes lines of scripts without capitals for actions', () => {
    assert.deepEqual(elementsOf('灯台の夜\n雨が降る。'), ['action: 灯台の夜\n雨が降る。']);
  });

  it('loses no word of an action, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const line = fc.oneof(
      word,
      fc.constantFrom(
        '',
        '  ',
        'INT. A',
        'MARA',
        '/*',
        '*/',
        '[[',
        ']]',
        '= x',
        '# x',
        '.',
        '..',
        '@',
        '>',
        '<',
        '~',
        '!',
        '_',
        '\\',
        '^',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), word, (lines, last) => {
        const source = [...lines.filter((one) => one !== '/*'), '', `!${last}`].join('\n');
        const { scenes } = readFountain(source);
        const end = scenes.at(-1)?.elements.at(-1);
        assert.ok(end?.kind === 'action' && end.text.endsWith(last));
        for (const scene of scenes) assert.ok(scene.line < source.split('\n').length);
      }),
    );
  });

  it('is read whatever the text is', () => {
    const mark = fc.constantFrom(
      '/*',
      '*/',
      '[[',
      ']]',
      '*',
      '_',
      '\\',
      '#',
      '=',
      '>',
      '<',
      '@',
      '\n',
      '\n\n',
      ':',
      'A',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(mark).map((all) => all.join('')),
        ),
        (source) => {
          readFountain(source);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('of 200 pages has all its scenes and speeches', () => {
    const page = (at: number) =>
      `INT. ROOM ${at} - DAY #${at}#\n\n${'She opens the door and looks.\n\nMARA\nNobody.\n\n'.repeat(12)}`;
    const { scenes } = readFountain(Array.from({ length: 200 }, (_, at) => page(at + 1)).join(''));
    assert.equal(scenes.length, 200);
    assert.ok(scenes.every(({ elements }) => elements.length === 24));
  });

  it('takes no longer than its length for marks that never close', () => {
    for (const mark of ['/*', '[[', '*', '_', '**a', '_a', '#', '@A\n', '(', '> ', 'A:\n']) {
      readFountain(mark.repeat(200_000));
    }
  });
});
