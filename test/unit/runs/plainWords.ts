import type { Gap } from '../../../src/runs/tail/tailItem.ts';
import type { TailWords } from '../../../src/runs/text/tailText.ts';
import { rawText } from '../../../src/core/foreignText.ts';

/** A tail's sentences for tests. */
export const plainWords: TailWords = {
  gap,
  state: (state) => {
    switch (state.kind) {
      case 'connecting':
      case 'catchingUp':
      case 'live':
        return null;
      case 'reconnecting':
        return `reconnecting (${state.problem?.code ?? 'closed'})`;
      case 'notKnowable':
        return 'state not knowable';
      case 'paused':
        return `paused (${state.problem.code})`;
      case 'ended':
        return `ended: ${rawText(state.end.platformStatus)}`;
      case 'stopped':
        return 'stopped';
    }
  },
  restart: () => 'from the start',
  summary: ({ events, gaps }) => `${events} events, ${gaps} gaps`,
};

function gap(found: Gap): string {
  switch (found.reason) {
    case 'ids':
      return `events ${found.from} to ${found.to} are missing`;
    case 'pieces':
      return `pieces ${found.from} to ${found.to} of ${found.node} are missing`;
    case 'reconnect':
      return 'events may be missing or shown twice';
    case 'renumbered':
      return `event ${found.id} came again as another`;
    case 'oversized':
      return `event ${found.id ?? '?'} is too long`;
  }
}
