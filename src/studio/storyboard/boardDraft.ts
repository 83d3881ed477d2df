import { getNodeValue, type Node } from 'jsonc-parser';
import type { MemberList } from './board.ts';
import { CODE, isPlainObject, NUMBER, type BoardTree } from './readBoard.ts';
import { shownCodes, type SceneCodes } from './shotCodes.ts';
import { JsonText, WrittenJson, type ListItem, type TextEdit } from './textEdits.ts';

/** An object of the document while it is being changed: one that is there, a copy of one, or a new one. */
export class ItemDraft {
  /** The node that it stands for; null for a copy and for a new one. */
  readonly node: Node | null;
  readonly copyOf: Node | null;
  /** Names it in edits; null for what is no object, which is only kept at its place. */
  readonly key: string | null;
  readonly #values = new Map<string, unknown>();
  #before: Readonly<Record<string, unknown>> | undefined;

  constructor(key: string | null, node: Node | null, copyOf: Node | null = null) {
    [this.key, this.node, this.copyOf] = [key, node, copyOf];
  }

  /** The value as it will be. */
  get(name: string): unknown {
    return this.#values.has(name) ? this.#values.get(name) : this.before[name];
  }

  /** The values of the document, without the changes. */
  get before(): Readonly<Record<string, unknown>> {
    if (this.#before) return this.#before;
    const node = this.node ?? this.copyOf;
    const value: unknown = node ? getNodeValue(node) : null;
    return (this.#before = isPlainObject(value) ? value : {});
  }

  /** @param value undefined takes the key away */
  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  setAll(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  /** A new object as a whole. */
  get whole(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#values);
  }

  edits(json: JsonText): readonly TextEdit[] {
    const node = this.node ?? this.copyOf;
    return node && this.#values.size > 0 ? json.objectEdits(node, this.#values) : [];
  }
}

export class ShotDraft extends ItemDraft {
  /** The code that the document stores. */
  get code(): string | null {
    const code = this.get(CODE);
    return typeof code === 'string' ? code : null;
  }
}

export class SceneDraft extends ItemDraft {
  shots: ShotDraft[];
  readonly isLocked: boolean;
  readonly #list: Node | null;

  constructor(
    key: string | null,
    node: Node | null,
    shots: ShotDraft[],
    list: Node | null,
    isLocked: boolean,
  ) {
    super(key, node);
    this.shots = shots;
    this.isLocked = isLocked;
    this.#list = list;
  }

  get number(): string | null {
    const number = this.get(NUMBER);
    return typeof number === 'string' ? number : null;
  }

  /** The shots that can be shown; the rest is kept at its place. */
  get readable(): readonly ShotDraft[] {
    return this.shots.filter(({ key }) => key !== null);
  }

  override get whole(): Readonly<Record<string, unknown>> {
    return { ...super.whole, shots: this.shots.map((shot) => shot.whole) };
  }

  override edits(json: JsonText): readonly TextEdit[] {
    if (this.#list) return [...super.edits(json), ...json.listEdits(this.#list, itemsFor(this.shots, json))];
    if (this.shots.length > 0) {
      const texts = itemsFor(this.shots, json).map((item) =>
        item.node ? json.slice(item.node, item.edits()) : item.text(null),
      );
      this.set('shots', new WrittenJson(`[${texts.join(', ')}]`));
    }
    return super.edits(json);
  }
}

/** A board while it is being changed. */
export class BoardDraft {
  readonly root: ItemDraft;
  readonly settings: ItemDraft;
  readonly members: Readonly<Record<MemberList, ItemDraft[]>>;
  scenes: SceneDraft[];
  readonly #json: JsonText;
  readonly #tree: BoardTree;
  readonly #settingsNode: Node | null;

  constructor(text: string, tree: BoardTree, settings: Node | null) {
    this.#json = new JsonText(text);
    this.#tree = tree;
    this.root = new ItemDraft('', tree.root);
    this.#settingsNode = settings?.type === 'object' ? settings : null;
    this.settings = new ItemDraft('', this.#settingsNode);
    this.scenes = tree.scenePlaces.map(
      ({ node, key, shots, list, isLocked }) =>
        new SceneDraft(
          key,
          node,
          shots.map((shot) => new ShotDraft(shot.key, shot.node)),
          list,
          isLocked,
        ),
    );
    const drafts = (name: MemberList) =>
      tree.members[name].keys.map(({ node, key }) => new ItemDraft(key, node));
    this.members = { cast: drafts('cast'), places: drafts('places') };
  }

  get readable(): readonly SceneDraft[] {
    return this.scenes.filter(({ key }) => key !== null);
  }

  scene(key: string): SceneDraft | undefined {
    return this.readable.find((scene) => scene.key === key);
  }

  sceneOf(shot: ShotDraft): SceneDraft | undefined {
    return this.scenes.find(({ shots }) => shots.includes(shot));
  }

  /** The shots with these keys, in the order of the board. */
  named(keys: readonly string[]): readonly ShotDraft[] {
    const names = new Set<string | null>(keys);
    return this.shots.filter(({ key }) => names.has(key));
  }

  get shots(): readonly ShotDraft[] {
    return this.readable.flatMap((scene) => scene.readable);
  }

  /** The codes as they would be shown. */
  get codes(): readonly SceneCodes[] {
    return shownCodes(
      this.readable.map((scene) => ({ number: scene.number, codes: scene.readable.map(({ code }) => code) })),
    );
  }

  /** The edits of the text that make the document what the draft is. */
  edits(): readonly TextEdit[] {
    const json = this.#json;
    const edits: TextEdit[] = [];
    if (this.#tree.scenes) edits.push(...json.listEdits(this.#tree.scenes, itemsFor(this.scenes, json)));
    else if (this.scenes.length > 0)
      this.root.set(
        'scenes',
        this.scenes.map((scene) => scene.whole),
      );
    if (this.#settingsNode) edits.push(...this.settings.edits(json));
    else if (Object.keys(this.settings.whole).length > 0) this.root.set('settings', this.settings.whole);
    for (const name of ['cast', 'places'] as const) {
      const { list } = this.#tree.members[name];
      const items = this.members[name];
      if (list) edits.push(...json.listEdits(list, itemsFor(items, json)));
      else if (items.length > 0)
        this.root.set(
          name,
          items.map((item) => item.whole),
        );
    }
    return [...edits, ...this.root.edits(json)];
  }
}

function itemsFor(drafts: readonly ItemDraft[], json: JsonText): readonly ListItem[] {
  return drafts.map((draft) => ({
    node: draft.node,
    edits: () => draft.edits(json),
    text: (indent) =>
      draft.copyOf ? json.slice(draft.copyOf, draft.edits(json)) : json.jsonText(draft.whole, indent),
  }));
}

/** Makes a draft a new object with an id and these values. */
export function created<Item extends ItemDraft>(
  item: Item,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Item {
  item.set('id', id);
  for (const [name, value] of Object.entries(values)) if (value !== undefined) item.set(name, value);
  return item;
}

export function keyOf({ key }: ItemDraft): string {
  return key ?? '';
}

export function remove<Item>(list: Item[], item: Item): void {
  const place = list.indexOf(item);
  if (place >= 0) list.splice(place, 1);
}
