import type { JobOutput, OutputRef } from '../../core/output.ts';

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
  const named = withKnownIndexes(known, fresh).map((ref) => {
    const before = known.find((output) => output.index === ref.index);
    const { cached = null, notDownloaded, kept, notKept, gone } = before ?? {};
    // What was deleted here stays deleted, also while the platform still has it.
    if (gone === 'deleted') return { ...ref, url: null, cached: null, gone, ...(kept && { kept }) };
    return {
      ...{ ...ref, cached },
      ...(notDownloaded && { notDownloaded }),
      ...(kept && { kept }),
      ...(notKept && { notKept }),
      ...(gone && { gone }),
    };
  });
  const dropped = known.filter(
    (output) => staysUnnamed(output) && !named.some(({ index }) => index === output.index),
  );
  return dropped.length === 0 ? named : [...named, ...dropped].sort((a, b) => a.index - b.index);
}

/**
 * An output that comes late may be named before those that were there, and must not take their place: an output whose
 * address is known keeps its index, also where the address is signed anew, and one that is not gets a free index. Where
 * no address is known again, the platform's indexes count.
 */
function withKnownIndexes(known: readonly JobOutput[], fresh: readonly OutputRef[]): readonly OutputRef[] {
  const indexOf = knownIndexes(known, fresh);
  const isMoved = fresh.some((ref) => (indexOf.get(ref) ?? ref.index) !== ref.index);
  if (!isMoved) return fresh;
  const used = new Set(indexOf.values());
  let next = Math.max(...used, ...known.map(({ index }) => index)) + 1;
  const free = (index: number) =>
    used.has(index) || known.some((output) => output.index === index) ? next++ : index;
  return fresh
    .map((ref) => {
      const index = indexOf.get(ref) ?? free(ref.index);
      used.add(index);
      return { ...ref, index };
    })
    .sort((a, b) => a.index - b.index);
}

/** The index under which the address of a fresh reference is known; what is there twice is known of none. */
function knownIndexes(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
): ReadonlyMap<OutputRef, number> {
  const found = new Map<OutputRef, number>();
  for (const placeOf of [wholeAddress, unsignedAddress]) {
    const places = unique(
      known.filter(({ index }) => ![...found.values()].includes(index)),
      placeOf,
    );
    for (const [place, ref] of unique(
      fresh.filter((one) => !found.has(one)),
      placeOf,
    )) {
      const index = places.get(place)?.index;
      if (index !== undefined) found.set(ref, index);
    }
  }
  return found;
}

function unique<Ref extends OutputRef>(
  refs: readonly Ref[],
  placeOf: (ref: OutputRef) => string | null,
): ReadonlyMap<string, Ref> {
  const places = new Map<string, Ref[]>();
  for (const ref of refs) {
    const place = placeOf(ref);
    if (place !== null) places.set(place, [...(places.get(place) ?? []), ref]);
  }
  return new Map(
    [...places].flatMap(([place, [only, ...more]]) => (only && more.length === 0 ? [[place, only]] : [])),
  );
}

function wholeAddress({ url }: OutputRef): string | null {
  return url || null;
}

/** Without what signs it. */
function unsignedAddress({ url }: OutputRef): string | null {
  return !url || /^data:/i.test(url) ? null : url.replace(/[?#].*$/s, '');
}
