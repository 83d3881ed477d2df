import * as z from 'zod/mini';
import { Emitter, type Event } from '../../core/event.ts';
import { addDays, type Day } from '../../jobs/money/calendar.ts';
import type { Memory } from '../jobs/view/jobArrangement.ts';
import { SPENDING_GROUPINGS, type SpendingGrouping } from './spendingGroups.ts';

/** For how many days spending is shown, today among them. */
export const SPENDING_PERIODS = [1, 7, 30, 90, 365] as const;
export type SpendingPeriod = (typeof SPENDING_PERIODS)[number];

interface Arrangement {
  readonly group: SpendingGrouping;
  readonly days: SpendingPeriod;
}

const KEY = 'backlot.spendingArrangement';
const USUAL: Arrangement = { group: 'day', days: 30 };

const stored = z.object({
  group: z.catch(z.enum(SPENDING_GROUPINGS), USUAL.group),
  days: z.catch(z.literal(SPENDING_PERIODS), USUAL.days),
});

/** How the user arranged the Spending view; remembered for the profile. */
export class SpendingArrangement {
  readonly #memory: Memory;
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #now: Arrangement;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#now = z.safeParse(stored, memory.get(KEY)).data ?? USUAL;
  }

  get now(): Arrangement {
    return this.#now;
  }

  async change(change: Partial<Arrangement>): Promise<void> {
    this.#now = { ...this.#now, ...change };
    this.#changed.fire();
    await this.#memory.update(KEY, this.#now);
  }

  async forget(): Promise<void> {
    this.#now = USUAL;
    await this.#memory.update(KEY, undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The days of a period that ends today. */
export function daysOf(days: SpendingPeriod, today: Day): { readonly from: Day; readonly to: Day } {
  return { from: addDays(today, 1 - days), to: today };
}
