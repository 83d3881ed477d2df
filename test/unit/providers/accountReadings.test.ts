import assert from 'node:assert/strict';
import type { AccountId } from '../../../src/core/ids.ts';
import { AccountReadings } from '../../../src/providers/accountReadings.ts';

const STUDIO = 'studio' as AccountId;

describe('What was read for an account', () => {
  let asked: PromiseWithResolvers<string | undefined>[];
  let changes: AccountId[];

  function readings(afterFailure: 'keep' | 'forget'): AccountReadings<string> {
    const made = new AccountReadings<string>(
      () => {
        const answer = Promise.withResolvers<string | undefined>();
        asked.push(answer);
        return answer.promise;
      },
      { afterFailure },
    );
    made.onDidChange((account) => changes.push(account));
    return made;
  }
  beforeEach(() => {
    asked = [];
    changes = [];
  });

  it('is asked for once by readers who come together, and told to them all', async () => {
    const balances = readings('keep');
    const both = [balances.read(STUDIO), balances.read(STUDIO)];
    assert.equal(asked.length, 1);
    asked[0]?.resolve('90 credits');
    assert.deepEqual(await Promise.all(both), ['90 credits', '90 credits']);
    assert.equal(balances.last(STUDIO), '90 credits');
    assert.deepEqual(changes, [STUDIO]);
  });

  for (const [afterFailure, left] of [
    ['keep', '90 credits'],
    ['forget', undefined],
  ] as const) {
    it(`is ${left === undefined ? 'forgotten' : 'kept'} after a failure where the owner wants it so, and can be asked for again`, async () => {
      const balances = readings(afterFailure);
      const first = balances.read(STUDIO);
      asked[0]?.resolve('90 credits');
      await first;
      const second = balances.read(STUDIO);
      asked[1]?.reject(new Error('the server is down'));
      await assert.rejects(second, /server is down/);
      assert.equal(balances.last(STUDIO), left);
      const third = balances.read(STUDIO);
      asked[2]?.resolve('80 credits');
      await third;
      assert.equal(balances.last(STUDIO), '80 credits');
    });
  }

  it('is given up by a reader who does not want it any more, and its request ends with the last of them', async () => {
    const asking: AbortSignal[] = [];
    const balances = new AccountReadings<string>(
      (_, signal) => {
        asking.push(signal);
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('cut')));
        });
      },
      { afterFailure: 'keep' },
    );
    const [one, other] = [new AbortController(), new AbortController()];
    const reads = [one, other].map(({ signal }) => balances.read(STUDIO, signal));
    one.abort();
    await assert.rejects(reads[0] ?? Promise.resolve(), { code: 'call.canceled' });
    assert.equal(asking[0]?.aborted, false);
    other.abort();
    await assert.rejects(reads[1] ?? Promise.resolve());
    assert.equal(asking[0]?.aborted, true);
    await assert.rejects(balances.read(STUDIO, one.signal));
    assert.equal(asking.length, 1, 'nothing is asked for nobody');
  });

  it('is not what a key said that has been replaced since', async () => {
    const balances = readings('forget');
    const withOldKey = balances.read(STUDIO);
    balances.forget(STUDIO);
    const withNewKey = balances.read(STUDIO);
    asked[1]?.resolve('of the new key');
    await withNewKey;
    asked[0]?.resolve('of the old key');
    await withOldKey;
    assert.equal(balances.last(STUDIO), 'of the new key');

    const late = balances.read(STUDIO);
    balances.forget(STUDIO);
    asked[2]?.reject(new Error('refused'));
    await assert.rejects(late);
    assert.equal(balances.last(STUDIO), undefined);
  });

  it('is nothing where the account has nothing of the kind', async () => {
    const balances = readings('keep');
    const reading = balances.read(STUDIO);
    asked[0]?.resolve(undefined);
    assert.equal(await reading, undefined);
    assert.deepEqual(changes, []);
  });
});
