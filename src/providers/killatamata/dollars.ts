import * as z from 'zod/mini';
import type { Money } from '../../core/money.ts';
import { USD } from './api.ts';

/** Beyond it, millionths are no longer exact as a number. */
const MOST_WHOLE_DIGITS = 9;
const DECIMAL = /^\s*(-?)\$?(\d+)(?:\.(\d{0,6})(\d*))?\s*$/;

/** Dollars as decimal text, exactly: `12.34`, `-0.000001`. What has more than six decimals is rounded half up. */
export function dollarsOf(text: string): Money | null {
  const [, sign = '', whole = '', fraction = '', rest = ''] = DECIMAL.exec(text) ?? [];
  if (whole === '' || whole.replace(/^0+/, '').length > MOST_WHOLE_DIGITS) return null;
  const rounded = /^[5-9]/.test(rest) ? 1 : 0;
  const micros = Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0')) + rounded;
  return { unit: USD, micros: sign === '-' && micros > 0 ? -micros : micros };
}

/** Dollars in millionths, a whole number, also as text. */
export function microsOf(micros: number): Money {
  return { unit: USD, micros };
}

const LARGEST = 1e15;

/** A whole number of millionths, also as text; anything else counts as not said. */
export const micros = z.catch(
  z.optional(
    z.pipe(
      z.union([z.number(), z.string().check(z.regex(/^-?\d{1,16}$/))]),
      z.pipe(z.transform(Number), z.int().check(z.gte(-LARGEST), z.lte(LARGEST))),
    ),
  ),
  undefined,
);

/** An amount in dollars, as decimal text or as a number; anything else counts as not said. */
export const decimalDollars = z.catch(
  z.optional(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((value, context): Money => {
        const read = dollarsOf(String(value));
        if (read) return read;
        context.issues.push({ code: 'custom', message: 'no amount', input: value });
        return z.NEVER;
      }),
    ),
  ),
  undefined,
);
