import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import { formatMoney, money } from '../../core/money.ts';
import { factsOf } from '../facts.ts';
import { listRows } from '../resourceRows.ts';
import { credits, MOVEMENTS } from './balance.ts';
import { assetsAnswer, ledgerAnswer, workflowsAnswer } from './answers.ts';

const workflows: ResourceList = {
  id: 'workflows',
  label: 'Workflows',
  icon: 'symbol-method',
  operation: 'listWorkflows',
  rowKind: 'crucible.workflow',
  gives: 'workflow_id',
  startsJob: 'workflow_id',
  open: true,
  rows: listRows(workflowsAnswer, (row) => ({
    id: row.workflow_id,
    label: row.workflow_id,
    description: null,
    facts: factsOf({ Updated: row.updated_at }),
    icon: 'symbol-method',
    params: { workflow_id: row.workflow_id },
  })),
  rowActions: [
    {
      id: 'fields',
      title: 'Show Fields',
      icon: 'list-tree',
      operation: 'getWorkflowMetadata',
      verb: 'open',
    },
  ],
};

const assets: ResourceList = {
  id: 'assets',
  label: 'Assets',
  icon: 'file-media',
  operation: 'listAssets',
  rowKind: 'crucible.asset',
  gives: 'asset_id',
  holdsAssets: true,
  rows: listRows(assetsAnswer, (row) => ({
    id: row.asset_id,
    label: row.original_filename ?? row.asset_id,
    description: row.status ?? null,
    facts: factsOf({
      Status: row.status,
      Type: row.mime_type,
      Bytes: row.byte_size,
      Created: row.created_at,
    }),
    icon: 'file-media',
    params: { asset_id: row.asset_id },
  })),
  rowActions: [
    { id: 'show', title: 'Show Details', icon: 'info', operation: 'getAsset', verb: 'open' },
    { id: 'delete', title: 'Delete', icon: 'trash', operation: 'deleteAsset', verb: 'delete' },
  ],
};

const LEDGER_ICONS: Readonly<Record<string, string>> = {
  reserve: 'lock',
  consume: 'arrow-down',
  refund: 'arrow-up',
};

/** `−2 credits charged`; a word of the platform that is not known is shown as it came. */
function movementText(type = '?', amount?: number): string {
  const [sign, word] = MOVEMENTS[type] ?? ['', type];
  if (amount === undefined) return word;
  const size = money(credits.id, sign === '' ? amount : Math.abs(amount));
  return `${sign}${formatMoney(size, 'en', credits)} ${word}`;
}

const ledger: ResourceList = {
  id: 'ledger',
  label: 'Credit ledger',
  icon: 'list-ordered',
  operation: 'getCredits',
  rowKind: 'crucible.ledgerEntry',
  rows: listRows(ledgerAnswer, (row): ResourceRow => {
    return {
      id: row.id,
      label: movementText(row.entry_type, row.amount),
      description: row.description ?? null,
      facts: factsOf({ Status: row.status, Time: row.created_at, Job: row.job_id }),
      icon: LEDGER_ICONS[row.entry_type ?? ''] ?? 'circle-small',
      params: row.job_id ? { job_id: row.job_id } : {},
    };
  }),
  rowActions: [
    {
      id: 'job',
      title: 'Show Job',
      icon: 'info',
      operation: 'getJob',
      verb: 'open',
      offeredFor: ({ params }) => params['job_id'] !== undefined,
    },
  ],
};

export const crucibleResources: readonly ResourceList[] = [workflows, assets, ledger];
