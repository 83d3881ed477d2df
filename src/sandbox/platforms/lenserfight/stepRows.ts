import type { Random } from '../../random.ts';
import type { Brief, Step, Trouble } from './steps.ts';

/** What a step leaves behind. */
export type Product =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'image'; readonly prompt: string };

/** What a step says, with times in milliseconds since its run began. */
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

/** A step from the moment at which all that it waits for has ended. `pace` stretches its seconds. */
export function playStep(step: Step, readyMs: number, brief: Brief, pace: number): PlayedStep {
  const rows: StepRow[] = [];
  let ms = readyMs;
  const say = (type: string, payload: Readonly<Record<string, unknown>> = {}) => {
    rows.push({ ms: Math.round(ms), type, payload: { nodeId: step.id, ...payload } });
  };
  const pass = (seconds: number) => (ms += seconds * 1000 * pace);

  const skipped = step.troubles?.find((trouble) => trouble.kind === 'skip');
  if (skipped) {
    say('node.skipped', { reason: skipped.reason });
    return { step, rows, startMs: readyMs, endMs: ms, product: null };
  }
  say('node.queued', { waitingReason: 'queued' });
  pass(0.3);
  say('node.started', { title: step.title, attempt: 1 });
  const startMs = ms;
  let attempt = 1;
  for (const trouble of step.troubles ?? []) {
    attempt += suffer(trouble, attempt, say, pass);
  }
  const product = productOf(step, brief);
  switch (step.work.kind) {
    case 'write':
    case 'data': {
      const text =
        product?.kind === 'text'
          ? product.text
          : JSON.stringify(product?.kind === 'json' ? product.value : null, null, 2);
      const pieces = piecesOf(text, brief.random);
      for (const [deltaIndex, piece] of pieces.entries()) {
        pass((step.seconds / pieces.length) * brief.random.range(0.7, 1.3));
        say('node.stream.delta', { deltaIndex, text: piece, kind: 'text', delta: piece });
      }
      break;
    }
    case 'draw':
      for (const [index, word] of ['Composing', 'First pass', 'Refining', 'Upscaling'].entries()) {
        pass(step.seconds / 4);
        say('node.log', { level: 'info', message: `${word} (${(index + 1) * 25} %)` });
      }
      break;
    case 'tool': {
      const { tool, progress } = step.work;
      say('tool.started', { tool });
      for (const [index, message] of progress.entries()) {
        pass(step.seconds / (progress.length + 1));
        say('tool.progress', { tool, message, fraction: (index + 1) / (progress.length + 1) });
      }
      pass(step.seconds / (progress.length + 1));
      say('tool.completed', { tool });
      break;
    }
    case 'wait':
      say('node.waiting', { waitingReason: step.work.reason });
      pass(step.seconds / 2);
      // A type that no list of types has: readers have to show it all the same.
      say('node.checkpoint', { label: step.title, message: 'Still waiting.' });
      pass(step.seconds / 2);
      say('node.log', { level: 'info', message: 'Released.' });
      break;
  }
  pass(0.2);
  say('node.completed', {
    envelope: envelopeOf(product),
    creditsCharged: step.credits,
    durationMs: Math.round(ms - startMs),
  });
  return { step, rows, startMs, endMs: ms, product };
}

/** Lets the trouble happen; gives how many attempts it has cost. */
function suffer(
  trouble: Trouble,
  attempt: number,
  say: (type: string, payload: Readonly<Record<string, unknown>>) => void,
  pass: (seconds: number) => void,
): number {
  switch (trouble.kind) {
    case 'retry':
      pass(1.2);
      say('node.log', { level: 'warn', message: `Attempt ${attempt} gave up: ${trouble.cause}.` });
      say('node.retried', { attempt, cause: trouble.cause, delayMs: trouble.delaySeconds * 1000 });
      say('node.waiting', { waitingReason: trouble.cause === 'rate_limit' ? 'rate_limit' : 'retry_backoff' });
      pass(trouble.delaySeconds);
      say('node.started', { attempt: attempt + 1 });
      return 1;
    case 'moderation':
      pass(0.6);
      say('moderation.flagged', { category: trouble.category, action: 'review', message: trouble.note });
      say('node.waiting', { waitingReason: 'human_input' });
      pass(3);
      say('node.log', { level: 'info', message: 'The review let it pass.' });
      return 0;
    case 'contract':
      pass(0.6);
      say('contract.violated', { message: trouble.note });
      return 0;
    case 'skip':
      return 0;
  }
}

function productOf(step: Step, brief: Brief): Product | null {
  switch (step.work.kind) {
    case 'write':
      return { kind: 'text', text: step.work.textTemplate(brief) };
    case 'data':
      return { kind: 'json', value: step.work.make(brief) };
    case 'draw':
      return { kind: 'image', prompt: step.work.prompt(brief) };
    case 'tool':
    case 'wait':
      return null;
  }
}

/** The form in which nodes hand on their results. The address of a medium stands in the run's artifacts. */
function envelopeOf(product: Product | null): Readonly<Record<string, unknown>> {
  if (product === null) return { kind: 'none', artifactKind: 'trace', output: null };
  switch (product.kind) {
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
