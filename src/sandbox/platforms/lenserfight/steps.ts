import type { Random } from '../../random.ts';

/** What a step is told to write or draw about. */
export interface Brief {
  /** The run's subject: its topic, question, product or whatever the first text among its inputs is. */
  readonly subject: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly random: Random;
}

/** A manner of answering: the same brief always gives the same text. */
export type TextTemplate = (brief: Brief) => string;

export type Work =
  | { readonly kind: 'write'; readonly textTemplate: TextTemplate }
  | { readonly kind: 'data'; readonly make: (brief: Brief) => unknown }
  | { readonly kind: 'draw'; readonly prompt: (brief: Brief) => string }
  | { readonly kind: 'tool'; readonly tool: string; readonly progress: readonly string[] }
  /** A person or an outside system is waited for. */
  | { readonly kind: 'wait'; readonly reason: 'human_input' | 'external_callback' };

/** What happens to a step before or while it works. */
export type Trouble =
  | {
      readonly kind: 'retry';
      readonly cause: 'timeout' | 'provider_error' | 'rate_limit' | 'contract_violated';
      readonly delaySeconds: number;
    }
  | { readonly kind: 'moderation'; readonly category: string; readonly note: string }
  | { readonly kind: 'contract'; readonly note: string }
  | { readonly kind: 'skip'; readonly reason: string };

/** One node of a workflow; a lens has a single one. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** The ids of the steps whose end it waits for. */
  readonly after: readonly string[];
  readonly work: Work;
  readonly seconds: number;
  /** Platform credits. */
  readonly credits: number;
  readonly troubles?: readonly Trouble[];
  /** Whether its result is the run's main one. */
  readonly primary?: boolean;
}

/** How a run ends. */
export type Outcome =
  | { readonly kind: 'succeeded' | 'canceled' | 'timed_out' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly stepId?: string };
