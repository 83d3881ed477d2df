import * as vscode from 'vscode';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { money, type Money, type MoneyUnit } from '../../core/money.ts';
import type { PaidAnswer, PaidQuestion } from '../../jobs/submit/approval.ts';
import type { AgainWay } from '../../jobs/submit/repeat.ts';
import type { BudgetStanding } from '../../jobs/money/budget.ts';
import type { KnownPrice } from '../../jobs/money/pastPrice.ts';
import { clockTime, relativeTime } from '../shared/relativeTime.ts';
import { resourceText, wordedText } from '../resources/resourceText.ts';
import { problemText } from '../problems/problemText.ts';
import { dialogText, type DialogText } from '../requests/dialogText.ts';
import { moneyText } from './moneyText.ts';
import { byteText } from '../shared/byteText.ts';
import { setting } from '../shared/settings.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/**
 * Asks before money is spent: what it costs as far as anyone knows, what is left, and of a job of unknown outcome what
 * became of its first request.
 */
export async function askToPay(question: PaidQuestion, now: number): Promise<PaidAnswer> {
  const { kind, provider, again } = question;
  // A paid call that is no job has the id of its operation as its kind.
  const isJob = !Object.hasOwn(provider.operations, kind.id);
  const labels = isJob ? provider.jobs?.labels : undefined;
  const operation = { id: kind.id, summary: kind.label };
  const written = dialogText({ provider, operation, target: question.title, values: question.values });
  const submit = labels ? resourceText(labels.submit) : written.button;
  const ask = labels
    ? wordedText({ text: labels.question, args: [kind.label, provider.label] })
    : written.question;
  const { balance, account, budget, projectBudget, expected, price } = question;
  const { moneyUnit } = provider;
  const left = balance?.balance.available
    ? vscode.l10n.t(
        '{0} left on the account "{1}", as of {2}.',
        moneyText(balance.balance.available, moneyUnit),
        account.label,
        clockTime(balance.at),
      )
    : vscode.l10n.t('What is left on the account "{0}" is not known.', account.label);
  const detail = [
    `“${oneLine(question.title, 1_000)}”\n`,
    ...(labels ? [] : aboutCall(written)),
    ...(again ? [`${againText(again, provider.label, account.label)}\n`] : []),
    ...(question.files ? [filesText(question.files)] : []),
    priceText(price, moneyUnit, now),
    left,
    ...(budget ? budgetLines(vscode.l10n.t('Budget'), budget, expected, moneyUnit) : []),
    ...(projectBudget
      ? budgetLines(
          vscode.l10n.t('Budget of the folder "{0}"', oneLine(projectBudget.project.name, 80)),
          projectBudget.standing,
          expected,
          moneyUnit,
        )
      : []),
  ].join('\n');
  if (!again) return (await showInformationMessage(ask, { modal: true, detail }, submit)) === submit;
  const anew = vscode.l10n.t('Buy a New One');
  if (again.way === 'newRequest')
    return (await showWarningMessage(ask, { modal: true, detail }, anew)) === anew;
  const same = vscode.l10n.t('Send Again');
  const giveUp = vscode.l10n.t('Give It Up and Buy a New One…');
  const title = vscode.l10n.t('Send the same request to {0} again?', provider.label);
  const chosen = await showWarningMessage(title, { modal: true, detail }, same, giveUp);
  return chosen === giveUp ? 'giveUp' : chosen === same;
}

/** What a call that is no job does, and what of it decides. */
function aboutCall({ effect, facts }: DialogText): readonly string[] {
  const lines = [...(effect === null ? [] : [effect]), ...facts];
  return lines.length === 0 ? [] : [`${lines.join('\n')}\n`];
}

/** What is sent with its bytes, before it is sent. */
function filesText({ count, byteSize }: NonNullable<PaidQuestion['files']>): string {
  return count === 1
    ? vscode.l10n.t('Sends a file of {0}.', byteText(byteSize))
    : vscode.l10n.t('Sends {0} files of {1} together.', count, byteText(byteSize));
}

/** What may come of it that a job of unknown outcome is submitted again. */
function againText(again: AgainWay, provider: string, account: string): string {
  if (again.way === 'sameRequest') {
    const arrived = vscode.l10n.t(
      'If the first one arrived, you get that job, and nothing more is charged. If not, it is bought now.',
    );
    if (again.remembers) return arrived;
    const forgets = vscode.l10n.t(
      '{0} does not say for how long it recognizes a request: once it has forgotten the first one, it buys again.',
      provider,
    );
    return `${arrived} ${forgets}`;
  }
  const { because } = again;
  switch (because.reason) {
    case 'noPromise':
      return vscode.l10n.t(
        'The first request may have been done and charged. {0} does not promise to recognize it, so you may be charged twice.',
        provider,
      );
    case 'tooOld':
      return vscode.l10n.t(
        'The first request may have been done and charged. It is too long ago for {0} to recognize it, so you may be charged twice.',
        provider,
      );
    case 'changed':
      return `${problemText(because.problem.details, { provider, account })} ${vscode.l10n.t('A new request may be charged a second time.')}`;
    case 'givenUp':
      return vscode.l10n.t(
        'The first request is given up: it may have been done and charged. A new request is a purchase of its own, so you may be charged twice.',
      );
  }
}

/** What is left of a budget, until when, and why it cannot decide alone. */
function budgetLines(
  name: string,
  { budget, left, uncounted, unpriced, endsAt, countsUntil }: BudgetStanding,
  expected: Money | null,
  unit: MoneyUnit,
): readonly string[] {
  const dates = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' });
  const until = dates.format(endsAt);
  const [now, limit] = [moneyText(left, unit), moneyText(budget.limit, unit)];
  const others = uncounted.map((spent) => moneyText(spent, unit)).join(', ');
  return [
    vscode.l10n.t('{0}: {1} of {2} left until {3}.', name, now, limit, until),
    ...(expected?.unit === left.unit
      ? [
          vscode.l10n.t(
            '{0}, after this: {1} left.',
            name,
            moneyText({ unit: left.unit, micros: Math.max(0, left.micros - expected.micros) }, unit),
          ),
        ]
      : []),
    ...(expected ? [] : [vscode.l10n.t('The price is not known, so the budget cannot answer for you.')]),
    ...(others
      ? [vscode.l10n.t('The budget cannot count what was spent in another unit: {0}.', others)]
      : []),
    ...(unpriced > 0
      ? [vscode.l10n.t('The budget cannot count earlier calls whose cost nobody named: {0}.', unpriced)]
      : []),
    ...(countsUntil === null
      ? []
      : [
          vscode.l10n.t(
            'Something was bought while the clock of this computer was ahead. It counts until {0}.',
            dates.format(countsUntil),
          ),
        ]),
  ];
}

/** The price as far as it is known, with where the number comes from. */
export function priceText(price: KnownPrice, unit: MoneyUnit, now: number): string {
  switch (price.known) {
    case 'platform':
      return vscode.l10n.t('Price: {0}, as the platform says.', moneyText(price.money, unit));
    case 'past': {
      const range =
        price.low.micros === price.high.micros
          ? moneyText(price.low, unit)
          : `${moneyText(price.low, unit)} – ${moneyText(price.high, unit)}`;
      if (price.isScaled)
        return price.count === 1
          ? vscode.l10n.t(
              'Price: {0}, based on 1 earlier job with other options; the platform states what the difference costs.',
              range,
            )
          : vscode.l10n.t(
              'Price: {0}, based on {1} earlier jobs with other options; the platform states what the difference costs.',
              range,
              price.count,
            );
      return price.count === 1
        ? vscode.l10n.t('Price: {0}, based on 1 earlier job ({1}).', range, relativeTime(price.oldestAt, now))
        : vscode.l10n.t(
            'Price: {0}, based on {1} earlier jobs, the oldest {2}.',
            range,
            price.count,
            relativeTime(price.oldestAt, now),
          );
    }
    case 'none':
      return vscode.l10n.t('Price: unknown until the platform accepts the job.');
  }
}

/**
 * Below which amount a paid job whose price is known is not asked about; null asks always.
 * The setting has application scope, so that a workspace cannot spend for its user.
 */
export function skipQuestionBelow(unit: string): Money | null {
  const amount = setting('paid.skipQuestionBelow');
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? money(unit, amount) : null;
}
