import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import type { Accepted } from '../../../../src/core/job.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { money } from '../../../../src/core/money.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { JobChange } from '../../../../src/jobs/store/jobRecord.ts';
import { problemOf } from '../support/journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

const HOUR = 3_600_000;

describe('PaidSubmission', () => {
  let rig: PaidRig;

  const start = async (...args: Parameters<typeof paidRig>): Promise<void> =>
    void (rig = await paidRig(...args));
  afterEach(() => rig.close());

  describe('on success', () => {
    beforeEach(() => start(SAME_RESULT));

    it('stores the intent before sending, buys once and records the answer', async () => {
      const states: string[] = [];
      rig.journal.changes.onDidChange((change) => {
        assert.ok('state' in change);
        states.push(`${change.state}, ${rig.server.submits.length} sent`);
      });
      const job = await rig.submit();

      assert.deepEqual(states, ['stored, 0 sent', 'sending, 0 sent', 'queued, 1 sent']);
      assert.equal(job.state, 'queued');
      assert.equal(job.platformStatus, 'queued');
      assert.equal(job.remoteId, 'remote-1');
      assert.deepEqual(job.cost, money('credits', 2));
      assert.equal(job.acceptedAt, rig.clock.now());
      assert.equal(job.problem, null);
      assert.equal(rig.server.charges.get(job.intentKey), 1);
      assert.deepEqual(JSON.parse(rig.server.submits[0] ?? ''), job.call.body);
      assert.deepEqual(await rig.stored(), [job]);
    });

    it('uses a new idempotency key for each job', async () => {
      const jobs = await Promise.all([rig.submit(), rig.submit(), rig.submit()]);
      assert.equal(new Set(jobs.map((job) => job.intentKey)).size, 3);
      assert.equal(rig.server.charged, 3);
    });

    it('stores and sends nothing when the user declines', async () => {
      rig.says = false;
      const { details } = await problemOf(rig.submit());
      assert.equal(details.code, 'call.canceled');
      assert.equal(details.mayHaveActed, false);
      assert.deepEqual(await rig.stored(), []);
      assert.equal(rig.server.submits.length, 0);
    });

    it('keeps watching even when the answer to the submit reports an end', async () => {
      const { jobs } = rig.request.provider;
      assert.ok(jobs);
      const done = z.pipe(
        z.looseObject({ id: z.string() }),
        z.transform(({ id }): Accepted => ({
          remoteId: id,
          state: 'succeeded',
          platformStatus: 'done',
          cost: null,
        })),
      );
      const provider = { ...rig.request.provider, jobs: { ...jobs, accepted: { submit: done } } };
      const job = await rig.submission.submit({ ...rig.request, provider }, never());
      assert.deepEqual([job.state, job.platformStatus], ['running', 'done']);
    });

    it('refuses a platform without jobs', async () => {
      const provider = { ...rig.request.provider, jobs: undefined };
      const { details } = await problemOf(rig.submission.submit({ ...rig.request, provider }, never()));
      assert.equal(details.code, 'job.submitNotAllowed');
      assert.equal(details.mayHaveActed, false);
    });
  });

  describe('asks', () => {
    it('with the quoted price, else with the range of past charges', async () => {
      await start(SAME_RESULT);
      await rig.submit();
      await rig.clock.advance(HOUR);
      const second = await rig.submit();
      await rig.journal.change(second.id, { state: 'succeeded', cost: money('credits', 5) });
      await rig.submit();
      await rig.submission.submit(
        { ...rig.request, kindLabel: 'Picture', quoted: money('credits', 9) },
        never(),
      );

      const [first, , range, quoted] = rig.questions;
      assert.deepEqual(first?.price, { known: 'none' });
      assert.deepEqual(range?.price, {
        known: 'past',
        low: money('credits', 2),
        high: money('credits', 5),
        count: 2,
        oldestAt: rig.clock.now() - HOUR,
      });
      assert.deepEqual(quoted?.price, { known: 'platform', money: money('credits', 9) });
      assert.deepEqual(quoted?.kind, { id: 'picture', label: 'Picture' });
      assert.equal(first?.account.label, 'work');
      assert.equal(first?.balance, null);
    });

    it('with the last known balance and its time', async () => {
      const balance = { balance: { available: money('credits', 7), parts: [] }, at: 123 };
      await start(SAME_RESULT, { knownBalance: () => balance });
      await rig.submit();
      assert.deepEqual(rig.questions[0]?.balance, balance);
    });
  });

  describe('when the platform refuses', () => {
    beforeEach(() => start(SAME_RESULT));

    for (const [status, kind] of [
      [400, 'invalid'],
      [401, 'auth'],
      [402, 'funds'],
      [403, 'permission'],
      [404, 'notFound'],
      [422, 'invalid'],
      [429, 'rate'],
    ] as const) {
      it(`with ${status}, refuses the job and does not repeat`, async () => {
        const job = await rig.submitIn([{ status, body: { code: 'NO', error: 'because' } }]);
        assert.equal(job.state, 'refused');
        assert.equal(job.problem?.kind, kind);
        assert.equal(job.problem?.status, status);
        assert.equal(job.problem?.operation, 'submit');
        assert.equal(rig.server.submits.length, 1);
        assert.equal(rig.server.charged, 0);
        assert.deepEqual(await rig.stored(), [job]);
      });
    }

    it('keeps Retry-After in the record', async () => {
      const job = await rig.submitIn([{ status: 429, headers: { 'retry-after': '7' } }]);
      assert.equal(job.problem?.retryAfterMs, 7000);
    });
  });

  it('refuses the job when the connection is refused', async () => {
    await start(SAME_RESULT);
    rig.server.close();
    const job = await rig.submit();
    assert.equal(job.state, 'refused');
    assert.equal(job.problem?.code, 'network.unreachable');
  });

  it('refuses the job when the key is missing', async () => {
    await start(SAME_RESULT);
    await rig.account.vault.drop('acc1', 'key');
    const job = await rig.submit();
    assert.equal(job.state, 'refused');
    assert.equal(job.problem?.code, 'key.storeForgot');
    assert.equal(rig.server.submits.length, 0);
  });

  describe('when it is aborted', () => {
    beforeEach(() => start(SAME_RESULT));

    it('before the confirmation, stores nothing', async () => {
      const { details } = await problemOf(rig.submit(AbortSignal.abort()));
      assert.equal(details.code, 'call.canceled');
      assert.deepEqual(await rig.stored(), []);
      assert.equal(rig.questions.length, 0);
    });

    it('before sending, records a canceled job', async () => {
      const abort = new AbortController();
      rig.journal.changes.onDidChange(() => abort.abort());
      const job = await rig.submit(abort.signal);
      assert.equal(job.state, 'canceled');
      assert.equal(rig.server.submits.length, 0);
      assert.deepEqual(await rig.journal.open(), []);
    });

    it('while sending, returns at once and records the outcome later', async () => {
      const abort = new AbortController();
      rig.server.submitWeather.push('loseAnswer');
      const submitted = rig.submit(abort.signal);
      await rig.clock.untilSleeping();
      abort.abort();
      const job = await submitted;
      assert.equal(job.state, 'sending');
      const settled = await rig.passing(rig.submission.settle(job));
      assert.equal(settled.state, 'queued');
      assert.equal(rig.server.charged, 1);
    });
  });

  describe('when the disk fails', () => {
    const full = new Problem({ kind: 'storage', code: 'storage.full' });

    it('before the intent is stored, sends nothing', async () => {
      await start(SAME_RESULT);
      rig.journal.add = () => Promise.reject(full);
      const { details } = await problemOf(rig.submit());
      assert.deepEqual([details.code, details.mayHaveActed], ['storage.full', false]);
      assert.equal(rig.server.submits.length, 0);
    });

    it('after the platform accepted, keeps the job in memory and saves it when it can', async () => {
      await start(SAME_RESULT);
      const change = rig.journal.change.bind(rig.journal);
      let broken = true;
      rig.journal.change = (id: string, what: JobChange, expect) =>
        broken && what.remoteId ? Promise.reject(full) : change(id, what, expect);

      const submitted = rig.submit();
      await rig.clock.untilSleeping();
      await rig.clock.advance(5000);
      const job = await submitted;
      assert.deepEqual([job.state, job.remoteId, job.problem?.code], ['queued', 'remote-1', 'storage.full']);
      assert.deepEqual(rig.submission.unsaved, [job]);
      assert.equal((await rig.journal.get(job.id))?.state, 'sending');

      broken = false;
      const settled = rig.submission.settle(job);
      await rig.clock.advance(60_000);
      assert.deepEqual(await settled, await rig.journal.get(job.id));
      assert.equal((await settled).remoteId, 'remote-1');
      assert.equal((await settled).problem, null);
      assert.deepEqual(rig.submission.unsaved, []);
      assert.equal(rig.server.submits.length, 1);
    });
  });

  it('writes no credential to disk', async () => {
    await start(SAME_RESULT);
    await rig.account.signIn('planted-secret');
    await rig.submitIn(['loseAnswer', { status: 401 }, { status: 401 }]);
    rig.journal.close();
    const files = readdirSync(rig.files.folder);
    assert.ok(files.includes('journal.db'));
    for (const file of files) assert.ok(!readFileSync(rig.files.file(file)).includes('planted-secret'), file);
  });
});
