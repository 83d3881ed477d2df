import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { NewAccount } from '../../../src/accounts/newAccount.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import {
  everythingIn,
  next,
  openWindow,
  patiently,
  Platform,
  problemOf,
  silence,
  studio,
  temporaryFolder,
} from './fixture.ts';

describe('accounts', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let platform: Platform;
  let secrets: MemorySecrets;
  const windows: ReturnType<typeof openWindow>[] = [];

  beforeEach(async () => {
    folder = await temporaryFolder();
    platform = await new Platform().start();
    platform.goodKeys.add('studio_good').add('studio_better');
    secrets = new MemorySecrets();
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) window.dispose();
    await Promise.all([platform.stop(), folder.remove()]);
  });

  function open() {
    const window = openWindow(folder.path, secrets);
    windows.push(window);
    return window.accounts;
  }

  function input(more: Partial<NewAccount> = {}): NewAccount {
    const { origin } = platform;
    const asked = {
      label: 'work',
      bases: { api: origin },
      secrets: { key: 'studio_good' },
      origins: [origin],
    };
    return { provider: studio(), ...asked, ...more };
  }

  async function nothingStays(): Promise<void> {
    assert.deepEqual(await secrets.names(), []);
    assert.deepEqual(await open().list(), []);
    assert.doesNotMatch(await everythingIn(folder.path), /studio_/);
  }

  describe('being added', () => {
    it('have their key checked, then kept, and a row without it', async () => {
      const accounts = open();
      const account = await accounts.add(
        input({
          label: '  work\n',
          bases: { api: `${platform.origin}/v1/` },
          secrets: { key: ' studio_good\n', admin: 'planted-admin' },
          routing: { org: 'o1' },
        }),
        silence,
      );
      assert.match(account.id, /^[a-z0-9]+$/);
      assert.deepEqual(account, {
        id: account.id,
        provider: 'studio',
        label: 'work',
        bases: { api: `${platform.origin}/v1` },
        routing: { org: 'o1' },
        credentials: ['key', 'admin'],
        origins: [platform.origin],
        sandbox: false,
        createdAt: Date.UTC(2026, 0, 1),
      });
      assert.deepEqual(
        platform.seen.map(({ path, headers }) => [path, headers.authorization]),
        [['/v1/me', 'Bearer studio_good']],
      );
      assert.equal(await secrets.get(`backlot.${account.id}.key`), 'studio_good');
      assert.deepEqual(await open().list(), [account]);
      assert.doesNotMatch(await everythingIn(folder.path), /studio_good|planted-admin/);
    });

    it('may be several of one platform, each with its own name', async () => {
      const accounts = open();
      await accounts.add(input(), silence);
      await accounts.add(input({ label: 'WORK' }), silence);
      assert.deepEqual(
        (await accounts.list()).map((account) => account.label),
        ['work', 'WORK 2'],
      );
    });

    it('get different names when two windows add them at the same time', async () => {
      await Promise.all([open(), open(), open()].map((accounts) => accounts.add(input(), silence)));
      const labels = (await open().list()).map((account) => account.label);
      assert.deepEqual([...labels].sort(), ['work', 'work 2', 'work 3']);
    });

    it('are not saved when the platform refuses the key', async () => {
      await problemOf(open().add(input({ secrets: { key: 'studio_wrong' } }), silence), 'key.refused');
      assert.equal(platform.seen.length, 1);
      await nothingStays();
    });

    it('are not saved when the platform cannot be reached', async () => {
      const { origin } = platform;
      await platform.stop();
      const adding = open().add(input({ bases: { api: origin }, origins: [origin] }), silence);
      const clock = windows.at(-1)?.clock;
      assert.ok(clock);
      await problemOf(patiently(clock, adding), 'network.unreachable');
      await nothingStays();
      platform = await new Platform().start();
    });

    it('are not saved when the user cancels, even after the platform accepted the key', async () => {
      const stop = new AbortController();
      platform.answer = (_, response) => {
        response.writeHead(200).end('{}', () => stop.abort());
        return true;
      };
      const provider = studio();
      const slow = {
        ...provider,
        check: async (...args: Parameters<typeof provider.check>) => {
          await provider.check(args[0], silence);
          if (!stop.signal.aborted)
            await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
        },
      };
      await problemOf(open().add(input({ provider: slow }), stop.signal), 'call.canceled');
      await nothingStays();
      await problemOf(open().add(input(), AbortSignal.abort()), 'call.canceled');
      await nothingStays();
    });

    it('are not saved when the secret store fails', async () => {
      class FailingSecrets extends MemorySecrets {
        override async set(name: string, value: string): Promise<void> {
          if (name.endsWith('.admin')) throw new Error(`no key ring for ${value}`);
          await super.set(name, value);
        }
      }
      secrets = new FailingSecrets();
      const adding = open().add(input({ secrets: { key: 'studio_good', admin: 'planted' } }), silence);
      const problem = await problemOf(adding, 'storage.unavailable');
      assert.equal(problem.details.args?.['reason'], 'secrets');
      assert.doesNotMatch(inspect(problem, { depth: 9 }), /planted/);
      await nothingStays();
    });

    it('leave no key when the row cannot be written', async () => {
      await writeFile(join(folder.path, 'accounts.json'), '{"version":99}');
      await problemOf(open().add(input(), silence), 'storage.unavailable');
      assert.deepEqual(await secrets.names(), []);
    });

    it('are refused with a key that cannot be sent, which no message quotes', async () => {
      for (const key of ['planted key', 'planted\r\nx: y', 'plantéd', ' ']) {
        const problem = await problemOf(open().add(input({ secrets: { key } }), silence), 'request.invalid');
        assert.equal(problem.details.args?.['field'], 'API key');
        assert.doesNotMatch(inspect(problem, { depth: 9 }), /plant/);
      }
      await problemOf(open().add(input({ secrets: { unheard: 'x' } }), silence), 'request.invalid');
      assert.equal(platform.seen.length, 0);
      await nothingStays();
    });

    it('are refused with an address that no key may travel to, which no message quotes', async () => {
      const addresses = [
        'http://api.example.com',
        'ftp://x',
        'studio_planted',
        'https://u:studio_planted@a.example',
        '',
      ];
      for (const address of [
        ...addresses,
        'https://a.example/?key=studio_planted',
        'https://a.example/#studio_planted',
      ]) {
        const adding = open().add(input({ bases: { api: address } }), silence);
        const problem = await problemOf(adding, 'address.notAllowed');
        assert.doesNotMatch(inspect(problem, { depth: 9 }), /planted/);
      }
      await nothingStays();
    });

    it('are refused when a base URL lies where the user did not agree to send the key', async () => {
      await problemOf(open().add(input({ origins: [] }), silence), 'address.notAllowed');
      await problemOf(
        open().add(input({ origins: ['https://api.example.com'] }), silence),
        'address.notAllowed',
      );
      // The platform's own address counts as much as a typed one.
      await problemOf(open().add(input({ bases: {} }), silence), 'address.notAllowed');
      assert.equal(platform.seen.length, 0);
      await nothingStays();
    });
  });

  describe('that are there', () => {
    it('can be renamed, to a name that is free', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      await accounts.add(input({ label: 'home' }), silence);
      assert.equal((await accounts.rename(id, ' night\tshift ')).label, 'night shift');
      await problemOf(accounts.rename(id, 'HOME'), 'request.conflict');
      await problemOf(accounts.rename(id, ' \n'), 'request.invalid');
      assert.equal((await open().get(id))?.label, 'night shift');
    });

    it('get a new key once the platform has accepted it', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      await accounts.replaceSecret(id, studio(), 'key', ' studio_better ', silence);
      assert.equal(await secrets.get(`backlot.${id}.key`), 'studio_better');
      assert.equal(platform.seen.at(-1)?.headers.authorization, 'Bearer studio_better');
    });

    it('keep the old key when the new one is refused', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      await problemOf(accounts.replaceSecret(id, studio(), 'key', 'studio_wrong', silence), 'key.refused');
      await problemOf(
        accounts.replaceSecret(id, studio(), 'key', 'studio wrong', silence),
        'request.invalid',
      );
      assert.equal(await secrets.get(`backlot.${id}.key`), 'studio_good');
    });

    it('can get a further credential, and use it', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      const account = await accounts.replaceSecret(id, studio(), 'admin', 'admin-one', silence);
      assert.deepEqual(account.credentials, ['key', 'admin']);
      assert.equal(await secrets.get(`backlot.${id}.admin`), 'admin-one');
    });

    it('get no key that outlives them, when another window removes them meanwhile', async () => {
      const accounts = open();
      const other = open();
      const { id } = await accounts.add(input(), silence);
      const provider = studio();
      const slow = { ...provider, check: async () => other.remove(id) };
      await problemOf(accounts.replaceSecret(id, slow, 'key', 'studio_better', silence), 'target.notFound');
      await nothingStays();
    });

    it('lose their keys and stay when signed out, and can be signed in again', async () => {
      const accounts = open();
      const { id } = await accounts.add(input({ secrets: { key: 'studio_good', admin: 'x' } }), silence);
      const other = await accounts.add(input({ label: 'home' }), silence);
      assert.deepEqual((await accounts.signOut(id)).credentials, []);
      assert.deepEqual(await secrets.names(), [`backlot.${other.id}.key`]);
      assert.equal((await accounts.get(id))?.label, 'work');
      assert.deepEqual(
        (await accounts.replaceSecret(id, studio(), 'key', 'studio_good', silence)).credentials,
        ['key'],
      );
    });

    it('go with their keys, and with nobody else’s', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      const other = await accounts.add(input({ label: 'home' }), silence);
      await accounts.remove(id);
      assert.deepEqual(await accounts.list(), [other]);
      assert.deepEqual(await secrets.names(), [`backlot.${other.id}.key`]);
      await accounts.remove(id);
    });

    it('are seen and told of in another window', async () => {
      const [one, two] = [open(), open()];
      const { id } = await one.add(input(), silence);
      assert.equal((await two.list()).length, 1);
      const told = next(two.onDidChange);
      await one.rename(id, 'moved');
      await told;
      assert.equal((await two.get(id))?.label, 'moved');
      const toldOfKey = next(two.onDidChange);
      await one.replaceSecret(id, studio(), 'key', 'studio_better', silence);
      await toldOfKey;
    });
  });

  describe('pointed to another address', () => {
    it('need the user’s consent for a new origin, without which nothing changes and no key leaves', async () => {
      const stranger = await new Platform().start();
      try {
        const accounts = open();
        const { id } = await accounts.add(input(), silence);
        const problem = await problemOf(
          accounts.changeBase(id, 'api', `${stranger.origin}/v2`, false),
          'address.notAllowed',
        );
        assert.equal(problem.kind, 'blocked');
        assert.equal(problem.details.args?.['address'], stranger.origin);
        assert.deepEqual((await accounts.get(id))?.bases, { api: platform.origin });
        const moved = await accounts.changeBase(id, 'api', `${stranger.origin}/v2/`, true);
        assert.deepEqual(moved.bases, { api: `${stranger.origin}/v2` });
        // The old address has lost its consent with its use.
        assert.deepEqual(moved.origins, [stranger.origin]);
        await problemOf(accounts.changeBase(id, 'api', platform.origin, false), 'address.notAllowed');
        assert.equal(stranger.seen.length, 0);
      } finally {
        await stranger.stop();
      }
    });

    it('need none for another path of the same origin', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      const moved = await accounts.changeBase(id, 'api', `${platform.origin}/v9/`, false);
      assert.deepEqual(moved.bases, { api: `${platform.origin}/v9` });
      assert.deepEqual(moved.origins, [platform.origin]);
    });

    it('keep the consent that another of their base URLs still needs', async () => {
      const accounts = open();
      const both = { api: platform.origin, files: `${platform.origin}/files` };
      const { id } = await accounts.add(input({ bases: both }), silence);
      const moved = await accounts.changeBase(id, 'files', 'https://files.example.com', true);
      assert.deepEqual(moved.origins, [platform.origin, 'https://files.example.com']);
    });

    it('refuse an unsafe address whatever the user says', async () => {
      const accounts = open();
      const { id } = await accounts.add(input(), silence);
      await problemOf(accounts.changeBase(id, 'api', 'http://api.example.com', true), 'address.notAllowed');
      await problemOf(
        accounts.changeBase('nobody', 'api', 'https://api.example.com', true),
        'target.notFound',
      );
    });
  });

  it('have their keys left over after a crash named and deleted on request, and no others', async () => {
    const accounts = open();
    const { id } = await accounts.add(input(), silence);
    await secrets.set('backlot.lost.key', 'planted');
    await secrets.set('backlot.other.key', 'planted');
    assert.deepEqual([...(await accounts.orphans())].sort(), ['lost', 'other']);
    assert.deepEqual(await accounts.heldKeys('lost'), ['key']);
    await accounts.forgetOrphan('lost');
    await accounts.forgetOrphan(id);
    assert.deepEqual(await accounts.orphans(), ['other']);
    assert.deepEqual(await accounts.heldKeys(id), ['key'], 'an account that is listed keeps its keys');
  });

  it('are all forgotten, with every key and every file that was kept aside', async () => {
    const accounts = open();
    await writeFile(join(folder.path, 'accounts.json'), 'torn');
    await problemOf(accounts.list(), 'storage.unavailable');
    await accounts.add(input(), silence);
    await secrets.set('backlot.lost.key', 'planted');
    assert.deepEqual(await accounts.orphans(), ['lost']);
    await accounts.forgetEverything();
    assert.deepEqual(await readdir(folder.path), []);
    await nothingStays();
  });
});
