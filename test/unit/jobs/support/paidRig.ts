import type { Budgets } from '../../../../src/jobs/money/budgets.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { JobCall, JobRecord } from '../../../../src/core/job.ts';
import type { PaidQuestion } from '../../../../src/jobs/submit/approval.ts';
import { PaidSubmission, type PaidSubmissionDeps } from '../../../../src/jobs/submit/paidSubmission.ts';
import type { PaidRequest } from '../../../../src/jobs/submit/purchase.ts';
import { TestClock } from '../../../support/testClock.ts';
import { budgetsOf, JournalRig, silent } from './journalRig.ts';
import { PlatformServer, type NetworkFault } from './platformServer.ts';
import { TinyAccount, type Promised } from './tinyProvider.ts';

export const SAME_RESULT: Promised = { replay: 'same-result', ttlMs: 3_600_000 };

/** A real journal, a real platform on loopback, and the gate between them; time stands still until it is moved. */
export interface PaidRig {
  readonly clock: TestClock;
  readonly files: JournalRig;
  readonly server: PlatformServer;
  readonly account: TinyAccount;
  readonly journal: Journal;
  readonly budgets: Budgets;
  readonly submission: PaidSubmission;
  /** What the user was asked. */
  readonly questions: PaidQuestion[];
  /** What the gate is asked to do, and what the user says to it. */
  readonly request: PaidRequest;
  says: boolean;
  /** Buys what `request` says. */
  submit(signal?: AbortSignal): Promise<JobRecord>;
  /** Submits in bad weather and lets as much time pass as the gate wants. */
  submitIn(networkFault: readonly NetworkFault[]): Promise<JobRecord>;
  /** Lets as much time pass as the work wants. */
  passing<T>(work: Promise<T>): Promise<T>;
  /** The newest jobs of the journal. */
  stored(): Promise<readonly JobRecord[]>;
  /** Another gate on the same journal, as another window has. */
  newSubmission(more?: Partial<PaidSubmissionDeps>): PaidSubmission;
  close(): void;
}

export async function paidRig(promised: Promised, more: Partial<PaidSubmissionDeps> = {}): Promise<PaidRig> {
  const clock = new TestClock();
  const files = new JournalRig();
  const server = new PlatformServer();
  await server.start();
  const account = new TinyAccount(server.origin, promised, clock);
  await account.signIn();
  const journal = await files.open(clock);
  const budgets = budgetsOf(journal, clock);
  const questions: PaidQuestion[] = [];
  const confirmations: PaidSubmission[] = [];
  const { session, provider } = account.opened;
  const newSubmission = (others: Partial<PaidSubmissionDeps> = {}): PaidSubmission => {
    const confirm = async (question: PaidQuestion) => {
      questions.push(question);
      return rig.says;
    };
    const open = async () => account.opened;
    const deps = { journal, budgets, clock, log: silent, confirm, open };
    const submission = new PaidSubmission({ ...deps, ...more, ...others });
    confirmations.push(submission);
    return submission;
  };
  const rig: PaidRig = {
    clock,
    files,
    server,
    account,
    journal,
    budgets,
    questions,
    says: true,
    request: { session, provider, call: pictureOf({ prompt: 'fog' }), kind: 'picture', title: 'fog' },
    submission: newSubmission(),
    submit: (signal = never()) => rig.submission.submit(rig.request, signal),
    submitIn: (networkFault) => {
      server.submitWeather.push(...networkFault);
      return rig.passing(rig.submit());
    },
    passing: (work) => passing(clock, work),
    stored: async () => (await journal.page({ limit: 50 })).jobs,
    newSubmission,
    close: () => {
      for (const submission of confirmations) submission.dispose();
      account.close();
      server.close();
      files.close();
    },
  };
  return rig;
}

async function passing<T>(clock: TestClock, work: Promise<T>): Promise<T> {
  let done = false;
  const finished = work.finally(() => (done = true));
  finished.catch(() => undefined);
  while (!done) {
    await Promise.race([clock.untilSleeping(), finished.catch(() => undefined)]);
    await clock.advance(30_000);
  }
  return finished;
}

/** The call that makes a picture of these values. */
export function pictureOf(values: Readonly<Record<string, unknown>>): JobCall {
  return { operation: 'submit', body: { kind: 'picture', ...values } };
}

/** A signal that nobody aborts. */
export const never = (): AbortSignal => new AbortController().signal;
