import { createHash } from 'node:crypto';
import { BLANK, HARBOUR, NORTHLIGHT } from './seededTokens.ts';

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly org: Organization;
  /** The bearer that this person has from the start. */
  readonly bearer: string;
}

export const people: readonly Person[] = [
  {
    id: 'usr_mara',
    name: 'Mara Lindqvist',
    email: 'mara@northlight.example',
    org: { id: NORTHLIGHT, name: 'Northlight Studio', slug: 'northlight' },
    bearer: 'boomin_user_sandbox_mara_0123456789abcdef',
  },
  {
    id: 'usr_tomas',
    name: 'Tomás Ferreira',
    email: 'tomas@harbourpine.example',
    org: { id: HARBOUR, name: 'Harbour & Pine', slug: 'harbour-pine' },
    bearer: 'boomin_user_sandbox_tomas_0123456789abcdef',
  },
  {
    id: 'usr_ines',
    name: 'Inès Caron',
    email: 'ines@blankpage.example',
    org: { id: BLANK, name: 'Blank Page', slug: 'blank-page' },
    bearer: 'boomin_user_sandbox_ines_0123456789abcdef',
  },
];

/** Equal secrets have equal digests; only these are kept. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Who is logged in, by user bearer. */
export class Logins {
  readonly #people = new Map<string, Person>();
  readonly #ended = new Set<string>();

  constructor() {
    this.reset();
  }

  reset(): void {
    this.#people.clear();
    this.#ended.clear();
    for (const person of people) this.add(person.bearer, person);
  }

  add(bearer: string, person: Person): void {
    this.#people.set(digestOf(bearer), person);
  }

  personOf(bearer: string): Person | null {
    return this.#people.get(digestOf(bearer)) ?? null;
  }

  /** Whether the bearer was one once. */
  hasEnded(bearer: string): boolean {
    return this.#ended.has(digestOf(bearer));
  }

  /** False when the bearer was unknown. */
  end(bearer: string): boolean {
    const digest = digestOf(bearer);
    if (!this.#people.delete(digest)) return false;
    this.#ended.add(digest);
    return true;
  }
}

export function personById(id: string): Person | null {
  return people.find((person) => person.id === id) ?? null;
}

export function organizationById(id: string): Organization {
  const found = people.find((person) => person.org.id === id);
  if (!found) throw new Error(`There is no organization ${id}.`);
  return found.org;
}
