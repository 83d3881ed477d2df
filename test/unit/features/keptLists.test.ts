import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ResourcePage } from '../../../src/calls/resources/resourceReader.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { ResourceRow } from '../../../src/core/resource.ts';
import { KeptLists } from '../../../src/features/resources/tree/keptLists.ts';
import { ListCache } from '../../../src/features/resources/tree/listCache.ts';

interface List {
  readonly account: string;
  readonly id: string;
}

const ASSETS: List = { account: 'one', id: 'assets' };
const LEDGER: List = { account: 'one', id: 'ledger' };
const OTHERS: List = { account: 'two', id: 'assets' };
const NOON = Date.UTC(2026, 11, 1, 12);

const row = (id: string, more: Partial<ResourceRow> = {}): ResourceRow => ({
  ...{ id, label: `picture ${id}`, description: 'ready', facts: [['Type', 'image/png']], icon: 'file' },
  params: { asset_id: id },
  ...more,
});
const page = (...rows: readonly ResourceRow[]): ResourcePage => ({ rows, next: null });

describe('lists after the window was opened anew', () => {
  let storage: string;
  /** The keys of the accounts that all windows have in common. */
  let keys: Map<string, readonly string[]>;
  const accounts = {
    get: async (id: string) => {
      const credentials = keys.get(id);
      return credentials && { credentials };
    },
  };
  beforeEach(async () => {
    keys = new Map(['one', 'two'].map((id) => [id, ['apiKey']]));
    storage = await mkdtemp(path.join(tmpdir(), 'backlot-lists-'));
  });
  afterEach(() => rm(storage, { recursive: true, force: true }));

  /** What a window has of its lists; `platform` answers, or is away. */
  function openWindow(platform: (list: List) => ResourcePage) {
    const kept = new KeptLists(storage, accounts);
    const cache = new ListCache<List>({
      keyOf: ({ account, id }) => `${account}/${id}`,
      now: () => NOON,
      read: async (list) => platform(list),
      kept: {
        find: (list) => kept.find(list.account, `${list.account}/${list.id}`),
        keep: (list, read) => kept.keep(list.account, `${list.account}/${list.id}`, read),
      },
    });
    return { kept, cache };
  }
  const away = (): never => {
    throw new Problem({ kind: 'network', code: 'network.unreachable' });
  };
  const rowsOf = (read: { readonly page: ResourcePage } | undefined) => read?.page.rows.map(({ id }) => id);

  it('are known with the time they were read at, while their platform cannot be reached', async () => {
    const before = openWindow(() =>
      page(row('a'), row('b', { tone: 'good', endsAt: NOON, status: 'ready' })),
    );
    await before.cache.read(ASSETS);
    await before.kept.write();
    const { cache } = openWindow(away);
    await assert.rejects(cache.read(ASSETS), /unreachable/);
    const { page: known, at } = cache.last(ASSETS) ?? assert.fail('nothing is known');
    assert.equal(at, NOON);
    assert.deepEqual(
      known.rows.map((one) => JSON.parse(JSON.stringify(one)) as unknown),
      [row('a'), row('b', { tone: 'good', endsAt: NOON, status: 'ready' })],
    );
  });

  it('are read from the platform as soon as it answers', async () => {
    const before = openWindow(() => page(row('old')));
    await before.cache.read(ASSETS);
    await before.kept.write();
    const { cache } = openWindow(() => page(row('new')));
    assert.deepEqual(rowsOf({ page: await cache.read(ASSETS) }), ['new']);
    assert.deepEqual(rowsOf(cache.last(ASSETS)), ['new']);
  });

  it('hold no secret, no address, no details and no row that could not be read', async () => {
    const secret = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';
    const { kept, cache } = openWindow(() =>
      page(
        row('a', {
          facts: [['Note', `use ${secret}`]],
          link: 'https://example.com/?token=abc',
          details: { secret },
        }),
        row('b', { isUnread: true, facts: [['secret', secret]] }),
      ),
    );
    await cache.read(ASSETS);
    await kept.write();
    const [name = ''] = await readdir(path.join(storage, 'lists'));
    const file = path.join(storage, 'lists', name);
    const written = await readFile(file, 'utf8');
    for (const word of ['4eC39', 'example.com', 'details', '"b"']) assert.ok(!written.includes(word), word);
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o077, 0);
    assert.deepEqual(rowsOf(await openWindow(away).kept.find('one', 'one/assets')), ['a']);
  });

  it('are forgotten with their account, and the others stay', async () => {
    const { kept, cache } = openWindow(() => page(row('a')));
    for (const list of [ASSETS, LEDGER, OTHERS]) await cache.read(list);
    await kept.write();
    // What was read and is not written yet goes, too.
    kept.keep('one', 'one/late', { page: page(row('late')), at: NOON });
    await kept.forget('one');
    await kept.write();
    const later = openWindow(away).kept;
    for (const key of ['one/assets', 'one/ledger', 'one/late'])
      assert.equal(await later.find('one', key), undefined, key);
    assert.deepEqual(rowsOf(await later.find('two', 'two/assets')), ['a']);
  });

  for (const [what, change] of [
    ['removed', () => keys.delete('one')],
    ['signed out', () => keys.set('one', [])],
  ] as const) {
    it(`are not written any more by a window whose account was ${what} in another one`, async () => {
      const { kept, cache } = openWindow(() => page(row('a')));
      await cache.read(ASSETS);
      await cache.read(OTHERS);
      change();
      await kept.write();
      assert.deepEqual(await readdir(path.join(storage, 'lists')), ['two.json']);
    });
  }

  it('leave nothing when everything is forgotten in another window while they are written', async () => {
    const { kept, cache } = openWindow(() => page(row('a')));
    await cache.read(ASSETS);
    const looked = [...keys];
    // The first look finds the account; everything is forgotten before the file is there.
    keys = Object.assign(new Map(looked), {
      get: () => {
        keys = new Map();
        return ['apiKey'];
      },
    });
    await kept.write();
    assert.deepEqual(await readdir(path.join(storage, 'lists')), []);
  });

  it('are not known again when their account is forgotten while they are looked for', async () => {
    const before = openWindow(() => page(row('a')));
    await before.cache.read(ASSETS);
    await before.kept.write();
    const { cache } = openWindow(away);
    const reading = cache.read(ASSETS).catch(() => undefined);
    await Promise.resolve();
    cache.forget(() => true);
    await reading;
    cache.forget(() => true);
    assert.equal(cache.last(ASSETS), undefined);
  });

  it('of two windows stand beside each other', async () => {
    const [one, other] = [openWindow(() => page(row('a'))), openWindow(() => page(row('b')))];
    await one.cache.read(ASSETS);
    await other.cache.read(LEDGER);
    await one.kept.write();
    await other.kept.write();
    const later = openWindow(away).kept;
    assert.deepEqual(rowsOf(await later.find('one', 'one/assets')), ['a']);
    assert.deepEqual(rowsOf(await later.find('one', 'one/ledger')), ['b']);
  });

  it('take a bounded place: the first rows of each, and the lists that were read last', async () => {
    const kept = new KeptLists(storage, accounts);
    const many = page(
      ...Array.from({ length: 300 }, (_, at) => row(`${at}`, { description: 'word '.repeat(90) })),
    );
    for (let at = 0; at < 20; at += 1) kept.keep('one', `one/${at}`, { page: many, at });
    await kept.write();
    const file = path.join(storage, 'lists', 'one.json');
    assert.ok((await stat(file)).size <= 600 * 1024);
    assert.equal((await kept.find('one', 'one/19'))?.page.rows.length, 200);
    assert.equal(await kept.find('one', 'one/0'), undefined);
  });

  it('of a file that cannot be read count as nothing', async () => {
    const { kept, cache } = openWindow(() => page(row('a')));
    await cache.read(ASSETS);
    await kept.write();
    for (const broken of ['{', '[]', '{"lists":{"one/assets":{"at":"noon","rows":[]}}}']) {
      await writeFile(path.join(storage, 'lists', 'one.json'), broken);
      assert.equal(await kept.find('one', 'one/assets'), undefined, broken);
    }
  });
});
