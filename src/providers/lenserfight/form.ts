import type { FormField, JobForm } from '../../core/job.ts';
import type { LensAnswer } from './answers.ts';
import { runKindOf } from './kinds.ts';

/** Name of the field for values whose names the platform does not publish. */
export const INPUTS = 'inputs';

const FUNDING_SOURCES = ['user_byok_cloud', 'user_byok_local', 'platform_credit', 'sponsored'] as const;

const field = (name: string, more: Partial<FormField>): FormField => ({
  name,
  type: 'text',
  description: null,
  required: false,
  default: null,
  minimum: null,
  maximum: null,
  choices: [],
  ...more,
});

/** Fields of a lens only. */
const LENS_FIELDS: readonly FormField[] = [
  field('providerOverride', { description: 'Key of the model provider to use instead of the usual one.' }),
  field('fundingSource', {
    type: 'choice',
    description: 'Who pays for the model: an own key, the credits of the platform, or a sponsor.',
    choices: FUNDING_SOURCES,
  }),
  field('byokKeyRefId', { description: 'Reference of the own key; needed with user_byok_cloud.' }),
];

/**
 * What to ask before a lens or a workflow is run. The contract publishes no inputs: where the server describes the
 * lens, its inputs are fields; elsewhere they are names and values that the user knows.
 */
export function formOf(kind: string, lens: LensAnswer | null): JobForm {
  const { sort, ref } = runKindOf(kind);
  const known = (lens?.params ?? []).map((param) =>
    field(`${INPUTS}.${param.name}`, {
      type: typeOf(param.type),
      required: param.required ?? false,
      default: param.default ?? null,
    }),
  );
  const free = field(INPUTS, {
    type: 'inputs',
    description: known.length > 0 ? 'Further inputs.' : 'Inputs by name, or as JSON.',
    required: known.length === 0,
  });
  const model = field('modelOverride', { description: 'Id of the model to use instead of the usual one.' });
  return {
    kind,
    label: lens?.title ?? ref,
    fields: [...known, free, model, ...(sort === 'lens' ? LENS_FIELDS : [])],
    promptField: known.find(({ type, required }) => type === 'text' && required)?.name ?? null,
    tips: lens?.description ? [lens.description] : [],
    estimatedSeconds: null,
  };
}

function typeOf(type: string | undefined): FormField['type'] {
  switch (type) {
    case 'number':
    case 'integer':
    case 'boolean':
      return type;
    default:
      return 'text';
  }
}
