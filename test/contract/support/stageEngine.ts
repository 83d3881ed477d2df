import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { Session } from '../../../src/core/session.ts';
import type { Answer } from '../../../src/calls/answer.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { Engine } from '../../../src/calls/engine.ts';
import type { Confirmations } from '../../../src/calls/confirmations.ts';
import type { RequestInputs } from '../../../src/calls/requestInputs.ts';
import { readResource } from '../../../src/calls/resources/resourceReader.ts';
import { PERMIT } from '../../support/submitCall.ts';
import { loadProvider } from '../../../src/providers/index.ts';

/** Somebody who agrees to everything: what is asked, and when, is tested elsewhere. */
const confirmations: Confirmations = {
  confirmWrite: async () => true,
  confirmDestructive: async () => true,
  pay: async ({ prepared }, signal) => ({ reply: await prepared.send(PERMIT, signal), job: null }),
};

export function engineOf(session: Session): Engine {
  const open = async () => {
    const { account } = session;
    return { account, provider: await loadProvider(account.provider), session };
  };
  return new Engine({
    open,
    catalog: loadCatalog,
    confirmations,
    log: { info: () => undefined },
  });
}

/** A call as the palette, a tree or a request file makes it. */
export function call(
  session: Session,
  operation: string,
  inputs: RequestInputs,
  signal: AbortSignal,
): Promise<Answer> {
  return engineOf(session).run({ account: session.account.id, operation, ...inputs }, signal);
}

/** The first page of a list, as a tree reads it. */
export async function rowsOf(
  session: Session,
  list: ResourceList,
  signal: AbortSignal,
  above: Readonly<Record<string, string>> = {},
): Promise<readonly ResourceRow[]> {
  const { rows } = await readResource(
    engineOf(session),
    session.account.id,
    list,
    { above, routing: session.account.routing },
    signal,
  );
  return rows;
}
