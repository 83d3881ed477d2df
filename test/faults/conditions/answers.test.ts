import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { ProblemCode } from '../../../src/core/problem.ts';
import type { Fault } from '../../../src/sandbox/faults/faultRule.ts';
import { photo, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';
import { mostHeldUntil } from '../../support/heldMemory.ts';

const MEGABYTE = 1_000_000;

/** The work is done each time; only its answer suffers. */
const SPOILT: readonly (readonly [name: string, fault: Fault, told: ProblemCode])[] = [
  ['lost', { kind: 'lostAnswer' }, 'network.cut'],
  ['cut', { kind: 'cut' }, 'network.cut'],
  ['cut JSON', { kind: 'truncatedJson' }, 'answer.notJson'],
  ['of the wrong shape', { kind: 'wrongShape' }, 'answer.wrongShape'],
  ['empty', { kind: 'empty' }, 'answer.empty'],
  ['HTML', { kind: 'html' }, 'answer.notJson'],
  ['200 MB long', { kind: 'huge', bytes: 200 * MEGABYTE }, 'answer.tooLarge'],
  [
    '200 MB long, its length untold',
    { kind: 'huge', bytes: 200 * MEGABYTE, chunked: true },
    'answer.tooLarge',
  ],
];

const STATUSES = [500, 502, 503] as const;

describe('Bad weather: the answer to an accepted job', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.atWork());
  });

  afterEach(() => rig.close());

  for (const [name, fault] of SPOILT) {
    it(`is ${name}: the same bytes with the same key bring the same job, charged once`, async () => {
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

  it('is lost each time: the outcome is unknown, with what the user can check, and stays so after a restart', async () => {
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
      it(`is a ${status} ${afterWork ? 'after' : 'instead of'} the work: charged once all the same`, async () => {
        rig.fault('submitGeneration', { kind: 'status', status }, { afterWork });
        const job = await window.buy(account.id);
        await rig.assertBoughtOnce(window, job.id);
      });
    }
  }
});

describe('Bad weather: the answer to a paid call whose platform promises nothing of repeats', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.atWork());
  });

  afterEach(() => rig.close());

  const assertUnknown = async (after: ProblemCode): Promise<void> => {
    const problem = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([problem.kind, problem.code], ['outcomeUnknown', 'job.outcomeUnknown']);
    const [record] = (await window.jobs.journal.page({ limit: 9 })).jobs;
    assert.deepEqual([record?.state, record?.problem?.args?.['after']], ['unknown', after]);
    assert.equal(rig.seen('createAsset').length, 1, 'it was sent again');
  };

  for (const [name, fault, told] of SPOILT) {
    it(`is ${name}: the outcome is unknown and it is never sent again`, async () => {
      rig.fault('createAsset', fault);
      await assertUnknown(told);
      assert.equal(rig.placesCharged(), 1);
      window.close();
      await rig.window().start();
      rig.clock.leap(60_000);
      assert.equal(rig.seen('createAsset').length, 1, 'the next window sent it again');
      assert.equal(rig.placesCharged(), 1);
    });
  }

  for (const status of STATUSES) {
    it(`is a ${status}: nobody can know what was done, so the outcome is unknown`, async () => {
      rig.fault('createAsset', { kind: 'status', status });
      await assertUnknown('server.failed');
    });
  }
});

describe('Bad weather: the answer to a poll', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.atWork());
  });

  afterEach(() => rig.close());

  const WEATHER: readonly (readonly [name: string, fault: Fault, told: ProblemCode])[] = [
    ...SPOILT,
    ...STATUSES.map((status) => [`a ${status}`, { kind: 'status', status }, 'server.failed'] as const),
    ['a proxy’s page with a 502', { kind: 'status', status: 502, body: 'html' }, 'server.failed'],
  ];

  for (const [name, fault, told] of WEATHER) {
    it(`is ${name}: told until the weather is better, and the job comes to its end`, async () => {
      rig.fault('getJob', fault, { times: null });
      const job = await window.buy(account.id);
      const troubled = await rig.troubled(window, job.id, told);
      assert.equal(troubled.remoteId, job.remoteId);
      assert.deepEqual(window.told, []);
      rig.sandbox.control.clearFaults();
      await rig.assertBoughtOnce(window, job.id);
    });
  }

  for (const chunked of [false, true]) {
    it(`is 200 MB long${chunked ? ', its length untold' : ''}: it never lies in memory`, async () => {
      rig.fault('getJob', { kind: 'huge', bytes: 200 * MEGABYTE, chunked });
      const bought = window.buy(account.id);
      const most = await mostHeldUntil(
        bought.then(({ id }) => rig.troubled(window, id, 'answer.tooLarge')),
        80 * MEGABYTE,
      );
      const job = await bought;
      assert.ok(most < 80 * MEGABYTE, `${Math.round(most / MEGABYTE)} MB`);
      await rig.assertBoughtOnce(window, job.id);
    });
  }
});
