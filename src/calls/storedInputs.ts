import { isStoredInput, type StoredInput, type InputStore } from '../core/storedInput.ts';
import { isRecord } from './check/schemaView.ts';

/** What a check sees in the place of a file's content: some base64. */
const STAND_IN = 'AAAA';

/** The value with each file replaced; a value without files is returned as it is. */
export function withInputs(value: unknown, replace: (file: StoredInput) => unknown): unknown {
  if (isStoredInput(value)) return replace(value);
  if (isList(value)) {
    const items = value.map((one) => withInputs(one, replace));
    return items.every((one, at) => one === value[at]) ? value : items;
  }
  if (!isRecord(value)) return value;
  const members = Object.entries(value).map(([name, one]) => [name, withInputs(one, replace)] as const);
  return members.every(([name, one]) => one === value[name]) ? value : Object.fromEntries(members);
}

/** The value as its contract describes it: what is sent of a file is a text. */
export function withStandIns(value: unknown): unknown {
  return withInputs(value, () => STAND_IN);
}

/** The files in a value, each as often as it is sent. */
export function storedInputsIn(value: unknown): readonly StoredInput[] {
  const files: StoredInput[] = [];
  withInputs(value, (file) => {
    files.push(file);
    return file;
  });
  return files;
}

/** The value as it is sent. Errors: Problem `input.missing`, storage. */
export async function withContents(value: unknown, store: InputStore): Promise<unknown> {
  const files = new Map(storedInputsIn(value).map((file) => [placeOf(file), file]));
  if (files.size === 0) return value;
  const texts = new Map<string, string>();
  for (const [place, file] of files) texts.set(place, textOf(await store.read(file), file));
  return withInputs(value, (file) => texts.get(placeOf(file)));
}

/** A text longer than any prompt: bytes in base64, a data URI. */
const LONG_TEXT = 64 * 1024;

/**
 * The value with its long texts kept as content, so that no store of requests holds them. Members that carry secrets
 * stay as they are.
 */
export async function withLongTextsKept(
  value: unknown,
  secrets: readonly string[],
  store: InputStore,
): Promise<unknown> {
  if (typeof value === 'string') return value.length > LONG_TEXT ? keptText(value, store) : value;
  if (isStoredInput(value)) return value;
  if (isList(value)) {
    const items = await Promise.all(value.map((one) => withLongTextsKept(one, secrets, store)));
    return items.every((one, at) => one === value[at]) ? value : items;
  }
  if (!isRecord(value)) return value;
  const members = await Promise.all(
    Object.entries(value).map(async ([name, one]) => {
      const isSecret = secrets.some((secret) => secret.toLowerCase() === name.toLowerCase());
      return [name, isSecret ? one : await withLongTextsKept(one, secrets, store)] as const;
    }),
  );
  return members.every(([name, one]) => one === value[name]) ? value : Object.fromEntries(members);
}

async function keptText(text: string, store: InputStore): Promise<unknown> {
  const bytes = new TextEncoder().encode(text);
  // Half a character pair would come back as another one.
  if (new TextDecoder().decode(bytes) !== text) return text;
  const { hash, mimeType, extension, byteSize } = await store.put(bytes);
  return { $input: hash, as: 'text', mimeType, extension, byteSize } satisfies StoredInput;
}

function textOf(bytes: Uint8Array, { as }: StoredInput): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.toString(as === 'base64' ? 'base64' : 'utf8');
}

function placeOf({ $input, as }: StoredInput): string {
  return `${as} ${$input}`;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
