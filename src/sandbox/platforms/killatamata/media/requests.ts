import { memberOf } from '../../../server/call.ts';
import type { components } from '../../../../../specs/types/killatamata.gen.ts';

export type MediaRequest = components['schemas']['MediaJobRequest'];

/** The ten generators. */
export type MediaTask = MediaRequest['task'];

/** The input of a task; `unknown` for those of which the types cannot say that one of two members is needed. */
export type InputOf<Task extends MediaTask> = Extract<MediaRequest, { readonly task: Task }>['input'];

/** A picture, a sound or a clip as a request names it: an address, or an object with an address or with bytes. */
export type MediaSource = string | { readonly url?: string; readonly dataBase64?: string };

function sourcesIn(value: unknown): readonly MediaSource[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  return typeof value === 'string' || isObject(value) ? [value] : [];
}

/** The bytes of a source that carries them; null for an address. */
function inlineBytes(source: MediaSource): Buffer | null {
  if (typeof source === 'string' || source.dataBase64 === undefined) return null;
  return Buffer.from(source.dataBase64.replace(/^data:[^,]*,/, ''), 'base64');
}

/** All bytes that came with the request, in the order of the input's members. */
export function inlineInputs({ input }: MediaRequest): readonly Buffer[] {
  return Object.values(Object(input) as Readonly<Record<string, unknown>>)
    .filter((value) => typeof value === 'object' && value !== null)
    .flatMap(sourcesIn)
    .flatMap((source) => inlineBytes(source) ?? []);
}

function isObject(value: unknown): value is { readonly url?: string; readonly dataBase64?: string } {
  return typeof value === 'object' && value !== null;
}

/** The words that a request gives to a generator, the first that there are. */
export function wordsOf({ input }: MediaRequest): string {
  const words = ['prompt', 'text', 'tags', 'transcript'].map((name) => memberOf(input, name));
  return words.find((value): value is string => typeof value === 'string') ?? '';
}

export function seedOf({ input }: MediaRequest): number {
  const seed = memberOf(input, 'seed');
  return typeof seed === 'number' ? seed : 0;
}
