import * as z from 'zod/mini';
import { faultItem, fieldItem } from '../shared/pages/formMessages.ts';
import { filmFacts } from '../shared/pages/mediaMessages.ts';

/**
 * The protocol between the storyboard page and the extension host: the only module that both sides share, with the
 * fields of forms. Each side parses what it receives.
 */

const text = z.string();
const key = z.string().check(z.maxLength(500));
const nullableNumber = z.nullable(z.number());

/** The word for where a shot stands, for its mark and its color. */
const shotState = z.enum(['draft', 'waiting', 'running', 'ready', 'stale', 'failed']);
export type ShotState = z.infer<typeof shotState>;

const takeItem = z.object({
  number: z.number(),
  /** The asset that is the clip; null while there is none. */
  asset: z.nullable(z.string()),
  chosen: z.boolean(),
  /** Width divided by height, where the document says it. */
  ratio: nullableNumber,
});

const shotItem = z.object({
  key,
  code: text,
  title: text,
  prompt: text,
  state: shotState,
  /** Where it stands, in the user's language. */
  stateLabel: text,
  /** Why it is stale; empty: it is not. */
  because: text,
  /** Seconds; null where its length is not known. */
  seconds: nullableNumber,
  frames: nullableNumber,
  /** The picture of the card: the chosen clip, else the frame that it begins with. */
  asset: z.nullable(z.string()),
  takes: z.readonly(z.array(takeItem)),
  /** The shot whose last frames it begins with, and how many; null: it begins by itself. */
  continues: z.nullable(z.object({ code: text, frames: z.number() })),
  /** Its placeholder of the rehearsal, and why it cannot be made; null: it was not rehearsed. */
  rehearsal: z.nullable(z.object({ label: text, asset: z.nullable(z.string()), problem: text })),
  /** The keys of the members that it cites. */
  cites: z.readonly(z.array(key)),
  /** What it carries for its job, by the document's keys. */
  values: z.record(z.string(), z.unknown()),
});
export type ShotItem = Readonly<z.infer<typeof shotItem>>;

const sceneItem = z.object({
  key,
  number: text,
  title: text,
  summary: text,
  /** Its shots cannot be read, and none can be added. */
  locked: z.boolean(),
  shots: z.readonly(z.array(shotItem)),
});
export type SceneItem = Readonly<z.infer<typeof sceneItem>>;

const memberItem = z.object({ key, name: text, description: text, asset: z.nullable(z.string()) });
export type MemberItem = Readonly<z.infer<typeof memberItem>>;

const boardItem = z.object({
  title: text,
  aspectRatio: z.nullable(z.string()),
  fps: z.number(),
  cast: z.readonly(z.array(memberItem)),
  places: z.readonly(z.array(memberItem)),
  scenes: z.readonly(z.array(sceneItem)),
  /** What may be spent on it, and what is left of that, worded; null: no limit. */
  budget: z.nullable(z.object({ amount: z.number(), left: text })),
  /** What is wrong with the document, worded. */
  problems: z.readonly(z.array(text)),
  /** Why nothing may be changed; null: everything may. */
  readOnly: z.nullable(z.string()),
});
export type BoardItem = Readonly<z.infer<typeof boardItem>>;

const mediaItem = z.object({
  asset: text,
  /** A URI that the page may load; null: it cannot be found. */
  source: z.nullable(z.string()),
  kind: z.enum(['image', 'video', 'audio', 'other']),
});
export type MediaItem = Readonly<z.infer<typeof mediaItem>>;

/** What the editor's commands and keys ask of the page, which knows what is selected. */
const boardAction = z.enum([
  'addShot',
  'addScene',
  'duplicate',
  'split',
  'delete',
  'moveEarlier',
  'moveLater',
  'selectAll',
  'search',
  'play',
  'playAround',
  'playRehearsal',
  'cast',
]);
export type BoardAction = z.infer<typeof boardAction>;

const messageToPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    strings: z.record(z.string(), z.string()),
    /** BCP 47 tag of the editor's language. */
    language: z.string(),
    fields: z.readonly(z.array(fieldItem)),
    aspectRatios: z.readonly(z.array(z.string())),
  }),
  /** The board as the document has it now. */
  z.object({ type: z.literal('board'), board: boardItem }),
  /** The document cannot be read: the page shows the last board that it had, and why. */
  z.object({ type: z.literal('broken'), reason: text }),
  /** An edit of the page is in the document; the shots that it was about. Null: it was not possible. */
  z.object({ type: z.literal('edited'), seq: z.number(), shots: z.nullable(z.readonly(z.array(key))) }),
  z.object({ type: z.literal('faults'), shot: key, faults: z.readonly(z.array(faultItem)) }),
  z.object({ type: z.literal('media'), media: z.readonly(z.array(mediaItem)) }),
  z.object({ type: z.literal('run'), action: boardAction }),
  /** The document is about to be saved: what is being typed belongs to it. */
  z.object({ type: z.literal('flush'), flush: z.number() }),
  z.object({ type: z.literal('status'), text }),
  /** Asks for frames of a film, counted from 0. */
  z.object({
    type: z.literal('readFrames'),
    request: z.number(),
    source: text,
    facts: filmFacts,
    frames: z.readonly(z.array(z.number())),
  }),
]);
export type MessageToPage = Readonly<z.infer<typeof messageToPage>>;

/** More than any board has. */
const MOST = 20_000;
const keys = z.readonly(z.array(key).check(z.maxLength(MOST)));
const listName = z.enum(['cast', 'places']);

/** Null takes a key away. */
const newValues = z.record(
  z.string().check(z.regex(/^[A-Za-z]\w{0,60}$/)),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).check(z.maxLength(100))]),
);
export type NewValues = Readonly<z.infer<typeof newValues>>;

const boardEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addShot'), scene: z.nullable(key), after: z.nullable(key), values: newValues }),
  z.object({ kind: z.literal('duplicateShots'), shots: keys }),
  z.object({ kind: z.literal('splitShot'), shot: key, promptAt: z.optional(z.number()) }),
  z.object({ kind: z.literal('deleteShots'), shots: keys }),
  z.object({ kind: z.literal('moveShots'), shots: keys, scene: key, before: z.nullable(key) }),
  z.object({ kind: z.literal('setShots'), shots: keys, values: newValues }),
  z.object({ kind: z.literal('chooseTake'), shot: key, take: z.number() }),
  z.object({ kind: z.literal('addScene'), before: z.nullable(key), values: newValues }),
  z.object({ kind: z.literal('setScene'), scene: key, values: newValues }),
  z.object({ kind: z.literal('deleteScene'), scene: key }),
  z.object({ kind: z.literal('moveScene'), scene: key, before: z.nullable(key) }),
  z.object({ kind: z.literal('setBoard'), values: newValues }),
  z.object({ kind: z.literal('setSettings'), values: newValues }),
  z.object({ kind: z.literal('addMember'), list: listName, values: newValues }),
  z.object({ kind: z.literal('setMember'), list: listName, member: key, values: newValues }),
  z.object({ kind: z.literal('deleteMember'), list: listName, member: key }),
  z.object({ kind: z.literal('cite'), shots: keys, member: key, on: z.boolean() }),
]);
/** What the page asks to be changed, in one step of undoing. */
export type PageEdit = Readonly<z.infer<typeof boardEdit>>;

const MOST_FRAMES = 12;
const MOST_PICTURE_BYTES = 64 * 1024 * 1024;
const picture = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .check(z.refine((bytes) => bytes.byteLength <= MOST_PICTURE_BYTES));

const messageToHost = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('edit'), seq: z.number(), edit: boardEdit }),
  /** Asks what is wrong with a shot, now and whenever the document changes; null: with none. */
  z.object({ type: z.literal('inspect'), shot: z.nullable(key) }),
  /** Asks for the files of assets. */
  z.object({
    type: z.literal('getMedia'),
    assets: z.readonly(z.array(z.string()).check(z.maxLength(1_000))),
  }),
  /** Asks the user for a file, and puts it in the place of a shot, or of a member with a list. */
  z.object({
    type: z.literal('pickFile'),
    target: z.union([
      z.object({ shot: key, key: z.string(), several: z.boolean() }),
      z.object({ member: key, list: listName }),
    ]),
  }),
  /** Asks the user which other shot it continues. */
  z.object({ type: z.literal('continueFrom'), shot: key }),
  z.object({ type: z.literal('openAsText') }),
  z.object({ type: z.literal('showProblems') }),
  z.object({ type: z.literal('renumber') }),
  z.object({ type: z.literal('flushed'), flush: z.number() }),
  /** The frames as PNG files in the order in which they were asked for; null: they cannot be decoded here. */
  z.object({
    type: z.literal('frames'),
    request: z.number(),
    pictures: z.nullable(z.readonly(z.array(picture).check(z.maxLength(MOST_FRAMES)))),
  }),
]);
export type MessageToHost = Readonly<z.infer<typeof messageToHost>>;
export type PickTarget = Extract<MessageToHost, { type: 'pickFile' }>['target'];

/** A message of the host, parsed by the page; null when it is not part of the protocol. */
export function parseMessageToPage(message: unknown): MessageToPage | null {
  return messageToPage.safeParse(message).data ?? null;
}

/** A message of the page, parsed by the host; null when it is not part of the protocol. */
export function parseMessageToHost(message: unknown): MessageToHost | null {
  return messageToHost.safeParse(message).data ?? null;
}

/** The keys of the page's localized strings. */
export type StoryboardStringKey =
  | 'board'
  | 'shots'
  | 'shotsOne'
  | 'total'
  | 'totalMore'
  | 'addShot'
  | 'addScene'
  | 'addFirst'
  | 'empty'
  | 'emptyHint'
  | 'scene'
  | 'sceneTitle'
  | 'sceneActions'
  | 'deleteScene'
  | 'moveSceneUp'
  | 'moveSceneDown'
  | 'search'
  | 'noMatch'
  | 'found'
  | 'aspectRatio'
  | 'notSet'
  | 'doesNotFit'
  | 'duplicate'
  | 'split'
  | 'splitHere'
  | 'delete'
  | 'selected'
  | 'deselect'
  | 'play'
  | 'playAround'
  | 'pause'
  | 'close'
  | 'previous'
  | 'next'
  | 'position'
  | 'cast'
  | 'places'
  | 'castHint'
  | 'addMember'
  | 'memberName'
  | 'memberDescription'
  | 'removeMember'
  | 'cites'
  | 'shot'
  | 'shotTitle'
  | 'prompt'
  | 'promptHint'
  | 'notes'
  | 'notesHint'
  | 'takes'
  | 'take'
  | 'noTakes'
  | 'useTake'
  | 'inUse'
  | 'begins'
  | 'beginsItself'
  | 'continuesOne'
  | 'continuesRun'
  | 'continueFrom'
  | 'budget'
  | 'budgetHint'
  | 'settings'
  | 'frames'
  | 'several'
  | 'severalHint'
  | 'choose'
  | 'remove'
  | 'missing'
  | 'noPicture'
  | 'problems'
  | 'openAsText'
  | 'readOnly'
  | 'renumber'
  | 'help'
  | 'timeline'
  | 'seconds'
  | 'noLength'
  | 'on'
  | 'off'
  | 'asBoard'
  | 'noPrompt'
  | 'inspector'
  | 'keyMove'
  | 'keyExtend'
  | 'keyToggle'
  | 'keyAll'
  | 'keyMoveShots'
  | 'keyEdit'
  | 'keyCommit'
  | 'keyCancel'
  | 'keyHelp';
