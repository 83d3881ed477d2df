import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import { formatMoney, money } from '../../core/money.ts';
import { resourceRows } from '../resourceRows.ts';
import { assetsAnswer, creditsAnswer, workflowsAnswer } from './answers.ts';

const workflows: ResourceList = {
  id: 'workflows',
  label: 'Workflows',
  icon: 'symbol-method',
  operation: 'listWorkflows',
  rowKind: 'crucible.workflow',
  gives: 'workflow_id',
  startsJob: 'workflow_id',
  open: true,
  rows: resourceRows(workflowsAnswer, ({ data }) =>
    data.workflows.map((row) => ({
      id: row.workflow_id,
      label: row.workflow_id,
      description: null,
      facts: [['Updated', row.updated_at]],
      icon: 'symbol-method',
      params: { workflow_id: row.workflow_id },
    })),
  ),
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
  rows: resourceRows(assetsAnswer, ({ data }) =>
    data.assets.map((row) => ({
      id: row.asset_id,
      label: row.original_filename ?? row.asset_id,
      description: row.status,
      facts: [
        ['Status', row.status],
        ['Type', row.mime_type],
        ['Bytes', String(row.byte_size)],
        ['Created', row.created_at],
      ],
      icon: 'file-media',
      params: { asset_id: row.asset_id },
    })),
  ),
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

const ledger: ResourceList = {
  id: 'ledger',
  label: 'Credit ledger',
  icon: 'list-ordered',
  operation: 'getCredits',
  rowKind: 'crucible.ledgerEntry',
  rows: resourceRows(creditsAnswer, ({ data }) =>
    data.recent_entries.map((row): ResourceRow => ({
      id: row.id,
      label: `${row.entry_type} ${formatMoney(money('credits', row.amount))}`,
      description: row.description ?? null,
      facts: [
        ['Status', row.status],
        ['Time', row.created_at],
        ...(row.job_id ? [['Job', row.job_id] as const] : []),
      ],
      icon: LEDGER_ICONS[row.entry_type] ?? 'circle-small',
      params: row.job_id ? { job_id: row.job_id } : {},
    })),
  ),
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
