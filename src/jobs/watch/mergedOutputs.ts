import type { JobOutput, OutputRef } from '../../core/output.ts';
import { addressesOf, deletedOutput, fingerprint } from '../store/sorting/deletedOutput.ts';

/**
 * Fresh references, with what is in the cache already. What the answer does not name any more is kept where its content
 * is here, or where the answer names no output at all.
 */
export function mergedOutputs(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
): readonly JobOutput[] {
  return merged(
    known,
    fresh,
    ({ cached, kept, gone }) => cached !== null || kept !== undefined || gone === 'deleted',
  );
}

/** The same for a job that has ended: nothing that was named once is taken away. */
export function withLaterOutputs(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
): readonly JobOutput[] {
  return merged(known, fresh, () => true);
}

function merged(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
  staysUnnamed: (output: JobOutput) => boolean,
): readonly JobOutput[] {
  if (fresh.length === 0) return known;
  const left = new Map(known.map((output) => [output.index, output]));
  const named = withKnownIndexes(known, fresh).map((ref) => {
    const { cached = null, notDownloaded, kept, notKept, gone } = left.get(ref.index) ?? {};
    left.delete(ref.index);
    // What was deleted here stays deleted, also while the platform still has it.
    if (gone === 'deleted') return deletedOutput({ ...ref, cached, ...(kept && { kept }) });
    return {
      ...{ ...ref, cached },
      ...(notDownloaded && { notDownloaded }),
      ...(kept && { kept }),
      ...(notKept && { notKept }),
      ...(gone && { gone }),
    };
  });
  const dropped = [...left.values()].filter((output) => staysUnnamed(output));
  return dropped.length === 0 ? named : [...named, ...dropped].sort((a, b) => a.index - b.index);
}

/** What makes a fresh reference and a known output the same. */
interface Likeness {
  /** The same text for both; undefined where it says nothing. The addresses of an old deleted output are not known. */
  readonly of: (addresses: readonly string[] | undefined, ref: OutputRef) => string | undefined;
  /** What the platform's index says: nothing, which of several that are alike, or whether they are the same at all. */
  readonly index: 'ignored' | 'decides' | 'required';
}

/**
 * The surest first. Where an address has a new token in its path, the name at its end tells, and at last the platform's
 * index. Anything else is a new output: one that came late must not take the place and content of one that the platform
 * no longer names.
 */
const LIKENESSES: readonly Likeness[] = [
  {
    of: (addresses, { mimeType, width, height, expiresAt }) =>
      addresses?.[0] && JSON.stringify([addresses[0], mimeType, width, height, expiresAt]),
    index: 'decides',
  },
  { of: (addresses) => addresses?.[0], index: 'ignored' },
  { of: (addresses) => addresses?.[1], index: 'ignored' },
  { of: (addresses) => (addresses?.length === 0 ? 'no address' : undefined), index: 'decides' },
  { of: (_, { url }) => /^https?:[^?#]*\/([^/?#]+)/i.exec(url ?? '')?.[1], index: 'decides' },
  { of: () => 'left', index: 'required' },
];

/**
 * An output that comes late may be named before those that were there, and must not take their place: each fresh
 * reference gets the index of the known output that it is, and a free one only where none is left. The same references
 * get the same indexes again.
 */
function withKnownIndexes(known: readonly JobOutput[], fresh: readonly OutputRef[]): readonly OutputRef[] {
  const indexOf = knownIndexes(known, fresh);
  const used = new Set(known.map(({ index }) => index));
  let next = Math.max(-1, ...used) + 1;
  const free = (index: number): number => {
    const one = used.has(index) ? next : index;
    used.add(one);
    next = Math.max(next, one + 1);
    return one;
  };
  return fresh
    .map((ref) => ({ ...ref, index: indexOf.get(ref) ?? free(ref.index) }))
    .sort((a, b) => a.index - b.index);
}

/** Whether the index is to be the same, in each pass over what is alike. */
const PASSES: Readonly<Record<Likeness['index'], readonly boolean[]>> = {
  ignored: [false],
  decides: [true, false],
  required: [true],
};

function knownIndexes(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
): ReadonlyMap<OutputRef, number> {
  const addresses = comparableAddresses(known, fresh);
  const found = new Map<OutputRef, number>();
  const left = new Map(known.map((output) => [output.index, output]));
  for (const { of, index: told } of LIKENESSES) {
    const likeness = (ref: OutputRef) => of(addresses.get(ref), ref);
    const indexes = grouped(left, likeness);
    for (const isSameIndex of PASSES[told])
      for (const ref of fresh) {
        const alike = found.has(ref) ? undefined : indexes.get(likeness(ref));
        const [first] = alike ?? [];
        const index = !isSameIndex ? first : alike?.has(ref.index) ? ref.index : undefined;
        if (index === undefined) continue;
        found.set(ref, index);
        alike?.delete(index);
        left.delete(index);
      }
  }
  return found;
}

/** The indexes of the outputs that are alike, in their order. */
function grouped(
  outputs: ReadonlyMap<number, JobOutput>,
  likeness: (output: JobOutput) => string | undefined,
): ReadonlyMap<string | undefined, Set<number>> {
  const groups = new Map<string | undefined, Set<number>>();
  for (const [index, output] of outputs) {
    const like = likeness(output);
    if (like !== undefined) groups.set(like, (groups.get(like) ?? new Set()).add(index));
  }
  return groups;
}

/** The addresses of each, as fingerprints where one of them was deleted; undefined where nobody knows what they were. */
function comparableAddresses(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
): ReadonlyMap<OutputRef, readonly string[] | undefined> {
  const isHashed = known.some(({ wasAt }) => wasAt !== undefined);
  const addresses = (ref: OutputRef) =>
    isHashed ? addressesOf(ref).map((address) => fingerprint(address)) : addressesOf(ref);
  return new Map([
    ...fresh.map((ref) => [ref, addresses(ref)] as const),
    ...known.map((one) => [one, one.gone === 'deleted' ? one.wasAt : addresses(one)] as const),
  ]);
}
