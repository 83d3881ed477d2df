import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';

describe('Add Account', () => {
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
    user.answers('Crucible', ...typed, 'Try Again', 'Try Again');
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
