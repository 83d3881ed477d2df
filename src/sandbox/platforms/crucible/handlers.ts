import { json } from '../../server/answer.ts';
import type { TypedHandlers } from '../../server/call.ts';
import type { Owners } from '../../owners.ts';
import type { Faults } from '../../faults/faults.ts';
import type { operations } from '../../../../specs/types/crucible.gen.ts';
import { ASSET_LIMIT_BYTES, type Assets } from './assets.ts';
import { InsufficientCredits } from './credits.ts';
import { failure } from './failures.ts';
import type { Jobs, Owner } from './jobs.ts';
import { paramProblem, type AssetLookup } from './params.ts';
import type { WorkflowList } from './workflows.ts';

const RECENT_ENTRIES = 20;
const WORKFLOWS_UPDATED_AT = '2026-05-04T09:30:00.000Z';

export interface CrucibleParts {
  readonly owners: Owners<Owner>;
  readonly assets: Assets;
  readonly jobs: Jobs;
  readonly faults: Faults;
  readonly workflows: WorkflowList;
}

/** The ten operations of the gateway. */
export function crucibleHandlers({
  owners,
  assets,
  jobs,
  faults,
  workflows,
}: CrucibleParts): TypedHandlers<operations> {
  const ownerOf = (call: { readonly principals: Readonly<Record<string, string>> }): Owner => {
    const owner = owners.get(call.principals['BearerAuth'] ?? '');
    jobs.settle(owner);
    return owner;
  };
  const noCredits = (error: unknown, requestId: string) => {
    if (!(error instanceof InsufficientCredits)) throw error;
    return json(402, failure('INSUFFICIENT_CREDITS', 'Not enough credits.', requestId, error.message));
  };
  const noAsset = (requestId: string) =>
    json(404, failure('ASSET_NOT_FOUND', 'There is no such asset.', requestId));

  return {
    getHealth: () => json(200, { success: true, data: { status: 'ok' } }),

    getCredits: (call) => {
      const { credits } = ownerOf(call);
      const recent = credits.entries.slice(-RECENT_ENTRIES).reverse();
      return json(200, {
        success: true,
        data: {
          balance: credits.balance,
          reserved: credits.reserved,
          available: credits.available,
          recent_entries: recent.map((entry) => ({
            id: entry.id,
            job_id: entry.jobId,
            entry_type: entry.type,
            status: entry.status,
            amount: entry.amount,
            description: entry.description,
            created_at: new Date(entry.at).toISOString(),
          })),
        },
        request_id: call.requestId,
      });
    },

    listWorkflows: (call) =>
      json(200, {
        success: true,
        data: {
          workflows: workflows.all().map(({ id }) => ({ workflow_id: id, updated_at: WORKFLOWS_UPDATED_AT })),
        },
        request_id: call.requestId,
      }),

    getWorkflowMetadata: (call) => {
      const workflow = workflows.find(call.path.workflow_id);
      if (!workflow) {
        return json(
          404,
          failure(
            'WORKFLOW_NOT_FOUND',
            'There is no such workflow.',
            call.requestId,
            'List the workflows first.',
          ),
        );
      }
      const data = { workflow_id: workflow.id, metadata: workflow.metadata };
      return json(200, { success: true, data, request_id: call.requestId });
    },

    listAssets: (call) => {
      const rows = [...ownerOf(call).assets.values()].reverse().map((asset) => assets.describe(asset));
      return json(200, { success: true, data: { assets: rows }, request_id: call.requestId });
    },

    createAsset: (call) => {
      const { mime_type: mimeType, byte_size: byteSize, filename, metadata } = call.body;
      if (!mimeType.startsWith('image/')) {
        return json(
          400,
          failure(
            'UNSUPPORTED_ASSET_TYPE',
            'Only pictures can be uploaded.',
            call.requestId,
            'mime_type starts with image/.',
          ),
        );
      }
      if (byteSize > ASSET_LIMIT_BYTES) {
        return json(
          400,
          failure(
            'ASSET_TOO_LARGE',
            'The picture is too large.',
            call.requestId,
            `At most ${ASSET_LIMIT_BYTES} bytes.`,
          ),
        );
      }
      try {
        const input = { mimeType, byteSize, filename: filename ?? null, metadata: metadata ?? {} };
        return json(201, {
          success: true,
          data: assets.announce(ownerOf(call), input),
          request_id: call.requestId,
        });
      } catch (error) {
        return noCredits(error, call.requestId);
      }
    },

    getAsset: (call) => {
      const asset = ownerOf(call).assets.get(call.path.asset_id);
      if (!asset) return noAsset(call.requestId);
      return json(200, { success: true, data: assets.describe(asset), request_id: call.requestId });
    },

    deleteAsset: (call) => {
      const owner = ownerOf(call);
      const asset = owner.assets.get(call.path.asset_id);
      if (!asset) return noAsset(call.requestId);
      const data = { asset_id: asset.id, deleted: true, credit_rebate: assets.delete(owner, asset) } as const;
      return json(200, { success: true, data, request_id: call.requestId });
    },

    submitGeneration: (call) => {
      const owner = ownerOf(call);
      const { workflow_id: workflowId, params, idempotency_key: key } = call.body;
      const answered = (job: {
        id: string;
        status: 'queued' | 'running' | 'succeeded' | 'failed';
        credits: number;
      }) =>
        ({
          success: true,
          data: { job_id: job.id, status: job.status, requested_credits: job.credits },
          request_id: call.requestId,
        }) as const;
      const earlier = key === undefined ? undefined : owner.jobsByKey.get(key);
      if (earlier) return json(200, answered(earlier));
      const workflow = workflows.find(workflowId);
      if (!workflow) {
        return json(
          404,
          failure(
            'WORKFLOW_NOT_FOUND',
            'The workflow does not exist or is not approved.',
            call.requestId,
            'List the workflows first.',
          ),
        );
      }
      const lookup: AssetLookup = (id) => {
        const asset = owner.assets.get(id);
        return asset ? (assets.isReady(asset) ? 'ready' : 'pending') : 'absent';
      };
      const problem = paramProblem(workflow, params, lookup);
      if (problem) return json(400, failure(problem.code, problem.error, call.requestId, problem.hint));
      const image = owner.assets.get(String(params[workflow.roles.image ?? '']));
      try {
        const source = image ? assets.bytesOf(image) : null;
        const takeVariant = () => faults.takeOutput('crucible', 'submitGeneration');
        return json(
          202,
          answered(jobs.submit(owner, { workflow, params, key: key ?? null, source, takeVariant })),
        );
      } catch (error) {
        return noCredits(error, call.requestId);
      }
    },

    getJob: (call) => {
      const owner = ownerOf(call);
      const job = owner.jobs.get(call.path.job_id);
      if (!job) return json(404, failure('JOB_NOT_FOUND', 'There is no such job.', call.requestId));
      return json(200, { success: true, data: jobs.describe(owner, job), request_id: call.requestId });
    },
  };
}
