import { newIntentKey, type AccountId } from '../core/ids.ts';
import type { Money } from '../core/money.ts';
import { Problem } from '../core/problem.ts';
import type { OpenAccount, OpenedAccount } from '../core/openedAccount.ts';
import type { Prepared, PrepareOptions } from '../core/session.ts';
import { shownAnswer, type Answer } from './answer.ts';
import type { CatalogOperation, LoadCatalog } from './catalog.ts';
import { curlCommand } from './curl.ts';
import type { Confirmations, PaidResult } from './confirmations.ts';
import { secretsIn } from './mask.ts';
import { baseNameOf, prepareRequest } from './preparedRequest.ts';
import type { RequestInputs } from './requestInputs.ts';
import { withRouting } from './requestRouting.ts';
import { sentValues, targetOf, wordToType } from './requestTarget.ts';
import { canceled } from './sessions.ts';

/** A call by name, from a tree, a request file, a button or an agent. */
export interface OperationRequest extends RequestInputs {
  readonly account: AccountId;
  /** Operation id in the catalog of the account's platform. */
  readonly operation: string;
  /** What is acted on, in the user's words: the label of a row. Typed in the place of an id before it is destroyed. */
  readonly target?: string;
  /** Gets how much of a large body has left, in bytes. */
  readonly onSent?: PrepareOptions['onSent'];
  /** What the platform said that it will cost, where that was read beforehand. */
  readonly quoted?: Money | null;
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
  /** Receives ids, statuses and durations, never a value of a request or an answer. */
  readonly log: EngineLog;
}

/** Makes calls by name: asks for the confirmation that their risk needs, and returns answers that can be shown. */
export class Engine {
  readonly #deps: EngineDeps;

  constructor(deps: EngineDeps) {
    this.#deps = deps;
  }

  /**
   * Runs a call whose inputs are complete.
   *
   * Errors: as `Session.prepare` and `Prepared.send`; before a byte is sent also Problem `call.canceled` (the user said
   * no) and `target.notFound` (no such account); what `Confirmations.pay` throws; the Problem of an answer that means
   * failure.
   */
  async run(request: OperationRequest, signal: AbortSignal): Promise<Answer> {
    const answer = await this.exchange(request, signal);
    if (answer.problem) throw answer.problem;
    return answer;
  }

  /** As `run`, but an error answer of the platform is returned with its `problem`. */
  async exchange(request: OperationRequest, signal: AbortSignal): Promise<Answer> {
    const opened = await this.#open(request);
    const operation = await this.#find(opened, request.operation);
    const prepared = await opened.session.prepare(operation.id, request);
    if (signal.aborted) throw canceled(contextOf(opened, operation));
    const { reply, job } = await this.#pass(opened, { operation, prepared }, request, signal);
    const { call } = prepared;
    const answer = await shownAnswer({
      ...{ operation, account: opened.account, reply, job, errors: opened.provider.errors },
      sentSecrets: secretsIn({ ...call.params, ...call.body }, operation.secretInputs),
    });
    const words = [`${operation.provider}.${operation.id}`, answer.status, `${answer.durationMs} ms`];
    this.#deps.log.info([...words, ...(answer.requestId ? [`request ${answer.requestId}`] : [])].join(' · '));
    return answer;
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
    { operation, prepared }: { readonly operation: CatalogOperation; readonly prepared: Prepared },
    { target: named, warning, quoted = null }: Pick<OperationRequest, 'target' | 'warning' | 'quoted'>,
    signal: AbortSignal,
  ): Promise<PaidResult> {
    const { confirmations } = this.#deps;
    const { account, provider, session } = opened;
    const acted = { operation, call: prepared.call };
    const target = named ?? targetOf(acted);
    const label = operation.summary;
    const title = target === null ? label : `${label}: ${target}`;
    const values = sentValues(acted);
    const question = { account, provider, operation, target, values, warning: warning ?? null };
    const unlessRefused = async (agreed: Promise<boolean>): Promise<PaidResult> => {
      if (!(await agreed) || signal.aborted) throw canceled(contextOf(opened, operation));
      return { reply: await prepared.send('agreed', signal), job: null };
    };
    switch (prepared.risk) {
      case 'read':
        return { reply: await prepared.send('none', signal), job: null };
      case 'write':
        return unlessRefused(confirmations.confirmWrite(question, signal));
      case 'destructive': {
        const word = wordToType(acted, named);
        return unlessRefused(confirmations.confirmDestructive({ ...question, word }, signal));
      }
      case 'paid':
        return confirmations.pay({ session, provider, prepared, label, title, quoted }, signal);
    }
  }
}

function contextOf({ provider, account }: OpenedAccount, operation: CatalogOperation) {
  return { provider: provider.id, account: account.id, operation: operation.id };
}
