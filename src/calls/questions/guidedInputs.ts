import type { KnownValues } from '../../core/actionGuide.ts';
import type { RequestInputs } from '../requestInputs.ts';
import { isRecord } from '../check/schemaView.ts';

const BODY = 'body';
const KNOWN = 'known.';

/** What an action has gathered: what is sent, and what is only known. */
export interface Gathered {
  readonly inputs: RequestInputs;
  readonly known: KnownValues;
}

/**
 * Puts a value where the guide of an action names it: `slug`, `body`, `body.key`, `body.budget_limits.{period}`,
 * `known.period`. What is undefined is known to be left out. `{name}` stands for a known value.
 */
export function withGuided(gathered: Gathered, name: string, value: unknown): Gathered {
  const { inputs, known } = gathered;
  const input = filledIn(name, known);
  if (input.startsWith(KNOWN)) return { inputs, known: { ...known, [input.slice(KNOWN.length)]: value } };
  const steps = input.split('.');
  const last = steps.at(-1) ?? input;
  if (steps[0] !== BODY) {
    const params = { ...inputs.params, ...(value !== undefined && { [input]: value }) };
    return { inputs: { ...inputs, params }, known: { ...known, [last]: value } };
  }
  const body = placed(inputs.body, steps.slice(1), value);
  const told = steps.length === 1 && isRecord(value) ? value : { [last]: value };
  return { inputs: { ...inputs, body }, known: { ...known, ...told } };
}

/** All that is known when the inputs are complete: what the row says, and over it what is sent. */
export function allKnown({ inputs, known }: Gathered): KnownValues {
  return { ...known, ...inputs.params, ...(isRecord(inputs.body) ? inputs.body : {}) };
}

/** A text with `{name}` in the places of known values; what is not known leaves nothing. */
export function filledIn(text: string, known: KnownValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = known[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}

function placed(body: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const here = isRecord(body) ? body : {};
  const inner = placed(here[step], rest, value);
  return inner === undefined ? here : { ...here, [step]: inner };
}
