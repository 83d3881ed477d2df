import { Transports } from '../../../src/accounts/transports.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import type { JobPoller, JobSnapshot } from '../../../src/core/job.ts';
import { isTerminal } from '../../../src/core/job.ts';
import type { Session } from '../../../src/core/session.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { LeapingClock } from '../../contract/support/leapingClock.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { openSessions } from '../../support/openSessions.ts';
import { submitCall } from '../../support/submitCall.ts';

export const LENS = (number: number) => `lens/1e500000-0000-4000-8000-00000000000${number}`;
export const WORKFLOW = (number: number) => `workflow/f1000000-0000-4000-8000-00000000000${number}`;
export const never = new AbortController().signal;

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };

/** The sandbox's LenserFight and the client's real way to it. Pauses of the client take a small part of their time. */
export class LenserFightRig {
  readonly sandbox: Sandbox;
  // Slow enough that a busy machine's sockets are not taken for silent ones.
  readonly clock = new LeapingClock(25);
  readonly #httpClient: HttpClient;
  readonly #vault = new Vault(new MemorySecrets());
  #accounts = 0;

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    this.#httpClient = new HttpClient({ clock: this.clock, log: silent });
  }

  static async open(mode: 'contract' | 'observed'): Promise<LenserFightRig> {
    return new LenserFightRig(await startSandbox({ mode, speed: 100 }));
  }

  /** What the journal and the gate need of the client around them; everything is agreed to. */
  jobsDeps(session: Session) {
    const opened = { account: session.account, provider: lenserfight, session };
    const transports = new Transports({ vault: this.#vault, httpClient: this.#httpClient });
    const open = async () => opened;
    return {
      clock: this.clock,
      httpClient: this.#httpClient,
      transports,
      open,
      log: silent,
      confirm: async () => true,
    };
  }

  /** A session with one of the sandbox's tokens; `null` for an account without any. */
  async session(token: string | null = this.token): Promise<Session> {
    const { bases } = this.sandbox.platforms.lenserfight;
    const id = `acc${(this.#accounts += 1)}`;
    const account: Account = {
      id,
      provider: 'lenserfight',
      label: id,
      bases,
      routing: {},
      credentials: token === null ? [] : ['token'],
      origins: [this.sandbox.origin],
      sandbox: false,
      createdAt: 1,
    };
    if (token !== null) await this.#vault.put(id, 'token', token);
    return openSessions({
      vault: this.#vault,
      httpClient: this.#httpClient,
      clock: this.clock,
    }).sessions.open(account, lenserfight);
  }

  get token(): string {
    return this.sandbox.platforms.lenserfight.credentials['token'] ?? '';
  }

  other(name: string): string {
    return this.sandbox.platforms.lenserfight.otherCredentials[name] ?? '';
  }

  configure(settings: Readonly<Record<string, unknown>>): void {
    this.sandbox.control.configure('lenserfight', settings);
  }

  /** Submits as the paid gate does. */
  async start(session: Session, kind: string, values: Readonly<Record<string, unknown>>, key = 'key-1') {
    return submitCall(session, lenserfightJobs, lenserfightJobs.prepare(kind, values), never, key);
  }

  async close(): Promise<void> {
    this.#httpClient.dispose();
    await this.sandbox.stop();
  }
}

/** Looks until the run has ended. */
export async function lookToTheEnd(sight: JobPoller, session: Session): Promise<JobSnapshot> {
  for (let looks = 0; looks < 200; looks += 1) {
    const snapshot = await sight.poll(session, never);
    if (snapshot && isTerminal(snapshot.state)) return snapshot;
    await systemClock.sleep(20);
  }
  throw new Error('the run never ended');
}

/** The content of an output that came with the answer. */
export function inlineText(output: { readonly url: string | null } | undefined): string {
  const [head, payload] = (output?.url ?? '').split(',');
  if (!head?.startsWith('data:')) throw new Error(`not inline: ${output?.url}`);
  return Buffer.from(payload ?? '', 'base64').toString('utf8');
}
