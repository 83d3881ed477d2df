/**
 * Conditions of package.json that several commands share. Rows are told apart by their context values, which
 * `resourceMenus.ts` and `jobNodes.ts` make: `account:balance,jobs`, `list:kind/add-token`, `row:kind/open/delete`,
 * `job:running,check,again`.
 */
export const anyAccount = /^account\b/;

/** An operation of the API view. */
export const anyOperation = /^operation\b/;

export function accountWith(ability: string): RegExp {
  return new RegExp(`^account\\b.*\\b${ability}\\b`);
}

/** A list whose actions include this verb. */
export function listWith(verb: string): RegExp {
  return new RegExp(`^list:.*/${verb}\\b`);
}

/** A row whose actions include this verb. */
export function rowWith(verb: string): RegExp {
  return new RegExp(`^row:.*/${verb}\\b`);
}

/** A job of any state that offers this. */
export function jobWith(offer: string): RegExp {
  return new RegExp(`^job:.*\\b${offer}\\b`);
}

export const IN_REQUEST_FILE = String.raw`resourceFilename =~ /\.backlot\.jsonc$/`;
