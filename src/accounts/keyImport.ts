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
  const dotenv = sources.dotenvText === undefined ? {} : parseEnv(sources.dotenvText.replace(/^\uFEFF/, ''));
  return [...found(provider, 'environment', sources.env), ...found(provider, 'dotenv', dotenv)];
}

function found(
  provider: Provider,
  source: FoundKey['source'],
  values: Readonly<Record<string, string | undefined>>,
): FoundKey[] {
  return provider.credentials.flatMap((kind) =>
    kind.environment.flatMap((variable) => {
      const value = Object.hasOwn(values, variable) ? values[variable]?.trim() : undefined;
      return value ? [{ credential: kind.id, variable, source, read: () => value }] : [];
    }),
  );
}
