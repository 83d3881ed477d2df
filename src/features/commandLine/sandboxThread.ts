import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { WorkerRequest } from '../../sandbox/worker.ts';

const texts = z.record(z.string(), z.string());
const answer = z.union([
  z.object({
    type: z.literal('done'),
    result: z.object({
      platforms: z.record(z.string(), z.object({ bases: texts, credentials: texts, routing: texts })),
      publicKey: z.string(),
    }),
  }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);

/** A sandbox for one run: the platforms on a free port of this computer. */
export interface SandboxThread {
  readonly platforms: Readonly<Record<string, SandboxPlatform>>;
  readonly publicKey: string;
  stop(): Promise<void>;
}

interface SandboxPlatform {
  readonly bases: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
}

/**
 * Starts the sandbox in a thread of its own. Errors: that of the thread, or its words.
 *
 * @param bundle the file of the sandbox's bundle
 */
export async function startSandboxThread(bundle: string): Promise<SandboxThread> {
  const worker = new Worker(bundle);
  // It ends with the process.
  worker.unref();
  const result = await new Promise<z.infer<typeof answer>>((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message: unknown) => {
      const { data } = answer.safeParse(message);
      if (data) resolve(data);
    });
    worker.postMessage({ id: 1, type: 'start', options: {} } satisfies WorkerRequest);
    // Until it has answered there is nothing else that this process waits for.
    worker.ref();
  });
  worker.unref();
  if (result.type === 'failed') throw new Error(result.message);
  const stop = async () => void (await worker.terminate());
  return { ...result.result, stop };
}
