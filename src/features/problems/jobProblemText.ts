import { l10n } from 'vscode';
import type { ProblemCode, ProblemDetails } from '../../core/problem.ts';
import { arg } from './accessProblemText.ts';

/** The sentence of each problem that a job alone can have. */
export const JOB_WORDS = {
  'job.otherSender': (problem, provider, account) => otherSenderText(problem, provider, account),
  'job.endedByUser': (_, provider) =>
    l10n.t(
      'You marked this job as ended. What {0} made of it, and whether it charged it, is not known.',
      provider,
    ),
  'job.unknownState': (problem, provider) =>
    l10n.t(
      '{0} says "{1}" of this job, a word that Backlot does not know. It is watched on; if you know that it is over, mark it as ended.',
      provider,
      arg(problem, 'word'),
    ),
  'job.unreadable': (_, provider) =>
    l10n.t(
      'What {0} says of this job cannot be read, each time that it is asked. Backlot goes on asking, every few minutes; if you know that the job is over, mark it as ended.',
      provider,
    ),
  'job.outcomeUnknown': (problem, provider) =>
    `${doubtText(problem, provider)} ${l10n.t(
      'It is not sent again by itself; check the balance and the jobs on the platform. "Submit Again…" asks before anything is sent.',
    )}`,
  'job.submitNotAllowed': () =>
    l10n.t('Jobs cannot be submitted now, because they could not be recorded first.'),
  'job.rehearsalElsewhere': (_, __, account) =>
    l10n.t(
      'This job belongs to a rehearsal, which only the sandbox may carry out. "{0}" is no account of the sandbox, so nothing was sent.',
      account,
    ),
  'job.otherAddress': (problem, _, account) =>
    l10n.t(
      'This job was submitted to {0}, and the account "{1}" now points to {2}. It goes on there and is not watched until the base URL is changed back.',
      arg(problem, 'submittedTo'),
      account,
      arg(problem, 'now'),
    ),
  'job.notKnowable': (_, provider) =>
    l10n.t(
      '{0} says nothing about this run: its event stream is silent, and its status route does not know it. It may still be running. Backlot keeps asking; check now, or stop waiting.',
      provider,
    ),
} satisfies Partial<
  Record<ProblemCode, (problem: ProblemDetails, provider: string, account: string) => string>
>;

/** Why nobody knows what came of a job. */
function doubtText({ status }: ProblemDetails, provider: string): string {
  if (status === undefined)
    return l10n.t(
      'The answer to this job was lost, and {0} may or may not have done and charged it.',
      provider,
    );
  if (status < 300)
    return l10n.t(
      'What {0} answered to this job cannot be read. It may or may not have done and charged it.',
      provider,
    );
  return l10n.t(
    '{0} answered this job with an error (HTTP {1}), and may or may not have done and charged it.',
    provider,
    String(status),
  );
}

/** What else there is to say of a job of unknown outcome: why Backlot itself held a repeat back, or asks no more. */
export function afterLossText(problem: ProblemDetails, provider: string, account: string): string {
  if (problem.code !== 'job.outcomeUnknown') return '';
  switch (arg(problem, 'after')) {
    case 'job.otherSender':
      return otherSenderText(problem, provider, account);
    case 'job.otherAddress':
      return l10n.t(
        'It was sent to {0}, and the account now points to {1}, so it was not sent again.',
        arg(problem, 'submittedTo'),
        arg(problem, 'now'),
      );
    default:
      return problem.args?.['looked'] === 'toTheEnd'
        ? l10n.t(
            'Backlot has asked for it for as long as its results may be kept, and does not ask any more by itself. Check now, or mark it as ended.',
          )
        : '';
  }
}

/** Why a request is not sent again: a platform knows a repeated request by who sent it, so it may be bought twice. */
function otherSenderText(problem: ProblemDetails, provider: string, account: string): string {
  const label = account || arg(problem, 'account');
  switch (arg(problem, 'changed')) {
    case 'key':
      return l10n.t(
        'The key of the account "{0}" is not the one that this request was sent with. {1} may know the request only by its first key, and would then do and charge it a second time, so it was not sent again. Backlot cannot tell a rotated key of the same owner from the key of somebody else: put the first key back, or look at the jobs and the balance of its owner.',
        label,
        provider,
      );
    case 'routing':
      return l10n.t(
        'The organization of the account "{0}" is not the one that this request was sent for, so it was not sent again. Put it back, or look at the jobs and the balance of the first organization on {1}.',
        label,
        provider,
      );
    default:
      return l10n.t(
        'It is not on record with which key of the account "{0}" this request was sent, because an earlier version of Backlot sent it. So it was not sent again: look at the jobs and the balance on {1}.',
        label,
        provider,
      );
  }
}
