import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../src/core/clock.ts';
import { Journal } from '../../src/jobs/store/journal.ts';

const WORDS = [
  'lighthouse',
  'fog',
  'harbour',
  'neon',
  'forest',
  'rain',
  'portrait',
  'desert',
  'orbit',
  'station',
];

/** The words of job number `n`; the last one is its own. */
export function promptOf(n: number): string {
  const words = Array.from({ length: 30 }, (_, k) => WORDS[(n * 7 + k * (1 + (n % 9))) % WORDS.length]);
  return `${words.join(' ')} number${n}`;
}

/**
 * Fills the journal of a storage folder as a year of use leaves it: all jobs at their end, with prompts of some length.
 * @param outputs how many pictures each job has
 */
export async function writeManyJobs(folder: string, jobs: number, outputs = 0): Promise<void> {
  (await Journal.open(folder, { clock: systemClock })).close();
  const db = connectBare(folder);
  db.exec('PRAGMA synchronous = OFF; BEGIN');
  const insert = db.prepare(`
    INSERT INTO jobs (id, account, provider, kind, title, call, intent_key, state, word, remote_id, cost_unit,
      cost_micros, outputs, created_at, updated_at, accepted_at, finished_at, search, noticed, revision)
    VALUES (:id, :account, 'crucible', :kind, :title, :call, :id, 'succeeded', 'succeeded', :id, 'credits', 2000000,
      :outputs, :at, :at, :at, :at, :search, 1, :revision)`);
  const picture = {
    url: null,
    mimeType: 'image/png',
    width: 1024,
    height: 768,
    expiresAt: null,
    cached: null,
  };
  const made = JSON.stringify(Array.from({ length: outputs }, (_, index) => ({ index, ...picture })));
  for (let n = 0; n < jobs; n += 1) {
    const prompt = promptOf(n);
    insert.run({
      id: `job-${n}`,
      account: `acc${n % 3}`,
      kind: `kind-${n % 5}`,
      title: prompt.slice(0, 80),
      call: JSON.stringify({ operation: 'o', params: {}, body: { params: { 'prompt.text': prompt } } }),
      at: Date.now() - (jobs - n) * 3_000_000,
      outputs: made,
      search: prompt,
      revision: n + 1,
    });
  }
  db.exec('COMMIT');
  db.close();
}

/** The journal's file as its own layer opens it. */
export function connectBare(folder: string): DatabaseSync {
  const db = new DatabaseSync(join(folder, 'journal.db'), { timeout: 20 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON');
  return db;
}
