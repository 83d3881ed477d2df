import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { submitCall } from '../../support/submitCall.ts';
import type { OperationScenarios, Reading, Scene } from '../support/scenario.ts';
import { outOfTheBlue, refused } from './failures.ts';
import { asOther, ended, endOf, FACTS, LENS, PICTURE, start, WORKFLOW } from './steps.ts';

const EVERYWHERE = ['400', '401', '404', '429', '500'] as const;
const anyRun = ({ session, signal }: Scene) => lenserfightJobs.poll(session, randomUUID(), signal);

const acceptedRun =
  (kind: string): Reading =>
  async () => {
    const call = lenserfightJobs.prepare(kind, { inputs: { topic: 'tides' } });
    const key = randomUUID();
    return (session, signal) => submitCall(session, lenserfightJobs, call, signal, key);
  };

const finishedRun =
  (kind: string, values: Readonly<Record<string, unknown>>): Reading =>
  async (scene) => {
    const { id } = await ended(scene, kind, values);
    return async (session, signal) => lenserfightJobs.follow?.(id, kind).poll(session, signal);
  };

/** Lenses and workflows, from the start to the results. */
export const runScenarios: Readonly<Record<string, OperationScenarios>> = {
  executeLens: {
    call: (scene) => start(scene, LENS),
    succeeds: {
      202: {
        'starts a run whose cost comes with its end': async (scene) => {
          const run = await start(scene, LENS);
          assert.deepEqual([run.state, run.platformStatus, run.cost], ['queued', 'queued', null]);
          assert.equal((await endOf(scene, LENS, run.remoteId)).state, 'succeeded');
        },
        'runs on an own key, which costs no credits': async (scene) => {
          const values = {
            inputs: { topic: 'tides' },
            fundingSource: 'user_byok_cloud',
            byokKeyRefId: 'key_sandbox_anthropic',
          };
          const { last } = await ended(await asOther(scene, 'noCredits'), LENS, values);
          assert.equal(last.cost?.micros, 0);
          assert.equal(Object.fromEntries(last.facts ?? [])['Billing'], 'free');
        },
        'takes another model and another provider': async (scene) => {
          const values = { inputs: { topic: 'a' }, modelOverride: 'gpt-5', providerOverride: 'openai' };
          const facts = Object.fromEntries((await ended(scene, LENS, values)).last.facts ?? []);
          assert.deepEqual([facts['Model'], facts['Model provider']], ['gpt-5', 'openai']);
        },
      },
    },
    fails: {
      ...outOfTheBlue('executeLens', (scene) => start(scene, LENS), EVERYWHERE),
      400: {
        'a key that nobody has': refused(
          '400',
          { kind: 'invalid', code: 'request.invalid', serverCode: 'execute.key_resolution_failed' },
          (scene) => start(scene, LENS, { fundingSource: 'user_byok_cloud', byokKeyRefId: 'key_of_nobody' }),
          { mayHaveActed: true },
        ),
      },
    },
    readings: { 'accepted run': acceptedRun(LENS) },
  },

  runWorkflow: {
    call: (scene) => start(scene, WORKFLOW),
    succeeds: {
      202: {
        'starts a run': async (scene) => {
          const { state, remoteId } = await start(scene, WORKFLOW);
          assert.equal(state, 'queued');
          // This one fails half-way; what it made before that stays.
          const { state: end, outputs } = await endOf(scene, WORKFLOW, remoteId);
          assert.deepEqual([end, outputs.length > 0], ['failed', true]);
        },
        'gives the first run again for the same key, and charges once': async (scene) => {
          const key = randomUUID();
          const first = await start(scene, WORKFLOW, {}, key);
          assert.equal((await start(scene, WORKFLOW, {}, key)).remoteId, first.remoteId);
          const charge = scene.sandbox.control.charges().find((candidate) => candidate.key === key);
          assert.equal(charge?.times, 1);
          assert.ok((await endOf(scene, WORKFLOW, first.remoteId)).outputs.length > 0);
        },
      },
    },
    fails: {
      ...outOfTheBlue('runWorkflow', (scene) => start(scene, WORKFLOW), EVERYWHERE),
      400: {
        'not enough credits': refused(
          '400',
          { kind: 'funds', code: 'funds.insufficient', serverCode: 'wallet.insufficient_balance' },
          async (scene) => start(await asOther(scene, 'noCredits'), WORKFLOW),
        ),
      },
    },
    readings: { 'accepted run': acceptedRun(WORKFLOW) },
  },

  getRunStatus: {
    call: anyRun,
    succeeds: {
      200: {
        'shows the way of a lens run to its text, with its cost': async (scene) => {
          const { last } = await ended(scene, LENS);
          assert.deepEqual([last.state, last.cost], ['succeeded', { unit: 'cr', micros: 2_000_000 }]);
          assert.match(last.outputs[0]?.url ?? '', /^data:text\/plain/);
        },
        'tells why a lens run failed, which costs nothing': async (scene) => {
          const { last } = await ended(scene, LENS, { inputs: { topic: 'fail:execute.provider_failed' } });
          assert.deepEqual(
            [last.state, last.failure?.code, last.cost?.micros],
            ['failed', 'execute.provider_failed', 0],
          );
        },
      },
    },
    fails: outOfTheBlue('getRunStatus', anyRun, ['400', '401', '404', '500']),
    readings: {
      'finished run': finishedRun(LENS, { inputs: { topic: 'tides' } }),
      'failed run': finishedRun(LENS, { inputs: { topic: 'fail:execute.provider_failed' } }),
      'run with a picture': finishedRun(PICTURE, { inputs: { prompt: 'A mill' } }),
      'run with a document': finishedRun(FACTS, { inputs: { text: 'Rivers and bridges' } }),
    },
  },
};
