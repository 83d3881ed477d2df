import * as z from 'zod/mini';
import { checkedHandlers } from '../../server/call.ts';
import { WorkflowList } from './workflowList.ts';
import type {
  Charge,
  PlatformDescriptor,
  PlatformSandbox,
  PlatformServices,
  SandboxAccount,
} from '../../platform.ts';
import { readInput } from '../../server/readInput.ts';
import { Assets } from './assets.ts';
import { refusalAnswer } from './failures.ts';
import { crucibleHandlers } from './handlers.ts';
import { Jobs, type JobRecord } from './jobs.ts';
import { JobOutputs } from './outputs.ts';
import { Owners, type Owner } from './owners.ts';

const KEY = 'moltazine_sandbox_0123456789abcdef';
const STARTER_CREDITS = 100;

/** The image gateway: credits, workflows, assets, jobs. */
export const crucible: PlatformDescriptor = {
  tables: () => import('../../built/crucible.tables.js'),
  bases: [{ name: 'gateway', prefix: '/crucible' }],
  create,
  guide,
};

function create(services: PlatformServices): PlatformSandbox {
  const { clock, ids, store, origin, otherOrigin, speed, faults, settings } = services;
  const key = readInput(settingsSchema, settings, 'settings').key ?? KEY;
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
    handlers: checkedHandlers(crucibleHandlers({ owners, assets, jobs, faults, workflows })),
    credentials: { apikey: key },
    otherCredentials: { secondOwner: secondKey, noCredits: emptyKey },
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

/** The API key of the test account, where it is not the usual one. */
const settingsSchema = z.strictObject({ key: z.optional(z.string()) });

function guide({ bases, credentials }: SandboxAccount): string {
  const authorization = `-H 'Authorization: Bearer ${credentials['apikey'] ?? ''}'`;
  const base = bases['gateway'] ?? '';
  return `
Look around with the test key, which has ${STARTER_CREDITS} credits:
  curl -s ${authorization} ${base}/api/v1/credits
  curl -s ${authorization} ${base}/api/v1/workflows
  curl -s ${authorization} ${base}/api/v1/workflows/zimage-base/metadata

Make a picture (the answer has a job_id; the job takes about six seconds):
  curl -s ${authorization} -H 'Content-Type: application/json' \\
    -d '{"workflow_id":"zimage-base","params":{"prompt.text":"Northern lights over a frozen lake"}}' \\
    ${base}/api/v1/generate
  curl -s ${authorization} ${base}/api/v1/jobs/JOB_ID

Make the job fail: put fail:NSFW_BLOCKED into the prompt.
`;
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
      key: group[0]?.key ?? null,
      jobIds,
      times: entries.filter((entry) => entry.type === 'reserve').length,
      amount: sum('reserve'),
      refunded: sum('refund'),
      unit: 'credits',
    };
  });
}
