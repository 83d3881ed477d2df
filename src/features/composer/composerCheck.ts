import { l10n } from 'vscode';
import type { FormField, JobForm } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { Problem } from '../../core/problem.ts';
import { leastAmount } from '../../jobs/money/budget.ts';
import type { KnownPrice } from '../../jobs/money/pastPrice.ts';
import { totalOf } from '../../jobs/submit/plan.ts';
import type { PaidSubmission } from '../../jobs/submit/paidSubmission.ts';
import { ExactNumber } from '../../net/json/exactNumber.ts';
import { faultOf } from '../requests/askField.ts';
import { formFaults } from '../jobs/submit/formFaults.ts';
import { priceText } from '../money/paidQuestion.ts';
import { priceText as planPriceText } from '../plans/planDialogs.ts';
import { combinationsIn, MOST_CELLS, type Cell } from '../plans/variations.ts';
import { problemText } from '../problems/problemText.ts';
import { cellsIn, type FormState } from './composerForm.ts';

/** What is known of a form before it is sent. */
export interface FormCheck {
  /** The jobs that it makes; none where it cannot be sent. */
  readonly cells: readonly Cell[];
  readonly faults: readonly { readonly key: string; readonly text: string }[];
  readonly jobs: number;
  /** In words; null while the form cannot be sent. */
  readonly price: string | null;
  /** What all jobs cost at least, where anybody knows. */
  readonly least: Money | null;
}

/** So many of the jobs of a form are looked at while it is filled in; all of them before they are bought. */
const LOOKED_AT = 24;

/** What is wrong with a form by the contract and by the platform's rules, and what its jobs cost as far as is known. */
export async function checkForm(
  opened: OpenedAccount,
  form: JobForm,
  state: FormState,
  submission: Pick<PaidSubmission, 'price'>,
  now: number,
): Promise<FormCheck> {
  const jobs = combinationsIn(state.texts) * state.count;
  if (jobs > MOST_CELLS) {
    const key = Object.keys(state.texts).find((name) => combinationsIn({ name: state.texts[name] }) > 1);
    const text = l10n.t('{0} combinations are more than the {1} of one plan.', jobs, MOST_CELLS);
    return { cells: [], faults: [{ key: key ?? 'count', text }], jobs, price: null, least: null };
  }
  const cells = cellsIn(form, state);
  const faults = new Map<string, string>();
  for (const { values } of cells.slice(0, LOOKED_AT)) {
    for (const [name, text] of await cellFaults(opened, form, values))
      if (!faults.has(name)) faults.set(name, text);
  }
  const found = [...faults].map(([key, text]) => ({ key, text }));
  if (found.length > 0) return { cells: [], faults: found, jobs, price: null, least: null };
  return { cells, faults: [], jobs, ...(await priced(opened, form.kind, cells, submission, now)) };
}

async function cellFaults(
  opened: OpenedAccount,
  form: JobForm,
  values: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const faults = new Map<string, string>();
  for (const field of form.fields) {
    const text = fieldFault(field, values[field.name]);
    if (text !== undefined) faults.set(field.name, text);
  }
  for (const [name, text] of await formFaults(opened, form, values))
    if (!faults.has(name)) faults.set(name, text);
  return faults;
}

function fieldFault(field: FormField, value: unknown): string | undefined {
  if (value === undefined) {
    if (!field.required || field.default !== null) return undefined;
    return field.type === 'media' || field.type === 'asset'
      ? l10n.t('Choose a file.')
      : l10n.t('Enter a value.');
  }
  const isTyped = typeof value === 'string' || typeof value === 'number' || value instanceof ExactNumber;
  return isTyped && ['text', 'integer', 'number'].includes(field.type)
    ? faultOf(field, String(value))
    : undefined;
}

async function priced(
  opened: OpenedAccount,
  kind: string,
  cells: readonly Cell[],
  submission: Pick<PaidSubmission, 'price'>,
  now: number,
): Promise<Pick<FormCheck, 'price' | 'least'>> {
  const ability = opened.provider.jobs;
  const [first] = cells;
  if (!ability || !first) return { price: null, least: null };
  const unit = opened.provider.moneyUnit;
  try {
    const prices: KnownPrice[] = [];
    for (const { values } of cells.slice(0, LOOKED_AT)) {
      const call = ability.prepare(kind, values);
      const prepared = await opened.session.prepare(call.operation, call);
      prices.push(await submission.price(opened, prepared));
    }
    const [only] = prices;
    if (only && cells.length === 1) return { price: priceText(only, unit, now), least: leastAmount(only) };
    const ranges = prices.map((price) => ({ price: rangeOf(price) }));
    const { totals, unpriced } = totalOf(ranges);
    if (cells.length > prices.length)
      return {
        price: l10n.t('The price of all {0} jobs is said before you agree.', cells.length),
        least: null,
      };
    const [total] = totals;
    return {
      price: planPriceText(totals, unpriced, cells.length, unit),
      least: totals.length === 1 && total ? total.low : null,
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { price: problemText(error.details), least: null };
  }
}

function rangeOf(price: KnownPrice): { readonly low: Money; readonly high: Money } | null {
  if (price.known === 'none') return null;
  return price.known === 'past'
    ? { low: price.low, high: price.high }
    : { low: price.money, high: price.money };
}
