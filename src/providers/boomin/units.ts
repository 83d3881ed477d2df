import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import { listRows } from '../resourceRows.ts';
import { unitsAnswer } from './answers.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** The contract's own page size: a server that gives fewer than asked for could not be told from a last page. */
const PAGE_SIZE = 25;
/** Captions are long texts; a row shows how they begin. */
const LABEL_LENGTH = 60;

/** Units of content, page by page. There is no total: a full page means that there may be another one. */
export const boominUnits: ResourceList = {
  id: 'units',
  label: 'Units',
  icon: 'device-camera-video',
  operation: 'listUnits',
  params: { 'body.page': 1, 'body.per_page': PAGE_SIZE },
  rowKind: 'boomin.unit',
  gives: 'unit_id',
  rows: listRows(unitsAnswer, (unit, index): ResourceRow => {
    const { id, type, caption, status } = unit;
    const label = oneLine(caption ?? '', LABEL_LENGTH);
    return {
      // Nothing can be done with a unit that says no id, and two of them are still two.
      id: id ?? `unnamed ${index}`,
      label: label || id || type || '?',
      description: type ?? null,
      facts: Object.entries({ Type: type, Status: status, Created: unit.created_at, ID: id }).flatMap(
        ([name, value]) => (value ? [[name, value] as const] : []),
      ),
      icon: status === 'draft' ? 'edit' : 'play-circle',
      ...(status && { status }),
      details: unit,
      params: id ? { unit_id: id } : {},
    };
  }),
  next: (answer, used) => {
    const rows = unitsAnswer.safeParse(answer).data?.length ?? 0;
    return rows < PAGE_SIZE ? null : { 'body.page': Number(used['body.page']) + 1 };
  },
  actions: [
    {
      id: 'create',
      title: 'Create Unit…',
      icon: 'add',
      operation: 'createUnit',
      verb: 'add',
      asks: ['type', 'caption', 'production_id'],
    },
  ],
  rowActions: [
    {
      id: 'delete',
      title: 'Delete Draft…',
      icon: 'trash',
      operation: 'deleteUnit',
      verb: 'delete',
      inputs: { 'body.unit_id': 'unit_id' },
      offeredFor: ({ status, params }) => status === 'draft' && params['unit_id'] !== undefined,
    },
  ],
};
