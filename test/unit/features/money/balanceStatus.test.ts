import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { ShownBalance } from '../../../../src/features/money/balanceStatus.ts';

interface Item {
  text?: string;
  command?: unknown;
  backgroundColor?: { readonly id: string } | undefined;
  tooltip?: { readonly value: string };
  accessibilityInformation?: { readonly label: string };
}

const BALANCE: ShownBalance = {
  ...{ provider: 'Killa Tamata', account: 'mira', amount: '$4.50', at: 0, others: [] },
};

describe('the balance in the status bar', () => {
  let item: Item;

  async function shown(balance: ShownBalance): Promise<Item> {
    item = {};
    const window = (globalThis as unknown as { editorStandIn: { window: Record<string, unknown> } })
      .editorStandIn.window;
    window['createStatusBarItem'] = () =>
      Object.assign(item, { show: () => undefined, dispose: () => undefined });
    const { BalanceStatus } = await import('../../../../src/features/money/balanceStatus.ts');
    const status = new BalanceStatus();
    status.show(balance);
    status.dispose();
    return item;
  }

  it('names its account, and a click opens all balances, budgets and spending', async () => {
    const { text, backgroundColor, command, accessibilityInformation } = await shown(BALANCE);
    assert.equal(text, '$(credit-card) Killa Tamata · mira: $4.50');
    assert.deepEqual([backgroundColor, command], [undefined, 'backlot.showMoney']);
    assert.doesNotMatch(accessibilityInformation?.label ?? '', /low/);
  });

  it('is colored when it is low and says the limit; a click opens the same', async () => {
    const { backgroundColor, tooltip, command, accessibilityInformation } = await shown({
      ...BALANCE,
      low: { limit: '$5.00' },
    });
    assert.equal(backgroundColor?.id, 'statusBarItem.warningBackground');
    assert.match(tooltip?.value ?? '', /below \\?\$5/);
    assert.match(accessibilityInformation?.label ?? '', /which is low/);
    assert.equal(command, 'backlot.showMoney');
  });
});
