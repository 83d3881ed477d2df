import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LIMIT_MS = 20_000;
const POLL_MS = 100;

/**
 * Waits until the profile holds backups of at least `count` unsaved editors (some seconds after the edit). From then on
 * hot exit can bring their text back.
 * @throws Error when they do not come in time
 */
export async function waitForBackups(userData: string, count = 1): Promise<void> {
  const folder = path.join(userData, 'User', 'Backups');
  for (const end = Date.now() + LIMIT_MS; backupCount(folder) < count; await wait(POLL_MS)) {
    if (Date.now() > end) throw new Error(`No ${count} backups in ${folder}`);
  }
}

function backupCount(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.json'),
    ).length;
  } catch {
    return 0;
  }
}
