import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transports } from '../../../../src/accounts/transports.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import type { Account } from '../../../../src/core/account.ts';
import type { Clock } from '../../../../src/core/clock.ts';
import { DisposableStore } from '../../../../src/core/disposable.ts';
import { openJobs, type Jobs } from '../../../../src/jobs/jobs.ts';
import type { PaidQuestion } from '../../../../src/jobs/submit/approval.ts';
import { OutputCache } from '../../../../src/media/cache.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import { killatamataAgent } from '../../../../src/providers/killatamata/studio/agentAbility.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { LeapingClock } from '../../../contract/support/leapingClock.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';
import { openSessions } from '../../../support/openSessions.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';
import type { AgentRequests as Requests } from '../../../../src/features/studioAgent/agentRequests.ts';
import type { PromptDeps } from '../../../../src/features/studioAgent/sendPrompt.ts';
import type { AgentAccount } from '../../../../src/features/studioAgent/sendPrompt.ts';

const never = new AbortController().signal;

/** A window of an editor with an account on a sandbox: what it shows, what it asks, what it keeps. */
export class PromptRig {
  readonly user = new UserOfEditor();
  readonly questions: PaidQuestion[] = [];
  /** What the user says to a price. */
  says = true;
  /** What outlasts a reload. */
  readonly kept = new Map<string, unknown>();
  /** The documents that were shown. */
  readonly documents: string[] = [];
  readonly sandbox: Sandbox;
  readonly jobs: Jobs;
  readonly opened: AgentAccount;
  readonly clock: Clock;
  readonly #close: () => Promise<void>;

  private constructor(
    parts: Pick<PromptRig, 'sandbox' | 'jobs' | 'opened' | 'clock'>,
    close: () => Promise<void>,
  ) {
    ({ sandbox: this.sandbox, jobs: this.jobs, opened: this.opened, clock: this.clock } = parts);
    this.#close = close;
  }

  static async open(): Promise<PromptRig> {
    const sandbox = await startSandbox({ speed: 20 });
    const folder = await mkdtemp(join(tmpdir(), 'backlot-prompts-'));
    const clock = new LeapingClock(25);
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
    const httpClient = new HttpClient({ clock, log });
    const vault = new Vault(new MemorySecrets());
    const { bases, credentials } = sandbox.platforms.killatamata;
    await vault.put('acc1', 'apikey', credentials['apikey'] ?? '');
    const account: Account = {
      ...{ id: 'acc1', provider: 'killatamata', label: 'work', bases, routing: {}, credentials: ['apikey'] },
      ...{ origins: [sandbox.origin], sandbox: true, createdAt: 1 },
    };
    const session = openSessions({ vault, httpClient, clock }).sessions.open(account, killatamata);
    const opened = { account, provider: killatamata, session, agent: killatamataAgent };
    const jobs = await openJobs({
      ...{ storage: folder, clock, httpClient, log, transports: new Transports({ vault, httpClient }) },
      cache: new OutputCache(join(folder, 'outputs')),
      open: async () => opened,
      confirm: async (question) => {
        rig.questions.push(question);
        return rig.says;
      },
    });
    const rig: PromptRig = new PromptRig({ sandbox, jobs, opened, clock }, async () => {
      jobs.dispose();
      httpClient.dispose();
      await sandbox.stop();
      await rm(folder, { recursive: true, force: true });
    });
    const { editorStandIn } = globalThis as unknown as { editorStandIn: { window: object } };
    const createOutputChannel = () => ({ append() {}, replace() {}, show() {}, dispose() {} });
    Object.assign(editorStandIn.window, { createOutputChannel });
    return rig;
  }

  /** The requests of a window: those of a new one after a reload. */
  async requests(): Promise<Requests> {
    const { buildStudioAgent } = await import('../../../../src/features/studioAgent/buildStudioAgent.ts');
    const workspaceState = {
      keys: () => [...this.kept.keys()],
      get: (key: string) => this.kept.get(key) as never,
      update: async (key: string, value: unknown) => void this.kept.set(key, value),
    };
    return buildStudioAgent({
      ...{ clock: this.clock, open: async () => this.opened, log: { warn: () => undefined } },
      ...{ owned: new DisposableStore(), context: { workspaceState } },
      trees: { accountChanged: () => undefined },
    }).requests;
  }

  async deps(requests: Requests): Promise<PromptDeps> {
    const { OpenQuestions } = await import('../../../../src/features/shared/progress.ts');
    return {
      ...{ jobs: async () => this.jobs, engine: { run: () => Promise.reject(new Error('no list is read')) } },
      answers: { showText: async (_, text) => void this.documents.push(text) },
      balances: { read: async () => undefined },
      trees: { accountChanged: () => undefined },
      questions: new OpenQuestions(),
      requests,
    };
  }

  /** The id of the first project. */
  async project(): Promise<string> {
    const [project] = (await killatamata.studio?.projects(this.opened.session, never))?.rows ?? [];
    return project?.id ?? '';
  }

  /** Sends a prompt as the command does, with the usual model. */
  async prompt(requests: Requests, prompt: string): Promise<void> {
    const { sendPrompt } = await import('../../../../src/features/studioAgent/sendPrompt.ts');
    this.user.answers(prompt, 'gpt-5.4', 'low');
    await sendPrompt(await this.deps(requests), this.opened, { projectId: await this.project() });
  }

  /** Requests to an operation that the sandbox has seen. */
  seen(operation: string): number {
    return this.sandbox.control.requests().filter((one) => one.operation === operation).length;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
