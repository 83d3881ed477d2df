import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../src/core/clock.ts';
import { isTerminal, type JobSnapshot } from '../../../src/core/job.ts';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { submitCall } from '../../support/submitCall.ts';
import type { Scene } from '../support/scenario.ts';
import { call } from '../support/stageEngine.ts';

export const LENS = 'lens/1e500000-0000-4000-8000-000000000001';
export const PICTURE = 'lens/1e500000-0000-4000-8000-000000000004';
export const FACTS = 'lens/1e500000-0000-4000-8000-000000000005';
export const WORKFLOW = 'workflow/f1000000-0000-4000-8000-000000000005';

/** Starts a run as the client does, but without the gate, which has tests of its own. The account can pay for it. */
export async function start(
  { session, sandbox, signal }: Scene,
  kind: string,
  values: Readonly<Record<string, unknown>> = { inputs: { topic: 'tides' } },
  key: string = randomUUID(),
) {
  sandbox.control.addCredits('lenserfight', 20);
  return submitCall(session, lenserfightJobs, lenserfightJobs.prepare(kind, values), signal, key);
}

/** Starts a run and looks at it until it has ended. */
export async function ended(
  scene: Scene,
  kind: string,
  values?: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string; readonly last: JobSnapshot }> {
  const { remoteId: id } = await start(scene, kind, values);
  return { id, last: await endOf(scene, kind, id) };
}

/** How a run stands when it has ended. */
export async function endOf(scene: Scene, kind: string, id: string): Promise<JobSnapshot> {
  const sight = lenserfightJobs.follow?.(id, kind);
  assert.ok(sight);
  for (let looks = 0; looks < 200; looks += 1) {
    const last = await sight.poll(scene.session, scene.signal);
    if (last && isTerminal(last.state)) return last;
    await systemClock.sleep(10);
  }
  throw new Error('the run never ended');
}

/** A call to the partner as a tree or a request file makes it. */
export function partnerCall({ session, signal }: Scene, operation: string) {
  const body = operation === 'getPartnerBalance' ? {} : { body: {} };
  return call(session, operation, { params: { partnerName: 'chainabit' }, ...body }, signal);
}

/** The same scene as somebody else of the sandbox. */
export const asOther = (scene: Scene, name: string): Promise<Scene> =>
  scene.as({ token: scene.sandbox.platforms.lenserfight.otherCredentials[name] ?? '' });
