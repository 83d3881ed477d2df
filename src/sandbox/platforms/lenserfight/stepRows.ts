import type { Random } from '../../random.ts';
import { productOf, type Brief, type Product, type Step, type Trouble } from './steps.ts';

/** One event of a step, with its time in milliseconds since the run began. */
export interface StepRow {
  readonly ms: number;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface PlayedStep {
  readonly step: Step;
  readonly rows: readonly StepRow[];
  /** When it began to work, and when it was through. */
  readonly startMs: number;
  readonly endMs: number;
  readonly product: Product | null;
}

/** The events of one step while they are made. */
class StepTimeline {
  readonly rows: StepRow[] = [];
  readonly #step: Step;
  readonly #stretch: number;
  ms: number;

  constructor(step: Step, startMs: number, stretch: number) {
    this.#step = step;
    this.#stretch = stretch;
    this.ms = startMs;
  }

  add(type: string, payload: StepRow['payload'] = {}): void {
    this.rows.push({ ms: Math.round(this.ms), type, payload: { nodeId: this.#step.id, ...payload } });
  }

  wait(seconds: number): void {
    this.ms += seconds * 1000 * this.#stretch;
  }
}

/** A step from the moment at which all that it waits for has ended. `stretch` multiplies its seconds. */
export function playStep(step: Step, readyMs: number, brief: Brief, stretch: number): PlayedStep {
  const timeline = new StepTimeline(step, readyMs, stretch);
  const { rows } = timeline;
  const skipped = step.troubles?.find((trouble) => trouble.kind === 'skip');
  if (skipped) {
    timeline.add('node.skipped', { reason: skipped.reason });
    return { step, rows, startMs: readyMs, endMs: readyMs, product: null };
  }
  timeline.add('node.queued', { waitingReason: 'queued' });
  timeline.wait(0.3);
  timeline.add('node.started', { title: step.title, attempt: 1 });
  const startMs = timeline.ms;
  let attempt = 1;
  for (const trouble of step.troubles ?? []) attempt += addTrouble(timeline, trouble, attempt);
  const product = productOf(step.work, brief);
  addWork(timeline, step, product, brief.random);
  timeline.wait(0.2);
  timeline.add('node.completed', {
    envelope: envelopeOf(product),
    creditsCharged: step.credits,
    durationMs: Math.round(timeline.ms - startMs),
  });
  return { step, rows, startMs, endMs: timeline.ms, product };
}

function addWork(timeline: StepTimeline, step: Step, product: Product | null, random: Random): void {
  const { work, seconds, title } = step;
  switch (work.kind) {
    case 'write':
    case 'data': {
      const text = product?.kind === 'text' ? product.text : JSON.stringify(product, null, 2);
      const pieces = piecesOf(text, random);
      for (const [deltaIndex, piece] of pieces.entries()) {
        timeline.wait((seconds / pieces.length) * random.range(0.7, 1.3));
        timeline.add('node.stream.delta', { deltaIndex, text: piece, kind: 'text', delta: piece });
      }
      break;
    }
    case 'draw':
      for (const percent of [25, 50, 75, 100]) {
        timeline.wait(seconds / 4);
        timeline.add('node.log', { level: 'info', message: `Drawn: ${percent} %` });
      }
      break;
    case 'tool': {
      const { tool } = work;
      timeline.add('tool.started', { tool });
      for (const fraction of [0.25, 0.5, 0.75]) {
        timeline.wait(seconds / 4);
        timeline.add('tool.progress', { tool, message: `${fraction * 100} % done`, fraction });
      }
      timeline.wait(seconds / 4);
      timeline.add('tool.completed', { tool });
      break;
    }
    case 'wait':
      timeline.add('node.waiting', { waitingReason: work.reason });
      timeline.wait(seconds / 2);
      // A type that no list of types has: readers have to show it all the same.
      timeline.add('node.checkpoint', { label: title, message: 'Still waiting.' });
      timeline.wait(seconds / 2);
      timeline.add('node.log', { level: 'info', message: 'Released.' });
      break;
  }
}

/** Lets the trouble happen; gives how many attempts it has cost. */
function addTrouble(timeline: StepTimeline, trouble: Trouble, attempt: number): number {
  switch (trouble.kind) {
    case 'retry': {
      const { cause, delaySeconds } = trouble;
      timeline.wait(1.2);
      timeline.add('node.log', { level: 'warn', message: `Attempt ${attempt} failed: ${cause}.` });
      timeline.add('node.retried', { attempt, cause, delayMs: delaySeconds * 1000 });
      timeline.add('node.waiting', { waitingReason: cause === 'rate_limit' ? cause : 'retry_backoff' });
      timeline.wait(delaySeconds);
      timeline.add('node.started', { attempt: attempt + 1 });
      return 1;
    }
    case 'moderation': {
      const { category, note } = trouble;
      timeline.wait(0.6);
      timeline.add('moderation.flagged', { category, action: 'review', message: note });
      timeline.add('node.waiting', { waitingReason: 'human_input' });
      timeline.wait(3);
      timeline.add('node.log', { level: 'info', message: 'The review let it pass.' });
      return 0;
    }
    case 'contract':
      timeline.wait(0.6);
      timeline.add('contract.violated', { message: trouble.note });
      return 0;
    case 'skip':
      return 0;
  }
}

/** The form in which nodes hand on their results. The address of a medium stands in the run's artifacts. */
function envelopeOf(product: Product | null): Readonly<Record<string, unknown>> {
  switch (product?.kind) {
    case undefined:
      return { kind: 'none', artifactKind: 'trace', output: null };
    case 'text':
      return { kind: 'text', artifactKind: 'text', output: product.text };
    case 'json':
      return { kind: 'json', artifactKind: 'json', output: null, data: product.value };
    case 'image':
      return { kind: 'media', artifactKind: 'image', output: null, metadata: { prompt: product.prompt } };
  }
}

/** The text in pieces of one to four words, which joined give it again. */
function piecesOf(text: string, random: Random): readonly string[] {
  const words = text.match(/\s*\S+/g) ?? [];
  const pieces: string[] = [];
  for (let at = 0; at < words.length;) {
    const size = 1 + Math.floor(random.next() * 4);
    pieces.push(words.slice(at, at + size).join(''));
    at += size;
  }
  return pieces;
}
