import * as z from 'zod/mini';
import type { KnownValues, ReadRows, Worded } from '../../../core/actionGuide.ts';
import { toProblem } from '../../../core/problem.ts';
import type { ResourceList, ResourceRow } from '../../../core/resource.ts';
import { rawText } from '../../../core/foreignText.ts';
import { listRows } from '../../resourceRows.ts';
import { id, list, optional, text } from '../../tolerant.ts';
import { factsOf, paramsOf } from '../../facts.ts';

const tenant = z.looseObject({ org_id: text, status: text });
const checks = list(z.looseObject({ name: id, ok: optional(z.boolean()), detail: text }), 'checks');

/** What operators find when they examine a tenant, also one that is gone: a row for each check. */
export const tenantChecks: ResourceList = {
  id: 'tenantChecks',
  label: 'Checks',
  icon: 'checklist',
  operation: 'adminTenantDiagnostics',
  takes: { slug: 'slug' },
  rowKind: 'molecule.tenantCheck',
  rows: (answer) => {
    const { org_id: orgId, status } = tenant.safeParse(answer).data ?? {};
    return listRows(checks, ({ name, ok, detail }) => ({
      id: name,
      label: name,
      description: detail ?? null,
      facts: factsOf({ Found: detail }),
      icon: 'checklist',
      ...(ok !== undefined && { tone: ok ? ('good' as const) : ('warning' as const) }),
      ...(status && { status }),
      params: paramsOf({ orgId }),
    }))(answer);
  },
};

/** How an examination may call what a tenant has left behind; no contract fixes the names of its checks. */
const REMAINS = /remain|artifact|left.?over|orphan/i;

/**
 * What a removal of remains will destroy. No platform has a rehearsal of it: an examination may name them, and where
 * it does not, or cannot be read, that is said.
 */
export async function preflightRemoval(
  { slug, name }: KnownValues,
  read: ReadRows,
): Promise<readonly Worded[]> {
  const target = String(name ?? slug);
  const rows = await read(tenantChecks, { slug: String(slug) }).catch((error: unknown) => {
    if (toProblem(error).kind === 'canceled') throw error;
    return [];
  });
  const found = rows.filter(({ label }) => REMAINS.test(rawText(label)));
  // A check that cannot be read may be the one that has found something.
  const isTold = found.length > 0 && !rows.some(({ isUnread }) => isUnread);
  const living = rows.find(({ params }) => params['orgId'] !== undefined);
  return [
    ...(isTold ? found.map((check) => told(check, target)) : [untold(target)]),
    ...(living ? [alive(living, target)] : []),
  ];
}

function told({ tone, description }: ResourceRow, tenant: string): Worded {
  if (tone === 'good') return { text: 'By its examination nothing is left of {0}.', args: [tenant] };
  return {
    text: 'By its examination this is left of {0} and goes for good: {1}.',
    args: [tenant, description ?? '?'],
  };
}

function untold(tenant: string): Worded {
  const text = 'The platform does not tell beforehand what is left of {0}: whatever it finds goes for good.';
  return { text, args: [tenant] };
}

function alive({ status }: ResourceRow, tenant: string): Worded {
  const text = '{0} itself still exists ({1}): what it uses may be among it. Delete it first.';
  return { text, args: [tenant, status ?? 'unknown'] };
}
