import { setTimeout as wait } from 'node:timers/promises';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { PaidSubmission } from '../../../src/jobs/submit/paidSubmission.ts';

/** Generates a picture in the sandbox without the price question and polls at once. Resolves when the job has ended. */
export async function buyPicture(backlot: TestSurface, account: Account, prompt: string): Promise<JobRecord> {
  const opened = await backlot.open(account.id);
  if (!opened) throw new Error(`No account ${account.label}`);
  const { journal, budgets, watcher } = await backlot.jobs();
  const deps = { journal, budgets, clock: systemClock, open: backlot.open, log: backlot.log };
  const submission = new PaidSubmission({ ...deps, confirm: () => Promise.resolve(true) });
  const body = { workflow_id: 'zimage-base', params: { 'prompt.text': prompt } };
  const wish = { ...opened, call: { operation: 'submitGeneration', body }, title: prompt };
  const job = await submission.submit(wish, new AbortController().signal);
  let end: JobRecord | undefined;
  const following = watcher.onDidEnd((ended) => {
    if (ended.id === job.id) end = ended;
  });
  watcher.watch(job.id);
  while (!end) {
    await wait(100);
    await watcher.refresh(job.id);
  }
  following.dispose();
  return end;
}
