import { isRecord } from '../calls/check/schemaView.ts';
import { id } from './tolerant.ts';

type Members = Readonly<Record<string, unknown>>;

/** What an accepted answer names, and the objects that say more of it. */
export interface NamedId {
  readonly id: string;
  /** The named members: of the object that has the id, or else of those around it, or of the usual envelopes. */
  readonly members: (...names: readonly string[]) => Members;
}

/** Answers are wrapped in these. */
const ENVELOPES: readonly string[] = ['data', 'result', 'response', 'payload'];
/** Objects in which a bare `id` is the id of what was accepted, and not of its user, workflow or request. */
const HOLDERS: ReadonlySet<string> = new Set([
  ...[...ENVELOPES, 'results', 'items', 'job', 'jobs', 'run', 'runs', 'generation', 'generations'],
  ...['task', 'tasks', 'execution', 'executions', 'asset', 'assets'],
]);
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Enough for any envelope; what a hostile answer has besides is not looked at. */
const MOST_LEVELS = 8;
const MOST_PLACES = 400;
const MOST_MEMBERS = 100;

interface Place {
  readonly value: unknown;
  /** The objects around it, the inner ones first. */
  readonly around: readonly Members[];
  /** Whether a bare `id` here is the one. */
  readonly isHolder: boolean;
}

/**
 * The id of what was accepted and paid for, wherever an answer names it: by the names of the contract, the outermost
 * place first; else by these names in another spelling (`job_id`, `jobId`, `JobID`); else as `id` where that is the id
 * of nothing else; else as a bare UUID. Null where the answer has none.
 */
export function idIn(answer: unknown, ...names: readonly string[]): NamedId | null {
  const places = placesIn(answer);
  const holders = places.filter(({ isHolder }) => isHolder);
  return (
    firstOf(names, (name) => namedIn(places, (members) => members[name])) ??
    firstOf(names, (name) => namedIn(places, (members) => spelled(members, name))) ??
    namedIn(holders, (members) => members['id']) ??
    namedIn(holders, (members) => spelled(members, 'id')) ??
    bareIn(holders)
  );
}

function firstOf<Found>(names: readonly string[], find: (name: string) => Found | null): Found | null {
  for (const name of names) {
    const found = find(name);
    if (found) return found;
  }
  return null;
}

function namedIn(places: readonly Place[], named: (members: Members) => unknown): NamedId | null {
  for (const { value, around } of places) {
    if (!isRecord(value)) continue;
    const read = id.safeParse(named(value));
    if (read.success) return { id: read.data, members: membersOf([value, ...around]) };
  }
  return null;
}

function bareIn(places: readonly Place[]): NamedId | null {
  for (const { value, around } of places)
    if (typeof value === 'string' && UUID.test(value)) return { id: value, members: membersOf(around) };
  return null;
}

function spelled(members: Members, name: string): unknown {
  for (const member of namesOf(members)) if (plain(member) === plain(name)) return members[member];
  return undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, '');
}

function membersOf(objects: readonly Members[]): NamedId['members'] {
  const all = [...objects, ...objects.flatMap((one) => ENVELOPES.map((name) => one[name]).filter(isRecord))];
  const valueOf = (name: string) => all.find((one) => Object.hasOwn(one, name) && one[name] !== null)?.[name];
  return (...names) => Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** The objects and texts of an answer, the outer ones first. */
function placesIn(answer: unknown): readonly Place[] {
  const places: Place[] = [];
  let level: readonly Place[] = [{ value: answer, around: [], isHolder: true }];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    const left = MOST_PLACES - places.length;
    const here = level.filter((_, at) => at < left);
    places.push(...here);
    level = here.flatMap((place) => within(place));
  }
  return places;
}

function within({ value, around, isHolder }: Place): readonly Place[] {
  if (Array.isArray(value))
    return value
      .filter((_, at) => at < MOST_MEMBERS)
      .map((one: unknown) => ({ value: one, around, isHolder }));
  if (!isRecord(value)) return [];
  const inner = [value, ...around];
  return namesOf(value).flatMap((name): readonly Place[] => {
    const held = value[name];
    const isOne = isHolder && HOLDERS.has(name);
    return (typeof held === 'object' && held !== null) || (isOne && typeof held === 'string')
      ? [{ value: held, around: inner, isHolder: isOne }]
      : [];
  });
}

/** The names of its members, the envelopes first. */
function namesOf(members: Members): readonly string[] {
  const others = Object.keys(members).filter((name, at) => at < MOST_MEMBERS && !ENVELOPES.includes(name));
  return [...ENVELOPES.filter((name) => Object.hasOwn(members, name)), ...others];
}
