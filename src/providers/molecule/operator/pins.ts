import type { ResourceList } from '../../../core/resource.ts';
import { headOf } from '../../../net/redaction/displayText.ts';
import { listRows } from '../../resourceRows.ts';
import { hostPinsAnswer, runtimePinsAnswer } from '../answers.ts';
import { factsOf, paramsOf } from '../../facts.ts';

/** The machine image that new hosts of a region start from. */
export const hostPins: ResourceList = {
  id: 'hostPins',
  label: 'Host images',
  icon: 'pinned',
  operation: 'adminListThinAmi',
  rowKind: 'molecule.hostPin',
  rows: listRows(hostPinsAnswer, (row) => ({
    id: row.region,
    label: row.region,
    description: row.ami_id ?? null,
    facts: factsOf({ Image: row.ami_id, By: row.promoted_by, Since: row.promoted_at }),
    icon: 'pinned',
    details: row,
    params: { region: row.region },
  })),
  actions: [
    {
      id: 'pin',
      title: 'Pin Host Image…',
      icon: 'add',
      operation: 'adminPromoteThinAmi',
      verb: 'add',
      adds: 'image',
      asks: ['region', 'ami_id', 'notes'],
      guide: {},
    },
  ],
  rowActions: [
    {
      id: 'again',
      title: 'Pin Another Image…',
      icon: 'edit',
      operation: 'adminPromoteThinAmi',
      inputs: { 'body.region': 'region' },
      asks: ['ami_id', 'notes'],
      guide: {},
    },
  ],
};

/** The image that new workspaces of a template start from; without one they cannot start. */
export const runtimePins: ResourceList = {
  id: 'runtimePins',
  label: 'Runtime images',
  icon: 'pinned',
  operation: 'adminListRuntimeImage',
  rowKind: 'molecule.runtimePin',
  rows: listRows(runtimePinsAnswer, (row) => {
    const template = row.template ?? row.template_name;
    if (template === undefined) return [];
    const digest = row.digest ?? row.image_digest;
    return [
      {
        id: template,
        label: template,
        description: digest ? headOf(digest, 19) : null,
        facts: factsOf({
          Digest: digest,
          Commit: row.git_sha,
          By: row.promoted_by,
          Since: row.promoted_at,
        }),
        icon: 'pinned',
        details: row,
        params: paramsOf({ template }),
      },
    ];
  }),
  actions: [
    {
      id: 'pin',
      title: 'Pin Runtime Image…',
      icon: 'add',
      operation: 'adminPromoteRuntimeImage',
      verb: 'add',
      adds: 'image',
      asks: ['template', 'digest', 'git_sha'],
      guide: {},
    },
  ],
  rowActions: [
    {
      id: 'again',
      title: 'Pin Another Image…',
      icon: 'edit',
      operation: 'adminPromoteRuntimeImage',
      inputs: { 'body.template': 'template' },
      asks: ['digest', 'git_sha'],
      guide: {},
    },
  ],
};
