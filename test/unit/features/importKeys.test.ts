import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Accounts } from '../../../src/accounts/accounts.ts';
import type { NewAccount } from '../../../src/accounts/newAccount.ts';
import { Problem } from '../../../src/core/problem.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const KEYS = [
  '# ours',
  'MOLTAZINE_API_KEY="moltazine_0123456789abcdef"',
  'BOOMIN_PLATFORM_TOKEN=sk_boomin_live_0123456789',
  'BOOMIN_AUTH_TOKEN=user_token_0123456789',
  'OTHER_API_KEY=never_looked_at',
].join('\n');

describe('importing all keys of a file', () => {
  let folder: string;
  let added: NewAccount[];
  /** The platform that refuses its key. */
  let refusing: string | undefined;

  const accounts = () =>
    ({
      list: async () => [],
      add: async (wanted: NewAccount) => {
        if (wanted.provider.id === refusing) throw new Problem({ kind: 'auth', code: 'key.refused' });
        added.push(wanted);
      },
    }) as unknown as Accounts;

  async function imported(...picks: readonly (string | undefined)[]): Promise<UserOfEditor> {
    return importedFrom(KEYS, ...picks);
  }

  async function importedFrom(
    text: string,
    ...picks: readonly (string | (() => string) | undefined)[]
  ): Promise<UserOfEditor> {
    const { importKeys } = await import('../../../src/features/accounts/importKeys.ts');
    const file = join(folder, 'keys.env');
    await writeFile(file, text);
    added = [];
    const user = new UserOfEditor();
    user.answers('From a File…', file, ...picks);
    await importKeys(accounts());
    return user;
  }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlot-keys-'));
    refusing = undefined;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('names all of them, and no value, before it takes any', async () => {
    const user = await imported(undefined);
    assert.match(user.screen, /MOLTAZINE_API_KEY.*BOOMIN_AUTH_TOKEN.*BOOMIN_PLATFORM_TOKEN/s);
    assert.doesNotMatch(user.screen, /0123456789|OTHER_API_KEY/);
    assert.deepEqual(added, []);
  });

  it('adds an account for each platform at its usual addresses, with the keys that were chosen', async () => {
    await imported('MOLTAZINE_API_KEY, BOOMIN_AUTH_TOKEN, BOOMIN_PLATFORM_TOKEN');
    const secrets = Object.fromEntries(added.map(({ provider, secrets }) => [provider.id, secrets]));
    assert.deepEqual(secrets, {
      boomin: { user: 'user_token_0123456789', token: 'sk_boomin_live_0123456789' },
      crucible: { apikey: 'moltazine_0123456789abcdef' },
    });
    for (const { provider, bases, origins } of added) {
      assert.deepEqual(bases, Object.fromEntries(provider.bases.map((base) => [base.name, base.default])));
      assert.deepEqual(
        [...origins].sort(),
        [...new Set(Object.values(bases).map((url) => new URL(url).origin))].sort(),
      );
    }
  });

  it('takes only what was chosen', async () => {
    await imported('BOOMIN_PLATFORM_TOKEN');
    assert.deepEqual(
      added.map(({ secrets }) => secrets),
      [{ token: 'sk_boomin_live_0123456789' }],
    );
  });

  it('says which key a platform refuses, and imports the others', async () => {
    refusing = 'boomin';
    const user = await imported('MOLTAZINE_API_KEY, BOOMIN_PLATFORM_TOKEN');
    assert.deepEqual(
      added.map(({ provider }) => provider.id),
      ['crucible'],
    );
    assert.match(user.screen, /Boomin: /);
  });

  it('takes the organization and the address that stand beside a key, once the user agrees to the address', async () => {
    const id = '2f5c5a4e-0000-4000-8000-000000000001';
    const lines = [
      'MOLECULE_ORG_API_KEY=0123456789012345678901234567890123456789abc',
      `MOLECULE_ORG_ID=${id}`,
      'MOLECULE_ORG_SLUG=acme',
      'MOLECULE_API_URL=https://acme.example.com',
    ].join('\n');
    const routing = ['acme', id, ''];
    const user = await importedFrom(lines, 'MOLECULE_ORG_API_KEY', ...routing, 'https://acme.example.com');
    const boxes = user.shown.filter(({ kind }) => kind === 'box');
    assert.deepEqual(
      boxes.map(({ value }) => value),
      ['acme', id, '', 'https://acme.example.com'],
    );
    assert.match(boxes.at(-1)?.text ?? '', /The key will be sent to this address and to no other/);
    assert.deepEqual(
      added.map(({ bases, routing: taken, origins }) => ({ bases, taken, origins })),
      [
        {
          bases: { api: 'https://api.moleculesai.app', tenant: 'https://acme.example.com' },
          taken: { orgSlug: 'acme', orgId: id },
          origins: ['https://api.moleculesai.app', 'https://acme.example.com'],
        },
      ],
    );
    await importedFrom(lines, 'MOLECULE_ORG_API_KEY', ...routing, undefined);
    assert.deepEqual(added, [], 'nothing is sent to an address that the user did not agree to');
  });

  it('names only the platforms whose keys were imported when the user backs out on the way', async () => {
    const lines = [
      'MOLTAZINE_API_KEY=moltazine_0123456789abcdef',
      'MOLECULE_ORG_API_KEY=0123456789012345678901234567890123456789abc',
      'MOLECULE_API_URL=https://acme.example.com',
    ].join('\n');
    const said = ({ shown }: UserOfEditor) =>
      shown.flatMap(({ kind, text }) => (kind === 'message' ? [text] : []));
    const routing = ['acme', '', ''];
    const alone = await importedFrom(lines, 'MOLECULE_ORG_API_KEY', ...routing, undefined);
    assert.deepEqual(said(alone), []);
    const both = 'MOLTAZINE_API_KEY, MOLECULE_ORG_API_KEY';
    const after = await importedFrom(lines, both, ...routing, undefined);
    assert.equal(added.length, 1);
    assert.deepEqual(said(after), ['Imported: Crucible.']);
    const all = await importedFrom(lines, both, ...routing, 'https://acme.example.com');
    assert.deepEqual(said(all), ['Imported: Crucible, Molecule.']);
  });
});
