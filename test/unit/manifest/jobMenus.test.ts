import assert from 'node:assert/strict';
import type { JobState } from '../../../src/core/job.ts';
import { jobContext } from '../../../src/features/jobs/view/jobNodes.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { manifest } from './manifest.ts';

const submit = { operation: 'submit', params: {}, body: {} };
const job = { state: 'succeeded' as JobState, kind: 'picture', call: submit, outputs: [] };
const output = {
  index: 0,
  url: null,
  mimeType: null,
  width: null,
  height: null,
  expiresAt: null,
  cached: null,
};
/** A paid call whose answer was its end. */
const upload = { ...job, kind: 'upload', call: { ...submit, operation: 'upload' } };

describe('the menu of a job', () => {
  it('offers to open and save an output of a job that has one', () => {
    assert.ok(offers({ ...job, outputs: [output] }, 'openOutput', 'saveOutput'));
    assert.ok(!offers(job, 'openOutput'));
    assert.ok(!offers({ ...job, state: 'failed', outputs: [output] }, 'openOutput'));
  });

  it('offers no job action for a paid call that is no job', () => {
    assert.ok(!offers(upload, 'openOutput'));
    assert.ok(!offers(upload, 'runJobAgain'));
    assert.ok(!offers({ ...upload, state: 'unknown' }, 'checkJob'));
    assert.ok(!offers({ ...upload, state: 'unknown' }, 'submitAgain'));
    assert.ok(offers(upload, 'removeJob'));
  });

  it('offers to check and to submit again for a job of unknown outcome only', () => {
    assert.ok(offers({ ...job, state: 'unknown' }, 'checkJob', 'submitAgain'));
    assert.ok(!offers({ ...job, state: 'running' }, 'submitAgain'));
    assert.ok(offers({ ...job, state: 'unknown' }, 'removeJob'));
    assert.ok(!offers({ ...job, state: 'running' }, 'removeJob'));
  });

  it('offers to mark a job as ended until it has ended or while it is not being sent', () => {
    for (const state of ['queued', 'running', 'waiting', 'unknown'] as const)
      assert.ok(offers({ ...job, state }, 'endJob'));
    for (const state of ['stored', 'sending', 'succeeded', 'failed'] as const)
      assert.ok(!offers({ ...job, state }, 'endJob'));
  });

  it('offers to check a job that has ended only where the platform may say more of it', () => {
    const missing = { kind: 'notFound', code: 'output.missing' } as const;
    const ended = { kind: 'canceled', code: 'job.endedByUser' } as const;
    assert.ok(!offers({ ...job, remoteId: 'r' }, 'checkJob'));
    assert.ok(offers({ ...job, remoteId: 'r', problem: missing }, 'checkJob'));
    assert.ok(offers({ ...job, state: 'failed', remoteId: 'r', problem: ended }, 'checkJob'));
    assert.ok(!offers({ ...job, state: 'failed', remoteId: null, problem: ended }, 'checkJob'));
  });

  it('offers to check a job that has succeeded where nobody knows how many outputs it has', () => {
    const { jobs } = lenserfight;
    assert.ok(jobs);
    const row = { ...job, remoteId: 'r' };
    const run = { ...row, call: { ...submit, operation: 'runWorkflow' } };
    assert.ok(pattern('checkJob').test(jobContext(run, false, { jobs })));
    const lens = { ...row, call: { ...submit, operation: 'executeLens' } };
    assert.ok(!pattern('checkJob').test(jobContext(lens, false, { jobs })));
  });

  it('offers no new run of a job whose secrets were not stored', () => {
    const hashed = { ...job, call: { ...submit, hashed: ['token'] } };
    assert.ok(!offers(hashed, 'runJobAgain'));
    assert.ok(!offers({ ...hashed, state: 'unknown' }, 'submitAgain'));
    assert.ok(offers({ ...hashed, state: 'running' }, 'checkJob'));
  });
});

/** Whether the row's menu has all of these commands. */
function offers(row: Parameters<typeof jobContext>[0], ...commands: readonly string[]): boolean {
  return commands.every((command) => pattern(command).test(jobContext(row, false)));
}

/** The rows of jobs whose menu has the command. */
function pattern(command: string): RegExp {
  const items = manifest.contributes.menus['view/item/context'] ?? [];
  const rows = items.flatMap(({ command: id, when }) => {
    if (id !== `backlot.${command}` || !when?.startsWith('view == backlot.jobs ')) return [];
    return /viewItem =~ \/(.+?)\/(?: &&|$)/.exec(when)?.[1] ?? [];
  });
  return new RegExp(rows.map((row) => `(?:${row})`).join('|') || '(?!)');
}
