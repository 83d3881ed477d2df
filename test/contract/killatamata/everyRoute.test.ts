import assert from 'node:assert/strict';
import { sandboxModes } from '../../../src/sandbox/platform.ts';
import { specContract } from '../support/specContract.ts';
import { scenarioTables } from '../support/tables.ts';

describe('the scenarios of Killa Tamata', () => {
  const { operations } = specContract('killatamata');
  const table = scenarioTables['killatamata'];
  const isSuccess = (status: string) => /^[23]/.test(status);

  it('play in every dialect', () => {
    assert.deepEqual([...(table?.dialects ?? [])].sort(), [...sandboxModes].sort());
  });

  it('are there for each route of the contract but those that payment providers call', () => {
    const played = Object.keys(table?.operations ?? {});
    const others = operations.filter(({ id }) => !played.includes(id));
    assert.equal(played.length + others.length, operations.length);
    for (const { path, offered } of others)
      assert.deepEqual([offered, /\/webhooks\//.test(path)], [false, true]);
  });

  for (const { id, risk, statuses } of operations.filter((operation) => operation.offered))
    it(`show each success of ${id}, and its effect where it has one`, () => {
      const own = table?.operations[id] ?? assert.fail();
      const expected = statuses.filter(isSuccess);
      assert.deepEqual(
        Object.entries(own.succeeds).flatMap(([status, plays]) =>
          Object.keys(plays).length > 0 ? [status] : [],
        ),
        expected,
      );
      // The suite fails for a success without one: no operation is excused from it.
      if (risk !== 'read') assert.equal(own.unseen, undefined);
    });
});
