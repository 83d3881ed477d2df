import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputRef } from '../../../src/core/output.ts';
import { mayPass } from '../../../src/jobs/watch/outputDownloads.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { OutputFetcher } from '../../../src/media/fetcher.ts';
import { crucibleErrors } from '../../../src/providers/crucible/errors.ts';
import { HttpClientRig, problemOf } from '../net/httpClientRig.ts';

const never = new AbortController().signal;
const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const CHALLENGE = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';

type Answer = readonly [status: number, headers: OutgoingHttpHeaders, body: string];

/** What stands between this machine and the host of a file may say. */
const REFUSALS: Readonly<Record<string, Answer>> = {
  'the challenge of a firewall': [403, { ...HTML, 'cf-mitigated': 'challenge' }, CHALLENGE],
  'a challenge that is no page': [403, { 'cf-mitigated': 'challenge' }, 'error code: 1020'],
  'the puzzle of a firewall': [405, { 'x-amzn-waf-action': 'captcha' }, ''],
  'a page without a type': [403, {}, CHALLENGE],
  'a page with blanks before it': [403, {}, `\r\n \uFEFF${CHALLENGE}`],
  'the page of a proxy that wants to know who asks': [401, HTML, '<html>401</html>'],
  'the page of a filter': [451, HTML, '<html>blocked</html>'],
  'a page for a request that it does not like': [400, HTML, '<html>400 Bad Request</html>'],
  'a page about a limit of the network': [402, HTML, '<html>Buy more</html>'],
};

describe('Something in front of the host of a file', () => {
  let rig: HttpClientRig;
  let dir: string;
  let fetcher: OutputFetcher;
  beforeEach(async () => {
    rig = new HttpClientRig();
    dir = await mkdtemp(join(tmpdir(), 'backlot-front-'));
    const cache = new OutputCache(dir, rig.clock);
    fetcher = new OutputFetcher({ httpClient: rig.httpClient, cache, clock: rig.clock });
  });
  afterEach(async () => {
    rig.close();
    await rm(dir, { recursive: true, force: true });
  });

  const refOf = (url: string, more: Partial<OutputRef> = {}): OutputRef => ({
    ...{ index: 0, url, mimeType: 'image/png', width: null, height: null, expiresAt: null },
    ...more,
  });
  const problemAt = async (
    url: string,
    ownOrigins: readonly string[] = [],
    more: Partial<OutputRef> = {},
  ) => {
    const owner = {
      rateLimitKey: 'a',
      provider: 'crucible',
      account: 'a',
      ownOrigins,
      errors: crucibleErrors,
    };
    const work = fetcher.fetch(refOf(url, more), owner, never);
    const problem = await problemOf(work);
    assert.ok(
      (await readdir(dir, { recursive: true, withFileTypes: true })).every((entry) => entry.isDirectory()),
    );
    return problem;
  };

  for (const [name, [status, headers, body]] of Object.entries(REFUSALS))
    it(`says nothing about the file: ${name}`, async () => {
      const answer = await rig.servePublic('files.example.com', (response) =>
        response.writeHead(status, headers).end(body),
      );
      const places = [
        ['https://files.example.com/a.png?sig=1', []],
        [`${answer.origin}/a.png`, [answer.origin]],
      ] as const;
      for (const [url, own] of places)
        for (const expiresAt of [null, rig.clock.now() - 1]) {
          const problem = await problemAt(url, own, { expiresAt });
          assert.deepEqual([problem.code, problem.details.status], ['answer.inFront', status]);
          assert.equal(problem.details.args?.['origin'], answer.origin);
          assert.ok(problem.details.byProxy);
          assert.ok(mayPass(problem), 'it would end the download');
        }
    });

  it('is told as such where it says that it cannot answer now', async () => {
    await rig.servePublic('files.example.com', (response) => response.writeHead(503, HTML).end(CHALLENGE));
    const work = problemAt('https://files.example.com/a.png');
    let isDone = false;
    void work.finally(() => (isDone = true));
    while (!isDone) await rig.clock.advance(30_000);
    const problem = await work;
    assert.deepEqual([problem.code, problem.details.byProxy], ['server.failed', true]);
    assert.ok(mayPass(problem));
  });

  it('may sign in by a page with a success', async () => {
    await rig.servePublic('files.example.com', (response) => response.writeHead(200, HTML).end(CHALLENGE));
    const problem = await problemAt('https://files.example.com/a.png');
    assert.deepEqual([problem.code, problem.details.byProxy], ['output.otherContent', true]);
    assert.ok(mayPass(problem));
  });

  for (const location of ['http://login.example.com/', '/again', 'https://192.168.0.1/login'])
    it(`may redirect to ${location}, where nothing is fetched from`, async () => {
      await rig.servePublic('files.example.com', (response) => response.writeHead(302, { location }).end());
      const problem = await problemAt('https://files.example.com/a.png');
      assert.match(problem.code, /^redirect\.(?:notAllowed|tooMany)$|^address\.private$/);
      assert.ok(problem.details.byProxy);
      assert.ok(mayPass(problem));
    });

  it('is not seen in what the host itself says about an address', async () => {
    const expired =
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';
    const server = await rig.servePublic('files.example.com', (response) =>
      response.writeHead(403, { 'content-type': 'application/xml' }).end(expired),
    );
    for (const [url, own] of [
      ['https://files.example.com/a.png', []],
      [`${server.origin}/a.png`, [server.origin]],
    ] as const) {
      const problem = await problemAt(url, own);
      assert.deepEqual([problem.code, problem.details.serverCode], ['output.expired', 'AccessDenied']);
    }
    for (const host of ['192.168.0.1', '[fd00::1]', '[::1]', 'localhost.', 'nas.local.', 'NAS.local']) {
      const named = await problemAt(`https://${host}/a.png`);
      assert.deepEqual(
        [named.code, named.details.byProxy, mayPass(named)],
        ['address.private', undefined, false],
        host,
      );
    }
  });
});
