import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Board, Shot } from '../../../../src/studio/storyboard/board.ts';
import { readBoard } from '../../../../src/studio/storyboard/readBoard.ts';
import {
  continuable,
  filmState,
  fittedTo,
  makingOrder,
  printsOf,
  recipeHash,
  recipeOf,
  shotsOf,
  type RecipePrints,
} from '../../../../src/studio/film/filmState.ts';

type Values = Readonly<Record<string, unknown>>;

function boardOf(shots: readonly Values[], settings: Values = {}): Board {
  const text = JSON.stringify({ version: 2, settings, scenes: [{ id: 'one', shots }] });
  const reading = readBoard(text);
  assert.equal(reading.state, 'read');
  return reading.state === 'read' ? reading.board : assert.fail();
}

function shotOf(board: Board, key: string): Shot {
  return shotsOf(board).find((shot) => shot.key === key) ?? assert.fail();
}

/** What the takes were made from when the board was as it is given. */
function made(board: Board): (shot: Shot) => RecipePrints | null {
  const prints = new Map(shotsOf(board).map((shot) => [shot.key, printsOf(recipeOf(board, shot))]));
  return ({ key }) => prints.get(key) ?? null;
}

const a = { id: 'a', prompt: 'a boat', jobId: 'ja', outputAssetId: 'oa' };
const b = {
  id: 'b',
  prompt: 'it sinks',
  jobId: 'jb',
  outputAssetId: 'ob',
  continuesFrom: { shot: 'a', frames: 5 },
};
const c = { id: 'c', prompt: 'bubbles', jobId: 'jc', outputAssetId: 'oc', continuesFrom: { shot: 'b' } };

describe('The film as a build', () => {
  const before = boardOf([a, b, c]);
  const states = (shots: readonly Values[], settings: Values = {}) =>
    Object.fromEntries(filmState(boardOf(shots, settings), made(before)));

  it('has fresh shots where nothing has changed, whatever does not make a clip', () => {
    const noted = { ...a, notes: 'ask Ana', title: 'Boat', status: 'succeeded' };
    assert.deepEqual(states([noted, b, c]), { a: { is: 'fresh' }, b: { is: 'fresh' }, c: { is: 'fresh' } });
  });

  it('names why a shot is stale, and what continues it with it', () => {
    const found = states([{ ...a, prompt: 'a ship' }, b, c]);
    assert.deepEqual(found, {
      a: { is: 'stale', because: ['prompt'], above: [] },
      b: { is: 'stale', because: ['continues'], above: ['a'] },
      c: { is: 'stale', because: ['continues'], above: ['a', 'b'] },
    });
  });

  it('takes a reference, a setting of the board, and another chosen take before it for reasons', () => {
    assert.deepEqual(states([{ ...a, referenceAssetIds: ['r'] }, b, c])['a'], {
      ...{ is: 'stale', because: ['references'], above: [] },
    });
    assert.deepEqual(states([a, b, c], { sampledFps: 25 })['a'], {
      ...{ is: 'stale', because: ['settings'], above: [] },
    });
    const other = states([{ ...a, jobId: 'ja2', outputAssetId: 'oa2' }, b, c]);
    assert.deepEqual(other['a'], { is: 'fresh' });
    assert.deepEqual(other['b'], { is: 'stale', because: ['continues'], above: [] });
    assert.deepEqual(other['c'], { is: 'stale', because: ['continues'], above: ['b'] });
  });

  it('has missing shots, and what continues one is stale', () => {
    const { jobId: _, outputAssetId: __, ...bare } = a;
    const found = states([bare, b, c]);
    assert.deepEqual(found['a'], { is: 'missing' });
    assert.deepEqual(found['c'], { is: 'stale', because: ['continues'], above: ['a', 'b'] });
  });

  it('lets a shot continue every other one, but none that continues it already', () => {
    const board = boardOf([a, b, c, { prompt: 'it has no id that an edit could name' }]);
    const keysFor = (key: string) => continuable(board, shotOf(board, key)).map((shot) => shot.key);
    assert.deepEqual(keysFor('a'), []);
    assert.deepEqual(keysFor('b'), ['a']);
    assert.deepEqual(keysFor('c'), ['a', 'b']);
  });

  it('bears shots that continue each other in a circle', () => {
    const board = boardOf([{ ...a, continuesFrom: { shot: 'c' } }, b, c]);
    assert.equal(filmState(board, made(board)).size, 3);
    assert.equal(makingOrder(board, new Set(['a', 'b', 'c'])).length, 3);
  });

  const shots = fc
    .array(fc.record({ prompt: fc.string(), from: fc.option(fc.nat(9)), seed: fc.nat(3) }), { maxLength: 9 })
    .map((list) =>
      list.map(({ prompt, from, seed }, at) => ({
        ...{ id: `s${at}`, prompt, seed, jobId: `j${at}`, outputAssetId: `o${at}` },
        ...(from !== null && from < at && { continuesFrom: { shot: `s${from}`, frames: 1 + (seed % 2) } }),
      })),
    );

  it('is fresh as it was made, and a change of one prompt makes exactly that shot and those behind it stale', () => {
    fc.assert(
      fc.property(shots, fc.nat(8), (list, at) => {
        const board = boardOf(list);
        assert.ok([...filmState(board, made(board)).values()].every(({ is }) => is === 'fresh'));
        fc.pre(at < list.length);
        const changed = boardOf(
          list.map((shot, n) => (n === at ? { ...shot, prompt: `${shot.prompt}!` } : shot)),
        );
        const behind = new Set([`s${at}`]);
        for (const shot of list)
          if (shot.continuesFrom && behind.has(shot.continuesFrom.shot)) behind.add(shot.id);
        for (const [key, { is }] of filmState(changed, made(board)))
          assert.equal(is === 'stale', behind.has(key), key);
      }),
    );
  });

  it('has a recipe that is the same for the same shot, whatever the order of its keys', () => {
    fc.assert(
      fc.property(shots, (list) => {
        const turned = list.map((shot) => Object.fromEntries(Object.entries(shot).reverse()));
        const [one, other] = [boardOf(list), boardOf(turned)];
        for (const { id } of list)
          assert.equal(
            recipeHash(recipeOf(one, shotOf(one, id))),
            recipeHash(recipeOf(other, shotOf(other, id))),
          );
      }),
    );
  });

  it('is made in an order in which nothing stands before what it continues', () => {
    fc.assert(
      fc.property(shots, (list) => {
        const order = makingOrder(boardOf(list), new Set(list.map(({ id }) => id))).map(({ key }) => key);
        assert.equal(order.length, list.length);
        for (const { id, continuesFrom } of list)
          if (continuesFrom) assert.ok(order.indexOf(continuesFrom.shot) < order.indexOf(id));
      }),
    );
  });

  it('fits a budget: never above it, never one without what it continues, and all of it without a limit', () => {
    const items = fc
      .array(fc.record({ high: fc.option(fc.nat(20)), from: fc.option(fc.nat(9)) }))
      .map((list) =>
        list.map(({ high, from }, at) => {
          return { key: `s${at}`, high, needs: from !== null && from < at ? `s${from}` : null };
        }),
      );
    fc.assert(
      fc.property(items, fc.nat(60), (list, most) => {
        const { fits, left } = fittedTo(list, most);
        assert.equal(fits.length + left.length, list.length);
        assert.ok(fits.reduce((sum, { high }) => sum + (high ?? Infinity), 0) <= most);
        const keys = new Set(fits.map(({ key }) => key));
        assert.ok(fits.every(({ needs }) => needs === null || keys.has(needs)));
        assert.deepEqual(fittedTo(list, null).fits, list);
      }),
    );
  });
});
