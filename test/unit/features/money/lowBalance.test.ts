import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/core/event.ts';
import { money } from '../../../../src/core/money.ts';
import type { LowBalance } from '../../../../src/features/money/lowBalance.ts';
import type { Provider } from '../../../../src/core/provider.ts';
import { loadProvider, providerIds } from '../../../../src/providers/index.ts';
import { TinyAccount } from '../../jobs/support/tinyProvider.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import { TestMemory } from '../memory.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

interface Standing {
  readonly workspace: Record<string, unknown>;
}

const providers = await Promise.all(providerIds.map(loadProvider));

describe('a low balance', () => {
  let user: UserOfEditor;
  let memory: TestMemory;
  let settings: unknown;
  let watch: LowBalance;
  let amount: number;
  let provider: Provider;
  const changed = new Emitter<string>();

  beforeEach(async () => {
    user = new UserOfEditor();
    memory = new TestMemory();
    settings = { USD: 5 };
    provider = await loadProvider('killatamata');
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Standing };
    editor.workspace['getConfiguration'] = () => ({ get: () => settings });
    watch = await newWatch();
  });
  afterEach(() => watch.dispose());

  async function newWatch(): Promise<LowBalance> {
    const { LowBalance: Watch } = await import('../../../../src/features/money/lowBalance.ts');
    const account = new TinyAccount('http://127.0.0.1:1', null, systemClock);
    return new Watch({
      open: async () => ({ ...account.opened, provider }),
      balances: {
        last: () => ({ balance: { available: money(provider.moneyUnit.id, amount), parts: [] }, at: 0 }),
        onDidChange: changed.event,
      },
      memory,
    });
  }

  async function reads(...amounts: readonly number[]): Promise<number> {
    for (const next of amounts) {
      amount = next;
      changed.fire('acc1');
      // Whatever looks at a reading has had its turn then.
      await new Promise(setImmediate);
    }
    return user.shown.length;
  }

  it('is told once, with a way to top up, however often it is read', async () => {
    assert.equal(await reads(10, 4.99, 4.5, 4, 3), 1);
    assert.match(user.screen, /The balance of the account "work" on Killa Tamata is low: \$4\.99 left\./);
    assert.match(user.screen, /Top Up…/);
  });

  for (const own of providers.filter(({ balance }) => balance))
    it(`is told of ${own.label} in its own unit, with Top Up where credit can be bought`, async () => {
      provider = own;
      settings = { [own.moneyUnit.id]: 5 };
      assert.equal(await reads(6, 4), 1);
      assert.match(user.screen, new RegExp(`on ${own.label} is low: .*4`));
      assert.equal(/Top Up…/.test(user.screen), own.balance?.topUp !== undefined);
    });

  it('is told again only after it was above the amount', async () => {
    assert.equal(await reads(4, 6, 4), 2);
  });

  it('is not told again by the next window', async () => {
    await reads(4);
    watch.dispose();
    watch = await newWatch();
    assert.equal(await reads(3), 1);
  });

  it('is told below the amount that the user sets, for its unit alone, until they take it away', async () => {
    const { askWarnBelow } = await import('../../../../src/features/money/lowBalance.ts');
    const { editorStandIn: editor } = globalThis as unknown as { readonly editorStandIn: Standing };
    const update = async (_: string, value: unknown) => void (settings = value);
    editor.workspace['getConfiguration'] = () => ({ get: () => settings, update });
    const { opened } = new TinyAccount('http://127.0.0.1:1', null, systemClock);
    settings = { credits: 7 };
    user.answers('2.5');
    await askWarnBelow({ ...opened, provider });
    assert.deepEqual(settings, { credits: 7, USD: 2.5 });
    const asked = user.shown.length;
    assert.equal(await reads(2.6, 2.4), asked + 1);
    user.answers('');
    await askWarnBelow({ ...opened, provider });
    assert.deepEqual(settings, { credits: 7 });
  });

  it('is not told where no amount, another unit’s or none that is one is set', async () => {
    for (const other of [{}, { credits: 5 }, { USD: '5' }, { USD: -1 }, null, 'USD']) {
      settings = other;
      assert.equal(await reads(0), 0, JSON.stringify(other));
    }
  });
});
