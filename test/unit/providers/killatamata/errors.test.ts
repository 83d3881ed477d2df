import assert from 'node:assert/strict';
import { balanceAnswer } from '../../../../src/providers/killatamata/balance.ts';
import { killatamataErrors } from '../../../../src/providers/killatamata/errors.ts';

const read = (json: unknown) => killatamataErrors.read({ status: 400, json, isEmpty: false });

describe('errors of Killa Tamata', () => {
  it('are read in every spelling that clients of the platform take', () => {
    for (const [json, code, message] of [
      [{ ok: false, error: 'bad_clip', message: 'No clip.' }, 'bad_clip', 'No clip.'],
      [{ ok: false, error: 'bad_clip', code: 'E42', message: 'No clip.' }, 'E42', 'No clip.'],
      [{ error: { code: 'bad_clip', message: 'No clip.' } }, 'bad_clip', 'No clip.'],
      [{ ok: false, error: 'There is no clip.' }, undefined, 'There is no clip.'],
      [{ ok: false, detail: 'No clip.' }, undefined, 'No clip.'],
    ] as const) {
      const found = read(json);
      assert.deepEqual([found?.code, found?.message], [code, message], JSON.stringify(json));
    }
  });

  it('name the field that was refused in every spelling that validators use, and what is wrong with it', () => {
    const whole = { ok: false, error: 'invalid_input', message: 'Not valid.' };
    for (const json of [
      { ...whole, details: [{ field: 'input.width', message: 'Too wide.' }, { field: 'input.seed' }] },
      { ...whole, details: { field: 'width', message: 'Too wide.' } },
      { ...whole, errors: [{ path: ['body', 'input', 'width'], message: 'Too wide.' }] },
      { ...whole, details: [{ loc: ['input', 'width'], msg: 'Too wide.' }] },
      {
        error: {
          code: 'invalid_input',
          message: 'Not valid.',
          details: [{ param: 'width', msg: 'Too wide.' }],
        },
      },
    ]) {
      const found = read(json);
      assert.deepEqual(
        [found?.code, found?.message, found?.field, found?.hint],
        ['invalid_input', 'Not valid.', 'width', 'Too wide.'],
        JSON.stringify(json),
      );
    }
    for (const details of [{}, [], 'no', [{ field: 5 }], { requiredUsdMicros: 5 }])
      assert.deepEqual(
        [read({ ...whole, details })?.field, read({ ...whole, details })?.hint],
        [undefined, undefined],
      );
  });

  it('are not what a gateway says', () => {
    for (const json of [
      {},
      { message: 'Forbidden' },
      { error: 'Not Found' },
      { detail: 'Not found' },
      { ok: true },
      [],
      'no',
      null,
    ])
      assert.equal(read(json), null, JSON.stringify(json));
  });
});

describe('the balance of Killa Tamata', () => {
  const whole = (micros: number) => ({ available: { unit: 'USD', micros }, parts: [] });

  it('shows amounts beside it that nobody has heard of, and nothing else', () => {
    const { parts } = balanceAnswer.parse({
      ...{ usdBalanceMicros: 5, usdBalance: '0.00', heldUsdMicros: 7, giftMicros: '9', tier: 'violet' },
    });
    assert.deepEqual(parts, [
      { name: 'Held', money: { unit: 'USD', micros: 7 } },
      { name: 'Gift', money: { unit: 'USD', micros: 9 } },
    ]);
  });

  it('is exact in every spelling, and an answer without one is unreadable', () => {
    for (const [json, micros] of [
      [{ ok: true, usdBalanceMicros: 12_340_001, usdBalance: '12.34' }, 12_340_001],
      [{ usdBalance: '0.000001' }, 1],
      [{ currentBalanceUsdMicros: '7' }, 7],
      [{ balance: 25.1 }, 25_100_000],
      [{ ok: true, data: { usdBalanceMicros: 7 } }, 7],
      [{ usdBalanceMicros: 'soon', balance: '-3' }, -3_000_000],
    ] as const)
      assert.deepEqual(balanceAnswer.parse(json), whole(micros), JSON.stringify(json));
    for (const json of [{}, { usdBalanceMicros: 1.5 }, { balance: 'plenty' }])
      assert.equal(balanceAnswer.safeParse(json).success, false, JSON.stringify(json));
  });
});
