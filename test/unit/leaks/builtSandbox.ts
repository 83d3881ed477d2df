import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { SandboxAccount } from '../../../src/sandbox/platform.ts';

const words = z.record(z.string(), z.string());
const started = z.object({
  result: z.object({ platforms: z.record(z.string(), z.object({ bases: words, credentials: words })) }),
});

/** The sandbox of a build, in a thread as in an editor's window. */
export interface BuiltSandbox {
  readonly platforms: Readonly<Record<string, Pick<SandboxAccount, 'bases' | 'credentials'>>>;
  stop(): Promise<unknown>;
}

/** Starts the sandbox that `buildSandbox` has built into the folder. */
export async function startBuilt(dist: string): Promise<BuiltSandbox> {
  const worker = new Worker(path.join(dist, 'sandbox/worker.js'));
  const answer = await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage({ id: 1, type: 'start', options: {} });
  });
  return { platforms: started.parse(answer).result.platforms, stop: () => worker.terminate() };
}
