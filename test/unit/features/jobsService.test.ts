import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogOutputChannel } from 'vscode';
import { systemClock } from '../../../src/core/clock.ts';
import { eraseStorage } from '../../../src/jobs/store/openDatabase.ts';
import { SCHEMA_VERSION } from '../../../src/jobs/store/schema.ts';
import { Transports } from '../../../src/accounts/transports.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Disposable } from '../../../src/core/disposable.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { Balances } from '../../../src/providers/balances.ts';
import type { JobsService } from '../../../src/features/jobs/jobsService.ts';
import { ProblemLog } from '../../../src/features/problems/problemLog.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { TestClock } from '../../support/testClock.ts';
import { newJob } from '../jobs/support/journalRig.ts';

describe('the journal of a window', () => {
  let folder: string;
  let storage: string;
  let service: JobsService;
  /** What happened, in order. */
  let events: string[];
  let subscriptions: Disposable[];
  let clock: TestClock;

  beforeEach(async () => {
    const { OpenQuestions } = await import('../../../src/features/shared/progress.ts');
    const { JobsService: Service } = await import('../../../src/features/jobs/jobsService.ts');
    folder = await mkdtemp(join(tmpdir(), 'backlot-jobs-'));
    storage = join(folder, 'storage');
    events = [];
    subscriptions = [];
    const error = (line: string | Error) => void events.push(`log: ${String(line)}`);
    const channel: Partial<LogOutputChannel> = { error, warn: () => {}, info: () => {}, debug: () => {} };
    const log = channel as LogOutputChannel;
    clock = new TestClock();
    const vault = new Vault(new MemorySecrets());
    const httpClient = new HttpClient({ clock, log });
    const open = async () => undefined;
    service = new Service({
      storage,
      clock,
      httpClient,
      transports: new Transports({ vault, httpClient }),
      cache: new OutputCache(join(storage, 'outputs')),
      open,
      log,
      vault,
      balances: new Balances({ open, clock }),
      money: { follow: () => undefined },
      problems: new ProblemLog(log),
      questions: new OpenQuestions(),
      sayInSight: () => false,
      keeping: {
        describe: async () => ({ name: 'x.png', sidecar: '{}' }),
        follow: () => ({ dispose: () => undefined }),
      },
      inputs: { trim: async () => undefined },
      expiryNotices: { follow: async () => undefined },
      follow: async () => void events.push('opened'),
      subscriptions,
    });
  });
  afterEach(async () => {
    for (const subscription of subscriptions) subscription.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  it('is opened once, for all who ask, when the first one asks', async () => {
    assert.deepEqual(await readdir(folder), []);
    const [first, second] = await Promise.all([service.jobs(), service.jobs()]);
    assert.equal(first, second);
    assert.equal(first, await service.jobs());
    assert.deepEqual(events, ['opened']);
  });

  it('is not opened to be told that a run is over', async () => {
    service.runEnded('work', 'run-1');
    assert.deepEqual(await readdir(folder), []);
  });

  it('is opened by the next who asks when it could not be opened; a start only logs it', async () => {
    await writeFile(storage, 'a file where the folder should be');
    await service.resume();
    assert.equal(events.length, 1);
    assert.match(events[0] ?? '', /^log: /);
    await assert.rejects(service.jobs(), { name: 'Problem' });
    await rm(storage);
    await service.jobs();
    assert.equal(events.at(-1), 'opened');
  });

  it('is opened anew, and empty, only after everything has been deleted', async () => {
    const before = await service.jobs();
    await before.journal.add(newJob());
    let asked: Promise<unknown> | undefined;
    await service.eraseWith(async () => {
      await assert.rejects(before.journal.open(), 'the old one is shut by now');
      asked = service.jobs();
      await rm(storage, { recursive: true });
      events.push('deleted');
    });
    const after = await service.jobs();
    assert.equal(after, await asked);
    assert.deepEqual(events, ['opened', 'deleted', 'opened']);
    assert.deepEqual(await after.journal.open(), []);
  });

  it('tells why it could not be deleted, and can be opened again after that', async () => {
    const failure = new Error('the folder is in use');
    await assert.rejects(
      service.eraseWith(() => Promise.reject(failure)),
      failure,
    );
    await service.jobs();
    assert.deepEqual(events, ['opened']);
  });

  it('is opened anew when another window has forgotten everything, and buys nothing before', async () => {
    const before = await service.jobs();
    await before.journal.add(newJob());
    await eraseStorage(storage, systemClock);
    await assert.rejects(before.journal.add(newJob()), { name: 'Problem', kind: 'storage' });
    await clock.advance(0);
    const after = await service.jobs();
    assert.notEqual(after, before);
    assert.deepEqual(events, ['opened', 'opened']);
    assert.deepEqual(await after.journal.open(), []);
    await after.journal.add(newJob());
  });

  it('is noticed to be gone within seconds, also by a window that does nothing', async () => {
    const before = await service.jobs();
    await eraseStorage(storage, systemClock);
    await clock.advance(4_000);
    assert.notEqual(await service.jobs(), before);
  });

  it('tells the user once to reload when a newer version has taken it over', async () => {
    const shown: string[] = [];
    const vscode = await import('vscode');
    const show = async (text: string, ...rest: unknown[]) => void shown.push(text, String(rest[1]));
    Object.assign(vscode.window, { showErrorMessage: show });
    const { journal } = await service.jobs();
    journal.database.run(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    await clock.advance(10_000);
    assert.equal(shown.length, 2);
    assert.match(shown[0] ?? '', /newer Backlot has taken over the journal/);
    assert.equal(shown[1], 'Reload Window');
    await assert.rejects(journal.add(newJob()), { kind: 'storage' });
  });

  it('is deleted also where it cannot be opened', async () => {
    await writeFile(storage, 'a file where the folder should be');
    const asked = assert.rejects(service.jobs());
    await service.eraseWith(() => rm(storage));
    await asked;
    await service.jobs();
    assert.equal(events.at(-1), 'opened');
  });
});
