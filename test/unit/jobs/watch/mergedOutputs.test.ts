import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobOutput, OutputRef } from '../../../../src/core/output.ts';
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
});
