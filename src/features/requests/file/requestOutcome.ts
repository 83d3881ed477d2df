import * as vscode from 'vscode';
import type { Engine } from '../../../calls/engine.ts';
import { expectationsOf, unmetBy } from '../../../calls/requestFile/expectations.ts';
import { nodeNear, parseRequestFile } from '../../../calls/requestFile/requestFile.ts';
import { toProblem } from '../../../core/problem.ts';
import type { RequestResult } from '../../commandLine/runRequests.ts';
import { problemText, type ProblemPlace } from '../../problems/problemText.ts';
import { requestOrRefusal, type ReadingDeps } from './readRequest.ts';

export interface RunningDeps extends ReadingDeps {
  readonly engine: Pick<Engine, 'exchange'>;
}

/** How the request of a file went, in the user's words. */
export interface RequestOutcome extends Omit<RequestResult, 'file'> {
  /** The line that the reasons are about, from 1. */
  readonly line: number;
}

/** A call that whoever runs the file does not send, in words for the user. */
export class RequestRefused extends Error {}

const NOTHING = { durationMs: 0, status: null, operation: null, unmet: [], line: 1 } as const;

/**
 * Sends the request of a file and compares the answer with what the file expects: success, where it says nothing. What
 * cannot be sent is an outcome too.
 */
export async function requestOutcome(
  deps: RunningDeps,
  uri: vscode.Uri,
  where: 'account' | 'sandbox',
  signal: AbortSignal,
): Promise<RequestOutcome> {
  let place: ProblemPlace = {};
  const errored = (reason: string, line = 1): RequestOutcome => ({
    ...{ ...NOTHING, line },
    ...{ state: 'error', reason },
  });
  try {
    const request = await requestOrRefusal(deps, uri, where);
    if ('text' in request) return errored(request.text, request.line ?? 1);
    const { opened, operation, inputs } = request;
    const { account, provider } = opened;
    place = {
      ...{ provider: provider.label, account: account.label },
      ...{ sandbox: account.sandbox, unit: provider.moneyUnit },
    };
    const expected = expectationsOf(request.expect);
    const line = await expectationLine(uri);
    if (expected === 'broken')
      return errored(vscode.l10n.t('What this request expects cannot be read.'), line);
    if (provider.stream?.operation === operation.id)
      return errored(vscode.l10n.t('A stream of events has no answer to be tested.'));
    const call = { account: account.id, operation: operation.id, ...inputs };
    const answer = await deps.engine.exchange(call, signal);
    const unmet = unmetBy(expected ?? { statuses: [], values: [] }, answer);
    const isMet = unmet.length === 0;
    return {
      ...{ unmet, line, status: answer.status, durationMs: answer.durationMs },
      operation: `${provider.id}.${operation.id}`,
      state: isMet ? 'passed' : 'failed',
      reason: !isMet && answer.problem ? problemText(answer.problem.details, place) : null,
    };
  } catch (error) {
    return errored(
      error instanceof RequestRefused ? error.message : problemText(toProblem(error).details, place),
    );
  }
}

/** The line of `expect`, or the first one, from 1. */
async function expectationLine(uri: vscode.Uri): Promise<number> {
  const document = await vscode.workspace.openTextDocument(uri);
  const node = nodeNear(parseRequestFile(document.getText()), ['expect']);
  return document.positionAt(node?.offset ?? 0).line + 1;
}
