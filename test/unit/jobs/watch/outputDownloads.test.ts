import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { CachedContent } from '../../../../src/core/output.ts';
import { Problem, type ProblemDetails } from '../../../../src/core/problem.ts';
import { OutputDownloads, type OutputDownloadsDeps } from '../../../../src/jobs/watch/outputDownloads.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, newJob, silent } from '../support/journalRig.ts';
import { soleLease } from './soleLease.ts';

const CONTENT: CachedContent = {
  hash: 'a'.repeat(64),
  kind: 'image',
  mimeType: 'image/png',
  extension: 'png',
  byteSize: 3,
};
const MINUTE = 60_000;

describe('Downloads of outputs that nobody looks at', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let journal: Journal;
  let downloads: OutputDownloads;
  /** The downloads that have begun, and those that are under way. */
  let begun: string[];
  let underWay: Set<{ resolve(): void; reject(problem: Problem): void }>;
  let most: number;

  beforeEach(async () => {
    rig = new JournalRig();
    clock = new TestClock();
    journal = await rig.open(clock, { wantsDownloads: () => true });
    begun = [];
    underWay = new Set();
    most = 0;
    downloads = make();
  });
  afterEach(() => {
    downloads.dispose();
    rig.close();
  });

  const outputs: OutputDownloadsDeps['outputs'] = {
    bytes: async (id, index, signal, options) => {
      begun.push(`${index} ${options?.maxBytes}`);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const one = { resolve, reject };
      signal.addEventListener('abort', () =>
        reject(new Problem({ kind: 'canceled', code: 'call.canceled' })),
      );
      underWay.add(one);
      most = Math.max(most, underWay.size);
      await promise.finally(() => underWay.delete(one));
      await journal.markCached(id, index, CONTENT);
      return { path: '/x', content: CONTENT };
    },
  };
  const make = (more: Partial<OutputDownloadsDeps> = {}) => {
    const limits = () => ({ enabled: true, maxBytes: 1000 });
    return new OutputDownloads({ journal, outputs, lease: soleLease, clock, log: silent, limits, ...more });
  };
  const until = async (done: () => boolean | Promise<boolean>) => {
    while (!(await done())) await new Promise((resolve) => setImmediate(resolve));
  };
  const ended = async (count: number): Promise<JobRecord> => {
    const { id } = await journal.add(newJob());
    const ref = { url: 'https://x.example/a', mimeType: null, width: null, height: null, expiresAt: null };
    const all = Array.from({ length: count }, (_, index) => ({ ...ref, index, cached: null }));
    return journal.change(id, { state: 'succeeded', remoteId: 'r', outputs: all });
  };
  const finishOne = () => [...underWay][0]?.resolve();
  const failOne = (details: ProblemDetails) => [...underWay][0]?.reject(new Problem(details));
  const left = async () => (await journal.downloads.pending()).length;

  it('are two at a time, with the limit that the user set, until all are here', async () => {
    const { id } = await ended(5);
    while ((await left()) > 0) {
      await until(async () => underWay.size > 0 || (await left()) === 0);
      finishOne();
    }
    assert.equal(most, 2);
    assert.deepEqual([...begun].sort(), ['0 1000', '1 1000', '2 1000', '3 1000', '4 1000']);
    const outputsNow = (await journal.get(id))?.outputs ?? [];
    assert.ok(outputsNow.every(({ cached }) => cached));
  });

  it('are tried again after ever longer waits, and given up at last', async () => {
    await ended(1);
    const waits: number[] = [];
    for (;;) {
      await until(() => underWay.size > 0);
      failOne({ kind: 'network', code: 'network.unreachable' });
      await until(async () => (await left()) === 0 || clock.sleeping.length > 0);
      if ((await left()) === 0) break;
      waits.push(clock.sleeping[0] ?? 0);
      await clock.advance(clock.sleeping[0] ?? 0);
    }
    assert.deepEqual(
      waits.map((ms) => ms / MINUTE),
      [0.5, 2, 8, 32, 120, 120, 120],
    );
    assert.equal(begun.length, 8);
  });

  it('wait as long as the host asks', async () => {
    await ended(1);
    await until(() => underWay.size > 0);
    failOne({ kind: 'rate', code: 'rate.limited', retryAfterMs: 10 * MINUTE });
    await until(() => clock.sleeping.length > 0);
    assert.deepEqual(clock.sleeping, [10 * MINUTE]);
  });

  for (const [kind, code] of [
    ['unexpected', 'answer.tooLarge'],
    ['notFound', 'output.expired'],
    ['blocked', 'address.private'],
    ['notFound', 'target.notFound'],
  ] as const)
    it(`are not tried again after ${code}`, async () => {
      await ended(1);
      await until(() => underWay.size > 0);
      failOne({ kind, code });
      await until(async () => (await left()) === 0);
      assert.equal(begun.length, 1);
    });

  const PASSING: readonly ProblemDetails[] = [
    { kind: 'network', code: 'answer.inFront', byProxy: true },
    { kind: 'unexpected', code: 'output.otherContent', args: { came: 'page', hint: 'asked' }, byProxy: true },
    { kind: 'unexpected', code: 'output.otherContent', args: { came: 'text', hint: 'asked' } },
    { kind: 'blocked', code: 'redirect.tooMany', byProxy: true },
    { kind: 'notFound', code: 'output.expired', args: { hint: 'asked' } },
  ];
  for (const details of PASSING)
    it(`are tried again after ${details.code} for a fresh address`, async () => {
      const { id } = await ended(1);
      await until(() => underWay.size > 0);
      failOne(details);
      await until(() => clock.sleeping.length > 0);
      await clock.advance(MINUTE);
      await until(() => underWay.size > 0);
      finishOne();
      await until(async () => (await left()) === 0);
      assert.ok((await journal.get(id))?.outputs[0]?.cached);
    });

  it('are left to the window that holds the lease', async () => {
    downloads.dispose();
    let isWanted = false;
    const want = () => {
      isWanted = true;
      return { dispose: () => (isWanted = false) };
    };
    downloads = make({ lease: { ...soleLease, held: false, want } });
    await ended(1);
    await until(() => isWanted);
    assert.deepEqual(begun, []);
    const [wanted] = await journal.downloads.pending();
    assert.ok(wanted);
    await journal.markCached(wanted.job, wanted.index, CONTENT);
    await until(() => !isWanted);
  });

  it('go on after a reload with what was left', async () => {
    const { id } = await ended(2);
    await until(() => underWay.size === 2);
    downloads.dispose();
    await until(() => underWay.size === 0);
    assert.equal(await left(), 2);
    begun = [];
    downloads = make();
    downloads.resume();
    await until(() => underWay.size === 2);
    for (const one of [...underWay]) one.resolve();
    await until(async () => (await left()) === 0);
    assert.ok((await journal.get(id))?.outputs.every(({ cached }) => cached));
  });

  it('of a removed job are forgotten', async () => {
    downloads.dispose();
    const { id } = await ended(3);
    assert.equal(await left(), 3);
    await journal.removals.remove(id);
    assert.equal(await left(), 0);
  });

  it('are not noted where the user does not want them', async () => {
    downloads.dispose();
    const other = await rig.open(clock);
    const { id } = await other.add(newJob());
    const ref = {
      index: 0,
      url: null,
      mimeType: null,
      width: null,
      height: null,
      expiresAt: null,
      cached: null,
    };
    await other.change(id, { state: 'succeeded', outputs: [ref] });
    assert.equal(await left(), 0);
  });
});
