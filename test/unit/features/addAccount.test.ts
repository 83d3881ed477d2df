import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';

describe('Add Account', () => {
  async function added(...answers: readonly (string | undefined)[]) {
    const { askAccount } = await import('../../../src/features/accounts/askAccount.ts');
    const user = new UserOfEditor();
    user.answers(...answers);
    return { wanted: await askAccount([]), user };
  }

  it('asks for no address of a platform that has one', async () => {
    for (const platform of ['Crucible', 'LenserFight', 'Killa Tamata']) {
      const { wanted, user } = await added(platform, 'work');
      const [base] = wanted?.provider.bases ?? [];
      assert.deepEqual(wanted?.bases, { [base?.name ?? '']: base?.default });
      assert.doesNotMatch(user.screen, /URL|address of|addresses/);
    }
  });

  it('lets one choose where there are several addresses, and type those of another server', async () => {
    const usual = await added('Boomin', 'work', 'Usual addresses');
    assert.deepEqual(usual.wanted?.bases, {
      platform: 'https://api.boomin.ai/v1/platform',
      app: 'https://api.boomin.ai/v1/app',
      web: 'https://boomin.ai',
    });
    const older = await added('Boomin', 'work', 'Older servers');
    assert.equal(older.wanted?.bases['platform'], 'https://cloud.boomin.ai/api:xX_v8KtJ');
    const own = await added('Other Server…', 'LenserFight', 'work', 'https://lenses.example.com');
    assert.deepEqual(own.wanted?.bases, { platform: 'https://lenses.example.com' });
    assert.match(own.user.screen, /Base URL\. The key will be sent to this address and to no other/);
    assert.equal((await added('Other Server…', undefined)).wanted, undefined);
  });

  it('tries again with the same name, address and key when the server was down', async () => {
    const { accountCommands } = await import('../../../src/features/accounts/accountCommands.ts');
    const added: unknown[] = [];
    const accounts = {
      list: async () => [],
      add: async ({ label, bases, secrets }: Readonly<Record<string, unknown>>) => {
        added.push({ label, bases, secrets });
        if (added.length < 3) throw new Problem({ kind: 'network', code: 'network.unreachable' });
      },
    };
    const user = new UserOfEditor();
    const typed = ['studio', 'https://crucible.example.com', 'moltazine_0123456789'];
    user.answers('Other Server…', 'Crucible', ...typed, 'Try Again', 'Try Again');
    const unused = undefined as never;
    const deps = { accounts: accounts as never, open: unused, balances: unused, trees: unused };
    const commands = accountCommands({ ...deps, forgetEverything: unused });
    await commands['backlot.addAccount']([]);
    const expected = {
      label: 'studio',
      bases: { gateway: 'https://crucible.example.com' },
      secrets: { apikey: 'moltazine_0123456789' },
    };
    assert.deepEqual(added, [expected, expected, expected]);
    assert.equal(user.shown.filter(({ kind }) => kind === 'message').length, 2);
    assert.equal(user.shown.filter(({ masked }) => masked).length, 1, 'the key is typed once');
  });
});
