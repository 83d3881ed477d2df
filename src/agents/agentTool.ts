import * as z from 'zod/mini';
import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import { rawText } from '../core/foreignText.ts';
import type { Money } from '../core/money.ts';
import type { OpenAccount, OpenedAccount } from '../core/openedAccount.ts';
import { Problem, toProblem, type ProblemDetails, type ProblemKind } from '../core/problem.ts';
import type { Log } from '../core/log.ts';
import { oneLine } from '../net/redaction/displayText.ts';
import type { LoadCatalog } from '../calls/catalog.ts';
import type { Engine } from '../calls/engine.ts';
import type { Balances } from '../providers/balances.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { OpenApprovals } from './openApprovals.ts';

/** What the tools work on. */
export interface AgentDeps {
  readonly accounts: { list(): Promise<readonly Account[]> };
  readonly open: OpenAccount;
  readonly catalog: LoadCatalog;
  readonly engine: Pick<Engine, 'exchange'>;
  readonly balances: Pick<Balances, 'read'>;
  /** Asks the user once for all that is left of a plan. */
  readonly approvals: Pick<OpenApprovals, 'ask'>;
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'plans' | 'outputs' | 'budgets' | 'ledger'>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** One call of a tool. */
export interface AgentCall {
  /** Who asks, as it is told to the user and kept with a plan: `Chat`. */
  readonly client: string;
  /** Said above what the user is asked to agree to. */
  readonly warning: string;
  readonly signal: AbortSignal;
}

/** What a tool gives: a JSON value, and media beside it. */
export interface ToolAnswer {
  readonly value: unknown;
  /** The value tells why it failed. */
  readonly failed?: true;
  /** Small ones, to look at. */
  readonly pictures?: readonly AgentPicture[];
  /** Where a client can read what a job made. */
  readonly links?: readonly OutputLink[];
}

/** An output of a job; its size in bytes. */
export interface OutputLink {
  readonly job: string;
  readonly index: number;
  readonly mimeType: string;
  readonly byteSize: number;
}

export interface AgentPicture {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A tool for a language model. */
export interface AgentTool {
  /** `backlot_` and a verb. */
  readonly name: string;
  /** English, the key of its translation; in title case. */
  readonly title: string;
  /** What the model reads to choose it. */
  readonly description: string;
  /** It does more than look. */
  readonly changes?: true;
  /** JSON Schema 2020-12 of the input. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  /**
   * Never rejects: a failure is a value with `error`, and `next`, which says what to do.
   *
   * @param input what the model sent: it is checked first.
   */
  run(input: unknown, deps: AgentDeps, call: AgentCall): Promise<ToolAnswer>;
}

interface ToolSpec<Input> extends Pick<AgentTool, 'name' | 'title' | 'description' | 'changes'> {
  readonly input: z.ZodMiniType<Input>;
  /** Errors: Problem. */
  readonly act: (input: Input, deps: AgentDeps, call: AgentCall) => Promise<unknown>;
}

/** A tool of which every input is checked and every failure is told with what to do next. */
export function agentTool<Input>({ input, act, ...about }: ToolSpec<Input>): AgentTool {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
  return {
    ...about,
    inputSchema,
    run: async (sent, deps, call) => {
      const checked = input.safeParse(sent ?? {});
      if (!checked.success) {
        const faults = checked.error.issues.map(
          ({ path, message }) => `${path.join('.') || 'input'}: ${message}`,
        );
        const value = { error: 'input.invalid', faults, next: 'Correct the input and call again.' };
        return { value, failed: true };
      }
      try {
        const answer = await act(checked.data, deps, call);
        return answer instanceof WithMedia ? answer : { value: answer };
      } catch (error) {
        const problem = toProblem(error);
        deps.log.info(`${about.name}: ${problem.message}`);
        return { value: failureOf(problem), failed: true };
      }
    },
  };
}

/** An answer with media. */
export class WithMedia implements ToolAnswer {
  readonly value: unknown;
  readonly pictures: readonly AgentPicture[];
  readonly links: readonly OutputLink[];

  constructor(value: unknown, { pictures, links }: Required<Pick<ToolAnswer, 'pictures' | 'links'>>) {
    this.value = value;
    this.pictures = pictures;
    this.links = links;
  }
}

/** The value of an answer as a model reads it. */
export function answerText(value: unknown): string {
  const text = JSON.stringify(value, null, 1);
  return text.length > MOST_CHARACTERS ? TOO_LONG : text;
}

/** More than this of one answer is more than a model reads; the tools themselves give less. */
const MOST_CHARACTERS = 200_000;
const TOO_LONG = JSON.stringify({ error: 'answer.tooLarge', next: 'Ask for less at a time.' });

const NEXT: Readonly<Record<ProblemKind, string>> = {
  auth: 'The key is missing or was refused. Tell the user to replace it in the Providers view; do not ask for a key.',
  permission:
    'This account may not do that. Use another account, or tell the user which permission is missing.',
  notFound: 'Look up the id again with the list or search tool.',
  invalid: 'Correct the named field; backlot_describe_operation shows its rules.',
  conflict: 'Read the present state before you try again.',
  rate: 'Wait as long as retryAfterSeconds says, then call again.',
  funds: 'The budget or balance does not cover it. Tell the user; do not look for a way around it.',
  network: 'The platform could not be reached. Reads may be tried again in a minute.',
  server: 'The platform failed. Reads may be tried again in a minute.',
  unexpected: 'Tell the user what failed.',
  canceled: 'The user said no, or the call was stopped. Do not ask again unless the user wants it.',
  outcomeUnknown: 'It may have been carried out and charged. Never send it again: look with backlot_status.',
  storage: 'The disk does not take what has to be kept. Nothing was bought. Tell the user.',
  blocked: 'This is not allowed here. Tell the user.',
};

function failureOf({ details }: Problem): object {
  const { code, kind, args, retryAfterMs, mayHaveActed, status } = details;
  const said = details.serverMessage ?? details.serverCode;
  return {
    error: code,
    ...(said !== undefined && { platformSays: oneLine(said, 500) }),
    ...(status !== undefined && { status }),
    ...(args && { details: plainArgs(args) }),
    ...(retryAfterMs !== undefined && { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) }),
    ...(mayHaveActed === true && { mayHaveActed }),
    next: NEXT[kind],
  };
}

/** A problem that is stored with a job or plan, as a value for the model. */
export function problemValue(details: ProblemDetails | null): object | undefined {
  return details ? failureOf(new Problem(details)) : undefined;
}

function plainArgs(args: NonNullable<ProblemDetails['args']>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : oneLine(rawText(value), 300),
    ]),
  );
}

/** An amount as a number of its unit: `{ "amount": 1.5, "unit": "credits" }`. */
export function amountOf(money: Money | null | undefined): object | null {
  return money ? { amount: money.micros / 1_000_000, unit: money.unit } : null;
}

/** Errors: Problem notFound for an id that no account has. */
export async function opened(deps: Pick<AgentDeps, 'open'>, account: string): Promise<OpenedAccount> {
  const found = await deps.open(account);
  if (found) return found;
  throw new Problem({
    ...{ kind: 'notFound', code: 'target.notFound', mayHaveActed: false },
    args: { id: account },
  });
}
