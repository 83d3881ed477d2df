import { BoardDraft, created, SceneDraft, ShotDraft } from '../storyboard/boardDraft.ts';
import {
  boardTree,
  childAt,
  CODE,
  isPlainObject,
  NEW_BOARD,
  NUMBER,
  readBoard,
} from '../storyboard/readBoard.ts';
import { applyTextEdits, type TextEdit } from '../storyboard/textEdits.ts';
import type { Screenplay } from './screenplay.ts';
import {
  mergeScreenplay,
  type AddedShot,
  type BoardOutline,
  type SceneOrigin,
  type ScreenplayMerge,
} from './screenplayMerge.ts';

/** The keys under which a storyboard keeps what a scene and a shot were imported from. */
const ORIGIN = 'screenplay';
const MARK = 'screenplayMark';

/** What an import makes of a storyboard. */
export interface ScreenplayImport extends ScreenplayMerge {
  /** The smallest edits of the text; everything else in it stays as it is written. */
  readonly edits: readonly TextEdit[];
}

/**
 * What the import of a screenplay changes in the text of a storyboard. Null where the text is no storyboard that may be
 * changed.
 *
 * @param newId makes an id that no other thing has.
 */
export function importScreenplay(
  text: string,
  screenplay: Screenplay,
  newId: () => string,
): ScreenplayImport | null {
  if (text.trim() === '') {
    const planned = importScreenplay(NEW_BOARD, screenplay, newId);
    if (!planned) return null;
    const whole = applyTextEdits(NEW_BOARD, planned.edits);
    return { ...planned, edits: [{ offset: 0, length: text.length, text: whole }] };
  }
  const reading = readBoard(text);
  const tree = boardTree(text);
  if (reading.state !== 'read' || reading.readOnly || !tree) return null;
  const draft = new BoardDraft(text, tree, childAt(tree.root, 'settings'));
  const merge = mergeScreenplay(outlineOf(draft), screenplay, newId);
  if (merge.changes.some(({ kind }) => kind === 'addScene' || kind === 'addShot')) keepCodes(draft);
  for (const change of merge.changes) {
    switch (change.kind) {
      case 'addScene': {
        const { id, title, summary, origin, shots } = change;
        const values = { title, ...(summary !== '' && { summary }), [ORIGIN]: { ...origin } };
        const scene = created(new SceneDraft(id, null, shots.map(newShot), null, false), id, values);
        const before = draft.scenes.findIndex(({ key }) => key === change.after);
        draft.scenes.splice(before + 1, 0, scene);
        break;
      }
      case 'changeScene':
        draft.scene(change.scene)?.setAll({
          ...(change.title !== null && { title: change.title }),
          [ORIGIN]: { ...change.origin },
        });
        break;
      case 'addShot': {
        const shots = draft.scene(change.scene)?.shots;
        const before = shots?.findIndex(({ key }) => key === change.after) ?? -1;
        shots?.splice(before + 1, 0, newShot(change.shot));
        break;
      }
      case 'changePrompt':
        draft.named([change.shot])[0]?.setAll({ prompt: change.prompt, [MARK]: change.mark });
    }
  }
  return { ...merge, edits: draft.edits() };
}

/** What is there keeps the codes that it is known by. */
function keepCodes(draft: BoardDraft): void {
  const shown = draft.codes;
  for (const [at, scene] of draft.readable.entries()) {
    if (scene.isLocked) continue;
    scene.set(NUMBER, shown[at]?.number);
    for (const [place, shot] of scene.readable.entries()) shot.set(CODE, shown[at]?.codes[place]);
  }
}

function newShot({ id, prompt, notes, mark }: AddedShot): ShotDraft {
  const values = { prompt, ...(notes !== '' && { notes }), [MARK]: mark };
  return created(new ShotDraft(id, null), id, values);
}

function outlineOf(draft: BoardDraft): BoardOutline {
  const scenes = draft.readable.filter(({ isLocked }) => !isLocked);
  return {
    scenes: scenes.map((scene) => ({
      id: scene.key ?? '',
      title: asText(scene.get('title')),
      origin: originIn(scene.get(ORIGIN)),
      shots: scene.readable.map((shot) => {
        const mark = shot.get(MARK);
        const prompt = asText(shot.get('prompt'));
        return { id: shot.key ?? '', prompt, mark: typeof mark === 'string' ? mark : null };
      }),
    })),
  };
}

function originIn(value: unknown): SceneOrigin | null {
  if (!isPlainObject(value)) return null;
  const { number, heading, nth } = value;
  if (typeof heading !== 'string' || typeof nth !== 'number') return null;
  return { number: typeof number === 'string' ? number : null, heading, nth };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
