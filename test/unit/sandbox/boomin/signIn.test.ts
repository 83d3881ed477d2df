import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { BoominClient } from './boominClient.ts';

interface Started {
  readonly session_id: string;
  readonly poll_token: string;
  readonly user_code: string;
}

describe('sandbox Boomin: browser sign-in', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  const base = (name: string) => sandbox.platforms.boomin.bases[name] ?? '';

  async function post(path: string, body: unknown) {
    const response = await fetch(base('app') + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  async function start(): Promise<Started> {
    const reply = await post('/cli/sessions', {
      metadata: { source: 'Backlot', cwd: '/', platform: 'linux' },
    });
    assert.equal(reply.status, 200);
    return reply.body as unknown as Started;
  }

  async function poll({ session_id: id, poll_token: token }: Started) {
    const response = await fetch(`${base('app')}/cli/sessions/${id}?poll_token=${token}`);
    return { status: response.status, body: (await response.json()) as { status?: string } };
  }

  const claim = ({ session_id: id, poll_token }: Started) =>
    post(`/cli/sessions/${id}/claim`, { poll_token });

  const page = (code: string) => fetch(`${base('web')}/cli/login?code=${encodeURIComponent(code)}`);

  const decide = (code: string, decision: string, user?: string) =>
    fetch(`${base('web')}/cli/login`, {
      method: 'POST',
      body: new URLSearchParams({ code, decision, ...(user !== undefined && { user }) }),
    });

  it('leads from a code to a bearer that manages tokens', async () => {
    const started = await start();
    assert.match(started.user_code, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    assert.deepEqual((await poll(started)).body, { status: 'pending' });
    const asked = await page(started.user_code);
    assert.match(asked.headers.get('content-type') ?? '', /text\/html/);
    const text = await asked.text();
    assert.ok(
      text.includes(started.user_code) && text.includes('Backlot') && text.includes('Mara Lindqvist'),
    );
    assert.equal((await decide(started.user_code, 'approve')).status, 200);
    assert.deepEqual((await poll(started)).body, { status: 'approved' });
    const claimed = await claim(started);
    assert.deepEqual(Object.keys(claimed.body), ['auth_token']);
    const client = new BoominClient(sandbox, { user: claimed.body['auth_token'] ?? '' });
    assert.equal((await client.tokens()).body.tokens.length, 9);
  });

  it('names the user and the organization', async () => {
    const { user } = sandbox.platforms.boomin.credentials;
    const me = await fetch(`${base('app')}/auth/me`, { headers: { authorization: `Bearer ${user ?? ''}` } });
    assert.deepEqual(await me.json(), {
      user: { email: 'mara@northlight.example', name: 'Mara Lindqvist' },
      org: { id: 'org_northlight', name: 'Northlight Studio', slug: 'northlight' },
    });
    assert.equal((await fetch(`${base('app')}/auth/me`)).status, 401);
  });

  it('signs in the user chosen in the browser', async () => {
    const started = await start();
    await decide(started.user_code, 'approve', 'usr_tomas');
    const bearer = (await claim(started)).body['auth_token'] ?? '';
    const { body } = await new BoominClient(sandbox, { user: bearer }).tokens();
    assert.deepEqual(
      body.tokens.map(({ id }) => id),
      ['ptk_harbour'],
    );
  });

  it('gives the bearer once', async () => {
    const started = await start();
    await decide(started.user_code, 'approve');
    assert.equal((await claim(started)).status, 200);
    assert.deepEqual((await poll(started)).body, { status: 'claimed' });
    const again = await claim(started);
    assert.equal(again.status, 409);
    assert.match(again.body['message'] ?? '', /session_claimed/);
  });

  it('gives nothing before it is approved', async () => {
    const reply = await claim(await start());
    assert.equal(reply.status, 409);
    assert.match(reply.body['message'] ?? '', /session_pending/);
  });

  it('gives nothing when it is denied', async () => {
    const started = await start();
    assert.equal((await decide(started.user_code, 'deny')).status, 200);
    assert.deepEqual((await poll(started)).body, { status: 'denied' });
    assert.equal((await claim(started)).status, 403);
    assert.equal((await decide(started.user_code, 'approve')).status, 410);
  });

  it('expires after ten minutes, approved or not', async () => {
    const [waiting, approved] = [await start(), await start()];
    await decide(approved.user_code, 'approve');
    sandbox.control.advance(599_999);
    assert.deepEqual((await poll(waiting)).body, { status: 'pending' });
    sandbox.control.advance(1);
    for (const started of [waiting, approved]) {
      assert.deepEqual((await poll(started)).body, { status: 'expired' });
      assert.equal((await claim(started)).status, 410);
      assert.equal((await page(started.user_code)).status, 410);
    }
  });

  it('requires its poll token', async () => {
    const started = await start();
    await decide(started.user_code, 'approve');
    const thief = { ...started, poll_token: 'poll_guess' };
    assert.equal((await poll(thief)).status, 404);
    assert.equal((await claim(thief)).status, 404);
    assert.equal((await poll({ ...started, session_id: 'cls_other' })).status, 404);
    assert.equal((await claim(started)).status, 200);
  });

  it('shows no page for an unknown code and does not echo it', async () => {
    const response = await page('<script>alert(1)</script>');
    assert.equal(response.status, 404);
    assert.ok(!(await response.text()).includes('<script>'));
  });

  it('requires another sign-in when the answer to the claim is lost', async () => {
    const started = await start();
    await decide(started.user_code, 'approve');
    sandbox.control.addFault({ fault: { kind: 'lostAnswer' }, operation: 'claimSignIn' });
    await assert.rejects(claim(started));
    assert.deepEqual((await poll(started)).body, { status: 'claimed' });
    assert.equal((await claim(started)).status, 409);
  });

  it('keeps the poll token out of the state and the log', async () => {
    const started = await start();
    await poll(started);
    const state = JSON.stringify(sandbox.control.state());
    assert.ok(state.includes(started.user_code));
    assert.ok(!state.includes(started.poll_token));
    const log = sandbox.control.requests();
    assert.deepEqual(
      log.map(({ operation }) => operation),
      ['startSignIn', 'pollSignIn'],
    );
    assert.ok(!JSON.stringify(log).includes(started.poll_token));
  });

  it('gives a bearer that can be revoked', async () => {
    const started = await start();
    await decide(started.user_code, 'approve');
    const bearer = (await claim(started)).body['auth_token'] ?? '';
    assert.equal(sandbox.control.revoke('boomin', bearer), true);
    assert.equal((await new BoominClient(sandbox, { user: bearer }).tokens()).status, 401);
  });
});
