import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { OUTPUT_MIME, parseOutputId } from './galleryIds.ts';
import { markdownCopies } from './markdownCopies.ts';
import type { OutputOnDisk, OutputRepository } from './outputRepository.ts';

const outputIds = z.array(z.string()).check(z.maxLength(100));
const CACHED_FILE = /\/([0-9a-f]{64})\.[a-z0-9]{1,10}$/;

/** Handles drops on a Markdown document: outputs of the gallery, or files of the output cache. */
export class OutputDrop implements vscode.DocumentDropEditProvider {
  readonly #repository: OutputRepository;
  readonly #cacheFolder: string;

  constructor(repository: OutputRepository, cacheFolder: string) {
    this.#repository = repository;
    this.#cacheFolder = cacheFolder;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const dropped = await this.#droppedOutputs(data, abort.signal);
    const copies = dropped.length > 0 ? await markdownCopies(document.uri, dropped) : undefined;
    if (!copies) return undefined;
    const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image', 'output');
    const title = vscode.l10n.t('Insert a copy of the output');
    const edit = new vscode.DocumentDropEdit(copies.text, title, kind);
    edit.additionalEdit = copies.files;
    return edit;
  }

  async #droppedOutputs(data: vscode.DataTransfer, signal: AbortSignal): Promise<readonly OutputOnDisk[]> {
    const ids = await data.get(OUTPUT_MIME)?.asString();
    if (ids) return this.#byId(parseIds(ids), signal);
    const list = await data.get('text/uri-list')?.asString();
    const files = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    return this.#repository.withContent(files.flatMap((file) => this.#cachedHash(file) ?? []));
  }

  async #byId(ids: readonly string[], signal: AbortSignal): Promise<readonly OutputOnDisk[]> {
    const outputs: OutputOnDisk[] = [];
    for (const id of ids) {
      const ref = (await this.#repository.find(id)) && parseOutputId(id);
      const output = ref && (await this.#repository.onDisk(ref, signal));
      if (output) outputs.push(output);
    }
    return outputs;
  }

  /** The content hash of a file in the output cache; undefined for other files, whose drops the editor handles. */
  #cachedHash(file: string): string | undefined {
    const uri = vscode.Uri.parse(file);
    const inCache =
      uri.scheme === 'file' && uri.path.startsWith(`${vscode.Uri.file(this.#cacheFolder).path}/`);
    return inCache ? CACHED_FILE.exec(uri.path)?.[1] : undefined;
  }
}

function parseIds(text: string): readonly string[] {
  try {
    return outputIds.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}
