import assert from 'node:assert/strict';
import '../webviews/support/vscodeStandIn.ts';
import type { JobRecord, JobState } from '../../../src/core/job.ts';
import { readBoard } from '../../../src/studio/storyboard/readBoard.ts';

const { boardItem } = await import('../../../src/features/storyboard/boardItems.ts');

/** The card of a shot, with the jobs that were made for it, oldest first. */
function cardOf(shot: object, ...states: readonly JobState[]) {
  const reading = readBoard(
    JSON.stringify({ version: 2, scenes: [{ id: 'a', shots: [{ id: 's', prompt: 'p', ...shot }] }] }),
  );
  assert.ok(reading.state === 'read');
  const jobs = states.map((state, at) => ({ id: `job${at}`, remoteId: `remote${at}`, state }) as JobRecord);
  const last = jobs.at(-1);
  const made = new Map(
    jobs.filter(({ state }) => state === 'succeeded').map((job) => [job.remoteId ?? '', job] as const),
  );
  const shown = { problems: [], readOnly: null, shownKeys: new Set<string>() };
  const board = boardItem(reading.board, { ...shown, made: new Map(last ? [['s', { last, made }]] : []) });
  const [card] = board.scenes[0]?.shots ?? [];
  return card ?? assert.fail('no card');
}

describe('The card of a shot', () => {
  it('says that its clip is being made, whatever the document says', () => {
    assert.equal(cardOf({ status: 'draft' }, 'queued').state, 'waiting');
    assert.equal(
      cardOf({ status: 'succeeded', jobId: 'remote0', takes: [{ jobId: 'remote0' }] }, 'succeeded', 'running')
        .state,
      'running',
    );
  });

  it('shows a new take and says so, until one is chosen', () => {
    const fresh = cardOf({}, 'succeeded', 'succeeded');
    assert.deepEqual(
      [fresh.state, fresh.stateLabel, fresh.asset],
      ['ready', 'New take', 'backlot-output:job1'],
    );
    const chosen = cardOf({ jobId: 'remote0', takes: [{ jobId: 'remote0' }] }, 'succeeded', 'succeeded');
    assert.deepEqual([chosen.stateLabel, chosen.asset], ['Ready', 'backlot-output:job0']);
    assert.equal(chosen.takes[0]?.asset, 'backlot-output:job0');
  });

  it('says that it failed only while nothing has come of its jobs', () => {
    assert.equal(cardOf({}, 'failed').state, 'failed');
    assert.equal(cardOf({}, 'succeeded', 'failed').state, 'draft');
    assert.equal(cardOf({}, 'unknown').state, 'draft');
  });

  it('is as the document says where nothing was made here', () => {
    assert.equal(cardOf({ status: 'running' }).state, 'running');
    assert.equal(cardOf({ startFrameAssetId: 'first.png' }).asset, 'first.png');
  });
});
