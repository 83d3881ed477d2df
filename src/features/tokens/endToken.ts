import { cancellable } from '../shared/progress.ts';
import { l10n } from 'vscode';
import type { Account } from '../../core/account.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { MintedTokens } from '../../core/provider.ts';
import type { ResourceRow } from '../../core/resource.ts';
import { readResource } from '../../calls/resources/resourceReader.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { actionsOn } from '../resources/tree/resourceMenus.ts';
import { runOperation, type OperationDeps, type WantedCall } from '../requests/runOperation.ts';

/**
 * Rotates or revokes a token of the list. Where Backlot itself uses it, that is said before, and the kept key is
 * replaced or deleted after. Errors: Problem; `token.rotationLost` when the answer to a rotation did not arrive: it is
 * never sent again, because a second rotation would kill the token that the first one made.
 */
export async function endToken(
  deps: OperationDeps,
  call: WantedCall,
  minted: MintedTokens,
  row: ResourceRow,
): Promise<void> {
  const { account } = call.opened;
  const isRotation = call.operation.id === minted.rotate;
  const holders = await deps.tokenKeys.holders(account, minted, row.keyPrefix ?? '');
  const warning = warningOf(holders, isRotation);
  try {
    const done = await runOperation(deps, { ...call, holders, ...(warning && { warning }) });
    if (done && !isRotation) await deps.tokenKeys.drop(holders, minted);
  } catch (error) {
    const problem = toProblem(error);
    if (!isLost(problem, call.operation.id)) throw problem;
    deps.trees.accountChanged(account.id);
    if (!isRotation) throw problem;
    const state = await stateOf(deps, call.opened, minted, row.id);
    if (state === 'done') await deps.tokenKeys.drop(holders, minted);
    throw problem.with({
      kind: 'outcomeUnknown',
      code: 'token.rotationLost',
      args: { name: row.label, state },
    });
  }
}

function warningOf(holders: readonly Account[], isRotation: boolean): string {
  if (holders.length === 0) return '';
  const labels = holders.map(({ label }) => label).join(', ');
  return isRotation
    ? l10n.t('Backlot itself uses this token in the account {0}; the new one takes its place there.', labels)
    : l10n.t('Backlot itself uses this token in the account {0}; its key is deleted there.', labels);
}

/** The call itself may have been carried out, and nobody has said so. What failed after it is another matter. */
function isLost({ kind, details }: Problem, operation: string): boolean {
  const noAnswer = kind === 'network' || kind === 'server' || kind === 'unexpected';
  return noAnswer && details.operation === operation && details.mayHaveActed !== false;
}

/** What the platform's list says of a rotation whose answer did not come. */
async function stateOf(
  { engine }: Pick<OperationDeps, 'engine'>,
  { account, provider }: OpenedAccount,
  minted: MintedTokens,
  id: string,
): Promise<'done' | 'open' | 'unknown'> {
  const list = provider.tokens?.list;
  if (!list) return 'unknown';
  try {
    const { rows } = await cancellable(l10n.t('Reading the tokens…'), (signal) =>
      readResource(engine, account.id, list, {}, signal),
    );
    const row = rows.find((one) => one.id === id);
    const canStill = row && actionsOn(list, row).some(({ operation }) => operation === minted.rotate);
    return canStill ? 'open' : 'done';
  } catch {
    return 'unknown';
  }
}
