import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobOutput, OutputRef } from '../../../../src/core/output.ts';
import { deletedOutput } from '../../../../src/jobs/store/sorting/deletedOutput.ts';
import { mergedOutputs, withLaterOutputs } from '../../../../src/jobs/watch/mergedOutputs.ts';

const ref = (index: number, url: string | null): OutputRef => ({
  ...{ index, url, mimeType: null, width: null, height: null, expiresAt: null },
});
/** An output whose content is here: its hash tells which one it is. */
const here = (index: number, url: string | null, hash = `of ${url}`): JobOutput => ({
  ...ref(index, url),
  cached: { hash, kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: 1 },
});
const summary = (outputs: readonly JobOutput[]) =>
  outputs.map(({ index, url, cached }) => [index, url, cached?.hash ?? null]);
const at = (name: string, signature = '1') => `https://files.example/${name}?sig=${signature}`;

describe('The outputs that a platform names again', () => {
  it('keep their content under a new signature', () => {
    assert.deepEqual(summary(mergedOutputs([here(0, at('a'), 'A')], [ref(0, at('a', '2'))])), [
      [0, at('a', '2'), 'A'],
    ]);
  });

  it('keep their place when a late one is named before them', () => {
    const known = [here(0, at('a'), 'A'), here(1, at('b'), 'B')];
    const fresh = [ref(0, at('late')), ref(1, at('a', '2')), ref(2, at('b', '2'))];
    for (const merge of [mergedOutputs, withLaterOutputs])
      assert.deepEqual(summary(merge(known, fresh)), [
        [0, at('a', '2'), 'A'],
        [1, at('b', '2'), 'B'],
        [2, at('late'), null],
      ]);
  });

  it('are told apart by their whole address where the path is the same', () => {
    const known = [here(0, at('file', 'a'), 'A'), here(1, at('file', 'b'), 'B')];
    const fresh = [ref(0, at('file', 'late')), ref(1, at('file', 'a')), ref(2, at('file', 'b'))];
    assert.deepEqual(summary(mergedOutputs(known, fresh)), [
      [0, at('file', 'a'), 'A'],
      [1, at('file', 'b'), 'B'],
      [2, at('file', 'late'), null],
    ]);
  });

  it('stand by the platform’s indexes where no address is known again', () => {
    const known = [here(0, at('a'), 'A'), here(1, at('b'), 'B')];
    assert.deepEqual(summary(mergedOutputs(known, [ref(0, at('c')), ref(1, at('d'))])), [
      [0, at('c'), 'A'],
      [1, at('d'), 'B'],
    ]);
  });

  it('never take the content of one that the platform no longer names, nor its being deleted', () => {
    const others = [here(0, at('c'), 'C'), here(1, at('b'), 'B')];
    const fresh = [ref(0, at('d')), ref(1, at('c')), ref(2, at('b'))];
    for (const third of [here(2, at('a'), 'A'), deletedOutput(here(2, at('a'), 'A'))])
      assert.deepEqual(summary(withLaterOutputs([...others, third], fresh)), [
        [0, at('c'), 'C'],
        [1, at('b'), 'B'],
        [2, third.url, third.cached?.hash ?? null],
        [3, at('d'), null],
      ]);
    const swapped = [ref(0, null), ref(1, at('b'))];
    const [a, none, b] = mergedOutputs([here(0, at('a'), 'A'), { ...ref(1, null), cached: null }], swapped);
    assert.deepEqual([a?.cached?.hash, none?.url, b?.url, b?.cached], ['A', null, at('b'), null]);
  });

  it('are no new ones where several have the same address, none, or one that changes', () => {
    const [same, none] = [at('same'), null];
    const known = [here(0, at('a'), 'A'), here(1, same, 'B'), here(2, same, 'B'), here(3, none, 'C')];
    const withToken = (token: string) => `https://files.example/${token}/d`;
    const all = [...known, here(4, withToken('1'), 'D')];
    const look = (outputs: readonly JobOutput[], token: string) =>
      withLaterOutputs(
        outputs,
        [at('late'), at('a'), same, same, none, withToken(token)].map((url, index) => ref(index, url)),
      );
    let outputs = look(all, '2');
    for (const token of ['3', '4', '5']) outputs = look(outputs, token);
    assert.equal(outputs.length, 6);
    const [places, contents] = [outputs.map(({ url }) => url), outputs.map(({ cached }) => cached?.hash)];
    assert.deepEqual(places.slice(0, 4), [at('a'), same, same, none]);
    assert.deepEqual(new Set(places.slice(4)), new Set([at('late'), withToken('5')]));
    assert.deepEqual(contents, ['A', 'B', 'B', 'C', 'D', undefined]);
  });

  it('stay deleted at their place when a late one is named before them', () => {
    for (const url of [at('a'), 'data:text/plain,a', null])
      for (const merge of [mergedOutputs, withLaterOutputs]) {
        const known = [deletedOutput(here(0, url)), here(1, at('b'), 'B')];
        const again = url === null ? null : url.replace('sig=1', 'sig=2');
        const fresh = [ref(0, at('late')), ref(1, again), ref(2, at('b'))];
        for (let outputs = merge(known, fresh), looks = 0; looks < 3; looks += 1) {
          assert.deepEqual(
            outputs.map((output) => [output.url, output.gone]),
            [
              [null, 'deleted'],
              [at('b'), undefined],
              [at('late'), undefined],
            ],
          );
          outputs = merge(outputs, fresh);
        }
      }
  });

  it('stay deleted where their address is signed in its path, or not in the record of an earlier version', () => {
    const { wasAt, ...earlier } = deletedOutput(here(0, at('a')));
    assert.equal(wasAt?.length, 2);
    for (const deleted of [earlier, deletedOutput(here(0, at('1/a')))]) {
      const merged = withLaterOutputs([deleted, here(1, at('b'))], [ref(0, at('2/a')), ref(1, at('b'))]);
      assert.deepEqual(
        merged.map(({ gone }) => gone),
        ['deleted', undefined],
      );
    }
  });

  it('leave no address in the record once they are deleted', () => {
    const merged = withLaterOutputs([deletedOutput(here(0, at('a')))], [ref(0, at('a', '2'))]);
    assert.doesNotMatch(JSON.stringify(merged), /files\.example|sig=/);
    assert.deepEqual(summary(merged), [[0, null, null]]);
  });

  it('of a job that has ended stay, although it names fewer of them', () => {
    const gone = { ...ref(1, at('b')), cached: null };
    assert.deepEqual(summary(withLaterOutputs([here(0, at('a'), 'A'), gone], [ref(0, at('a'))])), [
      [0, at('a'), 'A'],
      [1, at('b'), null],
    ]);
  });

  it('never take each other’s content or place, in whatever order the late ones come', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
    const lists = names.chain((all) =>
      fc.record({
        first: fc.integer({ min: 1, max: all.length }).map((count) => all.slice(0, count)),
        later: fc.shuffledSubarray(all, { minLength: all.length }),
      }),
    );
    fc.assert(
      fc.property(lists, ({ first, later }) => {
        const known = first.map((name, index) => here(index, at(name)));
        const fresh = later.map((name, index) => ref(index, at(name, '2')));
        const merged = withLaterOutputs(known, fresh);
        assert.equal(new Set(merged.map(({ index }) => index)).size, later.length);
        for (const { index, url, cached } of known) {
          const now = merged.find((one) => one.index === index);
          assert.deepEqual([now?.url, now?.cached], [url?.replace('sig=1', 'sig=2'), cached]);
        }
        assert.ok(merged.filter(({ cached }) => cached === null).length === later.length - first.length);
      }),
    );
  });

  it('change nothing when they are named once more: neither their number nor what was found out of them', () => {
    // Few of each, so that most lists have the same address twice, and some that differ in their signature only.
    const url = fc.oneof(
      fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2')).map(([name, sig]) => at(name, sig)),
      fc.constantFrom('data:text/plain,a', 'data:text/plain,b', null),
      fc.constantFrom('1', '2', '3').map((token) => `https://files.example/${token}/file`),
    );
    const refs = fc
      .uniqueArray(fc.tuple(fc.nat(9), url), { maxLength: 7, selector: ([index]) => index })
      .map((list) => list.sort(([a], [b]) => a - b));
    const known = fc
      .tuple(refs, fc.array(fc.constantFrom('here', 'named', 'deleted', 'earlier')))
      .map(([list, states]): readonly JobOutput[] =>
        list.map(([index, address], place) => {
          const output = here(index, address, `content ${index}`);
          const { wasAt: _, ...earlier } = deletedOutput(output);
          if (states[place] === 'named') return { ...output, cached: null };
          if (states[place] === 'deleted') return deletedOutput(output);
          return states[place] === 'earlier' ? earlier : output;
        }),
      );
    fc.assert(
      fc.property(known, refs, fc.constantFrom(mergedOutputs, withLaterOutputs), (before, list, merge) => {
        const fresh = list.map(([index, address]) => ref(index, address));
        const once = merge(before, fresh);
        for (let looks = 0, outputs = once; looks < 3; looks += 1) {
          outputs = merge(outputs, fresh);
          assert.deepEqual(outputs, once);
        }
        const indexes = once.map(({ index }) => index);
        assert.equal(new Set(indexes).size, indexes.length);
        if (merge === withLaterOutputs) assert.ok(once.length >= Math.max(before.length, fresh.length));
        for (const output of before) {
          const now = once.find(({ index }) => index === output.index);
          if (output.cached || output.gone)
            assert.deepEqual([now?.cached, now?.gone], [output.cached, output.gone]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
