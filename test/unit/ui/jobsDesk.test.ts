import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogOutputChannel } from 'vscode';
import { Sessions } from '../../../src/accounts/sessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Disposable } from '../../../src/core/disposable.ts';
import { Door } from '../../../src/net/door.ts';
import { OutputCache } from '../../../src/outputs/cache.ts';
import { Balances } from '../../../src/providers/balances.ts';
import type { JobsDesk } from '../../../src/ui/jobsDesk.ts';
import { ProblemLog } from '../../../src/ui/problemLog.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { TestClock } from '../../support/testClock.ts';
import { newJob } from '../jobs/journalRig.ts';

describe('the journal of a window', () => {
  let folder: string;
  let storage: string;
  let desk: JobsDesk;
  /** What happened, in order. */
  let events: string[];
  let subscriptions: Disposable[];

  beforeEach(async () => {
    const { JobsDesk: Desk } = await import('../../../src/ui/jobsDesk.ts');
    folder = await mkdtemp(join(tmpdir(), 'backlot-desk-'));
    storage = join(folder, 'storage');
    events = [];
    subscriptions = [];
    const error = (line: string | Error) => void events.push(`log: ${String(line)}`);
    const channel: Partial<LogOutputChannel> = { error, warn: () => {}, info: () => {}, debug: () => {} };
    const log = channel as LogOutputChannel;
    const clock = new TestClock();
    const vault = new Vault(new MemorySecrets());
    const door = new Door({ fetch, clock, log });
    const open = async () => undefined;
    desk = new Desk({
      storage,
      clock,
      door,
      sessions: new Sessions({ vault, door, clock }),
      cache: new OutputCache(join(storage, 'outputs')),
      open,
      log,
      vault,
      balances: new Balances({ open, clock }),
      problems: new ProblemLog(log),
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
    const [first, second] = await Promise.all([desk.jobs(), desk.jobs()]);
    assert.equal(first, second);
    assert.equal(first, await desk.jobs());
    assert.deepEqual(events, ['opened']);
  });

  it('is not opened to be told that a run is over', async () => {
    desk.runEnded('work', 'run-1');
    assert.deepEqual(await readdir(folder), []);
  });

  it('is opened by the next who asks when it could not be opened; a start only logs it', async () => {
    await writeFile(storage, 'a file where the folder should be');
    await desk.resume();
    assert.equal(events.length, 1);
    assert.match(events[0] ?? '', /^log: /);
    await assert.rejects(desk.jobs(), { name: 'Problem' });
    await rm(storage);
    await desk.jobs();
    assert.equal(events.at(-1), 'opened');
  });

  it('is opened anew, and empty, only after everything has been deleted', async () => {
    const before = await desk.jobs();
    await before.journal.add(newJob());
    let asked: Promise<unknown> | undefined;
    await desk.eraseWith(async () => {
      await assert.rejects(before.journal.open(), 'the old one is shut by now');
      asked = desk.jobs();
      await rm(storage, { recursive: true });
      events.push('deleted');
    });
    const after = await desk.jobs();
    assert.equal(after, await asked);
    assert.deepEqual(events, ['opened', 'deleted', 'opened']);
    assert.deepEqual(await after.journal.open(), []);
  });

  it('tells why it could not be deleted, and can be opened again after that', async () => {
    const failure = new Error('the folder is in use');
    await assert.rejects(
      desk.eraseWith(() => Promise.reject(failure)),
      failure,
    );
    await desk.jobs();
    assert.deepEqual(events, ['opened']);
  });

  it('is deleted also where it cannot be opened', async () => {
    await writeFile(storage, 'a file where the folder should be');
    const asked = assert.rejects(desk.jobs());
    await desk.eraseWith(() => rm(storage));
    await asked;
    await desk.jobs();
    assert.equal(events.at(-1), 'opened');
  });
});
