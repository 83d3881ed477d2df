import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson } from '../../../../src/net/json/exactJson.ts';
import { isMergeable, mergeBoard } from '../../../../src/studio/saving/mergeBoard.ts';
import { markedLine, mergeText, undecidedPlaces } from '../../../../src/studio/saving/mergeText.ts';

const NAMES = { mine: 'Mine', theirs: 'Theirs' };
const merged = (base: string, mine: string, theirs: string) => mergeText(base, mine, theirs, NAMES);

const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n', 'e');
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(''));

describe('merging two texts', () => {
  it('takes what only one side has changed', () => {
    const { text: result, conflicts } = merged('1\n2\n3\n4\n5\n', 'one\n2\n3\n4\n5\n', '1\n2\n3\n4\nfive\n');
    assert.deepEqual([result, conflicts], ['one\n2\n3\n4\nfive\n', 0]);
  });

  it('marks lines that both have changed, with what each made of them', () => {
    const { text: result, conflicts } = merged('1\n2\n', '1\nmine\n', '1\ntheirs\n');
    assert.equal(conflicts, 1);
    assert.equal(result, '1\n<<<<<<< Mine\nmine\n=======\ntheirs\n>>>>>>> Theirs\n');
  });

  it('keeps the end of lines, and a last line without one', () => {
    assert.equal(merged('a\r\n-\r\nb', 'a\r\n-\r\nB', 'A\r\n-\r\nb').text, 'A\r\n-\r\nB');
  });

  it('gives what one side made where the other one changed nothing, or both the same', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        assert.deepEqual(merged(base, changed, base), { text: changed, conflicts: 0 });
        assert.deepEqual(merged(base, base, changed), { text: changed, conflicts: 0 });
        assert.deepEqual(merged(base, changed, changed), { text: changed, conflicts: 0 });
      }),
    );
  });

  it('loses no line that only one side has added', () => {
    const added = fc.tuple(text, fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(added, ([base, first, second]) => {
        const insert = (at: number, new_: string) => {
          const lines = base.split(/(?<=\n)/);
          lines.splice(at, 0, new_);
          return lines.join('');
        };
        const { text: result } = merged(base, insert(first, 'MINE\n'), insert(second, 'THEIRS\n'));
        assert.ok(result.includes('MINE\n') && result.includes('THEIRS\n'), result);
      }),
    );
  });

  it('does not compare texts of a great many equal lines, which would take for ever', () => {
    const many = '\n'.repeat(200_000);
    const { conflicts, text: result } = merged(many, `x\n${many}y\n`, `z\n${many}${many}w\n`);
    assert.equal(conflicts, 1);
    assert.ok(result.includes('x\n') && result.includes('w\n'));
  });
});

type Board = Readonly<Record<string, unknown>>;
const shot = (id: string, prompt = 'p', more: Board = {}) => ({ id, prompt, ...more });
const board = (...scenes: readonly (readonly [string, readonly Board[]])[]): Board => ({
  version: 2,
  scenes: scenes.map(([id, shots]) => ({ id, shots })),
});

describe('the end of a merge that its user decides', () => {
  const sources = { base: '1\n2\n3\n4\n', mine: '1\nmine\n3\n4\n', theirs: '1\ntheirs\n3\n4\nnew\n' };
  const marks = (text: string) => markedLine(text, sources);
  const left = (result: string) => undecidedPlaces(sources, result);

  it('is not reached while a line marks a place, whichever of the marks is left', () => {
    const { text: marked } = merged(sources.base, sources.mine, sources.theirs);
    assert.equal(marks(marked), 1);
    assert.equal(marks('1\nmine\n=======\ntheirs\n>>>>>>> Theirs\n'), 4);
    assert.equal(marks('1\n<<<<<<< Mine\nmine\n3\n'), 1);
    assert.equal(marks('1\nmine\n3\n'), null);
  });

  it('is reached with the underlined heading that its user writes', () => {
    assert.equal(marks('Title\n=======\n1\nmine\n3\n4\n'), null);
  });

  it('is reached with lines that only look like marks, as one of the texts had them before', () => {
    const quoted = 'Title\n=======\n>>>>>>> seven deep\n';
    assert.equal(markedLine(`${quoted}more\n`, { base: '', mine: quoted, theirs: '' }), null);
    const written = quoted.replaceAll('\n', '\r\n');
    assert.equal(
      markedLine(quoted, { base: '', mine: written, theirs: '' }),
      null,
      'whatever ends the lines',
    );
  });

  it('is not reached with marks that are the same lines as one of the texts had before', () => {
    const quoted = '<<<<<<< Mine\nx\n>>>>>>> Theirs\n';
    const own = { base: `${quoted}1\n`, mine: `${quoted}mine\n`, theirs: `${quoted}theirs\n` };
    const { text: marked } = merged(own.base, own.mine, own.theirs);
    assert.notEqual(markedLine(marked, own), null);
    assert.equal(markedLine(own.mine, own), null);
  });

  it('counts the places where neither change was taken', () => {
    assert.equal(left('1\n2\n3\n4\nnew\n'), 1);
    for (const decided of ['mine\n', 'theirs\n', 'both\n', 'mine\ntheirs\n', ''])
      assert.equal(left(`1\n${decided}3\n4\nnew\n`), 0, decided);
  });

  it('counts a place where both only added something, until something stands there', () => {
    const both = { base: '1\n2\n', mine: '1\nmine\n2\n', theirs: '1\ntheirs\n2\n' };
    assert.deepEqual(
      ['1\n2\n', '1\nmine\n2\n'].map((result) => undecidedPlaces(both, result)),
      [1, 0],
    );
  });

  it('counts the same when the editor, or one of the two, ends the lines in another way', () => {
    const other = (one: string) => one.replaceAll('\n', '\r\n');
    assert.equal(left(other('1\n2\n3\n4\nnew\n')), 1);
    assert.equal(left(other('1\nmine\n3\n4\nnew\n')), 0);
    const mixed = { ...sources, mine: other(sources.mine) };
    assert.equal(undecidedPlaces(mixed, '1\n2\n3\n4\nnew\n'), 1);
  });

  it('counts nothing in the text of either side, and in the old text as many as the merge marks', () => {
    /** With one way to end a line, the last one too. */
    const ended = (one: string) => one.replaceAll('\r\n', '\n').replace(/(?<!\n)$/, '\n');
    const marked = (o: string, a: string, b: string) => merged(ended(o), ended(a), ended(b)).conflicts;
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const all = { base, mine, theirs };
        assert.equal(undecidedPlaces(all, base), marked(base, mine, theirs));
        for (const [side, other] of [
          [mine, theirs],
          [theirs, mine],
        ] as const)
          assert.ok(undecidedPlaces(all, side) < Math.max(1, marked(base, side, other)));
      }),
    );
  });
});

describe('merging two storyboards', () => {
  const base = board(['s1', [shot('1'), shot('2')]], ['s2', [shot('3')]]);

  it('takes edits of different shots, and of different members of one shot', () => {
    const mine = board(['s1', [shot('1', 'mine'), shot('2')]], ['s2', [shot('3')]]);
    const theirs = board(['s1', [shot('1', 'p', { seed: 4 }), shot('2')]], ['s2', [shot('3', 'theirs')]]);
    const { content, conflicts } = mergeBoard(base, mine, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      content,
      board(['s1', [shot('1', 'mine', { seed: 4 }), shot('2')]], ['s2', [shot('3', 'theirs')]]),
    );
  });

  it('names a member that both have changed, and has the own value', () => {
    const mine = board(['s1', [shot('1', 'mine'), shot('2')]], ['s2', [shot('3')]]);
    const theirs = board(['s1', [shot('1', 'theirs'), shot('2')]], ['s2', [shot('3')]]);
    const { content, conflicts } = mergeBoard(base, mine, theirs);
    assert.deepEqual([content, conflicts], [mine, ['shots.1.prompt']]);
  });

  it('follows a shot into another scene while the other side edits it', () => {
    const mine = board(['s1', [shot('1')]], ['s2', [shot('3'), shot('2')]]);
    const theirs = board(['s1', [shot('1'), shot('2', 'theirs')]], ['s2', [shot('3')]]);
    for (const [a, b] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { content, conflicts } = mergeBoard(base, a, b);
      assert.deepEqual(conflicts, []);
      assert.deepEqual(content, board(['s1', [shot('1')]], ['s2', [shot('3'), shot('2', 'theirs')]]));
    }
  });

  it('has what both have added, and neither what one has deleted', () => {
    const mine = board(['s1', [shot('1'), shot('mine'), shot('2')]], ['s2', []]);
    const theirs = board(['s1', [shot('1'), shot('2'), shot('theirs')]], ['s2', [shot('3')]], ['s3', []]);
    const { content, conflicts } = mergeBoard(base, mine, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(
      content,
      board(['s1', [shot('1'), shot('mine'), shot('2'), shot('theirs')]], ['s2', []], ['s3', []]),
    );
  });

  it('keeps a shot that one side has edited and the other deleted, and says so', () => {
    const mine = board(['s1', [shot('1')]], ['s2', [shot('3')]]);
    const theirs = board(['s1', [shot('1'), shot('2', 'theirs')]], ['s2', [shot('3')]]);
    const { content, conflicts } = mergeBoard(base, mine, theirs);
    assert.deepEqual(conflicts, ['shots.2']);
    assert.ok(JSON.stringify(content).includes('theirs'));
  });

  it('keeps unknown members, their order, and numbers as they came', () => {
    const from = (json: string) => readJson(json) as Board;
    const start = from('{"z":1.50,"version":2,"scenes":[],"a":9007199254740993}');
    const mine = from('{"z":1.50,"version":2,"scenes":[],"a":9007199254740993,"mine":1e400}');
    const theirs = from('{"z":2.50,"version":2,"scenes":[],"a":9007199254740993}');
    const { content } = mergeBoard(start, mine, theirs);
    assert.equal(
      JSON.stringify(content),
      '{"z":2.50,"version":2,"scenes":[],"a":9007199254740993,"mine":1e400}',
    );
  });

  it('is only tried where every scene and every shot has an id of its own', () => {
    assert.ok(isMergeable(base));
    assert.ok(!isMergeable(board(['s1', [shot('1'), shot('1')]])));
    assert.ok(!isMergeable({ version: 2, scenes: [{ shots: [] }] }));
    assert.ok(!isMergeable({ version: 2 }));
  });

  const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 5 });
  const anyBoard = fc
    .tuple(ids, fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 5, maxLength: 5 }))
    .map(([all, prompts]) => {
      const shots = all.map((id, at) => shot(id, prompts[at]));
      return board(['s1', shots.slice(0, 2)], ['s2', shots.slice(2)]);
    });

  it('gives what one side made where the other one changed nothing', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, (start, changed) => {
        for (const [mine, theirs] of [
          [changed, start],
          [start, changed],
          [changed, changed],
        ] as const) {
          const { content, conflicts } = mergeBoard(start, mine, theirs);
          assert.deepEqual(conflicts, []);
          assert.deepEqual(content, changed);
        }
      }),
    );
  });

  it('has every shot once that both have, whatever they did', () => {
    fc.assert(
      fc.property(anyBoard, anyBoard, anyBoard, (start, mine, theirs) => {
        const { content } = mergeBoard(start, mine, theirs);
        assert.ok(isMergeable(content));
        const idsOf = (one: Board) =>
          Array.from(JSON.stringify(one).matchAll(/"id":"(\d)"/g), ([, found]) => found);
        const [all, others] = [idsOf(content), idsOf(theirs)];
        for (const found of idsOf(mine)) if (others.includes(found)) assert.ok(all.includes(found), found);
      }),
    );
  });
});
