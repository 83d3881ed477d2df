import type { Journal } from '../../../src/jobs/journal.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { PaidQuestion } from '../../../src/jobs/approval.ts';
import { PaidGate, type PaidGateDeps } from '../../../src/jobs/paidGate.ts';
import type { PaidRequest } from '../../../src/jobs/paidRequest.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, silent } from './journalRig.ts';
import { PlatformServer, type Weather } from './platformServer.ts';
import { TinyAccount, type Promised } from './tinyProvider.ts';

export const SAME_RESULT: Promised = { replay: 'same-result', ttlMs: 3_600_000 };

/** A real journal, a real platform on loopback, and the gate between them; time stands still until it is moved. */
export interface PaidRig {
  readonly clock: TestClock;
  readonly files: JournalRig;
  readonly server: PlatformServer;
  readonly account: TinyAccount;
  readonly journal: Journal;
  readonly gate: PaidGate;
  /** What the user was asked. */
  readonly questions: PaidQuestion[];
  /** What the gate is asked to do, and what the user says to it. */
  readonly request: PaidRequest;
  says: boolean;
  /** Buys what `request` says. */
  submit(signal?: AbortSignal): Promise<JobRecord>;
  /** Submits in bad weather and lets as much time pass as the gate wants. */
  submitIn(weather: readonly Weather[]): Promise<JobRecord>;
  /** Lets as much time pass as the work wants. */
  passing<T>(work: Promise<T>): Promise<T>;
  /** The newest jobs of the journal. */
  stored(): Promise<readonly JobRecord[]>;
  /** Another gate on the same journal, as another window has. */
  newGate(more?: Partial<PaidGateDeps>): PaidGate;
  close(): void;
}

export async function paidRig(promised: Promised, more: Partial<PaidGateDeps> = {}): Promise<PaidRig> {
  const clock = new TestClock();
  const files = new JournalRig();
  const server = new PlatformServer();
  await server.start();
  const account = new TinyAccount(server.origin, promised, clock);
  await account.signIn();
  const journal = await files.open(clock);
  const questions: PaidQuestion[] = [];
  const gates: PaidGate[] = [];
  const { session, provider } = account.opened;
  const newGate = (others: Partial<PaidGateDeps> = {}): PaidGate => {
    const confirm = async (question: PaidQuestion) => {
      questions.push(question);
      return rig.says;
    };
    const open = async () => account.opened;
    const gate = new PaidGate({ journal, clock, log: silent, confirm, open, ...more, ...others });
    gates.push(gate);
    return gate;
  };
  const rig: PaidRig = {
    clock,
    files,
    server,
    account,
    journal,
    questions,
    says: true,
    request: { session, provider, kind: 'picture', values: { prompt: 'fog' }, title: 'fog' },
    gate: newGate(),
    submit: (signal = never()) => rig.gate.submit(rig.request, signal),
    submitIn: (weather) => {
      server.submitWeather.push(...weather);
      return rig.passing(rig.submit());
    },
    passing: (work) => passing(clock, work),
    stored: async () => (await journal.page({ limit: 50 })).jobs,
    newGate,
    close: () => {
      for (const gate of gates) gate.dispose();
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

/** A signal that nobody aborts. */
export const never = (): AbortSignal => new AbortController().signal;
