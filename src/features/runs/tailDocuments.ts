import * as vscode from 'vscode';
import type { CommandId } from '../shared/commandIds.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { isOver } from '../../runs/tail/tailState.ts';
import { filterTail, tailSections, type TailSection } from '../../runs/text/tailSections.ts';
import { TAIL_SCHEME } from './openTails.ts';
import type { TailChannel } from './tailChannel.ts';
import { eventCount } from './tailStrings.ts';

/** How often an open document gets what came meanwhile: at least this, and a millisecond more for so many characters. */
const REFRESH_MS = 200;
const CHARS_PER_MS = 1_000;
/** The editor folds no more than these, and an outline of more is none; the newest are shown. */
const MOST_FOLDS = 5_000;
const MOST_SYMBOLS = 2_000;

/** What commands take to act on the tail of a document. */
export interface TailTarget {
  readonly tail: string;
}

export interface TailDocumentsDeps {
  readonly channels: () => readonly TailChannel[];
}

/**
 * The events of runs as read-only documents: folded by node, with an outline, a filter, and links to the job and what it
 * gave. A document that is looked at from its end follows what comes; one that is read elsewhere stays where it is.
 */
export class TailDocuments implements vscode.Disposable {
  readonly #deps: TailDocumentsDeps;
  readonly #filters = new Map<string, string>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  /** The first line in sight of each editor that follows the end: one that is scrolled up stops following. */
  readonly #following = new Map<vscode.TextEditor, number>();
  #changes: vscode.EventEmitter<vscode.Uri> | null = null;
  readonly #codeLenses = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  #sections: {
    readonly document: vscode.TextDocument;
    readonly version: number;
    readonly all: readonly TailSection[];
  } | null = null;

  constructor(deps: TailDocumentsDeps) {
    this.#deps = deps;
    const documents: vscode.DocumentSelector = { scheme: TAIL_SCHEME };
    this.#listening = vscode.Disposable.from(
      vscode.languages.registerFoldingRangeProvider(documents, {
        provideFoldingRanges: (document) => this.#foldingRanges(document),
      }),
      vscode.languages.registerDocumentSymbolProvider(documents, {
        provideDocumentSymbols: (document) => this.#symbols(document),
      }),
      vscode.languages.registerCodeLensProvider(documents, {
        onDidChangeCodeLenses: this.#codeLenses.event,
        provideCodeLenses: (document) => this.#codeLensesOf(document),
      }),
      // What came between the reading of its text and its opening was told to nobody.
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#refreshSoon(uri, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.window.onDidChangeVisibleTextEditors((visible) => {
        for (const editor of this.#following.keys())
          if (!visible.includes(editor)) this.#following.delete(editor);
      }),
    );
  }

  /** Shows the events of a tail in an editor, at their end. */
  async open(channel: TailChannel): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uriOf(channel));
    await vscode.languages.setTextDocumentLanguage(document, 'backlot-tail');
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    this.#following.set(editor, topOf(editor));
    revealEnd(editor);
  }

  /** What a tail got is shown soon, if its document is open. */
  grew(channel: TailChannel): void {
    const uri = uriOf(channel);
    if (isOpen(uri)) this.#refreshSoon(uri, channel.size);
  }

  #refreshSoon(uri: vscode.Uri, size: number): void {
    const key = uri.toString();
    if (uri.scheme !== TAIL_SCHEME || this.#waiting.has(key)) return;
    const wait = REFRESH_MS + size / CHARS_PER_MS;
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        this.#refresh(uri);
      }, wait),
    );
  }

  /** What can be done with a tail may be something else now. */
  stateChanged(): void {
    this.#codeLenses.fire();
  }

  /** Shows only the events with these words; all with none. */
  filter(channel: TailChannel, words: string): void {
    const uri = uriOf(channel);
    if (words.trim() === '') this.#filters.delete(uri.toString());
    else this.#filters.set(uri.toString(), words.trim());
    this.#refresh(uri);
  }

  filterOf(channel: TailChannel): string {
    return this.#filters.get(uriOf(channel).toString()) ?? '';
  }

  /**
   * The text of a document.
   *
   * @param changes tells the editor that it is to be read again
   */
  textOf(uri: vscode.Uri, changes: vscode.EventEmitter<vscode.Uri>): string {
    this.#changes = changes;
    const channel = this.channelOf(uri);
    if (!channel)
      return vscode.l10n.t('The events of this run are not kept any more. Tail the run again to see them.');
    const text = channel.text();
    const words = this.#filters.get(uri.toString());
    if (words === undefined) return text;
    const { text: shown, shown: count, all } = filterTail(text, words);
    return `${vscode.l10n.t('{0} of {1} events contain “{2}”', count, all, oneLine(words))}\n${shown}`;
  }

  #foldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    return this.#sectionsOf(document)
      .filter(({ start, end }) => end > start)
      .slice(-MOST_FOLDS)
      .map(({ start, end }) => new vscode.FoldingRange(start, end));
  }

  #symbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    return this.#sectionsOf(document)
      .slice(-MOST_SYMBOLS)
      .map((section) => {
        const range = new vscode.Range(section.start, 0, section.end, 0);
        const name = oneLine(section.name) || vscode.l10n.t('(no name)');
        const count = section.kind === 'events' ? eventCount(section.events) : '';
        return new vscode.DocumentSymbol(name, count, SYMBOLS[section.kind], range, range);
      });
  }

  #codeLensesOf(document: vscode.TextDocument): vscode.CodeLens[] {
    const channel = this.channelOf(document.uri);
    if (!channel) return [];
    const target: TailTarget = { tail: channel.runId };
    const codeLens = (title: string, command: CommandId) =>
      new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command, arguments: [target] });
    const isFiltered = this.#filters.has(document.uri.toString());
    return [
      codeLens(vscode.l10n.t('Show Job'), 'backlot.showTailJob'),
      codeLens(vscode.l10n.t('Open Outputs'), 'backlot.openTailOutputs'),
      codeLens(vscode.l10n.t('Show Request'), 'backlot.showTailRequest'),
      codeLens(isFiltered ? vscode.l10n.t('Change Filter…') : vscode.l10n.t('Filter…'), 'backlot.filterTail'),
      ...(channel.tail && !isOver(channel.tail.state)
        ? [codeLens(vscode.l10n.t('Stop Tail'), 'backlot.stopTail')]
        : [codeLens(vscode.l10n.t('Restart Tail'), 'backlot.restartTail')]),
    ];
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#listening.dispose();
    this.#codeLenses.dispose();
  }

  /** Read once for the folds and the outline of a text. */
  #sectionsOf(document: vscode.TextDocument): readonly TailSection[] {
    const { version } = document;
    if (this.#sections?.document !== document || this.#sections.version !== version)
      this.#sections = { document, version, all: tailSections(document.getText()) };
    return this.#sections.all;
  }

  /** The tail whose events a document shows. */
  channelOf(uri: vscode.Uri): TailChannel | undefined {
    return this.#deps.channels().find((channel) => uriOf(channel).toString() === uri.toString());
  }

  #refresh(uri: vscode.Uri): void {
    this.#changes?.fire(uri);
    this.#codeLenses.fire();
  }

  #follow(document: vscode.TextDocument): void {
    if (document.uri.scheme !== TAIL_SCHEME) return;
    for (const editor of this.#following.keys()) if (editor.document === document) revealEnd(editor);
  }

  #scrolled(editor: vscode.TextEditor): void {
    if (editor.document.uri.scheme !== TAIL_SCHEME) return;
    const before = this.#following.get(editor);
    const top = topOf(editor);
    if (showsEnd(editor) || (before !== undefined && top >= before)) this.#following.set(editor, top);
    else this.#following.delete(editor);
  }
}

const SYMBOLS: Readonly<Record<TailSection['kind'], vscode.SymbolKind>> = {
  events: vscode.SymbolKind.Object,
  state: vscode.SymbolKind.Event,
  gap: vscode.SymbolKind.Null,
};

/** The address of a run's document: its title names the tab, account and run tell it apart from others. */
function uriOf({ title, account, runId }: TailChannel): vscode.Uri {
  const name = oneLine(title, 60).replaceAll(/[\\/]/g, '∕');
  const query = new URLSearchParams({ account, run: runId }).toString();
  return vscode.Uri.from({ scheme: TAIL_SCHEME, path: `/${name} (${oneLine(runId, 8)}).log`, query });
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}

function topOf({ visibleRanges }: vscode.TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}

function showsEnd({ visibleRanges, document }: vscode.TextEditor): boolean {
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  return last >= document.lineCount - 2;
}

function revealEnd(editor: vscode.TextEditor): void {
  const end = new vscode.Position(Math.max(0, editor.document.lineCount - 1), 0);
  editor.revealRange(new vscode.Range(end, end));
}
