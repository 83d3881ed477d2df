import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { ProblemCode } from '../../../src/core/problem.ts';
import type { Fault } from '../../../src/sandbox/faults/faultRule.ts';
import { photo, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';
import { mostHeldUntil } from '../../support/heldMemory.ts';

const MEGABYTE = 1_000_000;

/** The work is done each time; only its answer suffers. */
const SPOILT: readonly (readonly [name: string, fault: Fault, code: ProblemCode])[] = [
  ['lost', { kind: 'lostAnswer' }, 'network.cut'],
  ['cut', { kind: 'cut' }, 'network.cut'],
  ['cut JSON', { kind: 'truncatedJson' }, 'answer.notJson'],
  ['of the wrong shape', { kind: 'wrongShape' }, 'answer.wrongShape'],
  ['empty', { kind: 'empty' }, 'answer.empty'],
  ['HTML', { kind: 'html' }, 'answer.inFront'],
  ['200 MB long', { kind: 'huge', bytes: 200 * MEGABYTE }, 'answer.tooLarge'],
  [
    '200 MB long, its length untold',
    { kind: 'huge', bytes: 200 * MEGABYTE, chunked: true },
    'answer.tooLarge',
  ],
];

const STATUSES = [500, 502, 503] as const;

describe('Fault injection: the answer to an accepted job', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  for (const [name, fault] of SPOILT) {
    it(`${name}: the same bytes with the same key return the same job, charged once`, async () => {
      rig.fault('submitGeneration', fault);
      const job = await window.buy(account.id);
      assert.ok(job.remoteId);
      const sent = rig.seen('submitGeneration').map(({ exchange }) => exchange?.requestBody ?? '');
      assert.equal(sent.length, 2);
      assert.equal(sent[0], sent[1]);
      assert.match(sent[0] ?? '', new RegExp(`"idempotency_key":"${job.intentKey}"`));
      assert.equal(window.questions.length, 1);
      await rig.assertBoughtOnce(window, job.id);
    });
  }

  it('lost each time: the outcome is unknown and stays so after a restart', async () => {
    rig.fault('submitGeneration', { kind: 'lostAnswer' }, { times: null });
    const job = await window.buy(account.id);
    assert.deepEqual([job.state, job.problem?.code], ['unknown', 'job.outcomeUnknown']);
    assert.equal(job.problem?.args?.['after'], 'network.cut');
    const sent = rig.seen('submitGeneration').length;
    assert.equal(sent, 3);
    window.close();
    await rig.window().start();
    rig.clock.leap(60_000);
    assert.equal(rig.seen('submitGeneration').length, sent);
    assert.deepEqual(rig.charged(), [1]);
  });

  for (const status of STATUSES) {
    for (const afterWork of [true, false]) {
      it(`a ${status} ${afterWork ? 'after' : 'instead of'} the work: charged once`, async () => {
        rig.fault('submitGeneration', { kind: 'status', status }, { afterWork });
        const job = await window.buy(account.id);
        await rig.assertBoughtOnce(window, job.id);
      });
    }
  }
});

describe('Fault injection: the answer to a paid call without a replay promise', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  const assertUnknown = async (after: ProblemCode): Promise<void> => {
    const problem = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([problem.kind, problem.code], ['outcomeUnknown', 'job.outcomeUnknown']);
    const [record] = (await window.jobs.journal.page({ limit: 9 })).jobs;
    assert.deepEqual([record?.state, record?.problem?.args?.['after']], ['unknown', after]);
    assert.equal(rig.seen('createAsset').length, 1, 'it was sent again');
  };

  for (const [name, fault, code] of SPOILT) {
    it(`${name}: the outcome is unknown and the call is not sent again`, async () => {
      rig.fault('createAsset', fault);
      await assertUnknown(code);
      assert.equal(rig.placesCharged(), 1);
      window.close();
      await rig.window().start();
      rig.clock.leap(60_000);
      assert.equal(rig.seen('createAsset').length, 1, 'the next window sent it again');
      assert.equal(rig.placesCharged(), 1);
    });
  }

  for (const status of STATUSES) {
    it(`a ${status}: the outcome is unknown`, async () => {
      rig.fault('createAsset', { kind: 'status', status });
      await assertUnknown('server.failed');
    });
  }
});

describe('Fault injection: the answer to a poll', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  const FAULTS: readonly (readonly [name: string, fault: Fault, code: ProblemCode])[] = [
    ...SPOILT,
    ...STATUSES.map((status) => [`a ${status}`, { kind: 'status', status }, 'server.failed'] as const),
    ['a proxy’s page with a 502', { kind: 'status', status: 502, body: 'html' }, 'server.failed'],
  ];

  for (const [name, fault, code] of FAULTS) {
    it(`${name}: the problem is shown until the fault is gone, and the job ends`, async () => {
      rig.fault('getJob', fault, { times: null });
      const job = await window.buy(account.id);
      const troubled = await rig.withProblem(window, job.id, code);
      assert.equal(troubled.remoteId, job.remoteId);
      assert.deepEqual(window.announced, []);
      rig.sandbox.control.clearFaults();
      await rig.assertBoughtOnce(window, job.id);
    });
  }

  for (const chunked of [false, true]) {
    it(`200 MB long${chunked ? ', chunked' : ''}: it is never buffered`, async () => {
      rig.fault('getJob', { kind: 'huge', bytes: 200 * MEGABYTE, chunked });
      const bought = window.buy(account.id);
      const most = await mostHeldUntil(
        bought.then(({ id }) => rig.withProblem(window, id, 'answer.tooLarge')),
        80 * MEGABYTE,
      );
      const job = await bought;
      assert.ok(most < 80 * MEGABYTE, `${Math.round(most / MEGABYTE)} MB`);
      await rig.assertBoughtOnce(window, job.id);
    });
  }
});
