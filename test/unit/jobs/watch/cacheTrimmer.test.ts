import assert from 'node:assert/strict';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { CachedContent, JobOutput } from '../../../../src/core/output.ts';
import { CacheUse } from '../../../../src/jobs/watch/cacheUse.ts';
import { CacheTrimmer } from '../../../../src/jobs/watch/cacheTrimmer.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { Marking } from '../../../../src/jobs/store/sorting/sortingSteps.ts';
import { OutputCache } from '../../../../src/media/cache.ts';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, newJob, silent } from '../support/journalRig.ts';

const HOUR = 3_600_000;

describe('The size of the output cache', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let journal: Journal;
  let cache: OutputCache;
  let trimmer: CacheTrimmer;
  let limit: number;

  beforeEach(async () => {
    rig = new JournalRig();
    clock = new TestClock();
    journal = await rig.open(clock);
    cache = new OutputCache(rig.file('outputs'), clock);
    limit = 0;
    trimmer = new CacheTrimmer({
      ...{ cache, journal, clock, log: silent },
      hasAccount: async (id) => id === 'acc1',
      maxBytes: () => limit,
      dragFolder: rig.file('drag'),
    });
  });
  afterEach(() => {
    trimmer.dispose();
    rig.close();
  });

  let shade = 64;
  /** A job whose output is in the cache. */
  const kept = async (
    output: Partial<JobOutput>,
    account = 'acc1',
    marking?: Marking,
  ): Promise<CachedContent> => {
    shade += 1;
    const cached = await cache.put(Buffer.alloc(1_000, shade));
    const { id } = await journal.add(newJob({ account }));
    const ref = { index: 0, url: 'https://x.example/a', mimeType: null, width: null, height: null };
    await journal.change(id, {
      state: 'succeeded',
      remoteId: id,
      outputs: [{ ...ref, expiresAt: null, ...output, cached }],
    });
    if (marking) await journal.sorting.mark([{ job: id, index: 0 }], marking);
    return cached;
  };
  const trimmed = async () => {
    await clock.advance(HOUR);
    trimmer.soon();
    await clock.untilSleeping();
  };
  const isHere = (content: CachedContent) => cache.has(content);

  it('is held by removing what can be fetched again, and nothing that is the only copy', async () => {
    const offered = await kept({});
    const inside = await kept({ url: 'data:,x', expiresAt: 1 });
    const later = await kept({ expiresAt: clock.now() + 1_000 * HOUR });
    const only = [
      await kept({ expiresAt: clock.now() + 1 }),
      await kept({ notDownloaded: { kind: 'notFound', code: 'output.expired' } }),
      await kept({}, 'removed'),
    ];
    await trimmed();
    for (const content of [offered, inside, later]) assert.equal(await isHere(content), false);
    for (const content of only) assert.equal(await isHere(content), true);
  });

  it('never goes down by what the user chose: favorites, rated and kept outputs, and those in collections', async () => {
    const chosen = [
      await kept({}, 'acc1', { mark: 'star', value: true }),
      await kept({}, 'acc1', { mark: 'rating', value: 1 }),
      await kept({}, 'acc1', { mark: 'collections', add: ['best'], remove: [] }),
      await kept({ kept: { path: '/pictures/a.png', at: 1 } }),
    ];
    const others = [
      await kept({}),
      await kept({}, 'acc1', { mark: 'tags', add: ['draft'], remove: [] }),
      await kept({}, 'acc1', { mark: 'rejected', value: true }),
    ];
    await trimmed();
    for (const content of chosen) assert.equal(await isHere(content), true);
    for (const content of others) assert.equal(await isHere(content), false);
  });

  it('is told as what can be downloaded again, what was chosen and what is the only copy, and cleared as wanted', async () => {
    const again = await kept({});
    const chosen = await kept({}, 'acc1', { mark: 'star', value: true });
    const only = await kept({}, 'removed', { mark: 'star', value: true });
    const use = new CacheUse({ cache, journal, clock, hasAccount: async (id) => id === 'acc1' });
    const { signal } = new AbortController();
    const one = { files: 1, bytes: 1_000 };
    assert.deepEqual(await use.measure(signal), {
      ...{ all: { files: 3, bytes: 3_000 }, again: one, chosen: one, only: one },
    });
    await clock.advance(1);
    assert.deepEqual(await use.clear('again', signal), one);
    assert.deepEqual([await isHere(again), await isHere(chosen), await isHere(only)], [false, true, true]);
    assert.deepEqual(await use.clear('all', signal), { files: 2, bytes: 2_000 });
    assert.deepEqual([await isHere(chosen), await isHere(only)], [false, false]);
    assert.equal((await use.measure(signal)).all.files, 0);
  });

  it('is not cleared of what comes meanwhile, nor of what is not noted in its job yet', async () => {
    const again = await kept({});
    const forgotten = await cache.put(Buffer.alloc(1_000, 201));
    await clock.advance(HOUR);
    const unnoted = await cache.put(Buffer.alloc(1_000, 202));
    await clock.advance(1);
    const meanwhile: CachedContent[] = [];
    const reading: Pick<Journal, 'page' | 'sorting'> = {
      sorting: journal.sorting,
      page: async (options) => {
        const page = await journal.page(options);
        meanwhile.push(await kept({}, 'removed'));
        return page;
      },
    };
    const use = new CacheUse({ cache, journal: reading, clock, hasAccount: async (id) => id === 'acc1' });
    const removed = await use.clear('again', new AbortController().signal);
    assert.deepEqual(removed, { files: 2, bytes: 2_000 });
    for (const content of [again, forgotten]) assert.equal(await isHere(content), false);
    for (const content of [unnoted, ...meanwhile]) assert.equal(await isHere(content), true);
    assert.equal(meanwhile.length, 1);
  });

  it('is cleared no further when that is canceled, and what was removed is told', async () => {
    for (let count = 0; count < 3; count += 1) await kept({});
    await clock.advance(1);
    const use = new CacheUse({ cache, journal, clock, hasAccount: async () => true });
    const stop = new AbortController();
    stop.abort();
    assert.deepEqual(await use.clear('all', stop.signal), { files: 0, bytes: 0 });
    assert.equal((await use.measure(new AbortController().signal)).all.files, 3);
  });

  it('keeps a content that is the only copy for one of several jobs', async () => {
    const first = await kept({});
    shade -= 1;
    assert.equal((await kept({ expiresAt: clock.now() + 1 })).hash, first.hash);
    await trimmed();
    assert.equal(await isHere(first), true);
  });

  it('is left alone below the limit', async () => {
    const [one, two] = [await kept({}), await kept({})];
    limit = 2_000;
    await trimmed();
    assert.deepEqual([await isHere(one), await isHere(two)], [true, true]);
  });

  it('is looked at once in ten minutes, however much comes', async () => {
    limit = 500;
    await kept({});
    await trimmed();
    const second = await kept({});
    for (let times = 0; times < 20; times += 1) trimmer.soon();
    assert.deepEqual(clock.sleeping, [10 * 60_000]);
    await clock.advance(9 * 60_000);
    assert.equal(await isHere(second), true);
  });

  it('goes with copies that were dragged out a day ago', async () => {
    for (const name of ['old', 'new']) await mkdir(join(rig.file('drag'), name), { recursive: true });
    const at = (ms: number) => [(clock.now() - ms) / 1000, (clock.now() - ms) / 1000] as const;
    await utimes(join(rig.file('drag'), 'old'), ...at(25 * HOUR));
    await utimes(join(rig.file('drag'), 'new'), ...at(2 * HOUR));
    await trimmed();
    assert.deepEqual(await readdir(rig.file('drag')), ['new']);
  });
});
