import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { until } from '../../editor/until.ts';
import { jobSays } from '../support/generate.ts';
import { logOfStream, readTailLog } from '../support/tailLog.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const CAMPAIGN = 'f1000000-0000-4000-8000-000000000002';

export function tail(lend: LendWindow): void {
  describe('run events', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 4 });
      fixture = await lend();
    });
    after(() => sandbox.stop());

    it("shows the account's balance and the server's health", async () => {
      const { quick, side } = fixture.workbench;
      const { bases, credentials } = sandbox.platforms.lenserfight;
      await side.welcome('Providers').getByRole('button', { name: 'Add Account…' }).click();
      await quick.choose('Other Server…');
      await quick.choose('LenserFight');
      await quick.message(/A name of your own/);
      await quick.type('studio');
      await quick.message(/Base URL/);
      await quick.type(bases['platform'] ?? '');
      await quick.message(/Token|Paste the key/);
      await quick.type(credentials['token'] ?? '');
      const providers = side.tree('Providers');
      await providers.expand('studio');
      await providers.row('100 credits available').waitFor();
      assert.equal(await providers.description('Server'), 'ok');
    });

    it('saves a workflow id under a label', async () => {
      const { quick, side } = fixture.workbench;
      const providers = side.tree('Providers');
      await providers.press('Workflows', 'Save Job Kind…');
      await quick.choose('Workflows');
      await quick.message(/Its ID, or its slug/);
      await quick.type(CAMPAIGN);
      await quick.message(/What it is called here/);
      await quick.type('Autumn campaign');
      await quick.closed();
      await providers.expand('Workflows');
      await providers.row('Autumn campaign').waitFor();
    });

    it('runs a workflow with an input from the tree after the price question', async () => {
      const { quick, side, dialogs } = fixture.workbench;
      await side.tree('Providers').press('Autumn campaign', 'New Job…');
      await quick.choose('Add an input…');
      await quick.message(/name of the input/);
      await quick.type('topic');
      await quick.message(/A text/);
      await quick.type('lighthouse tours');
      await quick.rows.filter({ hasText: 'lighthouse tours' }).waitFor();
      await quick.choose('Done');
      await quick.rows.filter({ hasText: 'Model override' }).waitFor();
      await quick.choose('Review and Run…');
      // It must not end before its tail is seen, however slow this computer is.
      sandbox.control.setRate(0.5);
      const { message } = await dialogs.answer('Run');
      assert.equal(message, 'Run Autumn campaign on LenserFight?');
      await side.tree('Jobs').row('Autumn campaign').waitFor();
    });

    it('shows events live, including approvals, and the end of the run', async () => {
      const { side, page } = fixture.workbench;
      await side.tree('Jobs').press('Autumn campaign', 'Tail Run Events');
      const panel = page.locator('.part.panel .view-line');
      const line = (text: RegExp) => panel.filter({ hasText: text }).first().waitFor();
      await fixture.workbench
        .status('backlot.backlot.backlot.tails')
        .filter({ hasText: 'Autumn campaign: live' })
        .waitFor();
      await fixture.workbench.screenshot('tail-live', 'out/pictures').catch(() => undefined);
      sandbox.control.setRate(4);
      await line(/—\s+Ended:\s+succeeded/);
      await fixture.workbench.screenshot('tail-ended', 'out/pictures').catch(() => undefined);
      await fixture.workbench
        .status('backlot.backlot.backlot.tails')
        .filter({ hasText: 'ended: succeeded' })
        .waitFor();
      // Lines that were scrolled away stand in the saved text.
      assert.match(await saved(), /⚑\s+moderation\.flagged/);
    });

    it("shows the run's first result in the gallery", async () => {
      const { side, webviews } = fixture.workbench;
      const jobs = side.tree('Jobs');
      const row = jobs.row('Autumn campaign');
      await row.filter({ hasText: 'cr' }).waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /succeeded.* cr/);
      await jobs.click('Autumn campaign');
      const frame = await webviews.frame('backlot-gallery');
      await frame.locator('img').first().waitFor();
      await fixture.workbench.screenshot('tail-poster', 'out/pictures').catch(() => undefined);
    });

    it('resumes after a reload without losing or repeating an event', async () => {
      const { page } = fixture.workbench;
      const status = fixture.workbench.status('backlot.backlot.backlot.tails');
      // The run goes on only when it is told to, so that it is under way at the reload however slow this computer is.
      sandbox.control.freeze();
      const runId = await startedElsewhere();
      await tailById(runId);
      await status.filter({ hasText: 'live' }).waitFor();
      const delta = page.locator('.part.panel .view-line').filter({ hasText: 'node.stream.delta' }).first();
      await until(
        async () => {
          sandbox.control.advance(100);
          return delta.isVisible();
        },
        (isShown) => isShown,
      );
      await status.hover();
      await page.locator('.monaco-hover').filter({ hasText: 'per second' }).first().waitFor();
      const before = await saved(runId);
      await fixture.session.reload();
      await status.filter({ hasText: /catching up|live/ }).waitFor();
      sandbox.control.setRate(20);
      await status.filter({ hasText: 'ended: succeeded' }).waitFor();
      const after = await saved(runId);
      const whole = logOfStream(await streamOf(runId));
      assert.deepEqual(readTailLog(before, after), whole);
      const [first, later] = [readTailLog(before), readTailLog(after)];
      assert.ok(first.events.length > 2 && later.events.length > 2, 'the run was under way at the reload');
      assert.doesNotMatch(after, /⚠/);
    });

    it('removes a run with a lost answer from the history only after a confirmation', async () => {
      const { quick, side, dialogs } = fixture.workbench;
      await side.open('Backlot');
      sandbox.control.addFault({ operation: 'executeLens', fault: { kind: 'lostAnswer' }, times: null });
      const providers = side.tree('Providers');
      await providers.expandPath('studio', 'Lenses');
      await providers.press('Plain words', 'New Job…');
      await quick.type('harbour lights');
      await quick.rows.filter({ hasText: 'Review and Run…' }).waitFor();
      await quick.choose('Review and Run…');
      await dialogs.answer('Run');
      const jobs = side.tree('Jobs');
      await jobSays(fixture.workbench, 'harbour lights', /outcome unknown/);
      await jobs.menu('harbour lights', 'Remove from History');
      const { message, detail } = await dialogs.answer('Cancel');
      assert.match(message, /Remove "harbour lights", whose outcome is unknown\?/);
      assert.match(detail, /may have carried it out and charged it/);
      await jobs.menu('harbour lights', 'Remove from History');
      await dialogs.answer('Remove Anyway');
      await jobs.row('harbour lights').waitFor({ state: 'detached' });
      sandbox.control.clearFaults();
    });

    it('opens a partner account from the tree for the balance', async () => {
      const { quick, side, dialogs } = fixture.workbench;
      const { bases, otherCredentials } = sandbox.platforms.lenserfight;
      await fixture.workbench.command('Backlot: Add Account…');
      await quick.choose('Other Server…');
      await quick.choose('LenserFight');
      await quick.message(/A name of your own/);
      await quick.type('newcomer');
      await quick.message(/Base URL/);
      await quick.type(bases['platform'] ?? '');
      await quick.message(/Token|Paste the key/);
      await quick.type(otherCredentials['notProvisioned'] ?? '');
      const providers = side.tree('Providers');
      await providers.collapse('studio');
      await providers.expand('newcomer');
      await providers.click('Open Partner Account…');
      const { message } = await dialogs.answer('Open Account');
      assert.match(message, /chainabit/);
      // Its 10 credits and the 100 initial ones.
      await providers.row('110 credits available').waitFor();
    });

    /** A run that is not in this editor's history. */
    async function startedElsewhere(): Promise<string> {
      const answer = await fetch(`${base()}/v1/workflows/${CAMPAIGN}/run`, {
        method: 'POST',
        headers: { ...bearer(), 'content-type': 'application/json' },
        body: JSON.stringify({ inputs: { topic: 'harbour lights' } }),
      });
      const { data } = (await answer.json()) as { readonly data: { readonly runId: string } };
      return data.runId;
    }

    async function tailById(runId: string): Promise<void> {
      const { quick } = fixture.workbench;
      await fixture.workbench.command('Backlot: Tail Run Events');
      await quick.choose('Another run, by its ID…');
      await quick.message(/The ID of the run/);
      await quick.type(runId);
      await quick.closed();
    }

    /** Saves the tail that the Output view shows under the proposed name, of any run when none is given. */
    async function saved(runId?: string): Promise<string> {
      const { quick, page } = fixture.workbench;
      const proposed = new RegExp(`run-${runId?.slice(0, 8) ?? '[0-9a-f]{8}'}\\.log$`);
      await fixture.workbench.command('Backlot: Save Tail…');
      // The dialog ignores Enter while it reads its folder.
      const name = await until(
        async () => proposed.exec(await quick.field.inputValue())?.[0] ?? '',
        (found) => found !== '',
      );
      while (await quick.widget.isVisible()) {
        await quick.accept().catch(() => undefined);
        await quick.widget.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
      }
      const file = path.join(fixture.workspace, name);
      for (let before = ''; ;) {
        const text = await readFile(file, 'utf8').catch(() => '');
        if (text !== '' && text === before) break;
        before = text;
        await page.waitForTimeout(50);
      }
      const text = await readFile(file, 'utf8');
      await rm(file);
      return text;
    }

    /** All events of an ended run. */
    async function streamOf(runId: string): Promise<string> {
      return (await fetch(`${base()}/v1/runs/${runId}/events`, { headers: bearer() })).text();
    }

    function base(): string {
      return sandbox.platforms.lenserfight.bases['platform'] ?? '';
    }

    function bearer(): { readonly authorization: string } {
      return { authorization: `Bearer ${sandbox.platforms.lenserfight.credentials['token'] ?? ''}` };
    }
  });
}
