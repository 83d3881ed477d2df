import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobRecord } from '../../../../src/core/job.ts';
import { acceptedAnswer } from '../../../../src/providers/crucible/answers.ts';
import { never, paidRig, type PaidRig } from '../support/paidRig.ts';

/** A list in a list, so many times. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

describe('The answer to a paid submit', () => {
  let rig: PaidRig;

  beforeEach(async () => void (rig = await paidRig(null)));
  afterEach(() => rig.close());

  /** What becomes of a job whose submit is answered so, as Crucible's answers are read. */
  const answered = async (body: unknown, status = 202): Promise<JobRecord> => {
    const { jobs } = rig.account.opened.provider;
    assert.ok(jobs);
    const { session, provider } = rig.account.other(
      {},
      { jobs: { ...jobs, accepted: { submit: acceptedAnswer } } },
    );
    rig.server.submitWeather.push({ status, body });
    const job = await rig.submission.submit({ ...rig.request, session, provider }, never());
    assert.deepEqual(await rig.journal.get(job.id), job, 'what is shown is what is stored');
    return job;
  };
  const ids = async (body: unknown) => (await answered(body)).remoteId;

  it('is accepted under its id, whatever else is in it', async () => {
    const long = 'x'.repeat(10_000);
    assert.equal(await ids({ data: { job_id: long } }), long);
    assert.equal(await ids({ data: { job_id: 4711, status: nested(3_000) } }), '4711');
    assert.equal(await ids({ data: { job_id: 'a', requested_credits: 'free' }, more: nested(3_000) }), 'a');
    assert.equal(await ids({ data: { job_id: 'b', filler: 'x'.repeat(8_000_000) } }), 'b');
    assert.equal(
      await ids({ success: false, data: { job_id: '../../credits?x=1#', status: '' } }),
      '../../credits?x=1#',
    );
  });

  it('is accepted under its id wherever that stands', async () => {
    assert.equal(await ids({ job_id: 'bare' }), 'bare');
    assert.equal(await ids({ success: true, result: { jobId: 'spelled' } }), 'spelled');
    assert.equal(await ids([{ generation: { id: 5 } }]), '5');
  });

  it('leaves the outcome unknown where it names no id', async () => {
    for (const body of [
      ...[null, 0, 'accepted', [], {}, { data: null }, { data: {} }, { request_id: 'r', user: { id: 'u' } }],
      ...['', null, 1.5, -1, true, [], {}, nested(3_000)].map((job_id) => ({ data: { job_id } })),
      ...[nested(3_000), { data: nested(3_000) }, { filler: 'x'.repeat(17_000_000) }],
    ]) {
      const job = await answered(body);
      assert.deepEqual([job.state, job.problem?.code, job.remoteId], ['unknown', 'job.outcomeUnknown', null]);
      const { length } = rig.server.submits;
      const window = rig.newSubmission();
      assert.deepEqual(await window.settleStored([job]), [job], 'a start leaves it as it is');
      assert.deepEqual(await window.settle(job), job, 'so does a look');
      assert.equal(rig.server.submits.length, length, 'nothing is bought again');
    }
  });

  it('leaves the outcome unknown where it is a web page with status 200', async () => {
    rig.server.submitWeather.push('html');
    const job = await rig.submit();
    assert.deepEqual([job.state, rig.server.charged], ['unknown', 1]);
  });

  it('never loses the intent, whatever it is', async function () {
    this.timeout(120_000);
    const data = fc.record(
      { job_id: fc.jsonValue(), status: fc.jsonValue(), requested_credits: fc.jsonValue() },
      { requiredKeys: [] },
    );
    const bodies = fc.oneof(
      fc.jsonValue(),
      fc.record({ data }),
      fc.record({ data, success: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(200, 201, 202), async (body, status) => {
        const { state, remoteId, cost } = await answered(body, status);
        assert.ok(remoteId === null ? state === 'unknown' : ['queued', 'running'].includes(state), state);
        assert.ok((cost?.micros ?? 0) >= 0);
      }),
      { numRuns: 150 },
    );
    const { jobs } = await rig.journal.page({ limit: 1_000 });
    assert.equal(jobs.length, rig.server.submits.length);
  });
});
