import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JobRecord } from '../../../src/core/job.ts';
import { JobArrangement } from '../../../src/features/jobs/view/jobArrangement.ts';
import { grouped, groupId } from '../../../src/features/jobs/view/jobGroups.ts';
import { jobLinkPath, parseJobLink } from '../../../src/features/jobs/jobLink.ts';
import { jobArgumentsOf } from '../../../src/features/shared/nodeArguments.ts';

type Row = Pick<JobRecord, 'id' | 'account' | 'state' | 'createdAt'>;
const jobs = (rows: readonly Row[]) => rows as readonly JobRecord[];

const anyRow: fc.Arbitrary<Row> = fc.record({
  id: fc.uuid(),
  account: fc.constantFrom('work', 'home'),
  state: fc.constantFrom('succeeded', 'failed', 'running'),
  createdAt: fc.integer({ min: 1_700_000_000_000, max: 1_700_400_000_000 }),
});

class Memory {
  value: unknown;
  constructor(value?: unknown) {
    this.value = value;
  }
  get(): unknown {
    return this.value;
  }
  async update(_: string, value: unknown): Promise<void> {
    this.value = value;
  }
}

describe('jobs in groups', () => {
  for (const by of ['account', 'state', 'day'] as const) {
    it(`by ${by} are all there once, in their order, each with its like`, () => {
      fc.assert(
        fc.property(fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 30 }), (rows) => {
          const groups = grouped(jobs(rows), by, 'Europe/Berlin');
          assert.deepEqual(
            groups.flatMap((group) => group.jobs.map(({ id }) => id)).sort(),
            rows.map(({ id }) => id).sort(),
          );
          assert.equal(new Set(groups.map(({ key }) => groupId(key))).size, groups.length);
          const places = new Map(rows.map(({ id }, place) => [id, place]));
          for (const group of groups) {
            const order = group.jobs.map(({ id }) => places.get(id) ?? -1);
            assert.deepEqual(
              order,
              order.toSorted((a, b) => a - b),
            );
          }
        }),
      );
    });
  }

  it('by day go by the calendar of the user, not by that of the server', () => {
    const late = Date.UTC(2026, 4, 1, 23);
    const row: Row = { id: '1', account: 'work', state: 'failed', createdAt: late };
    assert.deepEqual(grouped(jobs([row]), 'day', 'Europe/Berlin')[0]?.key, { by: 'day', day: '2026-05-02' });
    assert.deepEqual(grouped(jobs([row]), 'day', 'America/New_York')[0]?.key, {
      by: 'day',
      day: '2026-05-01',
    });
  });
});

describe('the arrangement of the Jobs view', () => {
  it('is remembered for the next start', async () => {
    const memory = new Memory();
    const arrangement = new JobArrangement(memory);
    await arrangement.change({ group: 'day', order: 'oldest' });
    await arrangement.setFavorite(['a', 'b'], true);
    await arrangement.setFavorite(['a'], false);
    assert.deepEqual(new JobArrangement(memory).now, { group: 'day', order: 'oldest', favorites: ['b'] });
    assert.ok(new JobArrangement(memory).isFavorite('b'));
  });

  it('is the usual one after anything that cannot be read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { group, order } = new JobArrangement(new Memory(value)).now;
        assert.ok(
          ['none', 'account', 'state', 'day'].includes(group) && ['newest', 'oldest'].includes(order),
        );
      }),
    );
    assert.deepEqual(new JobArrangement(new Memory({ group: 'moon', order: 'oldest' })).now, {
      group: 'none',
      order: 'oldest',
      favorites: [],
    });
  });

  it('never forgets a favorite that was marked a moment ago, however many there are', async () => {
    const arrangement = new JobArrangement(new Memory());
    for (let n = 0; n < 250; n += 1) await arrangement.setFavorite([`job${n}`], true);
    assert.equal(arrangement.now.favorites.length, 200);
    assert.ok(arrangement.isFavorite('job249'));
  });
});

describe('a link to a job', () => {
  it('leads back to the job and the output that it was made of', () => {
    const output = fc.option(fc.integer({ min: 0, max: 9_999 }));
    fc.assert(
      fc.property(fc.uuid(), output, (job, index) => {
        assert.deepEqual(parseJobLink(jobLinkPath({ job, output: index })), { job, output: index });
      }),
    );
  });

  it('of any other form leads nowhere', () => {
    for (const path of [
      '',
      '/',
      '/job/',
      '/job/a/b',
      '/job/a/1/2',
      '/jobs/a',
      '/job/../x',
      '/job/a?run=1',
      '/run/a',
    ]) {
      assert.equal(parseJobLink(path), null, path);
    }
  });
});

describe('a command on several rows', () => {
  const row = (id: string) => ({ kind: 'job', id });

  it('acts on each selected job once, or else on the one that was clicked', () => {
    assert.deepEqual(jobArgumentsOf([row('a')]), ['a']);
    assert.deepEqual(jobArgumentsOf([row('a'), [row('b'), row('a'), row('b'), { kind: 'more' }]]), [
      'b',
      'a',
    ]);
    assert.deepEqual(jobArgumentsOf([]), []);
  });
});
