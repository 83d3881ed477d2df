import { credentialsFor } from '../accounts/credentials.ts';
import type { Clock } from '../core/clock.ts';
import { newIntentKey, type AccountId } from '../core/ids.ts';
import { Problem, toProblem, type ProblemDetails } from '../core/problem.ts';
import type { OpenAccount, OpenedAccount } from '../core/openedAccount.ts';
import { readAnswer, type Answer } from './answer.ts';
import type { CatalogOperation, LoadCatalog } from './catalog.ts';
import { checkRequest } from './check/checkRequest.ts';
import { curlCommand } from './curl.ts';
import type { Confirmations, PaidResult } from './confirmations.ts';
import { baseNameOf, prepareRequest, type PreparedRequest } from './preparedRequest.ts';
import type { RequestInputs } from './requestInputs.ts';
import { withRouting } from './requestRouting.ts';
import { secretValue, targetOf, wordToType } from './requestTarget.ts';
import { sendPrepared } from './sendPrepared.ts';

/** A call that somebody wants: a tree, a request file, a button, an agent. */
export interface OperationRequest extends RequestInputs {
  readonly account: AccountId;
  /** Operation id in the catalog of the account's platform. */
  readonly operation: string;
  /** What is acted on, in the user's words: the label of a row. Typed in the place of an id before it is destroyed. */
  readonly target?: string;
  /** What else hangs on it, in the user's words: said before something is changed or destroyed. */
  readonly warning?: string;
}

export interface EngineLog {
  info(line: string): void;
}

export interface EngineDeps {
  readonly open: OpenAccount;
  readonly catalog: LoadCatalog;
  readonly confirmations: Confirmations;
  readonly clock: Clock;
  /** Gets ids, statuses and durations; never a value of a request or an answer. */
  readonly log: EngineLog;
}

/** The way of every call: found, checked, let through by the gate of its risk, sent, read, masked. */
export class Engine {
  readonly #deps: EngineDeps;

  constructor(deps: EngineDeps) {
    this.#deps = deps;
  }

  /**
   * Runs a call whose inputs are complete.
   *
   * Errors: Problem. Before a byte is sent, all with `mayHaveActed: false`: `call.canceled` (the user said no),
   * `request.invalid` with `field` and `fault` (the first of `checkRequest`), `key.missing`, `target.notFound` (no
   * such account), `internal` (no such operation). After it: what the session or the paid gate throws, and the
   * Problem of an answer that means failure.
   */
  async run(request: OperationRequest, signal: AbortSignal): Promise<Answer> {
    const answer = await this.exchange(request, signal);
    if (answer.problem) throw answer.problem;
    return answer;
  }

  /** As `run`, but a failure that the platform told is an answer, to be shown with its `problem`. */
  async exchange(request: OperationRequest, signal: AbortSignal): Promise<Answer> {
    const opened = await this.#open(request);
    const operation = await this.#find(opened, request.operation);
    const context = { provider: opened.provider.id, account: opened.account.id, operation: operation.id };
    const inputs = withRouting(operation, opened, request);
    const faults = await checkRequest(operation, inputs);
    const fault = faults.find(({ severity }) => severity === 'error');
    if (fault) throw refused(context, { field: fault.pointer, fault: fault.code });
    // Throws when the account lacks the key, before anybody is asked anything.
    const carried = credentialsFor(opened.account, opened.provider, operation);
    const prepared = prepareRequest(operation, inputs, newIntentKey());
    if (signal.aborted) throw canceled(context);

    const { clock } = this.#deps;
    let durationMs = 0;
    const sendTimed = async (sending: AbortSignal): Promise<Response> => {
      const started = clock.now();
      try {
        return await sendPrepared(opened, prepared, sending);
      } finally {
        durationMs = clock.now() - started;
      }
    };
    const { response, job } = await this.#pass(opened, prepared, request, sendTimed, signal);
    const answer = await readAnswer({
      operation,
      account: opened.account,
      response,
      errors: opened.provider.errors,
      durationMs,
      sentSecrets: operation.secretInputs.map((path) => secretValue(operation, inputs, path)),
      job,
    });
    const words = [`${operation.provider}.${operation.id}`, answer.status, `${answer.durationMs} ms`];
    this.#deps.log.info([...words, ...(answer.requestId ? [`request ${answer.requestId}`] : [])].join(' · '));
    return withKeyNamed(answer, carried?.kinds.map(({ label }) => label).join(', ') ?? '');
  }

  /** The call as a command for a POSIX shell, keys and secrets as variables. Errors: as `run`, before a byte is sent. */
  async curl(request: OperationRequest): Promise<string> {
    const opened = await this.#open(request);
    const operation = await this.#find(opened, request.operation);
    const prepared = prepareRequest(operation, withRouting(operation, opened, request), newIntentKey());
    const { account, provider, session } = opened;
    return curlCommand(prepared, { account, provider, base: session.base(baseNameOf(provider, operation)) });
  }

  async #open({ account }: OperationRequest): Promise<OpenedAccount> {
    const opened = await this.#deps.open(account);
    if (opened) return opened;
    throw new Problem({ kind: 'notFound', code: 'target.notFound', account, mayHaveActed: false });
  }

  async #find({ provider }: OpenedAccount, id: string): Promise<CatalogOperation> {
    const operation = (await this.#deps.catalog(provider.id)).find(id);
    if (operation) return operation;
    const args = { text: `no operation ${provider.id}.${id}` };
    throw new Problem({ kind: 'unexpected', code: 'internal', args, mayHaveActed: false });
  }

  async #pass(
    opened: OpenedAccount,
    prepared: PreparedRequest,
    { target: label, warning }: Pick<OperationRequest, 'target' | 'warning'>,
    sendTimed: Send,
    signal: AbortSignal,
  ): Promise<PaidResult> {
    const { confirmations } = this.#deps;
    const { account, provider, session } = opened;
    const { operation, call } = prepared;
    const context = { provider: provider.id, account: account.id, operation: operation.id };
    const target = label ?? targetOf(prepared);
    const question = { account, provider, operation, target, warning: warning ?? null };
    const unlessRefused = async (agreed: Promise<boolean>): Promise<PaidResult> => {
      if (!(await agreed) || signal.aborted) throw canceled(context);
      return { response: await sendTwice(prepared, sendTimed, this.#deps.clock, signal), job: null };
    };
    switch (provider.riskOf?.(operation.id, call.body) ?? operation.risk) {
      case 'read':
        return { response: await sendTimed(signal), job: null };
      case 'write':
        return unlessRefused(confirmations.confirmWrite(question, signal));
      case 'destructive': {
        const word = wordToType(prepared, label);
        return unlessRefused(confirmations.confirmDestructive({ ...question, word }, signal));
      }
      case 'paid':
        return confirmations.pay({ session, provider, operation, call, target, send: sendTimed }, signal);
    }
  }
}

type Send = (signal: AbortSignal) => Promise<Response>;

/** How long a platform is given to finish a call whose answer was lost. */
const SETTLE_MS = 1_000;

/**
 * Sends a change; when its answer is lost on the way, the same bytes go out once more, but only where the platform has
 * promised to answer with the first result.
 */
async function sendTwice(
  { operation }: PreparedRequest,
  send: Send,
  clock: Clock,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await send(signal);
  } catch (error) {
    const { kind, details } = toProblem(error);
    const isLost = kind === 'network' && details.mayHaveActed !== false;
    const isSafe = operation.risk === 'write' && operation.idempotency?.replay === 'same-result';
    if (!isLost || !isSafe) throw error;
    await clock.sleep(SETTLE_MS, signal);
    return send(signal);
  }
}

/** Of several keys of an account, the one that was refused has to be named. */
function withKeyNamed(answer: Answer, credential: string): Answer {
  const { problem } = answer;
  if (problem?.code !== 'key.refused' || credential === '') return answer;
  return { ...answer, problem: problem.with({ args: { ...problem.details.args, credential } }) };
}

type Context = Pick<ProblemDetails, 'provider' | 'account' | 'operation'>;

function refused(context: Context, args: NonNullable<ProblemDetails['args']>): Problem {
  return new Problem({ ...context, kind: 'invalid', code: 'request.invalid', args, mayHaveActed: false });
}

function canceled(context: Context): Problem {
  return new Problem({ ...context, kind: 'canceled', code: 'call.canceled', mayHaveActed: false });
}
