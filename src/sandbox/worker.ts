import { randomInt } from 'node:crypto';
import { parentPort, type MessagePort } from 'node:worker_threads';
import * as z from 'zod/mini';
import { runVerb } from './control/controlVerbs.ts';
import { sandboxModes } from './platform.ts';
import { readInput } from './server/readInput.ts';
import { startSandbox, type Sandbox } from './start.ts';

const id = z.number();

/** What the owner of the worker sends; `id` comes back with the reply. */
const workerRequest = z.discriminatedUnion('type', [
  z.object({
    id,
    type: z.literal('start'),
    options: z.optional(
      z.object({
        port: z.optional(z.number()),
        seed: z.optional(z.number()),
        speed: z.optional(z.number()),
        mode: z.optional(z.enum(sandboxModes)),
        otherOrigin: z.optional(z.boolean()),
        settings: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
      }),
    ),
  }),
  z.object({ id, type: z.literal('control'), verb: z.string(), input: z.optional(z.unknown()) }),
  z.object({ id, type: z.literal('stop') }),
]);

export type WorkerRequest = z.infer<typeof workerRequest>;

/**
 * What the worker answers. `result` holds origin, accounts by platform, control token and public key for start, the verb's result
 * for control, null for stop.
 */
export type WorkerReply =
  | { readonly id: number; readonly type: 'done'; readonly result: unknown }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };

/** What a platform has to tell a person, such as the text of an e-mail. */
export interface WorkerMessage {
  readonly type: 'message';
  readonly text: string;
}

/** The sandbox in a thread of its own, so that drawing pictures never holds up the thread that asks for them. */
export function serve(port: MessagePort): void {
  let sandbox: Sandbox | null = null;
  const perform = async (request: WorkerRequest): Promise<unknown> => {
    switch (request.type) {
      case 'start': {
        // Another seed each time: the jobs of an earlier run must not come back under new work's ids.
        sandbox ??= await startSandbox({
          seed: randomInt(2 ** 31),
          onMessage: (text) => reply({ type: 'message', text }),
          ...request.options,
        });
        const { origin, platforms, controlToken, publicKey } = sandbox;
        return { origin, platforms, controlToken, publicKey };
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
  const reply = (message: WorkerReply | WorkerMessage) => port.postMessage(message);
  port.on('message', (message: unknown) => {
    const { data } = z.safeParse(z.object({ id }), message);
    const about = { id: data?.id ?? 0 };
    Promise.resolve()
      .then(() => perform(readInput(workerRequest, message, 'message')))
      .then(
        (result) => reply({ ...about, type: 'done', result: result ?? null }),
        (error: unknown) =>
          reply({
            ...about,
            type: 'failed',
            message: error instanceof Error ? error.message : String(error),
          }),
      );
  });
}

if (parentPort) serve(parentPort);
