import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import { requestContext } from './requestContext.ts';
import { requestCompletions, requestHover, requestCodeLenses, rangeOf } from './requestLanguage.ts';
import { requestFaults } from '../../calls/requestFile/requestDiagnostics.ts';
import type { RequestContext } from '../../calls/requestFile/requestFile.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import { requestFixes } from './requestFixActions.ts';
import { requestFaultText } from './requestFaultText.ts';

/** A pause in typing after which a request file is checked. */
const CHECK_AFTER_MS = 300;

/** What the editor asks of request files; loaded when the first one is opened. */
export class RequestFiles implements vscode.Disposable {
  readonly #accounts: Accounts;
  readonly #marks = vscode.languages.createDiagnosticCollection('backlot');
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
    void setContextKey('backlot.hasRequestFile', true);
  }

  async completions(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    return requestCompletions(document, position, await requestContext(this.#accounts));
  }

  async hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    return requestHover(document, position, await requestContext(this.#accounts));
  }

  async fixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    return requestFixes(document, range, await requestContext(this.#accounts));
  }

  codeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    return requestCodeLenses(document);
  }

  /** Checks a document that was opened or changed, after a pause in typing. */
  checkSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#check(document), CHECK_AFTER_MS),
    );
  }

  /** A closed document has no marks. */
  forget(document: vscode.TextDocument): void {
    this.#marks.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#marks.dispose();
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    this.#timers.delete(document.uri.toString());
    await markRequest(document, await requestContext(this.#accounts), this.#marks);
  }
}

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** Checks a request file against its contract and marks what is wrong. Stale results are dropped. */
async function markRequest(
  document: vscode.TextDocument,
  context: RequestContext,
  marks: vscode.DiagnosticCollection,
): Promise<void> {
  const version = document.version;
  const faults = await requestFaults(document.getText(), context);
  if (document.version !== version || document.isClosed) return;
  marks.set(
    document.uri,
    faults.map(({ code, args, severity, ...place }) => {
      const text = requestFaultText(code, args);
      const mark = new vscode.Diagnostic(rangeOf(document, place), text, SEVERITIES[severity]);
      mark.source = 'Backlot';
      mark.code = code;
      return mark;
    }),
  );
}
