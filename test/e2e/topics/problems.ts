import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { axeOfWorkbench } from '../../editor/workbench/accessibility.ts';
import { until } from '../../editor/until.ts';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import { photo } from '../../faults/conditions/faultRig.ts';
import { addAccount } from '../support/addAccount.ts';
import { endJob } from '../support/generate.ts';
import type { FilmSet } from '../support/filmSet.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const PROMPT = 'a harbour in the morning';

export function problems(lend: LendWindow): void {
  describe('when something goes wrong, the user reads what happened and gets a way on', () => {
    let set: FilmSet;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20, recordExchanges: true });
      set = await lend();
    });
    afterEach(async function () {
      sandbox.control.clearFaults();
      await set.workbench.quick.cancel();
      await set.workbench.command('Notifications: Clear All Notifications');
    });
    after(() => sandbox.stop());

    it('wrong key: nothing is saved, and it can be typed again at once', async () => {
      const { workbench } = set;
      await addAccount(workbench, sandbox, 'moltazine_mistyped_key');
      const notice = await workbench.notices.read(/refused this key/);
      assert.match(notice.message, /Nothing was saved/);
      assert.ok(!notice.message.includes('mistyped'));
      assert.ok(await workbench.side.welcome('Providers').isVisible());

      await workbench.notices.press(/refused this key/, 'Enter Key Again');
      await workbench.quick.message(/API key|Paste the key/);
      await workbench.quick.type(`${sandbox.platforms.crucible.credentials['apikey']}`);
      await workbench.side.tree('Providers').row('studio').waitFor();
      await workbench.side.tree('Providers').expand('studio');
      await workbench.side.tree('Providers').row('100 credits available').waitFor();
    });

    it('no credits: says that nothing was charged and opens the way to top up', async () => {
      sandbox.control.addCredits('crucible', -99);
      await generate();
      const notice = await set.workbench.notices.read(/has not enough left/);
      assert.match(
        notice.message,
        /The account "studio" has not enough left on Crucible\. Nothing was charged/,
      );
      assert.match(notice.message, /INSUFFICIENT_CREDITS/);
      assert.deepEqual(notice.buttons, ['Open Platform Website', 'Generate Again…', 'Show Log']);
      await jobRow(/refused/);
      sandbox.control.addCredits('crucible', 99);
    });

    it('failed job: code and message of the platform, and the way to try again', async () => {
      await generate('a bay fail:NSFW_BLOCKED');
      await endJob(set.workbench, sandbox, 'a bay fail:NSFW_BLOCKED');
      const notice = await set.workbench.notices.read(/The job failed on Crucible/);
      assert.match(notice.message, /NSFW_BLOCKED/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
      await jobRow(/failed/);
    });

    it('limited without a wait: says that no time was named', async () => {
      limited(undefined);
      await generate();
      const notice = await set.workbench.notices.read(/is limiting your calls/);
      assert.match(notice.message, /does not say for how long/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
    });

    it('server down: says that nothing was sent, and the tree offers to try again', async () => {
      const { workbench } = set;
      const providers = workbench.side.tree('Providers');
      await sandbox.control.stopListening();
      await providers.press('zimage-base', 'Generate Image…');
      const notice = await workbench.notices.read(/Cannot reach Crucible/);
      assert.match(notice.message, /Nothing was sent/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
      await providers.expand('Assets');
      await providers.row('Try Again').waitFor();
      assert.deepEqual(await axeOfWorkbench(workbench.page, ['.part.sidebar .composite.viewlet']), []);

      await sandbox.control.listenAgain();
      await providers.click('Try Again');
      await providers.rows.filter({ hasText: 'Nothing here yet' }).waitFor();
    });

    it('refused upload: the same file is tried again by a button, and asked about again', async () => {
      const { workbench } = set;
      const file = path.join(set.workspace, 'fog.png');
      await writeFile(file, photo().bytes);
      sandbox.control.addFault({ operation: 'putObject', fault: { kind: 'status', status: 403 } });
      const providers = workbench.side.tree('Providers');
      await providers.press('Assets', 'Upload Image…');
      await workbench.quick.rows.filter({ hasText: 'fog.png' }).click();
      await agree();
      const notice = await workbench.notices.read(/The upload of "fog.png" was refused/);
      assert.deepEqual(notice.buttons, ['Try Again', 'Show Log']);
      await workbench.notices.press(/The upload of "fog.png" was refused/, 'Try Again');
      await agree();
      await providers.expand('Assets');
      await workbench.page.getByRole('treeitem', { name: 'fog.png, ready' }).waitFor();
    });

    it('unknown workflow: says that it may be gone, and refreshes the list', async () => {
      const { workbench } = set;
      await ask();
      sandbox.control.withdraw('crucible', 'zimage-base');
      await workbench.dialogs.answer('Generate');
      const notice = await workbench.notices.read(/does not know what was asked for/);
      assert.match(notice.message, /WORKFLOW_NOT_FOUND/);
      assert.deepEqual(notice.buttons, ['Refresh', 'Generate Again…', 'Show Log']);
      await workbench.notices.press(/does not know what was asked for/, 'Refresh');
      await workbench.side.tree('Providers').row('zimage-base').waitFor({ state: 'detached' });
    });

    // The last one: the account's calls wait as long as the platform asked.
    it('limited with a wait: names the seconds', async () => {
      limited({ seconds: 40 });
      await generate(PROMPT, 'portrait-studio');
      const notice = await set.workbench.notices.read(/is limiting your calls/);
      assert.match(notice.message, /Try again in (39|40) seconds/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
    });

    it('never sent a paid job twice in all of this', () => {
      for (const charge of sandbox.control.charges()) assert.ok(charge.times <= 1, JSON.stringify(charge));
    });

    it('made only requests that the contract allows, with the key nowhere else', () => {
      assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(sandbox.control.requests()), []);
    });

    async function generate(prompt?: string, workflow?: string): Promise<void> {
      await ask(prompt, workflow);
      await set.workbench.dialogs.answer('Generate');
    }

    /** Up to the question that names the price. */
    async function ask(prompt = PROMPT, workflow = 'zimage-base'): Promise<void> {
      const { workbench } = set;
      const providers = workbench.side.tree('Providers');
      await providers.row(workflow).waitFor();
      await providers.press(workflow, 'Generate Image…');
      await workbench.quick.type(prompt);
      await workbench.quick.rows.filter({ hasText: 'Continue' }).waitFor();
      await workbench.quick.accept();
      await workbench.dialogs.read();
    }

    /** Says yes to the question about money. */
    async function agree(): Promise<void> {
      const { dialogs } = set.workbench;
      const { buttons } = await dialogs.read();
      await dialogs.answer(buttons.find((name) => name !== 'Cancel') ?? '');
    }

    /** Waits until the newest job says this to a screen reader. */
    async function jobRow(state: RegExp): Promise<void> {
      const row = set.workbench.side.tree('Jobs').rows.first();
      await row.waitFor();
      await until(
        async () => (await row.getAttribute('aria-label')) ?? '',
        (now) => state.test(now),
      );
    }

    function limited(retryAfter: { seconds: number } | undefined): void {
      sandbox.control.addFault({
        platform: 'crucible',
        operation: 'submitGeneration',
        fault: { kind: 'status', status: 429, ...(retryAfter && { retryAfter }) },
      });
    }
  });
}
