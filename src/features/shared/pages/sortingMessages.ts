import * as z from 'zod/mini';

/** What the user says of outputs, as pages and the host tell each other. */
export const outputMarks = z.object({
  star: z.boolean(),
  /** From 1 to 5; 0 for none. */
  rating: z.number(),
  rejected: z.boolean(),
  /** In the recycle bin. */
  recycled: z.boolean(),
  tags: z.readonly(z.array(z.string())),
  /** The names of the collections that it is in. */
  collections: z.readonly(z.array(z.string())),
});
export type MarksItem = Readonly<z.infer<typeof outputMarks>>;

/** In the order in which they are offered. `added`: as they came into the collection that is searched for. */
export const ORDERS = ['newest', 'oldest', 'rating', 'cost', 'size', 'added'] as const;

/** A change of marks that a key makes at once. */
export const keyMarking = z.discriminatedUnion('mark', [
  z.object({ mark: z.enum(['star', 'rejected', 'recycled']), value: z.boolean() }),
  z.object({ mark: z.literal('rating'), value: z.number().check(z.int(), z.gte(0), z.lte(5)) }),
]);
export type KeyMarking = z.infer<typeof keyMarking>;

/** What the host does about sorting, with its own questions. */
export const sortingAction = z.enum([
  'undo',
  'redo',
  'editTags',
  'editCollections',
  /** Keeps the page's filter under a name. */
  'saveSearch',
  /** Renames or deletes saved searches and collections. */
  'manageNames',
  'emptyBin',
  /** Opens the next newer or older output of the same model and prompt. */
  'nextOfRecipe',
  'previousOfRecipe',
]);
export type SortingAction = z.infer<typeof sortingAction>;

/** The names that the user gave; searches with their filter as JSON. */
export const sortingNames = z.object({
  collections: z.readonly(z.array(z.string())),
  searches: z.readonly(z.array(z.object({ name: z.string(), filter: z.string() }))),
});
export type SortingNamesItem = Readonly<z.infer<typeof sortingNames>>;

export type SortingStringKey =
  | 'order'
  | `order.${(typeof ORDERS)[number]}`
  | 'saved'
  | 'savedNone'
  | 'savedSearches'
  | 'collections'
  | 'saveSearch'
  | 'manageNames'
  | 'favorite'
  | 'rejected'
  | 'rating'
  | 'ratingOf'
  | 'ratingNone'
  | 'tags'
  | 'editTags'
  | 'editCollections'
  | 'sorting'
  | 'bin'
  | 'closeBin'
  | 'binEmpty'
  | 'recycle'
  | 'restore'
  | 'emptyBin'
  | 'undo'
  | 'redo'
  | 'nextOfRecipe'
  | 'previousOfRecipe'
  | 'keysSorting'
  | 'keyRate'
  | 'keyUnrate'
  | 'keyReject'
  | 'searchWords'
  | `search.${
      | 'words'
      | 'not'
      | 'model'
      | 'seed'
      | 'size'
      | 'kind'
      | 'date'
      | 'cost'
      | 'account'
      | 'rating'
      | 'tag'
      | 'is'}`;
