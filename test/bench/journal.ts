// `node test/bench/journal.ts`: the journal with 10,000 jobs against bare `node:sqlite` doing the same statements on
// a copy of the same file. Medians of interleaved rounds; the ratio is what our layer costs.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { systemClock } from '../../src/core/clock.ts';
import { Budgets } from '../../src/jobs/money/budgets.ts';
import { Ledger } from '../../src/jobs/money/ledger.ts';
import { Journal } from '../../src/jobs/store/journal.ts';
import { pageStatement, type JobQuery } from '../../src/jobs/store/journalQuery.ts';
import {
  HAS_WORK,
  INSERT_JOB,
  JOB,
  LAST_REVISION,
  SALT,
  UPDATE_JOB,
} from '../../src/jobs/store/statements.ts';
import { newJob } from '../unit/jobs/support/journalRig.ts';
import { connectBare, writeManyJobs } from './manyJobs.ts';
import { interleaved, median, shown, timed, type Way } from './rounds.ts';

const JOBS = 10_000;
const ROUNDS = 41;
const added: string[] = [];
let changes = 0;

const folder = mkdtempSync(join(tmpdir(), 'backlot-bench-'));
const bareFolder = mkdtempSync(join(tmpdir(), 'backlot-bench-'));
try {
  await writeManyJobs(folder, JOBS);
  copyFileSync(join(folder, 'journal.db'), join(bareFolder, 'journal.db'));
  await compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(bareFolder, { recursive: true, force: true });
}

async function compare(): Promise<void> {
  const journal = await Journal.open(folder, { clock: systemClock });
  const db = connectBare(bareFolder);
  const cases: { readonly name: string; readonly ways: readonly [Way, Way] }[] = [
    {
      name: 'open',
      ways: [
        { name: 'journal', run: openJournal },
        { name: 'bare', run: openBare },
      ],
    },
    reading('first page of 50', { limit: 50 }),
    reading('page of 50 of one account', { limit: 50, account: 'acc1' }),
    reading('search, 50 found early', { limit: 50, text: 'lighthouse' }),
    reading('search, one found in all', { limit: 50, text: 'number17' }),
    { name: 'write a new job', ways: [{ name: 'journal', run: () => add(journal) }, bareInsert(db)] },
    { name: 'change a job', ways: [{ name: 'journal', run: () => change(journal) }, bareUpdate(db)] },
  ];
  console.log(`| ${JOBS} jobs | journal | bare node:sqlite | ratio |\n| --- | ---: | ---: | ---: |`);
  for (const { name, ways } of cases) {
    const [ours = [], bare = []] = await interleaved(ways, ROUNDS);
    const ratio = (median(ours) / median(bare)).toFixed(2);
    console.log(`| ${name} | ${shown(median(ours))} | ${shown(median(bare))} | ${ratio} |`);
  }
  const ledger = await timed(() => new Ledger({ database: journal.database, clock: systemClock }).rows());
  const budgets = new Budgets({ database: journal.database, clock: systemClock });
  await budgets.set('acc1', {
    period: 'month',
    limit: { unit: 'credits', micros: 1e9 },
    unknownCost: 'ask',
  });
  const budget = await timed(() => budgets.standing('acc1'));
  console.log(`\nthe ledger of 31 days: ${shown(ledger)}; how a month's budget stands: ${shown(budget)}`);
  journal.close();
  db.close();

  function reading(name: string, query: JobQuery): (typeof cases)[number] {
    const { sql, values } = pageStatement(query);
    const statement = db.prepare(sql);
    const plain = { name: 'bare', run: () => timed(() => statement.all(values)) };
    return { name, ways: [{ name: 'journal', run: () => timed(() => journal.page(query)) }, plain] };
  }
}

async function openJournal(): Promise<number> {
  let opened: Journal | undefined;
  const ms = await timed(async () => (opened = await Journal.open(folder, { clock: systemClock })));
  opened?.close();
  return ms;
}

/** What has to be known of a journal at its opening. */
async function openBare(): Promise<number> {
  let db: DatabaseSync | undefined;
  const ms = await timed(() => {
    db = connectBare(bareFolder);
    for (const sql of ['PRAGMA user_version', 'PRAGMA application_id']) db.prepare(sql).get();
    db.exec('BEGIN IMMEDIATE');
    for (const sql of [LAST_REVISION, 'PRAGMA data_version', SALT, HAS_WORK]) db.prepare(sql).get();
    db.exec('COMMIT');
  });
  db?.close();
  return ms;
}

function add(journal: Journal): Promise<number> {
  const job = newJob();
  return timed(async () => added.push((await journal.add(job)).id));
}

function change(journal: Journal): Promise<number> {
  changes += 1;
  const state = changes % 2 ? 'running' : 'queued';
  return timed(() => journal.change(added[0] ?? '', { state, platformStatus: `word ${changes}` }));
}

/** The very values of a stored row, as the statement's placeholders want them. */
function valuesOf(db: DatabaseSync, statement: string): Record<string, string | number | null> {
  const row = db.prepare('SELECT * FROM jobs LIMIT 1').get() ?? {};
  const names = new Set([...statement.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''));
  return Object.fromEntries(
    [...names].map((name) => {
      const value = row[name];
      return [name, typeof value === 'number' || typeof value === 'string' ? value : null];
    }),
  );
}

function inTransaction(
  db: DatabaseSync,
  statements: readonly [StatementSync, Record<string, string | number | null>][],
) {
  db.exec('BEGIN IMMEDIATE');
  for (const [statement, values] of statements) statement.get(values);
  db.exec('COMMIT');
}

function bareInsert(db: DatabaseSync): Way {
  const insert = db.prepare(INSERT_JOB);
  const values = valuesOf(db, INSERT_JOB);
  let count = 0;
  const run = () => {
    count += 1;
    const fresh = { ...values, id: `bare-${count}`, intent_key: `bare-${count}` };
    return timed(() => inTransaction(db, [[insert, fresh]]));
  };
  return { name: 'bare', run };
}

function bareUpdate(db: DatabaseSync): Way {
  const [select, update] = [db.prepare(JOB), db.prepare(UPDATE_JOB)];
  const values = { ...valuesOf(db, UPDATE_JOB), id: 'job-0', noticed: 0 };
  const id = { id: 'job-0' };
  let count = 0;
  const run = () => {
    count += 1;
    const state = count % 2 ? 'running' : 'queued';
    return timed(() =>
      inTransaction(db, [
        [select, id],
        [update, { ...values, state }],
      ]),
    );
  };
  return { name: 'bare', run };
}
