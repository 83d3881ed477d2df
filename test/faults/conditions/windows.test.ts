import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Account } from '../../../src/core/account.ts';
import { money } from '../../../src/core/money.ts';
import { LeaseTable } from '../../../src/jobs/watch/lease.ts';
import { processWindow } from '../../../src/jobs/store/windowIdentity.ts';
import { Child } from '../../unit/jobs/support/childProcess.ts';
import { tenfoldClock } from './leapingClock.ts';
import { FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: several windows', function () {
  // Processes start as slowly as the machine is busy.
  this.timeout(60_000);
  let program: string;
  let folder: string;
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;
  let children: Child[];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backlot-buyer-'));
    // As one file, as the extension is one: it starts in a fraction of the time.
    const outfile = join(folder, 'buyer.mjs');
    const entryPoints = [fileURLToPath(new URL('buyer.child.ts', import.meta.url))];
    await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
    program = pathToFileURL(outfile).href;
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    children = [];
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(async () => {
    for (const child of children) await child.kill();
    await rig.close();
  });

  /** Another window, in a process of its own. */
  const otherWindow = (): Child => {
    const order = JSON.stringify({ folder: rig.folder, account: account.id, key: rig.key });
    const child = new Child(program, order);
    children.push(child);
    return child;
  };
  /** A window here with the others' clock, which can see whether their processes have ended. */
  const nextWindow = () => rig.window({ clock: tenfoldClock, window: processWindow() }).start();
  const resultsOf = async (child: Child): Promise<readonly string[]> => {
    await rig.until(() => child.lines.length > 1, 'the other window has bought');
    return JSON.parse(child.lines.at(-1) ?? '[]') as string[];
  };

  it('submit at once: each submit is charged once, and their shared budget is never exceeded', async () => {
    // A picture costs 2 credits: there is room for five.
    await window.jobs.budgets.set(account.id, {
      period: 'day',
      limit: money('credits', 11),
      unknownCost: money('credits', 2),
    });
    const two = [otherWindow(), otherWindow()];
    await Promise.all(two.map((child) => child.says('ready')));
    for (const child of two) child.tell('5');
    const results = (await Promise.all(two.map(resultsOf))).flat();
    assert.equal(results.length, 10);
    assert.equal(results.filter((result) => result === 'budget.exceeded').length, 5);
    assert.deepEqual(rig.charged(), [1, 1, 1, 1, 1]);
    const { jobs } = await window.jobs.journal.page({ limit: 50 });
    const keys = new Set(rig.sandbox.control.charges().map(({ key }) => key));
    assert.deepEqual(new Set(jobs.map(({ intentKey }) => intentKey)), keys);
    const standing = await window.jobs.budgets.standing(account.id);
    assert.deepEqual([standing?.spent, standing?.left], [money('credits', 10), money('credits', 1)]);
  });

  it('lose the one that watches: another takes over, finishes the job and announces it once', async () => {
    rig.sandbox.control.freeze();
    window.close();
    const holder = otherWindow();
    await holder.says('ready');
    holder.tell('1');
    await resultsOf(holder);
    const next = await nextWindow();
    const [job] = (await next.jobs.journal.page({ limit: 1 })).jobs;
    assert.ok(job?.remoteId);
    const seesTheHolder = async () => {
      const row = await new LeaseTable(next.jobs.journal.database).read();
      return row?.holder.includes(`,${holder.pid},`) ?? false;
    };
    await rig.until(seesTheHolder, 'the other window watches');
    assert.equal(next.jobs.lease.held, false);
    await holder.kill();
    rig.sandbox.control.advance(10_000);
    await rig.until(() => next.jobs.lease.held, 'this window takes over');
    await rig.assertBoughtOnce(next, job.id);
  });

  it('lose one between the intent and the answer: the outcome is unknown, and submitted again the job is found', async () => {
    rig.fault('submitGeneration', { kind: 'halfOpen' }, { afterWork: false });
    window.close();
    const sender = otherWindow();
    await sender.says('ready');
    sender.tell('1');
    await rig.until(() => rig.seen('submitGeneration').length === 1, 'the request is under way');
    await sender.kill();
    const next = await nextWindow();
    const [stored] = (await next.jobs.journal.page({ limit: 1 })).jobs;
    assert.ok(stored);
    await rig.jobInState(next, stored.id, 'unknown');
    await next.jobs.watcher.refresh(stored.id);
    assert.equal(rig.seen('submitGeneration').length, 1, 'a look buys nothing');
    rig.sandbox.control.advance(10_000);
    await rig.assertFoundAgain(next, stored.id);
  });

  it('submit a job of unknown outcome again at once: one of them sends it', async () => {
    rig.fault('submitGeneration', { kind: 'lostAnswer' }, { times: 3 });
    window.close();
    const first = await nextWindow();
    const job = await first.buy(account.id);
    assert.equal(job.state, 'unknown');
    first.close();
    const two = [otherWindow(), otherWindow()];
    await Promise.all(two.map((child) => child.says('ready')));
    for (const child of two) child.tell(`again ${job.id}`);
    const sent = (await Promise.all(two.map(resultsOf))).flat();
    assert.equal(sent.filter((text) => text === '0 sent').length, 1, sent.join());
    assert.deepEqual(rig.charged(), [1]);
  });
});
