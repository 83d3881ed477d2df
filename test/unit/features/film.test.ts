import assert from 'node:assert/strict';
import '../webviews/support/vscodeStandIn.ts';
import type { JobRecord, JobState } from '../../../src/core/job.ts';
import { printsOf, recipeOf } from '../../../src/studio/film/filmState.ts';
import { readBoard } from '../../../src/studio/storyboard/readBoard.ts';

const { boardItem } = await import('../../../src/features/storyboard/boardItems.ts');

/** The card of a shot, with the jobs that were made for it, oldest first. */
function cardOf(
  shot: object,
  ...given: readonly (JobState | { readonly state: JobState; readonly madeFrom: string })[]
) {
  const reading = readBoard(
    JSON.stringify({ version: 2, scenes: [{ id: 'a', shots: [{ id: 's', prompt: 'p', ...shot }] }] }),
  );
  assert.ok(reading.state === 'read');
  const jobs = given.map((one, at) => {
    const { state, madeFrom } = typeof one === 'string' ? { state: one, madeFrom: undefined } : one;
    const origin = { document: 'd', part: 's', madeFrom };
    return { id: `job${at}`, remoteId: `remote${at}`, state, origin } as JobRecord;
  });
  const last = jobs.at(-1);
  const made = new Map(
    jobs.filter(({ state }) => state === 'succeeded').map((job) => [job.remoteId ?? '', job] as const),
  );
  const shown = {
    ...{ problems: [], readOnly: null, shownKeys: new Set<string>(), budget: null },
    rehearsed: new Map(),
  };
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

  it('says that its chosen take is stale, and because of what, until that take is made anew', () => {
    const prints = (prompt: string) => {
      const reading = readBoard(
        JSON.stringify({ version: 2, scenes: [{ id: 'a', shots: [{ id: 's', prompt }] }] }),
      );
      assert.ok(reading.state === 'read');
      const [shot = assert.fail('no shot')] = reading.board.scenes[0]?.shots ?? [];
      return JSON.stringify(printsOf(recipeOf(reading.board, shot)));
    };
    const chosen = { jobId: 'remote0', takes: [{ jobId: 'remote0' }] };
    const fresh = cardOf(chosen, { state: 'succeeded', madeFrom: prints('p') });
    assert.deepEqual([fresh.state, fresh.because], ['ready', '']);
    const stale = cardOf(chosen, { state: 'succeeded', madeFrom: prints('another prompt') });
    assert.deepEqual(
      [stale.state, stale.stateLabel, stale.because],
      ['stale', 'Stale', 'stale: its prompt has changed'],
    );
    const remade = cardOf(chosen, { state: 'succeeded', madeFrom: prints('another prompt') }, 'running');
    assert.deepEqual([remade.state, remade.because], ['running', '']);
  });

  it('is as the document says where nothing was made here', () => {
    assert.equal(cardOf({ status: 'running' }).state, 'running');
    assert.equal(cardOf({ startFrameAssetId: 'first.png' }).asset, 'first.png');
  });
});
