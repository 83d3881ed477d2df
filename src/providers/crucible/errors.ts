import * as z from 'zod/mini';
import type { ErrorDialect } from '../../core/errorDialect.ts';

const text = z.catch(z.optional(z.string()), undefined);
const body = z.object({
  success: z.literal(false),
  code: text,
  error: text,
  hint: text,
  request_id: text,
});

/** Crucible's errors: `{success: false, code, error, hint, request_id}`. Others say `success: false` as well, with lists. */
export const crucibleErrors: ErrorDialect = {
  read({ json }) {
    const { data } = body.safeParse(json);
    if (!data || (data.code === undefined && data.error === undefined)) return null;
    return { code: data.code, message: data.error, hint: data.hint, requestId: data.request_id };
  },
};
