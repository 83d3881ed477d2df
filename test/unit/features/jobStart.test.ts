import assert from 'node:assert/strict';
import { jobStartOf } from '../../../src/features/shared/nodeArguments.ts';

const account = { id: 'acc1', label: 'work' };

describe('what a new job starts with', () => {
  it('is the account alone for an account, its row or its id', () => {
    for (const argument of ['acc1', { account: 'acc1' }, { kind: 'account', account }]) {
      assert.deepEqual([jobStartOf(argument)?.account, jobStartOf(argument)?.kind], ['acc1', undefined]);
    }
  });

  it('is the kind that a row stands for, by the parameter that its list names', () => {
    const row = { id: 'r1', params: { preset_id: 'watercolor', other: 'x' } };
    const node = { kind: 'row', account, list: { startsJob: 'preset_id' }, row };
    assert.deepEqual(jobStartOf(node), { account: 'acc1', kind: 'watercolor' });
    assert.deepEqual(jobStartOf({ ...node, list: {} }), { account: 'acc1' });
  });

  it('is a saved kind with its label and inputs', () => {
    const known = { kind: 'preset/oil', label: 'Oil', inputs: { size: 2 }, from: 'saved', detail: null };
    const start = { account: 'acc1', kind: 'preset/oil', label: 'Oil', inputs: { size: 2 } };
    assert.deepEqual(jobStartOf({ kind: 'kind', account, known }), start);
  });

  it('is nothing for a job or anything else', () => {
    for (const argument of [undefined, null, 7, { kind: 'job', id: 'j1' }]) {
      assert.equal(jobStartOf(argument), undefined);
    }
  });
});
