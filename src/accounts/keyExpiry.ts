import * as z from 'zod/mini';

/** From when until when a key works, as it says itself. Milliseconds since the epoch. */
export interface KeyTerm {
  readonly endsAt: number;
  /** Null when it does not say it. */
  readonly issuedAt: number | null;
}

const SECOND_MS = 1_000;
/** The last moment that a Date can hold. */
const LAST_MS = 8_640_000_000_000_000;

const claims = z.looseObject({ exp: z.number(), iat: z.optional(z.number()) });

/**
 * The term of a key that is a JSON Web Token (RFC 7519): its `exp` and `iat`, in seconds since the epoch. Null for every
 * other key, and for a token without an end. What it says is not verified: it is for a warning only.
 */
export function keyTerm(key: string): KeyTerm | null {
  const [, payload] = /^eyJ[\w-]+\.([\w-]+)\.[\w-]*$/.exec(key) ?? [];
  if (payload === undefined) return null;
  const { data } = z.safeParse(claims, jsonOf(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!data || !(data.exp > 0) || data.exp * SECOND_MS > LAST_MS) return null;
  const { exp, iat } = data;
  return { endsAt: exp * SECOND_MS, issuedAt: iat !== undefined && iat < exp ? iat * SECOND_MS : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
