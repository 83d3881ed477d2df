import * as z from 'zod/mini';
import type { JobState } from '../../core/job.ts';
import { money } from '../../core/money.ts';
import type { JobsAbility } from '../../core/provider.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { generateAnswer, jobAnswer, metadataAnswer, workflowsAnswer } from './answers.ts';
import { crucibleApi } from './api.ts';
import { unsendable } from '../unsendable.ts';
import { formOf, isPrompt } from './fields.ts';

const STATES: Readonly<Record<string, JobState>> = {
  queued: 'queued',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
};

/** A word that the contract does not know keeps the job watched, and is shown as it came. */
function stateOf(word: string): JobState {
  return STATES[word] ?? 'running';
}

const draftBody = z.object({ workflow_id: z.string(), params: z.record(z.string(), z.unknown()) });

const generateBody = z.object({
  workflow_id: z.string(),
  params: z.record(z.string(), z.unknown()),
  idempotency_key: z.string(),
});

/** Image generation. A key that was used before answers 200 with the earlier job, even if the parameters differ. */
export const crucibleJobs: JobsAbility = {
  operations: ['submitGeneration'],
  // The platform's own guide polls every five seconds.
  pollEveryMs: 5_000,
  // Output addresses are pre-signed; the platform's guide says to send no Authorization there.
  outputsNeedKey: false,
  // The contract's submitGeneration: reserved credits are "refunded when it fails".
  refundsFailed: true,

  async kinds(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/workflows', { signal });
    const list = parsedAnswer(workflowsAnswer, answer, session, 'listWorkflows').data.workflows;
    return list.map((workflow) => ({ id: workflow.workflow_id, label: workflow.workflow_id, detail: null }));
  },

  async form(session, kind, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/workflows/{workflow_id}/metadata', {
      params: { path: { workflow_id: kind } },
      signal,
    });
    const { metadata } = parsedAnswer(metadataAnswer, answer, session, 'getWorkflowMetadata').data;
    return formOf(kind, metadata);
  },

  prepare(kind, values, intentKey) {
    return {
      operation: 'submitGeneration',
      params: {},
      body: { workflow_id: kind, params: values, idempotency_key: intentKey },
    };
  },

  valuesOf(call) {
    const body = generateBody.safeParse(call.body);
    return body.success ? body.data.params : {};
  },

  draft(body) {
    const parsed = draftBody.safeParse(body).data;
    if (!parsed) return null;
    const { workflow_id: kind, params } = parsed;
    const words = Object.entries(params).find(([name]) => isPrompt(name))?.[1];
    return { kind, values: params, title: typeof words === 'string' ? words : kind };
  },

  async submit(session, call, signal) {
    const body = generateBody.safeParse(call.body);
    if (!body.success) throw unsendable(session, 'submitGeneration');
    const answer = await crucibleApi(session).POST('/api/v1/generate', { body: body.data, signal });
    const job = parsedAnswer(generateAnswer, answer, session, 'submitGeneration').data;
    return {
      remoteId: job.job_id,
      state: stateOf(job.status),
      platformStatus: job.status,
      cost: money('credits', job.requested_credits),
      replayed: answer.response.status === 200,
    };
  },

  async poll(session, remoteId, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/jobs/{job_id}', {
      params: { path: { job_id: remoteId } },
      signal,
    });
    const job = parsedAnswer(jobAnswer, answer, session, 'getJob').data;
    return {
      state: stateOf(job.status),
      platformStatus: job.status,
      cost: money('credits', job.requested_credits),
      failure:
        job.status === 'failed' ? { code: job.error_code ?? null, message: job.error_message ?? null } : null,
      outputs: job.outputs.map((output) => ({
        index: output.output_index,
        url: output.url ?? null,
        mimeType: output.mime_type ?? null,
        width: output.width ?? null,
        height: output.height ?? null,
        expiresAt: null,
      })),
    };
  },
};
