import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { Problem, toProblem } from '../../core/problem.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { showProblem } from '../problems/problemNotice.ts';
import { showQuickPick } from '../shared/messages.ts';
import { webviewDocument } from '../shared/pages/webviewDocument.ts';
import { BoardFilm, type FilmDeps } from '../film/boardFilm.ts';
import { BoardRehearsal, type ShotProblems } from '../film/rehearsal/boardRehearsal.ts';
import { applyEdits } from './applyEdits.ts';
import type { WantedFrames } from './pageFrames.ts';
import { loadShotFields, type ShotFields } from './shotFields.ts';
import { parseMessageToHost, type BoardAction, type MediaItem } from './storyboardMessages.ts';
import { StoryboardSession } from './storyboardSession.ts';

interface OpenBoard {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly session: StoryboardSession;
}

/** Where the media of boards come from. */
export interface StoryboardMedia {
  readonly film: FilmDeps;
  /** Folders that the files of outputs and of remote assets lie in. */
  readonly folders: readonly string[];
  /** Asks for a medium of a board; gives the name by which the board names it. */
  readonly choose: (document: vscode.Uri, kind: 'image' | 'audio') => Promise<string | undefined>;
}

const KINDS: readonly (readonly [RegExp, MediaItem['kind']])[] = [
  [/\.(png|jpe?g|webp|gif|avif|bmp|svg)$/i, 'image'],
  [/\.(mp4|webm|mov|m4v)$/i, 'video'],
  [/\.(mp3|wav|flac|ogg)$/i, 'audio'],
];

/** The open boards: a document can be open in several editors, and as text beside them. */
export class StoryboardEditors implements vscode.Disposable {
  readonly #assets: vscode.Uri;
  readonly #problems: ProblemLog;
  readonly #film: FilmDeps;
  readonly #choose: StoryboardMedia['choose'];
  /** Folders that the files of outputs and of remote assets lie in. */
  readonly #folders: readonly vscode.Uri[];
  readonly #open = new Set<OpenBoard>();
  /** What rehearsals have found before anything was sent, by the address of the board. */
  readonly #rehearsalProblems = new Map<string, ShotProblems>();
  readonly #subscriptions: vscode.Disposable[];
  #fields: Promise<ShotFields> | undefined;

  constructor(extension: vscode.Uri, problems: ProblemLog, { film, folders, choose }: StoryboardMedia) {
    this.#choose = choose;
    this.#film = film;
    this.#folders = folders.map((folder) => vscode.Uri.file(folder));
    this.#assets = vscode.Uri.joinPath(extension, 'dist', 'webviews');
    this.#problems = problems;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (contentChanges.length === 0) return;
        for (const board of this.#boardsOf(document)) board.session.documentChanged(changeReason(reason));
      }),
      vscode.workspace.onWillSaveTextDocument((event) => {
        const boards = this.#boardsOf(event.document);
        // What is being typed in a field belongs to what is saved.
        if (boards.length > 0) event.waitUntil(Promise.all(boards.map(({ session }) => session.flush())));
      }),
    ];
  }

  /** Shows a document as a board in an editor of its own. */
  async open(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    this.#fields ??= loadShotFields();
    const { webview } = panel;
    const folder = vscode.Uri.joinPath(document.uri, '..');
    webview.options = { enableScripts: true, localResourceRoots: [this.#assets, folder, ...this.#folders] };
    const film: BoardFilm = new BoardFilm(this.#film, document.uri, () => session.filmChanged());
    const rehearsal: BoardRehearsal = new BoardRehearsal(this.#film.jobs, document.uri, () =>
      session.filmChanged(),
    );
    const session: StoryboardSession = new StoryboardSession(
      {
        text: () => document.getText(),
        apply: (edits, label) => applyEdits(document, edits, label),
        post: (message) => void webview.postMessage(message),
        media: (assets) =>
          boardMedia(
            assets,
            (asset) => film.file(asset),
            (file) => webview.asWebviewUri(file).toString(),
          ),
        made: () => film.shots,
        rehearsed: () => rehearsal.shots(this.#rehearsalProblems.get(document.uri.toString()) ?? new Map()),
        jobs: () => film.jobs,
        pickAsset: (kind) => this.#choose(document.uri, kind),
        continueFrom: async (shot) => {
          await vscode.commands.executeCommand('backlot.continueFrom', { shots: [shot] });
        },
        openAsText: () => openAsText(document, panel),
        showProblems: async () => {
          await openAsText(document, panel);
          await vscode.commands.executeCommand('workbench.actions.view.problems');
        },
        renumber: () => this.renumber(session),
        language: vscode.env.language,
      },
      await this.#fields,
    );
    const board = { document, panel, session };
    this.#open.add(board);
    panel.onDidDispose(() => {
      this.#open.delete(board);
      film.dispose();
      rehearsal.dispose();
    });
    webview.onDidReceiveMessage((message: unknown) => {
      const parsed = parseMessageToHost(message);
      if (!parsed) return;
      session.receive(parsed).catch((error: unknown) => {
        showProblem(toProblem(error), {}, {}, this.#problems);
      });
    });
    webview.html = webviewDocument({
      name: 'storyboard',
      cspSource: webview.cspSource,
      file: (name) => webview.asWebviewUri(vscode.Uri.joinPath(this.#assets, name)).toString(),
      nonce: randomBytes(16).toString('base64url'),
      language: vscode.env.language,
    });
  }

  /** Shows at the shots of a board what its rehearsal has found, in place of what was found before. */
  showRehearsalProblems(document: vscode.Uri, problems: ShotProblems): void {
    this.#rehearsalProblems.set(document.toString(), problems);
    for (const { session } of this.#boardsAt(document)) session.filmChanged();
  }

  /** Asks a board of a document to do something; nothing happens where it is not open. */
  runOn(document: vscode.Uri, action: BoardAction): void {
    this.#shown(document)?.session.run(action);
  }

  /** Asks the board that the user looks at to do something; nothing happens where there is none. */
  run(action: BoardAction): void {
    this.active?.session.run(action);
  }

  /**
   * Frames of a film as PNG files, decoded by an open board of the document. Errors: as `PageFrames.read`; Problem
   * `frames.unread` where the document is not open as a board.
   *
   * @param file on this computer, in a folder that boards show media from
   */
  async frames(
    document: vscode.Uri,
    file: string,
    wanted: WantedFrames,
    signal: AbortSignal,
  ): Promise<readonly Uint8Array[]> {
    const board = this.#shown(document);
    if (!board) throw new Problem({ kind: 'invalid', code: 'frames.unread', args: { name: wanted.name } });
    // A page that is not shown draws no frames.
    if (!board.panel.visible) board.panel.reveal(undefined, true);
    const source = board.panel.webview.asWebviewUri(vscode.Uri.file(file)).toString();
    return board.session.frames.read(source, wanted, signal);
  }

  isOpen(document: vscode.Uri): boolean {
    return this.#shown(document) !== undefined;
  }

  async openActiveAsText(): Promise<void> {
    const board = this.active;
    if (board) await openAsText(board.document, board.panel);
  }

  /** Asks how the shots are to be numbered, and does it. */
  async renumber(session = this.active?.session): Promise<void> {
    if (!session) return;
    const rows = [
      {
        mode: 'fill' as const,
        label: vscode.l10n.t('Keep the Codes That Are Shown'),
        detail: vscode.l10n.t('Shots without a code of their own get the one that is shown, for good.'),
      },
      {
        mode: 'overwrite' as const,
        label: vscode.l10n.t('Number Anew'),
        detail: vscode.l10n.t(
          'All scenes and shots are numbered in their order. Names in earlier exports no longer fit.',
        ),
      },
      {
        mode: 'none' as const,
        label: vscode.l10n.t('Number by Position'),
        detail: vscode.l10n.t('No code is kept: each follows from the place of its shot.'),
      },
    ];
    const picked = await showQuickPick(rows, { title: vscode.l10n.t('Renumber Shots') });
    if (picked) await session.edit({ kind: 'renumber', mode: picked.mode });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The board that the user looks at. */
  get active(): OpenBoard | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** A board of a document; one that can be seen, where there is one. */
  #shown(document: vscode.Uri): OpenBoard | undefined {
    return this.#boardsAt(document).sort((a, b) => Number(b.panel.visible) - Number(a.panel.visible))[0];
  }

  #boardsAt(document: vscode.Uri): OpenBoard[] {
    return [...this.#open].filter((board) => board.document.uri.toString() === document.toString());
  }

  #boardsOf(document: vscode.TextDocument): readonly OpenBoard[] {
    return [...this.#open].filter((board) => board.document === document);
  }
}

/** Beside the board in the same group of editors: both stay in step. */
async function openAsText(document: vscode.TextDocument, { viewColumn }: vscode.WebviewPanel): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false, ...(viewColumn && { viewColumn }) });
}

/**
 * The assets of a board as its page loads them. What has no file has no address.
 *
 * @param fileOf the file on this computer that an asset is
 * @param toUri gives the address by which the page loads a file
 */
async function boardMedia(
  assets: readonly string[],
  fileOf: (asset: string) => Promise<string | null>,
  toUri: (file: vscode.Uri) => string,
): Promise<readonly MediaItem[]> {
  return Promise.all(
    assets.map(async (asset): Promise<MediaItem> => {
      const path = await fileOf(asset);
      const kind = KINDS.find(([ending]) => ending.test(path ?? asset))?.[1] ?? 'other';
      return { asset, kind, source: path === null ? null : toUri(vscode.Uri.file(path)) };
    }),
  );
}

function changeReason(reason: vscode.TextDocumentChangeReason | undefined): 'undo' | 'redo' | null {
  switch (reason) {
    case vscode.TextDocumentChangeReason.Undo:
      return 'undo';
    case vscode.TextDocumentChangeReason.Redo:
      return 'redo';
    default:
      return null;
  }
}
