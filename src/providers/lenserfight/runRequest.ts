import * as z from 'zod/mini';
import type { PreparedCall } from '../../core/job.ts';
import { Problem } from '../../core/problem.ts';
import type { JobDraft } from '../../core/provider.ts';
import { FUNDING_SOURCES, INPUTS } from './form.ts';
import { kindId, runKindOf } from './kinds.ts';

type Values = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());
const overrides = {
  modelOverride: z.optional(z.string()),
  providerOverride: z.optional(z.string()),
  fundingSource: z.optional(z.enum(FUNDING_SOURCES)),
  byokKeyRefId: z.optional(z.string()),
};
const OVERRIDES = Object.keys(overrides);

export const lensBody = z.object({ params: fields, ...overrides, idempotencyKey: z.string() });
export const workflowBody = z.object({
  inputs: fields,
  modelOverride: overrides.modelOverride,
  idempotencyKey: z.string(),
});

const lensDraft = z.object({ params: fields, ...overrides });
const workflowDraft = z.object({ inputs: fields, modelOverride: overrides.modelOverride });

/**
 * The request that runs a lens or a workflow. Errors: Problem `request.invalid` with `field` where an own key is to pay
 * and its reference is missing: servers refuse that, so it is not sent.
 */
export function preparedRun(kind: string, values: Values, intentKey: string): PreparedCall {
  const { sort, ref } = runKindOf(kind);
  const inputs = inputsIn(values);
  const chosen = Object.entries(values).filter(([name, value]) => OVERRIDES.includes(name) && value !== '');
  if (sort === 'workflow') {
    const model = values['modelOverride'];
    const chosenModel = model ? { modelOverride: model } : {};
    const body = { inputs, ...chosenModel, idempotencyKey: intentKey };
    return { operation: 'runWorkflow', params: { workflowId: ref }, body };
  }
  if (values['fundingSource'] === 'user_byok_cloud' && !values['byokKeyRefId'])
    throw new Problem({
      kind: 'invalid',
      code: 'request.invalid',
      args: { field: 'byokKeyRefId' },
      mayHaveActed: false,
    });
  const body = { params: inputs, ...Object.fromEntries(chosen), idempotencyKey: intentKey };
  return { operation: 'executeLens', params: { lensId: ref }, body };
}

/** The values that a stored request was prepared from. */
export function valuesOfRun({ body }: PreparedCall): Values {
  const inputs = fields.safeParse(body['params'] ?? body['inputs']).data ?? {};
  const chosen = Object.entries(body).filter(([name]) => OVERRIDES.includes(name));
  return { [INPUTS]: inputs, ...Object.fromEntries(chosen) };
}

/** What a request file asks for; null when it is no run. */
export function draftOfRun(body: unknown, params: Values): JobDraft | null {
  const { lensId, workflowId } = params;
  const lens = typeof lensId === 'string' ? lensDraft.safeParse(body).data : undefined;
  if (lens && typeof lensId === 'string') {
    const { params: inputs, ...rest } = lens;
    return {
      kind: kindId('lens', lensId),
      values: { [INPUTS]: inputs, ...rest },
      title: titleOf(inputs, lensId),
    };
  }
  const workflow = typeof workflowId === 'string' ? workflowDraft.safeParse(body).data : undefined;
  if (!workflow || typeof workflowId !== 'string') return null;
  const { inputs, ...rest } = workflow;
  const kind = kindId('workflow', workflowId);
  return { kind, values: { [INPUTS]: inputs, ...rest }, title: titleOf(inputs, workflowId) };
}

/** All inputs: those given together, then those given one by one. */
function inputsIn(values: Values): Record<string, unknown> {
  const single = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(`${INPUTS}.`) ? [[name.slice(INPUTS.length + 1), value] as const] : [],
  );
  return { ...fields.safeParse(values[INPUTS]).data, ...Object.fromEntries(single) };
}

function titleOf(inputs: Values, ref: string): string {
  return (
    Object.values(inputs)
      .find((value) => typeof value === 'string' && value.trim() !== '')
      ?.toString() ?? ref
  );
}
