import * as z from 'zod/mini';
import type { SavedKindGroup } from '../../../core/provider.ts';
import { setting } from '../../shared/settings.ts';

const shared = z.object({
  sort: z.string(),
  id: z.string().check(z.regex(/^[\w-]{1,128}$/)),
  label: z.catch(z.optional(z.string()), undefined),
  inputs: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
});

/** A kind that a team shares in its workspace's settings file. */
export interface SharedKind {
  readonly kind: string;
  readonly label: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * What the setting `backlot.catalog` names of these groups; entries that are not right are left out. It comes with
 * other people's repositories, so it only offers: whatever is run passes the question about money.
 */
export function sharedKinds(groups: readonly SavedKindGroup[]): readonly SharedKind[] {
  const written = setting('catalog');
  if (!Array.isArray(written)) return [];
  return written.flatMap((one: unknown): readonly SharedKind[] => {
    const found = shared.safeParse(one).data;
    if (!found || !groups.some(({ id }) => id === found.sort)) return [];
    const { sort, id, label = id, inputs = {} } = found;
    return [{ kind: `${sort}/${id}`, label, inputs }];
  });
}
