import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { JobId } from '../../core/ids.ts';
import { toProblem } from '../../core/problem.ts';
import { fromPage } from './parseMessage.ts';
import { galleryPage } from './galleryPage.ts';
import { GallerySession } from './gallerySession.ts';
import { OutputRepository, type OutputRepositoryDeps } from './outputRepository.ts';
import { GALLERY_VIEW } from './galleryView.ts';
import type { FoundOutput } from './outputs/outputQuery.ts';
import type { ToGallery } from './galleryMessages.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';

export interface GalleryDeps extends OutputRepositoryDeps {
  readonly extension: vscode.Uri;
  /** The folder of the output cache: the only one that the page may load from, beside its own code. */
  readonly cacheFolder: string;
  readonly problems: ProblemLog;
}

/** The gallery of what jobs have made: one panel, which shows the grid or the output that was opened last. */
export class GalleryPanel implements vscode.Disposable {
  readonly #deps: GalleryDeps;
  readonly #assets: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #session: GallerySession | undefined;

  constructor(deps: GalleryDeps) {
    this.#deps = deps;
    this.#assets = vscode.Uri.joinPath(deps.extension, 'dist', 'webviews');
  }

  /** Shows one output, or the grid (null), in front; with a job: only what that one made. */
  show(found: FoundOutput | null, onlyJob?: JobId): void {
    const title = found?.job.title ?? vscode.l10n.t('Gallery');
    const panel = this.#panel;
    if (panel) {
      panel.title = title;
      panel.reveal(undefined, false);
      void this.#session?.show(found, onlyJob);
      return;
    }
    const made = vscode.window.createWebviewPanel(GALLERY_VIEW, title, vscode.ViewColumn.Active);
    this.#take(made, found, onlyJob);
  }

  /** Takes over a panel that was open when the editor was closed; its page knows what it showed. */
  adopt(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#take(panel, undefined);
  }

  /** Closes the panel; the next output opens a new one. */
  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.close();
  }

  #take(panel: vscode.WebviewPanel, first: FoundOutput | null | undefined, onlyJob?: JobId): void {
    const { webview } = panel;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [this.#assets, vscode.Uri.file(this.#deps.cacheFolder)],
    };
    panel.iconPath = { light: this.#icon('backlot-light.svg'), dark: this.#icon('backlot.svg') };
    const session = new GallerySession(
      this.#deps,
      new OutputRepository(this.#deps),
      {
        post: (message: ToGallery) => void webview.postMessage(message),
        toUri: (path) => webview.asWebviewUri(vscode.Uri.file(path)).toString(),
        setTitle: (title) => (panel.title = title),
      },
      first,
      onlyJob,
    );
    this.#panel = panel;
    this.#session = session;
    webview.onDidReceiveMessage((message: unknown) => this.#receive(session, message));
    panel.onDidDispose(() => {
      session.dispose();
      if (this.#panel === panel) this.#panel = this.#session = undefined;
    });
    webview.html = galleryPage({
      cspSource: webview.cspSource,
      file: (name) => webview.asWebviewUri(vscode.Uri.joinPath(this.#assets, name)).toString(),
      nonce: randomBytes(16).toString('base64url'),
      language: vscode.env.language,
    });
  }

  /** A tab draws its icon as it is: the one of the activity bar, light gray, would not be seen on white. */
  #icon(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#deps.extension, 'media', name);
  }

  #receive(session: GallerySession, message: unknown): void {
    const parsed = fromPage(message);
    if (!parsed) return;
    session.receive(parsed).catch((error: unknown) => {
      showProblem(toProblem(error), {}, {}, this.#deps.problems);
    });
  }
}
