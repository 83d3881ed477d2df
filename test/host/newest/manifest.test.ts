import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openBacklot } from '../support/openBacklot.ts';

describe('manifest', () => {
  it('registers every declared command', async () => {
    await openBacklot();
    const extension = vscode.extensions.getExtension('backlot.backlot');
    const manifest = extension?.packageJSON as {
      contributes: { commands: { command: string; title: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command, title } of manifest.contributes.commands) {
      assert.ok(registered.has(command), command);
      assert.doesNotMatch(title, /^%/, `${command} has no title`);
    }
  });
});
