import * as vscode from 'vscode';
import type { Handlers } from '../shared/runCommand.ts';

export const sandboxCommands: Handlers<'backlot.startSandbox' | 'backlot.stopSandbox'> = {
  'backlot.startSandbox': async (backlot) => {
    await vscode.window.withProgress({ location: { viewId: 'backlot.providers' } }, () =>
      backlot.trees.atOnce(() => backlot.sandbox.start()),
    );
    await vscode.commands.executeCommand('backlot.providers.focus');
  },
  'backlot.stopSandbox': async (backlot) => {
    await backlot.sandbox.stop();
  },
};
