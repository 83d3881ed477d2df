import assert from 'node:assert/strict';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const NAME = 'Night agent';

export function tokens(lend: LendWindow): void {
  describe('platform tokens', () => {
    let fixture: EditorFixture;

    before(async () => {
      fixture = await lend();
      const { workbench } = fixture;
      await workbench.command('Backlot: Start Sandbox');
      // Each new account refreshes the tree: rows stay in place only after the last one.
      const providers = await Promise.all(providerIds.map(loadProvider));
      const tree = workbench.side.tree('Providers');
      await tree.reveal(providers.at(-1)?.label ?? '');
      await tree.reveal('zimage-base');
      // Gives the space of the Jobs view to the view below it.
      await workbench.side.unfold('Tokens');
      await workbench.side.fold('Jobs');
      await tree.collapse('Crucible');
    });

    it('lists tokens with state and expiry and warns once before a token expires', async () => {
      const { workbench } = fixture;
      const tokens = workbench.side.tree('Tokens');
      await tokens.row('Summer intern project').waitFor();
      assert.match(await tokens.description('Studio pipeline'), /^active · sk_boomin_live_/);
      assert.match(await tokens.description('Caption writer (nightly)'), /^active · expires in 2 days/);
      const notice = await workbench.notices.read(/Caption writer \(nightly\)/);
      assert.deepEqual(notice.buttons, ['Show Tokens', 'Settings']);
      await workbench.notices.clear();
    });

    it('creates a token with scopes of the live registry and stores its secret in an account', async () => {
      const { workbench } = fixture;
      const { quick } = workbench;
      // Back to the top: the first account of this name is Boomin's.
      await workbench.side.tree('Tokens').description('Summer intern project');
      await workbench.side.tree('Tokens').press('sandbox', 'Create Token…');
      await quick.message(/Name to recognize/);
      await quick.type(NAME);
      await quick.choose('Read only');
      await quick.widget.locator('.quick-input-count').filter({ hasText: '23 Selected' }).waitFor();
      await quick.accept();
      await quick.choose('In 7 days');
      await workbench.dialogs.answer('Create');
      const offer = await workbench.dialogs.read();
      assert.match(offer.message, /shows the secret of "Night agent" only once/);
      assert.ok(!`${offer.message}${offer.detail}`.includes('sk_boomin_live_'));
      await workbench.dialogs.answer('Keep in Backlot');
      await workbench.side.tree('Tokens').row(NAME).waitFor();
      assert.match(await workbench.side.tree('Tokens').description(NAME), /^active · expires in [67] days/);
      await workbench.side.tree('Providers').row(NAME).waitFor();
    });

    it('shows the permissions of a token and names a missing scope', async () => {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await providers.expandPath(NAME, 'Scopes');
      await providers.row('org:read').waitFor();
      assert.match(await providers.description(NAME), /^Northlight Studio · 23 scopes$/);
      assert.match(await providers.description('connect_config:write'), /^needs scope connect_config:write/);
      assert.doesNotMatch(await providers.description('org:read'), /needs/);
      await providers.collapse('Scopes');
    });

    it('revokes a token after its name is typed and removes it from its account', async () => {
      const { workbench } = fixture;
      const tokens = workbench.side.tree('Tokens');
      await tokens.menu(NAME, 'Revoke…');
      const asked = await workbench.quick.message(/cannot be undone/);
      assert.match(
        asked,
        /Backlot itself uses this token in the account Night agent; its key is deleted there/,
      );
      await workbench.quick.type('night agent');
      await workbench.quick.message(/^Type "Night agent" to confirm/);
      await workbench.quick.type(NAME);
      await tokens.rows.filter({ hasText: NAME }).filter({ hasText: 'revoked' }).waitFor();
      await workbench.side
        .tree('Providers')
        .rows.filter({ hasText: NAME })
        .filter({ hasText: 'signed out' })
        .waitFor();
    });

    it('filters tokens by any of their texts', async () => {
      const { workbench } = fixture;
      const tokens = workbench.side.tree('Tokens');
      await workbench.side.press('Tokens', 'Filter Tokens…');
      await workbench.quick.type('commerce:read');
      await tokens.row('Summer intern project').waitFor({ state: 'detached' });
      await tokens.row('Analytics dashboard').waitFor();
      await workbench.side.press('Tokens', 'Show All Tokens');
      await tokens.row('Summer intern project').waitFor();
    });
  });
}
