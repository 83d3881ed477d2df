import { withProgress } from '../../shared/progress.ts';
import type { Progress } from '../../../core/actionGuide.ts';
import { progressLooks, type Looks } from './progressLooks.ts';
import { progressText } from './progressText.ts';

export interface Followed extends Looks {
  readonly title: string;
}

/**
 * Shows how far something has come until it is over or the user has seen enough; cancelling stops nothing but the
 * looking. Null when nothing was told. Errors: Problem.
 */
export async function followProgress(followed: Followed): Promise<Progress | null> {
  return withProgress(followed.title, async (signal, notice) => {
    let shown = 0;
    let last: Progress | null = null;
    for await (const progress of progressLooks(followed, signal)) {
      notice.report({ message: progressText(progress), increment: Math.max(0, progress.percent - shown) });
      shown = Math.max(shown, progress.percent);
      last = progress;
    }
    return last;
  });
}
