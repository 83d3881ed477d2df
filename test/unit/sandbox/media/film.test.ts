import assert from 'node:assert/strict';
import { combineFilms, frameCount, secondsOf, type Film } from '../../../../src/sandbox/media/film/film.ts';

const film = (seed: number, frames: number): Film => ({
  width: 64,
  height: 32,
  frameRate: [30000, 1001],
  segments: [{ scene: { prompt: 'a lake', seed }, fromFrame: 0, frames }],
});

const stretches = ({ segments }: Film) =>
  segments.map(({ scene, fromFrame, frames }) => [scene.seed, fromFrame, frames]);

describe('descriptions of films', () => {
  it('count frames and seconds', () => {
    assert.equal(frameCount(film(1, 30)), 30);
    assert.equal(secondsOf(film(1, 30)), 1.001);
  });

  it('combined, lose the overlap at the head of each film but the first', () => {
    const both = combineFilms([film(1, 9), film(2, 17), film(3, 9)], 2);
    assert.deepEqual(stretches(both), [
      [1, 0, 9],
      [2, 2, 15],
      [3, 2, 7],
    ]);
    assert.deepEqual(stretches(combineFilms([film(4, 9), both], 10)), [
      [4, 0, 9],
      [2, 3, 14],
      [3, 2, 7],
    ]);
  });

  it('combined, keep at least a frame of each film', () => {
    assert.deepEqual(stretches(combineFilms([film(1, 9), film(2, 9)], 120)), [
      [1, 0, 9],
      [2, 8, 1],
    ]);
  });
});
