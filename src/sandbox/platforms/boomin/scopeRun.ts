import type { SandboxClock } from '../../sandboxClock.ts';
import { BoominFailure } from './failures.ts';
import { type Family, checkData, families } from './families.ts';
import { type Objects, type StoredObject, describeObject } from './objects.ts';
import type { TokenRecord } from './tokens.ts';

const HOUR = 3_600_000;

/** Creations allowed within an hour per organization, token and kind: a number of the published contract. */
const CREATIONS_PER_HOUR = 150;

/** Counts creations over the hour that has just passed. */
class CreateLimit {
  readonly #clock: SandboxClock;
  readonly #made = new Map<string, number[]>();

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /** Throws `BoominFailure` when no more may be made; the contract answers with 400 and says not for how long. */
  check(org: string, token: string, kind: string): void {
    if (this.#recent(org, token, kind).length < CREATIONS_PER_HOUR) return;
    throw new BoominFailure(400, 'create_rate_limit_exceeded', 'create_rate_limit_exceeded');
  }

  count(org: string, token: string, kind: string): void {
    this.#recent(org, token, kind).push(this.#clock.now());
  }

  reset(): void {
    this.#made.clear();
  }

  #recent(org: string, token: string, kind: string): number[] {
    const key = [org, token, kind].join(' ');
    const start = this.#clock.now() - HOUR;
    const recent = (this.#made.get(key) ?? []).filter((at) => at > start);
    this.#made.set(key, recent);
    return recent;
  }
}

export interface ScopeInput {
  readonly scope: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The thing to work on. */
  readonly objectId: string | null;
}

export interface ScopeResult {
  /** What was done: read, create, update, delete, approve, publish or run. */
  readonly mode: string;
  readonly object: Readonly<Record<string, unknown>> | null;
  /** What a list holds, newest first. */
  readonly items?: readonly Readonly<Record<string, unknown>>[];
}

const LIST_LENGTH = 25;

/** Does what a scope stands for, on the things of the token's organization. */
export class ScopeRun {
  readonly #objects: Objects;
  readonly #limit: CreateLimit;

  constructor(objects: Objects, clock: SandboxClock) {
    this.#objects = objects;
    this.#limit = new CreateLimit(clock);
  }

  reset(): void {
    this.#limit.reset();
  }

  /** Throws `BoominFailure` for data that does not fit, a thing that is not there, and too many creations. */
  run(token: TokenRecord, input: ScopeInput): ScopeResult {
    const [name = '', action = ''] = input.scope.split(':');
    const family = families[name];
    if (!family) throw new BoominFailure(400, 'scope_not_executable', `${input.scope} cannot be run.`);
    // The platform's own command line runs every scope with this mark, without a target or a field, and expects a success.
    if (input.data['smoke'] === true && action !== 'read') return { mode: action, object: null };
    switch (action) {
      case 'read':
        return this.#read(token, name, family, input);
      case 'create':
        return this.#create(token, name, family, input);
      case 'write':
        if (family.single) return this.#change(this.#objects.single(token.org, name), family, input);
        return input.objectId === null
          ? this.#create(token, name, family, input)
          : this.#change(this.#target(token, name, input), family, input);
      case 'update':
        return this.#change(this.#target(token, name, input), family, input);
      case 'delete':
        return this.#delete(this.#target(token, name, input));
      case 'approve':
        return this.#move(this.#target(token, name, input), 'approve', 'approved');
      case 'publish':
        return this.#move(this.#target(token, name, input), 'publish', 'published');
      case 'run':
        return this.#start(token, name, input);
      default:
        throw new BoominFailure(400, 'scope_not_executable', `${input.scope} cannot be run.`);
    }
  }

  #read(token: TokenRecord, name: string, family: Family, input: ScopeInput): ScopeResult {
    if (family.single) return done('read', this.#objects.single(token.org, name));
    if (input.objectId !== null) return done('read', this.#target(token, name, input));
    const items = this.#objects.of(token.org, name).slice(0, LIST_LENGTH).map(describeObject);
    return { mode: 'read', object: null, items };
  }

  #create(token: TokenRecord, name: string, family: Family, input: ScopeInput): ScopeResult {
    checkData(family, input.data, { partial: false });
    this.#limit.check(token.org, token.id, name);
    const object = this.#objects.create(token.org, name, input.data);
    this.#limit.count(token.org, token.id, name);
    return done('create', object);
  }

  #change(object: StoredObject, family: Family, input: ScopeInput): ScopeResult {
    checkData(family, input.data, { partial: true });
    object.data = { ...object.data, ...input.data };
    return done('update', object);
  }

  #delete(object: StoredObject): ScopeResult {
    if (object.family === 'units' && object.status !== 'draft') {
      throw new BoominFailure(400, 'unit_not_draft', `The unit is ${object.status}; only drafts can go.`, {
        param: 'object_id',
      });
    }
    this.#objects.delete(object);
    return { mode: 'delete', object: { id: object.id, deleted: true } };
  }

  #move(object: StoredObject, mode: string, status: string): ScopeResult {
    if (object.status === status) {
      throw new BoominFailure(400, 'wrong_status', `It is ${status} already.`, { param: 'object_id' });
    }
    object.status = status;
    return done(mode, object);
  }

  #start(token: TokenRecord, name: string, input: ScopeInput): ScopeResult {
    const target = this.#target(token, name, input);
    return done('run', this.#objects.create(token.org, 'runs', { of: target.id, input: input.data }));
  }

  #target(token: TokenRecord, name: string, input: ScopeInput): StoredObject {
    if (input.objectId !== null) return this.#objects.get(token.org, name, input.objectId);
    throw new BoominFailure(400, 'object_id_missing', 'object_id says what to work on.', {
      param: 'object_id',
    });
  }
}

function done(mode: string, object: StoredObject): ScopeResult {
  return { mode, object: describeObject(object) };
}
