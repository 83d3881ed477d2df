import { SecretFinder } from '../net/redaction/secretFinder.ts';
import { isRecord } from './check/schemaView.ts';

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
  const collect = (value: unknown, place: string): void => {
    if (Array.isArray(value)) value.forEach((item, at) => collect(item, `${place}[${at}]`));
    else if (isRecord(value)) {
      for (const [name, member] of Object.entries(value)) {
        const here = place === '' ? name : `${place}.${name}`;
        if (!names.has(name)) collect(member, here);
        else if (isTelling(member)) {
          found.push({ name: here, value: typeof member === 'string' ? member : JSON.stringify(member) });
          for (const text of textsIn(member)) values.add(text);
        }
      }
    }
  };
  collect(body, '');
  const hide = hider(values);
  const masked = (value: unknown): unknown => {
    if (typeof value === 'string') return hide(value);
    if (typeof value === 'number') return values.has(String(value)) ? MASK : value;
    if (Array.isArray(value)) return value.map(masked);
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) =>
        names.has(name) && isTelling(member) ? [name, MASK] : [hide(name), masked(member)],
      ),
    );
  };
  return { body: masked(body), secrets: new OneTimeSecrets(found), hide };
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
  const membersIn = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(membersIn);
    if (!isRecord(value)) return [];
    return Object.entries(value).flatMap(([name, member]) =>
      names.has(name.toLowerCase()) ? textsIn(member) : membersIn(member),
    );
  };
  return membersIn(sent);
}

/** The member that a path names: `keys[].secret` ends in `secret`. */
function lastName(path: string): string {
  return (path.split('.').at(-1) ?? '').replaceAll('[]', '');
}

/** False for null, booleans and empty strings: masking them would make them look like secrets. */
function isTelling(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && typeof value !== 'boolean';
}

/** All texts and numbers in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

function hider(values: ReadonlySet<string>): (text: string) => string {
  const finder = new SecretFinder([...values], 'text');
  return (text) => (values.has(text) ? MASK : finder.replaced(text, MASK));
}
