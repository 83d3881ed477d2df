import * as z from 'zod/mini';
import { faultItem, fieldItem } from '../shared/pages/formMessages.ts';

/**
 * The protocol between the composer page and the extension host: the only module that both sides share, with the fields of
 * forms. Each side parses what it receives.
 */

const text = z.string();
const key = z.string().check(z.maxLength(500));
const option = z.object({ id: text, label: text });

const mediaChip = z.object({
  label: text,
  kind: z.enum(['image', 'video', 'audio']),
  /** A URI that the page may load; null: there is no picture of it. */
  source: z.nullable(z.string()),
});
export type MediaChip = Readonly<z.infer<typeof mediaChip>>;

const pair = z.tuple([z.string().check(z.maxLength(500)), z.string().check(z.maxLength(100_000))]);
const pairs = z.readonly(z.array(pair).check(z.maxLength(200)));

/** What stands in a form, by its fields. What is not given is left out, or empty. */
const formValues = z.object({
  /** Counts up with each time that the host has said all values. */
  rev: z.optional(z.number()),
  texts: z.record(z.string(), z.string()),
  media: z.record(z.string(), z.readonly(z.array(mediaChip))),
  /** Values by names that only the user knows. */
  pairs: z.record(z.string(), pairs),
  /** How many jobs of each. */
  count: z.number(),
});
export type PageValues = Readonly<z.infer<typeof formValues>>;

const formItem = z.object({
  account: text,
  kind: text,
  label: text,
  accounts: z.readonly(z.array(option)),
  kinds: z.readonly(z.array(option)),
  /** There are kinds that are not in the list. */
  hasOthers: z.boolean(),
  fields: z.readonly(z.array(fieldItem)),
  /** The field that is the prompt; null: there is none. */
  prompt: z.nullable(z.string()),
  /** The fields that are not folded away. */
  essential: z.readonly(z.array(z.string())),
  tips: z.readonly(z.array(text)),
  /** What the button says that generates one. */
  submit: text,
});
export type FormItem = Readonly<z.infer<typeof formItem>>;

const presetItem = z.object({ id: text, name: text, from: z.enum(['user', 'folder']) });
export type PresetItem = Readonly<z.infer<typeof presetItem>>;

const recipeRow = z.object({ key: text, label: text, value: text, differs: z.boolean() });
const recipe = z.object({ title: text, rows: z.readonly(z.array(recipeRow)) });
export type RecipeItem = Readonly<z.infer<typeof recipe>>;

const checkItem = z.object({
  faults: z.readonly(z.array(faultItem)),
  jobs: z.number(),
  /** In words; null while it is not known whether the form can be sent. */
  price: z.nullable(z.string()),
});

const alsoItem = z.object({
  account: text,
  kind: text,
  label: text,
  /** The fields of the form that it has no counterpart for. */
  left: z.readonly(z.array(text)),
  /** What keeps it from being made. */
  faults: z.readonly(z.array(text)),
});
/** A further kind of job that is made from the same form. */
export type AlsoItem = Readonly<z.infer<typeof alsoItem>>;

const messageToPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    strings: z.record(z.string(), z.string()),
    /** BCP 47 tag of the editor's language. */
    language: z.string(),
  }),
  /** Another form, with what stands in it; null: no account can run jobs. */
  z.object({ type: z.literal('form'), form: z.nullable(formItem), values: formValues }),
  /** What stands in the form has been changed by something else than typing; the last of it can be undone. */
  z.object({ type: z.literal('values'), values: formValues, undo: z.nullable(z.string()) }),
  z.object({ type: z.literal('media'), key, media: z.readonly(z.array(mediaChip)) }),
  z.object({ type: z.literal('checked'), check: checkItem }),
  /** The form cannot be sent as it is: the page shows what is wrong, and goes there. */
  z.object({ type: z.literal('refused'), check: checkItem }),
  z.object({
    type: z.literal('money'),
    balance: z.nullable(z.string()),
    budget: z.nullable(z.string()),
    /** The balance or the budget does not cover it. */
    isShort: z.boolean(),
    canTopUp: z.boolean(),
  }),
  z.object({ type: z.literal('busy'), busy: z.boolean() }),
  z.object({ type: z.literal('presets'), presets: z.readonly(z.array(presetItem)) }),
  /** Prompts of this kind that were sent before, the newest first. */
  z.object({ type: z.literal('prompts'), prompts: z.readonly(z.array(text)) }),
  z.object({ type: z.literal('recipe'), recipe: z.nullable(recipe) }),
  z.object({ type: z.literal('also'), also: z.readonly(z.array(alsoItem)) }),
  z.object({ type: z.literal('status'), text }),
]);
export type MessageToPage = Readonly<z.infer<typeof messageToPage>>;

/** The largest file that a page hands over. */
export const MOST_FILE_BYTES = 50_000_000;

const messageToHost = z.discriminatedUnion('type', [
  /** The form that the page showed before it was closed. */
  z.object({ type: z.literal('ready') }),
  /** `rev`: that of the values that it was typed into. */
  z.object({
    ...{ type: z.literal('change'), key, rev: z.optional(z.number()) },
    text: z.string().check(z.maxLength(200_000)),
  }),
  z.object({ type: z.literal('changePairs'), key, pairs, rev: z.optional(z.number()) }),
  z.object({
    type: z.literal('count'),
    count: z.number().check(z.int(), z.minimum(1), z.maximum(1_000)),
  }),
  z.object({ type: z.literal('choose'), account: text, kind: z.nullable(text) }),
  z.object({ type: z.literal('chooseOther') }),
  /** Asks what else is to be made from the form. */
  z.object({ type: z.literal('alsoWith') }),
  z.object({ type: z.literal('removeAlso'), account: text, kind: text }),
  z.object({ type: z.literal('addMedia'), key, from: z.enum(['file', 'output', 'address']) }),
  /** A file that was dropped or pasted. */
  z.object({
    type: z.literal('file'),
    key,
    name: z.string().check(z.maxLength(500)),
    bytes: z
      .custom<Uint8Array>((value) => value instanceof Uint8Array)
      .check(z.refine((bytes) => bytes.byteLength <= MOST_FILE_BYTES)),
  }),
  /** Addresses that were dropped or pasted, of files and of pages. */
  z.object({
    type: z.literal('addresses'),
    key,
    addresses: z.readonly(z.array(z.string().check(z.maxLength(10_000))).check(z.maxLength(50))),
  }),
  /** Outputs that were dragged out of the gallery. */
  z.object({
    type: z.literal('outputs'),
    key,
    ids: z.readonly(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(50))),
  }),
  z.object({ type: z.literal('removeMedia'), key, at: z.number() }),
  z.object({ type: z.literal('generate') }),
  z.object({ type: z.literal('clear') }),
  z.object({ type: z.literal('undo') }),
  z.object({ type: z.literal('pickPrompt') }),
  z.object({ type: z.literal('applyPreset'), id: text }),
  z.object({ type: z.literal('savePreset') }),
  z.object({ type: z.literal('managePresets') }),
  /** Takes values of the recipe that is looked at; null: all of them. */
  z.object({ type: z.literal('useRecipe'), key: z.nullable(key) }),
  z.object({ type: z.literal('closeRecipe') }),
  z.object({
    type: z.literal('run'),
    command: z.enum(['topUp', 'addAccount', 'startSandbox', 'requestFile']),
  }),
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

/** The keys of the page's localized strings. */
export type ComposerStringKey =
  | 'account'
  | 'kind'
  | 'otherKind'
  | 'also'
  | 'alsoWith'
  | 'alsoLeft'
  | 'alsoFaults'
  | 'promptHint'
  | 'history'
  | 'historyHint'
  | 'essential'
  | 'more'
  | 'moreSet'
  | 'inputs'
  | 'dropHint'
  | 'chooseFile'
  | 'chooseOutput'
  | 'enterAddress'
  | 'chooseAsset'
  | 'remove'
  | 'default'
  | 'notSet'
  | 'on'
  | 'off'
  | 'vary'
  | 'pairName'
  | 'pairValue'
  | 'addPair'
  | 'removePair'
  | 'count'
  | 'generateMany'
  | 'busy'
  | 'price'
  | 'balance'
  | 'budget'
  | 'topUp'
  | 'presets'
  | 'applyPreset'
  | 'noPresets'
  | 'savePreset'
  | 'managePresets'
  | 'presetUser'
  | 'presetFolder'
  | 'clear'
  | 'undo'
  | 'recipe'
  | 'recipeHint'
  | 'useAll'
  | 'use'
  | 'close'
  | 'same'
  | 'faultOne'
  | 'faults'
  | 'noAccount'
  | 'noAccountHint'
  | 'addAccount'
  | 'startSandbox'
  | 'requestFile'
  | 'tooLarge'
  | 'tips';
