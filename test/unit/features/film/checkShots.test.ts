import assert from 'node:assert/strict';
import type { OpenedAccount } from '../../../../src/core/openedAccount.ts';
import { Problem } from '../../../../src/core/problem.ts';
import { checkShots, isOfTheShot } from '../../../../src/features/film/rehearsal/checkShots.ts';
import type { PlanJob } from '../../../../src/jobs/submit/plans.ts';
import { problemOf } from '../../jobs/support/journalRig.ts';

const [sandbox, payer] = ['sandbox', 'work'].map((label) => ({ account: { label } }) as OpenedAccount);
assert.ok(sandbox && payer);
const jobs = (count: number): readonly { readonly shot: { readonly key: string } }[] =>
  Array.from({ length: count }, (_, at) => ({ shot: { key: `s${at + 1}` } }));
const keysOf = (made: readonly PlanJob[]) => made.map(({ origin }) => origin?.part);

/** Checks shots of which each is priced by `price`, which stands for everything that is stored. */
function checks(
  count: number,
  price: (job: PlanJob) => unknown,
  signal = new AbortController().signal,
  jobOf: (key: string) => PlanJob = (part) => ({
    opened: sandbox as OpenedAccount,
    call: { operation: 'generate', body: {} },
    origin: { document: 'board', part },
  }),
) {
  const work = {
    plans: { price: async (job: PlanJob) => price(job) as null },
    payer: payer ?? null,
    rehearsal: 'rehearsal of board',
    jobOf: async ({ shot }: { readonly shot: { readonly key: string } }) => jobOf(shot.key),
    onChecked: () => undefined,
  };
  return checkShots(jobs(count), work, signal);
}

describe('The check of shots before a rehearsal', () => {
  it('lets everything else go on between two shots, and ends when the user cancels', async () => {
    const abort = new AbortController();
    let looked = 0;
    setImmediate(() => abort.abort());
    const canceled = await problemOf(checks(200, () => (looked += 1), abort.signal));
    assert.equal(canceled.code, 'call.canceled');
    assert.ok(looked <= 4, `${looked} look-ups in one turn`);
  });

  it('rehearses a shot whose price on the own account cannot be found', async () => {
    const found = await checks(2, ({ opened, origin }) => {
      if (opened === payer && origin?.part === 's1') throw new Problem({ kind: 'auth', code: 'key.missing' });
      return { unit: 'USD', low: 1, high: 2 };
    });
    assert.deepEqual(keysOf(found.jobs), ['s1', 's2']);
    assert.deepEqual(
      found.prices.map(({ price }) => price !== null),
      [false, true],
    );
    assert.equal(found.problems.size, 0);
  });

  it('fails where the prices cannot be read', async () => {
    const failed = await problemOf(
      checks(2, ({ opened }) => {
        if (opened === payer) throw new Problem({ kind: 'storage', code: 'storage.unavailable' });
        return null;
      }),
    );
    assert.equal(failed.code, 'storage.unavailable');
  });

  it('tells what lies in a shot from what kept it from being checked', async () => {
    const { jobs: made, problems } = await checks(
      4,
      () => null,
      undefined,
      (part) => {
        if (part === 's1') throw new Problem({ kind: 'network', code: 'network.unreachable' });
        if (part === 's2') throw new Problem({ kind: 'invalid', code: 'input.missing' });
        if (part === 's3') throw new Error('ENOSPC');
        return {
          opened: sandbox,
          call: { operation: 'generate', body: {} },
          origin: { document: 'board', part },
        };
      },
    );
    assert.deepEqual(keysOf(made), ['s4']);
    assert.deepEqual(
      [...problems].map(([key, problem]) => [key, isOfTheShot(problem)]),
      [
        ['s1', false],
        ['s2', true],
        ['s3', false],
      ],
    );
  });
});
