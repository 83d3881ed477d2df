import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const effects = z.object({
  /** Every path that Node's file functions were asked for, by the extension or to load its code; each once. */
  files: z.array(z.string()),
  /** What was opened: `request`, `socket`. */
  connections: z.array(z.string()),
  /** What the extension registered with the editor. */
  registered: z.array(z.string()),
});

export type ActivationEffects = z.infer<typeof effects>;

/**
 * Activates a bundled extension in a process of its own and waits until nothing more happens there. The editor is a
 * stand-in, because only so every file and every socket of the process comes from the extension.
 */
export async function activationEffects(extension: string, storage: string): Promise<ActivationEffects> {
  const script = path.join(import.meta.dirname, 'activation.child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, extension, storage]);
  return effects.parse(JSON.parse(stdout));
}
