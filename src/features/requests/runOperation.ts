import { cancellable, sentTeller } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { setStatusBarMessage, showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import type { Account } from '../../core/account.ts';
import { Problem } from '../../core/problem.ts';
import type { Answer } from '../../calls/answer.ts';
import type { CatalogOperation } from '../../calls/catalog.ts';
import type { RequestInputs } from '../../calls/requestInputs.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { fewCallsText, goneText, pendingText, replayText } from '../problems/answerNotices.ts';
import { askQuestions } from './askQuestions.ts';
import { offerSecrets } from '../tokens/oneTimeSecrets.ts';
import { ReferenceLists } from './referenceLists.ts';
import { keepToken } from '../tokens/keepToken.ts';
import { buyJob, type SubmitDeps } from '../jobs/submit/submitJob.ts';
import type { Engine } from '../../calls/engine.ts';
import type { TokenKeySync } from '../../accounts/tokenKeySync.ts';
import type { AnswerDocuments } from './answerDocuments.ts';
import type { TailService } from '../runs/tailService.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import { resourceText } from '../resources/resourceText.ts';

/** What a call that the user started needs, with all that may follow it. */
export interface OperationDeps extends SubmitDeps {
  readonly engine: Pick<Engine, 'run' | 'exchange'>;
  readonly answers: Pick<AnswerDocuments, 'show' | 'showText'>;
  readonly trees: AccountViews;
  readonly tokenKeys: TokenKeySync;
  readonly tails: Pick<TailService, 'open'>;
}

/** A call that the user started, of which some inputs may still be missing. */
export interface WantedCall {
  readonly opened: OpenedAccount;
  readonly operation: CatalogOperation;
  readonly known: RequestInputs;
  /** What is acted on, in the user's words. */
  readonly target?: string;
  /** True where the answer itself is not what the user came for: then only a failure or a secret is shown. */
  readonly quiet?: boolean;
  /** True where the call ends what it acts on: what is not found any more is gone already. */
  readonly ends?: boolean;
  /** Inputs that may be left out and are asked for all the same, by name. */
  readonly asks?: readonly string[];
  /** What else hangs on it: said before something is changed or destroyed. */
  readonly warning?: string;
  /** The file that it is written in. */
  readonly uri?: vscode.Uri;
  /** Accounts whose key the call replaces by the one that it hands out. */
  readonly holders?: readonly Account[];
}

/**
 * Asks for what is missing, runs, and shows the answer. A job goes the way of all jobs and is watched.
 * False when the user backed out of a question, and when the platform waits for an approval first. Errors: Problem.
 */
export async function runOperation(deps: OperationDeps, call: WantedCall): Promise<boolean> {
  const { opened, operation, target, warning } = call;
  const lists = new ReferenceLists(opened, deps.engine, operation);
  const inputs = await askQuestions(operation, call.known, lists, call.asks);
  if (!inputs) return false;
  const { account, provider } = opened;
  if (provider.jobs && Object.hasOwn(provider.jobs.accepted, operation.id)) {
    await buyJob(deps, opened, { call: { operation: operation.id, ...inputs } });
    return true;
  }
  if (provider.stream?.operation === operation.id) {
    // A call would wait until the stream ends and show nothing meanwhile.
    const run = streamedRun(operation, inputs);
    deps.tails.open(opened, { id: run, kind: null }, target ?? run);
    return true;
  }
  const request = {
    account: account.id,
    operation: operation.id,
    ...inputs,
    ...(target && { target }),
    ...(warning && { warning }),
  };
  const answer = await cancellable(
    vscode.l10n.t('{0}…', resourceText(operation.summary)),
    (signal, tell) => deps.engine.exchange({ ...request, onSent: sentTeller(tell) }, signal),
    deps.questions,
  );
  const isPending = pendingText(answer, provider) !== null;
  if (call.quiet && !answer.problem) {
    const done = vscode.l10n.t('{0}: done', target ?? resourceText(operation.summary));
    if (!isPending) setStatusBarMessage(done, 5_000);
  } else if (!goneText(answer, '', call.ends)) await deps.answers.show(answer, call.uri);
  await settle(deps, call, answer);
  return !isPending;
}

/** The run that a call for its events names: the value in the path. */
function streamedRun({ parameters }: CatalogOperation, { params }: RequestInputs): string {
  const place = parameters.find((parameter) => parameter.in === 'path');
  return String(place ? params[place.name] : '');
}

/** What follows an answer: views and balance are read anew, secrets are offered. Errors: the answer's Problem. */
export async function settle(
  deps: OperationDeps,
  { opened, operation, target, ends, holders = [] }: WantedCall,
  answer: Answer,
): Promise<void> {
  const { account, provider } = opened;
  const isChange = answer.operation.risk !== 'read';
  if (isChange) deps.trees.accountChanged(account.id);
  // What was deleted or changed may have been paid for or given back. A failure of it must not cost a secret.
  const balance = isChange && provider.balance ? deps.balances.read(account.id) : undefined;
  balance?.catch(() => undefined);
  const fewCalls = fewCallsText(answer, provider.label);
  if (fewCalls) setStatusBarMessage(fewCalls, 10_000, new vscode.ThemeIcon('watch'));
  const gone = goneText(answer, target ?? resourceText(operation.summary), ends);
  if (gone) {
    void showInformationMessage(gone);
    return;
  }
  if (answer.problem) throw new Problem(answer.problem.details);
  const pending = pendingText(answer, provider);
  if (pending !== null) {
    void showWarningMessage(pending);
    return;
  }
  const replay = replayText(answer, provider);
  if (replay) void showInformationMessage(replay);
  if (!(await keepToken(deps.tokenKeys, opened, answer, holders))) void offerSecrets(answer.secrets);
  await balance;
}
