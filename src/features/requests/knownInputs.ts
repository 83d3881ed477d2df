import type { Engine } from '../../calls/engine.ts';
import { isRecord, memberOf } from '../../calls/check/schemaView.ts';
import type { PlaceInRequest, RequestCompletion } from '../../calls/requestFile/requestCompletion.ts';
import type { Clock } from '../../core/clock.ts';
import { rawText } from '../../core/foreignText.ts';
import type { FormField } from '../../core/job.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { ReferenceLists } from './referenceLists.ts';

/** What was read, or could not be, is not read again for so long: the editor asks at each letter. */
const FRESH_MS = 30_000;
/** Nobody waits longer for a hint. */
const READ_MS = 10_000;

interface Reading {
  readonly at: number;
  readonly value: Promise<unknown>;
}

interface KnownInputsDeps {
  readonly open: OpenAccount;
  readonly engine: Pick<Engine, 'run'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What a platform has for the inputs of a request: the ids of an account by their names, and the fields of a kind of job. */
export class KnownInputs {
  readonly #deps: KnownInputsDeps;
  readonly #read = new Map<string, Reading>();

  constructor(deps: KnownInputsDeps) {
    this.#deps = deps;
  }

  /** Nothing where the platform has nothing for it, or cannot be asked now. Never rejects. */
  async offers(place: PlaceInRequest): Promise<readonly RequestCompletion[]> {
    try {
      const opened = await this.#deps.open(place.account);
      if (!opened) return [];
      return place.isName ? await this.#fields(opened, place) : await this.#ids(opened, place);
    } catch {
      // Nobody asked for more than a hint: what is wrong is said when the request is run.
      return [];
    }
  }

  async #ids(opened: OpenedAccount, place: PlaceInRequest): Promise<readonly RequestCompletion[]> {
    const input = place.path.at(-1) ?? '';
    const lists = new ReferenceLists(opened, this.#deps.engine, place.operation);
    const list = lists.find(lists.references[input] ?? null);
    const gives = list?.gives;
    if (!list || gives === undefined) return [];
    const rows = await this.#once(`${place.account} ${list.id}`, (signal) => lists.rows(list, signal));
    return rows.flatMap(({ label, params }) => {
      const id = params[gives];
      if (id === undefined) return [];
      const name = rawText(label);
      return [
        {
          ...offer(place, name, JSON.stringify(id)),
          kind: 'value' as const,
          detail: id === name ? null : id,
          filter: JSON.stringify(`${name} ${id}`),
        },
      ];
    });
  }

  async #fields(opened: OpenedAccount, place: PlaceInRequest): Promise<readonly RequestCompletion[]> {
    const { jobs } = opened.provider;
    const call = { operation: place.operation.id, params: place.params, body: place.body };
    if (!jobs?.fieldPlace || !Object.hasOwn(jobs.accepted, call.operation)) return [];
    const { kind } = jobs.describe(call);
    if (kind === '') return [];
    const form = await this.#once(`${place.account} form ${kind}`, (signal) =>
      jobs.form(opened.session, kind, signal),
    );
    const [, ...steps] = place.path;
    const holder = steps.slice(0, -1).reduce<unknown>((value, step) => memberOf(value, step), place.body);
    return form.fields.flatMap((field) => {
      const names = jobs.fieldPlace?.(call, field.name) ?? [];
      const name = names.at(-1) ?? '';
      const isHere = place.path[0] === 'body' && sameNames(names.slice(0, -1), steps.slice(0, -1));
      const isThere = isRecord(holder) && Object.hasOwn(holder, name) && name !== steps.at(-1);
      if (!isHere || isThere) return [];
      const value = place.hasColon ? '' : `: ${JSON.stringify(field.default ?? EXAMPLES[field.type] ?? '')}`;
      return [
        {
          ...offer(place, name, JSON.stringify(name) + value),
          kind: 'field' as const,
          detail: field.type,
          description: field.description === null ? null : rawText(field.description),
          required: field.required,
        },
      ];
    });
  }

  /** Reads once while it is fresh, for all that ask meanwhile. Errors: of the reading. */
  async #once<Value>(key: string, read: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const now = this.#deps.clock.now();
    const known = this.#read.get(key);
    if (known && now - known.at < FRESH_MS) return known.value as Promise<Value>;
    const value = read(AbortSignal.timeout(READ_MS));
    this.#read.set(key, { at: now, value });
    return value;
  }
}

/** What a new member begins with, where the platform names no default. */
const EXAMPLES: Partial<Record<FormField['type'], unknown>> = {
  integer: 0,
  number: 0,
  boolean: false,
  inputs: {},
};

function offer({ offset, length }: PlaceInRequest, label: string, insert: string) {
  return {
    label,
    insert,
    offset,
    length,
    detail: null,
    description: null,
    required: false,
    deprecated: false,
  };
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
