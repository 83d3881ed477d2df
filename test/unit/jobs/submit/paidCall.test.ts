import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { money } from '../../../../src/core/money.ts';
import type { Idempotency } from '../../../../src/core/operation.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { OperationRow } from '../../../../src/calls/catalog.ts';
import { readReply } from '../../../../src/calls/reply.ts';
import type { JobRecord, PreparedCall } from '../../../../src/core/job.ts';
import type { Prepared, Session } from '../../../../src/core/session.ts';
import type { PayRequest } from '../../../../src/jobs/submit/paidSubmission.ts';
import { operationRow } from '../../../support/openSessions.ts';
import { problemOf } from '../support/journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';
import type { NetworkFault } from '../support/platformServer.ts';

const PROMISE: Idempotency = { in: 'body', name: 'key', replay: 'same-result', ttlMs: 3_600_000 };
const CALL: PreparedCall = { operation: 'buy', params: {}, body: { key: 'k1', name: 'fog.png' } };

/** The session, for an operation that is in no catalog. */
function restoring(session: Session, prepared: Prepared): Session {
  return {
    account: session.account,
    clock: session.clock,
    base: (name) => session.base(name),
    upload: (...args) => session.upload(...args),
    call: (...args) => session.call(...args),
    stream: (...args) => session.stream(...args),
    prepare: (...args) => session.prepare(...args),
    restore: async () => prepared,
  };
}

describe('PaidSubmission.pay for a call that starts no job', () => {
  let rig: PaidRig;

  beforeEach(async () => void (rig = await paidRig(SAME_RESULT)));
  afterEach(() => rig.close());

  interface Paid {
    readonly operation?: Partial<OperationRow>;
    readonly call?: PreparedCall;
    readonly label?: string;
  }

  const request = ({ operation, call = CALL, label = 'Buy' }: Paid = {}): PayRequest => {
    const { session, provider } = rig.request;
    const row = operationRow({ ...{ id: 'buy', method: 'POST', path: '/jobs', risk: 'paid' }, ...operation });
    const context = {
      operation: { ...row, provider: 'tiny' },
      account: 'acc1',
      credential: '',
      errors: undefined,
      sentSecrets: [],
    };
    const send: Prepared['send'] = async (_, signal) => {
      const init = { method: 'POST', body: JSON.stringify(call.body), signal };
      const response = await fetch(`${rig.server.origin}/jobs`, init).catch((error: unknown) => {
        throw new Problem({ kind: 'network', code: 'network.cut', mayHaveActed: true, cause: error });
      });
      return readReply(response, context, () => 0);
    };
    const sentAs: Prepared['sentAs'] = async () => ({ key: '', routing: '' });
    const prepared: Prepared = { operation: row, call, risk: 'paid', send, sentAs };
    rig.account.opened = { ...rig.account.opened, session: restoring(session, prepared) };
    return {
      session,
      provider: { ...provider, chargeOf: () => money('credits', 3) },
      prepared,
      label,
      title: 'fog.png',
      summary: () => 'asset 1',
    };
  };

  /** The record of a call that meets these faults, whatever came of it. */
  const payIn = async (networkFault: readonly NetworkFault[], more: Paid = {}): Promise<JobRecord> => {
    rig.server.submitWeather.push(...networkFault);
    let done = false;
    const paid = rig.submission.pay(request(more), never()).finally(() => (done = true));
    paid.catch(() => undefined);
    while (!done) {
      await rig.clock.advance(500);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const [job] = await rig.stored();
    return job ?? assert.fail('nothing was recorded');
  };

  it('confirms, stores, sends and completes with the answer', async () => {
    const states: string[] = [];
    rig.journal.changes.onDidChange(
      (change) => 'state' in change && states.push(`${change.state}, ${rig.server.submits.length} sent`),
    );
    const { job, reply } = await rig.submission.pay(request({ label: 'Upload' }), never());
    assert.ok(job);
    assert.deepEqual(states, ['stored, 0 sent', 'sending, 0 sent', 'succeeded, 1 sent']);
    assert.equal(reply.status, 202);
    assert.deepEqual(
      [job.kind, job.state, job.platformStatus, job.cost, job.remoteId],
      ['buy', 'succeeded', 'asset 1', money('credits', 3), null],
    );
    assert.deepEqual(rig.questions[0]?.kind, { id: 'buy', label: 'Upload' });
    assert.deepEqual(await rig.journal.notifications.pending(), []);
    await rig.submission.pay(request(), never());
    assert.deepEqual(rig.questions[1]?.price.known, 'past');
  });

  it('sends nothing when the user declines', async () => {
    rig.says = false;
    assert.equal((await problemOf(rig.submission.pay(request(), never()))).code, 'call.canceled');
    assert.equal(rig.server.submits.length, 0);
    assert.deepEqual((await rig.journal.page({ limit: 5 })).jobs, []);
  });

  it('records a refusal of the platform', async () => {
    const job = await payIn([{ status: 402, body: { code: 'NO' } }]);
    assert.deepEqual([job.state, job.problem?.kind], ['refused', 'funds']);
    assert.equal(rig.server.submits.length, 1);
  });

  it('does not repeat without a replay promise: the outcome is unknown', async () => {
    for (const networkFault of ['loseAnswer', { status: 500 }] as const) {
      const job = await payIn([networkFault]);
      assert.deepEqual([job.state, job.problem?.code], ['unknown', 'job.outcomeUnknown']);
    }
    assert.equal(rig.server.submits.length, 2);
  });

  it('repeats the same bytes when the platform promises the same result', async () => {
    const operation = { idempotency: PROMISE };
    const job = await payIn(['loseAnswer'], { operation });
    assert.equal(job.state, 'succeeded');
    assert.equal(rig.server.submits[0], rig.server.submits[1]);
    assert.equal(rig.server.charged, 1);
    const keyless = { operation: 'buy', params: {}, body: { name: 'x' } };
    assert.equal((await payIn(['loseAnswer'], { operation, call: keyless })).state, 'unknown');
  });

  it('does not repeat after a crash', async () => {
    const operation = { idempotency: PROMISE };
    rig.server.submitWeather.push('hang');
    const arrived = rig.server.arrival();
    rig.submission.pay(request({ operation }), never()).catch(() => undefined);
    await arrived;
    rig.submission.dispose();
    const [settled] = await rig.newSubmission().settleStored(await rig.journal.open());
    assert.equal(settled?.state, 'unknown');
    assert.equal(rig.server.submits.length, 1);
  });

  it('stores secret inputs as hashes only', async () => {
    const secret = 'planted-secret-value';
    const operation = { idempotency: PROMISE, secretInputs: ['value', 'X-Code'] };
    let calls = 0;
    const call = (value: string) => ({
      operation: 'buy',
      params: { 'x-code': value, page: '1' },
      body: { key: `k${(calls += 1)}`, name: 'open', items: [{ value }, { value: null }] },
    });
    const job = await payIn(['loseAnswer'], { operation, call: call(secret) });
    assert.equal(job.state, 'succeeded', 'in this window the bytes are still known');
    assert.deepEqual(job.call.hashed, ['value', 'x-code']);
    assert.equal(job.call.params['page'], '1');

    const same = (await rig.submission.pay(request({ operation, call: call(secret) }), never())).job;
    const other = (await rig.submission.pay(request({ operation, call: call('another') }), never())).job;
    const keyless = (one: JobRecord | null) =>
      one ? { ...one.call, body: { ...one.call.body, key: '' } } : assert.fail();
    assert.deepEqual(keyless(same), keyless(job));
    assert.notDeepEqual(keyless(other), keyless(job));
    rig.journal.close();
    for (const file of readdirSync(rig.files.folder))
      assert.ok(!readFileSync(rig.files.file(file)).includes(secret), file);
  });
});
