/**
 * How a platform makes the clips of a storyboard: which kinds of job, and which of their inputs come from which keys of
 * a shot. A key of a shot that is missing is taken from the settings of its board.
 */
export interface FilmAbility {
  /** The kind of job that makes a clip. */
  readonly clip: string;
  /** The input of clips and stills that takes a shot's prompt. */
  readonly promptField: string;
  /** Inputs of a clip that a shot has under the same name. */
  readonly values: readonly string[];
  /** Inputs of a clip that take media, with the key under which a shot names the assets. */
  readonly media: Readonly<Record<string, string>>;
  /** The input of a clip that takes a still to begin with. */
  readonly startFrame: string;
  /** The kind of job that makes a cheap still of a shot. */
  readonly still: string;
  readonly stillValues: readonly string[];
  readonly stillMedia: Readonly<Record<string, string>>;
  /** The kind of job that joins clips, and its inputs. */
  readonly combine: string;
  /** Takes the addresses of the clips in playing order. */
  readonly clipsField: string;
  /** How many frames of the joined clips are cut from the head of each but the first. */
  readonly overlapField: string;
  /** Frames per second of the clips. */
  readonly rateField: string;
  readonly mostClips: number;
  /** The rate of finished clips where a board does not say another one. */
  readonly clipRate: number;
}
