import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import { formatMoney, money } from '../../core/money.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { assetsAnswer, creditsAnswer, workflowsAnswer } from './answers.ts';
import { crucibleApi } from './api.ts';

const workflows: ResourceList = {
  id: 'workflows',
  label: 'Workflows',
  icon: 'symbol-method',
  operation: 'listWorkflows',
  rowKind: 'crucible.workflow',
  async read(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/workflows', { signal });
    return parsedAnswer(workflowsAnswer, answer, session, 'listWorkflows').data.workflows.map(
      (row): ResourceRow => ({
        id: row.workflow_id,
        label: row.workflow_id,
        description: null,
        facts: [['Updated', row.updated_at]],
        icon: 'symbol-method',
        params: { workflow_id: row.workflow_id },
      }),
    );
  },
};

const assets: ResourceList = {
  id: 'assets',
  label: 'Assets',
  icon: 'file-media',
  operation: 'listAssets',
  rowKind: 'crucible.asset',
  async read(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/assets', { signal });
    return parsedAnswer(assetsAnswer, answer, session, 'listAssets').data.assets.map((row): ResourceRow => ({
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
    }));
  },
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
  async read(session, signal) {
    const answer = await crucibleApi(session).GET('/api/v1/credits', { signal });
    return parsedAnswer(creditsAnswer, answer, session, 'getCredits').data.recent_entries.map(
      (row): ResourceRow => ({
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
      }),
    );
  },
};

export const crucibleResources: readonly ResourceList[] = [workflows, assets, ledger];
