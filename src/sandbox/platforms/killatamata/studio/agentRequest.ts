import { planView } from './views.ts';
import type { Plan, PlannedJob } from './records.ts';

const QUEUE_MS = 800;
const PART_MS = 4000;

interface Facts {
  readonly id: string;
  readonly owner: string;
  readonly threadId: string;
  readonly prompt: string;
  readonly jobs: readonly PlannedJob[];
  /** What it asks for on its way. */
  readonly plan: Plan | null;
  readonly failure: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly speed: number;
}

/** What the agent says and does within a time. */
interface Part {
  readonly text: string;
  readonly toolCalls: readonly unknown[];
  readonly from: number;
  readonly until: number;
}

/** A prompt that the agent works on: its text and its tool calls grow with the clock. */
export class AgentRequest {
  readonly id: string;
  readonly owner: string;
  readonly threadId: string;
  readonly #failure: string | null;
  readonly #plan: Plan | null;
  readonly #speed: number;
  readonly #parts: Part[];
  /** True once its end stands in the conversation. */
  isWritten = false;

  constructor({ id, owner, threadId, prompt, jobs, plan, failure, startedAt, speed }: Facts) {
    this.id = id;
    this.owner = owner;
    this.threadId = threadId;
    this.#failure = failure;
    this.#plan = plan;
    this.#speed = speed;
    const from = startedAt + QUEUE_MS / speed;
    const calls = [{ id: `${id}-1`, name: 'read_project', arguments: {}, status: 'completed' }];
    const started = jobs.map(({ request: { task, input } }, index) => ({
      ...{ id: `${id}-${index + 2}`, name: 'start_job', arguments: { task, input }, status: 'completed' },
    }));
    const text =
      jobs.length > 0
        ? `I have started ${jobs.length} of ${jobs[0]?.request.task ?? 'your'} jobs. They are in the project when they are done.`
        : `You wrote: “${prompt.trim()}”. Keep the light low, and let the sea speak for the keeper.`;
    this.#parts = [{ text, toolCalls: [...calls, ...started], from, until: from + PART_MS / speed }];
  }

  /** Goes on after its plan was executed. */
  goOn(now: number): void {
    const toolCalls = (this.#plan?.jobs ?? []).map(({ request: { task, input } }, index) => ({
      ...{
        id: `${this.id}-${index + 9}`,
        name: 'start_job',
        arguments: { task, input },
        status: 'completed',
      },
    }));
    const until = now + PART_MS / this.#speed;
    this.#parts.push({ text: ' Thank you: the jobs run now.', toolCalls, from: now, until });
  }

  isOver(now: number): boolean {
    return this.status(now) === 'completed' || this.status(now) === 'failed';
  }

  status(now: number): 'queued' | 'running' | 'awaiting_approval' | 'completed' | 'failed' {
    const [first] = this.#parts;
    const last = this.#parts.at(-1);
    if (!first || !last || now < first.from) return 'queued';
    if (now < last.until) return 'running';
    if (this.#failure !== null) return 'failed';
    return this.#plan && !this.#plan.isExecuted ? 'awaiting_approval' : 'completed';
  }

  /** What is new since the offsets: characters of the text, and tool calls. */
  newsSince(assistantOffset: number, toolCallOffset: number, now: number) {
    const status = this.status(now);
    const shares = this.#parts.map(({ from, until }) =>
      Math.min(1, Math.max(0, (now - from) / (until - from))),
    );
    const text = this.#parts.map((part, at) => begun(part.text, shares[at] ?? 0)).join('');
    const calls = this.#parts.flatMap((part, at) => begun(part.toolCalls, shares[at] ?? 0));
    return {
      ...{ requestId: this.id, threadId: this.threadId, status },
      assistantText: text.slice(assistantOffset),
      assistantOffset: text.length,
      toolCalls: calls.slice(toolCallOffset),
      toolCallOffset: calls.length,
      error: status === 'failed' ? this.#failure : null,
      ...(status === 'awaiting_approval' && this.#plan && planView(this.#plan)),
    };
  }
}

/** The beginning of a text or a list. */
function begun<Whole extends string | readonly unknown[]>(whole: Whole, share: number): Whole {
  return whole.slice(0, Math.floor(whole.length * share)) as Whole;
}
