import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function signIn(lend: LendWindow): void {
  describe('sign-in with the browser', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox();
      fixture = await lend();
    });
    after(() => sandbox.stop());

    it('adds an account after the code is approved', async () => {
      const { workbench } = fixture;
      const { quick } = workbench;
      await workbench.command('Backlot: Add Account…');
      await quick.choose('Boomin');
      await quick.message(/A name of your own/);
      await quick.type('mara');
      await quick.choose('Other addresses…');
      for (const name of ['platform', 'app', 'web']) {
        await quick.widget.filter({ hasText: `Boomin · ${name}` }).waitFor();
        await quick.type(sandbox.platforms.boomin.bases[name] ?? '');
      }
      await quick.choose('Sign in with the browser');
      const notice = await workbench.notices.read(/Approve the code [A-Z0-9]{4}-[A-Z0-9]{4} on 127\.0\.0\.1/);
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(notice.message)?.[0] ?? '';
      await approve(code);
      await workbench.notices.read('"mara" is signed in as mara@northlight.example (Northlight Studio).');
      await workbench.side.tree('Providers').row('mara').waitFor();
      await workbench.side.unfold('Tokens');
      await workbench.side.tree('Tokens').row('mara').waitFor();
    });

    it('reports a denied code', async () => {
      const { workbench } = fixture;
      await workbench.notices.clear();
      await workbench.side.tree('Providers').menu('mara', 'Sign In with Browser…');
      const notice = await workbench.notices.read(/Approve the code/);
      await approve(/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(notice.message)?.[0] ?? '', 'deny');
      await workbench.notices.read(/denied in the browser\. Nothing was saved/);
    });

    /** The user's actions on the page that the editor opens. */
    async function approve(code: string, decision = 'approve'): Promise<void> {
      const page = `${sandbox.platforms.boomin.bases['web'] ?? ''}/cli/login`;
      const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ code, decision }) });
      assert.equal(response.status, 200);
    }
  });
}
