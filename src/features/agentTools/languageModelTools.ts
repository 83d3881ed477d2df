import * as vscode from 'vscode';
import type { AgentDeps } from '../../agents/agentTool.ts';
import { toolTable } from '../../agents/toolTable.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import { signalOf, type OpenQuestions } from '../shared/progress.ts';

/** More than this of one answer is more than a model reads; the tools themselves give less. */
const MOST_CHARACTERS = 200_000;

interface ToolDeps extends Omit<AgentDeps, 'catalog' | 'approve'> {
  readonly questions: OpenQuestions;
}

/**
 * Carries out a tool that a language model of the editor has called. Every failure is a part of the result, with what to
 * do next, because a model that gets an exception guesses.
 */
export async function runLanguageModelTool(
  name: string,
  { questions, ...deps }: ToolDeps,
  options: vscode.LanguageModelToolInvocationOptions<unknown>,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  const tool = toolTable.find((one) => one.name === name);
  if (!tool) throw new Error(`No tool ${name}`);
  const approve = (plan: string) => questions.during(async () => (await deps.jobs()).plans.approve(plan));
  const own = { ...deps, catalog: loadCatalog, approve };
  const { value, pictures = [] } = await tool.run(options.input, own, {
    client: vscode.l10n.t('the chat'),
    warning: vscode.l10n.t('A language model in the chat asks for this.'),
    signal: signalOf(token),
  });
  const text = JSON.stringify(value, null, 1);
  return new vscode.LanguageModelToolResult([
    new vscode.LanguageModelTextPart(text.length > MOST_CHARACTERS ? TOO_LONG : text),
    ...pictures.map(({ bytes, mimeType }) => vscode.LanguageModelDataPart.image(bytes, mimeType)),
  ]);
}

const TOO_LONG = JSON.stringify({ error: 'answer.tooLarge', next: 'Ask for less at a time.' });
