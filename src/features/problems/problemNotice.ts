import * as vscode from 'vscode';
import { showErrorMessage, showWarningMessage } from '../shared/messages.ts';
import type { Problem } from '../../core/problem.ts';
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
  const text = problemText(details, place);
  return place.job === undefined ? text : vscode.l10n.t('"{0}": {1}', oneLine(place.job), text);
}

/** A limit or an empty purse is no defect: a warning, not an error. */
function quiet(problem: Problem): boolean {
  return problem.kind === 'rate' || problem.kind === 'funds' || problem.kind === 'outcomeUnknown';
}
