import * as vscode from 'vscode';
import type { JobId } from '../../../core/ids.ts';
import type { OutputFile } from '../../../jobs/watch/jobOutputs.ts';
import { OUTPUT_MIME, outputId } from '../../gallery/galleryIds.ts';
import { namedCopy } from '../../gallery/namedCopy.ts';
import type { JobNode } from './jobNodes.ts';

export interface JobDragDeps {
  /** A folder of our own for the copies that are dragged; they bear names that people can read. */
  readonly folder: string;
  /** How many outputs a job has, and what it is called; undefined when it is gone. */
  readonly job: (id: JobId) => Promise<{ readonly title: string; readonly outputs: number } | undefined>;
  readonly output: (id: JobId, index: number) => Promise<OutputFile>;
}

/**
 * Puts the outputs of the dragged rows into the drag: as files, which can be dropped into the Explorer, and by their
 * ids, from which a Markdown document makes copies of its own.
 */
export async function dragOutputs(
  nodes: readonly JobNode[],
  into: vscode.DataTransfer,
  deps: JobDragDeps,
): Promise<void> {
  const uris: string[] = [];
  const ids: string[] = [];
  for (const { id, index } of await placesOf(nodes, deps)) {
    const job = await deps.job(id);
    if (!job) continue;
    const file = await deps.output(id, index);
    const { path, content } = file;
    const output = { job: id, index, title: job.title, extension: content.extension, path };
    const copy = await namedCopy(deps.folder, output);
    uris.push(vscode.Uri.file(copy).toString());
    ids.push(outputId({ job: id, index }));
  }
  if (uris.length === 0) return;
  into.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  into.set(OUTPUT_MIME, new vscode.DataTransferItem(JSON.stringify(ids)));
}

async function placesOf(
  nodes: readonly JobNode[],
  { job }: JobDragDeps,
): Promise<readonly { readonly id: JobId; readonly index: number }[]> {
  const places: { readonly id: JobId; readonly index: number }[] = [];
  for (const node of nodes) {
    if (node.kind === 'output') places.push({ id: node.job.id, index: node.output.index });
    if (node.kind !== 'job') continue;
    const outputs = (await job(node.id))?.outputs ?? 0;
    for (let index = 0; index < outputs; index += 1) places.push({ id: node.id, index });
  }
  return places;
}
