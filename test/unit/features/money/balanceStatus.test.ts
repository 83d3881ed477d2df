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

  it('is colored when it is low, says the limit, and a click tops up the account', async () => {
    const { text, backgroundColor, tooltip, command, accessibilityInformation } = await shown({
      ...BALANCE,
      low: { limit: '$5.00', topUp: 'acc1' },
    });
    assert.equal(text, '$(credit-card) Killa Tamata: $4.50');
    assert.equal(backgroundColor?.id, 'statusBarItem.warningBackground');
    assert.match(tooltip?.value ?? '', /below \\?\$5/);
    assert.match(accessibilityInformation?.label ?? '', /which is low/);
    assert.deepEqual(command, { command: 'backlot.topUp', title: 'Top Up…', arguments: ['acc1'] });
  });

  it('is plain again when it is not low, and a click reads it', async () => {
    const { backgroundColor, command, accessibilityInformation } = await shown(BALANCE);
    assert.deepEqual([backgroundColor, command], [undefined, 'backlot.refreshBalance']);
    assert.doesNotMatch(accessibilityInformation?.label ?? '', /low/);
  });

  it('of a platform that sells no credit is colored, and a click reads it', async () => {
    const { backgroundColor, command } = await shown({ ...BALANCE, low: { limit: '$5.00', topUp: null } });
    assert.deepEqual(
      [backgroundColor?.id, command],
      ['statusBarItem.warningBackground', 'backlot.refreshBalance'],
    );
  });
});
