import * as vscode from 'vscode';
import { answerText, type AgentDeps } from '../../agents/agentTool.ts';
import { toolTable } from '../../agents/toolTable.ts';
import { signalOf } from '../shared/progress.ts';

/**
 * Carries out a tool that a language model of the editor has called. Every failure is a part of the result, with what to
 * do next, because a model that gets an exception guesses.
 */
export async function runLanguageModelTool(
  name: string,
  agent: AgentDeps,
  options: vscode.LanguageModelToolInvocationOptions<unknown>,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  const tool = toolTable.find((one) => one.name === name);
  if (!tool) throw new Error(`No tool ${name}`);
  const { value, pictures = [] } = await tool.run(options.input, agent, {
    client: vscode.l10n.t('the chat'),
    warning: vscode.l10n.t('A language model in the chat asks for this.'),
    signal: signalOf(token),
  });
  return new vscode.LanguageModelToolResult([
    new vscode.LanguageModelTextPart(answerText(value)),
    ...pictures.map(({ bytes, mimeType }) => vscode.LanguageModelDataPart.image(bytes, mimeType)),
  ]);
}
