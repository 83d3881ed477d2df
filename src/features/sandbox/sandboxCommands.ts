import * as vscode from 'vscode';
import { showProgress } from '../shared/messages.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { SandboxHost } from './sandboxHost.ts';
import type { ResourceViews } from '../resources/tree/resourceViews.ts';
import type { CommandId } from '../shared/commandIds.ts';

export interface SandboxDeps {
  readonly sandbox: Pick<SandboxHost, 'start' | 'stop'>;
  readonly trees: Pick<ResourceViews, 'atOnce'>;
}

export function sandboxCommands(deps: SandboxDeps): Handlers<CommandId<'sandbox'>> {
  return {
    'backlot.startSandbox': async () => {
      await showProgress({ location: { viewId: 'backlot.providers' } }, () =>
        deps.trees.atOnce(() => deps.sandbox.start()),
      );
      // What the user types meanwhile stays where it belongs.
      await vscode.commands.executeCommand('backlot.providers.focus', { preserveFocus: true });
    },
    'backlot.stopSandbox': async () => {
      await deps.sandbox.stop();
    },
  };
}
