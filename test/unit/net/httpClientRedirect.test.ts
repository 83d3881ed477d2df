import assert from 'node:assert/strict';
import { nextRedirect } from '../../../src/net/http/redirects.ts';
import { CountingScope, HttpClientRig, PAID, problemOf, READ } from './httpClientRig.ts';

const CREDENTIALS = {
  authorization: 'Bearer k',
  'x-api-key': 'k',
  'x-provision-secret': 'k',
  cookie: 'session=k',
  'proxy-authorization': 'Basic k',
  'x-molecule-org-id': 'org',
  'idempotency-key': 'i1',
};
const HARMLESS = {
  accept: 'application/json',
  'accept-language': 'de',
  'user-agent': 'backlot',
  range: 'bytes=0-',
};

describe('Redirects', () => {
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  const redirectTo = (target: () => string, code = 302) =>
    rig.serve((response) => response.writeHead(code, { location: target() }).end('moved'));

  it('sends neither credential nor body to another origin', async () => {
    for (const code of [301, 302, 303, 307, 308]) {
      const other = await rig.serve((response) => response.end('there'));
      const first = await redirectTo(() => `${other.origin}/signed`, code);
      const credentialScope = new CountingScope([first.origin], {
        authorization: 'Bearer granted',
        'x-api-key': 'granted',
      });
      const request = new Request(first.origin, { headers: { ...CREDENTIALS, ...HARMLESS } });
      const call = { ...READ, credentialScope, ownOrigins: [other.origin] };
      const response = await rig.httpClient.send(request, call);
      assert.equal(await response.text(), 'there');
      assert.equal(first.seen[0]?.headers.authorization, 'Bearer granted');
      assert.equal(first.seen[0]?.headers.cookie, 'session=k');
      const headers = other.seen[0]?.headers ?? {};
      for (const name of Object.keys(CREDENTIALS))
        assert.equal(headers[name], undefined, `${name} after ${code}`);
      for (const [name, value] of Object.entries(HARMLESS)) assert.equal(headers[name], value);
      assert.equal(credentialScope.asked, 1);
    }
  });

  it('sends all headers again on the same origin', async () => {
    const server = await rig.serve((response, seen) => {
      if (seen.path === '/a') response.writeHead(302, { location: 'b' }).end();
      else response.end('there');
    });
    const credentialScope = new CountingScope([server.origin], { authorization: 'Bearer k' });
    const request = new Request(`${server.origin}/a`, { headers: { 'x-org': 'o' } });
    assert.equal(await (await rig.httpClient.send(request, { ...READ, credentialScope })).text(), 'there');
    assert.equal(server.seen[1]?.path, '/b');
    assert.equal(server.seen[1]?.headers.authorization, 'Bearer k');
    assert.equal(server.seen[1]?.headers['x-org'], 'o');
  });

  it('sends the credential to another origin of its scope', async () => {
    const second = await rig.serve((response) => response.end());
    const first = await redirectTo(() => second.origin);
    const credentialScope = new CountingScope([first.origin, second.origin], { 'x-api-key': 'k' });
    await rig.httpClient.send(new Request(first.origin, { headers: { 'x-org': 'o' } }), {
      ...READ,
      credentialScope,
    });
    assert.equal(second.seen[0]?.headers['x-api-key'], 'k');
    assert.equal(second.seen[0]?.headers['x-org'], undefined);
  });

  it('sends no credential back to its own origin after a foreign one', async () => {
    const home = await rig.serve((response, seen) => {
      if (seen.path === '/start') response.writeHead(302, { location: foreign.origin }).end();
      else response.end();
    });
    const foreign = await redirectTo(() => `${home.origin}/chosen-by-a-stranger`);
    const credentialScope = new CountingScope([home.origin], { authorization: 'Bearer k' });
    const call = { ...READ, credentialScope, ownOrigins: [foreign.origin] };
    await rig.httpClient.send(new Request(`${home.origin}/start`), call);
    assert.equal(home.seen[1]?.path, '/chosen-by-a-stranger');
    assert.equal(home.seen[1]?.headers.authorization, undefined);
  });

  it('follows at most five redirects', async () => {
    const server = await rig.serve((response, seen) => {
      const left = Number(seen.path.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.end('there');
    });
    assert.equal(await (await rig.httpClient.send(new Request(`${server.origin}/5`), READ)).text(), 'there');
    const problem = await problemOf(rig.httpClient.send(new Request(`${server.origin}/6`), READ));
    assert.equal(problem.code, 'redirect.tooMany');
  });

  it('follows GET and HEAD only and reports mayHaveActed for others', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const code of [301, 302, 303, 307, 308]) {
        const other = await rig.serve((response) => response.end());
        const first = await redirectTo(() => other.origin, code);
        const problem = await problemOf(
          rig.httpClient.send(new Request(first.origin, { method, body: '{}' }), PAID),
        );
        assert.equal(problem.code, 'redirect.notAllowed', `${method} ${code}`);
        assert.equal(problem.details.mayHaveActed, true);
        assert.equal(problem.details.status, code);
        assert.equal(other.seen.length, 0);
      }
    }
    const server = await rig.serve((response, seen) => {
      if (seen.path === '/') response.writeHead(307, { location: '/there' }).end();
      else response.end();
    });
    await rig.httpClient.send(new Request(server.origin, { method: 'HEAD' }), READ);
    assert.equal(server.seen[1]?.method, 'HEAD');
  });

  it('refuses a redirect to an address that is not allowed', async () => {
    for (const target of [
      'http://example.com/',
      'file:///etc/passwd',
      'https://a:b@example.com/',
      'http://[',
    ]) {
      const first = await redirectTo(() => target);
      const problem = await problemOf(rig.httpClient.send(new Request(first.origin), READ));
      assert.equal(problem.kind, 'blocked', target);
    }
  });

  it('refuses a redirect from https to http', () => {
    const url = new URL('https://api.example.com/');
    const redirect = { url, method: 'GET', headers: new Headers(), credentialScope: null, number: 0 };
    const response = new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/' } });
    assert.throws(() => nextRedirect(redirect, response, true), { code: 'redirect.notAllowed' });
  });

  it('returns 300, 304 and a redirect without a target as answers', async () => {
    for (const code of [300, 304, 302]) {
      const server = await rig.serve((response) => response.writeHead(code).end());
      assert.equal((await rig.httpClient.send(new Request(server.origin), READ)).status, code);
    }
  });
});
