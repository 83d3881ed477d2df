import * as z from 'zod/mini';
import { parseTime } from '../../../core/clock.ts';
import { id, list, numeric, optional, text } from '../../tolerant.ts';
import { unwrapped } from '../members.ts';

/** A text with something in it that may be missing. */
const word = optional(z.string().check(z.minLength(1)));

const missing = (context: { readonly issues: unknown[] }, input: unknown, name: string) => {
  context.issues.push({ code: 'custom', message: `no ${name}`, input, path: [name] });
  return z.NEVER;
};

/** A new key with its label and beginning, as far as they are told. */
export interface IssuedKey {
  readonly key: string;
  readonly prefix: string | undefined;
  readonly label: string | undefined;
}

export const issuedKeyAnswer = unwrapped(
  z.pipe(
    z.looseObject({
      ...{ apiKey: word, key: word, api_key: word, token: word },
      ...{ keyPrefix: word, prefix: word, label: word, keyLabel: word },
    }),
    z.transform((answer, context): IssuedKey => {
      const key = answer.apiKey ?? answer.key ?? answer.api_key ?? answer.token;
      if (key === undefined) return missing(context, answer, 'apiKey');
      return { key, prefix: answer.keyPrefix ?? answer.prefix, label: answer.label ?? answer.keyLabel };
    }),
  ),
);

/** The same where the key itself has been masked or taken out: its name for the user. */
export const mintedName = unwrapped(
  z.pipe(
    z.looseObject({ label: word, keyLabel: word, keyPrefix: word, prefix: word }),
    z.transform(({ label, keyLabel, keyPrefix, prefix }) => label ?? keyLabel ?? keyPrefix ?? prefix),
  ),
);

const keyRow = z.pipe(
  z.looseObject({
    ...{ id: optional(id), prefix: word, keyPrefix: word, key_prefix: word },
    ...{ label: text, name: text, createdAt: text, created_at: text },
    ...{ lastUsedAt: text, last_used_at: text, revokedAt: text, revoked_at: text },
    revoked: optional(z.boolean()),
  }),
  z.transform((row, context) => {
    const prefix = row.prefix ?? row.keyPrefix ?? row.key_prefix;
    const named = row.id ?? prefix;
    if (named === undefined) return missing(context, row, 'prefix');
    const revokedAt = row.revokedAt ?? row.revoked_at;
    return {
      id: named,
      prefix,
      label: row.label ?? row.name,
      createdAt: row.createdAt ?? row.created_at,
      lastUsedAt: row.lastUsedAt ?? row.last_used_at,
      revokedAt,
      isRevoked: revokedAt !== undefined || row.revoked === true,
      details: row,
    };
  }),
);

export type KeyRow = z.infer<typeof keyRow>;

/** The keys of the account, also as a bare list. */
export const keysAnswer = list(keyRow, 'keys', 'apiKeys');

export interface StartedLink {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly url: string;
  /** Milliseconds until it ends, or when it ends by the server's clock; null where neither is told. */
  readonly endsInMs: number | null;
  readonly endsAt: number | null;
  readonly intervalMs: number | null;
}

/** Seconds: what is negative or more than a day says nothing. */
const seconds = optional(numeric.check(z.gte(0), z.lte(86_400)));

/** The start of a device link, also in the names of RFC 8628. A page with the code in its address is preferred. */
export const startedLinkAnswer = unwrapped(
  z.pipe(
    z.looseObject({
      ...{ deviceCode: word, device_code: word, userCode: word, user_code: word },
      ...{ verificationUrl: word, verificationUri: word, verification_url: word, verification_uri: word },
      ...{ verificationUrlComplete: word, verificationUriComplete: word, verification_uri_complete: word },
      ...{ expiresAt: text, expires_at: text, expiresIn: seconds, expires_in: seconds, interval: seconds },
    }),
    z.transform((answer, context): StartedLink => {
      const deviceCode = answer.deviceCode ?? answer.device_code;
      const userCode = answer.userCode ?? answer.user_code;
      const url =
        answer.verificationUrlComplete ??
        answer.verificationUriComplete ??
        answer.verification_uri_complete ??
        answer.verificationUrl ??
        answer.verificationUri ??
        answer.verification_url ??
        answer.verification_uri;
      if (deviceCode === undefined) return missing(context, answer, 'deviceCode');
      if (userCode === undefined) return missing(context, answer, 'userCode');
      if (url === undefined) return missing(context, answer, 'verificationUrl');
      const endsIn = answer.expiresIn ?? answer.expires_in;
      return {
        ...{ deviceCode, userCode, url },
        endsInMs: endsIn === undefined ? null : endsIn * 1000,
        endsAt: parseTime(answer.expiresAt ?? answer.expires_at),
        intervalMs: answer.interval === undefined ? null : answer.interval * 1000,
      };
    }),
  ),
);

/** Where a device link stands. A word that is not known counts as pending: only time ends it. */
export type LinkState = 'pending' | 'approved' | 'denied' | 'expired' | 'consumed';

const WORDS: readonly (readonly [LinkState, RegExp])[] = [
  ['denied', /den(?:y|ied)|reject|declin/],
  ['expired', /expir|timed?.?out/],
  ['consumed', /consum|claim|used|issued|redeem/],
  ['approved', /approv|authori[sz]ed|complet|success/],
];

/** The state that a word of the platform stands for. */
export function linkState(said: string): LinkState {
  const found = WORDS.find(([, words]) => words.test(said.toLowerCase()));
  return /pending/i.test(said) ? 'pending' : (found?.[0] ?? 'pending');
}

export interface PolledLink {
  readonly key: string | undefined;
  readonly state: LinkState;
}

/** The answer to a poll: the key in one of them, a state in all others. Without either it cannot be read. */
export const polledLinkAnswer = unwrapped(
  z.pipe(
    z.looseObject({ status: word, state: word, error: word, apiKey: word, key: word, api_key: word }),
    z.transform((answer, context): PolledLink => {
      const key = answer.apiKey ?? answer.key ?? answer.api_key;
      const said = answer.status ?? answer.state ?? answer.error;
      if (key === undefined && said === undefined) return missing(context, answer, 'status');
      return { key, state: linkState(said ?? 'approved') };
    }),
  ),
);

/** A request as the person who decides sees it. */
export const linkRequestAnswer = unwrapped(
  z.pipe(
    z.looseObject({
      ...{ userCode: word, user_code: word, status: word, state: word },
      ...{ keyLabel: text, key_label: text, label: text, deviceName: text },
      ...{ expiresAt: text, expires_at: text },
    }),
    z.transform((answer, context) => {
      const status = answer.status ?? answer.state;
      if (status === undefined) return missing(context, answer, 'status');
      return {
        state: linkState(status),
        status,
        label: answer.keyLabel ?? answer.key_label ?? answer.label ?? answer.deviceName ?? null,
        expiresAt: parseTime(answer.expiresAt ?? answer.expires_at),
      };
    }),
  ),
);

/** An answer of which nothing is needed. */
export const anyAnswer = z.unknown();

const skill = optional(z.looseObject({ name: text, version: text, compatibilityPolicy: text }));

/** Health with versions, in an object or as a bare text. */
export const healthAnswer = unwrapped(
  z.pipe(
    z.looseObject({
      ...{ status: word, ok: optional(z.boolean()), release: text, api: text, apiVersion: text },
      version: optional(z.union([z.string(), z.looseObject({ release: text, api: text, skill })])),
    }),
    z.transform((answer, context) => {
      const { status, ok, version } = answer;
      if (status === undefined && ok === undefined) return missing(context, answer, 'status');
      const inner = typeof version === 'object' ? version : undefined;
      return {
        isOk: status === undefined ? ok === true : /^(?:ok|up|healthy|pass)$/i.test(status),
        status: status ?? (ok ? 'ok' : 'down'),
        release: inner?.release ?? answer.release,
        api:
          inner?.api ??
          answer.api ??
          answer.apiVersion ??
          (typeof version === 'string' ? version : undefined),
        skill: inner?.skill?.version,
        policy: inner?.skill?.compatibilityPolicy,
      };
    }),
  ),
);
