import type * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import type { AgentDeps } from './agentCommands.ts';
import { AgentRequests } from './agentRequests.ts';
import { RequestMemory } from './requestMemory.ts';

interface AgentBuilding {
  readonly owned: DisposableStore;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly context: Pick<vscode.ExtensionContext, 'workspaceState'>;
  readonly log: { warn(line: string): void };
  readonly trees: AccountViews;
}

/** The requests to agents, and the commands for them. */
export function buildStudioAgent({ owned, clock, open, context, log, trees }: AgentBuilding) {
  const memory = new RequestMemory(context.workspaceState);
  const ended = (account: string) => trees.accountChanged(account);
  const requests = owned.add(new AgentRequests({ clock, open, memory, log, ended }));
  const commands = async (deps: Omit<AgentDeps, 'requests' | 'open'>) => {
    const { agentCommands } = await import('./agentCommands.ts');
    return agentCommands({ ...deps, open, requests });
  };
  return { requests, commands };
}
