import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type * as vscode from 'vscode';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { CachedContent, JobOutput } from '../../../../src/core/output.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { JobNode } from '../../../../src/features/jobs/view/jobNodes.ts';

const content: CachedContent = {
  ...{ hash: 'ab'.repeat(32), kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: 1 },
};

function output(index: number, gone?: JobOutput['gone']): JobOutput {
  const ref = { index, url: null, mimeType: null, width: null, height: null, expiresAt: null };
  return { ...ref, cached: gone === 'deleted' ? null : content, ...(gone && { gone }) };
}

describe('A drag of jobs and outputs', () => {
  let folder: string;
  let job: Pick<JobRecord, 'id' | 'title' | 'outputs'>;
  /** What the platform says for outputs that cannot be had. */
  let failures: ReadonlyMap<number, Problem>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-drag-'));
    failures = new Map();
    const { editorStandIn } = globalThis as unknown as { editorStandIn: { Uri: Record<string, unknown> } };
    editorStandIn.Uri['file'] = (path: string) => ({ toString: () => `file://${path}` });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** The names of the files and the ids that the drag holds; null where it holds nothing. */
  const drag = async (...nodes: readonly unknown[]) => {
    const { dragOutputs } = await import('../../../../src/features/jobs/view/jobDrag.ts');
    const held = new Map<string, string>();
    const set = (type: string, { value }: { readonly value: unknown }) => held.set(type, String(value));
    await dragOutputs(nodes as readonly JobNode[], { set } as unknown as vscode.DataTransfer, {
      folder,
      job: async (id) => (id === job.id ? job : undefined),
      output: async (_, index) => {
        const failure = failures.get(index);
        if (failure) throw failure;
        // The bytes of a deleted one would be fetched, and paid for, once more.
        assert.equal(job.outputs.find((one) => one.index === index)?.gone, undefined);
        const path = join(folder, `cached-${index}`);
        await writeFile(path, `bytes ${index}`);
        return { path, content };
      },
    });
    const uris = held.get('text/uri-list')?.split('\r\n');
    if (!uris) return assert.equal(held.size, 0);
    const texts = await Promise.all(uris.map((uri) => readFile(uri.slice('file://'.length), 'utf8')));
    return { names: uris.map((uri) => basename(uri)), texts };
  };

  const gone = () => new Problem({ kind: 'notFound', code: 'output.expired' });

  it('leaves out what is in the recycle bin and what was deleted for good', async () => {
    job = {
      id: 'j1',
      title: 'A fox',
      outputs: [output(0, 'recycled'), output(1), output(2, 'deleted'), output(3)],
    };
    assert.deepEqual((await drag({ kind: 'job', id: 'j1' }))?.texts, ['bytes 1', 'bytes 3']);
  });

  it('holds nothing for a row whose output was put into the bin meanwhile, and for a job that is gone', async () => {
    job = { id: 'j1', title: 'A fox', outputs: [output(0, 'recycled')] };
    assert.equal(
      await drag({ kind: 'output', job, output: output(0) }, { kind: 'job', id: 'j2' }),
      undefined,
    );
  });

  it('holds what is there when one of them cannot be had any more', async () => {
    job = { id: 'j1', title: 'A fox', outputs: [output(0), output(1)] };
    failures = new Map([[0, gone()]]);
    assert.deepEqual((await drag({ kind: 'job', id: 'j1' }))?.texts, ['bytes 1']);
  });

  it('fails with the reason when none can be had, and at once when it is canceled', async () => {
    job = { id: 'j1', title: 'A fox', outputs: [output(0), output(1)] };
    failures = new Map([
      [0, gone()],
      [1, gone()],
    ]);
    await assert.rejects(drag({ kind: 'job', id: 'j1' }), { code: 'output.expired' });
    failures = new Map([[1, new Problem({ kind: 'canceled', code: 'call.canceled' })]]);
    await assert.rejects(drag({ kind: 'job', id: 'j1' }), { kind: 'canceled' });
  });
});
