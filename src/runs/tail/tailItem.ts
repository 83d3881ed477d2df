import type { RunEvent } from '../../core/stream.ts';
import type { StreamGap } from '../../net/events/eventDeduplicator.ts';
import type { TailFigures } from './tailFigures.ts';
import type { TailState } from './tailState.ts';

/** Why events may be missing, or shown twice, at one place of a tail. */
export type Gap =
  | StreamGap
  /** Pieces of a node's text that never came. */
  | { readonly reason: 'pieces'; readonly node: string; readonly from: number; readonly to: number }
  /** An event was too long to be read in full. */
  | { readonly reason: 'oversized'; readonly id: string | null };

/** What a tail shows, in the order in which it is shown. */
export type TailItem =
  | { readonly kind: 'event'; readonly event: RunEvent; readonly receivedAt: number }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly receivedAt: number }
  | { readonly kind: 'state'; readonly state: TailState; readonly receivedAt: number }
  /** What the tail has shown, when it is over. */
  | { readonly kind: 'summary'; readonly figures: TailFigures; readonly receivedAt: number }
  /** The run is shown from its start again. */
  | { readonly kind: 'restart'; readonly receivedAt: number };
