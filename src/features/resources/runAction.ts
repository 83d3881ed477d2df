import * as vscode from 'vscode';
import type { ResourceAction } from '../../core/resource.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import { isLarge, questionsOf } from '../../calls/questions/questions.ts';
import { inputsOfAction } from '../../calls/resources/resourceReader.ts';
import { openRequestFile } from '../requests/openRequestFile.ts';
import { ReferenceLists } from '../requests/referenceLists.ts';
import { endToken } from '../tokens/endToken.ts';
import { executeScope, type ScopeDeps } from '../tokens/executeScope.ts';
import { endsIt, type ResourceTarget } from './resourceTarget.ts';
import { runGuided } from './guided/runGuided.ts';
import { runOperation } from '../requests/runOperation.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** What carrying out an action of a list or a row needs. */
export type ActionDeps = ScopeDeps;

/** Does what an action of a list or a row says, with all that belongs to it. Errors: Problem. */
export async function runAction(
  deps: ActionDeps,
  found: ResourceTarget,
  action: ResourceAction,
): Promise<void> {
  const { opened, known, label, row } = found;
  const { provider, account } = opened;
  const operation = (await loadCatalog(provider.id)).find(action.operation);
  if (!operation) return;
  if (operation.id === provider.scopes?.operation) {
    await executeScope(deps, opened, known['scope']);
    return;
  }
  // A prompt may cost money that only its plan tells.
  if (operation.id === provider.agent?.operations.prepare)
    return void vscode.commands.executeCommand('backlot.sendPrompt', { account: account.id, known });
  if (action.guide) return runGuided(deps, { found, action, guide: action.guide, operation });
  const inputs = inputsOfAction(action, operation, known);
  // What is nested or long is written better than it is asked for box by box.
  const { references } = new ReferenceLists(opened, deps.engine);
  const isAsked = questionsOf(operation, inputs, { references }).length > 0;
  if (isAsked && isLarge(operation, { references })) return openRequestFile(operation, account, inputs);
  const call = {
    opened,
    operation,
    known: inputs,
    quiet: operation.risk !== 'read',
    ends: endsIt(action),
    ...(label && { target: oneLine(label) }),
    ...(action.asks && { asks: action.asks }),
  };
  const minted = provider.tokens?.minted;
  if (minted && row && [minted.rotate, minted.revoke].includes(operation.id))
    return endToken(deps, call, minted, row);
  await runOperation(deps, call);
}
