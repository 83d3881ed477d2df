import * as z from 'zod/mini';
import type { FieldValue } from '../../requests/askField.ts';
import { isMediaValue, type MediaValue } from '../../../core/storedInput.ts';
import type { Memory } from '../view/jobArrangement.ts';

const STATE_KEY = 'backlot.jobDrafts';
/** The oldest drafts go first. */
const MOST_DRAFTS = 20;
/** Longer ones are not kept: the editor reads all that is kept at its start. */
const LONGEST_DRAFT = 64 * 1024;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const media = z.custom<MediaValue>(isMediaValue);
const draft = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([scalar, z.array(media), z.looseObject({})])),
});

type Values = Readonly<Record<string, FieldValue>>;

/**
 * What was entered for a job that was not submitted yet, by account and kind: it survives a question that was left, a
 * refusal, a budget that stopped the job, and a reload of the window.
 */
export class JobDrafts {
  readonly #memory: Memory;
  /** Why the platform refused the values of a draft, by field; not kept longer than the window. */
  readonly #refused = new Map<string, ReadonlyMap<string, string>>();
  readonly #key: string;

  /** @param key what they are remembered under: each way to enter jobs has its own */
  constructor(memory: Memory, key = STATE_KEY) {
    this.#memory = memory;
    this.#key = key;
  }

  /** The values entered last; none when the job was submitted since. */
  find(account: string, kind: string): Values {
    return this.#all().find(({ id }) => id === idOf(account, kind))?.values ?? {};
  }

  /** Notes why the platform refused what was entered last: the form tells it at the fields when it is opened again. */
  refuse(account: string, kind: string, faults: ReadonlyMap<string, string>): void {
    this.#refused.set(idOf(account, kind), faults);
  }

  /** What was noted by `refuse` since the form was open last; told once. */
  takeRefused(account: string, kind: string): ReadonlyMap<string, string> {
    const found = this.#refused.get(idOf(account, kind));
    this.#refused.delete(idOf(account, kind));
    return found ?? new Map();
  }

  async keep(account: string, kind: string, values: Values): Promise<void> {
    const id = idOf(account, kind);
    const others = this.#all().filter((one) => one.id !== id);
    const own = { id, values };
    const isKept = Object.keys(values).length > 0 && JSON.stringify(own).length <= LONGEST_DRAFT;
    await this.#memory.update(this.#key, [...(isKept ? [own] : []), ...others].slice(0, MOST_DRAFTS));
  }

  forget(account: string, kind: string): Promise<void> {
    return this.keep(account, kind, {});
  }

  async forgetAll(): Promise<void> {
    this.#refused.clear();
    await this.#memory.update(this.#key, undefined);
  }

  #all(): readonly { readonly id: string; readonly values: Values }[] {
    return z.safeParse(z.array(draft), this.#memory.get(this.#key)).data ?? [];
  }
}

function idOf(account: string, kind: string): string {
  return `${account} ${kind}`;
}
