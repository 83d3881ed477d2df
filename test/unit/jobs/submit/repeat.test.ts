import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Account } from '../../../../src/core/account.ts';
import type { JobRecord } from '../../../../src/core/job.ts';
import { money } from '../../../../src/core/money.ts';
import type { Idempotency } from '../../../../src/core/operation.ts';
import { History } from '../../../../src/jobs/submit/history.ts';
import { AUTOMATIC_REPEAT_MS, automaticRepeatUntil } from '../../../../src/jobs/submit/repeat.ts';
import { problemOf } from '../support/journalRig.ts';
import { never, paidRig, pictureOf, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';
import { PlatformServer } from '../support/platformServer.ts';
import type { Promised } from '../support/tinyProvider.ts';
import { problemArg } from '../../../../src/core/problem.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('A paid request is repeated', () => {
  let rig: PaidRig;
  let history: History;
  /** What the user says to the next questions; then yes. */
  let says: (boolean | 'giveUp')[];

  const start = async (promised: Promised = SAME_RESULT): Promise<void> => {
    says = [];
    rig = await paidRig(promised, {
      confirm: async (question) => {
        rig.questions.push(question);
        return says.shift() ?? true;
      },
    });
    const { journal, submission, account } = rig;
    history = new History({ journal, submission, open: async () => account.opened });
  };
  afterEach(() => rig.close());

  /** A job whose window ended while it was sending; the request arrived, or did not. */
  const lost = async (arrived = true): Promise<JobRecord> => {
    rig.server.submitWeather.push(arrived ? 'hang' : 'dropRequest');
    const sending = rig.newSubmission();
    const request = rig.server.arrival();
    const submitted = sending.submit(rig.request, never());
    await request;
    sending.dispose();
    const [settled] = await rig.newSubmission().settleStored([await submitted]);
    assert.equal(settled?.state, 'unknown');
    return settled;
  };
  const ways = () => rig.questions.map(({ again }) => again?.way ?? null);

  describe('by Submit Again where the platform promises the same result', () => {
    for (const arrived of [true, false]) {
      const name = arrived ? 'gives the job that was bought' : 'buys it when the request never arrived';
      it(`${name}, charged once, after a question`, async () => {
        await start();
        const job = await lost(arrived);
        await rig.clock.advance(20 * 60_000);
        const again = await history.submitAgain(job.id, never());
        assert.deepEqual([again.id, again.remoteId, again.state], [job.id, 'remote-1', 'queued']);
        assert.deepEqual([rig.server.charged, rig.server.submits.length], [1, 2]);
        assert.equal(rig.server.submits[0], rig.server.submits[1]);
        assert.deepEqual(ways(), [null, 'sameRequest']);
        assert.deepEqual(
          [rig.questions[1]?.mustAsk, rig.questions[1]?.again],
          [true, { way: 'sameRequest', remembers: true }],
        );
        assert.equal(again.acceptedAt, job.createdAt, 'it is polled soon');
      });
    }

    it('sends nothing when the user says no', async () => {
      await start();
      const job = await lost();
      says = [false];
      assert.equal((await problemOf(history.submitAgain(job.id, never()))).code, 'call.canceled');
      assert.equal(rig.server.submits.length, 1);
      assert.deepEqual(await rig.journal.get(job.id), job);
    });

    it('buys a new one only when the user gives the first one up, in a question of its own', async () => {
      await start();
      const job = await lost();
      says = ['giveUp'];
      const again = await history.submitAgain(job.id, never());
      assert.deepEqual(ways(), [null, 'sameRequest', 'newRequest']);
      assert.deepEqual(rig.questions[2]?.again, { way: 'newRequest', because: { reason: 'givenUp' } });
      assert.deepEqual([again.replaces, again.state], [job.id, 'queued']);
      assert.notEqual(again.intentKey, job.intentKey);
      assert.equal((await rig.journal.get(job.id))?.state, 'unknown');
    });

    it('counts against the budget of today, and not twice on the same day', async () => {
      await start();
      const budget = { period: 'day', limit: money('credits', 2), unknownCost: money('credits', 2) } as const;
      await rig.budgets.set('acc1', budget);
      const [first, second] = [await lost(false), await rig.submit().catch((error: unknown) => error)];
      assert.match(String(second), /budget\.exceeded/);
      await history.submitAgain(first.id, never());
      assert.equal((await rig.budgets.standing('acc1'))?.spent.micros, 2_000_000);

      await rig.clock.advance(DAY);
      const third = await lost(false);
      await rig.clock.advance(DAY / 2);
      await rig.submit().catch((error: unknown) => assert.match(String(error), /budget\.exceeded/));
      await rig.clock.advance(DAY / 2);
      await rig.submit();
      const { details } = await problemOf(history.submitAgain(third.id, never()));
      assert.deepEqual([details.code, details.mayHaveActed], ['budget.exceeded', false]);
      assert.equal((await rig.journal.get(third.id))?.state, 'unknown');
    });

    it('says that a platform that states no time may have forgotten it', async () => {
      await start({ replay: 'same-result', ttlMs: null });
      const job = await lost();
      await rig.clock.advance(40 * DAY);
      await history.submitAgain(job.id, never());
      assert.deepEqual(rig.questions[1]?.again, { way: 'sameRequest', remembers: false });
    });

    it('is a new purchase once the platform’s time is over, and when the clock was set back', async () => {
      await start({ replay: 'same-result', ttlMs: HOUR });
      const job = await lost();
      for (const ms of [-2 * HOUR, 4 * HOUR]) {
        await rig.clock.advance(ms);
        says = [false];
        await problemOf(history.submitAgain(job.id, never()));
        assert.deepEqual(rig.questions.at(-1)?.again, { way: 'newRequest', because: { reason: 'tooOld' } });
      }
      assert.equal(rig.server.submits.length, 1);
    });

    it('is sent once when it is submitted again twice at once, here and in another window', async () => {
      await start();
      const job = await lost();
      const window = { id: 'other', isGone: () => false };
      const journal = await rig.files.open(rig.clock, { window });
      const { opened } = rig.account;
      const other = new History({
        journal,
        submission: rig.newSubmission({ journal }),
        open: async () => opened,
      });
      const again = await Promise.all([
        history.submitAgain(job.id, never()),
        history.submitAgain(job.id, never()),
        other.submitAgain(job.id, never()),
      ]);
      assert.deepEqual([...new Set(again.map(({ id }) => id))], [job.id]);
      assert.equal(rig.server.submits.length, 2);
      assert.equal((await rig.journal.get(job.id))?.remoteId, 'remote-1');
    });

    it('is not settled by this window in the moment before it is sent', async () => {
      await start();
      const job = await lost();
      const settled: Promise<unknown>[] = [];
      rig.journal.changes.onDidChange((change) => {
        if ('state' in change && change.state === 'sending')
          settled.push(rig.submission.settleStored([change]));
      });
      const again = await history.submitAgain(job.id, never());
      await Promise.all(settled);
      assert.deepEqual([settled.length, again.remoteId, rig.server.submits.length], [1, 'remote-1', 2]);
    });

    it('leaves the outcome unknown when the answer is lost again, or refused', async () => {
      await start();
      const job = await lost();
      rig.server.submitWeather.push({ status: 402 }, { status: 402 }, { status: 402 });
      const again = await rig.passing(history.submitAgain(job.id, never()));
      assert.deepEqual([again.id, again.state, rig.server.charged], [job.id, 'unknown', 1]);
    });

    it('never repeats a request that was refused or accepted meanwhile', async () => {
      await start();
      const job = await lost();
      await rig.journal.change(job.id, { state: 'running', remoteId: 'remote-1' });
      assert.equal((await problemOf(history.submitAgain(job.id, never()))).kind, 'conflict');
      assert.equal(rig.server.submits.length, 1);
    });
  });

  it('as a new purchase where the platform promises nothing, which the question says', async () => {
    for (const promised of [null, { replay: 'conflict', ttlMs: null }] as const) {
      await start(promised);
      const job = await lost();
      const again = await history.submitAgain(job.id, never());
      assert.deepEqual(rig.questions[1]?.again, { way: 'newRequest', because: { reason: 'noPromise' } });
      assert.deepEqual([again.replaces, rig.server.charged], [job.id, 2]);
      rig.close();
    }
    await start();
  });

  it('by itself for minutes only, also where the platform states a longer time', () => {
    const promise: Idempotency = { in: 'body', name: 'key', replay: 'same-result', ttlMs: null };
    const call = { operation: 'submit', params: {}, body: { key: 'k' } };
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 30 * DAY })),
        fc.integer({ min: 0, max: 30 * DAY }),
        fc.integer({ min: 0, max: 2 * HOUR }),
        (ttlMs, age, waited) => {
          const times = { createdAt: 0, agreedAt: age, now: age + waited };
          const until = automaticRepeatUntil({ ...promise, ttlMs }, call, times);
          if (until === null) return waited >= AUTOMATIC_REPEAT_MS || age + waited >= (ttlMs ?? 0) - 60_000;
          return until > age + waited && until <= age + AUTOMATIC_REPEAT_MS && until < (ttlMs ?? Infinity);
        },
      ),
    );
    for (const other of [{ ...promise, replay: 'conflict' as const }, { ...promise, name: 'X-Key' }, null])
      assert.equal(automaticRepeatUntil(other, call, { createdAt: 0, agreedAt: 0, now: 0 }), null);
  });

  /** What may differ at the time of the repeat. */
  interface Change {
    readonly key: string | null;
    readonly routing: Readonly<Record<string, string>> | null;
    readonly moved: boolean;
    readonly removed: boolean;
  }
  const changes: fc.Arbitrary<Change> = fc
    .record({
      key: fc.option(fc.stringMatching(/^[!-~]{1,40}$/)),
      routing: fc.option(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string(), { minKeys: 1 })),
      moved: fc.boolean(),
      removed: fc.boolean(),
    })
    .filter(({ key, routing, moved, removed }) => !!key || !!routing || moved || removed)
    .filter(({ key }) => key !== 'secret-key');

  for (const when of ['between two attempts', 'before Submit Again', 'while the question is open'] as const) {
    it(`never when key, account, routing or address changed ${when}`, async function () {
      this.timeout(120_000);
      await fc.assert(
        fc.asyncProperty(changes, async (change) => {
          const elsewhere = new PlatformServer();
          await elsewhere.start();
          await start();
          const apply = async (): Promise<void> => {
            const account: Partial<Account> = {
              ...(change.routing && { routing: change.routing }),
              ...(change.moved && { bases: { api: elsewhere.origin }, origins: [elsewhere.origin] }),
            };
            rig.account.opened = rig.account.other(account);
            if (change.key) await rig.account.signIn(change.key);
            if (change.removed) await rig.account.vault.drop('acc1', 'key');
          };
          try {
            if (when === 'between two attempts') {
              rig.server.submitWeather.push('loseAnswer');
              const submitted = rig.submit();
              await rig.clock.untilSleeping();
              await apply();
              const job = await rig.passing(submitted);
              const after = job.problem ? problemArg(job.problem, 'after') : '';
              assert.deepEqual([job.state, job.problem?.code], ['unknown', 'job.outcomeUnknown']);
              assert.match(after, /^job\.other(Sender|Address)$/);
            } else {
              const job = await lost();
              if (when === 'before Submit Again') {
                await apply();
                says = [false];
                assert.equal((await problemOf(history.submitAgain(job.id, never()))).code, 'call.canceled');
                const again = rig.questions.at(-1)?.again;
                assert.ok(again?.way === 'newRequest' && again.because.reason === 'changed');
                assert.match(again.because.problem.code, /^job\.other(Sender|Address)$/);
                const { opened } = rig.account;
                const { details } = await problemOf(rig.submission.repeat(job, opened, never()));
                assert.deepEqual([details.kind, details.mayHaveActed], ['blocked', false]);
              } else {
                const confirm = async () => {
                  await apply();
                  return true;
                };
                const submission = rig.newSubmission({ confirm });
                const open = async () => rig.account.opened;
                const asked = new History({ journal: rig.journal, submission, open });
                const again = await rig.passing(asked.submitAgain(job.id, never()));
                assert.equal(again.state, 'unknown');
                assert.match(
                  again.problem ? problemArg(again.problem, 'after') : '',
                  /^job\.other(Sender|Address)$/,
                );
              }
            }
            assert.deepEqual([rig.server.submits.length, elsewhere.submits.length], [1, 0]);
          } finally {
            rig.close();
            elsewhere.close();
          }
        }),
        { numRuns: 25 },
      );
      await start();
    });
  }

  it('never under the user’s own key when the account’s key was replaced, which is said', async () => {
    await start();
    const call = pictureOf({ prompt: 'fog', key: 'poster-2026' });
    const submit = () => rig.submission.submit({ ...rig.request, call }, never());
    rig.server.submitWeather.push('loseAnswer');
    assert.equal((await submit()).state, 'unknown');
    await rig.account.signIn('rotated-key');
    const { details } = await problemOf(submit());
    assert.deepEqual([details.code, details.args?.['changed']], ['job.otherSender', 'key']);
    assert.equal(rig.server.submits.length, 1);
    await rig.account.signIn();
    assert.equal((await submit()).remoteId, 'remote-1');
    assert.deepEqual(ways(), [null, 'sameRequest']);
  });

  it('never where an earlier version did not note for whom it was sent', async () => {
    await start();
    const body = { kind: 'picture', key: 'k' };
    const old = await rig.journal.add({
      ...{ account: 'acc1', provider: 'tiny', kind: 'picture', title: 't', intentKey: 'k' },
      call: { operation: 'submit', params: {}, body },
    });
    await rig.journal.change(old.id, { state: 'unknown' });
    const { opened } = rig.account;
    const { details } = await problemOf(rig.submission.repeat(old, opened, never()));
    assert.deepEqual([details.code, details.args?.['changed']], ['job.otherSender', 'unknown']);
    assert.deepEqual(rig.server.submits, []);
  });

  it('stores no key, only a fingerprint that another journal writes otherwise', async () => {
    await start();
    const { sentAs } = await rig.submit();
    const prepared = await rig.request.session.restore((await rig.stored())[0]?.call ?? assert.fail());
    assert.deepEqual(await prepared.sentAs(rig.journal.salt), sentAs);
    assert.notDeepEqual(await prepared.sentAs('another salt'), sentAs);
    assert.doesNotMatch(JSON.stringify(await rig.stored()), /secret-key/);
  });
});
