import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The two ends of the range of editors that the extension supports. */
export type EditorName = 'newest' | 'oldest';

const pinSchema = z.object({
  /** Version of VS Code that the package contains. */
  vscode: z.string(),
  codeServer: z.string(),
  /** Node version that runs the server and its extension hosts. */
  node: z.string(),
  /** Dependencies of the server that are taken in another version than its manifest says. */
  replace: z.record(z.string(), z.string()),
  /** Dependencies of the server that are not installed. */
  remove: z.array(z.string()),
  /** The server's packages that are replaced by a file of the `stubs` folder. */
  stub: z.record(z.string(), z.string()),
  /** The same for packages of the front process. */
  frontStub: z.record(z.string(), z.string()),
  /** Bundled extensions that are deleted. */
  dropExtensions: z.array(z.string()),
});

/** What exactly is installed for one editor. */
export type EditorPin = z.infer<typeof pinSchema>;

const pinsSchema = z.object({ newest: pinSchema, oldest: pinSchema });
const here = import.meta.dirname;
const stubs = path.join(here, 'stubs');

/** The pinned versions of `pins.json`. */
export function readPin(which: EditorName): EditorPin {
  return pinsSchema.parse(JSON.parse(readFileSync(path.join(here, 'pins.json'), 'utf8')))[which];
}

/** Text of a stub file. */
export function readStub(file: string): string {
  return readFileSync(path.join(stubs, file), 'utf8');
}

/** Name of the cache folder: versions, platform and a hash of everything that decides what the folder will hold. */
export function cacheKey(pin: EditorPin, withNode: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...pin, withNode }));
  for (const file of readdirSync(stubs).sort()) hash.update(readStub(file));
  hash.update(readFileSync(path.join(here, 'recipe.ts')));
  const digest = hash.digest('hex').slice(0, 10);
  return `code-server-${pin.codeServer}-node-${pin.node}-${process.platform}-${process.arch}-${digest}`;
}
