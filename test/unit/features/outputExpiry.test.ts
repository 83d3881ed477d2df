import assert from 'node:assert/strict';
import type { JobRecord } from '../../../src/core/job.ts';
import type { JobOutput } from '../../../src/core/output.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import { keptUntil } from '../../../src/jobs/watch/expiringOutputs.ts';
import { TestClock } from '../../support/testClock.ts';
import { TestMemory } from './memory.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const HOUR_MS = 3_600_000;

describe('outputs that their platform is about to delete', () => {
  let clock: TestClock;
  let jobs: JobRecord[];
  let fetched: string[];

  const output = (index: number, hours: number, more: Partial<JobOutput> = {}): JobOutput => ({
    ...{ index, url: 'https://cdn.example.com/a.png', mimeType: 'image/png', width: null, height: null },
    ...{ expiresAt: clock.now() + hours * HOUR_MS, cached: null },
    ...more,
  });
  const job = (id: string, outputs: readonly JobOutput[]) =>
    ({ id, title: id, outputs }) as unknown as JobRecord;
  const opened = () =>
    ({
      journal: { page: async () => ({ jobs, next: null }) },
      outputs: { bytes: async (id: string, index: number) => void fetched.push(`${id}/${index}`) },
    }) as unknown as Pick<Jobs, 'journal' | 'outputs'>;

  const textsOf = ({ shown }: UserOfEditor) =>
    shown.filter(({ kind }) => kind === 'message').map(({ text }) => text);

  async function notices() {
    const { OutputExpiryNotices } = await import('../../../src/features/jobs/outputExpiry.ts');
    const log = { warn: () => undefined };
    return new OutputExpiryNotices({ memento: new TestMemory(), clock, log, hours: () => 6 });
  }

  beforeEach(() => {
    clock = new TestClock();
    jobs = [];
    fetched = [];
  });

  it('are kept until the first of them may go that is not here', () => {
    const here = output(0, 1, { cached: {} as JobOutput['cached'] });
    assert.equal(keptUntil([here, output(1, 3), output(2, 2)]), clock.now() + 2 * HOUR_MS);
    assert.equal(keptUntil([here, output(1, 3, { url: null })]), null);
  });

  it('are told of once, all in one notice, and are downloaded when the user wants that', async () => {
    jobs = [
      job('fox', [output(0, 5), output(1, 4)]),
      job('lake', [output(0, 3)]),
      job('later', [output(0, 40)]),
    ];
    const user = new UserOfEditor();
    const expiry = await notices();
    user.answers('Download All');
    await expiry.check(opened());
    assert.deepEqual(textsOf(user), [
      '3 outputs, "lake" first, are not on this computer and may be deleted, the first in 3 hours. | Download All | Show Jobs',
    ]);
    assert.deepEqual(fetched, ['fox/0', 'fox/1', 'lake/0']);
    await expiry.check(opened());
    assert.equal(textsOf(user).length, 1);
  });

  it('are not told of while there is time, when they are here, or when they are gone', async () => {
    jobs = [
      job('time', [output(0, 7)]),
      job('here', [output(0, 1, { cached: {} as JobOutput['cached'] })]),
      job('gone', [output(0, -1)]),
    ];
    const user = new UserOfEditor();
    await (await notices()).check(opened());
    assert.deepEqual(textsOf(user), []);
  });
});
