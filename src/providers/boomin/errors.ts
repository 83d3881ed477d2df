import * as z from 'zod/mini';
import type { ErrorDialect } from '../../core/errorDialect.ts';
import { commonErrorBody } from '../../net/errors/commonErrorBody.ts';

const text = z.catch(z.optional(z.string()), undefined);
const more = z.object({
  required_scope: text,
  error: z.catch(z.optional(z.object({ param: text, required_scope: text })), undefined),
});

/** A word in front of the scope that a token lacks: `missing_scope:units:read`. */
const MISSING_SCOPE = /^(missing_scope|insufficient_scope):\s*(\S*)/;

/** The limit of creations, which has no wait in any answer. */
const CREATION_LIMIT = 'create_rate_limit_exceeded';
const CREATION_LIMIT_TEXT =
  '{0} allows 150 creations an hour for each organization, token and kind, and this token has used them up. Nothing was made. Try again later; the platform does not say when.';

/** Boomin's errors: flat `{message}` or `{error}` with a word or a sentence, or `{error: {code, message, param, request_id}}`. */
export const boominErrors: ErrorDialect = {
  read({ json }) {
    const common = typeof json === 'object' ? commonErrorBody(json) : null;
    if (!common) return null;
    const { required_scope: required, error } = more.safeParse(json).data ?? {};
    const [, word, lacking] = MISSING_SCOPE.exec(common.message ?? '') ?? [];
    const code = common.code ?? word;
    return {
      ...common,
      code,
      scope: required ?? error?.required_scope ?? lacking,
      field: error?.param,
      ...(code === CREATION_LIMIT && { text: CREATION_LIMIT_TEXT }),
    };
  },
};
