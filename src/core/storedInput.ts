import type { CachedContent } from './output.ts';

/**
 * The content of a file in a request, in the place of the text that is sent: so a request is stored, shown and compared
 * without its megabytes, and is sent again with the same bytes.
 */
export interface StoredInput {
  /** SHA-256 of the content in hex. */
  readonly $input: string;
  /** How the content is sent: in base64, or as the text that it is. */
  readonly as: 'base64' | 'text';
  readonly mimeType: string;
  /** Without a dot. */
  readonly extension: string;
  readonly byteSize: number;
  /** What the user knows it by; absent for what never was a file. */
  readonly name?: string;
}

export function isStoredInput(value: unknown): value is StoredInput {
  if (typeof value !== 'object' || value === null || !('$input' in value)) return false;
  const { $input, as, mimeType, extension, byteSize, name } = value as Partial<
    Record<keyof StoredInput, unknown>
  >;
  const isNamed = name === undefined || typeof name === 'string';
  const isTyped = typeof mimeType === 'string' && typeof extension === 'string';
  return (
    typeof $input === 'string' &&
    (as === 'base64' || as === 'text') &&
    isTyped &&
    isNamed &&
    Number.isSafeInteger(byteSize)
  );
}

/** Keeps what requests send, by its content. */
export interface InputStore {
  /** Keeps the bytes. Errors: Problem storage. */
  put(bytes: Uint8Array): Promise<CachedContent>;
  /** The kept bytes. Errors: Problem `input.missing` when they are not here any more, with `name`. */
  read(file: StoredInput): Promise<Uint8Array>;
}

/** A medium as an input of a job: by its address, or by the content of a file. */
export type MediaValue = { readonly url: string } | StoredInput;

export function isMediaValue(value: unknown): value is MediaValue {
  if (isStoredInput(value)) return true;
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string';
}
