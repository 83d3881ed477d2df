import { l10n } from 'vscode';
import type { CommandId } from '../shared/commandIds.ts';
import type { AccountId } from '../../core/ids.ts';
import { problemArg, type Problem } from '../../core/problem.ts';
import { resourceText } from '../resources/resourceText.ts';

/** A step that helps with a problem: a button of its notice and a row below it in the tree. */
export interface ProblemAction {
  readonly title: string;
  readonly icon: string;
  readonly command: CommandId | 'workbench.action.reloadWindow';
  readonly args: readonly unknown[];
}

/** What the failed thing was, for the actions that start it again. */
export interface ProblemSource {
  readonly account?: AccountId;
  readonly sandbox?: boolean;
  /** True when the platform has a sign-in that gives a key. */
  readonly signIn?: boolean;
  /** What the platform calls the action that sets up the account's balance, where it has one. */
  readonly setUp?: string | undefined;
  /** True when credit can be bought from here. */
  readonly topUp?: boolean;
  /** Starts the same thing again; absent when nothing can be repeated. */
  readonly retry?: { readonly title: string; readonly command: CommandId; readonly args: readonly unknown[] };
  /** Settles a job of which nobody can say how it stands; it repeats nothing without a question. */
  readonly settle?: ProblemSource['retry'];
}

/** The actions for a problem, the most helpful first. */
export function problemActions(problem: Problem, source: ProblemSource): readonly ProblemAction[] {
  const { settle } = source;
  const others = [...changeRouting(problem, source), ...actionsFor(problem, source)];
  return settle ? [...others, { ...settle, icon: 'issues' }] : others;
}

function actionsFor(problem: Problem, source: ProblemSource): readonly ProblemAction[] {
  const retry = source.retry ? [{ ...source.retry, icon: 'refresh' }] : [];
  const account = source.account ? [source.account] : [];
  const replaceKey: ProblemAction = {
    title: l10n.t('Replace Key…'),
    icon: 'key',
    command: 'backlot.replaceKey',
    args: account,
  };
  const addKey: ProblemAction = {
    title: l10n.t('Add Key…'),
    icon: 'key',
    command: 'backlot.addKey',
    args: account,
  };
  const setBudget: ProblemAction = {
    title: l10n.t('Set Budget…'),
    icon: 'dashboard',
    ...(problem.details.args?.['project'] === undefined
      ? { command: 'backlot.setBudget', args: account }
      : { command: 'backlot.setFolderBudget', args: [problem.details.provider] }),
  };
  const setUp: ProblemAction = {
    title: source.setUp === undefined ? l10n.t('Set Up Balance…') : resourceText(source.setUp),
    icon: 'add',
    command: 'backlot.setUpBalance',
    args: account,
  };
  switch (problem.kind) {
    case 'auth':
      if (!source.account) return retry;
      return [
        // What an account does not have is added; a key that only the secret storage lost is entered again.
        ...(problem.code === 'key.missing' ? [addKey] : []),
        replaceKey,
        ...(source.signIn ? [signIn(source.account)] : []),
        ...retry,
      ];
    case 'funds':
      return [
        source.topUp && source.account
          ? {
              title: l10n.t('Top Up…'),
              icon: 'credit-card',
              command: 'backlot.topUp',
              args: account,
            }
          : {
              title: l10n.t('Open Platform Website'),
              icon: 'link-external',
              command: 'backlot.openDocumentation',
              args: account,
            },
        ...retry,
      ];
    case 'network':
      return source.sandbox
        ? [
            {
              title: l10n.t('Start Sandbox'),
              icon: 'play-circle',
              command: 'backlot.startSandbox',
              args: [],
            },
            ...retry,
          ]
        : retry;
    case 'notFound':
      return [
        { title: l10n.t('Refresh'), icon: 'refresh', command: 'backlot.refresh', args: account },
        ...retry,
      ];
    case 'outcomeUnknown':
      if (problem.code === 'token.rotationLost')
        return [{ title: l10n.t('Refresh'), icon: 'refresh', command: 'backlot.refresh', args: [] }];
      return [
        {
          title: l10n.t('Refresh Balance'),
          icon: 'refresh',
          command: 'backlot.refreshBalance',
          args: account,
        },
      ];
    case 'rate':
    case 'server':
    case 'unexpected':
    case 'permission':
    case 'invalid':
    case 'conflict':
      return retry;
    case 'storage':
      return isReloadNeeded(problem) ? [reloadWindow(), ...retry] : retry;
    case 'blocked':
      if (problem.code === 'address.private') return [...allowHost(problem), ...retry];
      if (problem.code === 'account.notSetUp') return [setUp, ...retry];
      return problem.code === 'budget.exceeded' && source.account ? [setBudget, ...retry] : retry;
    case 'canceled':
      return [];
  }
}

function changeRouting({ details }: Problem, { account }: ProblemSource): readonly ProblemAction[] {
  if (!details.misrouted || account === undefined) return [];
  return [
    {
      title: l10n.t('Change Organization…'),
      icon: 'organization',
      command: 'backlot.changeRouting',
      args: [account],
    },
  ];
}

/** True when this window is cut off from the journal as it is now. */
function isReloadNeeded({ details }: Problem): boolean {
  const reason = details.args?.['reason'];
  return reason === 'replaced' || reason === 'outdated';
}

function reloadWindow(): ProblemAction {
  return {
    title: l10n.t('Reload Window'),
    icon: 'refresh',
    command: 'workbench.action.reloadWindow',
    args: [],
  };
}

/** Only what the user can decide about: a private network, not this machine. */
function allowHost({ details }: Problem): readonly ProblemAction[] {
  const host = problemArg(details, 'host');
  if (problemArg(details, 'range') !== 'private' || host === '') return [];
  return [{ title: l10n.t('Allow This Host…'), icon: 'unlock', command: 'backlot.allowHost', args: [host] }];
}

function signIn(account: AccountId): ProblemAction {
  return {
    title: l10n.t('Sign In…'),
    icon: 'sign-in',
    command: 'backlot.signIn',
    args: [account],
  };
}
