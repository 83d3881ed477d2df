import assert from 'node:assert/strict';
import fc from 'fast-check';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import { shotsOf } from '../../../../src/studio/film/filmState.ts';
import { chosenShots, clipJob, joinSteps, stepsFor, stillJob } from '../../../../src/studio/film/shotJobs.ts';
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
  const from = (shot: string, frames: number) => ({ continuesFrom: { shot, frames } });
  const steps = (shots: readonly object[], settings: object = {}) => {
    const board = boardOf(shots, settings);
    return joinSteps(board, chosenShots(board), film);
  };

  it('lose nothing where no shot continues the one before it', () => {
    assert.deepEqual(steps([taken('a'), { id: 'open', prompt: '' }, taken('b')]), [
      { clips: [{ clip: 0 }, { clip: 1 }], overlap: 0 },
    ]);
  });

  it('lose the frames that they repeat, counted in frames of the finished clip', () => {
    const shots = [taken('a'), taken('b', from('a', 5))];
    assert.equal(steps(shots, { sampledFps: 30 })[0]?.overlap, 10);
    assert.equal(steps(shots, { sampledFps: 30, interpolationFps: 0 })[0]?.overlap, 5);
    assert.equal(steps([taken('a'), taken('b', { ...from('a', 5), sampledFps: 25 })])[0]?.overlap, 12);
  });

  it('lose nothing where a shot continues another one than the one before it', () => {
    assert.equal(steps([taken('a'), taken('b'), taken('c', from('a', 5))])[0]?.overlap, 0);
  });

  it('are joined in several jobs where the seams differ', () => {
    assert.deepEqual(steps([taken('a'), taken('b', from('a', 5)), taken('c')]), [
      { clips: [{ clip: 0 }, { clip: 1 }], overlap: 10 },
      { clips: [{ step: 1 }, { clip: 2 }], overlap: 0 },
    ]);
  });

  it('become the same film in however many jobs, of which none takes too many clips', () => {
    const seams = fc.array(fc.nat(3), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(seams, fc.integer({ min: 2, max: 24 }), (cuts, most) => {
        const clips = Array.from({ length: cuts.length + 1 }, (_, clip) =>
          [0, 1, 2, 3, 4].map((frame) => [clip, frame]),
        );
        const made: (readonly (readonly number[])[])[] = [];
        for (const { clips: parts, overlap } of stepsFor(cuts, most)) {
          assert.ok(parts.length >= 2 && parts.length <= most);
          const taken = parts.map(
            (part) => ('clip' in part ? clips[part.clip] : made[part.step - 1]) ?? assert.fail(),
          );
          made.push(taken.flatMap((frames, at) => (at === 0 ? frames : frames.slice(overlap))));
        }
        const wanted = clips.flatMap((frames, at) => (at === 0 ? frames : frames.slice(cuts[at - 1])));
        assert.deepEqual(made.at(-1), wanted);
      }),
    );
  });
});
