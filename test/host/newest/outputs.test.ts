import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Account } from '../../../src/core/account.ts';
import type { JobId } from '../../../src/core/ids.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { JobOutput } from '../../../src/core/output.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { knownEndings } from '../../../src/media/endings.ts';
import { buyPicture } from '../support/buyPicture.ts';
import { openBacklot } from '../support/openBacklot.ts';

const PICTURE = 'imagePreview.previewEditor';
const VIEW_TYPES = { picture: PICTURE, sound: 'vscode.audioPreview', film: 'vscode.videoPreview' } as const;

const contributed = z.looseObject({
  contributes: z.looseObject({
    customEditors: z.array(
      z.looseObject({
        viewType: z.string(),
        selector: z.array(z.looseObject({ filenamePattern: z.string() })),
      }),
    ),
  }),
});

describe('Outputs', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    await backlot.sandbox.control('setRate', { rate: 50 });
    const all = await backlot.accounts.list();
    account = all.find(({ provider }) => provider === 'crucible') ?? assert.fail('no account');
  });

  const outputOf = async (id: JobId): Promise<JobOutput> => {
    const job = await (await backlot.jobs()).journal.get(id);
    return job?.outputs[0] ?? assert.fail('no output');
  };
  const until = async (id: JobId, wanted: (output: JobOutput) => boolean): Promise<JobOutput> => {
    for (;;) {
      const output = await outputOf(id);
      if (wanted(output)) return output;
      await wait(50);
    }
  };
  const rowOf = async (job: JobRecord) => {
    const { jobsTree } = backlot;
    const [row] = await jobsTree.getChildren({ kind: 'job', id: job.id });
    return jobsTree.getTreeItem(row ?? assert.fail('no row'));
  };

  it('takes what the context menu of the gallery was opened on', async () => {
    const job = await buyPicture(backlot, account, 'a menu in the mist');
    const { outputs } = await backlot.jobs();
    const { path: file } = await outputs.bytes(job.id, 0, new AbortController().signal);
    const clicked = { webview: 'backlot.gallery', webviewSection: 'output', outputs: [`${job.id}/0`] };
    await vscode.commands.executeCommand('backlot.copyOutputPath', clicked);
    assert.equal(await vscode.env.clipboard.readText(), file);
    await vscode.commands.executeCommand('backlot.recycleOutputs', clicked);
    assert.equal((await outputOf(job.id)).gone, 'recycled');
  });

  it('are downloaded when their job ends, although no view shows them', async () => {
    const { id } = await buyPicture(backlot, account, 'a lighthouse that nobody looks at');
    const { cached } = await until(id, (output) => output.cached !== null);
    assert.equal(cached?.mimeType, 'image/png');
    const file = join(backlot.storage, 'outputs', cached.hash.slice(0, 2), `${cached.hash}.png`);
    assert.equal((await readFile(file)).byteLength, cached.byteSize);
  });

  it('that could not be downloaded say why in their row, and are downloaded by its command', async () => {
    const rule = { platform: 'crucible', operation: 'getObject', fault: { kind: 'html' }, times: 2 };
    await backlot.sandbox.control('addFault', { rule });
    const job = await buyPicture(backlot, account, 'a lighthouse behind an expired link');
    await until(job.id, ({ notDownloaded }) => notDownloaded !== undefined);
    const { description, contextValue, tooltip } = await rowOf(job);
    assert.match(String(description), /^not downloaded/);
    assert.equal(contextValue, 'output:remote');
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value.replace(/&nbsp;/g, ' '), /web page/);
    const output = await outputOf(job.id);
    await vscode.commands.executeCommand('backlot.downloadOutput', { kind: 'output', job, output });
    assert.equal((await outputOf(job.id)).notDownloaded, undefined);
    assert.doesNotMatch(String((await rowOf(job)).description), /not downloaded/);
  });

  it('that end too early are marked, and become whole when they are downloaded again', async () => {
    const rule = { platform: 'crucible', operation: 'getObject', fault: { kind: 'shortened' }, times: 2 };
    await backlot.sandbox.control('addFault', { rule });
    const job = await buyPicture(backlot, account, 'half a lighthouse');
    await until(job.id, ({ cached }) => cached?.incomplete === true);
    const { description, contextValue } = await rowOf(job);
    assert.match(String(description), /^incomplete/);
    assert.equal(contextValue, 'output:image,incomplete');
    const output = await outputOf(job.id);
    await vscode.commands.executeCommand('backlot.downloadOutput', { kind: 'output', job, output });
    assert.equal((await outputOf(job.id)).cached?.incomplete, undefined);
  });

  it('open in the editor under a name that people can read', async () => {
    const { id } = await buyPicture(backlot, account, 'a lighthouse with a name');
    await until(id, (output) => output.cached !== null);
    await vscode.commands.executeCommand('backlot.openOutputFile', { kind: 'job', id });
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.match(tab?.label ?? '', /^a.lighthouse.with.a.name.*\.png$/i);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('have endings for which the editor has the viewer that the table names', () => {
    const preview = vscode.extensions.getExtension('vscode.media-preview');
    const { customEditors } = contributed.parse(preview?.packageJSON).contributes;
    const endingsOf = (viewType: string) =>
      customEditors
        .filter((editor) => editor.viewType === viewType)
        .flatMap(({ selector }) =>
          selector.flatMap(({ filenamePattern }) => filenamePattern.split(/[^a-z0-9]+/)),
        );
    for (const [mimeType, { extension, viewer }] of knownEndings()) {
      const found = Object.entries(VIEW_TYPES).find(([, type]) => endingsOf(type).includes(extension));
      const expected = viewer === 'text' ? undefined : (viewer ?? undefined);
      assert.equal(found?.[0], expected, mimeType);
    }
  });

  it('open in that viewer', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'backlot-endings-'));
    for (const [extension, viewType] of [
      ['png', PICTURE],
      ['jpg', PICTURE],
      ['mp3', VIEW_TYPES.sound],
      ['wav', VIEW_TYPES.sound],
      ['mp4', VIEW_TYPES.film],
      ['txt', null],
      ['md', null],
      ['json', null],
    ] as const) {
      const path = join(dir, `output.${extension}`);
      await writeFile(path, 'x');
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(path));
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      const opened = input instanceof vscode.TabInputCustom ? input.viewType : null;
      assert.equal(opened, viewType, extension);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(dir, { recursive: true });
  });
});
