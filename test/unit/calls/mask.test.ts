import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { readJson } from '../../../src/net/json/exactJson.ts';
import { compactJson } from '../../../src/net/json/printJson.ts';
import { MASK, maskAnswer, OneTimeSecrets } from '../../../src/calls/mask.ts';
import { turnsDuring } from '../../support/turns.ts';

describe('maskAnswer', () => {
  it('masks each secret and hands each out once', async () => {
    const body = {
      data: { upload_url: 'https://store.example/?sig=s1gnature', upload_token: 'token-1', credits: 2 },
    };
    const masked = await maskAnswer(body, ['data.upload_url', 'data.upload_token'], []);
    assert.deepEqual(masked.body, { data: { upload_url: MASK, upload_token: MASK, credits: 2 } });
    assert.deepEqual(masked.secrets.names, ['data.upload_url', 'data.upload_token']);
    assert.equal(masked.secrets.take(1), 'token-1');
    assert.equal(masked.secrets.take(1), undefined);
    assert.equal(masked.secrets.has(0), true);
    masked.secrets.forget();
    assert.equal(masked.secrets.take(0), undefined);
  });

  it('finds secrets in lists and in wrapped answers', async () => {
    const keys = {
      result: {
        keys: [
          { id: 1, secret: 'aaaa-1' },
          { id: 2, secret: 'bbbb-2' },
        ],
      },
    };
    const masked = await maskAnswer(keys, ['keys[].secret'], []);
    assert.deepEqual(masked.secrets.names, ['result.keys[0].secret', 'result.keys[1].secret']);
    assert.ok(!/aaaa|bbbb/.test(JSON.stringify(masked.body)));
  });

  it('masks repetitions in other texts, plain or encoded', async () => {
    const secret = 'p4ss/w+rd"ü';
    const body = {
      secret,
      note: `Keep ${secret} safe`,
      link: `https://a.example/?t=${encodeURIComponent(secret)}`,
    };
    const text = JSON.stringify((await maskAnswer(body, ['secret'], [])).body);
    assert.ok(!text.includes('p4ss') && !text.includes('w%2Brd'));
    assert.match(text, /Keep .+ safe/);
  });

  it('masks sent secrets that come back', async () => {
    const masked = await maskAnswer({ error: 'the value hunter22 is too short' }, [], ['hunter22']);
    assert.deepEqual(masked.body, { error: `the value ${MASK} is too short` });
    assert.equal(await masked.hide('hunter22'), MASK);
  });

  it('leaves false, null and empty strings', async () => {
    const body = { auth_token: null, connection: { auth_token: '' }, secret: false };
    const masked = await maskAnswer(body, ['auth_token', 'secret'], []);
    assert.deepEqual(masked.body, body);
    assert.equal(masked.secrets.count, 0);
  });

  it('returns a secret that is not a string as JSON', async () => {
    const masked = await maskAnswer(
      { secret: { a: ['deep-value'] }, redactor: 'deep-value' },
      ['secret'],
      [],
    );
    assert.deepEqual(masked.body, { secret: MASK, redactor: MASK });
    assert.equal(masked.secrets.take(0), '{"a":["deep-value"]}');
  });

  it('hides secrets from util.inspect and JSON.stringify', () => {
    const secrets = new OneTimeSecrets([{ name: 'secret', value: 'p1anted' }]);
    assert.ok(!inspect(secrets, { depth: 9, showHidden: true }).includes('p1anted'));
    assert.ok(!JSON.stringify(secrets).includes('p1anted'));
  });

  it('masks a planted secret in any answer', async () => {
    const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).map((text) => `§${text}§`);
    const steps = fc.array(fc.constantFrom('data', 'keys', 'result', 'x'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.jsonValue(),
        steps,
        fc.jsonValue(),
        async (planted, around, path, beside) => {
          const holder = {
            token: planted,
            beside,
            redactor: `say ${planted}!`,
            [planted]: [around, planted],
          };
          const body = path.reduceRight<unknown>((inner, step) => ({ [step]: [inner] }), holder);
          const masked = await maskAnswer(body, ['data.token'], []);
          const shown = JSON.stringify(masked.body);
          assert.ok(!shown.includes(JSON.stringify(planted).slice(1, -1)), shown);
          const at = masked.secrets.names.findIndex((name) => name.endsWith('token'));
          assert.ok(at >= 0);
        },
      ),
    );
  });

  it('finds a secret however deep it lies, and hides it in what is printed', async () => {
    const depth = 100_000;
    const text = `${'{"a":['.repeat(depth)}{"secret":"fresh-key-1","note":"is fresh-key-1"}${']}'.repeat(depth)}`;
    const masked = await maskAnswer(JSON.parse(text), ['secret'], []);
    assert.equal(masked.secrets.take(0), 'fresh-key-1');
    const shown = compactJson(masked.body, 10_000_000);
    assert.ok(!shown.includes('fresh-key') && shown.includes(`{"secret":"${MASK}","note":"is ${MASK}"}`));
    const deep = `{"secret":${'['.repeat(depth)}"deep-value"${']'.repeat(depth)},"note":"deep-value"}`;
    const other = await maskAnswer(JSON.parse(deep), ['secret'], []);
    assert.deepEqual(other.body, { secret: MASK, note: MASK });
    assert.equal(other.secrets.take(0)?.length, 2 * depth + '"deep-value"'.length);
  });

  it('hides a repetition in whatever way it is written, and numbers that were sent', async () => {
    const body = { secret: 'aB3/xY+9kQ', note: 'say aB3%2fxY%2b9kQ or ab3/xy+9kq, aB3\\/xY\\u002b9kQ' };
    assert.deepEqual((await maskAnswer(body, ['secret'], [])).body, {
      secret: MASK,
      note: `say ${MASK} or ${MASK}, ${MASK}`,
    });
    const sent = await maskAnswer(
      readJson('{"pin":15408957284361906177,"other":15408957284361906178}'),
      [],
      ['15408957284361906177'],
    );
    assert.equal(JSON.stringify(sent.body), `{"pin":"${MASK}","other":15408957284361906178}`);
  });

  it('leaves an answer without secrets unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        assert.deepEqual((await maskAnswer(body, [], [])).body, body);
      }),
    );
  });

  it('lets others get their turn while a long answer is searched', async () => {
    const text = `${'\\'.repeat(1_000_000)} fresh-key-1`;
    const many = Array.from({ length: 50_000 }, (_, at) => `text ${at}`);
    for (const body of [
      { secret: 'fresh-key-1', text },
      { secret: 'fresh-key-1', many },
    ]) {
      const { result, turns } = await turnsDuring(() => maskAnswer(body, ['secret'], []));
      assert.ok(turns >= 10, `${turns} turns`);
      assert.ok(!JSON.stringify(result.body).includes('fresh-key'));
    }
  });

  it('masks any number of secrets, and hands out the first of them', async () => {
    const keys = Array.from({ length: 2_000 }, (_, at) => ({ secret: `secret ${at}`, copy: `secret ${at}` }));
    const deep = keys.slice(0, 500).reduce<unknown>((inner, { secret }) => ({ secret, inner }), null);
    const masked = await maskAnswer({ keys, deep }, ['keys[].secret'], []);
    const shown = JSON.stringify(masked.body);
    assert.ok(!/secret \d/.test(shown), shown.slice(0, 500));
    assert.equal(masked.secrets.count, 256);
    assert.equal(masked.secrets.take(255), 'secret 255');
  });
});
