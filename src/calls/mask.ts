import { ExactNumber, mapJson, stepsOf, visitJson, type JsonPlace } from '../net/json/exactJson.ts';
import { compactJson } from '../net/json/printJson.ts';
import { SecretFinder } from '../net/redaction/secretFinder.ts';

/** Replaces a secret. */
export const MASK = '••••••••';

/** Secrets that a platform shows once. They are held here only, and each can be taken once. */
export class OneTimeSecrets {
  /** Where each stood in the answer: `data.upload_token`, `keys[0].secret`. */
  readonly names: readonly string[];
  readonly #values: (string | undefined)[];

  constructor(found: readonly { readonly name: string; readonly value: string }[]) {
    this.names = found.map(({ name }) => name);
    this.#values = found.map(({ value }) => value);
  }

  /** How many were masked. */
  get count(): number {
    return this.names.length;
  }

  /** True while the secret at this position can be taken. */
  has(index: number): boolean {
    return this.#values[index] !== undefined;
  }

  /** The secret, for the vault or the clipboard; undefined when it was taken before. */
  take(index: number): string | undefined {
    const value = this.#values[index];
    this.#values[index] = undefined;
    return value;
  }

  /** Drops what was not taken: nobody can show it any more. */
  forget(): void {
    this.#values.fill(undefined);
  }
}

export interface Masked {
  readonly body: unknown;
  readonly secrets: OneTimeSecrets;
  /** Hides in a text what was found in the answer or was sent as a secret. */
  readonly hide: (text: string) => string;
}

/**
 * The answer without its secrets. A member is one when it stands at one of the paths (`data.token`, `keys[].secret`),
 * or has the last name of one anywhere: servers wrap the same answer differently. What was found, and what was sent
 * as a secret, is hidden as well where it is repeated in other texts or names.
 *
 * @param sent the values of the call’s secret inputs; short ones are hidden only where they stand alone.
 */
export function maskAnswer(body: unknown, paths: readonly string[], sent: readonly string[]): Masked {
  const names = new Set(paths.map(lastName));
  const found: { name: string; value: string }[] = [];
  const values = new Set(sent);
  const isSecret = (value: unknown, name: string | null) =>
    name !== null && names.has(name) && isTelling(value);
  visitJson(body, (value, place) => {
    const name = memberOf(place);
    if (!isSecret(value, name)) return true;
    const text = typeof value === 'string' ? value : compactJson(value, Number.POSITIVE_INFINITY);
    found.push({ name: placeText(place), value: text });
    for (const one of textsIn(value)) values.add(one);
    return false;
  });
  const hide = hider(values);
  const hidden = (value: unknown, name: string | null): unknown => {
    if (isSecret(value, name)) return MASK;
    if (typeof value === 'string') return hide(value);
    return isNumber(value) && values.has(String(value)) ? MASK : value;
  };
  const masked = mapJson(body, hidden, hide, (value, name) => (isSecret(value, name) ? MASK : undefined));
  return { body: masked, secrets: new OneTimeSecrets(found), hide };
}

/**
 * The texts of a call's secret inputs, at any depth of what is sent. Header names count in any case.
 *
 * @param paths as the contract writes them: `env`, `keys[].secret`.
 */
export function secretsIn(
  sent: Readonly<Record<string, unknown>>,
  paths: readonly string[],
): readonly string[] {
  if (paths.length === 0) return [];
  const names = new Set(paths.map((path) => lastName(path).toLowerCase()));
  const found: string[] = [];
  visitJson(sent, (value, place) => {
    const name = memberOf(place);
    if (name === null || !names.has(name.toLowerCase())) return true;
    found.push(...textsIn(value));
    return false;
  });
  return found;
}

/** The member that a path names: `keys[].secret` ends in `secret`. */
function lastName(path: string): string {
  return (path.split('.').at(-1) ?? '').replaceAll('[]', '');
}

/** The name of the member that holds a value; null in a list. */
function memberOf(place: JsonPlace): string | null {
  return typeof place?.step === 'string' ? place.step : null;
}

/** `data.keys[0].secret` */
function placeText(place: JsonPlace): string {
  return stepsOf(place).reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** False for null, booleans and empty strings: masking them would make them look like secrets. */
function isTelling(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && typeof value !== 'boolean';
}

function isNumber(value: unknown): value is number | ExactNumber {
  return typeof value === 'number' || value instanceof ExactNumber;
}

/** All texts and numbers in a value. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  visitJson(value, (one) => {
    if (isNumber(one) || (typeof one === 'string' && one !== '')) texts.push(String(one));
    return true;
  });
  return texts;
}

function hider(values: ReadonlySet<string>): (text: string) => string {
  const finder = new SecretFinder([...values], 'text');
  return (text) => (values.has(text) ? MASK : finder.replaced(text, MASK));
}
