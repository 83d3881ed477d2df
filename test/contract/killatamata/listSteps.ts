import assert from 'node:assert/strict';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { Answer } from '../../../src/calls/answer.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import type { Reading, Scene } from '../support/scenario.ts';
import { call, rowsOf } from '../support/stageEngine.ts';

const killatamata = await loadProvider('killatamata');

type Params = Readonly<Record<string, unknown>>;

/** A call of the account, as its trees make it. */
export const send = (
  { session, signal }: Scene,
  operation: string,
  body?: unknown,
  params: Params = {},
): Promise<Answer> => call(session, operation, { params, ...(body !== undefined && { body }) }, signal);

/** The list of that id, wherever it stands. */
function listNamed(id: string): ResourceList {
  const withBelow = (lists: readonly ResourceList[]): readonly ResourceList[] =>
    lists.flatMap((list) => [list, ...withBelow(list.rowLists ?? [])]);
  const found = withBelow(killatamata.resources).find((list) => list.id === id);
  assert.ok(found, `no list ${id}`);
  return found;
}

export const rows = ({ session, signal }: Scene, id: string): Promise<readonly ResourceRow[]> =>
  rowsOf(session, listNamed(id), signal);

export async function row(scene: Scene, list: string, id: string): Promise<ResourceRow> {
  const found = (await rows(scene, list)).find((one) => one.id === id);
  assert.ok(found, `${id} is not among ${list}`);
  return found;
}

/**
 * The list of a tree as a reading, after what has to be there is there. The details of a row are all that the platform
 * says: they follow the answer.
 */
export const listed =
  (id: string, prepare: (scene: Scene) => Promise<unknown> = async () => undefined): Reading =>
  async (scene) => {
    await prepare(scene);
    return async (session, signal) =>
      (await rowsOf(session, listNamed(id), signal)).map((one) => ({ ...one, details: null }));
  };

/** The value of a row's fact. */
export function factOf({ facts }: ResourceRow, label: string): unknown {
  return facts.find(([name]) => name === label)?.[1];
}

/** Plays while the sandbox's time stands still: what takes time is seen under way, however slow the machine is. */
export const frozen =
  (play: (scene: Scene) => Promise<unknown>) =>
  async (scene: Scene): Promise<void> => {
    scene.sandbox.control.freeze();
    try {
      await play(scene);
    } finally {
      scene.sandbox.control.resume();
    }
  };
