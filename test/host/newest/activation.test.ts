import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { loadedFiles } from '../support/loadedFiles.ts';
import { openBacklot } from '../support/openBacklot.ts';

/** A file and its static imports; dynamic imports are not followed. */
function neededToRun(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, needed = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
    neededToRun(path.resolve(path.dirname(file), needed), found);
  }
  return found;
}

describe('activation', () => {
  const extension = vscode.extensions.getExtension('backlot.backlot');
  const dist = path.join(extension?.extensionPath ?? '', 'dist');
  const isCompose = (file: string): boolean => path.basename(file).startsWith('compose-');

  it('loads only the entry at activation', async () => {
    await extension?.activate();
    const loaded = loadedFiles(dist);
    assert.deepEqual(loaded, [...neededToRun(path.join(dist, 'extension.js'))].sort());
    assert.equal(loaded.some(isCompose), false);
  });

  it('loads no network code at activation', () => {
    for (const file of loadedFiles(dist)) {
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /\bfetch\b|WebSocket|node:(https?|http2|net|tls|dgram|child_process|worker_threads)\b/,
        file,
      );
    }
  });

  it('loads the rest on first use', async () => {
    await openBacklot();
    assert.ok(loadedFiles(dist).some(isCompose));
  });
});
