import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { money } from '../../../../src/core/money.ts';
import type { PreparedCall } from '../../../../src/core/job.ts';
import { operationTable } from '../../../../src/calls/catalog.ts';
import { priceKeyOf } from '../../../../src/jobs/money/priceKey.ts';
import { crucible } from '../../../../src/providers/crucible/index.ts';
import { lenserfight } from '../../../../src/providers/lenserfight/index.ts';
import type { CostInputs, Provider } from '../../../../src/core/provider.ts';
import { never, paidRig, pictureOf, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';
import { tinyOperations } from '../support/tinyProvider.ts';

const credits = (amount: number) => money('credits', amount);
const { submit } = operationTable({ version: '1', operations: tinyOperations(null), definitions: {} });
assert.ok(submit);
const tiny = submit;

function keyOf(body: PreparedCall['body'], params: PreparedCall['params'] = {}, kind = 'picture') {
  const prepared = { operation: tiny, call: { operation: 'submit', params, body } };
  return priceKeyOf({ provider: {}, kind, prepared, bases: { api: 'https://a.example' } })?.print;
}

const SIZED = { width: 512, height: 512, steps: 4, model: 'small', 'size.batch_size': 1, image: { id: 'a' } };

describe('The price of a call', () => {
  it('does not depend on prompts, seeds and the idempotency key, and not on the order of members', () => {
    const one = keyOf({ ...SIZED, prompt: 'fog', seed: 1, key: 'a' });
    const reversed = Object.fromEntries(Object.entries({ ...SIZED, prompt: 'x', key: 'b' }).reverse());
    assert.equal(keyOf(reversed), one);
    const free = fc.record({
      prompt: fc.string(),
      seed: fc.oneof(fc.integer(), fc.string()),
      key: fc.string(),
    });
    fc.assert(fc.property(free, (values) => assert.equal(keyOf({ ...SIZED, ...values }), one)));
    for (const [name, a, b] of [
      ['prompt.text', 'fog', 'rain'],
      ['negative_prompt', 'fog', 'rain'],
      ['negativePrompt', 'fog', 'rain'],
      ['noise.seed', 1, 2],
      ['prompts', ['fog', 'rain'], ['sun', 'snow']],
      ['prompt', { text: 'fog' }, { text: 'rain' }],
    ] as const)
      assert.equal(keyOf({ ...SIZED, [name]: a }), keyOf({ ...SIZED, [name]: b }), name);
  });

  it('depends on every other input, wherever it stands, on the kind and on the address', () => {
    const other = fc
      .tuple(fc.string(), fc.jsonValue(), fc.jsonValue())
      .filter(
        ([name, a, b]) =>
          !/prompts?$|seeds?$|^key$/i.test(name) &&
          name !== '__proto__' &&
          JSON.stringify(a) !== JSON.stringify(b),
      );
    fc.assert(
      fc.property(other, ([name, a, b]) => {
        // Within the value, prompts and seeds are free again.
        fc.pre(
          !/prompt|seed|key/i.test(JSON.stringify([a, b])) && JSON.stringify(a) !== JSON.stringify(sorted(b)),
        );
        fc.pre(JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b)));
        assert.notEqual(keyOf({ [name]: a }), keyOf({ [name]: b }));
      }),
    );
    for (const [name, a, b] of [
      ['prompts', ['fog'], ['fog', 'rain']],
      ['prompt_strength', 'low', 'high'],
      ['prompt_model', 'small', 'large'],
      ['prompt', 1, 2],
      ['width', 512, '512'],
      ['seeded', 1, 2],
      ['image', { id: 'a' }, { id: 'b' }],
    ] as const)
      assert.notEqual(keyOf({ ...SIZED, [name]: a }), keyOf({ ...SIZED, [name]: b }), name);
    assert.notEqual(keyOf(SIZED, { lens: 'a' }), keyOf(SIZED, { lens: 'b' }));
    assert.notEqual(keyOf(SIZED, {}, 'film'), keyOf(SIZED));
    const prepared = { operation: tiny, call: { operation: 'submit', params: {}, body: SIZED } };
    const elsewhere = { provider: {}, kind: 'picture', prepared, bases: { api: 'https://b.example' } };
    assert.notEqual(priceKeyOf(elsewhere)?.print, keyOf(SIZED));
  });

  it('is not known for inputs that cannot be compared, and for a quantity that is none', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 20_000; depth++) deep = [deep];
    assert.equal(keyOf({ deep }), undefined);
    const prepared = { operation: tiny, call: { operation: 'submit', params: {}, body: {} } };
    for (const quantity of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const provider = { costInputs: () => ({ same: null, quantity }) };
      assert.equal(priceKeyOf({ provider, kind: 'picture', prepared, bases: null }), null);
    }
  });

  describe('is looked up', () => {
    let rig: PaidRig;

    beforeEach(async () => void (rig = await paidRig(SAME_RESULT)));
    afterEach(() => rig.close());

    const submitWith = (values: Readonly<Record<string, unknown>>, provider: Partial<Provider> = {}) =>
      rig
        .newSubmission({ skipBelow: () => credits(5) })
        .submit(
          { ...rig.request, provider: { ...rig.request.provider, ...provider }, call: pictureOf(values) },
          never(),
        );
    const lastPrice = () => rig.questions.at(-1)?.price.known;

    it('by what was asked for: a cheap picture tells nothing of a large one, which is asked about', async () => {
      await submitWith({ prompt: 'fog', width: 64, seed: 1 });
      assert.equal(rig.questions.length, 1);
      await submitWith({ prompt: 'rain', width: 64, seed: 2 });
      assert.equal(rig.questions.length, 1, 'the price is known, and below what the user skips');
      for (const larger of [{ width: 16_384 }, { width: 64, batch: 64 }, { width: 64, model: 'large' }]) {
        await submitWith({ prompt: 'fog', ...larger });
        assert.equal(lastPrice(), 'none');
      }
      assert.equal(rig.questions.length, 4);
    });

    it('for a budget too: what the large one counts is not known', async () => {
      await submitWith({ width: 64 });
      await rig.budgets.set('acc1', { period: 'day', limit: credits(100), unknownCost: credits(40) });
      await submitWith({ width: 16_384 });
      const [question] = rig.questions.slice(-1);
      assert.deepEqual([question?.price.known, question?.expected], ['none', credits(40)]);
      await rig.budgets.set('acc1', { period: 'day', limit: credits(100), unknownCost: 'ask' });
      await submitWith({ width: 8_192 });
      assert.equal(rig.questions.at(-1)?.mustAsk, true);
    });

    it('by an option whose surcharge the contract states, in both directions, until its own price is known', async () => {
      const costInputs = (_: string, { body }: Pick<PreparedCall, 'body'>): CostInputs => {
        const isFine = body['fine'] === true;
        return { same: isFine, proportional: [{ same: !isFine, times: isFine ? 1.5 : 1 / 1.5 }] };
      };
      const ask = rig.newSubmission({ skipBelow: () => null });
      const price = async (fine: boolean, costs: number) => {
        rig.server.price = costs;
        const call = pictureOf({ fine });
        await ask.submit(
          { ...rig.request, provider: { ...rig.request.provider, costInputs }, call },
          never(),
        );
        const asked = rig.questions.at(-1)?.price;
        return asked?.known === 'past' ? [asked.high, asked.isScaled ?? false] : asked?.known;
      };
      assert.equal(await price(false, 2), 'none');
      assert.deepEqual(await price(true, 4), [credits(3), true]);
      assert.deepEqual(
        await price(true, 4),
        [credits(4), false],
        'what was charged counts before what was stated',
      );
      assert.deepEqual(await price(false, 2), [credits(2), false]);
    });

    it('by quantity: a charge for less tells nothing, one for more is the most that is to be expected', async () => {
      const costInputs = (_: string, { body }: Pick<PreparedCall, 'body'>): CostInputs => {
        return { same: null, quantity: Number(body['bytes']) };
      };
      await submitWith({ bytes: 1_000 }, { costInputs });
      const count = rig.questions.length;
      await submitWith({ bytes: 999 }, { costInputs });
      assert.equal(rig.questions.length, count);
      await submitWith({ bytes: 1_001 }, { costInputs });
      assert.equal(lastPrice(), 'none');
    });

    it('among jobs of this version only: earlier ones do not say what they were for', async () => {
      await submitWith({ width: 64 });
      await rig.journal.database.write(() =>
        rig.journal.database.run('UPDATE jobs SET price_print = NULL', {}),
      );
      await submitWith({ width: 64 });
      assert.equal(lastPrice(), 'none');
    });
  });

  it('of an image asset depends on its type and bytes', () => {
    const body = { mime_type: 'image/png', byte_size: 1_000, filename: 'a.png' };
    const inputs = (more: object) =>
      crucible.costInputs?.('createAsset', { params: {}, body: { ...body, ...more } });
    assert.deepEqual(inputs({}), { same: 'image/png', quantity: 1_000 });
    assert.deepEqual(inputs({ filename: 'b.png', metadata: { a: 1 } }), inputs({}));
    assert.equal(inputs({ byte_size: 'many' }), null);
    assert.equal(crucible.costInputs?.('submitGeneration', { params: {}, body: {} }), null);
  });

  it('of a lens or workflow depends on the model, the words that choose something, and the length of the texts', () => {
    const inputs = (operation: string, body: PreparedCall['body'], params = { lensId: 'plain-words' }) =>
      lenserfight.costInputs?.(operation, { params, body });
    const run = (params: object, more: object = {}) => inputs('executeLens', { params, ...more });
    assert.deepEqual(run({ text: 'two words' }), run({ text: 'one world' }));
    assert.equal(run({ text: 'three more words' })?.quantity, 16);
    for (const other of [
      run({ text: 'two words', quality: 'high' }),
      run({ text: 'two words', pages: 3 }),
      run({ text: 'two words' }, { modelOverride: 'large' }),
      inputs('executeLens', { params: { text: 'two words' } }, { lensId: 'other' }),
    ])
      assert.notDeepEqual(other?.same, run({ text: 'two words' })?.same);
    assert.equal(inputs('provisionPartner', {}), null);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]: [string, unknown]) => [name, sorted(one)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
