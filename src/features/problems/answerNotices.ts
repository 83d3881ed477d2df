import { l10n } from 'vscode';
import type { Provider } from '../../core/provider.ts';
import type { Answer } from '../../calls/answer.ts';
import { wordedText } from '../resources/resourceText.ts';

/** From here on a platform that counts calls is about to refuse some. */
const FEW_CALLS = 20;

/** How many calls are left and for how long; null while there are enough, or nobody counts. */
export function fewCallsText({ allowance }: Pick<Answer, 'allowance'>, provider: string): string | null {
  if (!allowance || allowance.left >= FEW_CALLS) return null;
  const seconds = Math.ceil(allowance.resetMs / 1000);
  return allowance.left === 1
    ? l10n.t('{0} takes 1 more call in the next {1} s', provider, seconds)
    : l10n.t('{0} takes {1} more calls in the next {2} s', provider, allowance.left, seconds);
}

/**
 * What is said in place of a problem when something was to be ended that is not there any more: somebody else, or
 * another window, was faster. Null for any other answer, and where the platform gives the answer another meaning.
 *
 * @param ends true where the call ends what it acts on although it is no DELETE.
 */
export function goneText(
  { operation, problem }: Pick<Answer, 'operation' | 'problem'>,
  what: string,
  ends = false,
): string | null {
  const isExplained = problem?.details.text !== undefined;
  const isGone = (ends || operation.method === 'DELETE') && problem?.kind === 'notFound' && !isExplained;
  return isGone ? l10n.t('{0} no longer exists. The list shows what is left.', what) : null;
}

/** What is said where the platform waits for somebody's approval and has done nothing yet; null for any other answer. */
export function pendingText(
  { status, body, problem }: Pick<Answer, 'status' | 'body' | 'problem'>,
  provider: Pick<Provider, 'pendingApproval'>,
): string | null {
  const pending = problem ? null : (provider.pendingApproval?.(status, body) ?? null);
  return pending && wordedText(pending);
}

/** Where the platform answered with the result of an earlier call: nobody must think that there are two now. */
export function replayText(
  { operation, body }: Pick<Answer, 'operation' | 'body'>,
  provider: Pick<Provider, 'isReplay'>,
): string | null {
  if (!provider.isReplay?.(operation.id, body)) return null;
  return l10n.t(
    'The platform had carried out this call before, with the same idempotency key. It answered with the first result; nothing new was made.',
  );
}
