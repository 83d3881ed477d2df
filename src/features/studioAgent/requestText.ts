import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Problem } from '../../core/problem.ts';
import type { AgentNews, Preparation } from '../../core/studio/agentAbility.ts';
import type { MoneyUnit } from '../../core/money.ts';
import { parseTime } from '../../core/clock.ts';
import { compactJson, printJson } from '../../net/json/printJson.ts';
import { oneLine, serverText } from '../../net/redaction/displayText.ts';
import { moneyText } from '../money/moneyText.ts';
import { problemText, type ProblemPlace } from '../problems/problemText.ts';
import { documentText, longDocumentText } from '../../net/redaction/documentText.ts';
import { clockTime } from '../shared/relativeTime.ts';

/** Of inputs no more is searched for keys, and no more is shown of those of a job. */
const LINE_JSON_CHARACTERS = 4_096;
const INPUT_CHARACTERS = 16_384;

/** How a channel begins. */
export function headText(prompt: string): string {
  return `${documentText(prompt)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n\n`;
}

/**
 * What news add to a channel: the text as it goes on, each tool call and each change of the state as a line.
 *
 * @param shown the text that the channel has.
 * @param state the state that it shows; null before the first.
 */
export function newsText(news: AgentNews, shown: string, state: AgentNews['state'] | null): string {
  let text = '';
  const line = (words: string) => {
    const last = text === '' ? shown : text;
    text += `${last === '' || last.endsWith('\n') ? '' : '\n'}${words}\n`;
  };
  // What it says belongs to the state that it is in, and comes before its end.
  const isNew = news.state !== state;
  const goesOn = news.state === 'queued' || news.state === 'running';
  if (isNew && goesOn) line(`— ${stateText(news)}`);
  text += documentText(news.text);
  for (const call of news.toolCalls) line(`⚙ ${toolCallText(call)}`);
  if (isNew && !goesOn) line(`— ${stateText(news)}`);
  return text;
}

const call = z.looseObject({
  name: z.optional(z.string()),
  tool: z.optional(z.string()),
  arguments: z.optional(z.unknown()),
  status: z.optional(z.string()),
});

/** A tool call in a line, whatever its shape is. */
function toolCallText(value: unknown): string {
  const { data } = call.safeParse(value);
  const name = data?.name ?? data?.tool;
  if (name === undefined) return lineOf(value);
  const inputs = data?.arguments === undefined ? '' : lineOf(data.arguments);
  return [oneLine(name, 80), inputs, oneLine(data?.status ?? '', 40)].filter(Boolean).join('  ');
}

/** A value of any size and depth in a line. */
function lineOf(value: unknown): string {
  return serverText(compactJson(value, LINE_JSON_CHARACTERS), 300) ?? '';
}

function stateText({ state, error, plan, status }: AgentNews): string {
  switch (state) {
    case 'queued':
      return vscode.l10n.t('Queued');
    case 'running':
      return vscode.l10n.t('Running');
    case 'awaitingApproval':
      return plan
        ? vscode.l10n.t('Waiting for your approval. Paid jobs: {0}', plan.jobs.length)
        : vscode.l10n.t('Waiting for your approval');
    case 'completed':
      return vscode.l10n.t('Completed');
    case 'failed':
      return vscode.l10n.t('Failed: {0}', oneLine(error ?? status ?? '', 300));
  }
}

/** The last line of a request that cannot be followed any more. */
export function lostText(end: 'lost' | 'paused', problem: Problem, place: ProblemPlace): string {
  const words = problemText(problem.details, place);
  return end === 'lost'
    ? `— ${vscode.l10n.t('The platform does not know this request any more: {0}', words)}\n`
    : `— ${vscode.l10n.t('Not followed any more: {0}', words)}\n`;
}

/** What a plan would buy, in a line: `2 × image.generate, 1 × video.generate`. */
export function planTitle({ jobs }: Preparation): string {
  const tasks = Map.groupBy(jobs, ({ task }) => oneLine(task ?? vscode.l10n.t('job of unknown kind'), 80));
  return [...tasks].map(([task, { length }]) => `${length} × ${task}`).join(', ');
}

/** A plan to be read before it is approved: each job with its inputs and its price. */
export async function planDocument(
  plan: Preparation,
  { prompt, unit }: { readonly prompt: string; readonly unit: MoneyUnit },
): Promise<string> {
  const price = (estimate: Preparation['estimate']) =>
    estimate ? moneyText(estimate, unit) : vscode.l10n.t('not known');
  const expires = plan.expiresAt === undefined ? null : parseTime(plan.expiresAt);
  const jobs: string[] = [];
  for (const { task, input, estimate } of plan.jobs) {
    const inputs = printJson(input, INPUT_CHARACTERS).text.split('\n').join('\n   ');
    const name = oneLine(task ?? vscode.l10n.t('job of unknown kind'), 80);
    jobs.push(`${jobs.length + 1}. ${name} · ${price(estimate)}\n   ${await longDocumentText(inputs)}`);
  }
  return [
    ...(prompt === '' ? [] : [headText(prompt).trimEnd()]),
    vscode.l10n.t('Paid jobs of this plan: {0}', plan.jobs.length),
    vscode.l10n.t('Estimate of all: {0}', price(plan.estimate)),
    ...(expires === null ? [] : [vscode.l10n.t('Can be approved until {0}.', clockTime(expires))]),
    ...jobs,
  ].join('\n\n');
}
