import assert from 'node:assert/strict';
import type { Answer } from '../../../../src/calls/answer.ts';
import type { AnswerSchema } from '../../../../src/core/session.ts';
import type { ResourceList, ResourceRow } from '../../../../src/core/resource.ts';
import { studioLists } from '../../../../src/providers/killatamata/studio/lists.ts';
import {
  oneAsset,
  oneProject,
  type StudioAsset,
} from '../../../../src/providers/killatamata/studio/things.ts';
import { readSnapshot } from '../../../../src/providers/killatamata/studio/workspace.ts';
import type { Play, Reading, Refusal, Scene } from '../../support/scenario.ts';
import { call, rowsOf } from '../../support/stageEngine.ts';
import { invalid, notFound } from '../failures.ts';

export const UNKNOWN = '00000000-0000-4000-8000-000000000000';
/** What no id can be. */
export const NO_ID = 'no id';
/** A call of the account, as its trees make it. */
export const send = (
  { session, signal }: Scene,
  operation: string,
  inputs: { readonly params?: Readonly<Record<string, unknown>>; readonly body?: unknown },
): Promise<Answer> => call(session, operation, { params: {}, ...inputs }, signal);

/** The same, with what the client reads of the answer. */
export async function sent<Value>(
  scene: Scene,
  operation: string,
  body: unknown,
  schema: AnswerSchema<Value>,
): Promise<Value> {
  const read = schema.safeParse((await send(scene, operation, { body })).body);
  assert.ok(read.success, `${operation} gave what cannot be read`);
  return read.data;
}

export const snapshot = ({ session, signal }: Scene) => readSnapshot(session, signal);

/** The project that the account has from the start. */
export async function filmId(scene: Scene): Promise<string> {
  const { projects } = await snapshot(scene);
  assert.ok(projects[0]);
  return projects[0].id;
}

let count = 0;

/** A new project; its title is used once. */
export async function newProject(scene: Scene, title = 'Test'): Promise<{ id: string; title: string }> {
  count += 1;
  const named = `${title} ${count}`;
  const { id } = await sent(scene, 'createStudioProject', { title: named }, oneProject);
  return { id, title: named };
}

export const newText = async (scene: Scene, content = 'One.\n', projectId?: string): Promise<StudioAsset> =>
  sent(
    scene,
    'createStudioTextDocument',
    { projectId: projectId ?? (await filmId(scene)), title: `Notes ${(count += 1)}`, content },
    oneAsset,
  );

export const BOARD = {
  version: 2,
  scenes: [{ id: 'a', title: 'Opening', shots: [{ id: 'a1', prompt: 'A door opens', durationFrames: 97 }] }],
} as const;

export const newStoryboard = async (scene: Scene, storyboard: object = BOARD): Promise<StudioAsset> =>
  sent(
    scene,
    'createStudioStoryboard',
    { projectId: await filmId(scene), title: `Board ${(count += 1)}`, storyboard },
    oneAsset,
  );

/** The asset of the film with that title. */
export async function assetNamed(scene: Scene, title: string): Promise<StudioAsset> {
  const found = (await snapshot(scene)).assets.find((asset) => asset.title === title);
  assert.ok(found, `no asset ${title}`);
  return found;
}

function listNamed(id: string): ResourceList {
  const found = studioLists
    .flatMap((list) => [list, ...(list.rowLists ?? [])])
    .find((list) => list.id === id);
  assert.ok(found, `no list ${id}`);
  return found;
}

export const rows = (
  { session, signal }: Scene,
  id: string,
  above: Readonly<Record<string, string>> = {},
): Promise<readonly ResourceRow[]> => rowsOf(session, listNamed(id), signal, above);

/** The list of a tree as a reading. The details of a row follow the answer: they are all that the platform says. */
export const listed =
  (
    id: string,
    aboveOf: (scene: Scene) => Promise<Readonly<Record<string, string>>> = async () => ({}),
  ): Reading =>
  async (scene) => {
    const above = await aboveOf(scene);
    return async (session, signal) =>
      (await rowsOf(session, listNamed(id), signal, above)).map((row) => ({ ...row, details: null }));
  };

/** A value without what holds all that came. */
export const bare = <Value extends { readonly details: unknown }>({ details: _, ...value }: Value) => value;

/** Plays with settings of the platform, and puts them back. */
export const during =
  (settings: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, play: Play): Play =>
  async (scene) => {
    await scene.sandbox.control.configure('killatamata', settings);
    try {
      return await play(scene);
    } finally {
      await scene.sandbox.control.configure('killatamata', after);
    }
  };

/** What is refused with 400 and with 404 for a wrong id; the text says what is refused. */
export const wrongId = (
  play: (scene: Scene, id: string) => Promise<unknown>,
): Readonly<Record<string, Readonly<Record<string, Refusal>>>> => ({
  400: { 'what is no id': refusal(invalid('invalid_request'), (scene) => play(scene, NO_ID)) },
  404: { 'an id of nothing': refusal(notFound(), (scene) => play(scene, UNKNOWN)) },
});

export const refusal = (problem: Refusal['problem'], play: Play): Refusal => ({ problem, play });
