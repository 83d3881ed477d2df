import { cancellable } from '../shared/progress.ts';
import { l10n } from 'vscode';
import type { Account } from '../../core/account.ts';
import { Problem } from '../../core/problem.ts';
import type { MintedTokens } from '../../core/provider.ts';
import type { Answer } from '../../calls/answer.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { offerToken } from './tokenSecrets.ts';
import type { TokenKeySync } from '../../accounts/tokenKeySync.ts';

/**
 * Settles the secret of a token that an answer hands out: it takes the place of the one that it succeeds, and is
 * offered to the user. False when the answer hands out none. Errors: Problem.
 *
 * @param holders accounts whose key the token succeeds.
 */
export async function keepToken(
  tokenKeys: Pick<TokenKeySync, 'replace' | 'keep'>,
  { account, provider }: OpenedAccount,
  answer: Answer,
  holders: readonly Account[],
): Promise<boolean> {
  const minted: MintedTokens | undefined = provider.tokens?.minted;
  const name = minted?.nameIn(answer.operation.id, answer.body);
  const secret = minted && typeof name === 'string' ? answer.secrets.take(0) : undefined;
  if (!minted || typeof name !== 'string' || secret === undefined) {
    if (minted && answer.operation.id === minted.rotate) throw unreadable(answer);
    return false;
  }
  const token = { account, provider, minted, name, secret };
  const title = l10n.t('Checking the key…');
  // What cannot be put in its place is offered like any other secret: it must not be lost.
  const replaced = await cancellable(title, (signal) => tokenKeys.replace(holders, token, signal)).then(
    () => holders,
    () => [],
  );
  await offerToken({
    name,
    secret,
    keptIn: replaced.map(({ label }) => label),
    place: { provider: provider.label, account: account.label },
    keep: async () => (await cancellable(title, (signal) => tokenKeys.keep(token, signal))).label,
  });
  return true;
}

/** A rotation that succeeded and whose secret cannot be found is as bad as one whose answer was lost. */
function unreadable({ operation, account, status }: Answer): Problem {
  return new Problem({
    kind: 'unexpected',
    code: 'answer.wrongShape',
    provider: operation.provider,
    account: account.id,
    operation: operation.id,
    status,
    args: { where: 'secret' },
    mayHaveActed: true,
  });
}
