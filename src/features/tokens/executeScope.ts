import * as vscode from 'vscode';
import type { ScopesAbility } from '../../core/provider.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import { bodySchema } from '../../calls/requestInputs.ts';
import { propertiesOf } from '../../calls/check/schemaView.ts';
import { scopeObjects } from '../../calls/resources/scopeObjects.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { askObject, askScope, askScopeData } from './askScope.ts';
import { cancellable } from '../shared/progress.ts';
import { askQuestions } from '../requests/askQuestions.ts';
import { openRequestFile } from '../requests/openRequestFile.ts';
import { ReferenceLists } from '../requests/referenceLists.ts';
import { runOperation, type OperationDeps } from '../requests/runOperation.ts';
import type { Identities } from '../../providers/identities.ts';

/** What carrying out a scope needs. */
export interface ScopeDeps extends OperationDeps {
  readonly identities: Pick<Identities, 'last'>;
}

/**
 * Carries out a scope of the account's token: which one, with what data, on which thing. The answer is shown in a
 * document. Errors: Problem.
 */
export async function executeScope(
  deps: ScopeDeps,
  opened: OpenedAccount,
  named: string | undefined,
): Promise<void> {
  const ability = opened.provider.scopes;
  const operation = ability && (await loadCatalog(opened.provider.id)).find(ability.operation);
  if (!ability || !operation) return;
  const lists = new ReferenceLists(opened, deps.engine);
  const identity = deps.identities.last(opened.account.id);
  const scope = named ?? (await askScope(ability.list, await lists.read(ability.list.id), identity));
  if (scope === undefined) return;
  const data = await dataFor(opened, ability, scope, lists);
  if (data === undefined) return;
  if (data === 'file') {
    await openRequestFile(operation, opened.account, { params: {}, body: { scope, data: {} } });
    return;
  }
  const { account, provider } = opened;
  const listed = await cancellable(vscode.l10n.t('Reading what it can work on…'), (signal) =>
    scopeObjects(deps.engine, account, provider, scope, signal),
  );
  const object = await askObject(scope, ability.object(scope), listed);
  if (object === undefined) return;
  const body = { scope, ...(data && { data }), ...(object && { object_id: object }) };
  await runOperation(deps, { opened, operation, known: { params: {}, body }, target: scope });
}

type Data = Readonly<Record<string, unknown>>;

/** By the contract where one describes the data of the scope, else as JSON; null without any. */
async function dataFor(
  { provider }: OpenedAccount,
  { describedBy }: ScopesAbility,
  scope: string,
  lists: ReferenceLists,
): Promise<Data | 'file' | null | undefined> {
  const id = Object.hasOwn(describedBy, scope) ? describedBy[scope] : undefined;
  const described = id === undefined ? undefined : (await loadCatalog(provider.id)).find(id);
  if (!described) return askScopeData(scope);
  const key = described.idempotency?.name ?? '';
  // The key of the intent belongs to the call that is made, not to the one that only describes its data.
  const isKey = (name: string) =>
    name.replace(/[-_]/g, '').toLowerCase() === key.replace(/[-_]/g, '').toLowerCase();
  const asks = Object.keys(propertiesOf(bodySchema(described) ?? {})).filter((name) => !isKey(name));
  const inputs = await askQuestions(described, { params: {} }, lists, asks);
  return inputs && { ...(inputs.body as Data | undefined) };
}
