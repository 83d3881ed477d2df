import type { FilmFacts } from '../../features/shared/pages/mediaMessages.ts';

/** Times in a file and those that a player reports differ by rounding. */
const ROUNDING = 1e-4;

/** The frames of a film by the times at which they are shown. Frames are counted from 0, times are seconds. */
export class FrameClock {
  readonly count: number;
  readonly #startOf: (frame: number) => number;
  readonly #seconds: number;

  private constructor(count: number, seconds: number, startOf: (frame: number) => number) {
    this.count = count;
    this.#seconds = seconds;
    this.#startOf = startOf;
  }

  /** By the times in the container, else by its frame rate; null when neither is known. */
  static of({ frameTimes, picture, seconds }: FilmFacts): FrameClock | null {
    if (frameTimes && frameTimes.length > 0)
      return new FrameClock(frameTimes.length, seconds ?? 0, (frame) => frameTimes[frame] ?? 0);
    const rate = picture?.frameRate ?? 0;
    const count = picture?.frames ?? Math.round((seconds ?? 0) * rate);
    return rate > 0 && count > 0 ? new FrameClock(count, seconds ?? 0, (frame) => frame / rate) : null;
  }

  /** The frame that is shown at a time. */
  frameAt(time: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#startOf(middle) <= time + ROUNDING) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Whether two times are those of one frame or of neighbors. */
  areNear(one: number, other: number): boolean {
    return Math.abs(this.frameAt(one) - this.frameAt(other)) <= 1;
  }

  /** The middle of the time in which a frame is shown: seeking to its edge may show its neighbor. */
  middleOf(frame: number): number {
    const start = this.#startOf(frame);
    const next = frame + 1 < this.count ? this.#startOf(frame + 1) : this.#seconds;
    return next > start ? (start + next) / 2 : start + 0.01;
  }
}
