import type { MemberList } from './board.ts';
import { BoardDraft, created, ItemDraft, keyOf, remove, SceneDraft, type ShotDraft } from './boardDraft.ts';
import type { BoardEdit, NewValues } from './boardEdit.ts';
import { boardTree, childAt, CITES, CODE, NEW_BOARD, NUMBER } from './readBoard.ts';
import { ShotEditing } from './shotEditing.ts';
import { insertedNumber } from './shotCodes.ts';
import { applyTextEdits, type TextEdit } from './textEdits.ts';

/** The edits of the text that carry out an edit of the board. */
export interface PlannedEdit {
  readonly edits: readonly TextEdit[];
  /** The keys of the shots that the edit was about, as they are named afterwards: what to show and select. */
  readonly shots: readonly string[];
}

/** Of looking for the codes that must be written down; after them, all that have changed are. */
const FEW_ROUNDS = 20;

/**
 * Plans an edit: the smallest edits of the text that carry it out. Everything else stays as it is written, unknown keys
 * and their order included. Null where it cannot be done: the text is no board, or what the edit names is gone.
 *
 * @param newId gives an id that no other thing has
 */
export function planEdit(text: string, edit: BoardEdit, newId: () => string): PlannedEdit | null {
  if (text.trim() === '') {
    const planned = planEdit(NEW_BOARD, edit, newId);
    if (!planned) return null;
    const whole = applyTextEdits(NEW_BOARD, planned.edits);
    return { ...planned, edits: [{ offset: 0, length: text.length, text: whole }] };
  }
  const tree = boardTree(text);
  if (!tree || childAt(tree.root, 'version')?.value !== 2) return null;
  const scenes = childAt(tree.root, 'scenes');
  if (scenes && scenes.type !== 'array') return null;
  const draft = new BoardDraft(text, tree, childAt(tree.root, 'settings'));
  const shots = new Editing(draft, newId).apply(edit);
  return shots && { edits: draft.edits(), shots };
}

/** Carries out one edit on a draft; each gives the shots that it was about, null where it cannot be done. */
class Editing {
  readonly #draft: BoardDraft;
  readonly #newId: () => string;
  readonly #shots: ShotEditing;

  constructor(draft: BoardDraft, newId: () => string) {
    this.#draft = draft;
    this.#newId = newId;
    this.#shots = new ShotEditing(draft, newId);
  }

  apply(edit: BoardEdit): readonly string[] | null {
    const shots = this.#shots;
    switch (edit.kind) {
      case 'addShot':
        return this.#keepingCodes(() =>
          shots.add(edit.scene, edit.after, edit.values, () => this.#newScene(null, {})),
        );
      case 'duplicateShots':
        return this.#keepingCodes(() => shots.duplicate(edit.shots));
      case 'splitShot':
        return this.#keepingCodes(() => shots.split(edit.shot, edit.promptAt));
      case 'deleteShots':
        return this.#keepingCodes(() => shots.delete(edit.shots));
      case 'moveShots':
        return this.#keepingCodes(() => shots.move(edit.shots, edit.scene, edit.before));
      case 'setShots':
        return shots.set(edit.shots, edit.values);
      case 'chooseTake':
        return shots.chooseTake(edit.shot, edit.take);
      case 'shareKeyframe':
        return shots.shareKeyframe(edit.before, edit.shot, edit.asset);
      case 'addScene':
        return this.#keepingCodes(() => this.#addScene(edit.before, edit.values));
      case 'setScene':
        return this.#onScene(edit.scene, (scene) => scene.setAll(edit.values));
      case 'deleteScene':
        return this.#keepingCodes(() =>
          this.#onScene(edit.scene, (scene) => remove(this.#draft.scenes, scene)),
        );
      case 'moveScene':
        return this.#keepingCodes(() => this.#moveScene(edit.scene, edit.before));
      case 'setBoard':
        this.#draft.root.setAll(edit.values);
        return [];
      case 'setSettings':
        this.#draft.settings.setAll(edit.values);
        return [];
      case 'addMember':
        this.#draft.members[edit.list].push(created(new ItemDraft(null, null), this.#newId(), edit.values));
        return [];
      case 'setMember':
        return this.#setMember(edit.list, edit.member, edit.values);
      case 'deleteMember':
        return this.#deleteMember(edit.list, edit.member);
      case 'cite':
        return this.#cite(edit.shots, edit.member, edit.on);
      case 'renumber':
        return this.#renumber(edit.mode);
    }
  }

  #addScene(before: string | null, values: NewValues): readonly string[] | null {
    const next = before === null ? null : this.#draft.scene(before);
    if (before !== null && !next) return null;
    this.#newScene(next ?? null, values);
    return [];
  }

  #newScene(next: SceneDraft | null, values: NewValues): SceneDraft {
    const id = this.#newId();
    const scene = created(new SceneDraft(id, null, [], null, false), id, values);
    const { readable, codes, scenes } = this.#draft;
    if (next) {
      const taken = new Set(codes.map(({ number }) => number));
      scene.set(NUMBER, insertedNumber(codes[readable.indexOf(next)]?.number ?? '', taken));
    }
    scenes.splice(next ? scenes.indexOf(next) : scenes.length, 0, scene);
    return scene;
  }

  #onScene(key: string, change: (scene: SceneDraft) => void): readonly string[] | null {
    const scene = this.#draft.scene(key);
    if (!scene) return null;
    change(scene);
    return [];
  }

  #moveScene(key: string, before: string | null): readonly string[] | null {
    const scene = this.#draft.scene(key);
    const next = before === null ? null : this.#draft.scene(before);
    if (!scene || next === undefined || next === scene) return null;
    const { scenes } = this.#draft;
    remove(scenes, scene);
    scenes.splice(next ? scenes.indexOf(next) : scenes.length, 0, scene);
    return scene.readable.map(keyOf);
  }

  #setMember(list: MemberList, key: string, values: NewValues): readonly string[] | null {
    const member = this.#draft.members[list].find((one) => one.key === key);
    if (!member) return null;
    const [before, after] = [
      member.get('assetId'),
      'assetId' in values ? values['assetId'] : member.get('assetId'),
    ];
    member.setAll(values);
    if (before === after) return [];
    const citing = this.#draft.shots.filter((shot) => strings(shot.get(CITES)).includes(key));
    for (const shot of citing) this.#replaceReference(shot, before, after);
    return citing.map(keyOf);
  }

  #deleteMember(list: MemberList, key: string): readonly string[] | null {
    const member = this.#draft.members[list].find((one) => one.key === key);
    if (!member) return null;
    const citing = this.#draft.shots.filter((shot) => strings(shot.get(CITES)).includes(key));
    for (const shot of citing) this.#citeIn(shot, member, false);
    remove(this.#draft.members[list], member);
    return citing.map(keyOf);
  }

  #cite(keys: readonly string[], key: string, on: boolean): readonly string[] | null {
    const { cast, places } = this.#draft.members;
    const member = [...cast, ...places].find((one) => one.key === key);
    const shots = this.#draft.named(keys);
    if (!member || shots.length === 0) return null;
    for (const shot of shots) this.#citeIn(shot, member, on);
    return shots.map(keyOf);
  }

  #citeIn(shot: ShotDraft, member: ItemDraft, on: boolean): void {
    const others = strings(shot.get(CITES)).filter((key) => key !== member.key);
    setList(shot, CITES, on ? [...others, member.key ?? ''] : others);
    const reference = member.get('assetId');
    this.#replaceReference(shot, reference, on ? reference : undefined);
  }

  #replaceReference(shot: ShotDraft, before: unknown, after: unknown): void {
    const kept = strings(shot.get('referenceAssetIds')).filter((id) => id !== before && id !== after);
    setList(shot, 'referenceAssetIds', typeof after === 'string' && after !== '' ? [...kept, after] : kept);
  }

  #renumber(mode: 'none' | 'fill' | 'overwrite'): readonly string[] {
    const { readable, shots } = this.#draft;
    const stored = [
      ...readable.map((scene) => [scene, NUMBER] as const),
      ...shots.map((shot) => [shot, CODE] as const),
    ];
    if (mode !== 'fill')
      for (const [item, name] of stored) if (name in item.before) item.set(name, undefined);
    if (mode === 'none') return [];
    this.#draft.codes.forEach(({ number, codes }, at) => {
      readable[at]?.set(NUMBER, number);
      readable[at]?.readable.forEach((shot, place) => shot.set(CODE, codes[place]));
    });
    return [];
  }

  /** Carries out what changes the order; the codes that would change with it are written down. */
  #keepingCodes(change: () => readonly string[] | null): readonly string[] | null {
    const draft = this.#draft;
    const shown = draft.codes;
    const numbers = new Map(draft.readable.map((scene, at) => [scene, shown[at]?.number ?? '']));
    const codes = new Map(
      draft.readable.flatMap((scene, at) =>
        scene.readable.map((shot, place) => [shot, shown[at]?.codes[place] ?? '']),
      ),
    );
    const result = change();
    if (result === null) return null;
    for (let round = 0; this.#keepChanged(numbers, codes, round < FEW_ROUNDS); round += 1);
    return result;
  }

  /**
   * Writes down what has changed; false when nothing has. Only the first in each scene, as long as that is quick: with
   * it, those behind it often follow as before.
   */
  #keepChanged(
    numbers: ReadonlyMap<SceneDraft, string>,
    codes: ReadonlyMap<ShotDraft, string>,
    onlyFirst: boolean,
  ): boolean {
    const draft = this.#draft;
    let changed = false;
    draft.codes.forEach(({ number, codes: now }, at) => {
      const scene = draft.readable[at];
      const before = scene && numbers.get(scene);
      if (before !== undefined && before !== number) {
        scene?.set(NUMBER, before);
        changed = true;
        return;
      }
      const others = (scene?.readable ?? []).filter((shot, position) => {
        const code = codes.get(shot);
        return code !== undefined && code !== now[position];
      });
      for (const shot of onlyFirst ? others.slice(0, 1) : others) {
        shot.set(CODE, codes.get(shot));
        changed = true;
      }
    });
    return changed;
  }
}

function setList(item: ItemDraft, name: string, list: readonly string[]): void {
  if (list.length > 0 || name in item.before) item.set(name, list.length > 0 ? list : undefined);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
