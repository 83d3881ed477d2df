import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as vscode from 'vscode';
import type { InputStore } from '../../../src/core/storedInput.ts';
import '../webviews/support/vscodeStandIn.ts';

const { assetMedia } = await import('../../../src/features/film/assetMedia.ts');

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);

describe('A file that a storyboard names', () => {
  let root: string;
  let stored: number;
  const uri = (file: string) => ({ scheme: 'file', path: file, fsPath: file }) as vscode.Uri;
  const inputs = {
    put: async (bytes: Uint8Array) => {
      stored += 1;
      return { hash: 'h', mimeType: 'image/png', extension: 'png', byteSize: bytes.byteLength };
    },
  } as unknown as InputStore;
  const read = (asset: string) =>
    assetMedia(
      { inputs, files: () => assert.fail('it is a file beside the board') },
      uri(path.join(root, 'film', 'a.storyboard.json')),
      asset,
      new AbortController().signal,
    );

  before(() => {
    const { editorStandIn } = globalThis as unknown as {
      readonly editorStandIn: Record<'Uri' | 'workspace', object>;
    };
    Object.assign(editorStandIn.Uri, {
      joinPath: (base: vscode.Uri, ...parts: readonly string[]) => uri(path.join(base.path, ...parts)),
    });
    Object.assign(editorStandIn.workspace, { getWorkspaceFolder: () => undefined });
  });
  beforeEach(() => {
    stored = 0;
    root = mkdtempSync(path.join(tmpdir(), 'backlot-board-'));
    mkdirSync(path.join(root, 'film'));
    mkdirSync(path.join(root, 'private'));
    writeFileSync(path.join(root, 'private', 'id.png'), PNG);
    writeFileSync(path.join(root, 'film', 'own.png'), PNG);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is sent when it lies beside it', async () => {
    assert.equal('mimeType' in (await read('own.png')) && stored, 1);
    symlinkSync('own.png', path.join(root, 'film', 'link.png'));
    await read('link.png');
    assert.equal(stored, 2);
  });

  it('is not sent when it lies elsewhere, by its name or by a link', async () => {
    const film = path.join(root, 'film');
    symlinkSync(path.join(root, 'private', 'id.png'), path.join(film, 'link.png'));
    symlinkSync(path.join(root, 'private'), path.join(film, 'folder'));
    for (const asset of [
      'link.png',
      'folder/id.png',
      '../private/id.png',
      path.join(root, 'private/id.png'),
      '.',
      '',
    ])
      await assert.rejects(read(asset), { code: 'input.missing' }, asset);
    assert.equal(stored, 0);
  });
});
