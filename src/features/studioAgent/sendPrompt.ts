import * as vscode from 'vscode';
import { loadCatalog } from '../../calls/catalog.ts';
import type { RequestInputs } from '../../calls/requestInputs.ts';
import type { Money } from '../../core/money.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { AgentAbility, Preparation } from '../../core/studio/agentAbility.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { rawText } from '../../core/foreignText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { Balances } from '../../providers/balances.ts';
import type { AnswerDocuments } from '../requests/answerDocuments.ts';
import { askQuestions } from '../requests/askQuestions.ts';
import { ReferenceLists } from '../requests/referenceLists.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import { showWarningMessage } from '../shared/messages.ts';
import { cancellable, type OpenQuestions } from '../shared/progress.ts';
import type { Engine } from '../../calls/engine.ts';
import type { AgentRequests } from './agentRequests.ts';
import { planDocument, planTitle } from './requestText.ts';

export interface PromptDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'submission'>>;
  readonly engine: Pick<Engine, 'run'>;
  readonly answers: Pick<AnswerDocuments, 'showText'>;
  readonly balances: Pick<Balances, 'read'>;
  readonly trees: AccountViews;
  readonly questions: OpenQuestions;
  readonly requests: Pick<AgentRequests, 'follow'>;
}

/** An account whose platform has an agent. */
export interface AgentAccount extends OpenedAccount {
  readonly agent: AgentAbility;
}

/**
 * Asks for a prompt, plans it, and runs it: at once where the platform says that it needs no approval, else when the user
 * has agreed to its plan. Then it is followed. Errors: Problem.
 *
 * @param known the project and the conversation, as far as the user has chosen them.
 */
export async function sendPrompt(
  deps: PromptDeps,
  opened: AgentAccount,
  known: Readonly<Record<string, string>>,
): Promise<void> {
  const { agent, session, provider } = opened;
  const operation = (await loadCatalog(provider.id)).find(agent.operations.prepare);
  if (!operation) return;
  const { projectId, threadId } = known;
  const inputs = await askQuestions(
    operation,
    { params: {}, body: projectId === undefined ? {} : { projectId } },
    new ReferenceLists(opened, deps.engine, operation),
    ['agentModel', 'reasoningLevel'],
  );
  if (!inputs) return;
  const plan = await cancellable(vscode.l10n.t('Preparing the prompt…'), async (signal) => {
    const prepared = await session.prepare(agent.operations.prepare, inputs);
    const read = (await prepared.send('agreed', signal)).read(agent.prepared);
    if (threadId !== undefined) await agent.select(session, threadId, signal);
    return read;
  });
  const prompt = promptIn(inputs);
  if (!plan.runsAtOnce) return approvePlan(deps, opened, plan, prompt);
  await buy(deps, opened, { operation: agent.operations.send, inputs, prompt, title: prompt, quoted: null });
}

/**
 * Shows a plan with its cost and executes it when the user agrees. One that was executed from here before is followed
 * again and never bought a second time. Errors: Problem.
 */
export async function approvePlan(
  deps: PromptDeps,
  opened: AgentAccount,
  plan: Preparation,
  prompt: string,
): Promise<void> {
  const { agent, provider } = opened;
  const title = vscode.l10n.t('Plan: {0}', planTitle(plan));
  const text = await planDocument(plan, { prompt, unit: provider.moneyUnit });
  await deps.answers.showText(oneLine(title, 80), text, 'plaintext');
  if (plan.planId === null) {
    const said = vscode.l10n.t('{0} wants an approval, but names no plan. Nothing was sent.', provider.label);
    void showWarningMessage(said);
    return;
  }
  const inputs = { params: {}, ...agent.executeInputs(plan.planId) };
  try {
    await buy(deps, opened, {
      ...{ operation: agent.operations.execute, inputs, prompt, quoted: plan.estimate },
      title: `${planTitle(plan)}: ${prompt}`,
    });
  } catch (error) {
    const problem = toProblem(error);
    if (problem.details.status !== GONE) throw error;
    const said = vscode.l10n.t('The plan has expired. Nothing was bought: send the prompt again.');
    void showWarningMessage(said);
  }
}

/** How the platform refuses a plan that can no longer be approved. */
const GONE = 410;

interface Purchase {
  readonly operation: string;
  readonly inputs: RequestInputs;
  readonly prompt: string;
  readonly title: string;
  readonly quoted: Money | null;
}

async function buy(deps: PromptDeps, opened: AgentAccount, wanted: Purchase): Promise<void> {
  const { account, agent, provider, session } = opened;
  const { operation, inputs, prompt, title, quoted } = wanted;
  const label = (await loadCatalog(provider.id)).find(operation)?.summary ?? operation;
  const prepared = await session.prepare(operation, inputs);
  const { journal, submission } = await deps.jobs();
  const { ownKey } = prepared.call;
  const earlier = ownKey === undefined ? [] : await journal.withKey(account.id, ownKey);
  const done = earlier.find(({ state, platformStatus }) => state === 'succeeded' && platformStatus !== null);
  if (done?.platformStatus) return deps.requests.follow(opened, rawText(done.platformStatus), prompt);
  const { reply } = await cancellable(
    vscode.l10n.t('{0}…', label),
    (signal) =>
      submission.pay(
        {
          ...{ session, provider, prepared, label, quoted, title: oneLine(title, 300) },
          summary: (answer) => requestIn(agent, answer.body),
        },
        signal,
      ),
    deps.questions,
  );
  deps.trees.accountChanged(account.id);
  if (provider.balance) deps.balances.read(account.id).catch(() => undefined);
  const requestId = requestIn(agent, reply.body);
  if (requestId !== null) return deps.requests.follow(opened, requestId, prompt);
  // It runs and cannot be followed: its conversation tells what comes of it.
  throw new Problem({
    ...{ kind: 'unexpected', code: 'answer.wrongShape', provider: provider.id, account: account.id },
    ...{ operation, mayHaveActed: true, args: { path: 'requestId' } },
  });
}

function requestIn(agent: AgentAbility, answer: unknown): string | null {
  const read = agent.accepted.safeParse(answer);
  return read.success ? read.data.requestId : null;
}

function promptIn({ body }: RequestInputs): string {
  const given = typeof body === 'object' && body !== null && 'prompt' in body ? body.prompt : '';
  return typeof given === 'string' ? given : '';
}
