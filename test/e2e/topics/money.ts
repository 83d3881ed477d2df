import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import { addAccount } from '../support/addAccount.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';
import { endJob, fillForm, jobSays } from '../support/generate.ts';

export function money(lend: LendWindow): void {
  describe('budgets and spending', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20, recordExchanges: true });
      fixture = await lend();
      await addAccount(fixture.workbench, sandbox);
      await fixture.workbench.side.tree('Providers').expand('studio');
    });
    after(() => sandbox.stop());

    it('always asks before a job of unknown price and shows the rest of the budget', async () => {
      const { workbench } = fixture;
      await workbench.command('Backlot: Set Budget…');
      await setBudget('3');
      await fillForm(workbench, 'a first picture');
      const question = await workbench.dialogs.read();
      assert.match(question.detail, /Price: unknown until/);
      assert.match(question.detail, /Budget: 3 credits of 3 credits left until/);
      assert.match(question.detail, /the budget cannot answer for you/);
      await workbench.dialogs.answer('Generate');
      await finish('a first picture');
    });

    it('blocks a job that exceeds the budget even when the setting skips the question', async () => {
      const { workbench } = fixture;
      await fillForm(workbench, 'a second picture');
      const notice = await workbench.notices.read(/Budget reached/);
      assert.match(notice.message, /2 credits of 3 credits used or reserved, 1 credits? left until/);
      assert.match(notice.message, /Nothing was sent/);
      assert.deepEqual(notice.buttons, ['Set Budget…', 'Generate Again…', 'Show Log']);
      assert.equal(sandbox.control.charges().length, 1);
    });

    it('opens the budget from the notification and shows the rest', async () => {
      const { workbench } = fixture;
      await workbench.notices.press(/Budget reached/, 'Set Budget…');
      await workbench.quick.rows.first().waitFor();
      assert.match(
        (await workbench.quick.field.getAttribute('placeholder')) ?? '',
        /Now 1 of 3 credits left today/,
      );
      await setBudget('20');
    });

    it('does not ask for a job of known price below the threshold', async () => {
      const { workbench } = fixture;
      await fillForm(workbench, 'a second picture');
      await finish('a second picture');
      assert.equal(sandbox.control.charges().length, 2);
    });

    it('opens all balances, budgets and what was spent today from the status bar', async () => {
      const { workbench } = fixture;
      const status = workbench.status('backlot.backlot.backlot.balance');
      await status.filter({ hasText: /Crucible · studio: \d+ credits/ }).click();
      const row = workbench.quick.rows.filter({ hasText: 'Crucible · studio' });
      await row.filter({ hasText: 'Budget: 16 of 20 credits left today' }).waitFor();
      const spoken = (await row.getAttribute('aria-label')) ?? '';
      assert.match(spoken, /credits available \(as of .+Spent today: 4 credits/);
      // By keyboard alone: the first row is the account of the status bar.
      await workbench.quick.accept();
      await workbench.quick.rows.filter({ hasText: 'Change Budget…' }).waitFor();
      assert.equal(await workbench.quick.title(), 'Crucible · studio');
      await workbench.quick.choose('Back');
      await row.waitFor();
      await workbench.quick.cancel();
    });

    it('shows what is left of the budget below the account', async () => {
      await fixture.workbench.side.tree('Providers').row('Budget: 16 of 20 credits left today').waitFor();
    });

    it('reports that the cost of a failed job is refunded', async () => {
      const { workbench } = fixture;
      await fillForm(workbench, 'no fail:NSFW_BLOCKED');
      await endJob(workbench, sandbox, 'no fail:NSFW_BLOCKED');
      await jobSays(workbench, 'no fail:NSFW_BLOCKED', /failed, 2 credits refunded/);
      await workbench.notices.clear();
    });

    it('a lost answer: shows an unknown outcome, and sends the same request again on request', async () => {
      const { workbench } = fixture;
      const jobs = workbench.side.tree('Jobs');
      const submit = { platform: 'crucible', operation: 'submitGeneration' } as const;
      sandbox.control.addFault({ ...submit, fault: { kind: 'lostAnswer' }, times: null });
      await fillForm(workbench, 'a portrait', 'portrait-studio');
      await workbench.dialogs.answer('Generate');
      const notice = await workbench.notices.read(/The answer to this job was lost/);
      assert.match(notice.message, /not sent again by itself; check the balance/);
      await jobSays(workbench, 'a portrait', /outcome unknown/);
      assert.equal(sandbox.control.charges().length, 4);
      sandbox.control.clearFaults();
      await workbench.notices.clear();

      await jobs.menu('a portrait', 'Submit Again…');
      const same = await workbench.dialogs.answer('Send Again');
      assert.match(same.detail, /a portrait/);
      assert.match(same.detail, /If the first one arrived, you get that job/);
      await jobSays(workbench, 'a portrait', /queued|running|succeeded/);
      assert.deepEqual(
        sandbox.control.charges().map(({ times }) => times),
        [1, 1, 1, 1],
      );
    });

    it('adds up spending in a view of its own, by day, account, kind and folder, down to each job', async () => {
      const { workbench } = fixture;
      await workbench.command('Backlot: Show Spending');
      const spending = workbench.side.tree('Spending');
      await spending.row('Total').filter({ hasText: 'credits' }).waitFor();
      await workbench.command('Backlot: Group Spending…');
      await workbench.quick.choose('By folder');
      await spending.row('film').waitFor();
      await workbench.command('Backlot: Group Spending…');
      await workbench.quick.choose('By account');
      await spending.row('Crucible · studio').waitFor();
      await spending.expand('Crucible · studio');
      const job = spending.row('a second picture');
      await job.filter({ hasText: '2 credits' }).waitFor();
      assert.match((await job.getAttribute('aria-label')) ?? '', /2 credits, zimage-base, .*, succeeded/);
      await spending.collapse('Crucible · studio');
    });

    it("finds no difference to the platform's own ledger, refunds and repeated requests included", async () => {
      const { workbench } = fixture;
      await workbench.command("Backlot: Compare with the Platforms' Ledgers");
      const compared = workbench.side.tree('Spending').row('Ledger of Crucible · studio');
      await compared.waitFor();
      assert.match((await compared.getAttribute('aria-label')) ?? '', /no difference, [34] agree/);
    });

    it('exports spending as CSV with one line per job, in names', async () => {
      const { workbench } = fixture;
      await workbench.command('Backlot: Export Spending as CSV');
      await workbench.page.locator('.view-line').filter({ hasText: 'Day,Time' }).waitFor();
      const [head, ...lines] = (await workbench.tabs.text()).split('\n').filter(Boolean);
      assert.equal(head, 'Day,Time,Platform,Account,Kind,Job,Folder,State,Charged,Reserved,Unit');
      const line = lines.find((one) => one.includes('a first picture')) ?? lines.join('\n');
      assert.match(
        line,
        /^\d{4}-\d\d-\d\d,\d\d:\d\d,Crucible,studio,zimage-base,a first picture,film,succeeded,2,0,credits$/,
      );
      assert.ok(!lines.some((one) => one.includes('NSFW_BLOCKED')), 'what was refunded is not spent');
    });

    it('made only valid requests and leaked no key', () => {
      assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(sandbox.control.requests()), []);
    });

    /** Answers from the period on: credits per day, and the question for unknown prices. */
    async function setBudget(amount: string): Promise<void> {
      const { quick } = fixture.workbench;
      await quick.choose('Per day');
      await quick.message(/The most that may be spent/);
      await quick.type(amount);
      await quick.choose('Ask me each time');
      await quick.closed();
    }

    async function finish(prompt: string): Promise<void> {
      const { workbench } = fixture;
      await endJob(workbench, sandbox, prompt);
      await workbench.notices.read(`"${prompt}" is ready`);
      await workbench.notices.clear();
    }
  });
}
