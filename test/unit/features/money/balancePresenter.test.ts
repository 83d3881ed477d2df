import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Accounts } from '../../../../src/accounts/accounts.ts';
import type { Account } from '../../../../src/core/account.ts';
import { Emitter } from '../../../../src/core/event.ts';
import { money } from '../../../../src/core/money.ts';
import type { BalancePresenter } from '../../../../src/features/money/balancePresenter.ts';
import type { BalanceStatus, ShownBalance } from '../../../../src/features/money/balanceStatus.ts';
import type { BalanceReading, Balances } from '../../../../src/providers/balances.ts';
import { TestMemory } from '../memory.ts';

const accountOf = (id: string, provider: string): Account =>
  ({ id, provider, label: `my ${id}`, credentials: ['apikey'] }) as Partial<Account> as Account;

describe('whose balance the status bar shows', () => {
  let presenter: BalancePresenter;
  let shown: (ShownBalance | undefined)[];
  const changed = new Emitter<string>();
  const known = new Map<string, BalanceReading>();

  beforeEach(async () => {
    const { editorStandIn: editor } = globalThis as unknown as {
      readonly editorStandIn: { readonly workspace: Record<string, unknown> };
    };
    editor.workspace['getConfiguration'] = () => ({ get: () => undefined });
    const { BalancePresenter: Presenter } =
      await import('../../../../src/features/money/balancePresenter.ts');
    shown = [];
    known.clear();
    const accounts: Pick<Accounts, 'list' | 'onDidChange'> = {
      list: async () => [accountOf('first', 'crucible'), accountOf('second', 'lenserfight')],
      onDidChange: new Emitter<void>().event,
    };
    const balances: Pick<Balances, 'last' | 'read' | 'onDidChange'> = {
      last: (id) => known.get(id),
      read: async (id) => {
        if (id === 'broken') throw new Error('no answer');
        const unit = id === 'first' ? 'credits' : 'cr';
        known.set(id, { balance: { available: money(unit, 7), parts: [] }, at: 0 });
        changed.fire(id);
        return known.get(id);
      },
      onDidChange: changed.event,
    };
    presenter = new Presenter({
      accounts: accounts as Accounts,
      balances: balances as Balances,
      memento: new TestMemory() as unknown as ConstructorParameters<typeof Presenter>[0]['memento'],
      statusBar: { show: (balance) => void shown.push(balance) } as Partial<BalanceStatus> as BalanceStatus,
    });
  });
  afterEach(() => presenter.dispose());

  const settled = () => new Promise(setImmediate);
  const names = () => shown.map((one) => one && `${one.provider} · ${one.account}: ${one.amount}`);

  it('is the account that was last used to spend', async () => {
    await presenter.spent('first');
    await settled();
    assert.equal(names().at(-1), 'Crucible · my first: 7 credits');
    await presenter.spent('second');
    await settled();
    assert.equal(names().at(-1), 'LenserFight · my second: 7 credits');
    assert.match(shown.at(-1)?.others.join() ?? '', /Crucible · my first: 7 credits/);
  });

  it('stays when the balance of the spending account cannot be read', async () => {
    await presenter.spent('first');
    await presenter.spent('broken');
    await settled();
    assert.equal(presenter.account, 'first');
  });
});
