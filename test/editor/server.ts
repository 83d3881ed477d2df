import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReadyEditor } from './install.ts';
import { killGroup, trackGroup } from './processGroup.ts';
import { profileArguments, type Profile } from './profile.ts';

/** How an extension host's process ended, in the server's words. */
export interface HostEnd {
  readonly code: string;
  readonly signal: string;
}

export interface ServerOptions {
  readonly editor: ReadyEditor;
  readonly profile: Profile;
  /** 0 or left out: a free one. */
  readonly port?: number;
  /** Further arguments of the server. */
  readonly flags?: readonly string[];
  /** Added to this process's environment; extension hosts inherit it. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Receives everything that the server prints. */
  readonly onOutput?: (text: string) => void;
}

const READY = /Extension host agent listening on (\d+)/;
const HOST_START = /<(\d+)> Launched Extension Host Process/g;
const HOST_END = /Extension Host Process exited with code: (\w+), signal: (\w+)/g;
const START_LIMIT_MS = 60_000;
/** Coverage files and journals are written while the extension host ends. */
const STOP_GRACE_MS = 4000;

/** A running VS Code server on loopback, in its own process group. */
export class EditorServer {
  /** Process ids of the extension hosts started so far, oldest first. */
  readonly hostPids: number[] = [];
  /** Ends of extension hosts, oldest first. */
  readonly hostEnds: HostEnd[] = [];
  readonly port: number;
  readonly #child: ChildProcess;
  #onHost: (() => void)[] = [];

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Starts the server and waits until it listens. @throws Error with its output when it ends before that */
  static async start(options: ServerOptions): Promise<EditorServer> {
    const flags = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'];
    const rest = [...profileArguments(options.profile), '--telemetry-level', 'off', ...(options.flags ?? [])];
    const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
    delete env['ELECTRON_RUN_AS_NODE'];
    const child = spawn(options.editor.node, [options.editor.server, ...flags, ...rest], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env,
    });
    trackGroup(child);
    let early = '';
    let server: EditorServer | undefined;
    const listening = new Promise<number>((resolve, reject) => {
      const read = (data: Buffer): void => {
        const text = data.toString();
        options.onOutput?.(text);
        server?.noteHosts(text);
        if (server) return;
        early += text;
        const port = READY.exec(early)?.[1];
        if (port) resolve(Number(port));
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', reject);
      child.once('exit', (code) =>
        reject(new Error(`The editor's server ended with ${code} at start:\n${early}`)),
      );
    });
    const limit = new AbortController();
    try {
      const late = wait(START_LIMIT_MS, undefined, { signal: limit.signal }).then(() => {
        throw new Error(`The editor's server did not listen within ${START_LIMIT_MS} ms:\n${early}`);
      });
      server = new EditorServer(child, await Promise.race([listening, late]));
      return server;
    } catch (error) {
      killGroup(child);
      throw error;
    } finally {
      limit.abort();
    }
  }

  /** `127.0.0.1:PORT`: what the workbench calls its remote authority. */
  get authority(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Process id of the server itself. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Calls back when the server process ends, with its code. */
  onEnd(listener: (code: number | null) => void): void {
    this.#child.once('exit', listener);
  }

  /** Ends the server and its extension hosts: politely first, then the whole process group. */
  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await Promise.race([ended, wait(STOP_GRACE_MS, undefined, { ref: false })]);
    }
    killGroup(this.#child);
  }

  /** Ends the server as a crash or a power cut would. */
  async kill(): Promise<void> {
    const ended = this.hasEnded ? undefined : once(this.#child, 'exit');
    killGroup(this.#child);
    await ended;
  }

  /**
   * Ends an extension host as a crash would; the one started last by default. The workbench starts the next one by
   * itself, but from the third crash of a window within five minutes on it asks first.
   */
  crashHost(pid = this.hostPids.at(-1)): void {
    if (pid === undefined) throw new Error('No extension host has been started');
    process.kill(pid, 'SIGKILL');
  }

  /** Resolves when the next extension host has been started. */
  nextHost(): Promise<void> {
    return new Promise((resolve) => this.#onHost.push(resolve));
  }

  private noteHosts(text: string): void {
    for (const match of text.matchAll(HOST_START)) {
      this.hostPids.push(Number(match[1]));
      for (const started of this.#onHost.splice(0)) started();
    }
    for (const match of text.matchAll(HOST_END))
      this.hostEnds.push({ code: match[1] ?? '', signal: match[2] ?? '' });
  }
}
