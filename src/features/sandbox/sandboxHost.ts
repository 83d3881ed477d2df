import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { AccountId } from '../../core/ids.ts';
import { Problem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';
import { resourceText } from '../resources/resourceText.ts';
import type { WorkerMessage, WorkerReply, WorkerRequest } from '../../sandbox/worker.ts';

const started = z.object({
  origin: z.string(),
  platforms: z.record(
    z.string(),
    z.object({
      bases: z.record(z.string(), z.string()),
      credentials: z.record(z.string(), z.string()),
      routing: z.record(z.string(), z.string()),
      savedKinds: z.array(z.object({ kind: z.string(), label: z.string() })),
    }),
  ),
  controlToken: z.string(),
  publicKey: z.string(),
});

export type RunningSandbox = z.infer<typeof started>;

const reply = z.union([
  z.object({ id: z.number(), type: z.literal('done'), result: z.unknown() }),
  z.object({ id: z.number(), type: z.literal('failed'), message: z.string() }),
  z.object({ type: z.literal('message'), text: z.string() }),
]) satisfies z.ZodMiniType<WorkerReply | WorkerMessage>;

interface Deps {
  readonly accounts: Accounts;
  readonly kinds: Pick<SavedJobKinds, 'save'>;
  /** Where the sandbox's bundle lies. */
  readonly folder: string;
  /** Told when it starts and when it ends. */
  readonly onRunning: (runs: boolean) => void;
}

/** The sandbox of this window: a thread of its own on loopback, with an account for each platform. */
export class SandboxHost implements vscode.Disposable {
  readonly #deps: Deps;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  #worker: Worker | undefined;
  #running: Promise<RunningSandbox> | undefined;
  #lastId = 0;
  /** What the platforms tell a person, made with the first message. */
  #messages: vscode.OutputChannel | undefined;
  /** The accounts that have the keys of the sandbox that runs. */
  readonly #connected = new Set<AccountId>();
  readonly #lifetime = new AbortController();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Starts it, or finds it running, and sees to it that its accounts exist. Errors: Problem. */
  async start(): Promise<RunningSandbox> {
    this.#running ??= this.#launch();
    this.#running.catch(() => this.#end());
    const running = await this.#running;
    this.#deps.onRunning(true);
    for (const id of providerIds) {
      const provider = await loadProvider(id);
      const offer = running.platforms[provider.id];
      if (offer)
        for (const wanted of wantedOf(provider, offer)) await this.#connect(provider, wanted, running);
    }
    return running;
  }

  /** Asks the running sandbox for one of its control verbs: used by tests to inject faults. */
  async control(verb: string, input?: unknown): Promise<unknown> {
    return this.#ask({ type: 'control', verb, input });
  }

  async stop(): Promise<void> {
    if (this.#worker) await this.#ask({ type: 'stop' }).catch(() => undefined);
    this.#end();
  }

  dispose(): void {
    this.#lifetime.abort();
    this.#messages?.dispose();
    this.#end();
  }

  async #launch(): Promise<RunningSandbox> {
    const worker = new Worker(join(this.#deps.folder, 'worker.js'));
    this.#worker = worker;
    // A thread that only serves must not keep a closing window's process alive.
    worker.unref();
    worker.on('message', (message: unknown) => this.#receive(message));
    // A thread that was stopped may end after its successor has begun, which must not end with it.
    const end = (error?: unknown) => {
      if (this.#worker === worker) this.#end(error);
    };
    worker.once('error', end);
    worker.once('exit', () => end());
    const port = await this.#lastPort();
    try {
      return started.parse(await this.#ask({ type: 'start', options: port ? { port } : {} }));
    } catch (error) {
      if (!port) throw error;
      // The port of last time is taken; the accounts are pointed to the new one.
      return started.parse(await this.#ask({ type: 'start', options: {} }));
    }
  }

  /** The port that the sandbox accounts know, so that they work again after a reload. */
  async #lastPort(): Promise<number | undefined> {
    const account = (await this.#deps.accounts.list()).find((candidate) => candidate.sandbox);
    const url = URL.parse(Object.values(account?.bases ?? {})[0] ?? '');
    return url ? Number(url.port) || undefined : undefined;
  }

  async #connect(provider: Provider, wanted: WantedAccount, running: RunningSandbox): Promise<void> {
    const { label, bases, secrets, routing } = wanted;
    const all = await this.#deps.accounts.list();
    const known = all.filter((account) => account.sandbox && account.provider === provider.id);
    const old =
      known.find(({ credentials }) => credentials.some((id) => Object.hasOwn(secrets, id))) ??
      known.find(({ credentials }) => credentials.length === 0);
    const same = old && Object.entries(bases).every(([name, url]) => old.bases[name] === url);
    const { signal } = this.#lifetime;
    if (!old) {
      const origins = [running.origin];
      const made = await this.#deps.accounts.add(
        { provider, label, bases, routing, secrets, origins, sandbox: true, sandboxKey: running.publicKey },
        signal,
      );
      this.#connected.add(made.id);
      for (const saved of wanted.savedKinds) await this.#deps.kinds.save({ account: made.id, ...saved });
      return;
    }
    if (same && old.credentials.length > 0 && this.#connected.has(old.id)) return;
    // The same account with the keys of this start, and perhaps at a new port: its jobs keep their owner. From here on
    // its old keys go nowhere but to this sandbox.
    await this.#deps.accounts.changeSandbox(old.id, running.publicKey);
    for (const [name, url] of Object.entries(bases))
      await this.#deps.accounts.changeBase(old.id, name, url, true);
    for (const [credential, key] of Object.entries(secrets)) {
      await this.#deps.accounts.replaceSecret(old.id, provider, credential, key, signal);
    }
    this.#connected.add(old.id);
  }

  #ask(
    request: WorkerRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never,
  ): Promise<unknown> {
    const worker = this.#worker;
    if (!worker) return Promise.reject(stopped('the sandbox is not running'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id });
    });
  }

  #receive(message: unknown): void {
    const parsed = z.safeParse(reply, message);
    if (!parsed.success) return;
    if (parsed.data.type === 'message') return this.#tell(parsed.data.text);
    const waiting = this.#waiting.get(parsed.data.id);
    this.#waiting.delete(parsed.data.id);
    if (parsed.data.type === 'done') waiting?.resolve(parsed.data.result);
    else waiting?.reject(stopped(parsed.data.message));
  }

  /** The channel opens beside what the user is doing: an e-mail comes when something waits for it. */
  #tell(line: string): void {
    this.#messages ??= vscode.window.createOutputChannel(vscode.l10n.t('Backlot Sandbox'));
    this.#messages.appendLine(line);
    this.#messages.show(true);
  }

  #end(error?: unknown): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = undefined;
    this.#deps.onRunning(false);
    this.#connected.clear();
    for (const waiting of this.#waiting.values()) waiting.reject(error ?? stopped('the sandbox has stopped'));
    this.#waiting.clear();
  }
}

interface WantedAccount extends Pick<
  RunningSandbox['platforms'][string],
  'bases' | 'routing' | 'savedKinds'
> {
  readonly label: string;
  readonly secrets: Readonly<Record<string, string>>;
}

/** The accounts that the sandbox adds of a platform: one with all its keys, or one for each tier. */
function wantedOf(
  { sandboxAccounts }: Provider,
  { bases, routing, savedKinds, credentials }: RunningSandbox['platforms'][string],
): readonly WantedAccount[] {
  const whole = { label: vscode.l10n.t('sandbox'), credentials: Object.keys(credentials) };
  const tiers = sandboxAccounts?.map((tier) => ({ ...tier, label: resourceText(tier.label) })) ?? [whole];
  return tiers.map((tier) => ({
    label: tier.label,
    bases,
    routing,
    savedKinds,
    secrets: Object.fromEntries(tier.credentials.map((id) => [id, credentials[id] ?? ''])),
  }));
}

function stopped(text: string): Problem {
  return new Problem({ kind: 'unexpected', code: 'internal', args: { text } });
}
