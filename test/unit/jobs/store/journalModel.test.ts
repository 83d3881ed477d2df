import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isTerminal, type JobRecord, type JobState } from '../../../../src/core/job.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { OpenWorkFlag } from '../../../../src/jobs/store/openWork.ts';
import { JOB_STATES } from '../../../../src/jobs/store/rows.ts';
import { StaleChange } from '../../../../src/jobs/store/jobRecord.ts';
import { TestClock } from '../../../support/testClock.ts';
import type { RemovedJob } from '../../../../src/jobs/store/removals.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

/** What a journal should hold, newest first. */
interface Model {
  jobs: JobRecord[];
  /** Ids of the jobs whose end nobody was told of. */
  untold: Set<string>;
  /** What was removed and can be restored. */
  removed: { readonly was: RemovedJob; readonly untold: boolean }[];
  /** Ids of all jobs that there ever were, oldest first. */
  order: string[];
}

/** Nothing will move it on by itself. */
const isOver = (job: JobRecord) => isTerminal(job.state) || job.state === 'unknown';

/** Two windows on one folder; each command runs in one of them. */
interface Real {
  readonly rig: JournalRig;
  readonly clock: TestClock;
  readonly windows: Journal[];
}

type Command = fc.AsyncCommand<Model, Real>;

const window = fc.nat({ max: 1 });
const pick = fc.nat({ max: 1000 });
const state = fc.constantFrom<JobState>(...JOB_STATES);
const account = fc.constantFrom('acc1', 'acc2');

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  assert.ok(item !== undefined);
  return item;
}

class Add implements Command {
  readonly where: number;
  readonly account: string;
  readonly title: string;

  constructor(where: number, account: string, title: string) {
    this.where = where;
    this.account = account;
    this.title = title;
  }

  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const job = await at(real.windows, this.where).add(newJob({ account: this.account, title: this.title }));
    model.jobs.unshift(job);
    model.order.push(job.id);
  }

  toString = () => `add(${this.where}, ${this.account}, ${JSON.stringify(this.title)})`;
}

class Change implements Command {
  readonly where: number;
  readonly which: number;
  readonly to: JobState;
  readonly expected: JobState | undefined;

  constructor(where: number, which: number, to: JobState, expected: JobState | undefined) {
    this.where = where;
    this.which = which;
    this.to = to;
    this.expected = expected;
  }

  check = (model: Readonly<Model>) => model.jobs.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const before = at(model.jobs, this.which);
    const index = model.jobs.indexOf(before);
    const expect = this.expected === undefined ? {} : { state: this.expected };
    const change = at(real.windows, this.where).change(before.id, { state: this.to }, expect);
    if (this.expected !== undefined && this.expected !== before.state) {
      await assert.rejects(change, StaleChange);
      return;
    }
    const now = real.clock.now();
    const finishedAt = isTerminal(this.to) ? (before.finishedAt ?? now) : null;
    const after: JobRecord = { ...before, state: this.to, updatedAt: now, finishedAt };
    assert.deepEqual(await change, after);
    model.jobs[index] = after;
    if (!isOver(after)) model.untold.delete(after.id);
    else if (after.state !== before.state) model.untold.add(after.id);
  }

  toString = () => `change(${this.where}, ${this.which}, ${this.to}, ${this.expected})`;
}

class Remove implements Command {
  readonly where: number;
  readonly which: number;

  constructor(where: number, which: number) {
    this.where = where;
    this.which = which;
  }

  check = (model: Readonly<Model>) => model.jobs.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const job = at(model.jobs, this.which);
    const removal = at(real.windows, this.where).removals.remove(job.id);
    if (!isOver(job)) {
      await assert.rejects(removal, StaleChange);
      return;
    }
    const was = await removal;
    model.jobs.splice(model.jobs.indexOf(job), 1);
    model.removed.push({ was, untold: model.untold.delete(job.id) });
  }

  toString = () => `remove(${this.where}, ${this.which})`;
}

class Restore implements Command {
  readonly where: number;
  readonly which: number;

  constructor(where: number, which: number) {
    this.where = where;
    this.which = which;
  }

  check = (model: Readonly<Model>) => model.removed.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const { was, untold } = at(model.removed, this.which);
    await at(real.windows, this.where).removals.restore(was);
    // At its place, and once only.
    if (model.jobs.some(({ id }) => id === was.job.id)) return;
    const place = model.jobs.findIndex(({ id }) => model.order.indexOf(id) < model.order.indexOf(was.job.id));
    model.jobs.splice(place === -1 ? model.jobs.length : place, 0, was.job);
    if (untold) model.untold.add(was.job.id);
  }

  toString = () => `restore(${this.where}, ${this.which})`;
}

class Tell implements Command {
  readonly where: number;
  readonly which: number;

  constructor(where: number, which: number) {
    this.where = where;
    this.which = which;
  }

  check = (model: Readonly<Model>) => model.jobs.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const job = at(model.jobs, this.which);
    const journal = at(real.windows, this.where);
    const claimed = await journal.notifications.claim(job.id);
    assert.deepEqual(claimed, model.untold.delete(job.id) ? job : null);
    if (claimed) await journal.notifications.markNotified(claimed);
  }

  toString = () => `tell(${this.where}, ${this.which})`;
}

class Read implements Command {
  readonly where: number;
  readonly account: string | undefined;
  readonly limit: number;

  constructor(where: number, account: string | undefined, limit: number) {
    this.where = where;
    this.account = account;
    this.limit = limit;
  }

  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const journal = at(real.windows, this.where);
    const found: JobRecord[] = [];
    let before: string | null = null;
    do {
      const page = await journal.page({
        limit: this.limit,
        before,
        ...(this.account === undefined ? {} : { account: this.account }),
      });
      found.push(...page.jobs);
      before = page.next;
    } while (before !== null);
    const wanted = model.jobs.filter((job) => this.account === undefined || job.account === this.account);
    assert.deepEqual(found, wanted);
    const open = model.jobs.filter((job) => !isTerminal(job.state)).reverse();
    assert.deepEqual(await journal.open(), open);
    const waiting =
      model.untold.size > 0 ||
      open.some((job) => job.state !== 'unknown' || (job.remoteId !== null && !job.unwatched));
    assert.equal(new OpenWorkFlag(real.rig.folder).read().openWork, waiting);
  }

  toString = () => `read(${this.where}, ${this.account}, ${this.limit})`;
}

class Reopen implements Command {
  readonly where: number;

  constructor(where: number) {
    this.where = where;
  }

  check = () => true;

  async run(_: Model, real: Real): Promise<void> {
    at(real.windows, this.where).close();
    real.windows[this.where % 2] = await real.rig.open(real.clock);
  }

  toString = () => `reopen(${this.where})`;
}

class Wait implements Command {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  check = () => true;

  async run(_: Model, real: Real): Promise<void> {
    await real.clock.advance(this.ms);
  }

  toString = () => `wait(${this.ms})`;
}

describe('Journal, compared with a model', () => {
  it('holds exactly what two windows wrote, in any order', async function () {
    this.timeout(60_000);
    const commands = [
      fc.tuple(window, account, fc.string({ maxLength: 8 })).map((args) => new Add(...args)),
      fc
        .tuple(window, pick, state, fc.option(state, { nil: undefined, freq: 2 }))
        .map((args) => new Change(...args)),
      fc.tuple(window, pick).map((args) => new Remove(...args)),
      fc.tuple(window, pick).map((args) => new Restore(...args)),
      fc.tuple(window, pick).map((args) => new Tell(...args)),
      fc
        .tuple(window, fc.option(account, { nil: undefined }), fc.integer({ min: 1, max: 5 }))
        .map((args) => new Read(...args)),
      window.map((where) => new Reopen(where)),
      fc.nat({ max: 10_000 }).map((ms) => new Wait(ms)),
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: '+1' }), async (run) => {
        const rig = new JournalRig();
        const clock = new TestClock();
        try {
          const windows = [await rig.open(clock), await rig.open(clock)];
          await fc.asyncModelRun(
            () => ({
              model: { jobs: [], untold: new Set<string>(), removed: [], order: [] },
              real: { rig, clock, windows },
            }),
            run,
          );
        } finally {
          rig.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});
