import * as vscode from 'vscode';
import { showQuickPick, type PickRow } from '../shared/messages.ts';
import { canSend } from '../../accounts/credentials.ts';
import type { ResourceAction, ResourceVerb } from '../../core/resource.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { lackingForAction, needsText } from './tree/lackingScope.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { openPage } from '../shared/openPage.ts';
import { resourceText } from './resourceText.ts';
import { resourceTargetOf, type ResourceTarget } from './resourceTarget.ts';
import { runAction, type ActionDeps } from './runAction.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { JobsTree } from '../jobs/view/jobsTree.ts';
import type { AnswerDocuments } from '../requests/answerDocuments.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import { accountArgumentOf, moreArgumentOf, nodeArgumentOf } from '../shared/nodeArguments.ts';
import { printJson } from '../../net/json/printJson.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { copyCommands, type CopyDeps } from './copyCommands.ts';
import { filterCommands } from './filterRows.ts';
import type { ResourceViews } from './tree/resourceViews.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** What a platform tells of one row is short. */
const DETAILS_CHARACTERS = 1_000_000;

/** The view of the jobs, in place of a node. */
const JOBS = 'jobs';

export interface ResourceDeps extends ActionDeps, CopyDeps {
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly open: OpenAccount;
  readonly answers: Pick<AnswerDocuments, 'show' | 'showText'>;
  readonly jobs: ActionDeps['jobs'];
  readonly jobsTree: Pick<JobsTree, 'refresh'>;
  readonly trees: AccountViews &
    Pick<ResourceViews, 'refresh' | 'showMore' | 'showingNew' | 'providers' | 'workspaces'>;
}

export function resourceCommands(deps: ResourceDeps): Handlers<CommandId<'resources'>> {
  return {
    ...copyCommands(deps),
    ...filterCommands(deps.trees),
    'backlot.refresh': async ([target]) => {
      if (target === undefined || target === JOBS) deps.jobsTree.refresh();
      if (target === JOBS) return;
      const account = accountArgumentOf(target)?.account;
      if (account !== undefined && (await deps.accounts.get(account))) await deps.balances.read(account);
      deps.trees.refresh(nodeArgumentOf(target));
    },

    'backlot.refreshView': async () => {
      deps.jobsTree.refresh();
      deps.trees.refresh();
    },

    'backlot.showRow': async ([target]) => {
      const found = await resourceTargetOf(deps.open, target);
      const action = found?.actions.find(({ verb }) => verb === 'open');
      if (found && action) return runAction(deps, found, action);
      const { label, details } = found?.row ?? {};
      if (label && details !== undefined)
        await deps.answers.showText(oneLine(label), printJson(details, DETAILS_CHARACTERS).text, 'json');
    },

    ...additions((target) =>
      deps.trees.showingNew(nodeArgumentOf(target) ?? '', () => runVerb(deps, target, 'add')),
    ),
    'backlot.rotateToken': ([target]) => runVerb(deps, target, 'rotate'),
    'backlot.revokeToken': ([target]) => runVerb(deps, target, 'revoke'),
    'backlot.deleteRow': ([target]) => runVerb(deps, target, 'delete'),
    'backlot.pauseRow': ([target]) => runVerb(deps, target, 'pause'),
    'backlot.resumeRow': ([target]) => runVerb(deps, target, 'resume'),
    'backlot.restartRow': ([target]) => runVerb(deps, target, 'restart'),

    'backlot.openRowPage': async ([target]) => {
      const row = (await resourceTargetOf(deps.open, target))?.row;
      if (row?.link !== undefined) await openPage(row.link, oneLine(row.label));
    },

    'backlot.moreActions': async ([target]) => {
      const found = await resourceTargetOf(deps.open, target);
      if (!found) return;
      const action = await pickAction(deps, found);
      if (action) await runAction(deps, found, action);
    },

    /** Sets up the account whose credits are the balance, where the platform keeps that apart. */
    'backlot.setUpBalance': async ([target]) => {
      const title = vscode.l10n.t('Set Up Balance');
      const named = accountArgumentOf(target)?.account;
      const id = named ?? (await pickAccount(deps.accounts, ({ balance }) => !!balance?.setUp, title))?.id;
      const opened = id === undefined ? undefined : await deps.open(id);
      const action = opened?.provider.balance?.setUp;
      if (opened && action)
        await runAction(deps, { opened, actions: [action], known: {}, label: null }, action);
    },

    'backlot.loadMoreRows': async ([target]) => {
      const node = moreArgumentOf(target);
      if (node !== undefined) await deps.trees.showMore(node);
    },
  };
}

/** One command for each name that adding has in menus. */
function additions(add: (target: unknown) => Promise<void>) {
  return {
    'backlot.addToList': ([target]) => add(target),
    'backlot.createToken': ([target]) => add(target),
    'backlot.createKey': ([target]) => add(target),
    'backlot.createWorkspace': ([target]) => add(target),
    'backlot.addSecret': ([target]) => add(target),
    'backlot.setLimit': ([target]) => add(target),
    'backlot.setBillingMode': ([target]) => add(target),
    'backlot.importTemplate': ([target]) => add(target),
    'backlot.pinImage': ([target]) => add(target),
    'backlot.applyForProgram': ([target]) => add(target),
    'backlot.requestPayout': ([target]) => add(target),
    'backlot.openPartnerAccount': ([target]) => add(target),
  } satisfies Partial<Handlers<CommandId<'resources'>>>;
}

async function runVerb(deps: ResourceDeps, target: unknown, verb: ResourceVerb): Promise<void> {
  const found = await resourceTargetOf(deps.open, target);
  const action = found?.actions.find((one) => one.verb === verb);
  if (found && action) await runAction(deps, found, action);
}

interface ActionRow extends PickRow {
  readonly action: ResourceAction;
}

/** The actions of a row or a list; one that the account's keys cannot do says what it lacks. */
async function pickAction(
  deps: ResourceDeps,
  { opened, actions, label, row }: ResourceTarget,
): Promise<ResourceAction | undefined> {
  const identity = deps.identities.last(opened.account.id);
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
  const picked = await showQuickPick(rows, { title: oneLine(label ?? opened.account.label) });
  return picked?.action;
}

function canDo({ provider, account }: OpenedAccount, action: ResourceAction): boolean {
  const fact = provider.operations[action.operation];
  return fact !== undefined && canSend(account, provider, fact);
}
