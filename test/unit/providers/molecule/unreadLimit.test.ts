import assert from 'node:assert/strict';
import { Problem } from '../../../../src/core/problem.ts';
import { workspaceBudget } from '../../../../src/providers/molecule/workspaces/budgets.ts';

describe('a limit that cannot be read', () => {
  const answer = {
    periods: {
      hourly: { spend: '2', limit: 5 },
      daily: { spend: 1, limit: 'many' },
      weekly: { spend: 3, limit: null },
    },
  };
  const found = workspaceBudget.rows(answer);
  const rows = 'rows' in found ? [...found.rows] : [];

  it('is not taken for none, and the other periods are shown', () => {
    assert.deepEqual(
      rows.map(({ label, isUnread = false, params }) => [label, isUnread, params['limit']]),
      [
        ['Hourly', false, '5'],
        ['Daily', true, undefined],
        ['Weekly', false, undefined],
      ],
    );
  });

  it('keeps another limit from being set, which would clear it', async () => {
    const merge = workspaceBudget.rowActions?.find(({ id }) => id === 'limit')?.guide?.merge;
    assert.ok(merge);
    const set = async () => merge({ id: 'w1', budget_limits: { hourly: 700 } }, async () => rows);
    await assert.rejects(set, (error) => error instanceof Problem && error.code === 'answer.wrongShape');
  });
});
