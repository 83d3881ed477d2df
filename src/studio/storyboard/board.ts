/** A storyboard as far as it can be read; texts are foreign. */
export interface Board {
  readonly title: string;
  readonly aspectRatio: string | null;
  /** Sampled frames per second, in which lengths are counted. */
  readonly fps: number;
  /** The board's settings as they are written, by key. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly cast: readonly Member[];
  readonly places: readonly Member[];
  readonly scenes: readonly Scene[];
}

/** Somebody of the cast, or a place: cited by shots, with a picture as their reference. */
export interface Member {
  /** Names the member in edits: its id, or its position where the id is missing or not its own. */
  readonly key: string;
  readonly name: string;
  /** The asset or the file that shows it; null while there is none. */
  readonly assetId: string | null;
  readonly description: string;
}

export interface Scene {
  readonly key: string;
  /** Shown in front of its shots' letters. */
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly shots: readonly Shot[];
  /** True where its shots cannot be read, so that none can be added either. */
  readonly isLocked: boolean;
}

export interface Shot {
  /** Names the shot in edits: its id, or its position where the id is missing or not its own. */
  readonly key: string;
  readonly id: string | null;
  readonly code: string;
  /** False: the code follows from the position, until an edit would change it. */
  readonly hasOwnCode: boolean;
  /** Everything that the document says of the shot, by key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly prompt: string;
  readonly notes: string;
  /** Where it stands, in the document's word: draft, queued, running, succeeded, failed; empty: not said. */
  readonly status: string;
  /** Sampled frames; null where no length can be read. */
  readonly frames: number | null;
  /** The rate that its length is counted in: its own, or the board's. */
  readonly fps: number;
  readonly takes: readonly Take[];
  /** The keys of the members that it cites. */
  readonly cites: readonly string[];
}

/** One clip that was made for a shot. */
export interface Take {
  /** From 1, kept when others are deleted. */
  readonly number: number;
  readonly jobId: string | null;
  readonly outputAssetId: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly isChosen: boolean;
}

/** Worded by the editor. */
export interface BoardProblem {
  readonly code:
    | 'syntax'
    | 'tooLarge'
    | 'tooDeep'
    | 'notObject'
    | 'version'
    | 'scenes'
    | 'shots'
    | 'item'
    | 'noId'
    | 'sameId'
    | 'sameCode'
    | 'type'
    | 'sameKey';
  /** What the problem is about: a key, an id, a code. Foreign text. */
  readonly subject: string;
  /** UTF-16 units from the beginning of the text. */
  readonly offset: number;
}

export type BoardReading =
  /** With `readOnly`, nothing may be changed: the document is of a kind that would be damaged. */
  | {
      readonly state: 'read';
      readonly board: Board;
      readonly problems: readonly BoardProblem[];
      readonly readOnly: BoardProblem | null;
    }
  | { readonly state: 'unreadable'; readonly problem: BoardProblem };

export type MemberList = 'cast' | 'places';
