import { Failure, notFound } from '../failures.ts';
import { effectiveInput } from '../media/effectiveInput.ts';
import { priceOf } from '../media/prices.ts';
import type { MediaRequest } from '../media/requests.ts';
import type { Plan, PlannedJob, Prompt, Workspace } from './records.ts';
import { requireId } from './workspaces.ts';

interface Work {
  readonly words: RegExp;
  readonly request: (prompt: string) => MediaRequest;
}

const MOST_JOBS = 12;
/** What every task takes as its words. */
const MOST_CHARACTERS = 4000;

/** What the words of a prompt ask for. */
const WORKS: readonly Work[] = [
  {
    words: /\b(clip|video|film|render|animate)/i,
    request: (prompt) => ({
      task: 'video.generate',
      input: { prompt, durationSeconds: 5, interpolationFps: 60, extremeQuality: false },
    }),
  },
  {
    words: /\b(picture|image|still|poster|frame)/i,
    request: pictureRequest,
  },
  {
    words: /\b(voice|speak|narrat)/i,
    request: (text) => ({ task: 'audio.speak', input: { text } }),
  },
];

/** The paid jobs that a prompt needs: as many as it says in digits, one if it says no number. */
export function plannedJobs(prompt: string): readonly PlannedJob[] {
  const work = WORKS.find(({ words }) => words.test(prompt));
  if (!work) return [];
  const said = Number(/\b(\d{1,2})\b/.exec(prompt)?.[1] ?? 1);
  const words = prompt.trim().slice(0, MOST_CHARACTERS);
  const job = plannedJob(work.request(words));
  return Array.from({ length: Math.min(MOST_JOBS, Math.max(1, said)) }, () => job);
}

function pictureRequest(prompt: string): MediaRequest {
  return { task: 'image.generate', input: { prompt, highDetail: false, upscale: false } };
}

function plannedJob(request: MediaRequest): PlannedJob {
  return { request, estimatedUsdMicros: priceOf(request, effectiveInput(request)).micros };
}

/** The jobs for which the running agent asks. */
export function foundOnItsWay(): readonly PlannedJob[] {
  return [plannedJob(pictureRequest('a lighthouse at night'))];
}

/** True for a prompt of which only the running agent finds out that it costs money. */
export function asksOnItsWay({ prompt }: Prompt): boolean {
  return /\bask me first\b/i.test(prompt);
}

/** `fail:WORD` anywhere in a prompt makes the request fail. */
export function failureIn({ prompt }: Prompt): string | null {
  const word = /\bfail:(\w{1,40})/.exec(prompt)?.[1];
  return word === undefined ? null : `The agent stopped: ${word}`;
}

/** Errors: Failure 400 for what is no id, 404 for no plan, 409 for one that was executed, 410 for one that expired. */
export function executablePlan({ plans }: Workspace, id: string, now: number): Plan {
  const plan = plans.find((one) => one.id === requireId('approvalPlanId', id));
  if (!plan) throw notFound('plan');
  if (plan.isExecuted) throw new Failure(409, 'plan_executed', 'The plan was executed before.');
  if (plan.expiresAt <= now)
    throw new Failure(410, 'plan_expired', 'The plan has expired: prepare it again.');
  return plan;
}
