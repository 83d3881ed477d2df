/**
 * What the gallery page and the host say to each other. Types only: the page imports nothing else of the host, and each
 * side checks at its own door what comes in.
 */

/** What the content is; `remote` while its bytes have never been here and only the platform's word is known. */
export type ShownKind = 'image' | 'video' | 'audio' | 'model' | 'text' | 'json' | 'unknown' | 'remote';

/** One output as the grid shows it. */
export interface ShownOutput {
  /** `<job>/<index>`: stable over reloads. */
  readonly id: string;
  readonly job: string;
  /** Position among the job's outputs, from 0. */
  readonly index: number;
  /** The job's title: usually the start of the prompt. */
  readonly title: string;
  readonly kind: ShownKind;
  /** Sniffed, or the platform's word while the bytes are not here. */
  readonly mimeType: string | null;
  /** A URI that the webview may load; null while the bytes are not in the cache. */
  readonly source: string | null;
  readonly byteSize: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** The account's label. */
  readonly account: string;
  /** The kind of job: a workflow, a task. */
  readonly jobKind: string;
  /** Worded; null when the platform named no cost. */
  readonly cost: string | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** Which outputs the page wants to see. What is null does not matter. */
export interface OutputFilter {
  /** Words that must all occur in the prompt, the workflow or the id. */
  readonly text: string;
  /** An account's id. */
  readonly account: string | null;
  readonly kind: MediaChoice | null;
  /** A job's id. */
  readonly job: string | null;
}

/** The kinds that one can filter by: those that look alike to a person count as one. */
export type MediaChoice = 'image' | 'video' | 'audio' | 'model' | 'text' | 'other';

/** A line of the recipe, already worded. */
export interface RecipeRow {
  readonly label: string;
  readonly value: string;
  /** The output that the line names, when it can be shown here: a parent. */
  readonly output?: string;
}

export interface RecipeGroup {
  readonly title: string;
  readonly rows: readonly RecipeRow[];
}

/** Lists that the page offers in its filters. */
export interface FilterChoices {
  readonly accounts: readonly { readonly id: string; readonly label: string }[];
}

export type ToGallery =
  | {
      readonly type: 'start';
      /** The page's own words by their key, translated. */
      readonly words: Readonly<Record<string, string>>;
      readonly choices: FilterChoices;
      /** The output to begin with; null for the grid, undefined to go on where the page was. */
      readonly show?: ShownOutput | null;
      /** Shows only what this job made, in place of every other filter; left out: the filter stays. */
      readonly job?: string;
      /** BCP 47 tag of the editor's language. */
      readonly language: string;
    }
  /** Shows one output, or the grid; with a job: only what it made, until the user removes that filter. */
  | { readonly type: 'show'; readonly output: ShownOutput | null; readonly job?: string }
  /** The next outputs of a query, in their order. */
  | {
      readonly type: 'outputs';
      readonly query: number;
      readonly outputs: readonly ShownOutput[];
      readonly more: boolean;
    }
  /** Outputs that have just come into being and belong to the query, newest first. */
  | { readonly type: 'added'; readonly query: number; readonly outputs: readonly ShownOutput[] }
  /** What is known of outputs that the page asked for by id, or that have changed. */
  | { readonly type: 'changed'; readonly outputs: readonly ShownOutput[] }
  /** Outputs that are no longer in the history. */
  | { readonly type: 'gone'; readonly ids: readonly string[] }
  /** An output's bytes cannot be had now; the reason is worded. */
  | { readonly type: 'unavailable'; readonly id: string; readonly reason: string }
  | { readonly type: 'recipe'; readonly id: string; readonly groups: readonly RecipeGroup[] }
  /** The beginning of a text, laid out for reading. */
  | { readonly type: 'text'; readonly id: string; readonly text: string; readonly cut: boolean }
  /** Something that the host did, for the page's status line. */
  | { readonly type: 'told'; readonly text: string };

/** What one does with outputs. All but `saveAll` and `again` name the outputs that they act on. */
export type GalleryVerb =
  | 'save'
  /** Into one folder; without ids: everything that the filter finds. */
  | 'saveAll'
  /** A picture's way to the clipboard is the page's; this is the file's path, where it has none. */
  | 'copyPath'
  | 'copyRecipe'
  /** With the editor's own viewer. */
  | 'openFile'
  | 'useAsInput'
  | 'again'
  | 'insert';

export type FromGallery =
  | { readonly type: 'ready'; readonly fresh: boolean }
  /** Asks for the first outputs; answers to earlier numbers are of no use any more. */
  | { readonly type: 'query'; readonly query: number; readonly filter: OutputFilter }
  | { readonly type: 'more'; readonly query: number }
  /** Asks what is known of these outputs. */
  | { readonly type: 'look'; readonly ids: readonly string[] }
  /** The outputs in sight whose bytes are missing; replaces the wish before. */
  | { readonly type: 'want'; readonly ids: readonly string[] }
  | { readonly type: 'recipe'; readonly id: string }
  | { readonly type: 'text'; readonly id: string }
  | {
      readonly type: 'act';
      readonly verb: GalleryVerb;
      readonly ids: readonly string[];
      readonly filter?: OutputFilter;
    }
  /** What the page shows, for the panel's title: an output's id, or null for the grid. */
  | { readonly type: 'showing'; readonly id: string | null };

/** The keys of the page's words. */
export type GalleryWord =
  | 'gallery'
  | 'outputs'
  | 'search'
  | 'kind'
  | 'account'
  | 'anyKind'
  | 'anyAccount'
  | 'image'
  | 'video'
  | 'audio'
  | 'model'
  | 'text'
  | 'other'
  | 'onlyJob'
  | 'clearFilter'
  | 'count'
  | 'countOne'
  | 'countMore'
  | 'selected'
  | 'nothing'
  | 'nothingHint'
  | 'noMatch'
  | 'loading'
  | 'fetching'
  | 'unavailable'
  | 'retry'
  | 'cannotShow'
  | 'noViewer'
  | 'back'
  | 'previous'
  | 'next'
  | 'position'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actualSize'
  | 'zoomLevel'
  | 'save'
  | 'saveAll'
  | 'saveSelected'
  | 'copyPicture'
  | 'copied'
  | 'copyPath'
  | 'copyRecipe'
  | 'recipe'
  | 'showRecipe'
  | 'hideRecipe'
  | 'openFile'
  | 'useAsInput'
  | 'again'
  | 'insert'
  | 'compare'
  | 'compareHint'
  | 'compareWith'
  | 'slider'
  | 'sideBySide'
  | 'divider'
  | 'swap'
  | 'left'
  | 'right'
  | 'difference'
  | 'same'
  | 'cut'
  | 'openWhole'
  | 'help'
  | 'close'
  | 'keysGrid'
  | 'keysSingle'
  | 'keysCompare'
  | 'keysAnywhere'
  | 'keyMove'
  | 'keyFirstLast'
  | 'keyOpen'
  | 'keySelect'
  | 'keySelectAll'
  | 'keyEscape'
  | 'keySearch'
  | 'keyPan'
  | 'keyStep'
  | 'keyDivider'
  | 'bytes'
  | 'kilobytes'
  | 'megabytes';
