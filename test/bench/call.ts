// `node test/bench/call.ts`: a call through the engine (account and key read, checked, gated, sent through the door,
// read, masked) against a bare fetch of the same server with JSON.parse. Medians of interleaved rounds.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { Accounts } from '../../src/accounts/accounts.ts';
import { AccountStore } from '../../src/accounts/accountStore.ts';
import { openSessions } from '../support/openSessions.ts';
import { Vault } from '../../src/accounts/vault.ts';
import { systemClock as clock } from '../../src/core/clock.ts';
import { Budgets } from '../../src/jobs/money/budgets.ts';
import { Journal } from '../../src/jobs/store/journal.ts';
import { PaidSubmission } from '../../src/jobs/submit/paidSubmission.ts';
import { HttpClient } from '../../src/net/http/httpClient.ts';
import { loadCatalog } from '../../src/calls/catalog.ts';
import { Engine, type OperationRequest } from '../../src/calls/engine.ts';
import { loadProvider } from '../../src/providers/index.ts';
import type { OpenAccount } from '../../src/core/openedAccount.ts';
import { MemorySecrets } from '../support/memorySecrets.ts';
import { interleaved, median, shown, timed, type Way } from './rounds.ts';

const ROUNDS = 300;
const KEY = 'moltazine_0123456789abcdef';

const folder = mkdtempSync(join(tmpdir(), 'backlot-bench-'));
const worker = new Worker(new URL('./answers.worker.ts', import.meta.url));
const [origin] = (await once(worker, 'message')) as [string];
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
const httpClient = new HttpClient({ clock, log });
const vault = new Vault(new MemorySecrets());
const sessions = openSessions({ vault, httpClient, clock }).sessions;
const store = new AccountStore(folder, { clock });
const accounts = new Accounts({ store, vault, sessions, clock });
const open: OpenAccount = async (id) => {
  const account = await accounts.get(id);
  if (!account) return undefined;
  const provider = await loadProvider(account.provider);
  return { account, provider, session: sessions.open(account, provider) };
};
const db = new DatabaseSync(join(folder, 'bare.db'));
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE calls (state TEXT, call TEXT)');
const write = db.prepare('INSERT INTO calls VALUES (?, ?)');
const journal = await Journal.open(folder, { clock });
const budgets = new Budgets({ database: journal.database, clock });
const submission = new PaidSubmission({ journal, budgets, clock, log, open, confirm: async () => true });
const engine = new Engine({
  open,
  catalog: loadCatalog,
  log,
  confirmations: {
    confirmWrite: async () => true,
    confirmDestructive: async () => true,
    pay: (call, signal) => submission.pay(call, signal),
  },
});

try {
  const provider = await loadProvider('crucible');
  const bases = Object.fromEntries(provider.bases.map(({ name }) => [name, origin]));
  const secrets = { apikey: KEY };
  const never = new AbortController().signal;
  const account = await accounts.add({ provider, label: 'work', bases, secrets, origins: [origin] }, never);
  const body = { workflow_id: 'zimage-base', params: { 'prompt.text': 'a lighthouse in the fog' } };
  const cases = [
    { name: 'read (getCredits)', operation: 'getCredits', path: '/api/v1/credits', body: undefined },
    {
      name: 'paid (submitGeneration), journal kept',
      operation: 'submitGeneration',
      path: '/api/v1/jobs',
      body,
    },
  ];
  console.log(
    `| one call, ${ROUNDS} rounds | engine | bare fetch | ratio | with three bare writes | ratio |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, operation, path, body } of cases) {
    const request: OperationRequest = { account: account.id, operation, params: {}, body };
    const isPaid = body !== undefined;
    const ways: readonly Way[] = [
      { name: 'engine', run: () => timed(() => engine.run(request, never)) },
      { name: 'bare', run: () => timed(() => bare(path, body)) },
      ...(isPaid ? [{ name: 'kept', run: () => timed(() => kept(path, body)) }] : []),
    ];
    const [ours = 0, plain = 0, written = 0] = (await interleaved(ways, ROUNDS)).map(median);
    const cells = [name, shown(ours), shown(plain), (ours / plain).toFixed(2)];
    const more = isPaid ? [shown(written), (ours / written).toFixed(2)] : ['', ''];
    console.log(`| ${[...cells, ...more].join(' | ')} |`);
  }
} finally {
  submission.dispose();
  journal.close();
  db.close();
  store.dispose();
  httpClient.dispose();
  await worker.terminate();
  rmSync(folder, { recursive: true, force: true });
}

/** The least that keeps a paid call: it is on disk as wanted, as being sent, and with its outcome. */
async function kept(path: string, body: unknown): Promise<unknown> {
  for (const state of ['stored', 'sending']) write.run(state, JSON.stringify(body ?? null));
  const answer = await bare(path, body);
  write.run('succeeded', JSON.stringify(answer));
  return answer;
}

async function bare(path: string, body: unknown): Promise<unknown> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(`${origin}${path}`, { headers, ...sent });
  return JSON.parse(await response.text());
}
