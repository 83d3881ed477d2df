import * as z from 'zod/mini';
import { faultRule } from '../faults/faultRule.ts';
import { sandboxModes } from '../platform.ts';
import { readInput } from '../server/readInput.ts';
import type { SandboxControl } from './control.ts';

type Verb = (control: SandboxControl, input: unknown) => unknown;

const platform = z.string();
const ms = z.number();

/** The verbs of the control by name, as they arrive in a message or at `POST /_sandbox/<verb>`. */
const verbs: Readonly<Record<string, Verb>> = {
  now: (control) => control.now(),
  advance: verb({ ms }, (control, input) => control.advance(input.ms)),
  freeze: (control) => control.freeze(),
  resume: (control) => control.resume(),
  setRate: verb({ rate: z.number() }, (control, input) => control.setRate(input.rate)),
  addFault: verb({ rule: faultRule }, (control, input) => control.addFault(input.rule)),
  clearFaults: (control) => control.clearFaults(),
  faults: (control) => control.faults(),
  state: (control) => control.state(),
  charges: (control) => control.charges(),
  ledger: verb({ platform }, (control, input) => control.ledger(input.platform)),
  requests: verb({ since: z.optional(z.number()) }, (control, input) => control.requests(input.since)),
  addCredits: verb({ platform, amount: z.number(), credential: z.optional(z.string()) }, (control, input) =>
    control.addCredits(input.platform, input.amount, input.credential),
  ),
  revoke: verb({ platform, credential: z.string() }, (control, input) =>
    control.revoke(input.platform, input.credential),
  ),
  withdraw: verb({ platform, id: z.string() }, (control, input) =>
    control.withdraw(input.platform, input.id),
  ),
  setMode: verb({ platform, mode: z.enum(sandboxModes) }, (control, input) =>
    control.setMode(input.platform, input.mode),
  ),
  configure: verb({ platform, settings: z.record(z.string(), z.unknown()) }, (control, input) =>
    control.configure(input.platform, input.settings),
  ),
  reset: (control) => control.reset(),
  openOperations: (control) => control.openOperations(),
};

export const verbNames: readonly string[] = Object.keys(verbs);

/** Carries out a verb; throws a `TypeError` for an unknown one or an unfit input. */
export async function runVerb(control: SandboxControl, name: string, input: unknown): Promise<unknown> {
  const found = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!found) throw new TypeError(`The verb is one of ${verbNames.join(', ')}.`);
  return found(control, input ?? {});
}

function verb<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  run: (control: SandboxControl, input: z.output<z.ZodMiniObject<Shape>>) => unknown,
): Verb {
  const schema = z.object(shape);
  return (control, input) => run(control, readInput(schema, input, 'input'));
}
