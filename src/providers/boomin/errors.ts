import * as z from 'zod/mini';
import type { ErrorDialect } from '../../core/errorDialect.ts';
import { commonErrorBody } from '../../net/errors/commonErrorBody.ts';
import { isGatewayBody } from '../../net/errors/gatewayBody.ts';

const text = z.catch(z.optional(z.string()), undefined);
const more = z.object({
  required_scope: text,
  error: z.catch(z.optional(z.object({ param: text, required_scope: text })), undefined),
});

/** A machine's word, alone or in front of what it is about: `forbidden`, `missing_scope:units:read`. */
const WORD = /^\s*[a-z][a-z0-9]*(?:_[a-z0-9]+)*\s*(?::|$)/;
/** A word in front of the scope that a token lacks. */
const MISSING_SCOPE = /^(missing_scope|insufficient_scope):\s*(\S*)/;

/**
 * Statuses of a server that has read the request. Others gateways give as well, in the same form: `{message}` with a
 * sentence (AWS, Kong, Envoy).
 */
const AFTER_READING: ReadonlySet<number> = new Set([400, 409, 412, 422]);

/** The limit of creations, which has no wait in any answer. */
const CREATION_LIMIT = 'create_rate_limit_exceeded';
const CREATION_LIMIT_TEXT =
  '{0} allows 150 creations an hour for each organization, token and kind, and this token has used them up. Nothing was made. Try again later; the platform does not say when.';

/**
 * Boomin's errors: flat `{message}` or `{error}` with a word or a sentence, or `{error: {code, message, param, request_id}}`.
 * A sentence without a word counts as Boomin's only where no gateway would answer.
 */
export const boominErrors: ErrorDialect = {
  read({ status, json }) {
    const common = typeof json === 'object' && !isGatewayBody(status, json) ? commonErrorBody(json) : null;
    if (!common) return null;
    const { required_scope: required, error } = more.safeParse(json).data ?? {};
    const [, word, lacking] = MISSING_SCOPE.exec(common.message ?? '') ?? [];
    const code = common.code ?? word;
    const scope = required ?? error?.required_scope ?? lacking;
    const isWorded = code !== undefined || scope !== undefined || WORD.test(common.message ?? '');
    if (!isWorded && !AFTER_READING.has(status)) return null;
    return {
      ...common,
      code,
      scope,
      field: error?.param,
      ...(code === CREATION_LIMIT && { text: CREATION_LIMIT_TEXT }),
    };
  },
};
