// Writes jobs into the journal of the folder named by the first argument until it is killed. Each line that it
// prints was promised to be on disk when it was printed: `add <id>`, `change <id> <state>`, `remove <id>`.
import { writeSync } from 'node:fs';
import { systemClock } from '../../../../src/core/clock.ts';
import { Journal } from '../../../../src/jobs/store/journal.ts';
import { newJob } from './journalRig.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
const say = (line: string) => writeSync(1, `${line}\n`);

// The clock's waits do not keep a process alive.
setInterval(() => undefined, 60_000);
const journal = await Journal.open(folder, { clock: systemClock });
say('open');
for (let n = 0; ; n += 1) {
  const job = await journal.add(newJob({ title: 'x'.repeat((n * 37) % 3000) }));
  say(`add ${job.id}`);
  for (const state of ['sending', 'queued', 'running', 'succeeded'] as const) {
    if (state === 'running' && n % 3 === 0) break;
    await journal.change(job.id, { state, remoteId: `r-${job.id}` }, {});
    say(`change ${job.id} ${state}`);
  }
  if (n % 5 === 4 && n % 3 !== 0) {
    await journal.removals.remove(job.id);
    say(`remove ${job.id}`);
  }
}
