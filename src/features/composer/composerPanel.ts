import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { toProblem } from '../../core/problem.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { webviewDocument } from '../shared/pages/webviewDocument.ts';
import { openPanel, panelIcon } from '../shared/pages/webviewPanel.ts';
import type { ComposerStart } from './composerLoad.ts';
import { parseMessageToHost } from './composerMessages.ts';
import { ComposerSession, type ComposerDeps } from './composerSession.ts';

/** The view type of the composer's panel; the editor restores the panel by it after a reload. */
const COMPOSER_VIEW_TYPE = 'backlot.composer';

export interface ComposerPanelDeps extends ComposerDeps {
  readonly extension: vscode.Uri;
  /** The folder of files for jobs: the only one that the page may load from, besides its own code. */
  readonly inputsFolder: string;
  readonly problems: ProblemLog;
}

const place = z.object({ account: z.string(), kind: z.string() });
const remembered = z.extend(place, { also: z.catch(z.optional(z.array(place)), undefined) });

/** The composer: one panel with the form for one kind of job. */
export class ComposerPanel implements vscode.Disposable {
  readonly #deps: ComposerPanelDeps;
  readonly #assets: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #session: ComposerSession | undefined;

  constructor(deps: ComposerPanelDeps) {
    this.#deps = deps;
    this.#assets = vscode.Uri.joinPath(deps.extension, 'dist', 'webviews');
  }

  /** Undefined while the composer is closed. */
  get session(): ComposerSession | undefined {
    return this.#session;
  }

  /** Shows a form and focuses the panel. Errors: Problem. */
  async show(start: ComposerStart): Promise<void> {
    if (this.#panel) {
      this.#panel.reveal(undefined, false);
      await this.#session?.open(start);
      return;
    }
    this.#attach(openPanel(COMPOSER_VIEW_TYPE, vscode.l10n.t('Composer')), start);
  }

  /** Restores a panel that was open when the editor was closed, with the form that it had. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    this.#panel?.dispose();
    this.#attach(panel, remembered.safeParse(state).data ?? {});
  }

  moneyChanged(account: string): void {
    this.#session?.moneyChanged(account);
  }

  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  #attach(panel: vscode.WebviewPanel, start: ComposerStart): void {
    const { webview } = panel;
    const { inputsFolder } = this.#deps;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [this.#assets, vscode.Uri.file(inputsFolder)],
    };
    panel.iconPath = panelIcon(this.#deps.extension);
    const session = new ComposerSession(
      this.#deps,
      {
        post: (message) => void webview.postMessage(message),
        toUri: (path) => webview.asWebviewUri(vscode.Uri.file(path)).toString(),
        setTitle: (title) => (panel.title = title),
        language: vscode.env.language,
      },
      start,
    );
    this.#panel = panel;
    this.#session = session;
    webview.onDidReceiveMessage((message: unknown) => this.#receive(session, message));
    panel.onDidDispose(() => {
      session.dispose();
      if (this.#panel === panel) this.#panel = this.#session = undefined;
    });
    webview.html = webviewDocument({
      name: 'composer',
      cspSource: webview.cspSource,
      file: (name) => webview.asWebviewUri(vscode.Uri.joinPath(this.#assets, name)).toString(),
      nonce: randomBytes(16).toString('base64url'),
      language: vscode.env.language,
    });
  }

  #receive(session: ComposerSession, message: unknown): void {
    const parsed = parseMessageToHost(message);
    if (!parsed) return;
    session.receive(parsed).catch((error: unknown) => {
      showProblem(toProblem(error), {}, {}, this.#deps.problems);
    });
  }
}
