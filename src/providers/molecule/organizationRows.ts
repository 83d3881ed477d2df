import type { ResourceRow, ResourceTone } from '../../core/resource.ts';
import { formatMoney, money } from '../../core/money.ts';
import type { OrganizationAnswer } from './answers.ts';
import { factsOf, paramsOf } from '../facts.ts';

const STATES: Readonly<Record<string, ResourceTone>> = {
  active: 'good',
  running: 'good',
  provisioning: 'busy',
  awaiting_payment: 'warning',
  suspended: 'warning',
  failed: 'bad',
  deleted: 'off',
};

export function organizationRow(org: OrganizationAnswer): ResourceRow {
  const { id, slug, name, plan, status } = org;
  const credits = org.credits_balance;
  const left = credits === undefined ? undefined : formatMoney(money('credits', credits));
  return {
    id: slug,
    label: name || slug,
    description: [plan, left].filter(Boolean).join(' · ') || null,
    facts: factsOf({
      Slug: slug,
      Status: status,
      Plan: plan,
      Credits: left,
      'Credits each month': org.plan_monthly_credits,
      'Used beyond the plan': org.overage_used_credits,
      'Most beyond the plan': org.overage_cap_credits,
      Created: org.created_at,
      ID: id,
    }),
    icon: 'organization',
    tone: STATES[status ?? ''] ?? 'warning',
    ...(status !== undefined && { status }),
    details: org,
    params: paramsOf({ slug, org_id: id, name: name ?? slug, plan }),
  };
}
