import { created, keyOf, remove, ShotDraft, type BoardDraft, type SceneDraft } from './boardDraft.ts';
import type { NewValues } from './boardEdit.ts';
import { CODE, TAKES, takesOf } from './readBoard.ts';
import { insertedCode } from './shotCodes.ts';
import { DEFAULT_FPS, framesNear, framesOf, readFps, splitFrames } from './shotLength.ts';

/** What belongs to the clips that were made of a shot, and not to its copy. */
const MADE = ['jobId', 'outputAssetId', TAKES, 'status', CODE];
const FIRST_SECONDS = 5;

/** Edits of shots on a draft. Each gives the keys of the shots that it was about; null where it cannot be done. */
export class ShotEditing {
  readonly #draft: BoardDraft;
  readonly #newId: () => string;

  constructor(draft: BoardDraft, newId: () => string) {
    this.#draft = draft;
    this.#newId = newId;
  }

  add(
    sceneKey: string | null,
    after: string | null,
    values: NewValues,
    newScene: () => SceneDraft,
  ): readonly string[] | null {
    const scene =
      sceneKey === null
        ? (this.#draft.readable.findLast(({ isLocked }) => !isLocked) ?? newScene())
        : this.#draft.scene(sceneKey);
    if (!scene || scene.isLocked) return null;
    const before = after === null ? scene.readable.at(-1) : scene.readable.find(({ key }) => key === after);
    if (after !== null && !before) return null;
    const shot = this.#newShot({ ...this.#length(before), ...values });
    this.#insertBehind(scene, before, shot);
    return [keyOf(shot)];
  }

  /** A new shot is as long as the one before it. */
  #length(before: ShotDraft | undefined): NewValues {
    const { durationFrames, durationSeconds } = before?.before ?? {};
    if (typeof durationFrames === 'number') return { durationFrames };
    if (typeof durationSeconds === 'number') return { durationSeconds };
    const fps = readFps(this.#draft.settings.get('sampledFps')) ?? DEFAULT_FPS;
    return { durationFrames: framesNear(FIRST_SECONDS, fps) };
  }

  #newShot(values: NewValues): ShotDraft {
    const id = this.#newId();
    return created(new ShotDraft(id, null), id, { prompt: '', ...values });
  }

  #copy(shot: ShotDraft): ShotDraft {
    const id = this.#newId();
    const source = shot.node ?? shot.copyOf;
    const copy = source ? new ShotDraft(id, null, source) : new ShotDraft(id, null);
    copy.set('id', id);
    for (const name of MADE) if (name in shot.before) copy.set(name, undefined);
    return copy;
  }

  /** What stands between two others gets a code of its own; at the end of a scene, the next one. */
  #insertBehind(scene: SceneDraft, before: ShotDraft | undefined, shot: ShotDraft): void {
    const place = before ? scene.shots.indexOf(before) + 1 : scene.shots.length;
    const isLast = scene.shots.slice(place).every(({ key }) => key === null);
    if (before && !isLast) {
      const taken = new Set(this.#draft.codes.flatMap(({ codes }) => codes));
      shot.set(CODE, insertedCode(this.#codeOf(before), taken));
    }
    scene.shots.splice(place, 0, shot);
  }

  #codeOf(shot: ShotDraft): string {
    const codes = this.#draft.codes.flatMap((scene) => scene.codes);
    return codes[this.#draft.shots.indexOf(shot)] ?? '';
  }

  duplicate(keys: readonly string[]): readonly string[] | null {
    const shots = this.#draft.named(keys);
    if (shots.length === 0) return null;
    return shots.map((shot) => {
      const scene = this.#draft.sceneOf(shot);
      const copy = this.#copy(shot);
      if (scene) this.#insertBehind(scene, shot, copy);
      return keyOf(copy);
    });
  }

  split(key: string, promptAt: number | undefined): readonly string[] | null {
    const [shot] = this.#draft.named([key]);
    const scene = shot && this.#draft.sceneOf(shot);
    if (!shot || !scene) return null;
    const second = this.#copy(shot);
    const fps =
      readFps(shot.get('sampledFps')) ?? readFps(this.#draft.settings.get('sampledFps')) ?? DEFAULT_FPS;
    const frames = framesOf(shot.before, fps);
    const parts = frames === null ? null : splitFrames(frames);
    if (frames !== null && !parts) return null;
    if (parts) {
      for (const [part, count] of [
        [shot, parts[0]],
        [second, parts[1]],
      ] as const) {
        part.set('durationFrames', count);
        if ('durationSeconds' in shot.before) part.set('durationSeconds', undefined);
      }
    }
    const { prompt } = shot.before;
    if (promptAt !== undefined && typeof prompt === 'string') {
      shot.set('prompt', prompt.slice(0, promptAt).trimEnd());
      second.set('prompt', prompt.slice(promptAt).trimStart());
    }
    // The picture to begin with stays with the first part, the one to end on goes with the second.
    for (const name of ['startFrameAssetId', 'overlapFrameAssetIds', 'continuesFrom'])
      if (name in shot.before) second.set(name, undefined);
    if ('finalFrameAssetId' in shot.before) shot.set('finalFrameAssetId', undefined);
    this.#insertBehind(scene, shot, second);
    return [keyOf(shot), keyOf(second)];
  }

  delete(keys: readonly string[]): readonly string[] | null {
    const shots = this.#draft.named(keys);
    if (shots.length === 0) return null;
    for (const shot of shots) {
      const scene = this.#draft.sceneOf(shot);
      if (scene) remove(scene.shots, shot);
    }
    return [];
  }

  move(keys: readonly string[], sceneKey: string, before: string | null): readonly string[] | null {
    const scene = this.#draft.scene(sceneKey);
    const shots = this.#draft.named(keys);
    if (!scene || scene.isLocked || shots.length === 0 || (before !== null && keys.includes(before)))
      return null;
    const target = before === null ? null : scene.shots.find(({ key }) => key === before);
    if (target === undefined) return null;
    for (const shot of shots) {
      const from = this.#draft.sceneOf(shot);
      if (from) remove(from.shots, shot);
    }
    scene.shots.splice(target ? scene.shots.indexOf(target) : scene.shots.length, 0, ...shots);
    return shots.map(keyOf);
  }

  set(keys: readonly string[], values: NewValues): readonly string[] | null {
    const shots = this.#draft.named(keys);
    if (shots.length === 0) return null;
    for (const shot of shots) {
      shot.setAll(values);
      // A length is given in frames or in seconds, not in both.
      const other = lengthReplacedBy(values);
      if (other !== null && other in shot.before) shot.set(other, undefined);
    }
    return shots.map(keyOf);
  }

  shareKeyframe(beforeKey: string, key: string, asset: string): readonly string[] | null {
    const [before] = this.#draft.named([beforeKey]);
    const [shot] = this.#draft.named([key]);
    if (!before || !shot || before === shot) return null;
    before.set('finalFrameAssetId', asset);
    shot.set('startFrameAssetId', asset);
    // It begins with the picture now, and not with what another clip ends on.
    for (const name of ['continuesFrom', 'overlapFrameAssetIds'])
      if (name in shot.before) shot.set(name, undefined);
    return [beforeKey, key];
  }

  chooseTake(key: string, number: number): readonly string[] | null {
    const [shot] = this.#draft.named([key]);
    const takes = takesOf(shot?.before ?? {});
    const chosen = takes.find((take) => take.number === number);
    if (!shot || !chosen) return null;
    const listed: unknown = shot.before[TAKES];
    const entries: readonly unknown[] = Array.isArray(listed) ? listed : [];
    const unlisted = takes.at(-1);
    // The clip that was chosen before is a take, also where the document does not list it.
    if (unlisted?.isChosen && takes.length > entries.length && unlisted !== chosen) {
      const { jobId, outputAssetId } = unlisted;
      shot.set(TAKES, [...entries, { number: unlisted.number, ...(jobId && { jobId }), outputAssetId }]);
    }
    shot.set('jobId', chosen.jobId ?? undefined);
    shot.set('outputAssetId', chosen.outputAssetId ?? undefined);
    return [key];
  }
}

function lengthReplacedBy(values: NewValues): string | null {
  if (values['durationFrames'] !== undefined) return 'durationSeconds';
  return values['durationSeconds'] === undefined ? null : 'durationFrames';
}
