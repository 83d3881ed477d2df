import * as vscode from 'vscode';
import type { Backlot } from '../shared/backlot.ts';
import { canSend } from '../../accounts/credentials.ts';
import type { ResourceAction, ResourceVerb } from '../../core/resource.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { lackingForAction, needsText } from './tree/lackingScope.ts';
import { openPage } from '../shared/openPage.ts';
import { resourceText } from './resourceText.ts';
import { type ListNode, nodeId, type RowNode } from './tree/providerNodes.ts';
import { resourceTargetOf, type ResourceTarget } from './resourceTarget.ts';
import { runAction } from './runAction.ts';
import type { Handlers } from '../shared/runCommand.ts';

export const resourceCommands: Handlers<
  | 'backlot.showRow'
  | 'backlot.addToList'
  | 'backlot.deleteRow'
  | 'backlot.rotateToken'
  | 'backlot.revokeToken'
  | 'backlot.pauseRow'
  | 'backlot.resumeRow'
  | 'backlot.restartRow'
  | 'backlot.openRowPage'
  | 'backlot.moreActions'
  | 'backlot.loadMoreRows'
> = {
  'backlot.showRow': async (backlot, [target]) => {
    const found = await resourceTargetOf(backlot, target);
    const action = found?.actions.find(({ verb }) => verb === 'open');
    if (found && action) return runAction(backlot, found, action);
    const { label, details } = found?.row ?? {};
    if (label && details !== undefined)
      await backlot.answers.showText(label, JSON.stringify(details, null, 2), 'json');
  },

  'backlot.addToList': (backlot, [target]) => runVerb(backlot, target, 'add'),
  'backlot.rotateToken': (backlot, [target]) => runVerb(backlot, target, 'rotate'),
  'backlot.revokeToken': (backlot, [target]) => runVerb(backlot, target, 'revoke'),
  'backlot.deleteRow': (backlot, [target]) => runVerb(backlot, target, 'delete'),
  'backlot.pauseRow': (backlot, [target]) => runVerb(backlot, target, 'pause'),
  'backlot.resumeRow': (backlot, [target]) => runVerb(backlot, target, 'resume'),
  'backlot.restartRow': (backlot, [target]) => runVerb(backlot, target, 'restart'),

  'backlot.openRowPage': async (backlot, [target]) => {
    const row = (await resourceTargetOf(backlot, target))?.row;
    if (row?.link !== undefined) await openPage(row.link, row.label);
  },

  'backlot.moreActions': async (backlot, [target]) => {
    const found = await resourceTargetOf(backlot, target);
    if (!found) return;
    const action = await pickAction(backlot, found);
    if (action) await runAction(backlot, found, action);
  },

  'backlot.loadMoreRows': async (backlot, [target]) => {
    const { list, row } = (target ?? {}) as { readonly list?: ListNode; readonly row?: RowNode };
    if (row && nodeId(row).startsWith('row/')) backlot.trees.showMoreBelow(row);
    if (list && nodeId(list).startsWith('list/')) await backlot.trees.showMore(list);
  },
};

async function runVerb(backlot: Backlot, target: unknown, verb: ResourceVerb): Promise<void> {
  const found = await resourceTargetOf(backlot, target);
  const action = found?.actions.find((one) => one.verb === verb);
  if (found && action) await runAction(backlot, found, action);
}

interface ActionRow extends vscode.QuickPickItem {
  readonly action: ResourceAction;
}

/** The actions of a row or a list; one that the account's keys cannot do says what it lacks. */
async function pickAction(
  backlot: Backlot,
  { opened, actions, label, row }: ResourceTarget,
): Promise<ResourceAction | undefined> {
  const identity = backlot.identities.last(opened.account.id);
  const rows = actions.map((action): ActionRow => {
    const scope = lackingForAction(opened.provider, identity, action, row ?? null);
    const lack = canDo(opened, action) ? scope && needsText(scope) : vscode.l10n.t('needs another key');
    return {
      label: resourceText(action.title),
      description: lack ?? '',
      iconPath: new vscode.ThemeIcon(
        action.icon,
        lack ? new vscode.ThemeColor('disabledForeground') : undefined,
      ),
      action,
    };
  });
  const picked = await vscode.window.showQuickPick(rows, { title: label ?? opened.account.label });
  return picked?.action;
}

function canDo({ provider, account }: OpenedAccount, action: ResourceAction): boolean {
  const fact = Object.values(provider.operations).find(({ id }) => id === action.operation);
  return fact !== undefined && canSend(account, provider, fact);
}
