/** The two things of LenserFight that can be run, each named by an id or a slug. */
export interface RunKind {
  readonly sort: 'lens' | 'workflow';
  /** A UUID; servers take a lens's slug too, although the contract wants the UUID. */
  readonly ref: string;
}

/** A kind's id: `lens/plain-words`, `workflow/f1000000-…`. An id without a sort is a lens's. */
export function runKindOf(id: string): RunKind {
  const [, sort, ref] = /^(lens|workflow)\/(.+)$/s.exec(id) ?? [];
  return { sort: sort === 'workflow' ? 'workflow' : 'lens', ref: ref ?? id };
}

export function kindId(sort: RunKind['sort'], ref: string): string {
  return `${sort}/${ref}`;
}
