import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Set by a test run that searches what editors leave behind, and deletes it itself. */
export const KEEP_FOLDERS = 'BACKLOT_KEEP_FOLDERS';

/** Folder in which a session's window leaves what it held. */
const WINDOW = 'window';
/** Where the editor itself keeps secrets in a window: encrypted, and the only place for them. */
const SECRET_STORAGE = 'secrets.provider';

/** Deletes the temporary folder of an editor that has ended, unless the test run searches it first. */
export function removeFolder(folder: string): void {
  if (!process.env[KEEP_FOLDERS]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Writes down what lies in the browser of a window and not on the disk, for a test run that searches it. */
export async function saveWindowState(context: BrowserContext, folder: string): Promise<void> {
  if (!process.env[KEEP_FOLDERS]) return;
  const into = path.join(folder, WINDOW);
  await mkdir(into, { recursive: true });
  const state = await context.storageState({ indexedDB: true });
  const origins = state.origins.map(({ localStorage, ...origin }) => ({
    ...origin,
    localStorage: localStorage.filter(({ name }) => name !== SECRET_STORAGE),
  }));
  await writeFile(path.join(into, 'storage.json'), JSON.stringify({ ...state, origins }));
  const frames = context.pages().flatMap((page) => page.frames());
  for (const [index, frame] of frames.entries()) {
    // A frame that is being taken away has no content any more.
    const content = await frame.content().catch(() => '');
    await writeFile(path.join(into, `frame-${index}.html`), content);
  }
}
