import { l10n } from 'vscode';
import type { Confirmations, PaidCall } from '../../../calls/confirmations.ts';
import type { AccountId } from '../../../core/ids.ts';
import { money } from '../../../core/money.ts';
import { toProblem } from '../../../core/problem.ts';
import { knownAmount } from '../../../jobs/money/budget.ts';
import type { KnownPrice } from '../../../jobs/money/pastPrice.ts';
import type { PaidSubmission } from '../../../jobs/submit/paidSubmission.ts';
import { moneyText } from '../../money/moneyText.ts';
import { RequestRefused } from '../file/requestOutcome.ts';

export interface TaskLimits {
  readonly isDryRun: boolean;
  /** The most that one run may spend of each account, in its platform's unit; null: nothing that costs is sent. */
  readonly ceiling: number | null;
  /** What a call counts whose price nobody knows; null: such a call is not sent. */
  readonly unknownPrice: number | null;
}

/**
 * What the calls of one run of a task pass: the user is asked as always, and the ceiling is held besides. What destroys
 * something is not sent; in the sandbox nothing is asked but for a purchase. Errors: `RequestRefused`; as `asking`.
 */
export function taskConfirmations(
  asking: Confirmations,
  submission: () => Promise<Pick<PaidSubmission, 'price'>>,
  { isDryRun, ceiling, unknownPrice }: TaskLimits,
): Confirmations {
  /** What this run has spent at most, in millionths of the unit. */
  const spent = new Map<AccountId, number>();

  /** Counts what a call may cost, in millionths of the unit. */
  const reserve = async ({ session, provider, prepared, label, quoted }: PaidCall): Promise<number> => {
    const { account } = session;
    const { moneyUnit } = provider;
    if (ceiling === null)
      throw new RequestRefused(
        l10n.t('“{0}” may cost money. It is sent by a task with a "ceiling" only.', label),
      );
    const price: KnownPrice = quoted
      ? { known: 'platform', money: quoted }
      : await (await submission()).price({ account, provider, session }, prepared);
    const most =
      mostOf(price, moneyUnit.id) ??
      (unknownPrice === null ? null : money(moneyUnit.id, unknownPrice).micros);
    if (most === null)
      throw new RequestRefused(
        l10n.t('Nobody knows yet what “{0}” costs. It is sent by a task with an "unknownPrice" only.', label),
      );
    const before = spent.get(account.id) ?? 0;
    const left = money(moneyUnit.id, ceiling).micros - before;
    if (most > left) {
      const text = (micros: number) => moneyText({ unit: moneyUnit.id, micros }, moneyUnit);
      throw new RequestRefused(
        l10n.t(
          '“{0}” may cost up to {1}, and {2} of the ceiling of the task is left. It was not sent.',
          label,
          text(most),
          text(left),
        ),
      );
    }
    spent.set(account.id, before + most);
    return most;
  };

  return {
    confirmWrite: async (question, signal) => isDryRun || asking.confirmWrite(question, signal),
    confirmDestructive: async ({ operation }) => {
      if (isDryRun) return true;
      throw new RequestRefused(
        l10n.t(
          '“{0}” destroys something. A task does not send it: run the request by itself.',
          operation.summary,
        ),
      );
    },
    pay: async (call, signal) => {
      if (isDryRun) return asking.pay(call, signal);
      const reserved = await reserve(call);
      const { id } = call.session.account;
      const costs = (micros: number) => spent.set(id, (spent.get(id) ?? reserved) - reserved + micros);
      try {
        const paid = await asking.pay(call, signal);
        // What it really cost is known of some calls at once.
        const { cost } = paid.job ?? {};
        costs(cost?.unit === call.provider.moneyUnit.id ? cost.micros : reserved);
        return paid;
      } catch (error) {
        // The user said no, or it is certain that the platform did nothing. Of what was cut short nothing is certain.
        if (!signal.aborted && toProblem(error).details.mayHaveActed === false) costs(0);
        throw error;
      }
    },
  };
}

/** In millionths of the unit; null where nothing is known, or only an amount in another unit. */
function mostOf(price: KnownPrice, unit: string): number | null {
  const most = knownAmount(price);
  return most?.unit === unit ? most.micros : null;
}
