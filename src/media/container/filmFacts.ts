/** The pictures of a film. */
export interface PictureTrack {
  /** By the name that people know it by, such as `H.264`. */
  readonly codec: string;
  /** Pixels as they are stored; 0 when the file does not say. */
  readonly width: number;
  readonly height: number;
  /** Clockwise degrees by which a player turns it. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Null when the file does not say. */
  readonly frames: number | null;
  /** Frames per second, on average; null when it is not known. */
  readonly frameRate: number | null;
  /** True when not all frames are shown for the same time. */
  readonly isVariable: boolean;
}

export interface SoundTrack {
  readonly codec: string;
  /** Samples per second and channel; 0 when the file does not say. */
  readonly sampleRate: number;
  readonly channels: number;
}

/** Where a WAV file has its samples, so that it can be read in pieces. */
export interface PcmFacts {
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly byteSize: number;
  readonly bits: 8 | 16 | 24 | 32;
  readonly isFloat: boolean;
}

/** What a film or a recording is, by its container. */
export interface FilmFacts {
  readonly kind: 'film';
  readonly container: string;
  /** Null when the file does not say. */
  readonly seconds: number | null;
  readonly picture: PictureTrack | null;
  readonly sound: SoundTrack | null;
  /** Seconds at which each frame begins to be shown, rising; null for very many and where they are not known. */
  readonly frameTimes: readonly number[] | null;
  /** True when an edit list delays, cuts or repeats what is stored. */
  readonly isEdited: boolean;
  readonly pcm: PcmFacts | null;
}
