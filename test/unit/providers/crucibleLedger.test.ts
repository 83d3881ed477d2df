import assert from 'node:assert/strict';
import { money } from '../../../src/core/money.ts';
import type { Session } from '../../../src/core/session.ts';
import { crucibleLedger } from '../../../src/providers/crucible/ledger.ts';
import { ledgerAnswer } from '../../../src/providers/crucible/answers.ts';

/** What is read of an answer, as it came. */
async function movements(answer: unknown) {
  const session = { call: async () => ledgerAnswer.parse(answer) } as unknown as Session;
  return crucibleLedger.read(session, new AbortController().signal);
}

const AT = '2026-05-01T12:00:00Z';
const entry = (entry_type: string, more: object = {}) => ({
  ...{ id: `e ${entry_type}`, job_id: 'j1', entry_type, status: 'settled', amount: 2 },
  ...{ description: 'A fox', created_at: AT, ...more },
});
const answerWith = (...recent_entries: readonly unknown[]) => ({ success: true, data: { recent_entries } });

describe('the credit ledger of Crucible', () => {
  it('tells what is held, taken and given back, and for which job', async () => {
    const found = await movements(
      answerWith(...['reserve', 'consume', 'refund', 'charge', 'rebate', 'grant'].map((word) => entry(word))),
    );
    assert.deepEqual(
      found.map(({ effect }) => effect),
      ['hold', 'charge', 'return', 'charge', 'return', 'other'],
    );
    assert.deepEqual(found[0], {
      ...{ id: 'e reserve', remoteJobId: 'j1', effect: 'hold', amount: money('credits', 2) },
      ...{ at: Date.parse(AT), note: 'A fox' },
    });
  });

  it('takes amounts with a sign or as text, and an unknown word for no cost of a job', async () => {
    const odd = { job_id: null, description: null, created_at: 'soon' };
    const [signed, told] = await movements(
      answerWith(entry('Consume', { amount: -2 }), entry('bonus_v2', { ...odd, amount: '2.5' })),
    );
    assert.deepEqual([signed?.effect, signed?.amount], ['charge', money('credits', 2)]);
    assert.deepEqual(told, {
      ...{ id: 'e bonus_v2', remoteJobId: null, effect: 'other', amount: money('credits', 2.5) },
      ...{ at: null, note: null },
    });
  });

  it('leaves out an entry that says no amount, and has none where there is no list', async () => {
    assert.deepEqual(
      await movements(answerWith({ id: 'x' }, 'odd', entry('consume', { amount: 'much' }))),
      [],
    );
    assert.deepEqual(await movements(answerWith()), []);
  });
});
