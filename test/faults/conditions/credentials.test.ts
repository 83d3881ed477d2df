import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transports } from '../../../src/accounts/transports.ts';
import type { Sessions } from '../../../src/calls/sessions.ts';
import { catalogOf, openSessions } from '../../support/openSessions.ts';
import { sendPaid } from '../../support/submitCall.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import type { CredentialKind } from '../../../src/core/credential.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { Journal } from '../../../src/jobs/store/journal.ts';
import { JobOutputs } from '../../../src/jobs/watch/jobOutputs.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { OutputCache } from '../../../src/media/cache.ts';
import { OutputFetcher } from '../../../src/media/fetcher.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { tinyOperations, tinyProvider } from '../../unit/jobs/support/tinyProvider.ts';
import { serve, type Loopback, type Seen } from '../../unit/net/loopback.ts';
import { problemOf } from './faultRig.ts';

const KEY = 'planted-credential-4711';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Every form in which a platform takes a credential. */
const FORMS: readonly (readonly [name: string, send: CredentialKind['send']])[] = [
  ['a bearer token', { in: 'bearer' }],
  ['an x-api-key header', { in: 'header', name: 'x-api-key' }],
  ['a cookie', { in: 'header', name: 'cookie' }],
  ['a header of the platform’s own', { in: 'header', name: 'x-studio-admin' }],
];

for (const [form, send] of FORMS) {
  describe(`Fault injection: a redirect to another origin, with ${form} and a key in the query`, () => {
    let home: Loopback;
    let elsewhere: Loopback;
    let folder: string;
    let httpClient: HttpClient;
    let journal: Journal;
    let account: Account;
    let provider: Provider;
    let sessions: Sessions;
    let transports: Transports;
    /** Where the platform redirects to. */
    let target: string;
    let status: number;

    beforeEach(async () => {
      elsewhere = await serve((response) =>
        response.writeHead(200, { 'content-type': 'image/png' }).end(PNG),
      );
      home = await serve((response) => response.writeHead(status, { location: target }).end());
      target = `${elsewhere.origin}/there`;
      status = 302;
      folder = mkdtempSync(join(tmpdir(), 'backlot-redirect-'));
      const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
      httpClient = new HttpClient({ clock: systemClock, log });
      const vault = new Vault(new MemorySecrets());
      await vault.put('acc1', 'key', KEY);
      journal = await Journal.open(folder, { clock: systemClock });
      const tiny = tinyProvider(null);
      assert.ok(tiny.jobs);
      provider = {
        ...tiny,
        // Both servers are the platform's, so that files of both may be fetched; the key was agreed for one of them.
        bases: [...tiny.bases, { name: 'files', default: elsewhere.origin }],
        credentials: tiny.credentials.map((kind) => ({ ...kind, send })),
        jobs: { ...tiny.jobs, outputsNeedKey: true },
      };
      account = {
        id: 'acc1',
        provider: 'tiny',
        label: 'work',
        bases: { api: home.origin },
        routing: {},
        credentials: ['key'],
        origins: [home.origin],
        sandbox: false,
        createdAt: 0,
      };
      const catalog = catalogOf(tinyOperations(null));
      const way = { vault, httpClient, clock: systemClock, catalog };
      ({ sessions, transports } = openSessions(way));
    });

    afterEach(() => {
      journal.close();
      httpClient.dispose();
      home.close();
      elsewhere.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const textOf = ({ path, headers, body }: Seen) => JSON.stringify([path, headers, body.toString()]);
    const assertNothingFollowed = (asked: number): void => {
      assert.ok(home.seen[0] && textOf(home.seen[0]).includes(KEY), 'home was asked without the credential');
      assert.equal(elsewhere.seen.length, asked);
      for (const seen of elsewhere.seen) {
        assert.ok(!textOf(seen).includes(KEY), textOf(seen));
        assert.equal(seen.headers.referer, undefined);
      }
    };

    it('of an output: followed without any of them', async () => {
      const job = await journal.add({
        account: account.id,
        provider: 'tiny',
        kind: 'picture',
        title: 'fog',
        call: { operation: 'submit', params: {}, body: {} },
        intentKey: 'k',
      });
      const url = `${home.origin}/picture.png?token=${KEY}`;
      await journal.change(job.id, {
        state: 'succeeded',
        outputs: [
          { index: 0, url, mimeType: 'image/png', width: 1, height: 1, expiresAt: null, cached: null },
        ],
      });
      const cache = new OutputCache(join(folder, 'outputs'));
      const outputs = new JobOutputs({
        journal,
        cache,
        fetcher: new OutputFetcher({ httpClient, cache, clock: systemClock }),
        open: async () => ({ account, provider, session: sessions.open(account, provider) }),
        credentialScope: (owner, platform, address) => transports.downloadScopeFor(owner, platform, address),
      });
      await outputs.bytes(job.id, 0, new AbortController().signal);
      // What came there was no picture: the platform was asked for a fresh address, which leads there as well.
      assertNothingFollowed(2);
    });

    it('of a read: refused, as it leads to this machine', async () => {
      const session = sessions.open(account, provider);
      const work = provider.jobs?.poll(session, `r1?token=${KEY}`, new AbortController().signal);
      assert.equal((await problemOf(Promise.resolve(work))).code, 'address.private');
      assertNothingFollowed(0);
    });

    it('of a paid submit: refused, whatever the status', async () => {
      for (status of [301, 302, 303, 307, 308]) {
        const session = sessions.open(account, provider);
        const call = { operation: 'submit', body: { key: KEY } };
        const { kind, code } = await problemOf(sendPaid(session, call, new AbortController().signal));
        assert.deepEqual([kind, code], ['blocked', 'redirect.notAllowed']);
      }
      assertNothingFollowed(0);
    });

    it('of an upload: refused, and no credential was sent', async () => {
      status = 307;
      const session = sessions.open(account, provider);
      const bytes = new Uint8Array(10);
      const { signal } = new AbortController();
      const work = session.upload(`${home.origin}/put?sig=1`, bytes, 'image/png', signal);
      assert.equal((await problemOf(work)).code, 'redirect.notAllowed');
      assert.deepEqual(elsewhere.seen, []);
      assert.ok(home.seen[0] && !textOf(home.seen[0]).includes(KEY));
    });
  });
}
