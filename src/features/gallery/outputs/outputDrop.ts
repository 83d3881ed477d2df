import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { JobOutputs } from '../../../jobs/watch/jobOutputs.ts';
import type { Journal } from '../../../jobs/store/journal.ts';
import { OUTPUT_MIME } from '../galleryView.ts';
import { markdownCopies, type OutputOnDisk } from './markdownCopy.ts';
import { outputPlace } from './outputId.ts';

interface Deps {
  readonly jobs: () => Promise<{
    readonly journal: Pick<Journal, 'get' | 'page'>;
    readonly outputs: Pick<JobOutputs, 'bytes'>;
  }>;
  readonly cacheFolder: string;
}

const ids = z.array(z.string()).check(z.maxLength(100));
const CACHED_NAME = /\/([0-9a-f]{64})\.[a-z0-9]{1,10}$/;

/** What is dropped on a Markdown document: outputs of the gallery, or their files as the Jobs view hands them out. */
export class OutputDrop implements vscode.DocumentDropEditProvider {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const dropped = await this.#dropped(data, abort.signal);
    const copies = dropped.length > 0 ? await markdownCopies(document.uri, dropped) : undefined;
    if (!copies) return undefined;
    const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image', 'output');
    const title = vscode.l10n.t('Insert a copy of the output');
    const edit = new vscode.DocumentDropEdit(copies.text, title, kind);
    edit.additionalEdit = copies.files;
    return edit;
  }

  async #dropped(data: vscode.DataTransfer, signal: AbortSignal): Promise<readonly OutputOnDisk[]> {
    const own = await data.get(OUTPUT_MIME)?.asString();
    if (own) return this.#named(idsIn(own), signal);
    const list = await data.get('text/uri-list')?.asString();
    const files = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    return files.length > 0 ? this.#cached(files) : [];
  }

  async #named(names: readonly string[], signal: AbortSignal): Promise<readonly OutputOnDisk[]> {
    const { journal, outputs } = await this.#deps.jobs();
    const all: OutputOnDisk[] = [];
    for (const place of names.map(outputPlace)) {
      const job = place && (await journal.get(place.job));
      if (!job) continue;
      const file = await outputs.bytes(place.job, place.index, signal);
      all.push({ job, index: place.index, ...file });
    }
    return all;
  }

  /** The outputs whose files in the cache are named; everything else is left to the editor. */
  async #cached(files: readonly string[]): Promise<readonly OutputOnDisk[]> {
    const folder = `${vscode.Uri.file(this.#deps.cacheFolder).path}/`;
    const hashes = new Map<string, string>();
    for (const file of files) {
      const uri = vscode.Uri.parse(file);
      const hash = uri.scheme === 'file' && uri.path.startsWith(folder) && CACHED_NAME.exec(uri.path)?.[1];
      if (hash) hashes.set(hash, uri.fsPath);
    }
    if (hashes.size === 0) return [];
    const { jobs } = await (await this.#deps.jobs()).journal.page({ limit: 2_000, states: ['succeeded'] });
    const all: OutputOnDisk[] = [];
    for (const job of jobs) {
      for (const { index, cached: content } of job.outputs) {
        const path = content && hashes.get(content.hash);
        if (!path) continue;
        all.push({ job, index, content, path });
        hashes.delete(content.hash);
      }
    }
    return all;
  }
}

function idsIn(text: string): readonly string[] {
  try {
    return ids.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}
