import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { AnswerSchemas } from '../support/answerSchemas.ts';

const schemas = new AnswerSchemas('killatamata');

describe('the checkout of the sandbox', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
  });
  after(() => sandbox.stop());

  const base = () => sandbox.platforms.killatamata.bases['api'] ?? '';

  async function post(path: string, operation: string, body: unknown, headers: Record<string, string> = {}) {
    const key = sandbox.platforms.killatamata.credentials['apikey'] ?? '';
    const response = await fetch(`${base()}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const json = (await response.json()) as Readonly<Record<string, string>>;
    assert.deepEqual(schemas.problems(operation, response.status, json), []);
    return { status: response.status, json, headers: response.headers };
  }

  const checkout = (more: Readonly<Record<string, string>> = {}) =>
    post('/checkout/crypto', 'createCryptoCheckout', { packageCode: 'builder_600', ...more });
  const claim = (chargeId = '') => post('/claim/crypto', 'claimCryptoCheckout', { chargeId });
  const decide = (url = '', decision = 'pay') =>
    fetch(url, { method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' });

  it('credits a crypto payment when it is final, a minute of its clock later', async () => {
    const { json } = await checkout();
    assert.equal((await claim(json['chargeId'])).json['code'], 'payment_required');
    await decide(json['hostedUrl']);
    sandbox.control.advance(59_999);
    assert.equal((await claim(json['chargeId'])).json['code'], 'payment_pending');
    sandbox.control.advance(1);
    assert.equal((await claim(json['chargeId'])).status, 200);
    assert.equal((await claim(json['chargeId'])).status, 409);
  });

  it('believes no payment provider that has not signed what it reports', async () => {
    const { json } = await checkout();
    const event = { type: 'charge:confirmed', data: { id: json['chargeId'], chargeId: json['chargeId'] } };
    for (const [path, operation] of [
      ['/webhooks/stripe', 'receiveStripeWebhook'],
      ['/webhooks/crypto', 'receiveCryptoWebhook'],
    ] as const)
      assert.equal((await post(path, operation, event, { 'stripe-signature': 't=1,v1=00' })).status, 400);
    assert.equal((await claim(json['chargeId'])).json['code'], 'payment_required');
  });

  it('takes no payment after an hour, and says so on the page and to the claim', async () => {
    const { json } = await checkout();
    sandbox.control.advance(3_600_000);
    assert.equal((await decide(json['hostedUrl'])).status, 410);
    assert.equal((await claim(json['chargeId'])).json['code'], 'checkout_expired');
  });

  it('leads only to web pages, whatever address a checkout was made with', async () => {
    const { json } = await checkout({
      redirectUrl: 'javascript:alert(1)',
      cancelUrl: 'https://x.example/?a=1',
    });
    const page = await fetch(json['hostedUrl'] ?? '');
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /form-action 'self' .*https:\/\/x\.example/,
    );
    const canceled = await decide(json['hostedUrl'], 'cancel');
    assert.deepEqual([canceled.status, canceled.headers.get('location')], [303, 'https://x.example/?a=1']);
    assert.equal((await decide(json['hostedUrl'])).status, 200);
  });

  it('refuses another order under the same idempotency key', async () => {
    const headers = { 'x-idempotency-key': 'one' };
    const order = (packageCode: string) =>
      fetch(`${base()}/api/v1/checkout/stripe`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${sandbox.platforms.killatamata.credentials['apikey'] ?? ''}` },
          ...{ 'content-type': 'application/json', ...headers },
        },
        body: JSON.stringify({ packageCode }),
      });
    assert.equal((await order('builder_600')).status, 201);
    assert.equal((await order('studio_2500')).status, 409);
  });

  it('asks for a signed payment in the headers of x402, and settles each only once', async () => {
    const path = '/credits/purchase/x402';
    const asked = await post(path, 'purchaseCreditsX402', { usdCents: 101 });
    const required = decoded(asked.headers.get('payment-required'));
    assert.deepEqual(
      [asked.status, required.x402Version, required.accepts?.[0]?.amount],
      [402, 2, '1010000'],
    );
    const signature = await (await fetch(required.accepts?.[0]?.extra.signAt ?? '')).text();
    const pay = () =>
      post(path, 'purchaseCreditsX402', { usdCents: 101 }, { 'payment-signature': signature });
    const [first, again] = [await pay(), await pay()];
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.equal(decoded(again.headers.get('payment-response')).success, true);
    assert.equal(first.json['usdBalanceMicros'], again.json['usdBalanceMicros']);
  });
});

interface Header {
  readonly x402Version?: number;
  readonly success?: boolean;
  readonly accepts?: readonly { readonly amount: string; readonly extra: { readonly signAt: string } }[];
}

function decoded(header: string | null): Header {
  return JSON.parse(Buffer.from(header ?? '', 'base64').toString()) as Header;
}
