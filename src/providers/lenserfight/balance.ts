import type { ActionDialogs } from '../../core/operation.ts';
import { money } from '../../core/money.ts';
import type { Problem } from '../../core/problem.ts';
import { toProblem } from '../../core/problem.ts';
import type { BalanceAbility } from '../../core/provider.ts';
import type { ResourceAction } from '../../core/resource.ts';
import { balanceAnswer } from './answers.ts';
import type { LenserFightSession } from './api.ts';
import { rawText } from '../../core/foreignText.ts';

/** The only partner that any server knows; every other name is a 404. */
export const PARTNER = 'chainabit';

/** Opens the partner account; a repetition answers with the one that is there. The partner ignores the body. */
export const provisioning: ResourceAction = {
  id: 'provision',
  title: 'Open Partner Account…',
  icon: 'add',
  operation: 'provisionPartner',
  fixed: { partnerName: PARTNER, body: {} },
};

/**
 * Credits of the partner account, the one number of LenserFight that tells what is left. Errors: Problem
 * `account.notSetUp` until the account has been opened: real servers then answer 400 "No provision found".
 */
export const lenserfightBalance: BalanceAbility = {
  setUp: provisioning,

  async read(session: LenserFightSession, signal) {
    try {
      const params = { partnerName: PARTNER } as const;
      const { data } = await session.call('getPartnerBalance', { params, answer: balanceAnswer }, signal);
      const { credits } = data;
      return { available: money('cr', credits), parts: [{ name: PARTNER, money: money('cr', credits) }] };
    } catch (thrown) {
      const problem = toProblem(thrown);
      throw isNotOpened(problem) ? notOpened(problem) : problem;
    }
  },
};

function isNotOpened({ details: { status, serverCode, serverMessage } }: Problem): boolean {
  return (
    status === 400 &&
    (serverCode === 'partner.not_provisioned' || /^no provision/i.test(rawText(serverMessage ?? '')))
  );
}

/**
 * True when the platform took the token and then could not reach its partner. Real servers word the partner's failure
 * under 400.
 */
export function isPartnerDown({ details: { kind, status, byProxy } }: Problem): boolean {
  return kind === 'server' && status === 400 && byProxy !== true;
}

function notOpened(problem: Problem): Problem {
  return problem.with({
    kind: 'blocked',
    code: 'account.notSetUp',
    text: 'The account with the partner of {0} has not been opened yet, so there is no balance. Open it to get credits to start.',
    retryable: false,
    mayHaveActed: false,
  });
}

/** What is asked before something is done with the account at the partner. */
export const lenserfightDialogs: ActionDialogs = {
  provisionPartner: {
    question: 'Open an account with {0}?',
    effect: 'It pays for your runs and begins with some credits. If you have one already, nothing changes.',
    button: 'Open Account',
  },
  refreshPartnerToken: {
    question: 'Renew the token for {0}?',
    effect: 'LenserFight gets a new token from the partner. Your balance stays.',
    button: 'Renew',
  },
  sendPartnerClaim: {
    question: 'Send the claim for your account with {0}?',
    effect:
      'The partner sends you what you need to take the account over as your own. It cannot be taken back once sent.',
    button: 'Send',
  },
};
