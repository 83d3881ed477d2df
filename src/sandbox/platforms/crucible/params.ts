import type { FieldRule, Workflow } from './workflows.ts';

export interface ParamProblem {
  readonly code: 'UNKNOWN_FIELD' | 'INVALID_FIELD' | 'INVALID_ASSET';
  readonly error: string;
  readonly hint: string;
}

/** How a job finds the picture that an asset id names. */
export type AssetLookup = (assetId: string) => 'ready' | 'pending' | 'absent';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The first thing that is wrong with the parameters of a job, or null. */
export function paramProblem(
  workflow: Workflow,
  params: Readonly<Record<string, unknown>>,
  asset: AssetLookup,
): ParamProblem | null {
  for (const [name, value] of Object.entries(params)) {
    const rule = Object.hasOwn(workflow.rules, name) ? workflow.rules[name] : undefined;
    if (!rule) {
      return {
        code: 'UNKNOWN_FIELD',
        error: `The workflow ${workflow.id} has no field ${name}.`,
        hint: `Its fields are ${Object.keys(workflow.rules).join(', ')}.`,
      };
    }
    const problem =
      rule.kind === 'asset' ? assetProblem(name, value, asset) : valueProblem(name, rule, value);
    if (problem) return problem;
  }
  return null;
}

/** The parameters with the defaults of what was left out. */
export function completeParams(
  workflow: Workflow,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { ...workflow.defaults, ...params };
}

function valueProblem(
  name: string,
  rule: Exclude<FieldRule, { readonly kind: 'asset' }>,
  value: unknown,
): ParamProblem | null {
  const invalid = (hint: string): ParamProblem => ({
    code: 'INVALID_FIELD',
    error: `The value of ${name} is not acceptable.`,
    hint,
  });
  switch (rule.kind) {
    case 'one':
      return value === 1 ? null : invalid('It can only be 1: one picture per job.');
    case 'text':
      if (typeof value !== 'string') return invalid('It is a text.');
      if (value.length > rule.maxLength) return invalid(`It has at most ${rule.maxLength} characters.`);
      if (rule.words && !rule.words.includes(value)) return invalid(`It is one of ${rule.words.join(', ')}.`);
      return null;
    case 'integer':
    case 'number': {
      const whole = rule.kind === 'integer';
      const word = whole ? 'a whole number' : 'a number';
      if (typeof value !== 'number' || (whole && !Number.isInteger(value))) return invalid(`It is ${word}.`);
      if (value < rule.min || value > rule.max)
        return invalid(`It is ${word} from ${rule.min} to ${rule.max}.`);
      if (rule.kind === 'integer' && rule.multipleOf && value % rule.multipleOf !== 0) {
        return invalid(`It is a multiple of ${rule.multipleOf}.`);
      }
      return null;
    }
  }
}

function assetProblem(name: string, value: unknown, asset: AssetLookup): ParamProblem | null {
  const invalid = (hint: string): ParamProblem => ({
    code: 'INVALID_ASSET',
    error: `${name} does not name a picture that can be used.`,
    hint,
  });
  if (typeof value !== 'string' || !UUID.test(value)) return invalid('It is the id of an uploaded asset.');
  switch (asset(value)) {
    case 'ready':
      return null;
    case 'pending':
      return invalid('The upload is not complete: send the bytes and wait until the asset is ready.');
    case 'absent':
      return invalid('There is no such asset among yours.');
  }
}
