import { l10n } from 'vscode';
import type { CommandId } from '../commands/commandIds.ts';
import type { AccountId } from '../core/ids.ts';
import type { Problem } from '../core/problem.ts';

/** A step that helps with a problem: a button of its notice and a row below it in the tree. */
export interface ProblemAction {
  readonly title: string;
  readonly icon: string;
  readonly command: CommandId;
  readonly args: readonly unknown[];
}

/** What the failed thing was, for the actions that start it again. */
export interface ProblemSource {
  readonly account?: AccountId;
  readonly sandbox?: boolean;
  /** Starts the same thing again; absent when nothing can be repeated. */
  readonly retry?: { readonly title: string; readonly command: CommandId; readonly args: readonly unknown[] };
}

/** The actions for a problem, the most helpful first. */
export function problemActions(problem: Problem, source: ProblemSource): readonly ProblemAction[] {
  const retry = source.retry ? [{ ...source.retry, icon: 'refresh' }] : [];
  const account = source.account ? [source.account] : [];
  const replaceKey: ProblemAction = {
    title: l10n.t('Replace Key…'),
    icon: 'key',
    command: 'backlot.replaceKey',
    args: account,
  };
  switch (problem.kind) {
    case 'auth':
      return source.account ? [replaceKey, ...retry] : retry;
    case 'funds':
      return [
        {
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
    case 'storage':
    case 'permission':
    case 'invalid':
    case 'conflict':
    case 'blocked':
      return retry;
    case 'cancelled':
      return [];
  }
}
