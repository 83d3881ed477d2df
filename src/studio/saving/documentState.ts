import * as z from 'zod/mini';

/** What the server had when it was last seen, and the text that stands for it here. */
const baseSchema = z.object({
  /** As it is edited; of a storyboard the user's own spacing. */
  text: z.string(),
  /** As the server told it. */
  remote: z.string(),
});

/** Why a text that was saved is not at the server. */
export const UNSENT_REASONS = [
  /** It is on its way, or the window was closed on its way. */
  'sending',
  /** No answer, or one that may be another one soon: it is tried again by itself. */
  'offline',
  /** The text of a storyboard is no JSON object. */
  'brokenJson',
  'tooLong',
  /** The server refuses it as it is. */
  'refused',
  /** Both have changed, or it is deleted there. */
  'conflict',
] as const;

export type UnsentReason = (typeof UNSENT_REASONS)[number];

const outboxSchema = z.object({
  text: z.string(),
  reason: z.enum(UNSENT_REASONS),
  /** The server's own words, or a code, for whoever has to find out. */
  detail: z.optional(z.string()),
  /** From what the text was made; null when that is not known: then it is never merged. */
  base: z.nullable(baseSchema),
  /** Texts that have left since, of which it is not known whether they arrived. */
  left: z.array(z.string()),
});

const conflictSchema = z.object({
  /** What stands against the text of the outbox; null when the document is gone. */
  theirs: z.nullable(z.string()),
  /** True when it was saved in another window and is not sent either, also while both are being merged. */
  isLocal: z.boolean(),
  /** From which two texts a merge was begun that is not finished yet; the text of the outbox is being made of both. */
  merging: z.optional(z.object({ base: z.string(), mine: z.string(), theirs: z.string() })),
});

const stateSchema = z.object({
  account: z.string(),
  projectId: z.string(),
  assetId: z.string(),
  kind: z.enum(['text', 'storyboard']),
  /** Grows with every change that an editor of the document has to know of. */
  version: z.number(),
  base: z.nullable(baseSchema),
  outbox: z.nullable(outboxSchema),
  conflict: z.nullable(conflictSchema),
});

export type DocumentBase = z.infer<typeof baseSchema>;
export type DocumentState = z.infer<typeof stateSchema>;
/** Which document it is. */
export type DocumentRef = Pick<DocumentState, 'account' | 'projectId' | 'assetId' | 'kind'>;

export function newState({ account, projectId, assetId, kind }: DocumentRef): DocumentState {
  return { account, projectId, assetId, kind, version: 0, base: null, outbox: null, conflict: null };
}

/** From which texts a merge was begun that is not finished yet. */
export type BegunMerge = NonNullable<NonNullable<DocumentState['conflict']>['merging']>;

/** Null for a file that is none of ours, or of a later version. */
export function parseState(text: string): DocumentState | null {
  try {
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
