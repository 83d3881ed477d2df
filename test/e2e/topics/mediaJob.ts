import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import { addKillaTamata } from '../support/addAccount.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import { endJob, jobSays } from '../support/generate.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const HERON = 'a heron at the lock';

export function mediaJob(lend: LendWindow): void {
  describe('a media job', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20, recordExchanges: true });
      // Outputs cannot be downloaded at first, as from a storage host that is down.
      sandbox.control.addFault({
        ...{ platform: 'killatamata', operation: 'getObject', times: null },
        fault: { kind: 'status', status: 503 },
      });
      fixture = await lend();
      await addKillaTamata(fixture.workbench, sandbox);
      const providers = fixture.workbench.side.tree('Providers');
      await providers.expand('mira');
      await providers.row('$25.00 available').waitFor();
    });
    after(() => sandbox.stop());

    it('says what breaks a rule at its field, asks with the price and what is left, and is charged once', async () => {
      const { workbench } = fixture;
      const { quick } = workbench;
      await workbench.command('Backlot: New Job…');
      await quick.choose('Generate an image');
      await quick.message(/./);
      await quick.type(HERON);
      await quick.choose('Width');
      await quick.message(/Exact width/);
      await quick.type('512');
      await review();
      const height = quick.rows.filter({ hasText: 'Width and height are given together, or neither.' });
      await height.filter({ hasText: 'Height' }).waitFor();
      assert.deepEqual(sent(), []);
      await quick.choose('Height');
      await quick.message(/Exact height/);
      await quick.type('384');
      await review();
      const { message, detail } = await workbench.dialogs.read();
      assert.match(message, /Start "Generate an image" on Killa Tamata/);
      assert.match(detail, /a heron at the lock/);
      assert.match(detail, /Price: unknown until the platform accepts the job/);
      assert.match(detail, /\$25\.00/);
      await workbench.dialogs.answer('Start');
      await endJob(workbench, sandbox, HERON);
      assert.equal(sandbox.control.charges().length, 1);
    });

    it('says until when its output is kept, as long as that is not on this computer', async () => {
      const { workbench } = fixture;
      const jobs = workbench.side.tree('Jobs');
      await jobSays(workbench, HERON, /succeeded.*not downloaded.*may be deleted in/);
      await jobs.expand(HERON);
      assert.match(await jobs.description('Output 1'), /not downloaded · may be deleted in/);
      await workbench.notices.clear();
      sandbox.control.clearFaults();
      await jobs.press('Output 1', 'Download Output');
      const row = jobs.row('Output 1');
      await row.filter({ hasNotText: /not downloaded|may be deleted/ }).waitFor();
    });

    it('shows its output with how long the platform has it, although it is on this computer now', async () => {
      const { workbench } = fixture;
      await workbench.side.tree('Jobs').click('Output 1');
      const frame = await workbench.webviews.frame('backlot-gallery');
      const recipe = frame.getByRole('complementary', { name: 'Recipe' });
      await recipe.getByText('Available until').waitFor();
      await recipe.getByText(HERON).first().waitFor();
      await workbench.command('View: Close All Editor Groups');
    });

    it('made only valid requests', () => {
      assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(sandbox.control.requests()), []);
    });

    const sent = () => sandbox.control.requests().filter(({ operation }) => operation === 'submitMediaJob');

    /** Goes on from the list of fields, once it is there. */
    async function review(): Promise<void> {
      const { quick } = fixture.workbench;
      await quick.rows.filter({ hasText: 'Review and Start…' }).waitFor();
      await quick.choose('Review and Start…');
    }
  });
}
