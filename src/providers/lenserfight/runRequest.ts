import * as z from 'zod/mini';
import type { JobCall, PreparedCall } from '../../core/job.ts';
import { Problem } from '../../core/problem.ts';
import type { CostInputs } from '../../core/provider.ts';
import { INPUTS } from './form.ts';
import { kindId, runKindOf } from './kinds.ts';

type Values = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());
const OVERRIDES = ['modelOverride', 'providerOverride', 'fundingSource', 'byokKeyRefId'];

/**
 * The call that runs a lens or a workflow. Errors: Problem `request.invalid` with `field` where an own key is to pay
 * and its reference is missing: servers refuse that, so it is not sent.
 */
export function preparedRun(kind: string, values: Values): JobCall {
  const { sort, ref } = runKindOf(kind);
  const inputs = inputsIn(values);
  const chosen = Object.entries(values).filter(([name, value]) => OVERRIDES.includes(name) && value !== '');
  if (sort === 'workflow') {
    const model = values['modelOverride'];
    const chosenModel = model ? { modelOverride: model } : {};
    return { operation: 'runWorkflow', params: { workflowId: ref }, body: { inputs, ...chosenModel } };
  }
  if (values['fundingSource'] === 'user_byok_cloud' && !values['byokKeyRefId'])
    throw new Problem({
      kind: 'invalid',
      code: 'request.invalid',
      args: { field: 'byokKeyRefId' },
      mayHaveActed: false,
    });
  const body = { params: inputs, ...Object.fromEntries(chosen) };
  return { operation: 'executeLens', params: { lensId: ref }, body };
}

/** The values that a call was made from. */
export function valuesOfRun({ body: sent }: JobCall): Values {
  const body = fields.safeParse(sent).data ?? {};
  const inputs = fields.safeParse(body['params'] ?? body['inputs']).data ?? {};
  const chosen = Object.entries(body).filter(([name]) => OVERRIDES.includes(name));
  return { [INPUTS]: inputs, ...Object.fromEntries(chosen) };
}

/** What a call runs, and by which of its inputs it can be told from others. */
export function describeRun(call: JobCall): { readonly kind: string; readonly title: string } {
  const isLens = call.operation === 'executeLens';
  const given = call.params?.[isLens ? 'lensId' : 'workflowId'];
  const ref = typeof given === 'string' ? given : '';
  const inputs = fields.safeParse(valuesOfRun(call)[INPUTS]).data ?? {};
  return { kind: kindId(isLens ? 'lens' : 'workflow', ref), title: titleOf(inputs, ref) };
}

/**
 * Models are paid by the text that they read: inputs of more than a word count by their characters together, all else
 * (lens or workflow, model, who pays, numbers, words that choose something) must be the same. Null for other operations.
 */
export function runCostInputs(
  operation: string,
  { params, body }: Pick<PreparedCall, 'params' | 'body'>,
): CostInputs | null {
  if (operation !== 'executeLens' && operation !== 'runWorkflow') return null;
  const { [INPUTS]: inputs, ...chosen } = valuesOfRun({ operation, body });
  let quantity = 0;
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string' && /\s/.test(value.trim())) {
      quantity += value.length;
      return '*';
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]: [string, unknown]) => [name, visit(one)]),
    );
  };
  return { same: [params['lensId'] ?? params['workflowId'], chosen, visit(inputs)], quantity };
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
