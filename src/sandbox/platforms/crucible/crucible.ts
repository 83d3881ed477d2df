import { checkedHandlers } from '../../server/call.ts';
import type { Faults } from '../../control/faults.ts';
import type { ObjectStore } from '../../media/objectStore.ts';
import { WorkflowList } from './workflowList.ts';
import type { Charge, PlatformSandbox } from '../../platform.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import { Assets } from './assets.ts';
import { refusalAnswer } from './failures.ts';
import { crucibleHandlers } from './handlers.ts';
import { Jobs, type JobRecord } from './jobs.ts';
import { JobOutputs } from './outputs.ts';
import { Owners, type Owner } from './owners.ts';

export interface CrucibleOptions {
  readonly clock: SandboxClock;
  readonly ids: SeededIds;
  readonly store: ObjectStore;
  readonly faults: Faults;
  readonly origin: () => string;
  readonly otherOrigin: () => string;
  readonly speed: number;
  /** The API key of the test account. */
  readonly key: string;
}

export const DEFAULT_CRUCIBLE_KEY = 'moltazine_sandbox_0123456789abcdef';
const STARTER_CREDITS = 100;

/** The image gateway: credits, workflows, assets, jobs. */
export function cruciblePlatform(options: CrucibleOptions): PlatformSandbox {
  const { clock, ids, store, origin, otherOrigin, speed, key, faults } = options;
  const secondKey = `${key}_second`;
  const emptyKey = `${key}_empty`;
  const owners = new Owners(
    [
      { id: 'agent-one', key, credits: STARTER_CREDITS },
      { id: 'agent-two', key: secondKey, credits: STARTER_CREDITS },
      { id: 'agent-empty', key: emptyKey, credits: 0 },
    ],
    ids,
    clock,
  );
  const assets = new Assets({ clock, ids, store, origin, speed });
  const jobs = new Jobs(clock, ids, new JobOutputs(store, origin, otherOrigin), speed);
  const workflows = new WorkflowList();
  const settled = (): readonly Owner[] => {
    for (const owner of owners.all()) jobs.settle(owner);
    return owners.all();
  };
  return {
    name: 'crucible',
    handlers: checkedHandlers(crucibleHandlers({ owners, assets, jobs, faults, workflows })),
    credentials: { apikey: key },
    otherCredentials: { secondOwner: secondKey, noCredits: emptyKey },
    routing: {},
    principal: (_, credential) => owners.idOf(credential),
    refuse: refusalAnswer,
    snapshot: () =>
      settled().map((owner) => ({
        owner: owner.id,
        balance: owner.credits.balance,
        reserved: owner.credits.reserved,
        available: owner.credits.available,
        jobs: [...owner.jobs.values()].map((job) => ({
          ...jobs.describe(owner, job),
          idempotency_key: job.key,
        })),
        assets: [...owner.assets.values()].map((asset) => assets.describe(asset)),
      })),
    ledger: () => settled().map((owner) => ({ owner: owner.id, entries: owner.credits.entries })),
    charges: () => settled().flatMap(chargesOf),
    reset: () => {
      owners.reset();
      workflows.reset();
    },
    addCredits: (amount, credential = key) => {
      const id = owners.idOf(credential);
      if (id === null) return false;
      const { credits } = owners.get(id);
      if (amount >= 0) credits.grant(amount, 'Added by hand', clock.now());
      else credits.charge(-amount, 'Taken by hand', clock.now());
      return true;
    },
    revoke: (credential) => owners.revoke(credential),
    withdraw: (id) => workflows.withdraw(id),
  };
}

/** Per idempotency key (per job where there is none) how often its price was reserved: once, if all is well. */
function chargesOf(owner: Owner): readonly Charge[] {
  const pendingSubmits = new Map<string, JobRecord[]>();
  for (const job of owner.jobs.values()) {
    const intent = job.key === null ? `job ${job.id}` : `key ${job.key}`;
    pendingSubmits.set(intent, [...(pendingSubmits.get(intent) ?? []), job]);
  }
  return [...pendingSubmits.values()].map((group) => {
    const jobIds = group.map((job) => job.id);
    const entries = owner.credits.entries.filter(
      (entry) => entry.jobId !== null && jobIds.includes(entry.jobId),
    );
    const sum = (type: string) =>
      entries.filter((entry) => entry.type === type).reduce((total, entry) => total + entry.amount, 0);
    return {
      platform: 'crucible' as const,
      key: group[0]?.key ?? null,
      jobIds,
      times: entries.filter((entry) => entry.type === 'reserve').length,
      amount: sum('reserve'),
      refunded: sum('refund'),
      unit: 'credits',
    };
  });
}
