import assert from 'node:assert/strict';
import type { ApiRequest } from '../../../src/accounts/transports.ts';
import type { Account } from '../../../src/core/account.ts';
import type { CredentialKind } from '../../../src/core/credential.ts';
import type { OperationFact } from '../../../src/core/operation.ts';
import type { Provider } from '../../../src/core/provider.ts';
import {
  openWindow,
  operation,
  patiently,
  Platform,
  problemOf,
  row,
  studio,
  temporaryFolder,
} from './fixture.ts';

/** As a session sends it. */
function apiRequest(request: Request, of: OperationFact): ApiRequest {
  return { request, operation: of, secrets: [], repeatable: of.risk === 'read' };
}

describe('Transports', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let platform: Platform;
  let stranger: Platform;
  let window: ReturnType<typeof openWindow>;
  let account: Account;

  beforeEach(async () => {
    folder = await temporaryFolder();
    platform = await new Platform().start();
    stranger = await new Platform().start();
    window = openWindow(folder.path);
    account = row({
      credentials: ['key', 'admin'],
      bases: { api: platform.origin },
      origins: [platform.origin],
    });
    await window.vault.put(account.id, 'key', 'studio_one');
    await window.vault.put(account.id, 'admin', 'admin-one');
  });
  afterEach(async () => {
    window.dispose();
    await Promise.all([platform.stop(), stranger.stop(), folder.remove()]);
  });

  function send(security: OperationFact['security'], url = `${platform.origin}/me`, of = account) {
    return window.transports.open(of, studio()).send(apiRequest(new Request(url), operation({ security })));
  }

  function sent(from = platform): readonly [bearer: unknown, admin: unknown] {
    const last = from.seen.at(-1);
    assert.ok(last);
    return [last.headers.authorization, last.headers['x-admin-token']];
  }

  it('sends the required credential as its kind says', async () => {
    await send([['Key']]);
    assert.deepEqual(sent(), ['Bearer studio_one', undefined]);
    await send([['Admin']]);
    assert.deepEqual(sent(), [undefined, 'admin-one']);
  });

  it('sends two credentials when both are required', async () => {
    await send([['Key', 'Admin']]);
    assert.deepEqual(sent(), ['Bearer studio_one', 'admin-one']);
  });

  it('uses the first complete security alternative', async () => {
    await send([['Operator', 'Admin'], ['Admin'], ['Key']]);
    assert.deepEqual(sent(), [undefined, 'admin-one']);
  });

  it('sends no credential when none is required', async () => {
    await send([]);
    assert.deepEqual(sent(), [undefined, undefined]);
  });

  it('sends an optional credential only when the account has it', async () => {
    await send([[], ['Key']]);
    assert.deepEqual(sent(), ['Bearer studio_one', undefined]);
    await send([[], ['Operator']]);
    assert.deepEqual(sent(), [undefined, undefined]);
  });

  it('names a missing credential and sends nothing', async () => {
    const problem = await problemOf(send([['Key', 'Operator'], ['Other']]), 'key.missing');
    assert.equal(problem.kind, 'auth');
    assert.equal(problem.details.args?.['credential'], 'Operator key');
    assert.equal(problem.details.mayHaveActed, false);
    assert.equal(problem.details.account, account.id);
    assert.equal(platform.seen.length, 0);
  });

  it('notices keys that another window deleted or replaced', async () => {
    const session = window.transports.open(account, studio());
    await window.vault.put(account.id, 'key', 'studio_two');
    await session.send(apiRequest(new Request(`${platform.origin}/me`), operation()));
    assert.deepEqual(sent(), ['Bearer studio_two', undefined]);
    await window.vault.put('somebodyelse', 'key', 'studio_three');
    await window.vault.drop(account.id, 'key');
    await problemOf(
      session.send(apiRequest(new Request(`${platform.origin}/me`), operation())),
      'key.missing',
    );
  });

  it('reports a secret storage that lost all keys', async () => {
    const session = window.transports.open(account, studio());
    await window.vault.forgetAll();
    const sending = session.send(apiRequest(new Request(`${platform.origin}/me`), operation()));
    const problem = await problemOf(sending, 'key.storeForgot');
    assert.equal(problem.kind, 'auth');
    assert.equal(problem.details.args?.['account'], account.label);
    assert.equal(platform.seen.length, 0);
  });

  it('refuses a stored key with a line break and does not quote it', async () => {
    await window.vault.put(account.id, 'key', 'planted\r\nX-Evil: 1');
    const problem = await problemOf(send([['Key']]), 'key.missing');
    assert.doesNotMatch(JSON.stringify(problem.details) + problem.message + String(problem.cause), /planted/);
    assert.equal(platform.seen.length, 0);
  });

  it('refuses two credentials in one header', async () => {
    const both = { ...account, credentials: ['key', 'operator'] };
    await window.vault.put(account.id, 'operator', 'op');
    await problemOf(send([['Key', 'Operator']], undefined, both), 'internal');
    assert.equal(platform.seen.length, 0);
  });

  describe('of a platform with several tiers', () => {
    const tiers = (): Provider => ({
      ...studio(),
      bases: [
        { name: 'api', default: 'https://api.example.com' },
        { name: 'app', default: 'https://app.example.com' },
      ],
      credentials: [
        { ...kind('session', 'Session'), send: { in: 'cookie', name: 'mcp_session' } },
        { ...kind('user', 'User'), base: 'app' },
      ],
      routing: [{ id: 'org', scheme: 'Org', header: 'X-Org-Id', label: 'Organization id', pattern: /^o\d$/ }],
    });
    const kind = (id: string, scheme: string): CredentialKind => ({
      id,
      scheme,
      label: id,
      pattern: null,
      obtainUrl: null,
      send: { in: 'bearer' },
      environment: [],
    });
    const ask = (security: OperationFact['security'], of: Account, url = `${platform.origin}/me`) =>
      window.transports.open(of, tiers()).send(apiRequest(new Request(url), operation({ security })));
    let member: Account;

    beforeEach(async () => {
      const bases = { api: platform.origin, app: stranger.origin };
      const origins = [platform.origin, stranger.origin];
      member = { ...account, bases, origins, credentials: ['session', 'user'], routing: { org: 'o7' } };
      await window.vault.put(member.id, 'session', 's1');
      await window.vault.put(member.id, 'user', 'u1');
    });

    it('sends a cookie and the routing header', async () => {
      await ask([['Session', 'Org']], member);
      const { headers } = platform.seen.at(-1) ?? assert.fail('nothing arrived');
      assert.deepEqual(
        [headers.cookie, headers['x-org-id'], headers.authorization],
        ['mcp_session=s1', 'o7', undefined],
      );
    });

    it('names a missing organization', async () => {
      const problem = await problemOf(ask([['Session', 'Org']], { ...member, routing: {} }), 'key.missing');
      assert.equal(problem.details.args?.['credential'], 'Organization id');
      assert.equal(platform.seen.length, 0);
    });

    it('sends a key to the base URL it belongs to only', async () => {
      await problemOf(ask([['User']], member), 'address.notAllowed');
      assert.equal(platform.seen.length, 0);
      await ask([['User']], member, `${stranger.origin}/me`);
      assert.equal(stranger.seen.at(-1)?.headers.authorization, 'Bearer u1');
    });
  });

  it('refuses an origin without consent', async () => {
    const problem = await problemOf(send([['Key']], `${stranger.origin}/me`), 'address.notAllowed');
    assert.equal(problem.kind, 'blocked');
    assert.equal(stranger.seen.length, 0);
    const otherName = platform.origin.replace('127.0.0.1', 'localhost');
    await problemOf(send([['Key']], `${otherName}/me`), 'address.notAllowed');
    assert.equal(platform.seen.length, 0);
  });

  it('refuses to send a key over http to another host', async () => {
    const tampered = { ...account, origins: ['http://api.example.com', 'nonsense'] };
    await problemOf(send([['Key']], 'http://api.example.com/me', tampered), 'address.notAllowed');
  });

  for (const [scheme, name] of [
    ['Key', 'authorization'],
    ['Admin', 'x-admin-token'],
  ] as const) {
    it(`follows no redirect to this machine with ${name}, and sends it on a same-origin one`, async () => {
      platform.goodKeys.add('studio_one');
      platform.answer = (path, response) => {
        const target = { '/away': `${stranger.origin}/trap`, '/home': '/me' }[path];
        if (target) response.writeHead(302, { location: target }).end();
        return target !== undefined;
      };
      await problemOf(send([[scheme]], `${platform.origin}/away`), 'address.private');
      assert.equal(stranger.seen.length, 0);
      await send([[scheme]], `${platform.origin}/home`);
      assert.equal(platform.seen.at(-1)?.path, '/me');
      assert.ok(platform.seen.at(-1)?.headers[name]);
    });
  }

  it('retries a read after 503 and never a write', async () => {
    platform.answer = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    const session = window.transports.open(account, studio());
    const write = operation({ id: 'change', method: 'POST', risk: 'write' });
    const request = new Request(`${platform.origin}/me`, { method: 'POST', body: '{}' });
    const answer = await session.send(apiRequest(request, write));
    assert.equal(answer.status, 503);
    assert.equal(platform.seen.length, 1);
    await patiently(
      window.clock,
      session.send(apiRequest(new Request(`${platform.origin}/me`), operation())),
    );
    assert.ok(platform.seen.length > 2);
  });

  it('aborts with the signal of the request', async () => {
    const stop = new AbortController();
    platform.answer = () => (stop.abort(), true);
    const request = new Request(`${platform.origin}/me`, { signal: stop.signal });
    await problemOf(
      window.transports.open(account, studio()).send(apiRequest(request, operation())),
      'call.canceled',
    );
  });

  it("uploads without a credential, on this machine to the account's own origins only", async () => {
    const session = window.transports.open(account, studio());
    const put = (origin: string) => {
      const bytes = new TextEncoder().encode('picture');
      return session.upload(`${origin}/put?sig=1`, bytes, 'image/png', new AbortController().signal);
    };
    await put(platform.origin);
    assert.deepEqual(sent(platform), [undefined, undefined]);
    assert.equal(platform.seen.at(-1)?.headers['content-length'], '7');
    await problemOf(put(stranger.origin), 'address.private');
    assert.equal(stranger.seen.length, 0);
  });

  it("returns a download credential for the account's own origins only", async () => {
    const { transports } = window;
    const credentialScope = transports.downloadScopeFor(account, studio(), `${platform.origin}/out.png`);
    assert.deepEqual(credentialScope?.origins, [platform.origin]);
    assert.deepEqual(await credentialScope?.headers(), { authorization: 'Bearer studio_one' });
    for (const url of [
      `${stranger.origin}/out.png`,
      'data:text/plain,x',
      'file:///etc/passwd',
      '',
      '/out.png',
    ]) {
      assert.equal(transports.downloadScopeFor(account, studio(), url), undefined);
    }
    assert.equal(
      transports.downloadScopeFor({ ...account, credentials: [] }, studio(), platform.origin),
      undefined,
    );
  });

  it('returns base URLs without a trailing slash, with the default of the platform', () => {
    const session = (bases: Record<string, string>) =>
      window.transports.open({ ...account, bases }, studio());
    assert.equal(session({ api: 'https://a.example/v1//' }).base('api'), 'https://a.example/v1');
    assert.equal(session({}).base('api'), 'https://api.example.com');
    assert.throws(() => session({}).base('other'), { code: 'internal' });
  });
});
