import assert from 'node:assert/strict';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import { shotsOf } from '../../../../src/studio/film/filmState.ts';
import { chosenShots, clipJob, joined, stillJob } from '../../../../src/studio/film/shotJobs.ts';
import { readBoard } from '../../../../src/studio/storyboard/readBoard.ts';

const film = killatamata.jobs?.film ?? assert.fail();

function boardOf(shots: readonly object[], settings: object = {}) {
  const reading = readBoard(JSON.stringify({ version: 2, settings, scenes: [{ id: 'one', shots }] }));
  return reading.state === 'read' ? reading.board : assert.fail();
}

describe('The jobs of a shot', () => {
  const shot = {
    ...{ id: 'a', prompt: 'a boat', notes: 'ask Ana', durationFrames: 33, durationSeconds: 3, seed: 7 },
    ...{ startFrameAssetId: 'start.png', referenceAssetIds: ['ana.png', ''], overlapFrameAssetIds: [] },
  };
  const board = boardOf([shot], { aspectRatio: '16:9', sampledFps: 25, budget: 4 });
  const [first = assert.fail()] = shotsOf(board);

  it('make a clip of its own values and those of its board, with the exact length alone', () => {
    assert.deepEqual(clipJob(board, first, film), {
      kind: 'video.generate',
      values: { prompt: 'a boat', durationFrames: 33, seed: 7, aspectRatio: '16:9', sampledFps: 25 },
      assets: { startFrameImage: 'start.png' },
    });
  });

  it('make a still of its prompt, its shape and its references', () => {
    assert.deepEqual(stillJob(board, first, film), {
      kind: 'image.generate',
      values: { prompt: 'a boat', aspectRatio: '16:9' },
      assets: { referenceImages: ['ana.png'] },
    });
  });
});

describe('Chosen takes that are joined', () => {
  const taken = (id: string, more: object = {}) => ({
    id,
    prompt: id,
    outputAssetId: `o-${id}`,
    jobId: id,
    ...more,
  });
  const urls = ['https://x.example/1', 'https://x.example/2'];
  const from = (shot: string, frames: number) => ({ continuesFrom: { shot, frames } });

  it('lose nothing where no shot continues the one before it', () => {
    const board = boardOf([taken('a'), { id: 'open', prompt: '' }, taken('b')]);
    assert.deepEqual(joined(board, chosenShots(board), urls, film), {
      is: 'possible',
      values: { videoUrls: urls, overlapFrames: 0, frameRate: 60 },
    });
  });

  it('lose the frames that they repeat, counted in frames of the finished clip', () => {
    const board = boardOf([taken('a'), taken('b', from('a', 5))], { sampledFps: 30 });
    const smooth = joined(board, chosenShots(board), urls, film);
    assert.deepEqual(smooth.is === 'possible' && smooth.values['overlapFrames'], 10);
    const plain = boardOf([taken('a'), taken('b', from('a', 5))], { sampledFps: 30, interpolationFps: 0 });
    const kept = joined(plain, chosenShots(plain), urls, film);
    assert.deepEqual(kept.is === 'possible' && kept.values, {
      ...{ videoUrls: urls, overlapFrames: 5, frameRate: 30 },
    });
  });

  it('cannot be joined in one job where the seams differ', () => {
    const board = boardOf([taken('a'), taken('b', from('a', 5)), taken('c')]);
    assert.equal(joined(board, chosenShots(board), urls, film).is, 'mixed');
  });
});
