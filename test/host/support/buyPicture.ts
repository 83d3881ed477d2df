import { setTimeout as wait } from 'node:timers/promises';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { Person } from './person.ts';

/** Submits a picture in the sandbox, as a user who agrees to the price. */
export async function submitPicture(
  backlot: TestSurface,
  account: Account,
  prompt: string,
): Promise<JobRecord> {
  const opened = await backlot.open(account.id);
  if (!opened) throw new Error(`No account ${account.label}`);
  const { submission } = await backlot.jobs();
  const body = { workflow_id: 'zimage-base', params: { 'prompt.text': prompt } };
  const wish = { ...opened, call: { operation: 'submitGeneration', body }, title: prompt };
  const person = new Person(backlot.window);
  let job: JobRecord | undefined;
  try {
    await person.does(
      async () => {
        job = await submission.submit(wish, new AbortController().signal);
      },
      ({ kind, choices }) => (kind === 'dialog' ? choices[0] : undefined),
    );
  } finally {
    person.dispose();
  }
  if (!job) throw new Error('nothing was submitted');
  return job;
}

/** Generates a picture in the sandbox and polls at once. Resolves when the job has ended. */
export async function buyPicture(backlot: TestSurface, account: Account, prompt: string): Promise<JobRecord> {
  const { watcher } = await backlot.jobs();
  const job = await submitPicture(backlot, account, prompt);
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
