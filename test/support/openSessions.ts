import { Transports } from '../../src/accounts/transports.ts';
import type { Vault } from '../../src/accounts/vault.ts';
import { Catalog, loadCatalog, type LoadCatalog, type OperationRow } from '../../src/calls/catalog.ts';
import { Sessions } from '../../src/calls/sessions.ts';
import { memoryInputs } from './memoryInputs.ts';
import type { Clock } from '../../src/core/clock.ts';
import type { InputStore } from '../../src/core/storedInput.ts';
import type { HttpClient } from '../../src/net/http/httpClient.ts';

/** The real way from a session to the network. */
export function openSessions(deps: {
  readonly vault: Vault;
  readonly httpClient: Pick<HttpClient, 'send' | 'open' | 'upload'>;
  readonly clock: Clock;
  /** Those of the contracts unless given. */
  readonly catalog?: LoadCatalog;
  readonly inputs?: InputStore;
}): { readonly transports: Transports; readonly sessions: Sessions } {
  const { vault, httpClient, clock, catalog = loadCatalog, inputs = memoryInputs() } = deps;
  const transports = new Transports({ vault, httpClient });
  return { transports, sessions: new Sessions({ transports, catalog, clock, inputs }) };
}

/** An operation of a made-up contract. */
export function operationRow(
  row: Pick<OperationRow, 'id' | 'method' | 'path'> & Partial<OperationRow>,
): OperationRow {
  const inPath = [...row.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  return {
    ...{ risk: 'read', security: [], idempotency: null, secretInputs: [], secretOutputs: [] },
    ...{ deprecated: false, summary: row.id, description: null, tags: [], confirm: null },
    ...{ replacedBy: null, server: null, body: null, answers: [] },
    parameters: inPath.map((name) => ({ name, in: 'path', required: true, description: null, schema: {} })),
    ...row,
  };
}

/** The catalog of a made-up contract. */
export function catalogOf(operations: readonly OperationRow[]): LoadCatalog {
  return async (provider) => new Catalog(provider, { version: '1', operations, definitions: {} });
}
