import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLabelTaken, tidyLabel, uniqueLabel } from '../../../src/accounts/labels.ts';
import { row } from './fixture.ts';

describe('an account label', () => {
  const accounts = [
    row({ label: 'work' }),
    row({ label: 'Work 2' }),
    row({ label: 'home', provider: 'elsewhere' }),
  ];

  it('gets the first free number, upper and lower case being the same', () => {
    assert.equal(uniqueLabel(accounts, 'studio', 'WORK'), 'WORK 3');
    assert.equal(uniqueLabel(accounts, 'studio', 'home'), 'home');
    assert.equal(uniqueLabel(accounts, 'elsewhere', 'home'), 'home 2');
    assert.equal(uniqueLabel([], 'studio', '  '), 'studio');
  });

  it('is not taken by the account itself', () => {
    assert.equal(isLabelTaken(accounts, 'studio', 'work', accounts[0]?.id), false);
    assert.equal(isLabelTaken(accounts, 'studio', 'work', accounts[1]?.id), true);
  });

  it('is one line without marks that turn the text around', () => {
    assert.equal(tidyLabel('  my\n\twork\u202e key '), 'my work key');
    assert.equal(tidyLabel('👩‍🎤'), '👩‍🎤');
  });

  it('is always free, short and one line', () => {
    const wish = fc.oneof(
      fc.string({ maxLength: 90 }),
      fc.constantFrom('a', 'A', 'a 2', 'é', 'e\u0301', 'ﬁ', 'FI'),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const taken: ReturnType<typeof row>[] = [];
        for (const wanted of wishes) {
          const label = uniqueLabel(taken, 'studio', wanted);
          assert.equal(isLabelTaken(taken, 'studio', label), false);
          assert.equal(label, tidyLabel(label));
          assert.ok([...label].length <= 60);
          taken.push(row({ label }));
        }
      }),
    );
  });
});
