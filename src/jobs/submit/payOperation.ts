import { Problem } from '../../core/problem.ts';
import type { PaidSubmission } from './paidSubmission.ts';
import { problemFromAnswer } from '../../net/errors/answer.ts';
import type { PaidCall, PaidResult } from '../../calls/confirmations.ts';
import { maskAnswer } from '../../calls/mask.ts';

/**
 * A paid call of the engine through the paid gate: what the journal keeps of its answer is what it cost, or why it
 * failed, without the secrets in it. Errors: as `Confirmations.pay`.
 */
export async function payOperation(
  submission: Pick<PaidSubmission, 'pay'>,
  { session, provider, operation, call, send, target }: PaidCall,
  signal: AbortSignal,
): Promise<PaidResult> {
  const request = {
    session,
    provider,
    operation,
    call,
    label: operation.summary,
    title: target === null ? operation.summary : `${operation.summary}: ${target}`,
    send: (sending: AbortSignal) => send(sending),
    outcome: async (response: Response) => {
      const text = await response.clone().text();
      const value = parsed(text);
      if (response.ok) return { cost: provider.chargeOf?.(operation.id, value) ?? null, summary: null };
      // Where a secret is handed out, nobody can tell where it stands in what is no JSON.
      const unreadable = value === undefined && operation.secretOutputs.length > 0;
      const { hide } = maskAnswer(value, operation.secretOutputs, []);
      const context = { provider: provider.id, account: session.account.id, operation: operation.id };
      throw problemFromAnswer(response, unreadable ? '' : hide(text), context, provider.errors);
    },
  };
  const { job, answer } = await submission.pay(request, signal);
  if (answer) return { response: answer, job };
  if (job.problem) throw new Problem(job.problem);
  throw new Problem({ kind: 'canceled', code: 'call.canceled', mayHaveActed: false });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
