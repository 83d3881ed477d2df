import type { CredentialKind } from '../core/credential.ts';

/** Longer than any key of a known platform; servers commonly refuse header lines past 8 KB. */
export const MAX_KEY_LENGTH = 8192;

/** What is wrong with a typed key, without quoting any of it. */
export type KeyFault = 'empty' | 'tooLong' | 'whitespace' | 'control' | 'notAscii';

export type KeyCheck =
  /** `unusual`: it can be sent, but does not look like this kind of key; worth a warning, no refusal. */
  | { readonly ok: true; readonly key: string; readonly unusual: boolean }
  | { readonly ok: false; readonly fault: KeyFault };

/**
 * Judges what a user typed or pasted as a key. Blanks and line ends around it are dropped; inside it only visible
 * ASCII is allowed, because the key becomes a header value and a line break there would add a header.
 */
export function checkKey(kind: CredentialKind, typed: string): KeyCheck {
  const key = typed.trim();
  const fault = keyFault(key);
  if (fault) return { ok: false, fault };
  return { ok: true, key, unusual: kind.pattern !== null && !matches(kind.pattern, key) };
}

/** The fault of a key that is to be sent as it stands; null when it can be. */
export function keyFault(key: string): KeyFault | null {
  if (key === '') return 'empty';
  if (key.length > MAX_KEY_LENGTH) return 'tooLong';
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(key)) return 'control';
  if (/\s/u.test(key)) return 'whitespace';
  return /^[\u0021-\u007e]+$/.test(key) ? null : 'notAscii';
}

function matches(pattern: RegExp, key: string): boolean {
  // A shared pattern with the g or y flag would remember where it stopped.
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(key);
}
