import assert from 'node:assert/strict';
import type { OperationFact, OperationTable, Risk } from '../../src/core/operation.ts';
import { assertReadBack, isAfterChange } from './support/readBack.ts';

const fact = (id: string, method: OperationFact['method'], risk: Risk): OperationFact => ({
  ...{ id, method, path: `/${id}`, risk, security: [], idempotency: null },
  ...{ secretInputs: [], secretOutputs: [], deprecated: false },
});

const create = fact('createThing', 'POST', 'write');
const list = fact('listThings', 'POST', 'read');
const table: OperationTable = { create, list };

const seen = (operation: string | null, method = 'POST', status: number | null = 200) => ({
  ...{ operation, method, status },
});

describe('the guard of the contract suite', () => {
  it('refuses the success of a change after which nothing is read, whatever was read before', () => {
    for (const risk of ['write', 'paid', 'destructive'] as const) {
      const changing = { ...create, risk };
      assert.throws(() => assertReadBack(changing, [seen('listThings'), seen('createThing')], table), {
        message: /nothing shows what createThing has done/,
      });
    }
  });

  it('is content with a call that reads, even one that is refused, or with a page that was opened', () => {
    for (const after of [seen('listThings'), seen('listThings', 'POST', 401), seen('pagePay', 'GET')])
      assertReadBack(create, [seen('createThing'), after], table);
  });

  it('does not take the same call again, or another change, for a look', () => {
    const again = [seen('createThing'), seen('createThing')];
    assert.throws(() => assertReadBack(create, again, table));
    const other: OperationTable = { ...table, remove: fact('removeThing', 'DELETE', 'destructive') };
    assert.throws(() => assertReadBack(create, [seen('createThing'), seen('removeThing', 'DELETE')], other));
  });

  it('asks nothing after a call that only reads', () => {
    assertReadBack(list, [seen('listThings')], table);
  });

  it('counts a reading only when a change before it succeeded', () => {
    assert.equal(isAfterChange(list, [seen('createThing'), seen('listThings')], table), true);
    assert.equal(isAfterChange(list, [seen('listThings'), seen('createThing')], table), false);
    assert.equal(isAfterChange(list, [seen('createThing', 'POST', 409), seen('listThings')], table), false);
    assert.equal(isAfterChange(list, [seen('createThing', 'POST', null), seen('listThings')], table), false);
  });
});
