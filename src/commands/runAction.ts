import type { Backlot } from './backlot.ts';
import type { ResourceAction } from '../core/resource.ts';
import { loadCatalogue } from '../operations/catalogue.ts';
import { isLarge, questionsOf } from '../operations/questions.ts';
import { inputsOfAction } from '../operations/resourceReader.ts';
import { openRequestFile } from '../ui/requests/openRequestFile.ts';
import { ReferenceLists } from '../ui/requests/referenceLists.ts';
import { endToken } from './endToken.ts';
import { executeScope } from './executeScope.ts';
import { endsIt, type ResourceTarget } from './resourceTarget.ts';
import { runGuided } from './runGuided.ts';
import { runOperation } from './runOperation.ts';

/** Does what an action of a list or a row says, with all that belongs to it. Errors: Problem. */
export async function runAction(
  backlot: Backlot,
  found: ResourceTarget,
  action: ResourceAction,
): Promise<void> {
  const { opened, known, label, row } = found;
  const { provider, account } = opened;
  const operation = (await loadCatalogue(provider.id)).find(action.operation);
  if (!operation) return;
  if (operation.id === provider.scopes?.operation) {
    await executeScope(backlot, opened, known['scope']);
    return;
  }
  if (action.guide) return runGuided(backlot, { found, action, guide: action.guide, operation });
  const inputs = inputsOfAction(action, operation, known);
  // What is nested or long is written better than it is asked for box by box.
  const { references } = new ReferenceLists(opened, backlot.engine);
  const isAsked = questionsOf(operation, inputs, { references }).length > 0;
  if (isAsked && isLarge(operation, { references })) return openRequestFile(operation, account, inputs);
  const call = {
    opened,
    operation,
    known: inputs,
    quiet: operation.risk !== 'read',
    ends: endsIt(action),
    ...(label && { target: label }),
    ...(action.asks && { asks: action.asks }),
  };
  const minted = provider.tokens?.minted;
  if (minted && row && [minted.rotate, minted.revoke].includes(operation.id))
    return endToken(backlot, call, minted, row);
  await runOperation(backlot, call);
}
