import type { Journal } from '../../../src/jobs/journal.ts';
import {
  PaidGate,
  type PaidGateDeps,
  type PaidQuestion,
  type PaidRequest,
} from '../../../src/jobs/paidGate.ts';
import { TestClock } from '../../support/testClock.ts';
import { JournalRig, silent } from './journalRig.ts';
import { PlatformServer } from './platformServer.ts';
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

/** A signal that nobody aborts. */
export const never = (): AbortSignal => new AbortController().signal;
