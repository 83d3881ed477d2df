import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { z } from 'zod';

const manifestSchema = z.object({
  engines: z.object({ vscode: z.string() }),
  contributes: z
    .object({ commands: z.array(z.object({ command: z.string() })).default([]) })
    .default({ commands: [] }),
});

/** The profile is new: the only extension besides the built-in ones is the one under test. */
function extensionUnderTest(): vscode.Extension<unknown> {
  const builtIn = z.object({ isBuiltin: z.boolean() });
  const [extension, ...others] = vscode.extensions.all.filter(
    (one) => !builtIn.parse(one.packageJSON).isBuiltin,
  );
  assert.ok(extension, 'the editor did not load the extension');
  assert.deepEqual(
    others.map((one) => one.id),
    [],
  );
  return extension;
}

describe('extension', () => {
  it('is accepted by this version of the editor', () => {
    const lowest = manifestSchema.parse(extensionUnderTest().packageJSON).engines.vscode.replace(/^\D+/, '');
    const asNumber = (version: string): number => {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      return major * 1000 + minor;
    };
    assert.ok(asNumber(vscode.version) >= asNumber(lowest), `${vscode.version} is older than ${lowest}`);
  });

  it('activates', async () => {
    const extension = extensionUnderTest();
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers a handler for every command of its manifest', async () => {
    const extension = extensionUnderTest();
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = manifestSchema.parse(extension.packageJSON).contributes;
    const missing = commands.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  it('opens a folder on the disk', () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    assert.deepEqual(
      folders.map((folder) => folder.uri.scheme),
      ['file'],
    );
  });
});
