import { createHash } from 'node:crypto';
import type { PreparedCall } from '../../core/job.ts';
import type { CostInputs, Provider } from '../../core/provider.ts';
import type { Prepared } from '../../core/session.ts';
import type { PriceKey } from '../store/rows.ts';

/** What is to be bought: the kind of job or the operation, where it is sent, and what with. */
export interface Priced {
  readonly provider: Pick<Provider, 'costInputs'>;
  readonly kind: string;
  readonly prepared: Pick<Prepared, 'operation' | 'call'>;
  /** The account's base URLs by name: the same call may cost something else elsewhere. */
  readonly bases: Readonly<Record<string, string>> | null;
}

/** Where the price of a call is looked up. */
export interface PriceQuery extends PriceKey {
  /** Where else, if no call of its own key was charged yet: calls whose price is this one's but for a factor. */
  readonly proportional: readonly { readonly print: string; readonly times: number }[];
}

/**
 * What the price of a call depends on: the inputs that the provider names, else all of them but prompts and seeds.
 * Two calls with the same key are expected to cost the same. Null where it cannot be made out: then no price is known.
 */
export function priceKeyOf({ provider, kind, prepared, bases }: Priced): PriceQuery | null {
  const { operation, call } = prepared;
  try {
    const named = provider.costInputs?.(operation.id, call);
    const {
      same,
      quantity = 0,
      proportional = [],
    } = named ?? allCostInputs(call, operation.idempotency?.name, operation.secretInputs);
    if (!Number.isSafeInteger(quantity) || quantity < 0) return null;
    const printOf = (inputs: unknown) =>
      createHash('sha256')
        .update(canonical([operation.id, kind, bases, inputs]))
        .digest('hex');
    const others = proportional.map((other) => ({ print: printOf(other.same), times: other.times }));
    return { print: printOf(same), quantity, proportional: others };
  } catch {
    // Nested too deeply for JSON.
    return null;
  }
}

/**
 * All inputs of a call but those that change no price: texts that prompt a model, seeds, secrets, the idempotency key.
 * That there is such a text still counts, and in lists how many there are.
 */
function allCostInputs(
  { params, body }: Pick<PreparedCall, 'params' | 'body'>,
  key: string | undefined,
  secrets: readonly string[],
): CostInputs {
  const left = new Set([key, ...secrets].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
  const visit = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => visit(one, path));
    if (isSeed(path)) return undefined;
    if (typeof value === 'object' && value !== null) return visitAll(value, path);
    return typeof value === 'string' && isPrompt(path) ? '*' : value;
  };
  const visitAll = (values: object, path: readonly string[]): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
        left.has(name.toLowerCase()) ? [] : [[name, visit(value, [...path, ...wordsOf(name)])] as const],
      ),
    );
  return { same: [visitAll(params, []), visitAll(body, [])] };
}

/** The words of a name: `prompt.text`, `negativePrompt`, `noise_seed`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^a-zA-Z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function isSeed(path: readonly string[]): boolean {
  return /^seeds?$/.test(path.at(-1) ?? '');
}

function isPrompt(path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  const named = /^(?:text|value|string)$/.test(last) ? (path.at(-2) ?? '') : last;
  return /^prompts?$/.test(named);
}

/** JSON with the members of objects in the order of their names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : one,
  );
}
