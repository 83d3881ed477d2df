import { credentialsFor } from '../accounts/credentials.ts';
import type { Transport, Transports } from '../accounts/transports.ts';
import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import { newIntentKey } from '../core/ids.ts';
import type { PreparedCall } from '../core/job.ts';
import type { OperationFact, Risk } from '../core/operation.ts';
import { Problem, toProblem, type ProblemDetails } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type {
  CallInputs,
  CallOptions,
  Consent,
  Prepared,
  PrepareOptions,
  Reply,
  SentBefore,
  Session,
} from '../core/session.ts';
import type { InputStore } from '../core/storedInput.ts';
import { observedOperation, type CatalogOperation, type LoadCatalog } from './catalog.ts';
import { checkRequest } from './check/checkRequest.ts';
import { secretsIn } from './mask.ts';
import {
  baseNameOf,
  httpRequest,
  prepareRequest,
  storedRequest,
  type PreparedRequest,
  type WireRequest,
} from './preparedRequest.ts';
import { readReply, uploadFailure, type ReplyContext } from './reply.ts';
import { bodyForm, type RequestInputs } from './requestInputs.ts';
import { withRouting } from './requestRouting.ts';
import { withContents, withLongTextsKept } from './storedInputs.ts';

export interface SessionsDeps {
  readonly transports: Pick<Transports, 'open'>;
  readonly catalog: LoadCatalog;
  readonly clock: Clock;
  /** Where what a request sends of files is kept. */
  readonly inputs: InputStore;
}

/** Opens sessions of accounts. Every call passes the steps of `AccountSession`. */
export class Sessions {
  readonly #deps: SessionsDeps;

  constructor(deps: SessionsDeps) {
    this.#deps = deps;
  }

  /**
   * A session of the account as its row stands; opening reads nothing and sends nothing.
   *
   * @param trial keys that are not saved yet; a credential that is not among them is read from the vault.
   */
  open(account: Account, provider: Provider, trial: Readonly<Record<string, string>> = {}): Session {
    const transport = this.#deps.transports.open(account, provider, trial);
    return new AccountSession({ ...this.#deps, account, provider, transport });
  }
}

interface AccountSessionDeps extends Omit<SessionsDeps, 'transports'> {
  readonly account: Account;
  readonly provider: Provider;
  readonly transport: Transport;
}

/** The pause before a repeat, so that the platform can finish the first call. */
const SETTLE_MS = 1_000;

/**
 * The one call path: finds the operation in the catalog, adds routing, checks the inputs against the contract, completes
 * them, requires the consent for the risk, sends, reads the answer, and makes a Problem of a failure with the secrets
 * masked.
 */
class AccountSession implements Session {
  readonly account: Account;
  readonly clock: Clock;
  readonly #deps: AccountSessionDeps;

  constructor(deps: AccountSessionDeps) {
    this.account = deps.account;
    this.clock = deps.clock;
    this.#deps = deps;
  }

  base(name: string): string {
    return this.#deps.transport.base(name);
  }

  async call<Answer>(
    operation: string,
    call: CallInputs & CallOptions<Answer>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { answer, alsoAnswers, agreed } = call;
    const prepared = await this.prepare(operation, call);
    const reply = await prepared.send(agreed ? 'agreed' : 'none', signal);
    return reply.read(answer, alsoAnswers);
  }

  async stream(operation: string, call: CallInputs & PrepareOptions, signal: AbortSignal): Promise<Response> {
    const prepared = await this.#prepared(operation, call);
    const { request, context } = prepared;
    requireConsent(prepared.risk, 'none', this.#context(prepared.operation.id));
    const sent = await this.#request(request, signal);
    sent.request.headers.set('cache-control', 'no-cache');
    const response = await this.#deps.transport.open({
      ...{ ...sent, operation: prepared.operation, secrets: context.sentSecrets, repeatable: false },
    });
    if (response.ok) return response;
    const { problem } = await readReply(response, context, () => 0);
    throw problem ?? toProblem(undefined);
  }

  prepare(operation: string, call: CallInputs & PrepareOptions): Promise<Prepared> {
    return this.#prepared(operation, call);
  }

  async restore(call: PreparedCall): Promise<Prepared> {
    const operation = await this.#find(call.operation);
    // With hashes in place of the secrets it would be another request.
    if (call.hashed?.length) throw invalid(this.#context(operation.id), { field: call.hashed.join(', ') });
    await this.#check(operation, { params: call.params, ...(operation.body && { body: call.body }) });
    return this.#sendable(storedRequest(operation, call), {});
  }

  async upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    signal: AbortSignal,
  ): Promise<Pick<Reply, 'status' | 'problem'>> {
    const response = await this.#deps.transport.upload(url, bytes, contentType, signal);
    return {
      status: response.status,
      problem: response.ok ? null : uploadFailure(response, this.#context()),
    };
  }

  async #prepared(id: string, call: CallInputs & PrepareOptions): Promise<PreparedCallOf> {
    const { account, provider } = this.#deps;
    const operation = await this.#find(id);
    const inputs = withRouting(
      operation,
      { account, provider },
      { params: call.params ?? {}, body: call.body },
    );
    await this.#check(operation, inputs);
    const kept = await this.#kept(operation, inputs);
    return this.#sendable(prepareRequest(operation, kept, call.intentKey ?? newIntentKey()), call);
  }

  /** What is paid for is stored before it is sent, and megabytes of a file are kept apart from it. */
  async #kept(operation: CatalogOperation, inputs: RequestInputs): Promise<RequestInputs> {
    if (operation.risk !== 'paid' || !operation.body || bodyForm(operation.body) !== 'json') return inputs;
    const body = await withLongTextsKept(inputs.body, operation.secretInputs, this.#deps.inputs);
    return body === inputs.body ? inputs : { ...inputs, body };
  }

  async #find(id: string): Promise<CatalogOperation> {
    const { provider, catalog } = this.#deps;
    const observed = provider.observed?.find((one) => one.id === id);
    if (observed) return observedOperation(provider.id, observed);
    const operation = (await catalog(provider.id)).find(id);
    if (operation) return operation;
    const args = { text: `no operation ${provider.id}.${id}` };
    throw new Problem({ kind: 'unexpected', code: 'internal', args, mayHaveActed: false });
  }

  async #check(
    operation: CatalogOperation,
    inputs: { readonly params: Readonly<Record<string, unknown>>; readonly body?: unknown },
  ): Promise<void> {
    const faults = await checkRequest(operation, inputs);
    const fault = faults.find(({ severity }) => severity === 'error');
    if (!fault) return;
    throw invalid(this.#context(operation.id), { field: fault.pointer, fault: fault.code });
  }

  #sendable(request: PreparedRequest, { credential, once, onSent }: PrepareOptions): PreparedCallOf {
    const { account, provider, clock } = this.#deps;
    const { call } = request;
    const operation = narrowed(provider, request.operation, credential);
    // Throws when the account lacks the key, before any confirmation.
    const carried = credentialsFor(account, provider, operation);
    const context: ReplyContext = {
      operation: request.operation,
      account: account.id,
      credential: carried?.kinds.map(({ label }) => label).join(', ') ?? '',
      errors: provider.errors,
      sentSecrets: secretsIn({ ...call.params, ...call.body }, operation.secretInputs),
    };
    const risk = provider.riskOf?.(operation.id, call.body, call.params) ?? operation.risk;
    const sendOnce = async (signal: AbortSignal, only?: SentBefore) =>
      this.#deps.transport.send({
        ...(await this.#request(request, signal)),
        onSent,
        operation,
        secrets: context.sentSecrets,
        repeatable: operation.risk === 'read' && !once,
        only,
      });
    const sentAs = (salt: string) => this.#deps.transport.sentAs(operation, salt);
    const send = async (signal: AbortSignal, only?: SentBefore) => {
      if (!mayRepeat(operation)) return sendOnce(signal, only);
      const salt = newIntentKey();
      const same = only ?? { salt, sentAs: await sentAs(salt) };
      return sendTwice((sending) => sendOnce(sending, same), clock, signal);
    };
    return {
      ...{ operation, call, risk, request, context, sentAs },
      send: async (consent, signal, only) => {
        requireConsent(risk, consent, this.#context(operation.id));
        if (signal.aborted) throw canceled(this.#context(operation.id));
        const started = clock.now();
        const response = await send(signal, only);
        return readReply(response, context, () => clock.now() - started);
      },
    };
  }

  /** Errors: Problem `input.missing`, storage. */
  async #request(request: PreparedRequest, signal: AbortSignal): Promise<WireRequest> {
    const { provider, transport, inputs } = this.#deps;
    const { payload } = request;
    const whole =
      payload.kind === 'json'
        ? { ...request, payload: { ...payload, value: await withContents(payload.value, inputs) } }
        : request;
    return httpRequest(whole, transport.base(baseNameOf(provider, request.operation)), signal);
  }

  #context(operation?: string): Pick<ProblemDetails, 'provider' | 'account' | 'operation'> {
    const { account, provider } = this.#deps;
    return { provider: provider.id, account: account.id, ...(operation !== undefined && { operation }) };
  }
}

interface PreparedCallOf extends Prepared {
  readonly request: PreparedRequest;
  readonly context: ReplyContext;
}

/** The operation with only the security alternatives that contain the given credential. */
function narrowed(
  { credentials }: Provider,
  operation: CatalogOperation,
  credential: string | undefined,
): CatalogOperation {
  const scheme = credentials.find(({ id }) => id === credential)?.scheme;
  if (credential === undefined || scheme === undefined) return operation;
  return { ...operation, security: operation.security.filter((schemes) => schemes.includes(scheme)) };
}

/** Errors: Problem `internal` when the caller has no consent for the risk. */
function requireConsent(risk: Risk, consent: Consent, context: Partial<ProblemDetails>): void {
  const isEnough = risk === 'read' || (risk === 'paid' ? typeof consent === 'object' : consent !== 'none');
  if (isEnough) return;
  const args = { text: `${context.operation} needs consent` };
  throw new Problem({ ...context, kind: 'unexpected', code: 'internal', args, mayHaveActed: false });
}

/** A write whose repeat the platform answers with the same result. Only `jobs/submit` repeats paid calls. */
function mayRepeat({ risk, idempotency }: OperationFact): boolean {
  return risk === 'write' && idempotency?.replay === 'same-result';
}

/** Sends a call, and once more after a lost answer: the same bytes, for the same key holder. */
async function sendTwice(
  send: (signal: AbortSignal) => Promise<Response>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await send(signal);
  } catch (error) {
    const { kind, details } = toProblem(error);
    if (kind !== 'network' || details.mayHaveActed === false) throw error;
    await clock.sleep(SETTLE_MS, signal);
    try {
      return await send(signal);
    } catch (again) {
      // What was found then: another key. What the first one did is not known.
      throw toProblem(again).code === 'job.otherSender' ? error : again;
    }
  }
}

function invalid(context: Partial<ProblemDetails>, args: ProblemDetails['args']): Problem {
  return new Problem({ ...context, kind: 'invalid', code: 'request.invalid', args, mayHaveActed: false });
}

export function canceled(context: Pick<ProblemDetails, 'provider' | 'account' | 'operation'>): Problem {
  return new Problem({ ...context, kind: 'canceled', code: 'call.canceled', mayHaveActed: false });
}
