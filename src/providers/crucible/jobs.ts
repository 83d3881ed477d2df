import * as z from 'zod/mini';
import type { JobCall } from '../../core/job.ts';
import type { JobsAbility } from '../../core/provider.ts';
import {
  acceptedAnswer,
  creditsOf,
  jobAnswer,
  knownStateOf,
  metadataAnswer,
  workflowsAnswer,
} from './answers.ts';
import { withWholeAddresses } from '../../net/address/outputAddress.ts';
import { GATEWAY, type CrucibleSession } from './api.ts';
import { listed } from '../tolerant.ts';
import { formOf, isPrompt } from './fields.ts';

const jobBody = z.object({ workflow_id: z.string(), params: z.record(z.string(), z.unknown()) });

function valuesOf({ body }: JobCall): Readonly<Record<string, unknown>> {
  return jobBody.safeParse(body).data?.params ?? {};
}

/** Image generation. A key that was used before answers 200 with the earlier job, even if the parameters differ. */
export const crucibleJobs: JobsAbility = {
  labels: {
    start: 'Generate Image',
    again: 'Generate Again…',
    question: 'Generate with {0} on {1}?',
    submit: 'Generate',
    chooseKind: 'Choose a workflow',
    readingKinds: 'Reading the workflows…',
    noInput: 'No workflow of this account takes a picture.',
  },
  accepted: { submitGeneration: acceptedAnswer },
  // The platform's own guide polls every five seconds.
  pollEveryMs: 5_000,
  // Output addresses are pre-signed; the platform's guide says to send no Authorization there.
  outputsNeedKey: false,
  // The contract's submitGeneration: reserved credits are "refunded when it fails".
  refundsFailed: true,

  async kinds(session: CrucibleSession, signal) {
    const workflows = await session.call('listWorkflows', { answer: workflowsAnswer }, signal);
    return listed(workflows, ({ workflow_id: id }) => ({ id, label: id, detail: null }));
  },

  async form(session: CrucibleSession, kind, signal) {
    const params = { workflow_id: kind };
    const { data } = await session.call('getWorkflowMetadata', { params, answer: metadataAnswer }, signal);
    return formOf(kind, data.metadata);
  },

  prepare: (kind, values) => ({ operation: 'submitGeneration', body: { workflow_id: kind, params: values } }),

  fieldPlace: (_, field) => ['params', field],

  valuesOf,

  describe(call) {
    const kind = jobBody.safeParse(call.body).data?.workflow_id ?? '';
    const words = Object.entries(valuesOf(call)).find(([name]) => isPrompt(name))?.[1];
    return { kind, title: typeof words === 'string' && words.trim() !== '' ? words : kind };
  },

  // Every workflow makes images, as many as its batch has; the platform's guide reads the first one after the end.
  expectedOutputs(call) {
    const batch = Object.entries(valuesOf(call)).find(([name]) => /(^|\.)batch_size$/.test(name))?.[1];
    return Number.isSafeInteger(Number(batch)) ? Math.max(1, Number(batch)) : 1;
  },

  async poll(session: CrucibleSession, remoteId, signal) {
    const params = { job_id: remoteId };
    const { data: job } = await session.call('getJob', { params, answer: jobAnswer }, signal);
    const known = knownStateOf(job.status);
    const state = known ?? 'running';
    const isNumbered = new Set(job.outputs.map((output) => output.output_index)).size === job.outputs.length;
    const outputs = job.outputs.map((output, position) => ({
      index: (isNumbered ? output.output_index : undefined) ?? position,
      url: output.url || null,
      mimeType: output.mime_type ?? null,
      width: output.width ?? null,
      height: output.height ?? null,
      expiresAt: null,
    }));
    return {
      state,
      platformStatus: job.status,
      isUnknownWord: known === undefined,
      cost: creditsOf(job.requested_credits),
      failure:
        state === 'failed' ? { code: job.error_code ?? null, message: job.error_message ?? null } : null,
      outputs: withWholeAddresses(outputs, session.base(GATEWAY)),
    };
  },
};
