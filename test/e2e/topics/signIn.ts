import assert from 'node:assert/strict';
import { openedPage } from '../../editor/workbench/openedPage.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { mailedCode } from '../../contract/killatamata/accessSteps.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function signIn(lend: LendWindow): void {
  describe('sign-in', () => {
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
      await workbench.side.tree('Providers').menu('mara', 'Sign In…');
      const notice = await workbench.notices.read(/Approve the code/);
      await approve(/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(notice.message)?.[0] ?? '', 'deny');
      await workbench.notices.read(/denied in the browser\. Nothing was saved/);
    });

    it('opens the address with every character as it is', async () => {
      const { workbench, session } = fixture;
      const { quick } = workbench;
      const code = 'AB+C/D&E=F#G %2F';
      const server = createServer((_, response) => {
        const names = { session_id: 'one', poll_token: 'two', user_code: code, status: 'pending' };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(names));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        await session.context.route('https://harbour.example/**', (route) => route.fulfill({ body: 'page' }));
        await workbench.notices.clear();
        await workbench.command('Backlot: Add Account…');
        await quick.choose('Boomin');
        await quick.message(/A name of your own/);
        await quick.type('harbour');
        await quick.choose('Other addresses…');
        for (const [name, base] of [
          ['platform', api],
          ['app', api],
          ['web', 'https://harbour.example'],
        ] as const) {
          await quick.widget.filter({ hasText: `Boomin · ${name}` }).waitFor();
          await quick.type(base);
        }
        const opened = session.context.waitForEvent('page');
        await quick.choose('Sign in with the browser');
        await workbench.notices.read(/Approve the code AB\+C\/D&E=F#G %2F on harbour\.example/);
        // The editor asks before it opens an address of a host that nobody has trusted yet.
        await workbench.dialogs.answer('Open');
        const page = await opened;
        assert.equal(page.url(), `https://harbour.example/cli/login?code=${encodeURIComponent(code)}`);
        await page.close();
        await workbench.notices.press(/Approve the code/, 'Cancel');
      } finally {
        server.close();
      }
    });

    it('takes the code along to a page that asks for it, and adds the account', async () => {
      const { workbench, session } = fixture;
      await startAdding('mira');
      await workbench.quick.choose('Sign in with the browser');
      const question = await workbench.dialogs.read();
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(question.message)?.[0] ?? '';
      assert.match(question.detail, /A page on 127\.0\.0\.1:\d+ opens in the browser and asks for this code/);
      const approve = () => workbench.dialogs.answer('Copy Code and Open');
      const page = await openedPage(session.context, approve, ({ pathname }) => {
        assert.match(pathname, /\/killatamata\/device$/);
        return `${sandbox.platforms.killatamata.bases['api'] ?? ''}/device`;
      });
      await page.getByLabel('The code that the device shows').fill(code);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('Go back to the device').waitFor();
      await page.close();
      await workbench.notices.read('"mira" is signed in.');
      await workbench.side.tree('Providers').row('mira').waitFor();
    });

    it('approves another device after showing its request', async () => {
      const { workbench } = fixture;
      await workbench.notices.clear();
      const base = sandbox.platforms.killatamata.bases['api'] ?? '';
      const response = await fetch(`${base}/api/v1/device/link/start`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ keyLabel: 'Render box' }),
      });
      const { userCode } = (await response.json()) as { readonly userCode: string };
      await workbench.side.tree('Providers').menu('mira', 'Approve Device…');
      await workbench.quick.message(/The code that the other device shows/);
      await workbench.quick.type(userCode);
      const question = await workbench.dialogs.read();
      assert.match(question.message, /^Let "Render box" use the account "mira" of Killa Tamata\?/);
      await workbench.dialogs.answer('Approve');
      await workbench.notices.read(/"Render box" is approved/);
    });

    it('asks for the code of the e-mail until it is right', async () => {
      const { workbench } = fixture;
      const { quick } = workbench;
      await workbench.notices.clear();
      await startAdding('lena');
      await quick.choose('Sign in with a code by e-mail');
      await quick.message(/Your e-mail address/);
      await quick.type('lena@example.com');
      await quick.message(/six characters/);
      await quick.type('WRONG1');
      await workbench.notices.press(/Killa Tamata does not accept this code/, 'Enter Again');
      await quick.message(/six characters/);
      await quick.type(mailedCode(sandbox, 'lena@example.com'));
      await workbench.notices.read('"lena" is signed in.');
      await workbench.side.tree('Providers').row('lena').waitFor();
    });

    /** The questions before the way to sign in. */
    async function startAdding(name: string): Promise<void> {
      const { quick } = fixture.workbench;
      await fixture.workbench.command('Backlot: Add Account…');
      await quick.choose('Other Server…');
      await quick.choose('Killa Tamata');
      await quick.message(/A name of your own/);
      await quick.type(name);
      await quick.widget.filter({ hasText: 'Killa Tamata · api' }).waitFor();
      await quick.type(sandbox.platforms.killatamata.bases['api'] ?? '');
    }

    /** The user's actions on the page that the editor opens. */
    async function approve(code: string, decision = 'approve'): Promise<void> {
      const page = `${sandbox.platforms.boomin.bases['web'] ?? ''}/cli/login`;
      const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ code, decision }) });
      assert.equal(response.status, 200);
    }
  });
}
