import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Transports } from './accounts/transports.ts';
import { Vault } from './accounts/vault.ts';
import { loadCatalog } from './calls/catalog.ts';
import { Engine } from './calls/engine.ts';
import { Sessions } from './calls/sessions.ts';
import type { Account } from './core/account.ts';
import { systemClock } from './core/clock.ts';
import { DisposableStore } from './core/disposable.ts';
import { money } from './core/money.ts';
import type { OpenAccount } from './core/openedAccount.ts';
import { textOfFile } from './media/fileText.ts';
import { InputFolder } from './media/inputFolder.ts';
import { OutputCache } from './media/cache.ts';
import { hostOf } from './net/address/privateAddress.ts';
import { Dialer } from './net/http/dialer.ts';
import { HttpClient } from './net/http/httpClient.ts';
import { loadProvider, providerIds } from './providers/index.ts';
import {
  definedAccounts,
  keptAccount,
  ProcessSecrets,
  UsageError,
} from './features/commandLine/definedAccounts.ts';
import { junitReport, resultText, summaryText } from './features/commandLine/reports.ts';
import { runRequest, type RequestResult, type RunDeps } from './features/commandLine/runRequests.ts';
import { startSandboxThread } from './features/commandLine/sandboxThread.ts';
import { problemText } from './features/problems/problemText.ts';
import { requestFaultText } from './features/requests/requestFaultText.ts';

const HELP = `Sends request files (*.backlot.jsonc) and checks what they expect of their answers.

  backlot run FILE… [options]

  --accounts FILE       the account definition (default backlot.accounts.json): platform, label, addresses, and the
                        names of the environment variables that hold the keys
  --dry-run             with a sandbox on this computer instead: no account, no key, no cost
  --environment NAME    of backlot.environments.json
  --input NAME=VALUE    the answer to a variable \${input:NAME}; may be repeated
  --allow-writes        also sends what changes something; what destroys something is never sent
  --ceiling AMOUNT      also sends what costs money, up to so much for each account, in its platform's unit
  --unknown-price N     counts a call whose price nobody knows as N; without it, such a call is not sent
  --junit FILE          writes a JUnit report too

Exit code: 0 when all are as expected, 1 when one is not, 2 when the command cannot be carried out.
`;

const options = {
  accounts: { type: 'string', default: 'backlot.accounts.json' },
  'dry-run': { type: 'boolean', default: false },
  environment: { type: 'string' },
  input: { type: 'string', multiple: true },
  'allow-writes': { type: 'boolean', default: false },
  ceiling: { type: 'string' },
  'unknown-price': { type: 'string' },
  junit: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const warn = (line: string) => void process.stderr.write(`${line}\n`);
/** Each result is told; how it came to it is for the editor's log. */
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };

process.exitCode = await main().catch((error: unknown) => {
  warn(error instanceof Error ? error.message : String(error));
  return 2;
});

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [verb, ...files] = positionals;
  if (values.help || verb !== 'run' || files.length === 0) {
    (values.help ? say : warn)(HELP);
    return values.help ? 0 : 2;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const owned = new DisposableStore();
  // Timers and connections of the parts keep no editor open, and no process.
  const alive = setInterval(() => undefined, 60_000);
  owned.add({ dispose: () => clearInterval(alive) });
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-run-'));
  let keepsFolder = false;
  try {
    const run = await composed(owned, folder, {
      ...{ isDryRun: values['dry-run'], definition: values.accounts, allowsWrites: values['allow-writes'] },
      ceiling: amountIn('ceiling', values.ceiling),
      unknownPrice: amountIn('unknown-price', values['unknown-price']),
      environment: values.environment ?? null,
      inputs: Object.fromEntries((values.input ?? []).map(inputIn)),
    });
    const results: RequestResult[] = [];
    for (const file of files) {
      const result = await runRequest(run, file, stop.signal);
      results.push(result);
      say(resultText(result));
    }
    say(summaryText(results));
    keepsFolder = run.hasBought() && !values['dry-run'];
    if (keepsFolder) say(`What was bought is recorded in ${folder}.`);
    if (values.junit !== undefined) await writeFile(values.junit, junitReport(results));
    return results.every(({ state }) => state === 'passed') ? 0 : 1;
  } finally {
    owned.dispose();
    if (!keepsFolder) await rm(folder, { recursive: true, force: true });
  }
}

interface Wanted extends Pick<RunDeps, 'isDryRun' | 'environment' | 'inputs'> {
  readonly definition: string;
  readonly allowsWrites: boolean;
  /** The most that each account may spend; null: nothing that costs is sent. */
  readonly ceiling: number | null;
  readonly unknownPrice: number | null;
}

/** Builds what sends the requests: the same parts as in the editor, with answers instead of questions. */
async function composed(owned: DisposableStore, folder: string, wanted: Wanted) {
  const { isDryRun, definition, allowsWrites } = wanted;
  // In a sandbox nothing costs anything.
  const ceiling = isDryRun ? 1e6 : wanted.ceiling;
  const unknownPrice = isDryRun ? 0 : wanted.unknownPrice;
  const vault = new Vault(new ProcessSecrets());
  const accounts: readonly Account[] = isDryRun
    ? await sandboxAccounts(owned, vault)
    : await definedAccounts(await definitionIn(definition), process.env, vault);
  // Who writes the definition says where requests go, also in the own network.
  const hosts = new Set(
    accounts.flatMap(({ bases }) => Object.values(bases).map((url) => hostOf(new URL(url)))),
  );
  const { dial } = new Dialer({ isAllowed: (host) => hosts.has(host) });
  const httpClient = new HttpClient({ dial, clock: systemClock, log });
  owned.add({ dispose: () => httpClient.dispose() });
  const transports = new Transports({ vault, httpClient, dial });
  const inputFolder = new InputFolder(path.join(folder, 'inputs'));
  const sessions = new Sessions({
    transports,
    catalog: loadCatalog,
    clock: systemClock,
    inputs: inputFolder,
  });
  const open: OpenAccount = async (id) => {
    const account = accounts.find((one) => one.id === id);
    if (!account) return undefined;
    const provider = await loadProvider(account.provider);
    return { account, provider, session: sessions.open(account, provider) };
  };
  let bought = false;
  const submission = async () => {
    const { openJobs } = await import('./jobs/jobs.ts');
    const jobs = owned.add(
      await openJobs({
        ...{ storage: folder, clock: systemClock, httpClient, transports, open, log },
        cache: new OutputCache(path.join(folder, 'outputs')),
        // The journal is of this run alone: its end of the day or the month gives nothing back.
        isCeiling: true,
        // What is reserved of the ceiling is known, and fits: nobody else can say yes here.
        confirm: async ({ expected, again }) => {
          bought ||= expected !== null && again === null;
          return expected !== null && again === null;
        },
      }),
    );
    for (const { id, provider } of accounts) {
      const unit = (await loadProvider(provider)).moneyUnit.id;
      await jobs.budgets.set(id, {
        ...{ period: 'day', limit: money(unit, ceiling ?? 0) },
        unknownCost: unknownPrice === null ? 'ask' : money(unit, unknownPrice),
      });
    }
    return jobs.submission;
  };
  let opened: ReturnType<typeof submission> | undefined;
  const engine = new Engine({
    ...{ open, catalog: loadCatalog, log },
    confirmations: {
      confirmWrite: async ({ operation }) => (allowsWrites || isDryRun) && operation.billed === undefined,
      confirmDestructive: async () => isDryRun,
      pay: async (call, signal) => {
        if (ceiling === null)
          throw new UsageError(`"${call.label}" costs money. It is sent with --ceiling AMOUNT only.`);
        return (await (opened ??= submission())).pay(call, signal);
      },
    },
  });
  const labels = new Map(accounts.map(({ id, label }) => [id, label]));
  return {
    ...{ accounts, engine, root: process.cwd(), isDryRun },
    ...{ environment: wanted.environment, inputs: wanted.inputs },
    faultText: ({ code, args }) => requestFaultText(code, args),
    problemText: ({ details }) => {
      const { provider, account = '' } = details;
      const place = { ...(provider !== undefined && { provider }), account: labels.get(account) ?? '' };
      return problemText(details, place);
    },
    hasBought: () => bought,
  } satisfies RunDeps & { hasBought(): boolean };
}

async function sandboxAccounts(owned: DisposableStore, vault: Vault): Promise<readonly Account[]> {
  const sandbox = await startSandboxThread(path.join(import.meta.dirname, '..', 'sandbox', 'worker.js'));
  owned.add({ dispose: () => void sandbox.stop() });
  const accounts: Account[] = [];
  for (const id of providerIds) {
    const offer = sandbox.platforms[id];
    if (!offer) continue;
    const provider = await loadProvider(id);
    const { bases, routing, credentials: secrets } = offer;
    const { publicKey: sandboxKey } = sandbox;
    accounts.push(
      await keptAccount(vault, { provider, label: 'sandbox', bases, routing, secrets, sandboxKey }),
    );
  }
  return accounts;
}

async function definitionIn(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`There is no account definition at ${file}. See --accounts, or use --dry-run.`);
  });
  return textOfFile(bytes);
}

function amountIn(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const amount = Number(text);
  if (text.trim() !== '' && amount >= 0 && amount <= 1e9) return amount;
  throw new UsageError(`--${name} takes an amount.`);
}

function inputIn(text: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new UsageError('--input takes NAME=VALUE.');
  return [name, value];
}
