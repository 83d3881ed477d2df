import * as z from 'zod/mini';
import type { ErrorDialect } from '../../core/errorDialect.ts';

const text = z.catch(z.optional(z.string()), undefined);
const step = z.union([z.string(), z.number()]);
const way = z.catch(z.optional(z.union([z.string(), z.array(step)])), undefined);
const fault = z.object({ field: way, path: way, loc: way, param: way, message: text, msg: text });
/** The faults of a request, or the first of several. */
const faults = z.catch(z.optional(z.union([z.array(fault), fault])), undefined);
const inner = z.object({ message: text, code: text, details: faults });
const body = z.object({
  ok: z.catch(z.optional(z.boolean()), undefined),
  error: z.catch(z.optional(z.union([z.string(), inner])), undefined),
  message: text,
  code: text,
  detail: text,
  details: faults,
  errors: faults,
});

/** The way to a field is not longer. */
const MOST_STEPS = 20;

/** A code of the platform; gateways send statuses and other spellings. */
const CODE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
/** A word that programs read, not a sentence for people. */
const WORD = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/i;

/**
 * Killa Tamata's errors: `{ok: false, error, message?, code?, details?}`. No source shows their shape; clients of the
 * platform read `message`, `error.message`, `error` and `detail`. What has no `ok` counts only with a code, because gateways send the rest too.
 * Which field was refused is read from `details` or `errors` in the spellings that validators use; its own message is the
 * hint where the answer has another one for the whole.
 */
export const killatamataErrors: ErrorDialect = {
  read({ json }) {
    const { data } = body.safeParse(json);
    if (!data) return null;
    const isWorded = typeof data.error === 'object' && CODE.test(data.error.code ?? '');
    if (data.ok !== false && !isWorded) return null;
    const error = typeof data.error === 'string' ? { message: data.error, code: undefined } : data.error;
    const isWord = error?.message !== undefined && WORD.test(error.message);
    const message = data.message ?? error?.message ?? data.detail;
    const inError = typeof data.error === 'object' ? data.error.details : undefined;
    const { field, hint } = faultIn(data.details ?? data.errors ?? inError);
    return {
      code: data.code ?? error?.code ?? (isWord ? error.message : undefined),
      message,
      ...(field !== undefined && { field }),
      ...(field !== undefined && hint !== undefined && hint !== message && { hint }),
    };
  },
};

function faultIn(found: z.infer<typeof faults>): { readonly field?: string; readonly hint?: string } {
  const first = Array.isArray(found) ? found[0] : found;
  const named = first?.field ?? first?.path ?? first?.loc ?? first?.param;
  const path = Array.isArray(named) ? named.slice(0, MOST_STEPS).join('.') : named;
  // Where all inputs of a task are: nobody calls a width "input width".
  const field = path?.replace(/^(?:body\.)?(?:input\.)?/, '');
  const hint = first?.message ?? first?.msg;
  return { ...(field && { field }), ...(hint && { hint }) };
}
