import * as z from 'zod/mini';
import type { ErrorDialect } from '../../core/errorDialect.ts';

const text = z.catch(z.optional(z.string()), undefined);
const inner = z.object({ message: text, code: text });
const body = z.object({
  ok: z.catch(z.optional(z.boolean()), undefined),
  error: z.catch(z.optional(z.union([z.string(), inner])), undefined),
  message: text,
  code: text,
  detail: text,
});

/** A code of the platform; gateways send statuses and other spellings. */
const CODE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
/** A word that programs read, not a sentence for people. */
const WORD = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/i;

/**
 * Killa Tamata's errors: `{ok: false, error, message?, code?, details?}`. No source shows their shape; clients of the
 * platform read `message`, `error.message`, `error` and `detail`. What has no `ok` counts only with a code, because gateways send the rest too.
 */
export const killatamataErrors: ErrorDialect = {
  read({ json }) {
    const { data } = body.safeParse(json);
    if (!data) return null;
    const isWorded = typeof data.error === 'object' && CODE.test(data.error.code ?? '');
    if (data.ok !== false && !isWorded) return null;
    const error = typeof data.error === 'string' ? { message: data.error, code: undefined } : data.error;
    const isWord = error?.message !== undefined && WORD.test(error.message);
    return {
      code: data.code ?? error?.code ?? (isWord ? error.message : undefined),
      message: data.message ?? error?.message ?? data.detail,
    };
  },
};
