import { cancellable, type OpenQuestions } from '../../shared/progress.ts';
import * as vscode from 'vscode';
import { showInformationMessage } from '../../shared/messages.ts';
import { Problem, problemArg, toProblem } from '../../../core/problem.ts';
import type { JobForm } from '../../../core/job.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import type { FieldValue } from '../../requests/askField.ts';
import { askJob } from './askJob.ts';
import type { JobDrafts } from './jobDrafts.ts';
import type { JobsViewController } from '../view/jobsViewController.ts';
import { pickJobKind } from './pickJobKind.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { showProblem } from '../../problems/problemNotice.ts';
import type { CommandId } from '../../shared/commandIds.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import type { PaidRequest } from '../../../jobs/submit/purchase.ts';
import type { TopUps } from '../../money/topUps.ts';
import type { SavedJobKinds } from '../../../jobs/store/savedJobKinds.ts';
import type { BalanceReading, Balances } from '../../../providers/balances.ts';
import type { ProblemLog } from '../../problems/problemLog.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import type { InputStore } from '../../../core/storedInput.ts';
import { rawText, type ForeignText } from '../../../core/foreignText.ts';

/** What submitting a job needs. */
export interface SubmitDeps {
  readonly jobs: () => Promise<Jobs>;
  /** Where the files of jobs are kept. */
  readonly inputs: InputStore;
  readonly kinds: SavedJobKinds;
  readonly drafts: JobDrafts;
  /** What was sent is there to be sent again. */
  readonly prompts: { note(prompt: { readonly text: string; readonly kind: string }): Promise<void> };
  /** Shows a job in the Jobs view, without taking the focus. */
  readonly jobsView: Pick<JobsViewController, 'show'>;
  readonly balances: Pick<Balances, 'read' | 'last'>;
  /** Keeps a job that the balance does not cover until it is filled. */
  readonly topUps: Pick<TopUps, 'keep'>;
  readonly problems: ProblemLog;
  readonly log: { warn(line: string): void };
  /** What the user is being asked: the price of the job. */
  readonly questions: OpenQuestions;
}

export interface JobRequest {
  readonly opened: OpenedAccount;
  /** The kind of job; asked for when it is not known yet. */
  readonly kind: string | undefined;
  /** What the user calls it, where that differs from the platform's name. */
  readonly label?: ForeignText;
  /** Values to start from. */
  readonly earlier: Readonly<Record<string, unknown>>;
  /** True where these are the values of an earlier job, which count more than what was entered last. */
  readonly isAgain?: boolean;
  /** What a notice's button runs to try the same again. */
  readonly again: { readonly command: CommandId; readonly args: readonly unknown[] };
}

/** From the form to a watched job: asks, buys, and shows once what goes wrong. */
export async function submitJob(deps: SubmitDeps, request: JobRequest): Promise<void> {
  const { account, provider } = request.opened;
  const ability = provider.jobs;
  if (!ability) return;
  try {
    const picked = request.kind === undefined ? await pickJobKind(request.opened, deps.kinds) : undefined;
    const kind = request.kind ?? picked?.kind;
    if (kind === undefined) return;
    const label = request.label ?? picked?.label;
    const { drafts } = deps;
    const draft = request.isAgain ? {} : drafts.find(account.id, kind);
    const earlier = { inputs: picked?.inputs, ...request.earlier, ...draft };
    const onChange = (values: Readonly<Record<string, FieldValue>>) => {
      void Promise.resolve(drafts.keep(account.id, kind, values)).catch((error: unknown) => {
        deps.log.warn(toProblem(error).message);
      });
    };
    const refused = drafts.takeRefused(account.id, kind);
    const asked = await askJob(request.opened, kind, { earlier, label, sources: deps, refused, onChange });
    if (!asked) return;
    const { values, title, prompt, estimatedMs } = asked;
    const call = ability.prepare(kind, values);
    const kindLabel = label && { kindLabel: label };
    const bought = async () => {
      await deps.prompts.note({ text: prompt, kind });
      await drafts.forget(account.id, kind);
    };
    await buyJob(deps, request.opened, { call, kind, title, estimatedMs, ...kindLabel }, bought).catch(
      (error: unknown) => {
        const faults = refusedFields(toProblem(error), asked.form, provider.label);
        if (faults.size > 0) drafts.refuse(account.id, kind, faults);
        throw error;
      },
    );
  } catch (error) {
    const retry = { ...request.again, title: resourceText(ability.labels.again) };
    showProblem(
      toProblem(error),
      { provider: provider.label, account: account.label, unit: provider.moneyUnit },
      { account: account.id, sandbox: account.sandbox, topUp: !!provider.balance?.topUp, retry },
      deps.problems,
    );
  }
}

/** What the platform says of the field that it refused, where its form has such a field. */
function refusedFields(
  { details }: Problem,
  { fields }: JobForm,
  platform: string,
): ReadonlyMap<string, string> {
  if (details.code !== 'request.invalid' || details.status === undefined) return new Map();
  const path = problemArg(details, 'field');
  const names = new Set([path, ...path.split('.')]);
  const field = fields.find(({ name }) => names.has(name));
  const said = oneLine(details.serverHint ?? details.serverMessage ?? '', 300);
  const why = said
    ? vscode.l10n.t('{0} rejected this: {1}', platform, said)
    : vscode.l10n.t('{0} rejected this value', platform);
  return new Map(field ? [[field.name, why]] : []);
}

type JobToBuy = Omit<PaidRequest, 'session' | 'provider'>;

/**
 * Buys a job, however its call was written, and has it watched. One that the balance does not cover is kept, to go on
 * with after a top-up. Errors: Problem, also when the platform refused the job.
 *
 * @param bought what is done once it is bought
 */
export async function buyJob(
  deps: SubmitDeps,
  opened: OpenedAccount,
  request: JobToBuy,
  bought?: () => Promise<void>,
): Promise<void> {
  try {
    await buy(deps, opened, request);
  } catch (error) {
    const { account, provider } = opened;
    const title = request.title ?? provider.jobs?.describe(request.call).title ?? '';
    const goOn = (again: OpenedAccount) => buyJob(deps, again, request, bought);
    if (toProblem(error).kind === 'funds') deps.topUps.keep(account.id, { title, goOn });
    throw error;
  }
  await bought?.();
}

async function buy(
  deps: SubmitDeps,
  { account, provider, session }: OpenedAccount,
  request: JobToBuy,
): Promise<void> {
  const { submission, watcher } = await deps.jobs();
  const title = request.title ?? provider.jobs?.describe(request.call).title ?? '';
  const startedAt = Date.now();
  const known = deps.balances.last(account.id);
  const job = await cancellable(
    vscode.l10n.t('Submitting "{0}"…', oneLine(title)),
    (signal) => submission.submit({ session, provider, ...request }, signal),
    deps.questions,
  );
  if (job.problem) throw new Problem(job.problem);
  if (job.call.ownKey !== undefined && job.createdAt < startedAt) {
    const text = vscode.l10n.t(
      'The idempotency key of this request belongs to the job "{0}". No second job was started.',
      oneLine(job.title),
    );
    void showInformationMessage(text);
  }
  watcher.watch(job.id);
  // A kind that the platform does not list is offered again because it was run.
  const { kind } = job;
  const label = request.kindLabel ?? kind.slice(kind.indexOf('/') + 1);
  if (provider.jobs?.savedKinds)
    await deps.kinds.noteRun({ account: account.id, kind, label: rawText(label) }).catch((error: unknown) => {
      // The job is under way all the same.
      deps.log.warn(toProblem(error).message);
    });
  await deps.jobsView.show(job.id);
  await balanceAfter(deps, account.id, known);
}

/** The job is under way, whether its balance can be read or not. What its answer told is not asked for again. */
async function balanceAfter(
  deps: SubmitDeps,
  account: string,
  before: BalanceReading | undefined,
): Promise<void> {
  const now = deps.balances.last(account);
  if (now?.isToldByPurchase && now !== before) return;
  await deps.balances.read(account).catch((error: unknown) => deps.log.warn(toProblem(error).message));
}
