import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Transports } from '../../../src/accounts/transports.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { AgentDeps } from '../../../src/agents/agentTool.ts';
import { OpenApprovals } from '../../../src/agents/openApprovals.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { Engine } from '../../../src/calls/engine.ts';
import { Sessions } from '../../../src/calls/sessions.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import { openJobs } from '../../../src/jobs/jobs.ts';
import type { PlanQuestion, PlansDeps } from '../../../src/jobs/submit/plans.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { Balances } from '../../../src/providers/balances.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { FastClock } from '../runs/fastClock.ts';
import { memoryInputs } from '../../support/memoryInputs.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };

/** How the user answers; the questions that came are in `questions` and `writes`. */
export interface Answers {
  plan: PlansDeps['confirmPlan'];
  agreesToWrite: boolean;
}

export type AgentRig = Awaited<ReturnType<typeof agentRig>>;

/** What the tools work on in one window: real accounts of a sandbox and a journal in the folder. */
export async function agentRig(sandbox: Sandbox, folder: string) {
  const httpClient = new HttpClient({ clock: systemClock, log: silent });
  const vault = new Vault(new MemorySecrets());
  const transports = new Transports({ vault, httpClient });
  const sessions = new Sessions({
    ...{ transports, catalog: loadCatalog, clock: systemClock, inputs: memoryInputs() },
  });
  const opened = new Map<string, OpenedAccount>();
  for (const id of ['crucible', 'lenserfight', 'molecule'] as const) {
    const provider = await loadProvider(id);
    const { bases, credentials, routing } = sandbox.platforms[id];
    const account: Account = {
      ...{ id, provider: id, label: id, bases, routing, sandbox: true, createdAt: 1 },
      ...{ credentials: Object.keys(credentials), origins: [sandbox.origin] },
    };
    for (const [kind, key] of Object.entries(credentials)) await vault.put(id, kind, key);
    opened.set(id, { account, provider, session: sessions.open(account, provider) });
  }
  const open = async (id: string) => opened.get(id);
  const questions: PlanQuestion[] = [];
  const writes: { readonly warning: string | null }[] = [];
  const answers: Answers = { plan: async ({ ceilings }) => ceilings, agreesToWrite: true };
  // Only how often jobs are looked at: what comes from the network takes its own time.
  const clock = new FastClock(20);
  const jobs = await openJobs({
    ...{ clock, httpClient, transports, log: silent, storage: folder, open },
    cache: new OutputCache(join(folder, 'outputs')),
    confirm: async () => assert.fail('only plans are bought'),
    confirmPlan: async (question) => {
      questions.push(question);
      return answers.plan(question);
    },
  });
  // The window that watches jobs to their end.
  await jobs.watcher.resume();
  const engine = new Engine({
    ...{ open, catalog: loadCatalog, log: silent },
    confirmations: {
      confirmWrite: async (question) => {
        writes.push(question);
        return answers.agreesToWrite;
      },
      confirmDestructive: async () => assert.fail('nothing is destroyed'),
      pay: async () => assert.fail('only plans are bought'),
    },
  });
  const deps: AgentDeps = {
    ...{ open, engine, catalog: loadCatalog, clock, log: silent },
    accounts: { list: async () => [...opened.values()].map(({ account }) => account) },
    balances: new Balances({ open, clock: systemClock }),
    approvals: new OpenApprovals({
      clock: systemClock,
      approve: (plan, isWanted) => jobs.plans.approve(plan, isWanted),
    }),
    jobs: async () => jobs,
  };
  const dispose = (): void => {
    jobs.dispose();
    httpClient.dispose();
  };
  return { deps, jobs, questions, writes, answers, dispose };
}
