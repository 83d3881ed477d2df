import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { Emitter } from '../../../src/core/event.ts';
import type { JobNode } from '../../../src/features/jobs/view/jobNodes.ts';
import { JobArrangement } from '../../../src/features/jobs/view/jobArrangement.ts';
import type { JobsTree } from '../../../src/features/jobs/view/jobsTree.ts';
import type { Journal } from '../../../src/jobs/store/journal.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, newJob } from '../jobs/support/journalRig.ts';

describe('The rows of the Jobs view', () => {
  let rig: JournalRig;
  let journal: Journal;
  let arrangement: JobArrangement;
  let tree: JobsTree;
  let clock: TestClock;
  /** The statements that were run, and the accounts that were looked up. */
  let statements: string[];
  let accounts: string[];
  /** What the accounts are called, by their ids. */
  let names: Map<string, string>;
  let accountsChanged: Emitter<void>;

  beforeEach(async () => {
    const module = await import('../../../src/features/jobs/view/jobsTree.ts');
    names = new Map();
    accountsChanged = new Emitter();
    rig = new JournalRig();
    clock = new TestClock();
    journal = await rig.open(clock);
    arrangement = new JobArrangement({ get: () => undefined, update: async () => undefined });
    tree = new module.JobsTree({
      journal: async () => journal,
      account: async (id) => {
        accounts.push(id);
        const label = names.get(id);
        return label === undefined ? undefined : ({ label, provider: 'boomin' } as Account);
      },
      onAccountsChange: accountsChanged.event,
      provider: async () => undefined,
      arrangement,
      cache: { has: async () => false, pathOf: () => assert.fail() },
      kinds: { list: async () => [] },
      updateStates: async () => undefined,
      clock,
    });
    const { database } = journal;
    const [all, first] = [database.all.bind(database), database.first.bind(database)];
    database.all = (sql, values) => (statements.push(sql), all(sql, values));
    database.first = (sql, values) => (statements.push(sql), first(sql, values));
    statements = [];
    accounts = [];
  });
  afterEach(() => {
    tree.dispose();
    rig.close();
  });

  async function add(count: number): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      ids.push((await journal.add(newJob({ account: `acc${n % 2}`, title: `job ${n}` }))).id);
    }
    return ids;
  }

  /** Draws all rows, as the editor does that shows them, and what was read for it. */
  async function drawn() {
    [statements.length, accounts.length] = [0, 0];
    const roots = await tree.getChildren();
    const below = await Promise.all(
      roots.map(async (node) => (node.kind === 'group' ? tree.getChildren(node) : [])),
    );
    const items = await Promise.all([...roots, ...below.flat()].map((node) => tree.getTreeItem(node)));
    return { labels: items.map(({ label }) => label), ids: items.map(({ id }) => id) };
  }

  it('are read with one statement per page, beside the one for plans, and each account is looked up once', async () => {
    await add(50);
    const { labels } = await drawn();
    assert.deepEqual([labels.length, labels[0], labels[49]], [50, 'job 49', 'job 0']);
    assert.equal(statements.length, 2);
    assert.deepEqual(accounts.sort(), ['acc0', 'acc1']);
  });

  it('are read with no more statements in groups, and their outputs with none', async () => {
    const [, id = ''] = await add(4);
    const output = { index: 0, url: null, mimeType: null, width: null, height: null, expiresAt: null };
    await journal.change(id, { outputs: [{ ...output, cached: null }] });
    await arrangement.change({ group: 'account' });
    assert.equal((await drawn()).labels.length, 6);
    assert.equal((await tree.getChildren({ kind: 'job', id })).length, 1);
    assert.equal(statements.length, 2);
    assert.deepEqual(accounts.sort(), ['acc0', 'acc1']);
  });

  it('need one more statement for all favorites that are not on the page', async () => {
    const ids = await add(60);
    await arrangement.setFavorite([...ids.slice(0, 5), ...ids.slice(-5), 'removed long ago'], true);
    const { labels, ids: drawnIds } = await drawn();
    assert.deepEqual(labels.slice(0, 1), ['Favorites']);
    assert.equal(labels.length, 1 + 50 + 1 + 10);
    assert.equal(new Set(drawnIds).size, drawnIds.length, 'each row has an id of its own');
    assert.equal(statements.length, 3);
  });

  it('are drawn from the change, without reading, when their job changes', async () => {
    const [id = ''] = await add(3);
    await arrangement.setFavorite([id], true);
    await drawn();
    const events: (JobNode | undefined)[] = [];
    tree.onDidChangeTreeData((node) => events.push(node));
    await journal.change(id, { title: 'another title' });
    statements.length = 0;
    const items = await Promise.all(events.map(async (node) => node && tree.getTreeItem(node)));
    assert.deepEqual(
      items.map((item) => item && [item.id, item.label]),
      [
        [`job/${id}`, 'another title'],
        [`favorite/${id}`, 'another title'],
      ],
    );
    assert.deepEqual(statements, []);
  });

  it('are read again when a job is added or removed', async () => {
    const [id = ''] = await add(2);
    await journal.change(id, { state: 'canceled' });
    await drawn();
    const events: (JobNode | undefined)[] = [];
    tree.onDidChangeTreeData((node) => events.push(node));
    await journal.removals.remove(id);
    await add(1);
    assert.deepEqual(events, [undefined, undefined]);
    assert.deepEqual((await drawn()).labels, ['job 0', 'job 1']);
  });

  it('show a change that comes while their page is read', async () => {
    const [id = ''] = await add(2);
    await drawn();
    const read = journal.page.bind(journal);
    journal.page = async (query) => {
      const page = await read(query);
      await journal.change(id, { title: 'changed meanwhile' });
      return page;
    };
    assert.deepEqual((await drawn()).labels, ['job 1', 'changed meanwhile']);
  });

  it('are drawn again, each minute, only where the age is another one by now, without reading', async () => {
    const [old = ''] = await add(1);
    await clock.advance(2 * 3_600_000);
    const [young = ''] = await add(1);
    await arrangement.setFavorite([young], true);
    await drawn();
    const events: JobNode[] = [];
    tree.onDidChangeTreeData((node) => events.push(node ?? assert.fail('the whole list is read again')));
    const again = async () => {
      [events.length, statements.length] = [0, 0];
      tree.redrawAges();
      const items = await Promise.all(events.map((node) => tree.getTreeItem(node)));
      assert.deepEqual(statements, []);
      return items.map(({ id, description }) => [id, description]);
    };
    assert.deepEqual(await again(), []);
    await clock.advance(60_000);
    const rows = [`job/${young}`, `favorite/${young}`];
    assert.deepEqual(
      (await again()).map(([id]) => id),
      rows,
    );
    assert.deepEqual(await again(), [], 'they show that age now');
    await clock.advance(59 * 60_000);
    assert.deepEqual(
      (await again()).map(([id]) => id),
      [...rows, `job/${old}`],
    );
  });

  it('are drawn again when what is left until an output may be deleted is less by a step', async () => {
    const [id = ''] = await add(1);
    const output = { index: 0, url: 'https://x/y', mimeType: null, width: null, height: null, cached: null };
    await journal.change(id, {
      state: 'succeeded',
      outputs: [{ ...output, expiresAt: clock.now() + 12.5 * 3_600_000 }],
    });
    await clock.advance(2 * 3_600_000);
    await drawn();
    const events: (JobNode | undefined)[] = [];
    tree.onDidChangeTreeData((node) => events.push(node));
    await clock.advance(20 * 60_000);
    tree.redrawAges();
    assert.deepEqual(events, []);
    await clock.advance(15 * 60_000);
    tree.redrawAges();
    assert.deepEqual(events, [{ kind: 'job', id }]);
  });

  it('are drawn again with the names that accounts have now, once one is renamed or removed', async () => {
    names.set('acc0', 'Studio');
    await add(1);
    await arrangement.change({ group: 'account' });
    const events: (JobNode | undefined)[] = [];
    tree.onDidChangeTreeData((node) => events.push(node));
    const heading = async () => (await drawn()).labels[0];
    assert.equal(await heading(), 'boomin · Studio');
    names.set('acc0', 'Workshop');
    accountsChanged.fire();
    assert.deepEqual(events, [undefined]);
    assert.equal(await heading(), 'boomin · Workshop');
    names.delete('acc0');
    accountsChanged.fire();
    assert.deepEqual(events, [undefined, undefined]);
    assert.equal(await heading(), 'acc0');
  });

  it('are read again each minute while the history cannot be read', async () => {
    const events: (JobNode | undefined)[] = [];
    tree.onDidChangeTreeData((node) => events.push(node));
    const page = journal.page.bind(journal);
    journal.page = async () => Promise.reject(new Error('the disk'));
    await tree.getChildren();
    tree.redrawAges();
    assert.deepEqual(events, [undefined]);
    journal.page = page;
    await tree.getChildren();
    tree.redrawAges();
    assert.deepEqual(events, [undefined]);
  });
});
