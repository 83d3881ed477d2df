import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { openedPage } from '../../editor/workbench/openedPage.ts';
import { addKillaTamata } from '../support/addAccount.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function topUp(lend: LendWindow): void {
  describe('topping up', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox();
      fixture = await lend();
      await addKillaTamata(fixture.workbench, sandbox);
    });
    after(() => sandbox.stop());

    it('opens the page to pay on, waits for the payment, and shows the new balance', async () => {
      const { workbench, session } = fixture;
      const { quick, side, dialogs, notices } = workbench;
      const providers = side.tree('Providers');
      await providers.expand('mira');
      await providers.row('$25.00 available').waitFor();
      await notices.clear();
      await providers.menu('mira', 'Top Up…');
      await quick.choose('Studio');
      await quick.choose('Pay by card (Stripe)');
      const question = await dialogs.read();
      assert.match(question.message, /Studio, \$25\.00 \+ \$1\.50 bonus/);
      assert.match(question.detail, /opens a page on 127\.0\.0\.1:\d+ in the browser/);
      const pay = () => dialogs.answer('Open');
      const page = await openedPage(session.context, pay, ({ pathname }) => {
        assert.match(pathname, /\/killatamata\/pay\/cs_sandbox_\w+$/);
        return sandbox.origin + pathname.slice(pathname.indexOf('/killatamata/'));
      });
      await providers.row('Studio, $25.00').waitFor();
      await page.getByRole('button', { name: 'Pay' }).click();
      await page.getByText('Go back to the client').waitFor();
      await page.close();
      const told = await notices.read(/\$26\.50 were added to the account "mira"/);
      assert.match(told.message, /\$51\.50 available/);
      await providers.row('$51.50 available').waitFor();
      await providers.row('Studio, $25.00').waitFor({ state: 'detached' });
    });
  });
}
