import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { Emitter } from '../../../src/core/event.ts';
import type { Engine } from '../../../src/calls/engine.ts';
import { drawLevel } from './support/drawLevel.ts';
import { nodeIdOfList, resourceViews } from './support/resourceRig.ts';

const account = {
  ...{ id: 'work', provider: 'boomin', label: 'work', bases: {}, routing: {}, origins: [] },
  ...{ credentials: ['user', 'token'], sandbox: false, createdAt: 0 },
} as Partial<Account> as Account;

describe('a row that was added to a list', () => {
  let names: string[];

  async function open() {
    names = ['first', 'second'];
    const times = { last_used_at: null, expires_at: null, revoked_at: null };
    const token = (name: string) => ({
      id: name,
      name,
      token_prefix: '',
      scopes: [],
      status: 'active',
      ...times,
    });
    const run = async () => ({ body: { tokens: names.map(token) } });
    const engine = { run } as unknown as Pick<Engine, 'run'>;
    const keys = { onDidChange: new Emitter<never>().event };
    const { views, shown } = await resourceViews({ engine, accounts: () => [account] }, keys, new Emitter());
    const [list] = await drawLevel(views.tokens);
    assert.ok(list?.kind === 'list');
    await drawLevel(views.tokens, list);
    const added = (work: () => void) =>
      views.showingNew(nodeIdOfList(list), async () => {
        work();
        views.accountChanged(account.id);
      });
    const revealed = () => (shown.tokens.revealed?.kind === 'row' ? shown.tokens.revealed.row.id : undefined);
    return { views, added, revealed, list };
  }

  it('is shown in its view', async () => {
    const { views, added, revealed } = await open();
    await added(() => names.push('third'));
    assert.equal(revealed(), 'third');
    views.dispose();
  });

  it('leaves the view able to draw the list again: the editor knows a node by the object that it was given', async () => {
    const { views, added, list } = await open();
    await added(() => names.push('third'));
    const drawn: unknown[] = [];
    views.tokens.onDidChangeTreeData((node) => drawn.push(node));
    views.refresh(nodeIdOfList(list));
    assert.equal(drawn.length, 1);
    assert.ok(drawn[0] === list);
    views.dispose();
  });

  it('leaves it able to, also after an answer that the editor has thrown away, as when two readings cross', async () => {
    const { views, list } = await open();
    const [drawn] = await drawLevel(views.tokens);
    await views.tokens.getChildren();
    const told: unknown[] = [];
    views.tokens.onDidChangeTreeData((node) => told.push(node));
    views.refresh(nodeIdOfList(list));
    assert.ok(told[0] === drawn);
    views.dispose();
  });

  it('is not looked for when nothing was added, or when others came at the same time', async () => {
    const { views, added, revealed } = await open();
    await added(() => undefined);
    assert.equal(revealed(), undefined);
    await added(() => names.push('third', 'fourth'));
    assert.equal(revealed(), undefined, 'nobody knows which one is the new one');
    views.dispose();
  });
});
