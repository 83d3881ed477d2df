import type { Account } from '../core/account.ts';
import type { Provider } from '../core/provider.ts';
import type { OpenedAccount } from '../core/openedAccount.ts';
import type { CatalogOperation } from './catalog.ts';
import { isGiven, type RequestInputs } from './requestInputs.ts';

/**
 * The account's routing context (an organization's id) fills the header parameters of its name. What goes along with
 * a key is the session's business; a call that takes none is still routed, by one of the fields that it takes.
 */
export function withRouting(
  operation: CatalogOperation,
  { account, provider }: Pick<OpenedAccount, 'account' | 'provider'>,
  inputs: RequestInputs,
): RequestInputs {
  const routed = operation.parameters.flatMap(({ name, in: place }) => {
    if (place !== 'header' || isGiven(inputs.params[name]) || !Object.hasOwn(account.routing, name))
      return [];
    return [[name, account.routing[name]] as const];
  });
  const params = { ...inputs.params, ...Object.fromEntries(routed) };
  const open = operation.security.length === 0 ? openRouting(operation, account, provider) : null;
  if (open && !isGiven(params[open.header])) params[open.header] = open.value;
  return { params, body: inputs.body };
}

function openRouting(
  { parameters }: CatalogOperation,
  { routing }: Account,
  provider: Provider,
): { readonly header: string; readonly value: string } | null {
  const taken = (provider.routing ?? []).flatMap(({ id, header, standsFor }) => {
    const value = routing[id];
    const isTaken = header !== null && parameters.some((one) => one.in === 'header' && one.name === header);
    return isTaken && value ? [{ header, value, isStandIn: standsFor !== undefined }] : [];
  });
  return taken.find(({ isStandIn }) => !isStandIn) ?? taken[0] ?? null;
}
