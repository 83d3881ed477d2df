import { money } from '../../core/money.ts';
import type { BalanceAbility } from '../../core/provider.ts';
import { Problem, type ProblemDetails } from '../../core/problem.ts';
import { readable } from '../tolerant.ts';
import { organizationsAnswer, type OrganizationAnswer } from './answers.ts';
import type { MoleculeSession } from './api.ts';

/**
 * Credits of the account's organization, or of the user's first one where the account names none. Only a session can
 * read them. The contract lets the number be missing. Errors: as the call; Problem `target.notFound` when the user has no such organization.
 */
export const moleculeBalance: BalanceAbility = {
  credential: 'session',
  filledBy: ['billingTopup'],

  async read(session: MoleculeSession, signal) {
    const rows = await session.call('listOrgs', { answer: organizationsAnswer }, signal);
    const { orgSlug, orgId } = session.account.routing;
    const org = readable(rows).find(({ slug, id }) =>
      orgSlug !== undefined ? slug === orgSlug : orgId !== undefined ? id === orgId : true,
    );
    if (!org) {
      const { provider, id: account } = session.account;
      const place = { provider, account, operation: 'listOrgs' };
      const unread = Array.from(rows).findIndex(({ row }) => row === null);
      // It may be the one that cannot be read.
      if (unread >= 0) throw wrongShape(place, `orgs.${unread}`);
      throw new Problem({ ...place, kind: 'notFound', code: 'target.notFound', mayHaveActed: false });
    }
    const left = org.credits_balance;
    return { available: left === undefined ? null : money('credits', left), parts: partsOf(org) };
  },
};

function wrongShape(place: Partial<ProblemDetails>, where: string): Problem {
  const found = { kind: 'unexpected', code: 'answer.wrongShape', status: 200 } as const;
  return new Problem({ ...place, ...found, args: { where }, mayHaveActed: true });
}

function partsOf(org: OrganizationAnswer) {
  const amounts = {
    'each month': org.plan_monthly_credits,
    'used beyond the plan': org.overage_used_credits,
    'most beyond the plan': org.overage_cap_credits,
  };
  return Object.entries(amounts).flatMap(([name, amount]) =>
    amount === undefined ? [] : [{ name: `${org.slug}: ${name}`, money: money('credits', amount) }],
  );
}
