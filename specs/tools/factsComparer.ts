import { isDeepStrictEqual } from 'node:util';
import { Additions, isMarked, mayExtend } from './additions.ts';
import { nullableForm } from './nullableForm.ts';
import {
  DOCUMENT,
  isProse,
  isRecord,
  memberForm,
  type Form,
  type JsonRecord,
  type Kind,
} from './openapiShape.ts';

/** Lists whose order means nothing. */
const SETS = new Set(['required', 'enum', 'tags', 'type']);

/** By what the objects of a list are recognized, when not by their position. */
function identity(kind: Kind, item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  if (kind === 'parameter') {
    return typeof item['$ref'] === 'string' ? item['$ref'] : `${String(item['in'])} ${String(item['name'])}`;
  }
  if (kind === 'tag') return String(item['name']);
  if (kind === 'server') return String(item['url']);
  return undefined;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function sameSet(left: readonly unknown[], right: readonly unknown[]): boolean {
  const covers = (some: readonly unknown[], all: readonly unknown[]): boolean =>
    some.every((item) => all.some((other) => isDeepStrictEqual(item, other)));
  return left.length === right.length && covers(left, right) && covers(right, left);
}

class Comparison {
  readonly differences: string[] = [];
  readonly #additions: Additions;

  constructor(additions: Additions) {
    this.#additions = additions;
  }

  compare(form: Form | undefined, fact: unknown, actual: unknown, place: string): void {
    if (form === undefined) this.#value(fact, actual, place);
    else if (form.holds === 'list') this.#list(form.kind, fact, actual, place);
    else if (form.holds === 'map') this.#map(form.kind, fact, actual, place);
    else this.#object(form.kind, fact, actual, place);
  }

  #report(place: string, problem: string): void {
    this.differences.push(`${place}: ${problem}`);
  }

  #value(fact: unknown, actual: unknown, place: string): void {
    if (!isDeepStrictEqual(fact, actual))
      this.#report(place, `${show(fact)} in the seed, ${show(actual)} here`);
  }

  #list(kind: Kind, fact: unknown, actual: unknown, place: string): void {
    if (!Array.isArray(fact) || !Array.isArray(actual)) return this.#value(fact, actual, place);
    const free = new Map<number, unknown>(actual.map((item, index) => [index, item]));
    fact.forEach((item: unknown, index) => {
      const name = identity(kind, item);
      const found =
        name === undefined ? index : [...free].find(([, other]) => identity(kind, other) === name)?.[0];
      if (found === undefined || !free.has(found))
        return this.#report(`${place}[${name ?? index}]`, 'missing');
      const match = free.get(found);
      free.delete(found);
      this.#object(kind, item, match, `${place}[${name ?? index}]`);
    });
    for (const [index, item] of free) {
      this.#extra({ holds: 'one', kind }, item, `${place}[${identity(kind, item) ?? index}]`);
    }
  }

  #map(kind: Kind, fact: unknown, actual: unknown, place: string): void {
    if (!isRecord(fact) || !isRecord(actual)) return this.#value(fact, actual, place);
    for (const [key, value] of Object.entries(fact)) {
      if (!Object.hasOwn(actual, key)) this.#report(`${place}.${key}`, 'missing');
      else this.#object(kind, value, actual[key], `${place}.${key}`);
    }
    for (const [key, value] of Object.entries(actual)) {
      if (!Object.hasOwn(fact, key)) this.#extra({ holds: 'one', kind }, value, `${place}.${key}`);
    }
  }

  #object(kind: Kind, fact: unknown, actual: unknown, place: string): void {
    if (!isRecord(fact) || !isRecord(actual)) return this.#value(fact, actual, place);
    const target = this.#withAssumedTarget(fact, actual);
    if (kind === 'schema') this.#members(kind, nullableForm(fact), nullableForm(target), place);
    else this.#members(kind, fact, target, place);
  }

  #members(kind: Kind, fact: JsonRecord, actual: JsonRecord, place: string): void {
    for (const [key, value] of Object.entries(fact)) {
      const at = `${place}.${key}`;
      const found = actual[key];
      if (!Object.hasOwn(actual, key)) this.#report(at, 'missing');
      else if (
        SETS.has(key) &&
        Array.isArray(value) &&
        Array.isArray(found) &&
        memberForm(kind, key) === undefined
      ) {
        if (!sameSet(value, found)) this.#report(at, `${show(value)} in the seed, ${show(found)} here`);
      } else this.compare(memberForm(kind, key), value, found, at);
    }
    const ownMark = mayExtend(kind, actual);
    for (const [key, value] of Object.entries(actual)) {
      if (Object.hasOwn(fact, key) || key === 'x-backlot' || isProse(kind, key, actual) || ownMark) continue;
      if (kind === 'operation' && key === 'operationId') continue;
      if (this.#additions.isOpenSecurity({ holds: 'one', kind }, key, value)) continue;
      this.#extra(memberForm(kind, key), value, `${place}.${key}`);
    }
  }

  #extra(form: Form | undefined, value: unknown, place: string): void {
    if (!this.#additions.isCovered(form, value))
      this.#report(place, 'not in the seed and not marked as assumed or observed');
  }

  /** A shape that the seed leaves open may have moved into an assumed component: then this is what is compared. */
  #withAssumedTarget(fact: JsonRecord, actual: JsonRecord): JsonRecord {
    if (Object.hasOwn(fact, '$ref') || typeof actual['$ref'] !== 'string') return actual;
    const target = this.#additions.resolve(actual);
    return isRecord(target) && isMarked(target) ? target : actual;
  }
}

/** Compares one value of a seed with the same value of a spec, as `compareFacts` does with whole documents. */
export function compareAt(
  form: Form | undefined,
  fact: unknown,
  actual: unknown,
  additions: Additions,
): string[] {
  const comparison = new Comparison(additions);
  comparison.compare(form, fact, actual, '');
  return comparison.differences.map((line) => line.replace(/^\./, ''));
}

/**
 * Compares a spec with the facts of the seed that it was made from.
 *
 * Every fact must be in the spec with an equal value. What the spec has beyond the facts must be prose, an
 * operationId, an `x-backlot` field, or carry the mark `assumed` or `observed`: its own, that of the object it extends,
 * or that of the component it refers to. A nullable value may be spelled in the 3.0 or in the 3.1 way.
 *
 * @param facts what `factsOf` made of the seed
 * @param spec the parsed spec
 * @returns one line for each difference, with its place; empty when the spec is true to the seed
 */
export function compareFacts(facts: unknown, spec: unknown): string[] {
  return compareAt(DOCUMENT, facts, spec, new Additions(spec));
}
