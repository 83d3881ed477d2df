import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Account } from '../../../src/core/account.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { curlCommand } from '../../../src/calls/curl.ts';
import { prepareRequest } from '../../../src/calls/preparedRequest.ts';
import type { RequestInputs } from '../../../src/calls/requestInputs.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';
import { bareProvider } from './engineRig.ts';
import { operation } from './platforms.ts';

const crucible = await loadProvider('crucible');
const molecule = bareProvider('molecule', [
  { id: 'orgkey', scheme: 'orgApiKey', send: { in: 'bearer' } },
  { id: 'org', scheme: 'orgRoutingHeaderId', send: { in: 'header', name: 'X-Molecule-Org-Id' } },
]);
const killatamata = bareProvider('killatamata', [
  { id: 'apikey', scheme: 'BearerAuth', send: { in: 'bearer' } },
]);

function command(
  provider: Provider,
  id: string,
  inputs: RequestInputs,
  base = 'https://a.example/base',
): string {
  const account: Account = {
    id: 'a1',
    provider: provider.id,
    label: 'work',
    bases: {},
    routing: {},
    credentials: provider.credentials.map((kind) => kind.id),
    origins: [],
    sandbox: false,
    createdAt: 1,
  };
  const prepared = prepareRequest(operation(`${provider.id}.${id}`), inputs, 'intent-1');
  return curlCommand(prepared, { account, provider, base });
}

/** What a real shell hands to curl. */
function wordsOf(text: string, variables: Readonly<Record<string, string>> = {}): readonly string[] {
  return wordsOfEach([text], variables)[0] ?? [];
}

/** The same for several commands, one after the other in one shell. */
function wordsOfEach(
  texts: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): readonly (readonly string[])[] {
  // Each command tells how many words it has, then the words.
  const script = [`curl() { printf '%s\\0' "$#" "$@"; }`, ...texts].join('\n');
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { env: variables, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const said = stdout.split('\0').slice(0, -1);
  const commands: string[][] = [];
  for (let at = 0; at < said.length; at += 1) {
    const count = Number(said[at]);
    commands.push(said.slice(at + 1, at + 1 + count));
    at += count;
  }
  assert.equal(commands.length, texts.length);
  return commands;
}

/** A shell takes long to start: each gets ten values. */
const AT_ONCE = { minLength: 10, maxLength: 10 } as const;

function optionsOf(words: readonly string[], option: string): readonly string[] {
  return words.flatMap((word, at) => (words[at - 1] === option ? [word] : []));
}

describe('A call as a cURL command', () => {
  it('is short and uses the usual variable for the key', () => {
    assert.equal(
      command(crucible, 'getCredits', { params: {} }),
      [
        'curl --globoff --request GET https://a.example/base/api/v1/credits \\',
        `  --header 'Authorization: Bearer '"$MOLTAZINE_API_KEY" \\`,
        `  --header 'Accept: application/json'`,
      ].join('\n'),
    );
  });

  it('sends what a session would send', () => {
    const body = { workflow_id: 'zimage-base', params: { 'prompt.text': `it's "$HOME" \`id\` \\ @x` } };
    const words = wordsOf(command(crucible, 'submitGeneration', { params: {}, body }), {
      MOLTAZINE_API_KEY: 'k 1',
    });
    assert.deepEqual(JSON.parse(optionsOf(words, '--data-raw')[0] ?? ''), {
      ...body,
      idempotency_key: 'intent-1',
    });
    assert.ok(optionsOf(words, '--header').includes('Authorization: Bearer k 1'));
    assert.ok(words.includes('https://a.example/base/api/v1/generate'));
  });

  it('uses variables for all secret inputs: body, objects, headers', () => {
    const secret = command(molecule, 'tenantSetGlobalSecret', {
      params: {},
      body: { key: 'A', value: 'p1anted' },
    });
    assert.ok(!secret.includes('p1anted'));
    const words = wordsOf(secret, {
      MOLECULE_VALUE: 'from outside',
      MOLECULE_ORGKEY: 'k',
      MOLECULE_ORG: 'o',
    });
    assert.deepEqual(JSON.parse(optionsOf(words, '--data-raw')[0] ?? ''), {
      key: 'A',
      value: 'from outside',
    });
    assert.ok(optionsOf(words, '--header').includes('X-Molecule-Org-Id: o'));

    const env = { params: {}, body: { name: 'w', secrets: { TOKEN: 'p1anted' } } };
    const whole = command(molecule, 'tenantCreateWorkspace', env);
    assert.ok(!whole.includes('p1anted'));
    const [data] = optionsOf(wordsOf(whole, { MOLECULE_SECRETS: '{"TOKEN":"x"}' }), '--data-raw');
    assert.deepEqual(JSON.parse(data ?? ''), { name: 'w', secrets: { TOKEN: 'x' } });

    const paid = { params: { 'PAYMENT-SIGNATURE': 'p1anted' }, body: { usdCents: 100 } };
    const header = command(killatamata, 'purchaseCreditsX402', paid);
    assert.ok(!header.includes('p1anted'));
    const sent = wordsOf(header, { KILLATAMATA_PAYMENT_SIGNATURE: 'sig' });
    assert.ok(optionsOf(sent, '--header').includes('PAYMENT-SIGNATURE: sig'));
  });

  it('names files instead of holding them', () => {
    const file = { name: `a "b" c's.zip`, mimeType: 'application/zip', bytes: new Uint8Array([1]) };
    const form = { gameId: '@g', manifestJson: '<x>', bundle: file };
    const words = wordsOf(command(killatamata, 'uploadArcadeRelease', { params: {}, body: form }));
    assert.deepEqual(optionsOf(words, '--form-string'), ['gameId=@g', 'manifestJson=<x>']);
    assert.deepEqual(optionsOf(words, '--form'), [`bundle=@"a \\"b\\" c's.zip";type=application/zip`]);
    const params = { projectId: 'p', filename: 'f' };
    const bytes = wordsOf(command(killatamata, 'uploadStudioAsset', { params, body: file }));
    assert.deepEqual(optionsOf(bytes, '--data-binary'), [`@a "b" c's.zip`]);
  });

  it('is quoted correctly for a real shell, whatever the values', () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), AT_ONCE), (values) => {
        const bodies = values.map(([workflow, prompt]) => ({ workflow_id: workflow, params: { prompt } }));
        const sent = wordsOfEach(
          bodies.map((body) => command(crucible, 'submitGeneration', { params: {}, body })),
        );
        assert.deepEqual(
          sent.map((words) => JSON.parse(optionsOf(words, '--data-raw')[0] ?? '') as unknown),
          bodies.map((body) => ({ ...body, idempotency_key: 'intent-1' })),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('disables URL globbing', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 }).filter((value) => !/^\.{1,2}$/.test(value));
    fc.assert(
      fc.property(fc.array(text, AT_ONCE), (ids) => {
        const sent = wordsOfEach(
          ids.map((id) => command(crucible, 'getWorkflowMetadata', { params: { workflow_id: id } })),
        );
        const addresses = sent.map((words) => new URL(words[3] ?? ''));
        assert.deepEqual(
          addresses.map(({ pathname }) => decodeURIComponent(pathname.split('/')[5] ?? '')),
          ids,
        );
        for (const { search, hash } of addresses) assert.equal(search + hash, '');
      }),
      { numRuns: 10 },
    );
  });
});
