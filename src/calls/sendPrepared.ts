import type { PreparedCall } from '../core/job.ts';
import { Problem } from '../core/problem.ts';
import type { OpenedAccount } from '../core/openedAccount.ts';
import type { LoadCatalog } from './catalog.ts';
import { baseNameOf, httpRequest, storedRequest, type PreparedRequest } from './preparedRequest.ts';

/** Sends a request that a gate has let through. Errors: as `Session.send`. */
export async function sendPrepared(
  { session, provider }: OpenedAccount,
  prepared: PreparedRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { operation } = prepared;
  const base = session.base(baseNameOf(provider, operation));
  return session.send(httpRequest(prepared, base, signal), operation);
}

/**
 * Sends a stored call again, with the same bytes and no question: for the paid gate alone, which knows when a
 * repetition buys nothing twice. Errors: as `Session.send`; Problem `internal` for an operation that is gone.
 */
export async function repeatCall(
  opened: OpenedAccount,
  call: PreparedCall,
  catalog: LoadCatalog,
  signal: AbortSignal,
): Promise<Response> {
  const { provider } = opened;
  const operation = (await catalog(provider.id)).find(call.operation);
  if (operation) return sendPrepared(opened, storedRequest(operation, call), signal);
  const args = { text: `no operation ${provider.id}.${call.operation}` };
  throw new Problem({ kind: 'unexpected', code: 'internal', args, mayHaveActed: false });
}
