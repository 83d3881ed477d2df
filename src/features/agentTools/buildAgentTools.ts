import * as vscode from 'vscode';
import type { AgentDeps } from '../../agents/agentTool.ts';
import { OpenApprovals } from '../../agents/openApprovals.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import { followModels } from '../problems/explainProblem.ts';
import { showInformationMessage } from '../shared/messages.ts';
import type { OpenQuestions } from '../shared/progress.ts';
import type { McpHost } from './mcpHost.ts';
import { offerMcpServer } from './offerMcpServer.ts';

interface AgentToolsBuilding extends Omit<AgentDeps, 'catalog' | 'approvals'> {
  readonly owned: DisposableStore;
  readonly questions: OpenQuestions;
  readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
  /** Of the extension. */
  readonly version: string;
}

/** The tools for language models of the editor and for MCP clients: both ask through the same questions. */
export function buildAgentTools({ owned, questions, context, version, ...deps }: AgentToolsBuilding) {
  const approvals = new OpenApprovals({
    clock: deps.clock,
    approve: async (plan, isWanted) => {
      const { plans } = await deps.jobs();
      try {
        return await questions.during(() => plans.approve(plan, isWanted));
      } catch (error) {
        if (!isWanted()) void sayWithdrawn();
        throw error;
      }
    },
  });
  const agent: AgentDeps = { ...deps, catalog: loadCatalog, approvals };
  let made: Promise<McpHost> | undefined;
  const mcp = () =>
    (made ??= import('./mcpHost.ts').then(({ McpHost: Host }) => owned.add(new Host({ agent, version }))));
  const stop = () => void made?.then((host) => host.stop());
  for (const offered of offerMcpServer({ load: mcp, stop }, context.globalState)) owned.add(offered);
  owned.add(followModels(vscode.lm));
  return {
    commands: async () => ({
      'backlot.copyMcpConfiguration': async () => (await mcp()).copyConfiguration(),
    }),
    runTool: async (
      name: string,
      options: vscode.LanguageModelToolInvocationOptions<unknown>,
      token: vscode.CancellationToken,
    ) => {
      const { runLanguageModelTool } = await import('./languageModelTools.ts');
      return runLanguageModelTool(name, agent, options, token);
    },
  };
}

async function sayWithdrawn(): Promise<void> {
  const jobs = vscode.l10n.t('Show Jobs');
  const text = vscode.l10n.t(
    'The request that asked for these jobs was stopped before you answered. Nothing was bought.',
  );
  if ((await showInformationMessage(text, jobs)) === jobs)
    await vscode.commands.executeCommand('backlot.jobs.focus');
}
