import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';

describe('sandbox Killa Tamata: access', () => {
  let sandbox: Sandbox;
  const messages: string[] = [];

  before(async () => {
    sandbox = await startSandbox({ onMessage: (line) => messages.push(line) });
    sandbox.control.freeze();
  });
  beforeEach(() => {
    sandbox.control.reset();
    messages.length = 0;
  });
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  const base = () => sandbox.platforms.killatamata.bases['api'] ?? '';

  async function send(
    method: string,
    path: string,
    more: { body?: unknown; cookie?: string; key?: string } = {},
  ) {
    const response = await fetch(base() + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(more.cookie !== undefined && { cookie: more.cookie }),
        ...(more.key !== undefined && { authorization: `Bearer ${more.key}` }),
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Readonly<Record<string, unknown>>,
    };
  }

  const post = (path: string, body: unknown) => send('POST', path, { body });
  const start = async () =>
    (await post('/api/v1/device/link/start', { keyLabel: 'Box <1>' })).body as Readonly<
      Record<string, string>
    >;
  const poll = ({ deviceCode }: Readonly<Record<string, string>>) =>
    post('/api/v1/device/link/poll', { deviceCode });
  const decide = (code: string, decision: string, email?: string) =>
    fetch(`${base()}/device`, {
      method: 'POST',
      body: new URLSearchParams({ code, decision, ...(email !== undefined && { email }) }),
    });

  it('asks for the code on the page that a link opens, then who the device is and which account it gets', async () => {
    const { verificationUrl = '', userCode = '' } = await start();
    const asking = await fetch(verificationUrl);
    assert.match(asking.headers.get('content-type') ?? '', /text\/html/);
    assert.match(await asking.text(), /name="code"/);
    const deciding = await (await fetch(`${verificationUrl}?code=${userCode.toLowerCase()}`)).text();
    assert.ok(
      deciding.includes('Box &lt;1&gt;') && deciding.includes('Jonas Falk') && deciding.includes(userCode),
    );
  });

  it('gives the key of the account that was chosen on the page', async () => {
    const started = await start();
    assert.equal((await decide(started['userCode'] ?? '', 'approve', 'jonas@example.com')).status, 200);
    const key = String((await poll(started)).body['apiKey']);
    const { body } = await send('GET', '/api/v1/keys', { key });
    const labels = (body['keys'] as readonly { label: string }[]).map(({ label }) => label);
    assert.deepEqual(labels, ['Backlot sandbox', 'Box <1>']);
  });

  it('shows no page for an unknown code and does not echo it', async () => {
    for (const [code, status] of [
      ['<script>alert(1)</script>', 400],
      ['ZZZZ-ZZZZ', 404],
    ] as const) {
      const response = await fetch(`${base()}/device?code=${encodeURIComponent(code)}`);
      assert.equal(response.status, status);
      assert.ok(!(await response.text()).includes('<script>'));
    }
  });

  it('takes a decision once', async () => {
    const started = await start();
    assert.equal((await decide(started['userCode'] ?? '', 'deny')).status, 200);
    assert.equal((await decide(started['userCode'] ?? '', 'approve')).status, 409);
    assert.equal((await poll(started)).body['status'], 'denied');
  });

  it('asks for a longer pause after each poll within the interval', async () => {
    const started = await start();
    assert.equal((await poll(started)).status, 200);
    for (const seconds of [10, 15]) {
      const early = await poll(started);
      assert.deepEqual([early.status, early.headers.get('retry-after')], [429, String(seconds)]);
    }
    sandbox.control.advance(15_000);
    const { status, body } = await poll(started);
    assert.deepEqual([status, body['interval']], [200, 15]);
  });

  it('ends a link after ten minutes, approved or not', async () => {
    const [waiting, approved] = [await start(), await start()];
    await decide(approved['userCode'] ?? '', 'approve');
    sandbox.control.advance(599_999);
    assert.equal((await poll(waiting)).status, 200);
    sandbox.control.advance(10_000);
    for (const started of [waiting, approved]) assert.equal((await poll(started)).status, 410);
    assert.equal((await decide(waiting['userCode'] ?? '', 'approve')).status, 410);
  });

  it('writes the code of an e-mail to its log and to the snapshot', async () => {
    await post('/api/v1/auth/email/start', { email: 'Mira@Example.com' });
    const code =
      /E-mail to mira@example\.com: your sign-in code is (\w{6})\./.exec(messages.join())?.[1] ?? '';
    const { platforms } = sandbox.control.state() as { platforms: { killatamata: { emailCodes: unknown } } };
    assert.deepEqual(platforms.killatamata.emailCodes, [{ email: 'mira@example.com', code, used: false }]);
    const { status } = await post('/api/v1/auth/email/verify', {
      email: 'mira@example.com',
      code: code.toLowerCase(),
    });
    assert.equal(status, 200);
  });

  it('keeps a browser session for a week, by a cookie that scripts cannot read', async () => {
    const { headers } = await post('/api/v1/auth/browser/google', {
      idToken: 'sandbox-google:mira@example.com',
    });
    const set = headers.get('set-cookie') ?? '';
    assert.match(set, /; HttpOnly/);
    const cookie = set.split(';')[0] ?? '';
    sandbox.control.advance(7 * 86_400_000 - 1);
    assert.equal((await send('GET', '/api/v1/auth/browser/session', { cookie })).body['authenticated'], true);
    sandbox.control.advance(1);
    assert.equal((await send('GET', '/api/v1/auth/browser/session', { cookie })).status, 401);
  });

  it('masks cookies in its log of requests', async () => {
    await send('GET', '/api/v1/auth/browser/session', { cookie: 'kt_session=planted' });
    assert.ok(!JSON.stringify(sandbox.control.requests()).includes('planted'));
  });

  it('makes a key useless as a server does that another client has told so', async () => {
    const key = sandbox.platforms.killatamata.credentials['apikey'] ?? '';
    assert.equal((await send('GET', '/api/v1/keys', { key })).status, 200);
    sandbox.control.revoke('killatamata', key);
    const { status, body } = await send('GET', '/api/v1/keys', { key });
    assert.deepEqual([status, body['error']], [401, 'unauthorized']);
  });
});
