import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ListCache } from '../../../src/features/resources/tree/listCache.ts';
import type { ResourcePage } from '../../../src/calls/resources/resourceReader.ts';
import type { ResourceRow } from '../../../src/core/resource.ts';

interface List {
  readonly account: string;
  readonly id: string;
}

/** A request that has not been answered. */
interface Request {
  readonly list: List;
  readonly from: number;
  readonly signal: AbortSignal;
  /** What the platform held when the request arrived. */
  readonly version: number;
  readonly key: number;
  answer(): void;
  fail(): void;
}

const PAGES = 3;
const row = (id: string): ResourceRow => ({
  id,
  label: id,
  description: null,
  facts: [],
  icon: '',
  params: {},
});

/** A platform whose lists hold the version and the key that they were read with, in three pages. */
class Platform {
  readonly open: Request[] = [];
  version = 0;
  readonly keys = new Map<string, number>();

  readonly read = (list: List, from: unknown, signal: AbortSignal): Promise<ResourcePage> => {
    const page = from === null ? 0 : (from as { readonly page: number }).page;
    const same = this.open.filter(
      (one) => one.list.id === list.id && one.from === page && !one.signal.aborted,
    );
    assert.deepEqual(same, [], `${list.id} is read twice at once`);
    const { version } = this;
    const key = this.keys.get(list.account) ?? 0;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        const index = this.open.indexOf(request);
        if (index >= 0) this.open.splice(index, 1);
        act();
      };
      const request: Request = {
        ...{ list, from: page, signal, version, key },
        answer: () =>
          settle(() =>
            resolve({
              rows: [row(`v${version} k${key} p${page}`)],
              next: page + 1 < PAGES ? { page: page + 1 } : null,
            }),
          ),
        fail: () => settle(() => reject(new Error('the platform is away'))),
      };
      this.open.push(request);
    });
  };
}

/** The version and the key that a page's rows were read with. */
function readWith({ rows }: ResourcePage): readonly { readonly version: number; readonly key: number }[] {
  return rows.map(({ id }) => {
    const [, version = '', key = ''] = /^v(\d+) k(\d+)/.exec(id) ?? [];
    return { version: Number(version), key: Number(key) };
  });
}

const LISTS: readonly List[] = [
  { account: 'a', id: 'a/one' },
  { account: 'a', id: 'a/two' },
  { account: 'b', id: 'b/one' },
];
const anyList = fc.constantFrom(...LISTS);

type Step =
  | { readonly kind: 'read' | 'more' | 'poll'; readonly list: List }
  | { readonly kind: 'invalidate' | 'changeKey'; readonly account: string }
  | { readonly kind: 'change' }
  | { readonly kind: 'answer' | 'fail'; readonly which: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('read', 'more', 'poll'), list: anyList }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('invalidate', 'changeKey'),
      account: fc.constantFrom('a', 'b'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'change' } as const) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('answer', 'fail'), which: fc.nat(8) }) },
);

const settled = () => new Promise(setImmediate);

describe('the cache of lists', () => {
  let platform: Platform;
  let cache: ListCache<List>;
  beforeEach(() => {
    platform = new Platform();
    cache = new ListCache({ now: () => 0, keyOf: ({ id }) => id, read: platform.read });
  });

  const [one = assert.fail()] = LISTS;

  it('never shows what is older than the last invalidation, and reads nothing twice at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
        platform = new Platform();
        cache = new ListCache({ now: () => 0, keyOf: ({ id }) => id, read: platform.read });
        /** The version and the key at the last invalidation of an account's lists. */
        const oldest = new Map<string, { readonly version: number; readonly key: number }>();
        const check = (list: List, page: ResourcePage): void => {
          const { version = 0, key = 0 } = oldest.get(list.account) ?? {};
          for (const shown of readWith(page)) {
            assert.ok(shown.version >= version, `${list.id} shows version ${shown.version}, not ${version}`);
            assert.ok(shown.key >= key, `${list.id} shows what key ${shown.key} saw, not ${key}`);
          }
        };
        const running: Promise<unknown>[] = [];
        const invalidate = (account: string): void => {
          oldest.set(account, { version: platform.version, key: platform.keys.get(account) ?? 0 });
          cache.invalidate((list) => list.account === account);
        };
        const failed = (error: unknown) => assert.match(String(error), /the platform is away/);
        for (const step of steps) {
          switch (step.kind) {
            case 'read':
              running.push(cache.read(step.list).then((page) => check(step.list, page), failed));
              break;
            case 'more':
              running.push(cache.more(step.list).catch(failed));
              break;
            case 'poll':
              running.push(cache.poll(step.list, 0));
              break;
            case 'change':
              platform.version += 1;
              break;
            case 'changeKey':
              platform.keys.set(step.account, (platform.keys.get(step.account) ?? 0) + 1);
              invalidate(step.account);
              break;
            case 'invalidate':
              invalidate(step.account);
              break;
            case 'answer':
            case 'fail':
              platform.open[step.which % Math.max(1, platform.open.length)]?.[step.kind]();
          }
          await settled();
          for (const list of LISTS) {
            const page = cache.peek(list);
            if (page) check(list, page);
          }
        }
        // Whoever waits gets an answer as soon as the platform gives one.
        while (platform.open.length > 0) {
          platform.open[0]?.answer();
          await settled();
        }
        await Promise.all(running);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a list once for two who ask at the same time', async () => {
    const both = [cache.read(one), cache.read(one)];
    assert.equal(platform.open.length, 1);
    platform.open[0]?.answer();
    const [first, second] = await Promise.all(both);
    assert.equal(first, second);
  });

  it('reads a list again when it is invalidated while it is read, and ends the first request', async () => {
    const reading = cache.read(one);
    const [before] = platform.open;
    platform.version = 1;
    cache.invalidate(() => true);
    assert.ok(before?.signal.aborted);
    before.answer();
    await settled();
    platform.open[0]?.answer();
    assert.deepEqual(readWith(await reading), [{ version: 1, key: 0 }]);
  });

  it('does not remember a failure', async () => {
    const failing = cache.read(one);
    platform.open[0]?.fail();
    await assert.rejects(failing, /away/);
    const reading = cache.read(one);
    platform.open[0]?.answer();
    assert.equal((await reading).rows.length, 1);
  });

  it('drops a page that was asked for before a poll replaced what it goes on from', async () => {
    const reading = cache.read(one);
    platform.open[0]?.answer();
    await reading;
    const more = cache.more(one);
    platform.version = 1;
    const polling = cache.poll(one, 0);
    platform.open[1]?.answer();
    assert.equal(await polling, true);
    platform.open[0]?.answer();
    await more;
    assert.deepEqual(readWith(cache.peek(one) ?? assert.fail()), [{ version: 1, key: 0 }]);
  });

  it('ends every read when it is disposed', async () => {
    const reading = cache.read(one);
    cache.dispose();
    assert.ok(platform.open[0]?.signal.aborted);
    platform.open[0]?.answer();
    await assert.rejects(reading, { name: 'AbortError' });
    await assert.rejects(cache.read(one), { name: 'AbortError' });
  });
});
