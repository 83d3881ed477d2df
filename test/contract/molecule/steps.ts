import assert from 'node:assert/strict';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { Answer } from '../../../src/calls/answer.ts';
import { isRecord } from '../../../src/calls/check/schemaView.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import type { Play, Reading, Scene } from '../support/scenario.ts';
import { call, rowsOf } from '../support/stageEngine.ts';

const molecule = await loadProvider('molecule');

export const UNKNOWN = '00000000-0000-4000-8000-000000000000';
/** Owns Northlight and most of the seeded organizations. */
export const MIRA = 'user_01MIRAHALLORAN';

type Params = Readonly<Record<string, unknown>>;

/** A call of the account, as its trees make it. */
export const send = ({ session, signal }: Scene, operation: string, params: Params = {}, body?: unknown) =>
  call(session, operation, { params, ...(body !== undefined && { body }) }, signal);

/** The list of that id, wherever it stands. */
export function listNamed(id: string): ResourceList {
  const top = [
    ...molecule.resources,
    ...[molecule.tokens, molecule.workspaces].flatMap((one) => one?.list ?? []),
  ];
  const all = top.flatMap((list) => [list, ...(list.rowLists ?? [])]);
  const found = all.find((list) => list.id === id);
  assert.ok(found, `no list ${id}`);
  return found;
}

export const rows = (
  { session, signal }: Scene,
  id: string,
  above: Readonly<Record<string, string>> = {},
): Promise<readonly ResourceRow[]> => rowsOf(session, listNamed(id), signal, above);

export async function row(
  scene: Scene,
  list: string,
  id: string,
  above: Readonly<Record<string, string>> = {},
): Promise<ResourceRow> {
  const found = (await rows(scene, list, above)).find((one) => one.id === id);
  assert.ok(found, `${id} is not among ${list}`);
  return found;
}

/** The list of a tree as a reading. The details of a row are all that the platform says: they follow the answer. */
export const listed =
  (id: string, above: Readonly<Record<string, string>> = {}): Reading =>
  async () =>
  async (session, signal) =>
    (await rowsOf(session, listNamed(id), signal, above)).map((one) => ({ ...one, details: null }));

/** A text member of an answer. */
export function told(answer: Answer, name: string): string {
  assert.ok(isRecord(answer.body));
  const value = answer.body[name];
  assert.ok(typeof value === 'string', `${name} is ${typeof value}`);
  return value;
}

/** Plays while the sandbox's time stands still: what takes time is seen under way, however slow the machine is. */
export const frozen =
  (play: Play): Play =>
  async (scene) => {
    scene.sandbox.control.freeze();
    try {
      await play(scene);
    } finally {
      scene.sandbox.control.resume();
    }
  };

/** An order that has to be approved first: the user is told that nothing has been done. */
export const awaitsApproval = (
  order: (scene: Scene) => Promise<Answer>,
  unchanged: (scene: Scene) => Promise<void>,
): Play =>
  during('approvalGate', async (scene) => {
    const { status, body, problem } = await order(scene);
    assert.equal(problem, null);
    assert.match(molecule.pendingApproval?.(status, body)?.text ?? '', /^Nothing has been done yet/);
    await unchanged(scene);
  });

let count = 0;

/** A new workspace below another one or none. */
export async function created(scene: Scene, name = 'Test', parent: string | null = null): Promise<string> {
  count += 1;
  // Newer servers have no default model.
  const model = scene.mode === 'observed' ? { model: 'sandbox/writer' } : {};
  const body = { name: `${name} ${count}`, ...model, ...(parent !== null && { parent_id: parent }) };
  return told(await send(scene, 'tenantCreateWorkspace', {}, body), 'id');
}

/** The slug of a new organization of Mira's. */
export async function newOrg(scene: Scene): Promise<string> {
  count += 1;
  const slug = `test-${scene.mode}-${count}`;
  await send(scene, 'createOrg', {}, { slug, name: `Test ${count}` });
  return slug;
}

/** Does in the browser what a page of the platform is for. */
export async function visit(url: string): Promise<string> {
  const response = await fetch(url);
  assert.equal(response.status, 200);
  return response.text();
}

export const routing = (scene: Scene): Readonly<Record<string, string>> =>
  scene.sandbox.platforms.molecule.routing;

export const wrenId = (scene: Scene): string => routing(scene)['workspaceId'] ?? '';

/** The same account with another key in the place of one of its own. */
export const withKey = (scene: Scene, kind: string, other: string): Promise<Scene> => {
  const { credentials, otherCredentials } = scene.sandbox.platforms.molecule;
  return scene.as({ ...credentials, [kind]: otherCredentials[other] ?? other });
};

/** The account with some of its keys only. */
export const only = (scene: Scene, ...kinds: readonly string[]): Promise<Scene> => {
  const { credentials } = scene.sandbox.platforms.molecule;
  return scene.as(Object.fromEntries(kinds.map((kind) => [kind, credentials[kind] ?? ''])));
};

/** Plays while a part of the platform is out of order. */
export const during =
  (condition: string, play: (scene: Scene) => Promise<unknown>) =>
  async (scene: Scene): Promise<unknown> => {
    const { control } = scene.sandbox;
    await control.configure('molecule', { [condition]: true });
    try {
      return await play(scene);
    } finally {
      await control.configure('molecule', { [condition]: false });
    }
  };
