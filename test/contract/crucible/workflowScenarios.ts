import assert from 'node:assert/strict';
import { crucibleJobs } from '../../../src/providers/crucible/jobs.ts';
import type { OperationScenarios, Reading } from '../support/scenario.ts';
import { notFound } from './failures.ts';
import { listed } from './steps.ts';

const form =
  (workflow: string): Reading =>
  async () =>
  (session, signal) =>
    crucibleJobs.form(session, workflow, signal);

const MADE_BY_OTHERS = 'the platform alone makes workflows';

/** What can be generated, and with which fields. */
export const workflowScenarios: Readonly<Record<string, OperationScenarios>> = {
  listWorkflows: {
    unchanging: MADE_BY_OTHERS,
    call: ({ session, signal }) => crucibleJobs.kinds(session, signal),
    succeeds: {
      200: {
        'names what can be generated': async ({ session, signal }) => {
          const kinds = await crucibleJobs.kinds(session, signal);
          assert.equal(kinds.unread, 0);
          assert.deepEqual(
            kinds.rows.map(({ id }) => id),
            ['zimage-base', 'portrait-studio', 'image-remix'],
          );
        },
      },
    },
    readings: {
      kinds: async () => async (session, signal) => (await crucibleJobs.kinds(session, signal)).rows,
      'list of workflows': listed('workflows'),
    },
  },

  getWorkflowMetadata: {
    unchanging: MADE_BY_OTHERS,
    call: ({ session, signal }) => crucibleJobs.form(session, 'zimage-base', signal),
    succeeds: {
      200: {
        'asks for fields that come as names': async ({ session, signal }) => {
          const { fields, promptField, estimatedSeconds } = await crucibleJobs.form(
            session,
            'zimage-base',
            signal,
          );
          assert.equal(promptField, 'prompt.text');
          assert.equal(estimatedSeconds, 6);
          assert.deepEqual(
            fields.map(({ name, type }) => `${name}: ${type}`),
            [
              'prompt.text: text',
              'size.width: integer',
              'size.height: integer',
              'size.batch_size: integer',
              'size.steps: integer',
              'sampler.seed: integer',
            ],
          );
        },
        'asks for fields that come as descriptions': async ({ session, signal }) => {
          const { fields, promptField } = await crucibleJobs.form(session, 'portrait-studio', signal);
          assert.equal(promptField, 'prompt.value');
          const look = fields.find(({ name }) => name === 'style.look');
          assert.deepEqual([look?.type, look?.default], ['choice', 'studio']);
          const width = fields.find(({ name }) => name === 'width.value');
          assert.deepEqual([width?.minimum, width?.maximum], [256, 1536]);
        },
        'asks for fields that come as a map': async ({ session, signal }) => {
          const { fields } = await crucibleJobs.form(session, 'image-remix', signal);
          assert.deepEqual(
            fields.slice(0, 3).map(({ name, type }) => `${name}: ${type}`),
            ['image.image: asset', 'prompt.text: text', 'remix.strength: number'],
          );
        },
      },
    },
    fails: {
      404: {
        'no such workflow': {
          problem: notFound('WORKFLOW_NOT_FOUND'),
          play: ({ session, signal }) => crucibleJobs.form(session, 'a/b c', signal),
        },
      },
    },
    readings: {
      'fields as names': form('zimage-base'),
      'fields as descriptions': form('portrait-studio'),
      'fields as a map': form('image-remix'),
    },
  },
};
