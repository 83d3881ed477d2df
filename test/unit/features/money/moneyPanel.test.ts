import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Account } from '../../../../src/core/account.ts';
import { money } from '../../../../src/core/money.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { BudgetStandings } from '../../../../src/features/money/budgetStandings.ts';
import type { MoneyPanelDeps } from '../../../../src/features/money/moneyPanel.ts';
import type { Budgets } from '../../../../src/jobs/money/budgets.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { BalanceReading } from '../../../../src/providers/balances.ts';
import { TestClock } from '../../../support/testClock.ts';
import { budgetsOf, JournalRig, ledgerOf, newJob } from '../../jobs/support/journalRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

const NOON = Date.UTC(2026, 4, 1, 12);

const accountOf = (id: string, provider: string, label: string, kind = 'apikey'): Account => ({
  ...({ id, provider, label, sandbox: false } as Partial<Account> as Account),
  credentials: [kind],
});

describe('the money of all accounts', () => {
  let rig: JournalRig;
  let clock: TestClock;
  let journal: Journal;
  let budgets: Budgets;
  let standings: BudgetStandings;
  let user: UserOfEditor;
  /** What was run, as command and arguments. */
  let ran: string[];
  let reads: string[];
  let known: Map<string, BalanceReading>;
  let isDown: boolean;
  const folder = { id: 'f1', name: 'shop' };

  beforeEach(async () => {
    rig = new JournalRig();
    clock = new TestClock(NOON);
    journal = await rig.open(clock);
    budgets = budgetsOf(journal, clock);
    const { BudgetStandings: Standings } = await import('../../../../src/features/money/budgetStandings.ts');
    standings = new Standings({ jobs: async () => ({ budgets }), clock });
    user = new UserOfEditor();
    ran = [];
    reads = [];
    known = new Map();
    isDown = false;
    await budgets.set('acc1', { period: 'day', limit: money('credits', 200), unknownCost: 'ask' });
  });
  afterEach(() => {
    standings.dispose();
    rig.close();
  });

  async function show(): Promise<string> {
    const { showMoneyPanel } = await import('../../../../src/features/money/moneyPanel.ts');
    const accounts = [
      accountOf('acc1', 'crucible', 'work'),
      accountOf('acc2', 'killatamata', 'home'),
      accountOf('acc3', 'boomin', 'pages'),
    ];
    const deps: MoneyPanelDeps = {
      accounts: { list: async () => accounts },
      balances: {
        last: (id) => known.get(id),
        read: async (id) => {
          reads.push(id);
          if (isDown) throw new Problem({ kind: 'network', code: 'network.unreachable' });
          const available = id === 'acc1' ? money('credits', 100) : money('USD', 3);
          known.set(id, { balance: { available, parts: [] }, at: clock.now() });
          return known.get(id);
        },
      },
      budgets: standings,
      jobs: async () => ({ ledger: ledgerOf(journal, clock), budgets, project: () => folder }),
      run: async (command, ...args) => void ran.push([command, ...args].join(' ')),
      shown: () => 'acc2',
      now: () => clock.now(),
    };
    await showMoneyPanel(deps);
    return user.screen;
  }

  async function spend(amount: number): Promise<void> {
    const job = await journal.add(newJob());
    const cost = money('credits', amount);
    await journal.change(job.id, { state: 'succeeded', cost, acceptedAt: clock.now() });
  }

  it('names each account with its balance and age, what is left of its budget, and what was spent today', async () => {
    await spend(52);
    const screen = await show();
    assert.match(screen, /Crucible · work \| 100 credits available \(as of .+, just now\)/);
    assert.match(screen, /Budget: 148 of 200 credits left today · Spent today: 52 credits/);
    assert.match(screen, /Killa Tamata · home \| \$3\.00 available .+Spent today: nothing/);
    assert.ok(screen.indexOf('home') < screen.indexOf('work'), 'the account of the status bar comes first');
    assert.doesNotMatch(screen, /pages/, 'no money on this platform');
  });

  it('reads what was never read, and all of it again on request', async () => {
    await show();
    assert.deepEqual(reads.sort(), ['acc1', 'acc2']);
    await show();
    assert.equal(reads.length, 2);
    user.answers('Refresh Balances');
    await show();
    assert.deepEqual(reads.slice(2).sort(), ['acc1', 'acc2']);
  });

  it('keeps a balance that cannot be read again, with its age and the reason', async () => {
    await show();
    await clock.advance(3 * 60_000);
    isDown = true;
    user.answers('Refresh Balances');
    const screen = await show();
    assert.match(screen, /100 credits available \(as of .+, 3 minutes ago\) \| .*Cannot reach/);
  });

  it('offers what can be done about one account', async () => {
    user.answers('Crucible · work', 'Change Budget…');
    assert.match(await show(), /Crucible · work \| Refresh Balance \| Change Budget… \| Remove Budget…/);
    user.answers('Killa Tamata · home', 'Back', 'Killa Tamata · home', 'Top Up…');
    await show();
    assert.deepEqual(ran, ['backlot.changeBudget acc1', 'backlot.topUp acc2']);
  });

  it('shows the budgets of the folder that is open, and changes them', async () => {
    await budgets.set(
      { project: 'f1', provider: 'crucible' },
      { period: 'week', limit: money('credits', 50), unknownCost: 'ask' },
    );
    user.answers('Crucible');
    const screen = await show();
    assert.match(screen, /Folder "shop" \| Crucible \| Budget: 50 of 50 credits left this week/);
    assert.deepEqual(ran, ['backlot.setFolderBudget crucible']);
  });

  it('says that nothing paid is sent while a budget cannot be read', async () => {
    await journal.database.write(() => journal.database.run("UPDATE budgets SET period = 'fortnight'"));
    assert.match(await show(), /The budget cannot be read: nothing paid is sent/);
  });

  it('renews what a budget leaves once for jobs that change together', async () => {
    let changes = 0;
    await standings.read('acc1');
    standings.onDidChange(() => changes++);
    standings.follow({ budgets, journal });
    await spend(10);
    await spend(20);
    assert.equal(changes, 0);
    await clock.advance(1_000);
    assert.equal(changes, 1);
    const standing = standings.last('acc1');
    assert.ok(standing && 'left' in standing);
    assert.equal(standing.left.micros, 170_000_000);
    await budgets.set('acc1', null);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(standings.last('acc1'), null);
  });
});
