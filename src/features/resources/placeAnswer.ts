import * as vscode from 'vscode';
import { setStatusBarMessage, showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import type { ActionGuide, KnownValues } from '../../core/actionGuide.ts';
import type { Answer } from '../../calls/answer.ts';
import type { CatalogOperation } from '../../calls/catalog.ts';
import { filledIn } from '../../calls/questions/guidedInputs.ts';
import type { RequestInputs } from '../../calls/requestInputs.ts';
import { isRecord } from '../../calls/check/schemaView.ts';
import { longDocumentText } from '../../net/redaction/documentText.ts';
import { openPage } from '../shared/openPage.ts';
import { resourceText, wordedText } from './resourceText.ts';
import { followAnswer, type FollowDeps } from './guided/followAnswer.ts';
import type { ResourceTarget } from './resourceTarget.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface Done {
  readonly guide: ActionGuide;
  readonly answer: Answer;
  readonly operation: CatalogOperation;
  readonly inputs: RequestInputs;
  readonly known: KnownValues;
}

/** Puts a good answer where its action says: into a file, the browser, a progress notice, or a document. */
export async function placeAnswer(deps: FollowDeps, found: ResourceTarget, done: Done): Promise<void> {
  const { guide, answer, operation, known } = done;
  const partialResult = guide.partialResult?.(answer.body);
  if (partialResult) {
    await deps.answers.show(answer);
    void showWarningMessage(wordedText(partialResult));
    return;
  }
  switch (guide.answer?.kind) {
    case 'file':
      return saveText(guide.answer.text?.(answer.body) ?? answer.text, filledIn(guide.answer.name, known));
    case 'page': {
      const address = addressIn(answer, guide.answer.member);
      if (address === undefined) return deps.answers.show(answer);
      if (guide.answer.shown) await deps.answers.show(answer);
      await openPage(address, resourceText(operation.summary));
      return;
    }
    case 'progress': {
      const { opened, label } = found;
      const request = { account: opened.account.id, operation: operation.id, ...done.inputs };
      const title = oneLine(label ?? resourceText(operation.summary));
      return followAnswer(deps, { opened, request, place: guide.answer, title, first: answer });
    }
    case 'document': {
      const text = guide.answer.text?.(answer.body);
      if (typeof text !== 'string') return deps.answers.show(answer);
      const title = oneLine(found.label ?? resourceText(operation.summary), 60);
      return deps.answers.showText(title, await longDocumentText(text), 'plaintext');
    }
    case 'begins':
    case undefined:
      if (operation.risk === 'read') return deps.answers.show(answer);
      setStatusBarMessage(
        vscode.l10n.t('{0}: done', oneLine(found.label ?? resourceText(operation.summary))),
        5_000,
      );
  }
}

/** What users know files of an ending as. */
const FILTERS: Readonly<Record<string, string>> = { json: 'JSON', md: 'Markdown' };

async function saveText(text: string, name: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // A name of the platform's must stay a name.
  const safe = name.replace(/[^\p{L}\p{N}._ -]/gu, '-');
  const ending = /\.(\w+)$/.exec(safe)?.[1] ?? 'json';
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, safe) }),
    filters: { [FILTERS[ending] ?? ending.toUpperCase()]: [ending] },
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(
    target,
    new TextEncoder().encode(text.endsWith('\n') ? text : `${text}\n`),
  );
  const open = vscode.l10n.t('Open');
  void showInformationMessage(vscode.l10n.t('Saved {0}.', target.path.split('/').at(-1) ?? safe), open).then(
    (chosen) => {
      if (chosen === open) void vscode.window.showTextDocument(target);
    },
  );
}

/** An address that is signed in already is masked in the answer, and is taken out of it here. */
function addressIn({ body, secrets }: Answer, member: string): string | undefined {
  const masked = secrets.names.findIndex((name) => name.split('.').at(-1) === member);
  if (masked >= 0) return secrets.take(masked);
  const value = isRecord(body) ? body[member] : undefined;
  return typeof value === 'string' ? value : undefined;
}
