import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { JobId } from '../../core/ids.ts';
import { toProblem } from '../../core/problem.ts';
import type { OutputCache } from '../../media/cache.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { webviewDocument } from '../shared/pages/webviewDocument.ts';
import { openPanel, panelIcon } from '../shared/pages/webviewPanel.ts';
import type { AskedFile } from '../keeping/findRecipe.ts';
import { isDropMessage } from '../shared/pages/dropMessages.ts';
import { DroppedFile } from './droppedFile.ts';
import { GALLERY_VIEW_TYPE } from './galleryIds.ts';
import { parseMessageToHost } from './galleryMessages.ts';
import { GallerySession } from './gallerySession.ts';
import type { OutputRecord } from './outputQuery.ts';
import type { OutputRepository } from './outputRepository.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface GalleryDeps {
  readonly repository: OutputRepository;
  readonly extension: vscode.Uri;
  /** The folder of the output cache: the only one that the page may load from, besides its own code. */
  readonly cacheFolder: string;
  readonly cache: Pick<OutputCache, 'remove'>;
  readonly problems: ProblemLog;
  /** Shows where a file comes from. */
  readonly findRecipe: (file: AskedFile) => Promise<void>;
}

/** The gallery: one panel, which shows the grid of all outputs or the output that was opened last. */
export class GalleryPanel implements vscode.Disposable {
  readonly #deps: GalleryDeps;
  readonly #assets: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #session: GallerySession | undefined;

  constructor(deps: GalleryDeps) {
    this.#deps = deps;
    this.#assets = vscode.Uri.joinPath(deps.extension, 'dist', 'webviews');
  }

  /** Shows one output, or the grid (null), and focuses the panel; with a job: lists only its outputs. */
  show(record: OutputRecord | null, onlyJob?: JobId): void {
    const title = tabTitle(record);
    const panel = this.#panel;
    if (panel) {
      panel.title = title;
      panel.reveal(undefined, false);
      void this.#session?.open(record, onlyJob);
      return;
    }
    this.#attach(openPanel(GALLERY_VIEW_TYPE, title), record, onlyJob);
  }

  /** Restores a panel that was open when the editor was closed; its page restores its own view. */
  restore(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#attach(panel, undefined);
  }

  /** Small pictures of outputs, which a page draws: the gallery is opened where it is not. Errors: aborted. */
  async smallPictures(
    records: readonly OutputRecord[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    if (records.length === 0) return new Map();
    // A hidden page is not there to draw.
    if (this.#panel) this.#panel.reveal(undefined, true);
    else this.show(null);
    return this.#session?.smallPictures(records, signal) ?? new Map();
  }

  /** Says it in the gallery's status line when the user looks at it at this moment; else false. */
  say(text: string): boolean {
    if (!vscode.window.state.focused || this.#panel?.active !== true) return false;
    this.#session?.say(text);
    return true;
  }

  /** Closes the panel; the next output opens a new one. */
  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  #attach(panel: vscode.WebviewPanel, current: OutputRecord | null | undefined, onlyJob?: JobId): void {
    const { webview } = panel;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [this.#assets, vscode.Uri.file(this.#deps.cacheFolder)],
    };
    panel.iconPath = panelIcon(this.#deps.extension);
    const session = new GallerySession(
      this.#deps.repository,
      {
        post: (message) => void webview.postMessage(message),
        toUri: (path) => webview.asWebviewUri(vscode.Uri.file(path)).toString(),
        isDesktop: vscode.env.uiKind === vscode.UIKind.Desktop,
        removeContent: (content) => this.#deps.cache.remove(content),
        setTitle: (record) => (panel.title = tabTitle(record)),
      },
      current,
      onlyJob,
    );
    const dropped = new DroppedFile((message) => void webview.postMessage(message), this.#deps.findRecipe);
    this.#panel = panel;
    this.#session = session;
    webview.onDidReceiveMessage((message: unknown) => this.#receive(session, dropped, message));
    panel.onDidDispose(() => {
      dropped.forget();
      session.dispose();
      if (this.#panel === panel) this.#panel = this.#session = undefined;
    });
    webview.html = webviewDocument({
      name: 'gallery',
      cspSource: webview.cspSource,
      readsFiles: true,
      decodes: true,
      file: (name) => webview.asWebviewUri(vscode.Uri.joinPath(this.#assets, name)).toString(),
      nonce: randomBytes(16).toString('base64url'),
      language: vscode.env.language,
    });
  }

  #receive(session: GallerySession, dropped: DroppedFile, message: unknown): void {
    const parsed = parseMessageToHost(message);
    if (!parsed) return;
    // A new page has no file.
    if (parsed.type === 'ready') dropped.forget();
    const answered = isDropMessage(parsed) ? dropped.receive(parsed) : session.receive(parsed);
    answered.catch((error: unknown) => {
      showProblem(toProblem(error), {}, {}, this.#deps.problems);
    });
  }
}

/** The editor cuts a title that is too long for its tab, and shows all of it when somebody hovers. */
function tabTitle(record: OutputRecord | null): string {
  return record ? oneLine(record.job.title) : vscode.l10n.t('Gallery');
}
