import { randomInt } from 'node:crypto';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { runVerb } from './control/controlVerbs.ts';
import { sandboxModes, type SandboxMode } from './platform.ts';
import { optional, readBoolean, readNumber, readObject, readOneOf, readString } from './server/readInput.ts';
import { startSandbox, type Sandbox, type SandboxAccount } from './start.ts';

/** What the owner of the worker sends; `id` comes back with the reply. */
export type WorkerRequest =
  | { readonly id: number; readonly type: 'start'; readonly options?: WorkerOptions }
  | { readonly id: number; readonly type: 'control'; readonly verb: string; readonly input?: unknown }
  | { readonly id: number; readonly type: 'stop' };

export interface WorkerOptions {
  readonly port?: number;
  readonly seed?: number;
  readonly speed?: number;
  readonly mode?: SandboxMode;
  readonly crucibleKey?: string;
  readonly otherOrigin?: boolean;
  readonly lenserfight?: Readonly<Record<string, unknown>>;
}

export interface WorkerStarted {
  readonly origin: string;
  readonly platforms: Readonly<Record<string, SandboxAccount>>;
  readonly controlToken: string;
}

/** What the worker answers. `result` is a `WorkerStarted` for start, the verb's result for control, null for stop. */
export type WorkerReply =
  | { readonly id: number; readonly type: 'done'; readonly result: unknown }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };

/** The sandbox in a thread of its own, so that drawing pictures never holds up the thread that asks for them. */
export function serve(port: MessagePort): void {
  let sandbox: Sandbox | null = null;
  const perform = async (request: WorkerRequest): Promise<unknown> => {
    switch (request.type) {
      case 'start': {
        // Another seed each time: the jobs of an earlier run must not come back under new work's ids.
        sandbox ??= await startSandbox({ seed: randomInt(2 ** 31), ...request.options });
        const { origin, platforms, controlToken } = sandbox;
        return { origin, platforms, controlToken } satisfies WorkerStarted;
      }
      case 'control':
        if (!sandbox) throw new Error('The sandbox is not running.');
        return runVerb(sandbox.control, request.verb, request.input);
      case 'stop':
        await sandbox?.stop();
        sandbox = null;
        return null;
    }
  };
  const reply = (message: WorkerReply) => port.postMessage(message);
  port.on('message', (message: unknown) => {
    const id = idOf(message);
    Promise.resolve()
      .then(() => perform(readRequest(message)))
      .then(
        (result) => reply({ id, type: 'done', result: result ?? null }),
        (error: unknown) =>
          reply({ id, type: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
  });
}

function readRequest(message: unknown): WorkerRequest {
  const fields = readObject(message, 'message');
  const id = readNumber(fields['id'], 'id');
  const type = readString(fields['type'], 'type');
  switch (type) {
    case 'start':
      return { id, type, options: readOptions(fields['options'] ?? {}) };
    case 'control':
      return { id, type, verb: readString(fields['verb'], 'verb'), input: fields['input'] };
    case 'stop':
      return { id, type };
    default:
      throw new TypeError('type is start, control or stop.');
  }
}

function readOptions(input: unknown): WorkerOptions {
  const fields = readObject(input, 'options');
  const number = (name: string) => optional(fields[name], (value) => readNumber(value, name));
  const port = number('port');
  const seed = number('seed');
  const speed = number('speed');
  const mode = optional(fields['mode'], (value) => readOneOf(value, sandboxModes, 'mode'));
  const crucibleKey = optional(fields['crucibleKey'], (value) => readString(value, 'crucibleKey'));
  const otherOrigin = optional(fields['otherOrigin'], (value) => readBoolean(value, 'otherOrigin'));
  const lenserfight = optional(fields['lenserfight'], (value) => readObject(value, 'lenserfight'));
  return {
    ...(lenserfight !== undefined && { lenserfight }),
    ...(port !== undefined && { port }),
    ...(seed !== undefined && { seed }),
    ...(speed !== undefined && { speed }),
    ...(mode !== undefined && { mode }),
    ...(crucibleKey !== undefined && { crucibleKey }),
    ...(otherOrigin !== undefined && { otherOrigin }),
  };
}

function idOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number'
    ? message.id
    : 0;
}

if (parentPort) serve(parentPort);
