import * as vscode from 'vscode';
import { showErrorMessage, showWarningMessage } from '../shared/messages.ts';
import { problemArg, type Problem, type ProblemDetails } from '../../core/problem.ts';
import { isLoopbackHost } from '../../net/address/address.ts';
import { problemActions, type ProblemSource } from './problemActions.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { ProblemLog } from './problemLog.ts';
import { problemText, type ProblemPlace } from './problemText.ts';

/**
 * Shows a problem once, with the actions that help and the log. A canceled call is what the user wanted and is
 * not shown. Does not wait for the answer.
 */
export function showProblem(
  problem: Problem,
  place: ProblemPlace,
  source: ProblemSource,
  log: ProblemLog,
): void {
  if (problem.kind === 'canceled') return;
  log.add(problem);
  const actions = problemActions(problem, source);
  const showLog = vscode.l10n.t('Show Log');
  const titles = [...actions.map((action) => action.title), showLog];
  const show = quiet(problem) ? showWarningMessage : showErrorMessage;
  const ask = async () => {
    const chosen = await show(noticeText(problem, { sandbox: source.sandbox, ...place }), ...titles);
    if (chosen === showLog) return log.show();
    const action = actions.find((candidate) => candidate.title === chosen);
    if (action) void vscode.commands.executeCommand(action.command, ...action.args);
  };
  // A key that is refused once is refused for every call.
  if (problem.kind === 'auth' && source.account !== undefined) void log.askOnce(`key ${source.account}`, ask);
  else void ask();
}

function noticeText({ details }: Problem, place: ProblemPlace): string {
  const text = [problemText(details, place), place.sandbox ? '' : pacFileText(details)]
    .filter(Boolean)
    .join(' ');
  return place.job === undefined ? text : vscode.l10n.t('"{0}": {1}', oneLine(place.job), text);
}

/** A limit or an empty purse is no defect: a warning, not an error. */
function quiet(problem: Problem): boolean {
  return problem.kind === 'rate' || problem.kind === 'funds' || problem.kind === 'outcomeUnknown';
}

/** Codes of a platform that could not be reached, or only as far as a proxy. */
const UNREACHED: ReadonlySet<string> = new Set([
  'network.unreachable',
  'network.timeout',
  'proxy.refused',
  'proxy.unreachable',
]);
const PAC_FILE = /^(?:pac\+|file:|data:)|\.(?:pac|dat)(?:[?#].*)?$/i;

/** The editor takes a PAC file from the system alone: one in its setting counts as a proxy, or as nothing. */
function pacFileText(details: ProblemDetails): string {
  // What runs on this machine is merely stopped.
  if (!UNREACHED.has(details.code) || isLoopbackHost(problemArg(details, 'host'))) return '';
  const proxy = vscode.workspace.getConfiguration('http').get<unknown>('proxy');
  if (typeof proxy !== 'string' || !PAC_FILE.test(proxy.trim())) return '';
  return vscode.l10n.t(
    'The setting "Http: Proxy" names a PAC file, which VS Code does not read there. Enter it in the proxy settings of the system, and leave the setting empty.',
  );
}
