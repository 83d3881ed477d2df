import type { Account } from '../core/account.ts';
import { newId } from '../core/ids.ts';
import type { Provider } from '../core/provider.ts';
import { tidyLabel } from './labels.ts';
import { notConsented, parseBase, parseOrigin } from './origin.ts';

/** What the user wants to add as an account. */
export interface NewAccount {
  readonly provider: Provider;
  /** The wish; a number is added when another account of the provider has it. */
  readonly label: string;
  /** Base URLs by name; the provider's own for those that are not given. */
  readonly bases: Readonly<Record<string, string>>;
  readonly routing?: Readonly<Record<string, string>>;
  /** What the user typed, by id of the credential kind. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The origins that the user agreed to send the keys to. */
  readonly origins: readonly string[];
  readonly sandbox?: boolean;
  /** See `Account.sandboxKey`. */
  readonly sandboxKey?: string | undefined;
}

/**
 * The row of an account that is yet to be added, with an id of its own and the label as it was wished for.
 * Errors: Problem `address.notAllowed` for an unsafe base URL or origin, and for a base URL whose origin the user
 * has not agreed to.
 *
 * @param now when it is made, in milliseconds since the epoch.
 */
export function draftAccount(input: NewAccount, now: number): Account {
  const origins = [...new Set(input.origins.map(parseOrigin))];
  const defaults = input.provider.bases.map((known): [string, string] => [known.name, known.default]);
  const bases = Object.entries({ ...Object.fromEntries(defaults), ...input.bases }).map(([name, url]) => {
    const { base, origin } = parseBase(url);
    if (!origins.includes(origin)) throw notConsented(origin).with({ provider: input.provider.id });
    return [name, base] as const;
  });
  return {
    id: newId(),
    provider: input.provider.id,
    label: tidyLabel(input.label) || input.provider.label,
    bases: Object.fromEntries<string>(bases),
    routing: { ...input.routing },
    credentials: Object.keys(input.secrets),
    origins,
    sandbox: input.sandbox ?? false,
    ...(input.sandboxKey !== undefined && { sandboxKey: input.sandboxKey }),
    createdAt: now,
  };
}
