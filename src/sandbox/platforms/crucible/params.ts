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
  { id, fields }: Workflow,
  params: Readonly<Record<string, unknown>>,
  asset: AssetLookup,
): ParamProblem | null {
  for (const [name, value] of Object.entries(params)) {
    const rule = Object.hasOwn(fields, name) ? fields[name]?.rule : undefined;
    if (!rule) {
      return {
        code: 'UNKNOWN_FIELD',
        error: `The workflow ${id} has no field ${name}.`,
        hint: `Its fields are ${Object.keys(fields).join(', ')}.`,
      };
    }
    const isAsset = rule.kind === 'asset';
    const hint = isAsset ? assetHint(value, asset) : valueHint(rule, value);
    if (hint === null) continue;
    return isAsset
      ? { code: 'INVALID_ASSET', error: `${name} does not name a picture that can be used.`, hint }
      : { code: 'INVALID_FIELD', error: `The value of ${name} is not acceptable.`, hint };
  }
  return null;
}

function valueHint(rule: Exclude<FieldRule, { readonly kind: 'asset' }>, value: unknown): string | null {
  switch (rule.kind) {
    case 'one':
      return value === 1 ? null : 'It can only be 1: one picture per job.';
    case 'text':
      if (typeof value !== 'string') return 'It is a text.';
      if (value.length > rule.maxLength) return `It has at most ${rule.maxLength} characters.`;
      return !rule.words || rule.words.includes(value) ? null : `It is one of ${rule.words.join(', ')}.`;
    case 'integer':
    case 'number': {
      const whole = rule.kind === 'integer';
      const word = whole ? 'a whole number' : 'a number';
      if (typeof value !== 'number' || (whole && !Number.isInteger(value))) return `It is ${word}.`;
      if (value < rule.min || value > rule.max) return `It is ${word} from ${rule.min} to ${rule.max}.`;
      if (rule.kind === 'number' || !rule.multipleOf || value % rule.multipleOf === 0) return null;
      return `It is a multiple of ${rule.multipleOf}.`;
    }
  }
}

function assetHint(value: unknown, asset: AssetLookup): string | null {
  if (typeof value !== 'string' || !UUID.test(value)) return 'It is the id of an uploaded asset.';
  switch (asset(value)) {
    case 'ready':
      return null;
    case 'pending':
      return 'The upload is not complete: send the bytes and wait until the asset is ready.';
    case 'absent':
      return 'There is no such asset among yours.';
  }
}
