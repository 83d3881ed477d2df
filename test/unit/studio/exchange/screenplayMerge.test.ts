import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFountain } from '../../../../src/studio/exchange/fountain.ts';
import {
  mergeScreenplay,
  type BoardOutline,
  type ScreenplayMerge,
} from '../../../../src/studio/exchange/screenplayMerge.ts';

const EMPTY: BoardOutline = { scenes: [] };

function merge(board: BoardOutline, source: string): ScreenplayMerge {
  let count = board.scenes.length * 1000;
  return mergeScreenplay(board, readFountain(source), () => `n${(count += 1)}`);
}

/** The board after the changes. */
function applied(board: BoardOutline, { changes }: ScreenplayMerge): BoardOutline {
  let scenes = [...board.scenes];
  for (const change of changes) {
    if (change.kind === 'addScene') {
      const { id, title, origin, shots } = change;
      scenes.splice(scenes.findIndex((scene) => scene.id === change.after) + 1, 0, {
        id,
        title,
        origin,
        shots,
      });
      continue;
    }
    if (change.kind === 'changeScene') {
      const { origin, title } = change;
      scenes = scenes.map((one) =>
        one.id === change.scene ? { ...one, origin, title: title ?? one.title } : one,
      );
      continue;
    }
    scenes = scenes.map((scene) => {
      const shots = [...scene.shots];
      if (change.kind === 'addShot' && scene.id === change.scene) {
        shots.splice(shots.findIndex(({ id }) => id === change.after) + 1, 0, change.shot);
      }
      if (change.kind === 'changePrompt') {
        const at = shots.findIndex(({ id }) => id === change.shot);
        const { prompt, mark } = change;
        if (at >= 0) shots[at] = { id: change.shot, prompt, mark };
      }
      return { ...scene, shots };
    });
  }
  return { scenes };
}

const promptsOf = ({ scenes }: BoardOutline) => scenes.map(({ shots }) => shots.map(({ prompt }) => prompt));

/** Title and number of all scenes after an import that adds none. */
function changedScenes(board: BoardOutline, source: string) {
  const merged = merge(board, source);
  assert.ok(merged.changes.every(({ kind }) => kind === 'changeScene'));
  return applied(board, merged).scenes.map(({ title, origin }) => [title, origin?.number]);
}

const FIRST = `INT. HALL #1#

A door opens.

MARA
Who is there?

Steps.

EXT. CLIFF #2#

Wind.
`;

describe('The import of a screenplay', () => {
  it('makes a scene of each scene and a shot of each action, with what is said after it', () => {
    const { changes } = merge(EMPTY, FIRST);
    assert.deepEqual(
      changes.map((change) =>
        change.kind === 'addScene' ? [change.title, change.shots.map(({ prompt }) => prompt)] : change.kind,
      ),
      [
        ['INT. HALL', ['A door opens.\nMARA: Who is there?', 'Steps.']],
        ['EXT. CLIFF', ['Wind.']],
      ],
    );
  });

  it('parts a text that no prompt can hold, without losing a word', () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
    const [prompts = []] = promptsOf(applied(EMPTY, merge(EMPTY, `INT. HALL\n\n${words}`)));
    assert.ok(prompts.length > 1 && prompts.every(({ length }) => length <= 4000));
    assert.equal(prompts.join(' '), words);
  });

  it('a second time changes nothing', () => {
    const board = applied(EMPTY, merge(EMPTY, FIRST));
    assert.deepEqual(merge(board, FIRST), { changes: [], gone: { scenes: [], shots: [] } });
  });

  it('changes a text that nobody touched, and adds what is new at its place', () => {
    const board = applied(EMPTY, merge(EMPTY, FIRST));
    const second = FIRST.replace('Steps.', 'Heavy steps.\n\nSilence.').replace(
      'EXT. CLIFF',
      'INT. STAIRS #1A#\n\nDown.\n\nEXT. CLIFF',
    );
    assert.deepEqual(promptsOf(applied(board, merge(board, second))), [
      ['A door opens.\nMARA: Who is there?', 'Heavy steps.', 'Silence.'],
      ['Down.'],
      ['Wind.'],
    ]);
  });

  it('leaves a prompt that somebody wrote, and shots and scenes that are gone', () => {
    const { scenes } = applied(EMPTY, merge(EMPTY, FIRST));
    const board = {
      scenes: scenes.map((scene) => ({
        ...scene,
        shots: scene.shots.map((shot) =>
          shot.prompt === 'Steps.' ? { ...shot, prompt: 'My steps.' } : shot,
        ),
      })),
    };
    const merged = merge(board, 'INT. HALL #1#\n\nA door opens.\n\nMARA\nWho is there?\n\nRunning.\n');
    const after = applied(board, merged);
    assert.deepEqual(promptsOf(after)[0], ['A door opens.\nMARA: Who is there?', 'Running.', 'My steps.']);
    assert.equal(after.scenes.length, 2);
    assert.equal(merged.gone.scenes.length, 1);
    assert.equal(merged.gone.shots.length, 1);
  });

  it('finds a scene again after a new numbering, and after a new heading', () => {
    const board = applied(EMPTY, merge(EMPTY, FIRST));
    const renumbered = FIRST.replace('#1#', '#2#').replace('CLIFF #2#', 'CLIFF #3#');
    assert.deepEqual(changedScenes(board, renumbered), [
      ['INT. HALL', '2'],
      ['EXT. CLIFF', '3'],
    ]);
    assert.deepEqual(changedScenes(board, FIRST.replace('INT. HALL', 'INT. GREAT HALL')), [
      ['INT. GREAT HALL', '1'],
      ['EXT. CLIFF', '2'],
    ]);
  });

  it('comes after a storyboard that has nothing in common with it', () => {
    const own = { id: 'own', title: 'Mine', origin: null, shots: [{ id: 's', prompt: 'x', mark: null }] };
    assert.deepEqual(
      applied({ scenes: [own] }, merge({ scenes: [own] }, FIRST)).scenes.map(({ title }) => title),
      ['Mine', 'INT. HALL', 'EXT. CLIFF'],
    );
  });

  it('never removes or reorders anything, keeps what was written, and has every text of the screenplay', () => {
    const text = fc.constantFrom('Rain.', 'Wind.', 'Steps.', 'A door.', 'Light.');
    const scene = fc.record({
      number: fc.constantFrom('', ' #1#', ' #2#', ' #3#'),
      heading: fc.constantFrom('INT. A', 'INT. B', 'EXT. C'),
      texts: fc.array(text, { maxLength: 4 }),
    });
    const screenplay = fc
      .array(scene, { maxLength: 5 })
      .map((scenes) =>
        scenes.map(({ number, heading, texts }) => [heading + number, ...texts, ''].join('\n\n')).join(''),
      );
    fc.assert(
      fc.property(screenplay, screenplay, fc.nat(), (first, second, chosen) => {
        const imported = applied(EMPTY, merge(EMPTY, first));
        let at = 0;
        const board = {
          scenes: imported.scenes.map((one) => ({
            ...one,
            shots: one.shots.map((shot) => ((at += 1) === chosen % 9 ? { ...shot, prompt: 'mine' } : shot)),
          })),
        };
        const after = applied(board, merge(board, second));
        const ids = ({ scenes }: BoardOutline) =>
          scenes.flatMap(({ id, shots }) => [id, ...shots.map((s) => s.id)]);
        const before = new Set(ids(board));
        assert.deepEqual(
          ids(after).filter((id) => before.has(id)),
          ids(board),
        );
        const prompts = promptsOf(after).flat();
        assert.equal(prompts.includes('mine'), promptsOf(board).flat().includes('mine'));
        for (const wanted of promptsOf(applied(EMPTY, merge(EMPTY, second))).flat()) {
          assert.ok(prompts.includes(wanted) || prompts.includes('mine'), `${wanted} is missing`);
        }
        assert.deepEqual(merge(after, second).changes, []);
      }),
      { numRuns: 500 },
    );
  });
});
