import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import { money } from '../../../src/core/money.ts';
import type { Movement } from '../../../src/core/payment/platformLedger.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { LedgerComparisons } from '../../../src/features/spending/ledgerComparisons.ts';
import type { SpendingArrangement } from '../../../src/features/spending/spendingArrangement.ts';
import type { SpendingNode } from '../../../src/features/spending/spendingNodes.ts';
import type { SpendingTree } from '../../../src/features/spending/spendingTree.ts';
import type { NewJob } from '../../../src/jobs/store/jobRecord.ts';
import type { Journal } from '../../../src/jobs/store/journal.ts';
import { Ledger } from '../../../src/jobs/money/ledger.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, newJob } from '../jobs/support/journalRig.ts';
import { TestMemory } from './memory.ts';

const NOON = Date.UTC(2026, 4, 1, 12);
const DAY = 86_400_000;
const FILM = { id: 'f1', name: 'film' };
const never = new AbortController().signal;

const account = (id: string, label: string, provider: string) =>
  ({ id, label, provider, credentials: ['apikey'] }) as unknown as Account;
const ACCOUNTS = [account('acc1', 'studio', 'crucible'), account('acc2', 'mira', 'killatamata')];

describe('The Spending view', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let journal: Journal;
  let arrangement: SpendingArrangement;
  let comparisons: LedgerComparisons;
  let tree: SpendingTree;
  let described: string;
  /** What the platform's ledger lists. */
  let movements: readonly Movement[];

  beforeEach(async () => {
    const { SpendingArrangement: Arrangement } =
      await import('../../../src/features/spending/spendingArrangement.ts');
    const { SpendingNames } = await import('../../../src/features/spending/spendingNames.ts');
    const { LedgerComparisons: Comparisons } =
      await import('../../../src/features/spending/ledgerComparisons.ts');
    const { SpendingTree: Tree } = await import('../../../src/features/spending/spendingTree.ts');
    rig = new JournalRig();
    clock = new TestClock(NOON);
    journal = await rig.open(clock);
    movements = [];
    described = '';
    const ledger = new Ledger({ database: journal.database, clock });
    const jobs = async () => ({ journal, ledger });
    const find = async (id: string) => ACCOUNTS.find((one) => one.id === id);
    const listed = { ...crucible, ledger: { read: async () => movements } };
    const provider = async (id: string): Promise<Provider> => (id === 'crucible' ? listed : killatamata);
    arrangement = new Arrangement(new TestMemory());
    comparisons = new Comparisons({
      ...{ clock, jobs },
      accounts: { list: async () => ACCOUNTS },
      open: async (id) => {
        const found = await find(id);
        return found && { account: found, provider: await provider(found.provider), session: {} as never };
      },
    });
    tree = new Tree({
      ...{ jobs, arrangement, comparisons, clock, account: find },
      names: new SpendingNames({ account: find, provider, kinds: { list: async () => [] }, jobs }),
      describe: (text) => void (described = text),
    });
  });
  afterEach(() => {
    tree.dispose();
    rig.close();
  });

  async function bought(title: string, amount: number, more: Partial<NewJob> = {}) {
    const job = await journal.add(newJob({ title, ...more }));
    const cost = money(more.provider === 'killatamata' ? 'USD' : 'credits', amount);
    const remoteId = `r-${title}`;
    return journal.change(job.id, { state: 'succeeded', cost, remoteId, acceptedAt: clock.now() });
  }

  const draw = async (node: SpendingNode): Promise<TreeItem> => tree.getTreeItem(node);
  const line = async (node: SpendingNode) => {
    const { label, description } = await draw(node);
    return [label, description].filter(Boolean).map(String).join(' | ');
  };
  const lines = async (node?: SpendingNode) => Promise.all((await tree.getChildren(node)).map(line));
  const groups = async () => (await tree.getChildren()).filter(({ kind }) => kind === 'group');

  const buyAll = async () => {
    await bought('a fox', 2, { project: FILM });
    await clock.advance(DAY);
    await bought('a door', 3);
    const input = { prompt: 'a heron' };
    const call = { operation: 'submitMediaJob', params: {}, body: { task: 'image.generate', input } };
    await bought('a heron', 0.25, { account: 'acc2', provider: 'killatamata', kind: 'image.generate', call });
  };

  it('adds up a period by day, account, kind and folder, and never amounts of different units', async () => {
    await buyAll();
    const [total, ...days] = await lines();
    assert.equal(total, 'Total | 5 credits, $0.25 · 3 charges');
    assert.deepEqual(days, [
      'Saturday, May 2, 2026 | 3 credits, $0.25 · 2 charges',
      'Friday, May 1, 2026 | 2 credits · 1 charge',
    ]);
    assert.equal(described, 'Last 30 days · By day');
    await arrangement.change({ group: 'account' });
    assert.deepEqual((await lines()).slice(1), [
      'Crucible · studio | 5 credits · 2 charges',
      'Killa Tamata · mira | $0.25 · 1 charge',
    ]);
    await arrangement.change({ group: 'kind' });
    assert.deepEqual((await lines()).slice(1), [
      'zimage-base | Crucible · 5 credits · 2 charges',
      'Generate an image | Killa Tamata · $0.25 · 1 charge',
    ]);
    await arrangement.change({ group: 'project', days: 7 });
    assert.deepEqual((await lines()).slice(1), [
      'Outside of a folder | 3 credits, $0.25 · 2 charges',
      'film | 2 credits · 1 charge',
    ]);
    assert.equal(described, 'Last 7 days · By folder');
    await arrangement.change({ days: 1 });
    assert.equal((await lines())[0], 'Total | 3 credits, $0.25 · 2 charges');
  });

  it('goes down to each job, which a click shows, and says all of it to a screen reader', async () => {
    await buyAll();
    await arrangement.change({ group: 'account' });
    const [studio] = await groups();
    const [door, fox] = await tree.getChildren(studio);
    assert.ok(door && fox);
    const item = await draw(door);
    assert.equal(item.label, 'a door');
    assert.match(String(item.description), /^3 credits · May 2, 2026/);
    assert.match(item.accessibilityInformation?.label ?? '', /a door, 3 credits, zimage-base, .*, succeeded/);
    assert.equal(item.contextValue, 'charge:job');
    assert.equal(item.command?.command, 'backlot.showChargedJob');
    const { jobs } = await journal.page({ limit: 5 });
    const ofFox = jobs.find(({ title }) => title === 'a fox');
    assert.deepEqual((await draw(fox)).command?.arguments, [{ kind: 'job', id: ofFox?.id }]);
    await journal.removals.remove(ofFox?.id ?? '');
    const [, gone] = await tree.getChildren((await groups())[0]);
    assert.ok(gone);
    assert.match(await line(gone), /^Removed job \| 2 credits/);
    assert.equal((await draw(gone)).contextValue, undefined);
  });

  it('says how many calls have a cost that nobody named, also removed ones: they are in no sum', async () => {
    const buyUnpriced = async () => {
      const job = await journal.add(newJob());
      return journal.change(job.id, { state: 'succeeded', acceptedAt: clock.now() });
    };
    await buyUnpriced();
    assert.deepEqual(await lines(), ['Total | nothing · 0 charges · 1 call of unknown cost besides']);
    const { id } = await buyUnpriced();
    await bought('a fox', 2);
    await journal.removals.remove(id);
    assert.equal((await lines())[0], 'Total | 2 credits · 1 charge · 2 calls of unknown cost besides');
  });

  it('is empty before anything was bought, for the welcome of the view', async () => {
    assert.deepEqual(await tree.getChildren(), []);
  });

  it('loads a long heading page by page', async () => {
    for (let number = 0; number < 101; number += 1) await bought(`job ${number}`, 1);
    const page = await tree.getChildren((await groups())[0]);
    assert.equal(page.length, 101);
    const more = page.at(-1);
    assert.ok(more?.kind === 'more');
    assert.deepEqual((await draw(more)).command?.arguments, ['day/2026-05-01']);
    tree.showMore('day/2026-05-01');
    const all = await tree.getChildren((await groups())[0]);
    assert.deepEqual([all.length, all.at(-1)?.kind], [101, 'charge']);
  });

  it('marks what the ledger of the platform has otherwise, and lists what only the platform knows', async () => {
    const fox = await bought('a fox', 2);
    await bought('a door', 3);
    const moved = (id: string, job: string | null, effect: Movement['effect'], amount: number): Movement => ({
      ...{ id, remoteJobId: job, effect, amount: money('credits', amount), at: NOON, note: null },
    });
    movements = [
      { ...moved('m0', null, 'other', 100), at: NOON - DAY },
      ...[moved('m1', 'r-a fox', 'charge', 2), moved('m2', 'r-a fox', 'charge', 2)],
      ...[moved('m3', 'r-a door', 'charge', 3), { ...moved('m4', 'r-else', 'charge', 4), note: 'a whale' }],
    ];
    assert.equal(await comparisons.compare(never), 1, 'only one platform lists its charges');
    const [, comparison, day] = await tree.getChildren();
    assert.ok(comparison && day);
    assert.match(await line(comparison), /^Ledger of Crucible · studio \| 2 differences · 1 agree · as of/);
    assert.match(
      (await draw(comparison)).accessibilityInformation?.label ?? '',
      /^Ledger of Crucible · studio, 2 differences, 1 agree/,
    );
    const [twice, unknown] = await tree.getChildren(comparison);
    assert.ok(twice && unknown);
    assert.match(await line(twice), /^a fox \| charged twice: 2 credits too much · /);
    assert.deepEqual((await draw(twice)).command?.arguments, [{ kind: 'job', id: fox.id }]);
    assert.match(await line(unknown), /^a whale \| unknown to Backlot: 4 credits · /);
    const rows = await lines(day);
    assert.match(rows.find((row) => row.startsWith('a fox')) ?? '', /^a fox \| charged twice · 2 credits/);
    assert.match(rows.find((row) => row.startsWith('a door')) ?? '', /^a door \| 3 credits/);
  });

  it('says beside the account why its ledger could not be read', async () => {
    await bought('a fox', 2);
    Object.defineProperty(movements, 'reduce', { value: () => assert.fail('no ledger today') });
    await comparisons.compare(never);
    const [, comparison] = await tree.getChildren();
    assert.ok(comparison);
    assert.match(await line(comparison), /^Ledger of Crucible · studio \| not compared · .*no ledger today/);
  });
});
