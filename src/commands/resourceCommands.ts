import * as vscode from 'vscode';
import type { Backlot } from '../compose.ts';
import { canSend } from '../accounts/credentials.ts';
import type { ResourceAction, ResourceVerb } from '../core/resource.ts';
import { loadCatalogue } from '../operations/catalogue.ts';
import { isLarge } from '../operations/questions.ts';
import { inputsOfAction } from '../operations/resourceReader.ts';
import type { OpenedAccount } from '../providers/openedAccount.ts';
import { openRequestFile } from '../ui/requests/openRequestFile.ts';
import { resourceText } from '../ui/resourceText.ts';
import { type ListNode, nodeId } from '../ui/providerNodes.ts';
import { resourceTargetOf, type ResourceTarget } from './resourceTarget.ts';
import type { Handlers } from './runCommand.ts';
import { runOperation } from './runOperation.ts';

export const resourceCommands: Handlers<
  'backlot.showRow' | 'backlot.deleteRow' | 'backlot.moreActions' | 'backlot.loadMoreRows'
> = {
  'backlot.showRow': (backlot, [target]) => runVerb(backlot, target, 'open'),
  'backlot.deleteRow': (backlot, [target]) => runVerb(backlot, target, 'delete'),

  'backlot.moreActions': async (backlot, [target]) => {
    const found = await resourceTargetOf(backlot, target);
    if (!found) return;
    const action = await pickAction(found);
    if (action) await runAction(backlot, found, action);
  },

  'backlot.loadMoreRows': async (backlot, [target]) => {
    const list = (target as { readonly list?: ListNode } | undefined)?.list;
    if (list && nodeId(list).startsWith('list/')) await backlot.trees.showMore(list);
  },
};

async function runVerb(backlot: Backlot, target: unknown, verb: ResourceVerb): Promise<void> {
  const found = await resourceTargetOf(backlot, target);
  const action = found?.actions.find((one) => one.verb === verb);
  if (found && action) await runAction(backlot, found, action);
}

async function runAction(backlot: Backlot, found: ResourceTarget, action: ResourceAction): Promise<void> {
  const { opened, known, label } = found;
  const operation = (await loadCatalogue(opened.provider.id)).find(action.operation);
  if (!operation) return;
  const inputs = inputsOfAction(action, operation, known);
  // What is nested or long is written better than it is asked for box by box.
  if (isLarge(operation)) return openRequestFile(operation, opened.account, inputs);
  const quiet = operation.risk !== 'read';
  await runOperation(backlot, { opened, operation, known: inputs, quiet, ...(label && { target: label }) });
}

interface ActionRow extends vscode.QuickPickItem {
  readonly action: ResourceAction;
}

/** The actions of a row or a list; one that the account's keys cannot do says so. */
async function pickAction({ opened, actions, label }: ResourceTarget): Promise<ResourceAction | undefined> {
  const rows = actions.map((action): ActionRow => ({
    label: resourceText(action.title),
    description: canDo(opened, action) ? '' : vscode.l10n.t('needs another key'),
    iconPath: new vscode.ThemeIcon(action.icon),
    action,
  }));
  const picked = await vscode.window.showQuickPick(rows, { title: label ?? opened.account.label });
  return picked?.action;
}

function canDo({ provider, account }: OpenedAccount, action: ResourceAction): boolean {
  const fact = Object.values(provider.operations).find(({ id }) => id === action.operation);
  return fact !== undefined && canSend(account, provider, fact);
}
