import type { SandboxControl } from './control.ts';
import { platformNames, readFaultRule } from './faultInput.ts';
import { sandboxModes } from '../platform.ts';
import { optional, readNumber, readObject, readOneOf, readString } from '../server/readInput.ts';

type Verb = (control: SandboxControl, input: Readonly<Record<string, unknown>>) => unknown;

const platformOf = (input: Readonly<Record<string, unknown>>) =>
  readOneOf(input['platform'] ?? 'crucible', platformNames, 'platform');

/** The verbs of the control by name, as they arrive in a message or at `POST /_sandbox/<verb>`. */
const verbs: Readonly<Record<string, Verb>> = {
  now: (control) => control.now(),
  advance: (control, input) => control.advance(readNumber(input['ms'], 'ms')),
  freeze: (control) => control.freeze(),
  resume: (control) => control.resume(),
  setRate: (control, input) => control.setRate(readNumber(input['rate'], 'rate')),
  addFault: (control, input) => control.addFault(readFaultRule(input['rule'])),
  clearFaults: (control) => control.clearFaults(),
  faults: (control) => control.faults(),
  state: (control) => control.state(),
  charges: (control) => control.charges(),
  ledger: (control, input) => control.ledger(platformOf(input)),
  requests: (control, input) =>
    control.requests(optional(input['since'], (since) => readNumber(since, 'since'))),
  addCredits: (control, input) =>
    control.addCredits(
      platformOf(input),
      readNumber(input['amount'], 'amount'),
      optional(input['credential'], (credential) => readString(credential, 'credential')),
    ),
  revoke: (control, input) =>
    control.revoke(platformOf(input), readString(input['credential'], 'credential')),
  withdraw: (control, input) => control.withdraw(platformOf(input), readString(input['id'], 'id')),
  setMode: (control, input) =>
    control.setMode(platformOf(input), readOneOf(input['mode'], sandboxModes, 'mode')),
  configure: (control, input) =>
    control.configure(platformOf(input), readObject(input['settings'], 'settings')),
  reset: (control) => control.reset(),
  outage: (control, input) => control.outage(readNumber(input['ms'], 'ms')),
  openOperations: (control) => control.openOperations(),
};

export const verbNames: readonly string[] = Object.keys(verbs);

/** Carries out a verb; throws a `TypeError` for an unknown one or an unfit input. */
export async function runVerb(control: SandboxControl, name: string, input: unknown): Promise<unknown> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new TypeError(`The verb is one of ${verbNames.join(', ')}.`);
  return verb(control, input === undefined ? {} : readObject(input, 'input'));
}
