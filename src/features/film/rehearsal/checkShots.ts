import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { toProblem, type ProblemDetails, type ProblemKind } from '../../../core/problem.ts';
import type { PriceRange } from '../../../jobs/store/plans/planRows.ts';
import { callCanceled } from '../../../jobs/submit/approval.ts';
import type { PlanJob, Plans } from '../../../jobs/submit/plans.ts';
import type { Shot } from '../../../studio/storyboard/board.ts';

interface ShotChecks<W> {
  readonly plans: Pick<Plans, 'price'>;
  /** Whose past charges say what the film would cost; null where there is no account. */
  readonly payer: OpenedAccount | null;
  /** The address of the rehearsal, which the jobs belong to. */
  readonly rehearsal: string;
  /** The job of a shot on the sandbox. */
  readonly jobOf: (wish: W) => Promise<PlanJob>;
  /** Called after each shot, with how many are checked. */
  readonly onChecked: (count: number) => void;
}

/** What the check of shots has found. */
export interface CheckedShots {
  /** What can be made, in the order of making. */
  readonly jobs: readonly PlanJob[];
  /** What each of these would cost the payer; null where that is not known. Empty without a payer. */
  readonly prices: readonly { readonly price: PriceRange | null }[];
  /** What keeps the others from being made, by their keys. */
  readonly problems: ReadonlyMap<string, ProblemDetails>;
}

/** Checks each shot as for a plan; sends nothing. Errors: Problem `call.canceled`; storage, of the prices. */
export async function checkShots<W extends { readonly shot: Pick<Shot, 'key'> }>(
  wishes: readonly W[],
  { plans, payer, rehearsal, jobOf, onChecked }: ShotChecks<W>,
  signal: AbortSignal,
): Promise<CheckedShots> {
  const jobs: PlanJob[] = [];
  const prices: { readonly price: PriceRange | null }[] = [];
  const problems = new Map<string, ProblemDetails>();
  for (const [at, wish] of wishes.entries()) {
    if (signal.aborted) throw callCanceled({});
    const { key } = wish.shot;
    const job = await checked(plans, rehearsal, key, () => jobOf(wish));
    if ('problem' in job) problems.set(key, job.problem);
    else {
      jobs.push(job.rehearsed);
      if (payer) prices.push({ price: await priceOn(payer, plans, job.real) });
    }
    onChecked(at + 1);
    // Two hundred checks and look-ups in one turn would hold up everything else.
    await nextTurn();
  }
  return { jobs, prices, problems };
}

async function checked(
  plans: Pick<Plans, 'price'>,
  rehearsal: string,
  key: string,
  jobOf: () => Promise<PlanJob>,
): Promise<{ readonly rehearsed: PlanJob; readonly real: PlanJob } | { readonly problem: ProblemDetails }> {
  try {
    const real = await jobOf();
    const rehearsed = { ...real, origin: { document: rehearsal, part: key } };
    await plans.price(rehearsed);
    return { rehearsed, real };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code === 'call.canceled') throw error;
    return { problem: problem.details };
  }
}

/** Null where it is not known, also because the account cannot be asked. Errors: Problem storage. */
async function priceOn(
  payer: OpenedAccount,
  plans: Pick<Plans, 'price'>,
  job: PlanJob,
): Promise<PriceRange | null> {
  try {
    return await plans.price({ ...job, opened: payer });
  } catch (error) {
    if (toProblem(error).details.kind === 'storage') throw error;
    return null;
  }
}

/** What lies in a shot itself, so that the user must change it. */
const OF_THE_SHOT: ReadonlySet<ProblemKind> = new Set(['invalid', 'notFound', 'conflict', 'blocked']);

/** Whether a shot cannot be made as it is; else something around it kept it from being checked. */
export function isOfTheShot({ kind }: Pick<ProblemDetails, 'kind'>): boolean {
  return OF_THE_SHOT.has(kind);
}
