import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transports } from '../../../../src/accounts/transports.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import { parseRequestFile, requestOf } from '../../../../src/calls/requestFile/requestFile.ts';
import { Sessions } from '../../../../src/calls/sessions.ts';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { OpenedAccount } from '../../../../src/core/openedAccount.ts';
import { openJobs, type Jobs } from '../../../../src/jobs/jobs.ts';
import { OutputCache } from '../../../../src/media/cache.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import { loadProvider } from '../../../../src/providers/index.ts';
import { memoryInputs } from '../../../support/memoryInputs.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';
import { problemOf } from '../support/journalRig.ts';
import { never } from '../support/paidRig.ts';

const LENS = '1e500000-0000-4000-8000-000000000001';
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };

describe('A job submitted from a request file', () => {
  let sandbox: Sandbox;
  let folder: string;
  let httpClient: HttpClient;
  let jobs: Jobs;
  let asked: number;
  const opened = new Map<string, OpenedAccount>();

  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true, speed: 100 });
  });
  after(() => sandbox.stop());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-request-jobs-'));
    httpClient = new HttpClient({ clock: systemClock, log: silent });
    const vault = new Vault(new MemorySecrets());
    const transports = new Transports({ vault, httpClient });
    const sessions = new Sessions({
      ...{ transports, catalog: loadCatalog, clock: systemClock, inputs: memoryInputs() },
    });
    for (const id of ['crucible', 'lenserfight'] as const) {
      const provider = await loadProvider(id);
      const { bases, credentials } = sandbox.platforms[id];
      const account: Account = {
        ...{ id, provider: id, label: id, bases, routing: {}, sandbox: true, createdAt: 1 },
        ...{ credentials: Object.keys(credentials), origins: [sandbox.origin] },
      };
      for (const [kind, key] of Object.entries(credentials)) await vault.put(id, kind, key);
      opened.set(id, { account, provider, session: sessions.open(account, provider) });
    }
    asked = 0;
    jobs = await openJobs({
      ...{ clock: systemClock, httpClient, transports, log: silent, storage: folder },
      cache: new OutputCache(join(folder, 'outputs')),
      open: async (id) => opened.get(id),
      confirm: async () => {
        asked += 1;
        return true;
      },
    });
  });
  afterEach(async () => {
    sandbox.control.clearFaults();
    jobs.dispose();
    httpClient.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs the file as its Run lens does. */
  async function run(file: Readonly<Record<string, unknown>>): Promise<JobRecord> {
    const catalogs = await Promise.all(['crucible', 'lenserfight'].map(loadCatalog));
    const accounts = [...opened.values()].map(({ account }) => account);
    const request = requestOf(parseRequestFile(JSON.stringify(file)), { catalogs, accounts });
    assert.ok(request);
    const { account, operation, params, body } = request;
    const { session, provider } = opened.get(account) ?? assert.fail();
    return jobs.submission.submit({ session, provider, call: { operation, params, body } }, never());
  }

  const generation = (body: Readonly<Record<string, unknown>>) =>
    run({
      operation: 'crucible.submitGeneration',
      account: 'crucible',
      body: { workflow_id: 'zimage-base', params: { 'prompt.text': 'a red fox' }, ...body },
    });
  const submits = () =>
    sandbox.control.requests().filter(({ operation }) => operation === 'submitGeneration');
  const chargesOf = (key: string) =>
    sandbox.control.charges().flatMap((charge) => (charge.key === key ? [charge.times] : []));

  it('is refused before the confirmation when the contract reports an error', async () => {
    const before = submits().length;
    for (const [body, field] of [
      [{ workflow_id: '' }, 'body.workflow_id'],
      [{ idempotency_key: 'k'.repeat(500) }, 'body.idempotency_key'],
      [{ params: 'a red fox' }, 'body.params'],
    ] as const) {
      const { details } = await problemOf(generation(body));
      assert.deepEqual([details.code, details.args?.['field']], ['request.invalid', field]);
      assert.equal(details.mayHaveActed, false);
    }
    assert.deepEqual([submits().length - before, asked], [0, 0]);
  });

  it('refuses "", "." and ".." as path values', async () => {
    const before = sandbox.control.requests().length;
    for (const lensId of ['..', '.', '']) {
      const body = { params: { topic: 'tides' } };
      const file = { operation: 'lenserfight.executeLens', account: 'lenserfight', params: { lensId }, body };
      const { details } = await problemOf(run(file));
      assert.deepEqual([details.code, details.args?.['fault']], ['request.invalid', 'pathSegment']);
    }
    assert.equal(sandbox.control.requests().length, before);
  });

  it('sends unknown members, and takes kind and title from the call', async () => {
    const job = await generation({ priority: 'high' });
    const sent = JSON.parse(submits().at(-1)?.exchange?.requestBody ?? '') as Record<string, unknown>;
    assert.equal(sent['priority'], 'high');
    assert.deepEqual(sent, job.call.body);
    assert.deepEqual([job.kind, job.title], ['zimage-base', 'a red fox']);
    const lens = await run({
      operation: 'lenserfight.executeLens',
      account: 'lenserfight',
      params: { lensId: LENS },
      body: { params: { topic: 'tides' } },
    });
    assert.deepEqual([lens.kind, lens.title], [`lens/${LENS}`, 'tides']);
  });

  it('buys once when it is run twice with the same idempotency key', async () => {
    const key = 'poster-2026-final';
    const first = await generation({ idempotency_key: key });
    assert.deepEqual([first.intentKey, first.call.ownKey], [key, key]);
    const again = await generation({ idempotency_key: key });
    assert.equal(again.id, first.id);
    assert.deepEqual(chargesOf(key), [1]);
    assert.equal(asked, 1);
  });

  it('refuses the same idempotency key for another request', async () => {
    const key = 'poster-of-two';
    await generation({ idempotency_key: key });
    const { details } = await problemOf(generation({ idempotency_key: key, params: { 'prompt.text': 'b' } }));
    assert.deepEqual(
      [details.kind, details.args, details.mayHaveActed],
      ['conflict', { reason: 'idempotencyKey' }, false],
    );
    assert.deepEqual(chargesOf(key), [1]);
  });

  it('replaces a blank idempotency key', async () => {
    for (const blank of [{ idempotency_key: '' }, { idempotency_key: ' ' }, { idempotencyKey: '\u200b' }]) {
      const job = await generation(blank);
      assert.equal('idempotencyKey' in job.call.body, false);
      assert.match(job.intentKey, /^[0-9a-f-]{36}$/);
      assert.equal(job.call.body['idempotency_key'], job.intentKey);
      assert.equal(job.call.ownKey, undefined);
    }
  });

  it('is repeated after a lost answer only when the user runs it again', async () => {
    const key = 'poster-lost';
    const lost = { operation: 'submitGeneration', times: 1, fault: { kind: 'lostAnswer' } } as const;
    sandbox.control.addFault(lost);
    const before = submits().length;
    const job = await generation({ idempotency_key: key });
    assert.deepEqual([job.state, submits().length - before], ['unknown', 1]);
    assert.equal((await jobs.submission.settle(job)).state, 'unknown', 'looking buys nothing');
    const again = await generation({ idempotency_key: key });
    assert.equal(again.id, job.id);
    assert.notEqual(again.remoteId, null);
    assert.deepEqual([submits().length - before, asked], [2, 2]);
    assert.deepEqual(chargesOf(key), [1]);
  });

  it('is not sent again under its own key where the platform does not promise the same result', async () => {
    const lens = {
      operation: 'lenserfight.executeLens',
      account: 'lenserfight',
      params: { lensId: LENS },
      body: { params: { topic: 'tides' }, idempotencyKey: 'lens-of-mine' },
    };
    const starts = () => sandbox.control.requests().filter(({ operation }) => operation === 'executeLens');
    sandbox.control.addFault({ operation: 'executeLens', times: 1, fault: { kind: 'lostAnswer' } });
    const before = starts().length;
    const job = await run(lens);
    assert.deepEqual([job.state, starts().length - before], ['unknown', 1]);
    const again = await run(lens);
    assert.deepEqual([again.id, again.state, starts().length - before], [job.id, 'unknown', 1]);
  });

  it('can be bought with the same idempotency key after a refusal', async () => {
    const key = 'poster-refused';
    const refusal = { kind: 'status', status: 402 } as const;
    sandbox.control.addFault({ operation: 'submitGeneration', times: 1, fault: refusal });
    assert.equal((await generation({ idempotency_key: key })).state, 'refused');
    const job = await generation({ idempotency_key: key });
    assert.equal(job.state, 'queued');
    assert.equal((await generation({ idempotency_key: key })).id, job.id);
    assert.deepEqual(chargesOf(key), [1]);
  });

  it('becomes a watched job when it is run through the Engine', async () => {
    const { Engine } = await import('../../../../src/calls/engine.ts');
    const engine = new Engine({
      open: async (id) => opened.get(id),
      catalog: loadCatalog,
      log: silent,
      confirmations: {
        confirmWrite: async () => true,
        confirmDestructive: async () => true,
        pay: (call, signal) => jobs.submission.pay(call, signal),
      },
    });
    const body = { workflow_id: 'zimage-base', params: { 'prompt.text': 'by name' } };
    const request = { account: 'crucible', operation: 'submitGeneration', params: {}, body };
    const { status, job } = await engine.run(request, never());
    assert.deepEqual([status, job?.kind, job?.state], [202, 'zimage-base', 'queued']);
    assert.notEqual(job?.remoteId, null);
  });
});
