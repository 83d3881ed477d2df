import type { ActionGuide } from '../../../core/actionGuide.ts';
import type { ResourceList } from '../../../core/resource.ts';
import { resourceRows, unreadRow } from '../../resourceRows.ts';
import { billingModeAnswer } from '../answers.ts';
import { factsOf } from '../../facts.ts';

const MODES = [
  { label: 'Platform', detail: 'The credits of the organization pay', value: 'platform_managed' },
  { label: 'Own key', detail: 'A key of the model vendor among the secrets pays', value: 'byok' },
  { label: 'Off', detail: 'No model is called', value: 'disabled' },
  {
    label: 'As the organization says',
    detail: 'Removes the own setting of the workspace',
    value: null,
  },
] as const;

/** Who pays for the model: asked with what each choice means. */
export const modeGuide: ActionGuide = {
  target: '{name}',
  asks: [
    {
      kind: 'choice',
      input: 'body.mode',
      title: 'Who pays for the language model?',
      options: MODES,
    },
  ],
};

/** What the choices call it; a word that is none of them is shown as it came. */
function wordFor(mode: string): string {
  return MODES.find(({ value }) => value === mode)?.label ?? mode;
}

/** Own mode, mode in force and where it comes from. Newer servers have dropped the route. */
export const workspaceBillingMode: ResourceList = {
  id: 'billingMode',
  label: 'Billing mode',
  icon: 'credit-card',
  operation: 'tenantGetBillingMode',
  takes: { id: 'id' },
  mayBeUnserved: true,
  rowKind: 'molecule.billingMode',
  rows: resourceRows(billingModeAnswer, (answer) => {
    const own = answer.mode ?? answer.workspace_override;
    const effective = answer.effective_mode ?? answer.resolved_mode ?? own;
    if (effective === undefined) return [unreadRow(answer, 0)];
    return [
      {
        id: 'mode',
        label: wordFor(effective),
        description: answer.source ?? null,
        facts: factsOf({
          Own: own && wordFor(own),
          'In force': wordFor(effective),
          'Comes from': answer.source,
          'Organization default': answer.org_default,
        }),
        icon: 'credit-card',
        params: {},
      },
    ];
  }),
  actions: [
    {
      id: 'set',
      title: 'Set Billing Mode…',
      icon: 'edit',
      operation: 'tenantPutBillingMode',
      verb: 'add',
      adds: 'billingMode',
      guide: modeGuide,
    },
  ],
};
