import * as vscode from 'vscode';
import { completionsAt } from '../../calls/requestFile/requestCompletion.ts';
import type { RequestCompletion } from '../../calls/requestFile/requestCompletion.ts';
import { hoverAt } from '../../calls/requestFile/requestHover.ts';
import { parseRequestFile, type RequestContext } from '../../calls/requestFile/requestFile.ts';
import { oneLine, withoutIcons } from '../../net/redaction/displayText.ts';
import { plainMarkdown } from '../shared/safeMarkdown.ts';

const KINDS: Readonly<Record<RequestCompletion['kind'], vscode.CompletionItemKind>> = {
  member: vscode.CompletionItemKind.Property,
  operation: vscode.CompletionItemKind.Function,
  account: vscode.CompletionItemKind.User,
  field: vscode.CompletionItemKind.Field,
  value: vscode.CompletionItemKind.Value,
};

/** What can stand here, by the contract and the user's accounts. */
export function requestCompletions(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: RequestContext,
): vscode.CompletionItem[] {
  return completionsAt(document.getText(), document.offsetAt(position), context).map((offer) => {
    // The editor draws icons in labels; what is inserted is the text itself.
    const item = new vscode.CompletionItem(withoutIcons(oneLine(offer.label)), KINDS[offer.kind]);
    item.range = rangeOf(document, offer);
    item.insertText = offer.insert;
    item.filterText = document.getText(item.range) || offer.label;
    item.detail = oneLine(offer.detail ?? '');
    if (offer.description) item.documentation = plainMarkdown(offer.description);
    if (offer.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
    item.sortText = `${offer.required ? '0' : '1'}${offer.label}`;
    return item;
  });
}

/** The contract's own words on an operation or a field. */
export function requestHover(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: RequestContext,
): vscode.Hover | undefined {
  const found = hoverAt(document.getText(), document.offsetAt(position), context);
  if (!found) return undefined;
  const text =
    found.kind === 'operation'
      ? plainMarkdown(found.operation.summary, found.operation.description ?? '')
      : plainMarkdown(found.field.description ?? found.field.name);
  return new vscode.Hover(text, rangeOf(document, found));
}

/** *Run* and *Copy as cURL* above a request. */
export function requestCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
  if (parseRequestFile(document.getText()).operation === null) return [];
  const top = new vscode.Range(0, 0, 0, 0);
  const codeLens = (title: string, command: string) =>
    new vscode.CodeLens(top, { title, command, arguments: [document.uri] });
  return [
    codeLens(`$(play) ${vscode.l10n.t('Run')}`, 'backlot.runRequest'),
    codeLens(vscode.l10n.t('Copy as cURL'), 'backlot.copyAsCurl'),
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
