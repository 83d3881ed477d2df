import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { giveKey, nameAccount } from '../support/addAccount.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';
import { filesHolding } from '../support/profileFiles.ts';
import { until } from '../../editor/until.ts';

export const KEY = 'moltazine_from_the_environment';

export function accounts(lend: LendWindow): void {
  describe('accounts and keys', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;
    /** Another server that accepts the same key. */
    let other: Sandbox;

    before(async () => {
      [sandbox, other] = await Promise.all([
        startSandbox({ settings: { crucible: { key: KEY } } }),
        startSandbox({ settings: { crucible: { key: KEY } } }),
      ]);
      fixture = await lend();
    });
    after(async () => {
      await sandbox.stop();
      await other.stop();
    });

    it('imports a key from an environment variable only on request', async () => {
      const { workbench } = fixture;
      assert.deepEqual(sandbox.control.requests(), []);
      await workbench.command('Backlot: Import Key from Environment…');
      await nameAccount(workbench, sandbox, 'day shift');
      await workbench.quick.choose('MOLTAZINE_API_KEY');
      await works('day shift');
    });

    it('imports a key from a line of a picked file', async () => {
      const { workbench, workspace } = fixture;
      const file = path.join(workspace, 'keys.env');
      await writeFile(file, `# ours\nMOLTAZINE_API_KEY="${KEY}"\n`);
      await workbench.command('Backlot: Import Key from Environment…');
      await nameAccount(workbench, sandbox, 'night shift');
      await workbench.quick.choose('From a file…');
      await workbench.quick.title();
      await workbench.quick.widget.filter({ hasText: 'Import Key from a File' }).waitFor();
      await workbench.quick.path(file);
      await works('night shift');
    });

    it('renames an account and refuses a label that is taken', async () => {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await providers.menu('night shift', 'Rename Account…');
      await workbench.quick.fill('day shift');
      await workbench.quick.message(/Another account has this name/);
      await workbench.quick.type('late shift');
      await providers.row('late shift').waitFor();
      await providers.row('night shift').waitFor({ state: 'detached' });
    });

    it('keeps the old key when the new one is wrong', async () => {
      const { workbench } = fixture;
      await workbench.side.tree('Providers').menu('day shift', 'Replace Key…');
      await giveKey(workbench, 'moltazine_mistyped_key');
      const notice = await workbench.notices.read(/refused this key/);
      assert.deepEqual(notice.buttons, ['Enter Key Again']);
      await workbench.notices.clear();
      await works('day shift');
    });

    it('sends the key to another origin only after consent', async () => {
      const { workbench } = fixture;
      const address = other.platforms.crucible.bases['gateway'] ?? '';
      await changeBase(address);
      const question = await workbench.dialogs.answer('Cancel');
      assert.match(
        question.message,
        /Send the key of "day shift" to http:\/\/127\.0\.0\.1:\d+ from now on\?/,
      );
      await works('day shift');
      assert.deepEqual(other.control.requests(), []);

      await changeBase(address);
      await workbench.dialogs.answer('Send Key');
      await workbench.side
        .tree('Providers')
        .rows.filter({ hasText: new URL(address).host })
        .waitFor();
      const before = sandbox.control.requests().length;
      await works('day shift', other);
      assert.equal(sandbox.control.requests().length, before);
    });

    it('deletes the key and reports it on sign-out', async () => {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await providers.menu('day shift', 'Sign Out…');
      const kept = await workbench.dialogs.answer('Cancel');
      assert.match(kept.message, /Sign out of "Crucible · day shift"\?/);
      await works('day shift', other);
      await providers.menu('day shift', 'Sign Out…');
      const asked = await workbench.dialogs.answer('Sign Out');
      assert.match(asked.detail, /showed only once cannot be shown again/);
      await providers.rows.filter({ hasText: 'signed out' }).waitFor();
      assert.equal(await providers.description('day shift'), 'signed out');
      const before = other.control.requests().length;
      await providers.menu('day shift', 'Refresh');
      await works('late shift');
      assert.equal(other.control.requests().length, before);
    });

    it('leaves no data on the disk after Forget Everything', async () => {
      const { workbench, session } = fixture;
      const { userData } = session.profile;
      const own = [KEY, 'late shift', new URL(other.origin).host];
      const rows = path.join(userData, 'User/globalStorage/backlot.backlot/accounts.json');
      assert.deepEqual(await filesHolding(userData, ...own), [rows]);
      await workbench.command('Backlot: Forget Everything…');
      await workbench.dialogs.answer('Forget Everything');
      await workbench.side.welcome('Providers').waitFor();
      await until(
        () => existsSync(rows),
        (isThere) => !isThere,
      );
      assert.deepEqual(await filesHolding(userData, ...own), []);
    });

    async function changeBase(address: string): Promise<void> {
      const { workbench } = fixture;
      await workbench.side.tree('Providers').menu('day shift', 'Change Base URL…');
      await workbench.quick.message(/Base URL/);
      await workbench.quick.type(address);
    }

    /** Reads the account's balance with its stored key. */
    async function works(label: string, server = sandbox): Promise<void> {
      const { workbench } = fixture;
      const seen = server.control.requests().length;
      const isRead = () =>
        server.control
          .requests(seen)
          .some(({ operation, status }) => operation === 'getCredits' && status === 200);
      // A row that is rendered again under the menu loses its selection: try again.
      for (let attempt = 0; attempt < 4 && !isRead(); attempt += 1) {
        await workbench.side.tree('Providers').menu(label, 'Refresh');
        await until(async () => isRead(), Boolean, 6_000).catch(() => undefined);
      }
      assert.ok(isRead(), `"${label}" did not read its balance`);
    }
  });
}
