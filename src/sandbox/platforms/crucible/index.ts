import * as z from 'zod/mini';
import { checkedHandlers } from '../../server/call.ts';
import { WorkflowList } from './workflows.ts';
import type {
  Charge,
  PlatformDescriptor,
  PlatformSandbox,
  PlatformServices,
  SandboxAccount,
} from '../../platform.ts';
import { readInput } from '../../server/readInput.ts';
import { bySubmission, Owners } from '../../owners.ts';
import { Assets } from './assets.ts';
import { Credits } from './credits.ts';
import { refusalAnswer } from './failures.ts';
import { crucibleHandlers } from './handlers.ts';
import { Jobs, type Owner } from './jobs.ts';
import { JobOutputs } from './outputs.ts';

const STARTER_CREDITS = 100;

/** The image gateway: credits, workflows, assets, jobs. */
export const crucible: PlatformDescriptor = {
  tables: () => import('../../built/crucible.tables.js'),
  bases: [{ name: 'gateway', prefix: '/crucible' }],
  create,
  guide,
};

function create(services: PlatformServices): PlatformSandbox {
  const { clock, ids, keys, store, origin, otherOrigin, speed, faults, settings } = services;
  const given = readInput(settingsSchema, settings, 'settings').key;
  const key = given ?? `moltazine_sandbox_${keys.of('apikey', 32)}`;
  const secondKey = `${key}_second`;
  const emptyKey = `${key}_empty`;
  const seed = (id: string, credential: string, amount: number) => {
    const credits = new Credits(ids);
    if (amount > 0) credits.grant(amount, 'Starter credits', clock.now());
    const owner: Owner = { id, credits, assets: new Map(), jobs: new Map(), jobsByKey: new Map() };
    return { credential, owner };
  };
  const owners = new Owners<Owner>(() => [
    seed('agent-one', key, STARTER_CREDITS),
    seed('agent-two', secondKey, STARTER_CREDITS),
    seed('agent-empty', emptyKey, 0),
  ]);
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
      const credits = owners.byCredential(credential)?.credits;
      if (!credits) return false;
      if (amount >= 0) credits.grant(amount, 'Added by hand', clock.now());
      else credits.charge(-amount, 'Taken by hand', clock.now());
      return true;
    },
    revoke: (credential) => owners.revoke(credential),
    withdraw: (id) => workflows.withdraw(id),
  };
}

/** The API key of the test account, where it is not a random one. */
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

/** Per submission how often its price was reserved: once, if all is well. */
function chargesOf({ jobs, credits }: Owner): readonly Charge[] {
  return bySubmission(jobs.values()).map((group) => {
    const jobIds = group.map((job) => job.id);
    const entries = credits.entries.filter(({ jobId }) => jobId !== null && jobIds.includes(jobId));
    const reserved = entries.filter(({ type }) => type === 'reserve');
    const refunded = entries.filter(({ type }) => type === 'refund');
    const sum = (rows: typeof entries) => rows.reduce((total, { amount }) => total + amount, 0);
    return {
      ...{ key: group[0].key, jobIds, times: reserved.length, unit: 'credits' },
      ...{ amount: sum(reserved), refunded: sum(refunded) },
    };
  });
}
