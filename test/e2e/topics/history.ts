import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import { addAccount } from '../support/addAccount.ts';
import { endJob } from '../support/generate.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function history(lend: LendWindow): void {
  describe('job history', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20, recordExchanges: true });
      fixture = await lend();
      const { workbench } = fixture;
      await addAccount(workbench, sandbox);
      await workbench.side.tree('Providers').expand('studio');
      await generate('a red fox in the snow');
      await generate('a blue door');
    });
    after(() => sandbox.stop());

    it('finds a job by a word of its prompt', async () => {
      const { workbench } = fixture;
      const jobs = workbench.side.tree('Jobs');
      await workbench.command('Backlot: Search Jobs…');
      await workbench.quick.type('FOX');
      await jobs.row('a blue door').waitFor({ state: 'detached' });
      assert.deepEqual(await jobs.labels(), ['a red fox in the snow']);
    });

    it('reports no matches and clears the search', async () => {
      const { workbench } = fixture;
      const jobs = workbench.side.tree('Jobs');
      await workbench.command('Backlot: Search Jobs…');
      await workbench.quick.type('whale');
      await jobs.click('No job matches');
      await jobs.row('a blue door').waitFor();
      await jobs.row('a red fox in the snow').waitFor();
    });

    it('runs a job again with changes as a new job', async () => {
      const { workbench } = fixture;
      await workbench.side.tree('Jobs').menu('a blue door', 'Run Again…');
      await workbench.quick.field.waitFor();
      assert.equal(await workbench.quick.field.inputValue(), 'a blue door');
      await finish('a green door');
      await workbench.side.tree('Jobs').row('a green door').waitFor();
      assert.equal(sandbox.control.charges().length, 3);
      assert.ok(sandbox.control.charges().every((charge) => charge.times === 1));
    });

    it('shows the range of past charges before the next job', async () => {
      const { workbench } = fixture;
      await workbench.side.tree('Providers').press('zimage-base', 'New Job…');
      await workbench.quick.type('a yellow door');
      await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
      await workbench.quick.accept();
      const question = await workbench.dialogs.read();
      assert.match(question.detail, /Price: 2 credits, based on 3 earlier jobs/);
      assert.match(question.detail, /94 credits left on the account "studio"/);
      await workbench.dialogs.answer('Cancel');
      assert.equal(sandbox.control.charges().length, 3);
    });

    it('removes a job from the history, says what went with it, and brings it back', async () => {
      const { side, notices } = fixture.workbench;
      const jobs = side.tree('Jobs');
      const remove = async () => {
        await jobs.menu('a red fox in the snow', 'Remove from History');
        await jobs.row('a red fox in the snow').waitFor({ state: 'detached' });
      };
      await remove();
      await notices.press('Removed "a red fox in the snow" and its output.', 'Undo');
      await jobs.row('a red fox in the snow').waitFor();
      await remove();
    });

    it('made only valid requests and leaked no key', () => {
      assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(sandbox.control.requests()), []);
    });

    async function generate(prompt: string): Promise<void> {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await providers.reveal('zimage-base');
      await providers.press('zimage-base', 'New Job…');
      await finish(prompt);
    }

    async function finish(prompt: string): Promise<void> {
      const { workbench } = fixture;
      await workbench.quick.type(prompt);
      await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
      await workbench.quick.accept();
      await workbench.dialogs.answer('Generate');
      await endJob(workbench, sandbox, prompt);
      await workbench.notices.read(`"${prompt}" is ready`);
      await workbench.notices.clear();
    }
  });
}
