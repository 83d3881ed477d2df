import { ExactNumber } from '../net/json/exactNumber.ts';
import { mapLongJson, stepsOf, visitJson, visitLongJson, type JsonPlace } from '../net/json/walkJson.ts';
import { compactLongJson } from '../net/json/printJson.ts';
import { SecretFinder } from '../net/redaction/secretFinder.ts';

/** Replaces a secret. */
export const MASK = '••••••••';

/** More than any answer has: of further ones there is nothing to be taken. */
const MOST_SECRETS = 256;
/**
 * So many, with so much text, are looked for inside other texts; others where they are the whole of one. Each is looked
 * for in dozens of forms, which are made at once.
 */
const MOST_SEARCHED = 16;
const MOST_SEARCHED_CHARACTERS = 16 * 1024;

/** Texts that are longer are searched piece by piece. */
const LONG_TEXT = 16 * 1024;

/** Of a way that is longer the end is named. */
const MOST_STEPS = 20;

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
  /** Hides in a text what was found in the answer or was sent as a secret. Others get their turn meanwhile. */
  readonly hide: (text: string) => Promise<string>;
}

/**
 * The answer without its secrets. A member is one when it stands at one of the paths (`data.token`, `keys[].secret`),
 * or has the last name of one anywhere: servers wrap the same answer differently. What was found, and what was sent
 * as a secret, is hidden as well where it is repeated in other texts or names. Others get their turn while a long answer
 * is searched.
 *
 * @param sent the values of the call’s secret inputs; short ones are hidden only where they stand alone.
 */
export async function maskAnswer(
  body: unknown,
  paths: readonly string[],
  sent: readonly string[],
): Promise<Masked> {
  const names = new Set(paths.map(lastName));
  const isSecret = (value: unknown, name: string | null) =>
    name !== null && names.has(name) && isTelling(value);
  const found = names.size === 0 ? [] : await secretsOf(body, isSecret);
  const hider = new Hider(sent, found);
  const secrets = new OneTimeSecrets(found.slice(0, MOST_SECRETS));
  const hide = (text: string) => hider.hideLong(text);
  if (hider.isIdle && found.length === 0) return { body, secrets, hide };
  await hider.readLongTexts(body);
  const hidden = (value: unknown, name: string | null): unknown => {
    if (isSecret(value, name)) return MASK;
    if (typeof value === 'string') return hider.hide(value);
    return isNumber(value) && hider.isSecret(String(value)) ? MASK : value;
  };
  const masked = await mapLongJson(
    body,
    hidden,
    (name) => hider.hide(name),
    (value, name) => (isSecret(value, name) ? MASK : undefined),
  );
  return { body: masked, secrets, hide };
}

interface FoundSecret {
  readonly name: string;
  readonly value: string;
  /** The texts in it. */
  readonly texts: readonly string[];
}

async function secretsOf(
  body: unknown,
  isSecret: (value: unknown, name: string | null) => boolean,
): Promise<readonly FoundSecret[]> {
  const found: { readonly name: string; readonly value: unknown }[] = [];
  await visitLongJson(body, (value, place) => {
    if (!isSecret(value, memberOf(place))) return true;
    found.push({ name: found.length < MOST_SECRETS ? placeText(place) : '', value });
    return false;
  });
  const secrets: FoundSecret[] = [];
  for (const { name, value } of found) {
    const text = typeof value === 'string' ? value : await compactLongJson(value, Number.POSITIVE_INFINITY);
    secrets.push({ name, value: text, texts: await longTextsIn(value) });
  }
  return secrets;
}

/** Hides secrets in the texts of an answer. */
class Hider {
  readonly #values: ReadonlySet<string>;
  readonly #finder: SecretFinder;
  /** What is left of long texts. */
  readonly #long = new Map<string, string>();

  constructor(sent: readonly string[], found: readonly FoundSecret[]) {
    const texts = found.flatMap((one) => one.texts);
    this.#values = new Set([...sent, ...texts]);
    let characters = 0;
    const searched = texts
      .slice(0, MOST_SEARCHED)
      .filter(({ length }) => (characters += length) <= MOST_SEARCHED_CHARACTERS);
    this.#finder = new SecretFinder([...sent, ...searched], 'text');
  }

  /** True when there is nothing to hide. */
  get isIdle(): boolean {
    return this.#values.size === 0;
  }

  isSecret(text: string): boolean {
    return this.#values.has(text);
  }

  /** A text that is short, or that was read before. */
  hide(text: string): string {
    if (this.isSecret(text)) return MASK;
    return this.#long.get(text) ?? this.#finder.replaced(text, MASK);
  }

  async hideLong(text: string): Promise<string> {
    return this.isSecret(text) ? MASK : this.#finder.replacedInTurns(text, MASK);
  }

  /** Reads the long texts in a value, names of members included. */
  async readLongTexts(body: unknown): Promise<void> {
    const long = new Set<string>();
    const note = (text: unknown) => {
      if (typeof text === 'string' && text.length > LONG_TEXT) long.add(text);
    };
    await visitLongJson(body, (value, place) => {
      note(place?.step);
      note(value);
      return true;
    });
    for (const text of long) this.#long.set(text, await this.hideLong(text));
  }
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
  return stepsOf(place, MOST_STEPS).reduce<string>(
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
  visitJson(value, (one) => noted(texts, one));
  return texts;
}

/** The same for a value of any size. */
async function longTextsIn(value: unknown): Promise<readonly string[]> {
  const texts: string[] = [];
  await visitLongJson(value, (one) => noted(texts, one));
  return texts;
}

function noted(texts: string[], one: unknown): true {
  if (isNumber(one) || (typeof one === 'string' && one !== '')) texts.push(String(one));
  return true;
}
