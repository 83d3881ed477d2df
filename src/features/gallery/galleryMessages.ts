import * as z from 'zod/mini';
import { dropMessagesToHost, readDropped } from '../shared/pages/dropMessages.ts';
import { filmFacts, modelFacts, part, timedWord } from '../shared/pages/mediaMessages.ts';
import {
  keyMarking,
  ORDERS,
  outputMarks,
  sortingAction,
  sortingNames,
} from '../shared/pages/sortingMessages.ts';

/**
 * The protocol between the gallery page and the extension host: the only module that both sides share. Each side parses
 * what it receives.
 */

/** What the content is; `remote` while it has not been fetched and only the platform's MIME type is known. */
const contentKind = z.enum(['image', 'video', 'audio', 'model', 'text', 'json', 'unknown', 'remote']);
export type ContentKind = z.infer<typeof contentKind>;

/** The values of the kind filter: content kinds that look alike to a person share one. */
export const MEDIA_TYPES = ['image', 'video', 'audio', 'model', 'text', 'other'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The longest search text that the host accepts. */
export const MAX_SEARCH_LENGTH = 500;

/** One output as the grid shows it. */
const outputItem = z.object({
  /** `<job>/<index>`: stable over reloads. */
  id: z.string(),
  job: z.string(),
  /** Position among the job's outputs, from 0. */
  index: z.number(),
  /** The job's title: usually the start of the prompt. */
  title: z.string(),
  kind: contentKind,
  /** Sniffed; before the output is fetched, what the platform named. */
  mimeType: z.nullable(z.string()),
  /** A URI that the page may load; null while the content is not in the cache. */
  source: z.nullable(z.string()),
  byteSize: z.nullable(z.number()),
  /** Why the content is not here, localized: it is fetched when the user asks. Null: it has not been tried yet, or is here. */
  notDownloaded: z.nullable(z.string()),
  /** True when the content ends too early. */
  incomplete: z.boolean(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  /** The account's label. */
  account: z.string(),
  /** The kind of job: a workflow, a task. */
  jobKind: z.string(),
  /** Formatted; null when the platform named no cost. */
  cost: z.nullable(z.string()),
  /** The same as a number, to order by. */
  costMicros: z.nullable(z.number()),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  marks: outputMarks,
});
export type OutputItem = Readonly<z.infer<typeof outputItem>>;

/** Which outputs the page lists. A null member does not filter. */
export const outputFilter = z.object({
  /** What to look for, in the words of `parseSearch`. */
  text: z.string().check(z.maxLength(MAX_SEARCH_LENGTH)),
  /** An account's id. */
  account: z.nullable(z.string()),
  kind: z.nullable(z.enum(MEDIA_TYPES)),
  /** A job's id. */
  job: z.nullable(z.string()),
  /** Left out: newest first. */
  order: z.optional(z.enum(ORDERS)),
  /** What is in the recycle bin, in place of everything else. */
  bin: z.optional(z.boolean()),
});
export type OutputFilter = Readonly<z.infer<typeof outputFilter>>;

const recipeGroup = z.object({
  title: z.string(),
  rows: z.readonly(
    z.array(
      z.object({
        label: z.string(),
        value: z.string(),
        /** The id of the output that the row names (a parent), when the gallery can show it. */
        output: z.optional(z.string()),
      }),
    ),
  ),
});
/** A section of the recipe, localized. */
export type RecipeGroup = Readonly<z.infer<typeof recipeGroup>>;
export type RecipeRow = RecipeGroup['rows'][number];

const filterOptions = z.object({
  accounts: z.readonly(z.array(z.object({ id: z.string(), label: z.string() }))),
});
/** The choices that the page offers in its filters. */
export type FilterOptions = Readonly<z.infer<typeof filterOptions>>;

const outputs = z.readonly(z.array(outputItem));

const messageToPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    /** The page's own strings by their keys, localized. */
    strings: z.record(z.string(), z.string()),
    filterOptions,
    /** The output to open; null for the grid, absent to restore the page's own view. */
    open: z.optional(z.nullable(outputItem)),
    /** Filters by this job, in place of every other filter; absent: the filter stays. */
    job: z.optional(z.string()),
    /** BCP 47 tag of the editor's language. */
    language: z.string(),
  }),
  /** Opens one output, or the grid; with a job: only that job's outputs, until the user removes the filter. */
  z.object({ type: z.literal('open'), output: z.nullable(outputItem), job: z.optional(z.string()) }),
  /** The next page of a query's results, in their order. */
  z.object({
    type: z.literal('results'),
    query: z.number(),
    outputs,
    hasMore: z.boolean(),
    /** What is wrong with the search, localized: then nothing was looked for. */
    mistakes: z.optional(z.readonly(z.array(z.string()))),
  }),
  /** Outputs that are new or have changed, or that the page asked for. */
  z.object({
    type: z.literal('updated'),
    outputs,
    /** Which of them match the page's query, newest first; the others of them do not. */
    matches: z.optional(z.object({ query: z.number(), ids: z.readonly(z.array(z.string())) })),
  }),
  /** Outputs that are no longer in the history: ids of outputs or of whole jobs. */
  z.object({ type: z.literal('removed'), ids: z.readonly(z.array(z.string())) }),
  /** An output's content cannot be fetched now; the reason is localized. */
  z.object({ type: z.literal('unavailable'), id: z.string(), reason: z.string() }),
  /** How much of an output's content has come; null: nobody says of how much. */
  z.object({
    type: z.literal('fetchProgress'),
    id: z.string(),
    received: z.number(),
    total: z.nullable(z.number()),
  }),
  z.object({ type: z.literal('recipe'), id: z.string(), groups: z.readonly(z.array(recipeGroup)) }),
  /** The beginning of a text output, formatted. */
  z.object({ type: z.literal('text'), id: z.string(), text: z.string(), truncated: z.boolean() }),
  /** What was said, where a JSON output tells it word by word; `media` is the output in which it was said. */
  z.object({
    type: z.literal('transcript'),
    id: z.string(),
    words: z.readonly(z.array(timedWord)),
    media: z.nullable(z.string()),
  }),
  /** What a film or a recording is, by its container; null when the host cannot tell. */
  z.object({
    type: z.literal('media'),
    id: z.string(),
    facts: z.nullable(filmFacts),
    /** What this editor may not be able to play: only playing it tells. */
    doubtful: z.readonly(z.array(part)),
  }),
  /** What a 3D model is made of; null when the host cannot tell. */
  z.object({ type: z.literal('model'), id: z.string(), facts: z.nullable(modelFacts) }),
  z.object({ type: z.literal('names'), names: sortingNames }),
  /** Asks for small pictures of these outputs. */
  z.object({ type: z.literal('drawSmall'), outputs }),
  readDropped,
  /** A sentence for the page's status line, localized. */
  z.object({ type: z.literal('status'), text: z.string() }),
]);
export type MessageToPage = Readonly<z.infer<typeof messageToPage>>;

/** More ids than any screen shows. */
const MAX_IDS = 5_000;

const id = z.string().check(z.maxLength(200), z.regex(/^[\w-]+\/\d{1,4}$/));
const ids = z.readonly(z.array(id).check(z.maxLength(MAX_IDS)));

/** A small picture has some ten thousand characters. */
const MAX_PICTURE = 400_000;

/** What the user can do with outputs. All but `saveAll`, `saveSheet` and `keep` act on one output. */
const outputAction = z.enum([
  'save',
  /** Into one folder; without ids: everything that the filter finds. */
  'saveAll',
  /** The selected outputs as a contact sheet. */
  'saveSheet',
  /** Copies them to the folder of the setting, with their recipes. */
  'keep',
  /** The file's path. The page copies images to the clipboard itself. */
  'copyPath',
  'copyRecipe',
  /** With the editor's own viewer. */
  'openFile',
  /** With the program that the system has for such files. */
  'openOutside',
  'useAsInput',
  /** A transcript as subtitles. */
  'exportSrt',
  'exportVtt',
  'runAgain',
  'insert',
]);
export type OutputAction = z.infer<typeof outputAction>;

const messageToHost = z.discriminatedUnion('type', [
  ...dropMessagesToHost,
  /** @param isNew true when the page has no view state to restore. */
  z.object({ type: z.literal('ready'), isNew: z.boolean() }),
  /** Asks for the first results; results of lower query numbers are ignored from now on. */
  z.object({ type: z.literal('query'), query: z.number(), filter: outputFilter }),
  z.object({ type: z.literal('nextPage'), query: z.number() }),
  /** Asks for the current state of these outputs. */
  z.object({ type: z.literal('getOutputs'), ids }),
  /** Asks for the content of the visible outputs that lack it; replaces the request before. */
  z.object({ type: z.literal('fetch'), ids }),
  /** Stops the fetch of an output. */
  z.object({ type: z.literal('cancelFetch'), id }),
  z.object({ type: z.literal('getRecipe'), id }),
  z.object({ type: z.literal('getText'), id }),
  /** Asks what a film, a recording or a model is. */
  z.object({ type: z.literal('getMedia'), id }),
  /** A small picture as a `data:` URL; null where none can be drawn. */
  z.object({
    ...{ type: z.literal('smallPicture'), id },
    picture: z.nullable(
      z.string().check(z.maxLength(MAX_PICTURE), z.regex(/^data:image\/(?:jpeg|png);base64,/)),
    ),
  }),
  z.object({
    type: z.literal('runAction'),
    action: outputAction,
    ids,
    filter: z.optional(outputFilter),
  }),
  z.object({ type: z.literal('mark'), marking: keyMarking, ids }),
  z.object({ type: z.literal('sort'), action: sortingAction, ids, filter: z.optional(outputFilter) }),
  /** The page shows this output now; null for the grid. */
  z.object({ type: z.literal('viewChanged'), id: z.nullable(id) }),
]);
export type MessageToHost = Readonly<z.infer<typeof messageToHost>>;

/** A message of the host, parsed by the page; null when it is not part of the protocol. */
export function parseMessageToPage(message: unknown): MessageToPage | null {
  return messageToPage.safeParse(message).data ?? null;
}

/** A message of the page, parsed by the host; null when it is not part of the protocol. */
export function parseMessageToHost(message: unknown): MessageToHost | null {
  return messageToHost.safeParse(message).data ?? null;
}
