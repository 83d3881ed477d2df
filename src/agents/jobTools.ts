import { shownOutputs } from '../core/output.ts';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import { isTerminal, type JobRecord } from '../core/job.ts';
import { Problem } from '../core/problem.ts';
import { oneLine } from '../net/redaction/displayText.ts';
import { costOf, standings, totalOf } from '../jobs/submit/plan.ts';
import { isUnbought, type Plan } from '../jobs/store/plans/planRows.ts';
import { jobNotFound } from '../jobs/store/jobRecord.ts';
import {
  agentTool,
  amountOf,
  opened,
  problemValue,
  type AgentDeps,
  type AgentPicture,
  type OutputLink,
  WithMedia,
} from './agentTool.ts';

/** MCP and chat clients give a call up after a minute. */
const LONGEST_WAIT_S = 45;
const LOOK_AGAIN_MS = 1_000;
/** A look at a picture: what is larger is a path only. */
const PREVIEW_BYTES = 1_000_000;
const MOST_JOBS = 50;

/** `stuck`: it does not go on by itself, and has not ended. */
type Standing = 'goesOn' | 'ended' | 'stuck';

const PLAN_STANDING: Readonly<Record<Plan['state'], Standing>> = {
  proposed: 'stuck',
  paused: 'stuck',
  running: 'goesOn',
  ended: 'ended',
  canceled: 'ended',
};

const AFTER_WAIT: Readonly<Record<Standing, object>> = {
  goesOn: { lookAgainInSeconds: 15, next: 'Call backlot_wait again. Do not buy again.' },
  ended: { next: 'Look at the state of each step; see what came with backlot_outputs.' },
  stuck: {
    next: 'It waits for the user and is not done. Tell the user how it stands; do not wait or buy again.',
  },
};

/** What models can look at; an SVG is a program to some of them. */
const VIEWABLE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

const plan = z.string().check(z.describe('Id of a plan, from backlot_plan_jobs.'));

export const jobTools = [
  agentTool({
    name: 'backlot_plan_jobs',
    changes: true,
    title: 'Plan Jobs',
    description:
      'Checks and prices paid jobs (pictures, video, sound, runs) and stores them as a plan. Buys nothing. Then buy it with backlot_buy_plan.',
    input: z.object({
      title: z
        .string()
        .check(z.minLength(1), z.maxLength(200), z.describe('What the plan is for, for the user.')),
      jobs: z
        .array(
          z.object({
            account: z.string().check(z.describe('Id of an account, from backlot_list_accounts.')),
            operation: z.string().check(z.describe('The paid operation that starts the job.')),
            params: z.optional(z.record(z.string(), z.unknown())),
            body: z.optional(z.unknown()).check(z.describe('The JSON body; see backlot_describe_operation.')),
          }),
        )
        .check(z.minLength(1), z.maxLength(MOST_JOBS)),
    }),
    act: async (input, deps, { client, signal }) => {
      const { plans } = await deps.jobs();
      const jobs = await Promise.all(
        input.jobs.map(async ({ account, operation, params, body }) => ({
          opened: await opened(deps, account),
          call: { operation, ...(params && { params }), ...(body !== undefined && { body }) },
        })),
      );
      const drafted = await plans.draft(input.title, jobs, signal, { askedBy: client });
      return {
        ...planValue(drafted),
        next: 'Buy it with backlot_buy_plan and this plan id. The user is asked with the price.',
      };
    },
  }),

  agentTool({
    name: 'backlot_buy_plan',
    changes: true,
    title: 'Buy Plan',
    description:
      'Asks the user to agree to a plan and starts its jobs. Calling it again with the same plan buys nothing twice and gives the same jobs, so it is safe after a lost answer.',
    input: z.object({ plan }),
    act: async ({ plan: id }, deps, { signal }) => {
      const agreed = await deps.approvals.ask(id, signal);
      if (agreed === 'asked') {
        const next =
          'The user is being asked. Call backlot_buy_plan again with this plan to wait for the answer.';
        return { ...planValue(await foundPlan(deps, id)), waitsFor: 'user', next };
      }
      if (agreed) return { ...planValue(agreed), next: 'Wait for it with backlot_wait.' };
      const { plans } = (await deps.jobs()).journal;
      // What the user said no to is no entry of the list; of what was begun, they may want the rest later.
      if ((await plans.get(id))?.state === 'proposed') await plans.remove(id);
      throw new Problem({ kind: 'canceled', code: 'call.canceled', mayHaveActed: false });
    },
  }),

  agentTool({
    name: 'backlot_status',
    title: 'Job Status',
    description:
      'Says how a plan or job stands, or lists the latest jobs when neither is named. Unknown ids are told as unknown.',
    input: z.object({ plan: z.optional(z.string()), job: z.optional(z.string()) }),
    act: async ({ plan: ofPlan, job }, deps) => {
      const { journal } = await deps.jobs();
      if (ofPlan !== undefined) return planValue(await foundPlan(deps, ofPlan));
      if (job !== undefined) return jobValue(await foundJob(deps, job));
      const { jobs } = await journal.page({ limit: 20 });
      return { jobs: jobs.map(jobValue) };
    },
  }),

  agentTool({
    name: 'backlot_wait',
    title: 'Wait for Jobs',
    description:
      'Waits until a plan or job has ended, at most 45 seconds, and says how it stands, what it cost so far, and when to look again.',
    input: z.object({
      plan: z.optional(z.string()),
      job: z.optional(z.string()),
      seconds: z.optional(z.number().check(z.minimum(1), z.maximum(LONGEST_WAIT_S))),
    }),
    act: async ({ plan: ofPlan, job, seconds = LONGEST_WAIT_S }, deps, { signal }) => {
      const { clock } = deps;
      const look = async (): Promise<{ readonly value: object; readonly standing: Standing }> => {
        if (job !== undefined) {
          const found = await foundJob(deps, job);
          const { state } = found;
          const standing = isTerminal(state) ? 'ended' : state === 'unknown' ? 'stuck' : 'goesOn';
          return { value: jobValue(found), standing };
        }
        const found = await foundPlan(deps, ofPlan ?? '');
        return { value: planValue(found), standing: PLAN_STANDING[found.state] };
      };
      for (const end = clock.now() + seconds * 1000; ; await clock.sleep(LOOK_AGAIN_MS, signal)) {
        const { value, standing } = await look();
        if (standing === 'goesOn' && clock.now() < end) continue;
        return { ...value, ended: standing === 'ended', ...AFTER_WAIT[standing] };
      }
    },
  }),

  agentTool({
    name: 'backlot_outputs',
    title: 'Read Outputs',
    description:
      'Gives the files that a job made: paths on this computer, types and sizes, each read back before it is named; small pictures can be looked at. Never sends media as text.',
    input: z.object({
      job: z.string().check(z.describe('Id of a job.')),
      preview: z
        .optional(z.boolean())
        .check(z.describe('Whether small pictures come along; true by default.')),
    }),
    act: async ({ job, preview = true }, deps, { signal }) => {
      const { outputs } = await deps.jobs();
      const found = await foundJob(deps, job);
      const pictures: AgentPicture[] = [];
      const links: OutputLink[] = [];
      const files: object[] = [];
      for (const { index } of shownOutputs(found.outputs)) {
        try {
          const { path, content } = await outputs.bytes(found.id, index, signal);
          const { mimeType, byteSize, incomplete = false } = content;
          // Said to be there only when these very bytes are; a film may be larger than the memory.
          const hash = createHash('sha256');
          await pipeline(createReadStream(path), hash);
          if (hash.digest('hex') !== content.hash)
            throw new Problem({ kind: 'storage', code: 'storage.unavailable' });
          files.push({ index, path, mimeType, byteSize, ...(incomplete && { incomplete }) });
          links.push({ job: found.id, index, mimeType, byteSize });
          if (preview && VIEWABLE.has(mimeType) && byteSize <= PREVIEW_BYTES)
            pictures.push({ mimeType, bytes: await readFile(path) });
        } catch (error) {
          files.push({ index, ...failureIn(error) });
        }
      }
      return new WithMedia({ ...jobValue(found), files }, { pictures, links });
    },
  }),
];

function failureIn(error: unknown): object {
  return (
    problemValue(
      error instanceof Problem ? error.details : { kind: 'storage', code: 'storage.unavailable' },
    ) ?? {}
  );
}

async function foundPlan(deps: AgentDeps, id: string): Promise<Plan> {
  const found = await (await deps.jobs()).journal.plans.get(id);
  if (found) return found;
  throw new Problem({ kind: 'notFound', code: 'target.notFound', args: { id }, mayHaveActed: false });
}

async function foundJob(deps: AgentDeps, id: string): Promise<JobRecord> {
  const found = await (await deps.jobs()).journal.get(id);
  if (found) return found;
  throw jobNotFound(id);
}

function planValue(found: Plan): object {
  const standing = standings(found);
  const unbought = found.steps.filter((step) => isUnbought(step) && !step.isCanceled);
  const { totals, unpriced } = totalOf(unbought);
  return {
    plan: found.id,
    title: oneLine(found.title),
    state: found.state,
    ...(found.problem && { stoppedBy: problemValue(found.problem) }),
    price: totals.map(({ low, high }) => ({ low: amountOf(low), high: amountOf(high) })),
    ...(unpriced > 0 && { withoutKnownPrice: unpriced }),
    ceilings: found.ceilings.map(amountOf),
    costSoFar: costOf(found).map(amountOf),
    steps: found.steps.map(({ step, title, job, account }) => ({
      ...{ step, account, title: oneLine(title), state: standing.get(step) },
      ...(job && { job: job.id, cost: amountOf(job.cost) }),
      ...(job?.problem && { problem: problemValue(job.problem) }),
    })),
  };
}

function jobValue(found: JobRecord): object {
  const { id, account, title, kind, state, platformStatus, cost, remoteId, problem, outputs } = found;
  return {
    ...{ job: id, account, title: oneLine(title), kind: oneLine(kind), state },
    ...(platformStatus !== null && { platformStatus: oneLine(platformStatus) }),
    ...(remoteId !== null && { run: oneLine(remoteId) }),
    cost: amountOf(cost),
    outputs: outputs.length,
    ...(problem && { problem: problemValue(problem) }),
  };
}
