import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BoardEdit } from '../../../../src/studio/storyboard/boardEdit.ts';
import { planEdit } from '../../../../src/studio/storyboard/planEdit.ts';
import { readBoard } from '../../../../src/studio/storyboard/readBoard.ts';
import { applyTextEdits } from '../../../../src/studio/storyboard/textEdits.ts';
import { anyBoard, type PlainBoard, type PlainShot } from './anyBoard.ts';

describe('edits of a storyboard', () => {
  it('keep every key that they do not set, its place and its value, of all that stays', () => {
    fc.assert(
      fc.property(anyBoard, fc.infiniteStream(fc.nat()), ({ board, text }, random) => {
        const edit = someEdit(board, random);
        const after = edited(text, edit);
        if (after === null) return;
        const before = objectsById(board);
        for (const [id, object] of objectsById(JSON.parse(after) as PlainBoard)) {
          const was = before.get(id);
          if (!was) continue;
          const kept = Object.keys(was).filter((key) => key in object);
          assert.deepEqual(
            Object.keys(object).filter((key) => key in was),
            kept,
          );
          for (const key of kept.filter((name) => !SET.has(name)))
            assert.deepEqual(object[key], was[key], key);
          for (const key of Object.keys(was)) assert.ok(key in object || SET.has(key), `${key} of ${id}`);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('leave the order and the ids of all shots and scenes as the edit says', () => {
    fc.assert(
      fc.property(anyBoard, fc.infiniteStream(fc.nat()), ({ board, text }, random) => {
        const edit = someEdit(board, random);
        const after = edited(text, edit);
        if (after === null) return;
        assert.deepEqual(orderOf(JSON.parse(after) as PlainBoard), expectedOrder(board, edit));
      }),
      { numRuns: 600 },
    );
  });

  it('change no code of a shot or number of a scene that was there, unless they renumber', () => {
    fc.assert(
      fc.property(anyBoard, fc.infiniteStream(fc.nat()), ({ board, text }, random) => {
        const edit = someEdit(board, random);
        const after = edited(text, edit);
        if (after === null || edit.kind === 'renumber') return;
        const before = codesOf(text);
        for (const [key, code] of codesOf(after))
          if (before.has(key)) assert.equal(code, before.get(key), key);
      }),
      { numRuns: 600 },
    );
  });

  it('write every untouched shot exactly as it was written', () => {
    fc.assert(
      fc.property(anyBoard, fc.infiniteStream(fc.nat()), ({ board, text }, random) => {
        const shots = board.scenes.flatMap((scene) => scene.shots);
        const [first, second] = [random.next().value as number, random.next().value as number];
        const shot = shots[first % Math.max(1, shots.length)];
        const scene = board.scenes[second % Math.max(1, board.scenes.length)];
        if (!shot || !scene) return;
        const planned = planEdit(text, { kind: 'setShots', shots: [shot.id], values: { notes: 'n' } }, ids());
        assert.equal(planned?.edits.length, 1);
        const moved = planEdit(
          text,
          { kind: 'moveShots', shots: [shot.id], scene: scene.id, before: null },
          ids(),
        );
        // Cut out, put in, and at most one code written down in each scene that the shot left or came to, and its own.
        assert.ok((moved?.edits.length ?? 0) <= 2 + board.scenes.length + shots.length);
        const length = moved?.edits.reduce((sum, edit) => sum + edit.text.length, 0) ?? 0;
        assert.ok(length <= JSON.stringify(shot, null, 4).length * 2 + shots.length * 40, `${length}`);
      }),
      { numRuns: 300 },
    );
  });

  it('give a new shot between two the code of the one before with a number, and one at the end the next letter', () => {
    const text = boardText([['a', 'b'], ['c']]);
    const between = edited(text, { kind: 'addShot', scene: 's0', after: 'a', values: { prompt: 'new' } });
    assert.deepEqual([...codesOf(between ?? '').values()], ['1A', '1A1', '1B', '2A']);
    const atEnd = edited(text, { kind: 'addShot', scene: 's0', after: 'b', values: {} });
    assert.deepEqual([...codesOf(atEnd ?? '').values()], ['1A', '1B', '1C', '2A']);
    assert.ok(!atEnd?.includes('shotCode'));
  });

  it('keep the codes behind a deleted shot and in front of an inserted scene', () => {
    const text = boardText([['a', 'b', 'c'], ['d']]);
    const deleted = edited(text, { kind: 'deleteShots', shots: ['a'] });
    assert.deepEqual([...codesOf(deleted ?? '').values()], ['1B', '1C', '2A']);
    assert.equal(deleted?.match(/shotCode/g)?.length, 1);
    const inserted = edited(text, { kind: 'addScene', before: 's1', values: { title: 'Night' } });
    const board = boardOf(inserted ?? '');
    assert.deepEqual(
      board.scenes.map(({ number, title }) => [number, title]),
      [
        ['1', ''],
        ['A2', 'Night'],
        ['2', ''],
      ],
    );
  });

  it('renumber: write down what is shown, number anew, or number by position again', () => {
    const inserted =
      edited(boardText([['a', 'b']]), { kind: 'addShot', scene: 's0', after: 'a', values: {} }) ?? '';
    const filled = edited(inserted, { kind: 'renumber', mode: 'fill' }) ?? '';
    assert.deepEqual([...codesOf(filled).values()], ['1A', '1A1', '1B']);
    assert.equal(filled.match(/shotCode/g)?.length, 3);
    const anew = edited(filled, { kind: 'renumber', mode: 'overwrite' }) ?? '';
    assert.deepEqual([...codesOf(anew).values()], ['1A', '1B', '1C']);
    const none = edited(anew, { kind: 'renumber', mode: 'none' }) ?? '';
    assert.ok(!none.includes('shotCode') && !none.includes('sceneNumber'));
  });

  it('split a shot into two lengths of 8n+1 with one frame in common, and cut its prompt', () => {
    const text = JSON.stringify({
      version: 2,
      scenes: [
        {
          id: 's',
          shots: [
            {
              ...{ id: 'a', prompt: 'She runs. She falls.', durationFrames: 121, jobId: 'j', seed: 3 },
              ...{ startFrameAssetId: 'first', finalFrameAssetId: 'last' },
            },
          ],
        },
      ],
    });
    const after = edited(text, { kind: 'splitShot', shot: 'a', promptAt: 10 }) ?? '';
    const [first, second] = boardOf(after).scenes[0]?.shots ?? [];
    assert.deepEqual(first?.values, {
      ...{
        id: 'a',
        prompt: 'She runs.',
        durationFrames: 65,
        jobId: 'j',
        seed: 3,
        startFrameAssetId: 'first',
      },
    });
    assert.deepEqual(second?.values, {
      ...{ id: 'new1', prompt: 'She falls.', durationFrames: 57, seed: 3, finalFrameAssetId: 'last' },
    });
    assert.deepEqual([first?.code, second?.code], ['1A', '1B']);
  });

  it('set frames in place of seconds, and the other way round', () => {
    const text = boardText([['a']]).replace('"id": "a"', '"id": "a", "durationSeconds": 5');
    const frames = edited(text, { kind: 'setShots', shots: ['a'], values: { durationFrames: 25 } }) ?? '';
    assert.deepEqual(boardOf(frames).scenes[0]?.shots[0]?.values, { id: 'a', durationFrames: 25 });
  });

  it('attach the reference of a member that is cited, take it away again, and follow it when it changes', () => {
    let text = boardText([['a', 'b']]).replace(
      '"version": 2',
      '"version": 2, "cast": [{ "id": "k", "assetId": "r1" }]',
    );
    text = edited(text, { kind: 'cite', shots: ['a', 'b'], member: 'k', on: true }) ?? '';
    assert.deepEqual(boardOf(text).scenes[0]?.shots[1]?.values, {
      id: 'b',
      cites: ['k'],
      referenceAssetIds: ['r1'],
    });
    text = edited(text, { kind: 'setMember', list: 'cast', member: 'k', values: { assetId: 'r2' } }) ?? '';
    assert.deepEqual(boardOf(text).scenes[0]?.shots[0]?.values['referenceAssetIds'], ['r2']);
    text = edited(text, { kind: 'deleteMember', list: 'cast', member: 'k' }) ?? '';
    assert.deepEqual(boardOf(text).scenes[0]?.shots[0]?.values, { id: 'a' });
  });

  it('choose a take without losing the one before, which the document lists nowhere', () => {
    const shot = {
      id: 'a',
      jobId: 'j2',
      outputAssetId: 'o2',
      takes: [{ number: 1, jobId: 'j1', outputAssetId: 'o1' }],
    };
    const text = JSON.stringify({ version: 2, scenes: [{ id: 's', shots: [shot] }] });
    const after = edited(text, { kind: 'chooseTake', shot: 'a', take: 1 }) ?? '';
    assert.deepEqual(
      boardOf(after).scenes[0]?.shots[0]?.takes.map(({ number, outputAssetId, isChosen }) => [
        number,
        outputAssetId,
        isChosen,
      ]),
      [
        [1, 'o1', true],
        [2, 'o2', false],
      ],
    );
  });

  it('share a keyframe: one shot ends on it, the other begins with it and continues no other one', () => {
    const shots = [{ id: 'a' }, { id: 'b', continuesFrom: { shot: 'a', frames: 5 }, seed: 7 }];
    const text = JSON.stringify({ version: 2, scenes: [{ id: 'one', shots }] });
    const edit = { kind: 'shareKeyframe', before: 'a', shot: 'b', asset: 'key.png' } as const;
    const after = JSON.parse(edited(text, edit) ?? 'null') as PlainBoard;
    assert.deepEqual(after.scenes[0]?.shots, [
      { id: 'a', finalFrameAssetId: 'key.png' },
      { id: 'b', seed: 7, startFrameAssetId: 'key.png' },
    ]);
    assert.equal(edited(text, { ...edit, before: 'b' }), null);
    assert.equal(edited(text, { ...edit, shot: 'gone' }), null);
  });

  it('begin a board in an empty file', () => {
    const after =
      edited('\n', { kind: 'addShot', scene: null, after: null, values: { prompt: 'Dawn' } }) ?? '';
    assert.deepEqual(JSON.parse(after), {
      version: 2,
      scenes: [{ id: 'new1', shots: [{ id: 'new2', prompt: 'Dawn', durationFrames: 153 }] }],
    });
  });

  it('refuse a document of another version, one that is no board, and what is gone', () => {
    const add: BoardEdit = { kind: 'addScene', before: null, values: {} };
    for (const text of [
      '{"version": 3, "scenes": []}',
      '{"version": 2, "scenes": 5}',
      '[]',
      '{"version": 2,',
    ])
      assert.equal(planEdit(text, add, ids()), null, text);
    assert.equal(planEdit(boardText([['a']]), { kind: 'deleteShots', shots: ['z'] }, ids()), null);
  });
});

/** The keys that edits set or take away by themselves. */
const SET = new Set([
  ...[
    'scenes',
    'shots',
    'cast',
    'shotCode',
    'sceneNumber',
    'durationFrames',
    'durationSeconds',
    'title',
    'prompt',
  ],
  ...[
    'finalFrameAssetId',
    'startFrameAssetId',
    'cites',
    'referenceAssetIds',
    'takes',
    'jobId',
    'outputAssetId',
  ],
]);

function ids(): () => string {
  let count = 0;
  return () => `new${(count += 1)}`;
}

function edited(text: string, edit: BoardEdit): string | null {
  const planned = planEdit(text, edit, ids());
  return planned && applyTextEdits(text, planned.edits);
}

function boardOf(text: string) {
  const reading = readBoard(text);
  assert.ok(reading.state === 'read', text);
  return reading.board;
}

/** Codes of shots and numbers of scenes by their keys. */
function codesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    boardOf(text).scenes.flatMap(({ shots }) => shots.map(({ key, code }) => [key, code] as const)),
  );
}

function boardText(scenes: readonly (readonly string[])[]): string {
  const board = {
    version: 2,
    scenes: scenes.map((shots, at) => ({ id: `s${at}`, shots: shots.map((id) => ({ id })) })),
  };
  return JSON.stringify(board, null, 2);
}

function objectsById(board: PlainBoard): ReadonlyMap<string, Record<string, unknown>> {
  const shots = board.scenes.flatMap((scene) => scene.shots);
  return new Map<string, Record<string, unknown>>([
    ['', board],
    ...board.scenes.map((scene) => [scene.id, scene] as const),
    ...shots.map((shot) => [shot.id, shot] as const),
  ]);
}

function orderOf(board: PlainBoard): readonly (readonly string[])[] {
  return board.scenes.map(({ id, shots }) => [id, ...shots.map((shot) => shot.id)]);
}

/** What the edit means for the order of scenes and shots, worked out on plain lists. */
function expectedOrder(board: PlainBoard, edit: BoardEdit): readonly (readonly string[])[] {
  const order = orderOf(board).map((scene) => [...scene]);
  const sceneOf = (shot: string) => order.find((scene) => scene.indexOf(shot) > 0) ?? [];
  const remove = (shot: string) => void sceneOf(shot).splice(sceneOf(shot).indexOf(shot), 1);
  const behind = (shot: string, id: string) =>
    void sceneOf(shot).splice(sceneOf(shot).indexOf(shot) + 1, 0, id);
  const inOrder = (keys: readonly string[]) =>
    order.flatMap((scene) => scene.slice(1)).filter((id) => keys.includes(id));
  switch (edit.kind) {
    case 'addShot':
      if (edit.after) behind(edit.after, 'new1');
      else order.find(([id]) => id === edit.scene)?.push('new1');
      break;
    case 'duplicateShots':
      inOrder(edit.shots).forEach((shot, at) => behind(shot, `new${at + 1}`));
      break;
    case 'splitShot':
      behind(edit.shot, 'new1');
      break;
    case 'deleteShots':
      edit.shots.forEach(remove);
      break;
    case 'moveShots': {
      const shots = inOrder(edit.shots);
      shots.forEach(remove);
      const target = order.find(([id]) => id === edit.scene);
      target?.splice(edit.before === null ? target.length : target.indexOf(edit.before), 0, ...shots);
      break;
    }
    case 'addScene':
      order.splice(edit.before === null ? order.length : order.findIndex(([id]) => id === edit.before), 0, [
        'new1',
      ]);
      break;
    case 'deleteScene':
      return order.filter(([id]) => id !== edit.scene);
    case 'moveScene': {
      const [scene = []] = order.splice(
        order.findIndex(([id]) => id === edit.scene),
        1,
      );
      order.splice(
        edit.before === null ? order.length : order.findIndex(([id]) => id === edit.before),
        0,
        scene,
      );
      break;
    }
    default:
      break;
  }
  return order;
}

/** One edit of things that the board has, chosen by random numbers. */
function someEdit(board: PlainBoard, random: Iterator<number>): BoardEdit {
  const number = () => random.next().value as number;
  const one = <Item>(list: readonly Item[]): Item | undefined => list[number() % Math.max(1, list.length)];
  const shots = board.scenes.flatMap((scene) => scene.shots);
  const some = () => shots.filter(() => number() % 3 === 0).map(({ id }) => id);
  const scene = one(board.scenes);
  const shot: PlainShot | undefined = one(shots);
  const otherScene = one(board.scenes.filter(({ id }) => id !== scene?.id))?.id ?? null;
  const moved = some();
  const edits: readonly BoardEdit[] = [
    {
      kind: 'addShot',
      scene: scene?.id ?? 'none',
      after: one(scene?.shots ?? [])?.id ?? null,
      values: { title: 't' },
    },
    { kind: 'duplicateShots', shots: some() },
    { kind: 'splitShot', shot: shot?.id ?? 'none', promptAt: number() % 3 },
    { kind: 'deleteShots', shots: some() },
    {
      ...{ kind: 'moveShots', shots: moved, scene: scene?.id ?? 'none' },
      before: one((scene?.shots ?? []).filter(({ id }) => !moved.includes(id)))?.id ?? null,
    },
    { kind: 'setShots', shots: some(), values: { title: 'new', durationFrames: 25, prompt: undefined } },
    { kind: 'chooseTake', shot: shot?.id ?? 'none', take: 1 },
    { kind: 'addScene', before: scene?.id ?? null, values: { title: 'new' } },
    { kind: 'setScene', scene: scene?.id ?? 'none', values: { title: 'new' } },
    { kind: 'deleteScene', scene: scene?.id ?? 'none' },
    { kind: 'moveScene', scene: scene?.id ?? 'none', before: otherScene },
    { kind: 'setSettings', values: { aspectRatio: '9:16' } },
    { kind: 'addMember', list: 'places', values: { name: 'Tower' } },
    { kind: 'cite', shots: some(), member: 'm1', on: number() % 2 === 0 },
    { kind: 'deleteMember', list: 'cast', member: 'm1' },
    { kind: 'renumber', mode: one(['none', 'fill', 'overwrite'] as const) ?? 'none' },
  ];
  return one(edits) ?? { kind: 'renumber', mode: 'fill' };
}
