import type { ForeignText } from '../../core/foreignText.ts';
import type { JobId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import type { Movement } from '../../core/payment/platformLedger.ts';

/** One of our purchases, with what a comparison needs to know of it. */
export interface OwnPurchase {
  /** Null for a job that was removed from the history, of which nothing but the amount is kept. */
  readonly job: JobId | null;
  readonly title: ForeignText | null;
  readonly remoteId: string | null;
  /** When it counts as bought, in milliseconds since the epoch. */
  readonly at: number;
  /** What the platform said that it charged; null when it said nothing. */
  readonly cost: Money | null;
  /** True when the platform promises to refund it. */
  readonly refunded: boolean;
  /** False while its job goes on: what is held for it is not settled yet. */
  readonly isOver: boolean;
}

/** Where the platform's ledger and ours do not agree. */
export type LedgerDifference =
  /** Taken more than once for one job: `amount` is what was taken too much. */
  | { readonly kind: 'chargedTwice'; readonly own: OwnPurchase; readonly amount: Money }
  /** Promised back, and not given back or still held: `amount` is what is missing. */
  | { readonly kind: 'refundMissing'; readonly own: OwnPurchase; readonly amount: Money }
  /** Another amount than the platform told us: `amount` is what its ledger has. */
  | { readonly kind: 'otherAmount'; readonly own: OwnPurchase; readonly amount: Money }
  /** Charged by what the platform told us, and not in its ledger: `amount` is what it told. */
  | { readonly kind: 'notListed'; readonly own: OwnPurchase; readonly amount: Money }
  /** In the platform's ledger and not in ours: bought elsewhere with the same account, or never by the user. */
  | {
      readonly kind: 'unknownHere';
      readonly amount: Money;
      readonly remoteJobId: string | null;
      readonly at: number | null;
      readonly note: ForeignText | null;
    };

export interface LedgerComparison {
  readonly differences: readonly LedgerDifference[];
  /** How many purchases have the same amount in both. */
  readonly agreed: number;
  /** From when on the platform lists its movements; null where it lists none, and nothing was compared. */
  readonly since: number | null;
}

/** Clocks differ, and a job is booked here when its answer is read: what is nearer to the end of a list is not judged. */
const SLACK_MS = 10 * 60_000;

/**
 * Compares our purchases of one account with the movements that its platform lists. Each purchase and each movement is
 * part of at most one difference; the order of either makes none. What is older than the oldest movement is left out,
 * because platforms list only their latest.
 */
export function compareLedgers(
  own: readonly OwnPurchase[],
  movements: readonly Movement[],
): LedgerComparison {
  const times = movements.flatMap(({ at }) => (at === null ? [] : [at]));
  if (times.length === 0) return { differences: [], agreed: 0, since: null };
  const since = times.reduce((least, at) => Math.min(least, at), Infinity);
  const booked = new Map<string, Movement[]>();
  const loose: Movement[] = [];
  for (const movement of movements) {
    if (movement.effect === 'other') continue;
    const { remoteJobId } = movement;
    if (remoteJobId === null) loose.push(movement);
    else booked.set(remoteJobId, [...(booked.get(remoteJobId) ?? []), movement]);
  }
  const differences: LedgerDifference[] = [];
  /** Purchases of which the platform's list has nothing under their id. */
  const unmatched: OwnPurchase[] = [];
  let agreed = 0;
  for (const purchase of own) {
    const { remoteId } = purchase;
    const found = remoteId === null ? undefined : booked.get(remoteId);
    if (remoteId === null || !found) {
      unmatched.push(purchase);
      continue;
    }
    booked.delete(remoteId);
    const difference = judge(purchase, found);
    if (difference) differences.push(difference);
    else agreed += 1;
  }
  const left = [...[...booked.values()], ...loose.map((one) => [one])].toSorted(byTime);
  const isTaken = new Set<OwnPurchase>();
  for (const group of left) {
    const { paid } = settled(group);
    if (!paid) continue;
    const [first] = group.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
    // A purchase whose id is known is not what the platform books under another one.
    const mayBe = (one: OwnPurchase) =>
      !isTaken.has(one) && (one.remoteId === null || (first?.remoteJobId ?? null) === null);
    const same = nearest(unmatched.filter(mayBe), paid, first?.at ?? null);
    if (same) {
      isTaken.add(same);
      agreed += 1;
      continue;
    }
    differences.push({
      kind: 'unknownHere',
      amount: paid,
      remoteJobId: first?.remoteJobId ?? null,
      at: first?.at ?? null,
      note: first?.note ?? null,
    });
  }
  for (const purchase of unmatched) {
    const { cost, remoteId, refunded, isOver, at } = purchase;
    if (isTaken.has(purchase) || !isOver || refunded || remoteId === null || at < since + SLACK_MS) continue;
    if (cost && cost.micros > 0) differences.push({ kind: 'notListed', own: purchase, amount: cost });
  }
  return { differences, agreed, since };
}

function judge(own: OwnPurchase, movements: readonly Movement[]): LedgerDifference | null {
  const { paid, held, charges } = settled(movements);
  const amount = (money: Money | null) => money ?? { unit: own.cost?.unit ?? '', micros: 0 };
  const kind = chargedTooOften(own, paid, charges);
  if (kind !== null) return { kind: 'chargedTwice', own, amount: kind };
  if (!own.isOver) return null;
  if (own.refunded) {
    const missing = paid ?? held;
    return missing && { kind: 'refundMissing', own, amount: missing };
  }
  // What is still held will be settled, one way or the other.
  if (!paid && held) return null;
  const told = own.cost ?? amount(null);
  if (told.micros === amount(paid).micros && (paid === null || told.unit === paid.unit)) return null;
  return { kind: 'otherAmount', own, amount: amount(paid) };
}

/** What was taken beyond the cost by more charges than one; null for anything else. */
function chargedTooOften({ cost }: OwnPurchase, paid: Money | null, charges: number): Money | null {
  if (charges < 2 || !paid || !cost || cost.unit !== paid.unit || paid.micros <= cost.micros) return null;
  return { unit: paid.unit, micros: paid.micros - cost.micros };
}

/** What the movements of one job come to: what comes back counts first against what is held. All of one unit, the first's. */
function settled(movements: readonly Movement[]): {
  readonly paid: Money | null;
  readonly held: Money | null;
  readonly charges: number;
} {
  const unit = movements[0]?.amount.unit ?? '';
  const sum = { hold: 0, charge: 0, return: 0, other: 0 };
  let charges = 0;
  for (const { effect, amount } of movements) {
    if (amount.unit !== unit) continue;
    sum[effect] += amount.micros;
    if (effect === 'charge') charges += 1;
  }
  const open = Math.max(0, sum.hold - sum.charge);
  const paid = Math.max(0, sum.charge - Math.max(0, sum.return - open));
  const held = Math.max(0, open - sum.return);
  const of = (micros: number) => (micros > 0 ? { unit, micros } : null);
  return { paid: of(paid), held: of(held), charges };
}

/** The purchase of the same amount that is nearest in time, within the slack; undefined where there is none. */
function nearest(
  purchases: readonly OwnPurchase[],
  { unit, micros }: Money,
  at: number | null,
): OwnPurchase | undefined {
  const far = (one: OwnPurchase) => (at === null ? Infinity : Math.abs(one.at - at));
  return purchases
    .filter(({ cost }) => cost?.unit === unit && cost.micros === micros)
    .filter((one) => far(one) <= SLACK_MS)
    .toSorted((a, b) => far(a) - far(b) || a.at - b.at || nameOf(a).localeCompare(nameOf(b)))[0];
}

const nameOf = ({ remoteId, job }: OwnPurchase) => `${remoteId ?? ''} ${job ?? ''}`;

function byTime([a]: readonly Movement[], [b]: readonly Movement[]): number {
  return (a?.at ?? 0) - (b?.at ?? 0) || (a?.id ?? '').localeCompare(b?.id ?? '');
}
