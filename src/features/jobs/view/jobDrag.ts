import * as vscode from 'vscode';
import { rawText } from '../../../core/foreignText.ts';
import type { JobId } from '../../../core/ids.ts';
import type { JobRecord } from '../../../core/job.ts';
import { shownOutputs } from '../../../core/output.ts';
import { toProblem, type Problem } from '../../../core/problem.ts';
import type { OutputFile } from '../../../jobs/watch/jobOutputs.ts';
import { OUTPUT_MIME, outputId } from '../../gallery/galleryIds.ts';
import { namedCopy } from '../../gallery/namedCopy.ts';
import type { JobNode } from './jobNodes.ts';

export interface JobDragDeps {
  /** A folder of our own for the copies that are dragged; they bear names that people can read. */
  readonly folder: string;
  /** Undefined when it is gone. */
  readonly job: (id: JobId) => Promise<Pick<JobRecord, 'title' | 'outputs'> | undefined>;
  /** Errors: Problem. */
  readonly output: (id: JobId, index: number) => Promise<OutputFile>;
}

/**
 * Puts the outputs of the dragged rows into the drag: as files, which can be dropped into the Explorer, and by their
 * ids, from which a Markdown document makes copies of its own. What is in the recycle bin is left out, and so is what
 * cannot be had any more. Errors: Problem, when not one of them can be had or the drag was canceled.
 */
export async function dragOutputs(
  nodes: readonly JobNode[],
  into: vscode.DataTransfer,
  deps: JobDragDeps,
): Promise<void> {
  const uris: string[] = [];
  const ids: string[] = [];
  let failed: Problem | undefined;
  for (const { id, index, title } of await placesOf(nodes, deps)) {
    try {
      const { path, content } = await deps.output(id, index);
      const output = { job: id, index, title, extension: content.extension, path };
      uris.push(vscode.Uri.file(await namedCopy(deps.folder, output)).toString());
      ids.push(outputId({ job: id, index }));
    } catch (error) {
      failed ??= toProblem(error);
      if (failed.kind === 'canceled') break;
    }
  }
  if (failed && (uris.length === 0 || failed.kind === 'canceled')) throw failed;
  if (uris.length === 0) return;
  into.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  into.set(OUTPUT_MIME, new vscode.DataTransferItem(JSON.stringify(ids)));
}

interface DraggedPlace {
  readonly id: JobId;
  readonly index: number;
  readonly title: string;
}

async function placesOf(nodes: readonly JobNode[], deps: JobDragDeps): Promise<readonly DraggedPlace[]> {
  const places: DraggedPlace[] = [];
  for (const node of nodes) {
    if (node.kind !== 'output' && node.kind !== 'job') continue;
    const id = node.kind === 'output' ? node.job.id : node.id;
    const job = await deps.job(id);
    if (!job) continue;
    for (const { index } of shownOutputs(job.outputs))
      if (node.kind === 'job' || node.output.index === index)
        places.push({ id, index, title: rawText(job.title) });
  }
  return places;
}
