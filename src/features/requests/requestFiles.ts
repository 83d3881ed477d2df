import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import type { Engine } from '../../calls/engine.ts';
import { requestFaults } from '../../calls/requestFile/requestDiagnostics.ts';
import { parseRequestFile, requestOf, type RequestContext } from '../../calls/requestFile/requestFile.ts';
import type { Clock } from '../../core/clock.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { priceText } from '../money/paidQuestion.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import type { AnswerDocuments } from './answerDocuments.ts';
import { mayRun } from './file/folderTrust.ts';
import { KnownInputs } from './knownInputs.ts';
import { requestContext } from './requestContext.ts';
import { requestFixes } from './requestFixActions.ts';
import { requestFaultText } from './requestFaultText.ts';
import {
  PriceCodeLens,
  rangeOf,
  requestCodeLenses,
  requestCompletions,
  requestHover,
} from './requestLanguage.ts';

/** A pause in typing after which a request file is checked. */
const CHECK_AFTER_MS = 300;

interface RequestFilesDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly jobs: () => Promise<Jobs>;
  readonly answers: Pick<AnswerDocuments, 'lastOf' | 'onDidShow'>;
  readonly engine: Pick<Engine, 'run'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What the editor asks of request files; loaded when the first one is opened. */
export class RequestFiles implements vscode.Disposable {
  readonly #deps: RequestFilesDeps;
  readonly #known: KnownInputs;
  readonly #marks = vscode.languages.createDiagnosticCollection('backlot');
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #codeLenses = new vscode.EventEmitter<void>();
  readonly #followed: readonly vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.#codeLenses.event;

  constructor(deps: RequestFilesDeps) {
    this.#deps = deps;
    this.#known = new KnownInputs(deps);
    void setContextKey('backlot.hasRequestFile', true);
    const changed = () => this.#codeLenses.fire();
    this.#followed = [deps.answers.onDidShow(changed), vscode.workspace.onDidGrantWorkspaceTrust(changed)];
  }

  async completions(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    return requestCompletions(document, position, await this.#context(), (place) =>
      this.#known.offers(place),
    );
  }

  async hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    return requestHover(document, position, await this.#context());
  }

  async fixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    return requestFixes(document, range, await this.#context());
  }

  async codeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const last = this.#deps.answers.lastOf(document.uri);
    return requestCodeLenses(document, await this.#context(), last);
  }

  /** Says what a request would cost, where it costs. */
  async resolveCodeLens(codeLens: vscode.CodeLens): Promise<vscode.CodeLens> {
    if (codeLens instanceof PriceCodeLens) {
      const price = await this.#price(codeLens.document).catch(() => null);
      const title = price ?? vscode.l10n.t('Price: known once the request is complete');
      codeLens.command = { title, command: '' };
    }
    return codeLens;
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
    for (const followed of this.#followed) followed.dispose();
    this.#codeLenses.dispose();
    this.#marks.dispose();
  }

  #context(): Promise<RequestContext> {
    return requestContext(this.#deps.accounts);
  }

  /** Null for what costs nothing, and for what cannot be sent yet. */
  async #price(document: vscode.TextDocument): Promise<string | null> {
    if (!mayRun(document.uri)) return null;
    const request = requestOf(parseRequestFile(document.getText()), await this.#context());
    const opened = request && (await this.#deps.open(request.account));
    const operation = opened && (await loadCatalog(opened.provider.id)).find(request.operation);
    if (!request || !opened || operation?.risk !== 'paid') return null;
    const prepared = await opened.session.prepare(operation.id, request);
    if (prepared.risk !== 'paid') return null;
    const { submission } = await this.#deps.jobs();
    return priceText(await submission.price(opened, prepared), opened.provider.moneyUnit, Date.now());
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    this.#timers.delete(document.uri.toString());
    await markRequest(document, await this.#context(), this.#marks);
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
