import { parseEnv } from 'node:util';
import type { Provider } from '../core/provider.ts';

/** A key that was found under its usual name. It shows where it lies; the value comes only when asked for. */
export interface FoundKey {
  /** Id of the credential kind that the name stands for. */
  readonly credential: string;
  /** The variable's name, as it was found. */
  readonly variable: string;
  readonly source: 'environment' | 'dotenv';
  /** The value as it stands there, not judged yet: pass it through `checkKey`. */
  readonly read: () => string;
}

export interface KeySources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a `.env` file that the user picked. */
  readonly dotenvText?: string;
}

/**
 * Looks for the provider's keys under the names that people keep them in. Only the names of the provider's
 * descriptor are looked at, and empty values are passed over. The environment comes first.
 */
export function findKeys(provider: Provider, sources: KeySources): readonly FoundKey[] {
  return [...found(provider, 'environment', sources.env), ...found(provider, 'dotenv', dotenvOf(sources))];
}

/** Where the calls of an account belong, as the same sources say it beside the keys. */
export interface FoundPlace {
  /** Values of the routing context that match their patterns. */
  readonly routing: Readonly<Record<string, string>>;
  /** Base URLs by name, none of them judged yet: a key must not be sent to one before the user has agreed to it. */
  readonly bases: Readonly<Record<string, string>>;
}

/**
 * Looks for the routing values and base URLs of a provider under the names of its descriptor. Each name is looked up first
 * where the keys are from, then in the other source; empty values are passed over.
 */
export function findPlace(provider: Provider, sources: KeySources, keysFrom: FoundKey['source']): FoundPlace {
  const both = [sources.env, dotenvOf(sources)];
  const inOrder = keysFrom === 'environment' ? both : both.toReversed();
  const valueOf = (names: readonly string[] = []) =>
    names.flatMap((name) => inOrder.flatMap((values) => valueIn(values, name) ?? []))[0];
  const given = (known: readonly (readonly [string, string | undefined])[]) =>
    Object.fromEntries(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return {
    routing: given(
      (provider.routing ?? []).map(({ id, pattern, environment }) => {
        const value = valueOf(environment);
        return [id, value !== undefined && pattern.test(value) ? value : undefined];
      }),
    ),
    bases: given(provider.bases.map(({ name, environment }) => [name, valueOf(environment)])),
  };
}

function dotenvOf({ dotenvText }: KeySources): Readonly<Record<string, string | undefined>> {
  return dotenvText === undefined ? {} : parseEnv(plainLines(dotenvText));
}

/** Without a byte order mark, and with one kind of line ends. */
function plainLines(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n');
}

/** The value under a name; undefined where there is none or an empty one. */
function valueIn(values: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return (Object.hasOwn(values, name) && values[name]?.trim()) || undefined;
}

function found(
  provider: Provider,
  source: FoundKey['source'],
  values: Readonly<Record<string, string | undefined>>,
): FoundKey[] {
  return provider.credentials.flatMap((kind) =>
    kind.environment.flatMap((variable) => {
      const value = valueIn(values, variable);
      return value ? [{ credential: kind.id, variable, source, read: () => value }] : [];
    }),
  );
}
