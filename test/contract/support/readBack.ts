import assert from 'node:assert/strict';
import type { OperationFact, OperationTable } from '../../../src/core/operation.ts';
import type { SeenRequest } from '../../../src/sandbox/server/requestLog.ts';

/** A request in the order in which the sandbox saw it. */
type Seen = Pick<SeenRequest, 'operation' | 'method' | 'status'>;

/**
 * Whether what a call changed was looked at afterwards: by a call that only reads, or by opening a page of the platform.
 * A later refusal counts, since that is how the end of a key shows.
 */
function isReadBack(fact: Pick<OperationFact, 'id'>, seen: readonly Seen[], table: OperationTable) {
  const last = seen.findLastIndex(({ operation }) => operation === fact.id);
  return last >= 0 && seen.slice(last + 1).some((row) => row.operation !== fact.id && reads(row, table));
}

/** Whether a call that reads was preceded by a change that succeeded, whose effect it can show. */
export function isAfterChange(fact: Pick<OperationFact, 'id'>, seen: readonly Seen[], table: OperationTable) {
  const last = seen.findLastIndex(({ operation }) => operation === fact.id);
  return seen.slice(0, Math.max(0, last)).some((row) => (row.status ?? 500) < 400 && !reads(row, table));
}

/** Fails for the success of a change after which nothing was read. */
export function assertReadBack(fact: OperationFact, seen: readonly Seen[], table: OperationTable): void {
  if (fact.risk === 'read') return;
  assert.ok(isReadBack(fact, seen, table), `nothing shows what ${fact.id} has done: read it back`);
}

function reads({ operation, method }: Seen, table: OperationTable): boolean {
  const fact = Object.values(table).find(({ id }) => id === operation);
  // What the contract does not have is a page of the platform.
  return fact ? fact.risk === 'read' : method === 'GET';
}
