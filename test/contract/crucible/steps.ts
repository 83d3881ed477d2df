import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { JobSnapshot } from '../../../src/core/job.ts';
import type { ResourceList } from '../../../src/core/resource.ts';
import { crucibleAssets } from '../../../src/providers/crucible/assets.ts';
import { crucibleJobs } from '../../../src/providers/crucible/jobs.ts';
import { crucibleResources } from '../../../src/providers/crucible/resources.ts';
import { createPlace, submitCall } from '../../support/submitCall.ts';
import type { Reading, Scene } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';

/** The eight bytes with which every PNG begins: the sandbox takes any bytes of the announced length. */
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const picture = { name: 'lake.png', mimeType: 'image/png', bytes };

/** An upload as the client makes it, but without the gate, which has tests of its own. */
export async function upload({ session, signal }: Pick<Scene, 'session' | 'signal'>, file = picture) {
  const place = await createPlace(session, crucibleAssets, file, signal);
  return { asset: await crucibleAssets.fill(session, place, file, signal), charged: place.charged };
}

export function submit(
  scene: Scene,
  values: Readonly<Record<string, unknown>>,
  kind = 'zimage-base',
  key: string = randomUUID(),
) {
  return submitCall(scene.session, crucibleJobs, crucibleJobs.prepare(kind, values), scene.signal, key);
}

/** A job that has ended, watched as the client watches it. */
export async function ended(
  scene: Scene,
  prompt: string,
): Promise<{ readonly id: string; readonly last: JobSnapshot }> {
  const { remoteId: id } = await submit(scene, { 'prompt.text': prompt });
  for (;;) {
    const last = await crucibleJobs.poll(scene.session, id, scene.signal);
    if (last.state === 'succeeded' || last.state === 'failed') return { id, last };
    await scene.session.clock.sleep(crucibleJobs.pollEveryMs / 2, scene.signal);
  }
}

export function listNamed(id: string): ResourceList {
  const list = crucibleResources.find((candidate) => candidate.id === id);
  assert.ok(list, `no list ${id}`);
  return list;
}

/** The list of a tree as a reading. */
export const listed =
  (id: string): Reading =>
  async () =>
  (session, signal) =>
    rowsOf(session, listNamed(id), signal);
