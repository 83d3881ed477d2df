import * as z from 'zod/mini';
import type { Allowance, ErrorDialect } from '../../core/errorDialect.ts';
import { commonErrorBody } from '../../net/errors/commonErrorBody.ts';
import { isGatewayBody } from '../../net/errors/gatewayBody.ts';

const text = z.catch(z.optional(z.string()), undefined);
const more = z.object({ error: text, status: text, suggestion: text });

/** A word in the place of a code: `confirmation_required`. */
const STATUS_WORD = /^[a-z]+(?:_[a-z]+)+$/;

const WRONG_ORGANIZATION = '{0} answered with an empty "not found". Check the organization of the account.';

/** Since May 2026 a tenant's server refuses calls that do not name the organization by its id. */
const NO_ORGANIZATION_HEADER = 'TENANT_ORG_HEADER_REQUIRED';
const NO_ORGANIZATION =
  '{0} needs the id of the organization with each call. Set the organization id of the account.';

/**
 * Molecule's errors: `{error, code?, retry_after?, suggestion?}`, or `{status, message}` for what has to be confirmed.
 * A `message` without that word is nothing that Molecule says. A tenant answers an empty 404 when the organization header is wrong.
 */
export const moleculeErrors: ErrorDialect = {
  read({ status, json, isEmpty }) {
    if (status === 404 && isEmpty) return { kind: 'notFound', text: WRONG_ORGANIZATION, misrouted: true };
    const { data } = more.safeParse(json);
    const word = data?.status !== undefined && STATUS_WORD.test(data.status) ? data.status : undefined;
    if (!data || (!data.error?.trim() && word === undefined) || isGatewayBody(status, json)) return null;
    const common = commonErrorBody(json);
    const own = common && { ...common, code: common.code ?? word, hint: data.suggestion };
    return own?.code === NO_ORGANIZATION_HEADER ? { ...own, text: NO_ORGANIZATION, misrouted: true } : own;
  },

  allowance,
};

/** Tenants count calls in the headers of every answer; the limit may be the word `unlimited`. */
function allowance(headers: Headers): Allowance | null {
  const [limit, left, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    headers.get(`x-ratelimit-${name}`),
  );
  if (!/^\d{1,9}$/.test(limit ?? '') || !/^\d{1,9}$/.test(left ?? '') || !/^\d{1,6}$/.test(reset ?? ''))
    return null;
  return { left: Number(left), resetMs: Number(reset) * 1000 };
}
