import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Board, BoardProblem, BoardReading, Member, MemberList, Scene, Shot, Take } from './board.ts';
import { shownCodes } from './shotCodes.ts';
import { DEFAULT_FPS, framesOf, readFps } from './shotLength.ts';

/** The keys that Backlot adds to a version 2 document, which the platform keeps as it keeps every key. */
export const CODE = 'shotCode';
export const NUMBER = 'sceneNumber';
export const CITES = 'cites';
export const TAKES = 'takes';

/** A document of more characters is not read: the extension host would stand still over it. */
const MOST_CHARACTERS = 2_000_000;
const MOST_PROBLEMS = 200;
/** What an empty file stands for, and what a new one holds. */
export const NEW_BOARD = '{\n  "version": 2,\n  "scenes": []\n}\n';
const LONGEST_CODE = 40;

/** The tree of a document, with the nodes that edits start from. */
export interface BoardTree {
  readonly root: Node;
  readonly scenes: Node | null;
  readonly scenePlaces: readonly ScenePlace[];
  readonly members: Readonly<
    Record<MemberList, { readonly list: Node | null; readonly keys: readonly MemberPlace[] }>
  >;
}

interface MemberPlace {
  readonly node: Node;
  /** Null for what is no object. */
  readonly key: string | null;
}

interface ScenePlace {
  readonly node: Node;
  readonly key: string | null;
  readonly number: string | null;
  readonly list: Node | null;
  readonly isLocked: boolean;
  readonly shots: readonly ShotPlace[];
}

interface ShotPlace {
  readonly node: Node;
  readonly key: string | null;
  readonly code: string | null;
}

/** Reads a storyboard from the text of its document. Never throws, whatever the text is. */
export function readBoard(text: string): BoardReading {
  const parsed = parseBoard(text);
  if ('code' in parsed) return { state: 'unreadable', problem: parsed };
  const { root, problems } = parsed;
  const report = (code: BoardProblem['code'], subject: string, node: Node): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, subject, offset: node.offset });
  };
  const tree = treeOf(root, report);
  const version = valueAt(root, 'version');
  const scenesValue = childAt(root, 'scenes');
  const readOnly =
    version !== 2
      ? {
          code: 'version' as const,
          subject: asText(version),
          offset: (childAt(root, 'version') ?? root).offset,
        }
      : scenesValue && scenesValue.type !== 'array'
        ? { code: 'scenes' as const, subject: 'scenes', offset: scenesValue.offset }
        : null;
  return { state: 'read', board: boardOf(tree, report), problems, readOnly };
}

type Report = (code: BoardProblem['code'], subject: string, node: Node) => void;

/** A document's tree; null where it cannot be read. An empty text stands for an empty board. */
export function boardTree(text: string): BoardTree | null {
  const parsed = parseBoard(text);
  return 'code' in parsed ? null : treeOf(parsed.root, () => undefined);
}

function parseBoard(text: string): { readonly root: Node; readonly problems: BoardProblem[] } | BoardProblem {
  if (text.length > MOST_CHARACTERS) return { code: 'tooLarge', subject: '', offset: 0 };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text.trim() === '' ? NEW_BOARD : text, errors, { allowTrailingComma: true });
  } catch {
    // The parser calls itself for each level: millions of brackets exhaust the stack.
    return { code: 'tooDeep', subject: '', offset: 0 };
  }
  const [error] = errors;
  if (error) return { code: 'syntax', subject: '', offset: error.offset };
  if (root?.type !== 'object') return { code: 'notObject', subject: '', offset: root?.offset ?? 0 };
  return { root, problems: [] };
}

function treeOf(root: Node, report: Report): BoardTree {
  const scenes = childAt(root, 'scenes');
  const list = scenes?.type === 'array' ? scenes : null;
  reportSameKeys(root, report);
  const places = keyed(list, report);
  const shotIds = new Map<string, number>();
  for (const { node } of places)
    for (const shot of itemsOf(childAt(node, 'shots'))) count(shotIds, idOf(shot));
  const scenePlaces = places.map(({ node, key }, at): ScenePlace => {
    const shots = childAt(node, 'shots');
    const isLocked = key === null || (shots !== null && shots.type !== 'array');
    if (isLocked && key !== null && shots) report('shots', key, shots);
    return {
      ...{ node, key, isLocked },
      number: codeAt(node, NUMBER),
      list: isLocked ? null : shots,
      shots: isLocked
        ? []
        : itemsOf(shots).map((shot, place) => shotPlace(shot, `@${at}.${place}`, shotIds, report)),
    };
  });
  return {
    ...{ root, scenes: list, scenePlaces },
    members: { cast: membersIn(root, 'cast'), places: membersIn(root, 'places') },
  };
}

function shotPlace(
  node: Node,
  position: string,
  ids: ReadonlyMap<string, number>,
  report: Report,
): ShotPlace {
  if (node.type !== 'object') {
    report('item', position, node);
    return { node, key: null, code: null };
  }
  reportSameKeys(node, report);
  const id = idOf(node);
  if (id === null) report('noId', position, node);
  else if (ids.get(id) !== 1) report('sameId', id, node);
  return { node, key: isKey(id, ids) ? id : position, code: codeAt(node, CODE) };
}

function keyed(list: Node | null, report: Report): readonly MemberPlace[] {
  const ids = new Map<string, number>();
  for (const node of itemsOf(list)) count(ids, idOf(node));
  return itemsOf(list).map((node, at) => {
    if (node.type !== 'object') {
      report('item', `@${at}`, node);
      return { node, key: null };
    }
    reportSameKeys(node, report);
    const id = idOf(node);
    if (id === null) report('noId', `@${at}`, node);
    else if (ids.get(id) !== 1) report('sameId', id, node);
    return { node, key: isKey(id, ids) ? id : `@${at}` };
  });
}

function membersIn(root: Node, name: MemberList) {
  const node = childAt(root, name);
  const list = node?.type === 'array' ? node : null;
  return { list, keys: keyed(list, () => undefined) };
}

function boardOf(tree: BoardTree, report: Report): Board {
  const { root } = tree;
  const settingsNode = childAt(root, 'settings');
  const settings = settingsNode?.type === 'object' ? valuesOf(settingsNode) : {};
  if (settingsNode && settingsNode.type !== 'object') report('type', 'settings', settingsNode);
  const fps = readFps(settings['sampledFps']) ?? DEFAULT_FPS;
  const readable = tree.scenePlaces.filter(({ key }) => key !== null);
  const codes = shownCodes(
    readable.map(({ number, shots }) => ({ number, codes: readableShots(shots).map(({ code }) => code) })),
  );
  const seen = new Set<string>();
  const scenes = readable.map((place, at): Scene => {
    const { number = '', codes: shown = [] } = codes[at] ?? {};
    const shots = readableShots(place.shots).map((shot, position): Shot => {
      const code = shown[position] ?? '';
      if (seen.has(code)) report('sameCode', code, shot.node);
      seen.add(code);
      return shotOf(shot, code, fps, report);
    });
    return {
      ...{ key: place.key ?? '', number, shots, isLocked: place.isLocked },
      title: asString(valueAt(place.node, 'title')),
      summary: asString(valueAt(place.node, 'summary')),
    };
  });
  return {
    ...{ settings, fps, scenes },
    title: asString(valueAt(root, 'title')),
    aspectRatio: asString(settings['aspectRatio']) || null,
    cast: membersOf(tree, 'cast'),
    places: membersOf(tree, 'places'),
  };
}

/** What of a list is an object, and so can be shown; the rest is kept as it is. */
function readableShots(shots: readonly ShotPlace[]): readonly ShotPlace[] {
  return shots.filter(({ key }) => key !== null);
}

const TEXTS = [
  'title',
  'prompt',
  'notes',
  'status',
  'startFrameAssetId',
  'finalFrameAssetId',
  'outputAssetId',
];

function shotOf({ node, key, code: own }: ShotPlace, code: string, boardFps: number, report: Report): Shot {
  const values = valuesOf(node);
  for (const name of TEXTS) {
    const value = values[name];
    if (value !== undefined && value !== null && typeof value !== 'string')
      report('type', name, childAt(node, name) ?? node);
  }
  const fps = readFps(values['sampledFps']) ?? boardFps;
  return {
    ...{ key: key ?? '', id: idOf(node), code, hasOwnCode: own !== null, values, fps },
    title: asString(values['title']),
    prompt: asString(values['prompt']),
    notes: asString(values['notes']),
    status: asString(values['status']),
    frames: framesOf(values, fps),
    takes: takesOf(values),
    cites: stringsOf(values[CITES]),
  };
}

/** All takes, the chosen one included where the document lists it nowhere. */
export function takesOf(values: Readonly<Record<string, unknown>>): readonly Take[] {
  const jobId = asString(values['jobId']) || null;
  const outputAssetId = asString(values['outputAssetId']) || null;
  const isChosen = (take: { readonly jobId: string | null; readonly outputAssetId: string | null }) =>
    take.outputAssetId !== null || outputAssetId !== null
      ? take.outputAssetId === outputAssetId
      : take.jobId !== null && take.jobId === jobId;
  const listed = (Array.isArray(values[TAKES]) ? values[TAKES] : []).flatMap((one: unknown, at): Take[] => {
    if (!isPlainObject(one)) return [];
    const named = {
      jobId: asString(one['jobId']) || null,
      outputAssetId: asString(one['outputAssetId']) || null,
    };
    const size = { width: asSize(one['width']), height: asSize(one['height']) };
    return [{ number: asSize(one['number']) ?? at + 1, ...named, ...size, isChosen: isChosen(named) }];
  });
  if (outputAssetId === null || listed.some((take) => take.isChosen)) return listed;
  const number = Math.max(0, ...listed.map((take) => take.number)) + 1;
  return [...listed, { number, jobId, outputAssetId, width: null, height: null, isChosen: true }];
}

function membersOf(tree: BoardTree, name: MemberList): readonly Member[] {
  return tree.members[name].keys.flatMap(({ node, key }) => {
    if (key === null) return [];
    const values = valuesOf(node);
    return {
      key,
      name: asString(values['name']) || key,
      assetId: asString(values['assetId']) || null,
      description: asString(values['description']),
    };
  });
}

function reportSameKeys(node: Node, report: Report): void {
  const names = new Set<unknown>();
  for (const { children } of node.children ?? []) {
    const key = children?.[0];
    if (key && names.has(key.value)) report('sameKey', String(key.value), key);
    names.add(key?.value);
  }
}

/** The value node of a key; of the last where a key stands twice, as JSON is read everywhere. */
export function childAt(node: Node, key: string): Node | null {
  if (node.type !== 'object') return null;
  const property = node.children?.findLast(({ children }) => children?.[0]?.value === key);
  return property?.children?.[1] ?? null;
}

function valueAt(node: Node, key: string): unknown {
  const child = childAt(node, key);
  return child ? (getNodeValue(child) as unknown) : undefined;
}

function valuesOf(node: Node): Readonly<Record<string, unknown>> {
  const value: unknown = getNodeValue(node);
  // Without a prototype, as the parser makes it, it would be no plain object to anybody else.
  return isPlainObject(value) ? { ...value } : {};
}

function itemsOf(list: Node | null): readonly Node[] {
  return list?.type === 'array' ? (list.children ?? []) : [];
}

function idOf(node: Node): string | null {
  const id = childAt(node, 'id');
  return id?.type === 'string' && typeof id.value === 'string' && id.value !== '' ? id.value : null;
}

function codeAt(node: Node, key: string): string | null {
  const value = valueAt(node, key);
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_CODE ? value : null;
}

/** An id that no other has names its thing; those that begin like a position could be taken for one. */
function isKey(id: string | null, ids: ReadonlyMap<string, number>): id is string {
  return id !== null && ids.get(id) === 1 && !id.startsWith('@');
}

function count(ids: Map<string, number>, id: string | null): void {
  if (id !== null) ids.set(id, (ids.get(id) ?? 0) + 1);
}

function asString(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function asSize(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
