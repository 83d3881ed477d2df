import { l10n } from 'vscode';
import { oneLine } from '../../net/redaction/displayText.ts';
import { problemArg, type ProblemDetails } from '../../core/problem.ts';
import { rawText } from '../../core/foreignText.ts';

/** The sentences about keys, their permissions and their limits, of which the code alone does not say enough. */

export function refusedKeyText(problem: ProblemDetails, provider: string, account: string): string {
  const credential = arg(problem, 'credential');
  if (account === '')
    return l10n.t('{0} refused this key. Nothing was saved. Check that you copied all of it.', provider);
  if (credential === '')
    return l10n.t(
      '{0} refused the key of the account "{1}". Replace the key if it was revoked or mistyped.',
      provider,
      account,
    );
  return l10n.t(
    '{0} refused the key of the account "{1}" that this takes: {2}. It may have been revoked, or have expired. Replace it, or sign in again.',
    provider,
    account,
    credential,
  );
}

export function permissionText(problem: ProblemDetails, provider: string, account: string): string {
  const scope = arg(problem, 'scope');
  return scope === ''
    ? l10n.t('{0} does not allow this for the account "{1}".', provider, account)
    : l10n.t(
        'The token of the account "{0}" lacks the scope {1}, so {2} did nothing. Use a token that has it, or create one.',
        account,
        scope,
        provider,
      );
}

export function limitText(problem: ProblemDetails, provider: string): string {
  if (problem.retryAfterMs === undefined)
    return l10n.t(
      '{0} is limiting your calls and does not say for how long. Try again in a minute.',
      provider,
    );
  const seconds = Math.ceil(problem.retryAfterMs / 1000);
  return seconds === 1
    ? l10n.t('{0} is limiting your calls. Try again in 1 second.', provider)
    : l10n.t('{0} is limiting your calls. Try again in {1} seconds.', provider, seconds);
}

export function conflictText(problem: ProblemDetails, provider: string): string {
  if (problem.args?.['label'] !== undefined)
    return l10n.t('Another account is already called "{0}".', arg(problem, 'label'));
  if (/idempotency/i.test(rawText(problem.serverCode ?? arg(problem, 'reason'))))
    return l10n.t(
      'This idempotency key was used before with other values, so {0} did nothing. Leave the key out, and Backlot makes a new one; or send exactly what was sent first.',
      provider,
    );
  return l10n.t('{0} says that this conflicts with something that it already has.', provider);
}

export function lostRotationText(problem: ProblemDetails, provider: string): string {
  const name = arg(problem, 'name');
  switch (arg(problem, 'state')) {
    case 'done':
      return l10n.t(
        'The answer to the rotation of "{0}" was lost, but {1} has carried it out: the old token no longer works, and the secret of its successor was never shown. Rotate the successor in the Tokens view, or revoke it and create another one.',
        name,
        provider,
      );
    case 'open':
      return l10n.t(
        'The answer to the rotation of "{0}" was lost, and {1} still lists the old token as it was. It was not sent again. Refresh the Tokens view; if nothing has changed, rotate it once more.',
        name,
        provider,
      );
    default:
      return l10n.t(
        'The answer to the rotation of "{0}" was lost, and {1} cannot be asked what became of it. Assume that the old token no longer works. When the Tokens view can be read again, rotate the successor there, or revoke it and create another one.',
        name,
        provider,
      );
  }
}

/** A value of a problem in a sentence: names of the user's, of a request file, or the platform's. */
export function arg(problem: ProblemDetails, name: string): string {
  return oneLine(problemArg(problem, name), 500);
}

/** What an account lacks; without a name for it, it has no key at all. */
export function missingKeyText(problem: ProblemDetails, provider: string, account: string): string {
  const credential = arg(problem, 'credential');
  return credential === ''
    ? l10n.t('The account "{0}" on {1} is signed out. Add a key to continue.', account, provider)
    : l10n.t(
        'The account "{0}" on {1} does not have what this needs: {2}. Add it to continue.',
        account,
        provider,
        credential,
      );
}
