import { showErrorMessage, showInformationMessage } from '../../shared/messages.ts';
import type { ProgressPlace } from '../../../core/actionGuide.ts';
import type { Answer } from '../../../calls/answer.ts';
import { loadCatalog } from '../../../calls/catalog.ts';
import { inputsOfAction } from '../../../calls/resources/resourceReader.ts';
import type { Engine, OperationRequest } from '../../../calls/engine.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { followProgress } from './followProgress.ts';
import type { AnswerDocuments } from '../../requests/answerDocuments.ts';
import type { AccountViews } from '../../shared/accountViews.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { resourceText } from '../resourceText.ts';

/** What following a call to its end needs. */
export interface FollowDeps {
  readonly engine: Pick<Engine, 'run'>;
  readonly answers: Pick<AnswerDocuments, 'show' | 'showText'>;
  readonly trees: AccountViews;
}

/** What is followed: the call that says how far it has come, and what the user calls it. */
export interface FollowedCall {
  readonly opened: OpenedAccount;
  readonly request: OperationRequest;
  readonly place: ProgressPlace;
  readonly title: string;
  /** The first answer, where there is one. */
  readonly first?: Answer;
}

/** Shows how far something has come until it is over, draws what has changed then, and says the end. Errors: Problem. */
export async function followAnswer(deps: FollowDeps, call: FollowedCall): Promise<void> {
  const { opened, request, place, title } = call;
  let first = call.first;
  let shown: Answer | undefined;
  const last = await followProgress(title, {
    everyMs: place.everyMs,
    poll: async (signal) => {
      shown = first ?? (await deps.engine.run(request, signal));
      first = undefined;
      return place.of(shown.body);
    },
    sleep: (ms, signal) => opened.session.clock.sleep(ms, signal),
  });
  if (!last) {
    if (shown) await deps.answers.show(shown);
    return;
  }
  if (!last.end) return;
  deps.trees.accountChanged(opened.account.id);
  const text = `${title}: ${oneLine(last.message, 500)}`;
  if (last.end === 'good') void showInformationMessage(text);
  else void showErrorMessage(text);
}

/**
 * Follows what a call has begun, by the operation that reports it.
 *
 * @param known what the call was made with and what it answered, by name.
 */
export async function followBegun(
  deps: FollowDeps,
  opened: OpenedAccount,
  begun: { readonly operation: string; readonly progress: ProgressPlace },
  known: Readonly<Record<string, unknown>>,
): Promise<void> {
  const operation = (await loadCatalog(opened.provider.id)).find(begun.operation);
  if (!operation) return;
  const inputs = inputsOfAction({}, operation, known);
  const name = [known['name'], known['slug']].find((one) => typeof one === 'string');
  await followAnswer(deps, {
    opened,
    request: { account: opened.account.id, operation: operation.id, ...inputs },
    place: begun.progress,
    title: name ?? resourceText(operation.summary),
  });
}
