import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import type { Accounts } from '../../../../src/accounts/accounts.ts';
import type { Jobs } from '../../../../src/jobs/jobs.ts';
import { PaidSubmission } from '../../../../src/jobs/submit/paidSubmission.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { CheckoutClaims } from '../../../../src/jobs/money/checkoutClaims.ts';
import { Balances } from '../../../../src/providers/balances.ts';
import type { TopUps } from '../../../../src/features/money/topUps.ts';
import type { SubmitDeps } from '../../../../src/features/jobs/submit/submitJob.ts';
import type { Handler } from '../../../../src/features/shared/handlers.ts';
import { ProblemLog } from '../../../../src/features/problems/problemLog.ts';
import { CheckoutRig } from '../../jobs/support/checkoutRig.ts';
import { budgetsOf, silent } from '../../jobs/support/journalRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

interface Standing {
  readonly commands: Record<string, unknown>;
}

const PICTURE = { prompt: 'a mill', width: 512, height: 512 };

describe('purchases on Killa Tamata, through the one way of every paid call', () => {
  let rig: CheckoutRig;
  let user: UserOfEditor;
  let journal: Journal;
  let claims: CheckoutClaims;
  let balances: Balances;
  let topUps: TopUps;
  let submission: PaidSubmission;
  let commands: Readonly<Record<string, Handler>>;
  let deps: SubmitDeps;
  /** What happens while the user looks at the price. */
  let meanwhile: () => void;

  beforeEach(async () => {
    rig = await CheckoutRig.start();
    user = new UserOfEditor();
    meanwhile = () => undefined;
    ({ claims } = await rig.window());
    journal = await rig.files.open(rig.clock);
    const open = async () => rig.opened;
    const { clock } = rig;
    balances = new Balances({ open, clock });
    submission = new PaidSubmission({
      ...{ journal, budgets: budgetsOf(journal, clock), clock, open, log: silent },
      confirm: async () => {
        meanwhile();
        return true;
      },
      knownBalance: (account) => balances.last(account),
      readBalance: (account, signal) => balances.read(account, signal),
      tellBalance: (account, available) => balances.note(account, available),
    });
    const channel: Partial<LogOutputChannel> = { error: () => {}, warn: () => {}, info: () => {} };
    const problems = new ProblemLog(channel as LogOutputChannel);
    const { TopUps: Service } = await import('../../../../src/features/money/topUps.ts');
    const { topUpCommands } = await import('../../../../src/features/money/topUpCommands.ts');
    topUps = new Service({ open, balances, problems });
    topUps.follow(claims);
    const watcher = { watch: () => undefined };
    const jobs = async () => ({ claims, submission, watcher }) as unknown as Jobs;
    commands = topUpCommands({ accounts: {} as Accounts, open, topUps, jobs });
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Standing };
    editor.commands['executeCommand'] = (id: string, ...args: readonly unknown[]) => commands[id]?.(args);
    deps = {
      ...{ jobs, balances, topUps, problems, log: silent, questions: { any: false } },
      jobsView: { show: async () => undefined },
    } as unknown as SubmitDeps;
  });
  afterEach(async () => {
    topUps.dispose();
    balances.dispose();
    submission.dispose();
    await rig.stop();
  });

  const calls = (operation: string) =>
    rig.sandbox.control.requests().filter((request) => request.operation === operation);
  const dollars = async () => ((await rig.balance()) ?? NaN) / 1_000_000;
  const stored = async () => (await journal.page({ limit: 20 })).jobs;

  async function buyPicture(): Promise<void> {
    const { buyJob } = await import('../../../../src/features/jobs/submit/submitJob.ts');
    const call = rig.opened.provider.jobs?.prepare('image.generate', PICTURE);
    assert.ok(call);
    await buyJob(deps, rig.opened, { call });
  }

  it('a signed payment is stored before it is sent, without its signature, and a repeat is recognized', async () => {
    const page = `${rig.sandbox.platforms.killatamata.bases['api'] ?? ''}/sign/1234`;
    const signature = await (await fetch(page)).text();
    const way = 'Pay by a signed payment (x402)…';
    for (const said of [/\$12\.34 were added/, /taken before\. Nothing was charged again/]) {
      user.answers(way, '12.34', '', 'Enter Signature…', signature);
      await commands['backlot.topUp']?.(['acc1']);
      assert.match(user.shown.at(-1)?.text ?? '', said);
    }
    assert.equal(await dollars(), 37.34);
    const records = await stored();
    assert.deepEqual(
      records.map(({ state }) => state),
      ['succeeded', 'succeeded'],
    );
    assert.ok(!JSON.stringify(records).includes(signature), 'the journal has no signature');
  });

  it('a signed payment whose answer was lost is not sent again by itself', async () => {
    const page = `${rig.sandbox.platforms.killatamata.bases['api'] ?? ''}/sign/1234`;
    const signature = await (await fetch(page)).text();
    rig.sandbox.control.addFault({
      ...{ platform: 'killatamata', operation: 'purchaseCreditsX402' },
      ...{ fault: { kind: 'lostAnswer' }, skip: 1 },
    });
    user.answers('Pay by a signed payment (x402)…', '12.34', '', 'Enter Signature…', signature);
    await assert.rejects(async () => commands['backlot.topUp']?.(['acc1']), { code: 'job.outcomeUnknown' });
    const [record] = await stored();
    assert.equal(record?.state, 'unknown');
    assert.equal(calls('purchaseCreditsX402').length, 2, 'what is to be signed was asked for, and paid once');
  });

  it('a job tells the balance, which is shown without another request', async () => {
    await balances.read('acc1');
    const before = calls('getBalance').length;
    await buyPicture();
    assert.equal(calls('getBalance').length, before);
    assert.equal((balances.last('acc1')?.balance.available?.micros ?? 0) / 1_000_000, await dollars());
  });

  it('a job whose money went between question and submit costs nothing, and goes on after the top-up', async () => {
    const key = rig.sandbox.platforms.killatamata.credentials['apikey'];
    meanwhile = () => void rig.sandbox.control.addCredits('killatamata', -25, key);
    await assert.rejects(buyPicture(), (thrown: { readonly kind?: unknown }) => thrown.kind === 'funds');
    assert.equal((await stored())[0]?.state, 'refused');
    assert.equal(await dollars(), 0);
    meanwhile = () => undefined;

    const { showProblem } = await import('../../../../src/features/problems/problemNotice.ts');
    const { Problem } = await import('../../../../src/core/problem.ts');
    user.answers('Top Up…', 'Builder', 'Pay by card (Stripe)', 'Open', 'Submit "a mill"…');
    const refusal = new Problem({ kind: 'funds', code: 'funds.insufficient' });
    showProblem(refusal, {}, { account: 'acc1', topUp: true }, deps.problems);
    await rig.until(() => user.opened.length > 0);
    await rig.pay({ id: '', url: user.opened[0] ?? '', expiresAt: null });
    await rig.until(async () => (await stored()).some(({ state }) => state === 'queued'));
    const [job] = await stored();
    assert.match(JSON.stringify(job?.call.body), /"prompt":"a mill"/, 'nothing was entered again');
    assert.equal(calls('submitMediaJob').length, 2);
  });
});
