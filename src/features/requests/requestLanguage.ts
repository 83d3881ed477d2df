import * as vscode from 'vscode';
import { MANAGE_TRUST, mayRun } from './file/folderTrust.ts';
import {
  completionsAt,
  placeInRequest,
  type PlaceInRequest,
  type RequestCompletion,
} from '../../calls/requestFile/requestCompletion.ts';
import { hoverAt } from '../../calls/requestFile/requestHover.ts';
import { operationOf, parseRequestFile, type RequestContext } from '../../calls/requestFile/requestFile.ts';
import { oneLine, withoutIcons } from '../../net/redaction/displayText.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { plainMarkdown } from '../shared/safeMarkdown.ts';
import type { ShownAnswer } from './answerDocuments.ts';
import { statusLine } from './answerCodeLenses.ts';
import { hoverText } from './hoverText.ts';

const KINDS: Readonly<Record<RequestCompletion['kind'], vscode.CompletionItemKind>> = {
  member: vscode.CompletionItemKind.Property,
  operation: vscode.CompletionItemKind.Function,
  account: vscode.CompletionItemKind.User,
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.Value,
};

/** What can stand here, by the contract and the user's accounts, and what the platform has for it. */
export async function requestCompletions(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: RequestContext,
  knownOf: (place: PlaceInRequest) => Promise<readonly RequestCompletion[]>,
): Promise<vscode.CompletionItem[]> {
  const [text, offset] = [document.getText(), document.offsetAt(position)];
  const place = placeInRequest(text, offset, context);
  const known = place && mayRun(document.uri) ? await knownOf(place) : [];
  const ofContract = completionsAt(text, offset, context).filter(
    ({ label }) => !known.some((one) => one.label === label),
  );
  return [...known, ...ofContract].map((offer) => completionItem(document, offer));
}

function completionItem(document: vscode.TextDocument, offer: RequestCompletion): vscode.CompletionItem {
  // The editor draws icons in labels; what is inserted is the text itself.
  const item = new vscode.CompletionItem(withoutIcons(oneLine(offer.label)), KINDS[offer.kind]);
  item.range = rangeOf(document, offer);
  item.insertText = offer.insert;
  item.filterText = (offer.filter ?? document.getText(item.range)) || offer.label;
  item.detail = oneLine(offer.detail ?? '');
  if (offer.description) item.documentation = plainMarkdown(offer.description);
  if (offer.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
  item.sortText = `${offer.required ? '0' : '1'}${offer.label}`;
  return item;
}

/** The contract's own words on an operation or a field. */
export function requestHover(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: RequestContext,
): vscode.Hover | undefined {
  const found = hoverAt(document.getText(), document.offsetAt(position), context);
  if (!found) return undefined;
  return new vscode.Hover(plainMarkdown(...hoverText(found)), rangeOf(document, found));
}

/** A CodeLens whose title is read when it comes into sight: what the request costs. */
export class PriceCodeLens extends vscode.CodeLens {
  readonly document: vscode.TextDocument;

  constructor(range: vscode.Range, document: vscode.TextDocument) {
    super(range);
    this.document = document;
  }
}

/** What can be done with a request, above it; in a folder without trust, how to give it. */
export function requestCodeLenses(
  document: vscode.TextDocument,
  context: RequestContext,
  last: ShownAnswer | undefined,
): vscode.CodeLens[] {
  const file = parseRequestFile(document.getText());
  if (file.operation === null) return [];
  const top = new vscode.Range(0, 0, 0, 0);
  if (!mayRun(document.uri)) {
    const title = `$(shield) ${vscode.l10n.t('Trust this folder to run its requests…')}`;
    return [new vscode.CodeLens(top, { title, command: MANAGE_TRUST })];
  }
  const codeLens = (title: string, command: CommandId, tooltip?: string) =>
    new vscode.CodeLens(top, {
      title,
      command,
      arguments: [document.uri],
      ...(tooltip !== undefined && { tooltip }),
    });
  const sandboxed = vscode.l10n.t('Runs it with the account of the sandbox, which costs nothing');
  return [
    codeLens(`$(play) ${vscode.l10n.t('Run')}`, 'backlot.runRequest'),
    codeLens(`$(beaker) ${vscode.l10n.t('Dry Run')}`, 'backlot.dryRunRequest', sandboxed),
    codeLens(vscode.l10n.t('Copy as cURL'), 'backlot.copyAsCurl'),
    ...(last?.answer
      ? [
          codeLens(
            `${vscode.l10n.t('Show Last Answer')} (${statusLine(last.answer)})`,
            'backlot.showLastAnswer',
          ),
        ]
      : []),
    ...(operationOf(file, context)?.risk === 'paid' ? [new PriceCodeLens(top, document)] : []),
  ];
}

export function rangeOf(
  document: vscode.TextDocument,
  place: { readonly offset: number; readonly length: number },
): vscode.Range {
  return new vscode.Range(
    document.positionAt(place.offset),
    document.positionAt(place.offset + place.length),
  );
}
