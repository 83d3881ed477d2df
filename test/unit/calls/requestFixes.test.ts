import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadProvider } from '../../../src/providers/index.ts';
import { requestFaults, whyNotSent } from '../../../src/calls/requestFile/requestDiagnostics.ts';
import { parseRequestFile, type RequestContext } from '../../../src/calls/requestFile/requestFile.ts';
import { fixesFor, type RequestFix } from '../../../src/calls/requestFile/requestFixes.ts';
import { hoverAt } from '../../../src/calls/requestFile/requestHover.ts';
import { credentialWords, missingCredential } from '../../../src/accounts/credentials.ts';
import type { Account } from '../../../src/core/account.ts';
import { context, operation } from './platforms.ts';

const file = (members: Readonly<Record<string, unknown>>) => JSON.stringify(members, null, 2);

/** Each fix of each fault: what kind it is, and the file's value after it. */
async function mended(text: string, within: RequestContext = context) {
  const faults = await requestFaults(text, within);
  return faults.flatMap((fault) =>
    fixesFor(text, fault, within).map((fix) =>
      fix.kind === 'addKey'
        ? { kind: fix.kind, value: [fix.account, fix.credential] }
        : { kind: fix.kind, value: JSON.parse(applied(text, fix)) as unknown },
    ),
  );
}

function applied(text: string, { changes }: RequestFix): string {
  return [...changes]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (now, { offset, length, text: put }) => now.slice(0, offset) + put + now.slice(offset + length),
      text,
    );
}

describe('A quick fix of a request file', () => {
  it('writes the name that was probably meant, or takes the unknown one away', async () => {
    const body = { workflow_id: 'x', params: {}, idempotencykey: 'k' };
    assert.deepEqual(await mended(file({ operation: 'crucible.submitGeneration', body })), [
      {
        kind: 'write',
        value: {
          operation: 'crucible.submitGeneration',
          body: { workflow_id: 'x', params: {}, idempotency_key: 'k' },
        },
      },
      {
        kind: 'remove',
        value: { operation: 'crucible.submitGeneration', body: { workflow_id: 'x', params: {} } },
      },
    ]);
    assert.deepEqual(await mended(file({ operation: 'crucible.getCredit', account: 'work' })), [
      { kind: 'write', value: { operation: 'crucible.getCredits', account: 'work' } },
    ]);
    assert.deepEqual(await mended(file({ operation: 'crucible.getCredits', account: 'wrk' })), [
      { kind: 'useAccount', value: { operation: 'crucible.getCredits', account: 'work' } },
    ]);
  });

  it('adds what is needed, moves a number to its bound, and offers what is allowed', async () => {
    const asset = (body: unknown) => file({ operation: 'crucible.createAsset', account: 'work', body });
    const [added] = await mended(asset({ mime_type: 'image/png', filename: 'a.png' }));
    assert.equal(added?.kind, 'add');
    const bound = await mended(asset({ mime_type: 'image/png', byte_size: 0, filename: 'a.png' }));
    const least = { mime_type: 'image/png', byte_size: 1, filename: 'a.png' };
    assert.deepEqual(bound, [
      { kind: 'write', value: { operation: 'crucible.createAsset', account: 'work', body: least } },
    ]);
    const task = await mended(
      file({ operation: 'killatamata.submitMediaJob', body: { task: 'image', input: {} } }),
    );
    assert.ok(task.length > 1 && task.every(({ kind }) => kind === 'write'));
    assert.match(JSON.stringify(task[0]?.value), /"task":"[a-z]+\.[a-z]+"/);
  });

  it('replaces a deprecated operation by its successor', async () => {
    const old = [...context.catalogs]
      .flatMap((catalog) => catalog.list())
      .filter(({ deprecated }) => deprecated);
    for (const { provider, id, replacedBy } of old) {
      const fixes = await mended(file({ operation: `${provider}.${id}`, account: 'work' }));
      const names = fixes.map(({ value }) => (value as { operation?: string }).operation);
      assert.ok(names.includes(`${provider}.${replacedBy}`), id);
    }
    assert.ok(old.length > 0);
  });

  it('offers to add the key that the account lacks, or an account that has it', async () => {
    const provider = await loadProvider('molecule');
    const account = (id: string, credentials: readonly string[]) =>
      ({ id, provider: 'molecule', label: id, credentials, routing: {}, bases: {} }) as unknown as Account;
    const secret = operation('molecule.adminListOrgs');
    const rows = [
      account('plain', []),
      account(
        'full',
        provider.credentials.map(({ id }) => id),
      ),
    ];
    const within: RequestContext = {
      catalogs: context.catalogs,
      accounts: rows.map(({ id, label }) => ({ id, label, provider: 'molecule' })),
      credentials: (asked, id) => {
        const row = rows.find((one) => one.id === id);
        return {
          alternatives: credentialWords(provider, asked),
          missing: row ? missingCredential(row, provider, asked) : null,
        };
      },
    };
    const text = file({ operation: `molecule.${secret.id}`, account: 'plain' });
    const [key, other] = await mended(text, within);
    assert.equal(key?.kind, 'addKey');
    assert.deepEqual(other, {
      kind: 'useAccount',
      value: { operation: `molecule.${secret.id}`, account: 'full' },
    });
    const found = hoverAt(text, text.indexOf(secret.id), within);
    assert.ok(found?.kind === 'operation' && found.credentials);
    assert.ok(found.credentials.alternatives.length > 0 && found.credentials.missing !== null);
  });

  it('leaves a text that is still a request file, whatever it was made for', async () => {
    const names = [
      'operation',
      'account',
      'params',
      'body',
      'parms',
      'url',
      'task',
      'input',
      'job_id',
      'width',
    ];
    const value = fc.letrec((tie) => ({
      one: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'crucible.getJob',
          'killatamata.submitMediaJob',
          'work',
          'image.generate',
          0,
          5_000,
          true,
        ),
        fc.dictionary(fc.constantFrom(...names), tie('one'), { maxKeys: 4 }),
      ),
    })).one;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('crucible.getJob', 'crucible.createAsset', 'killatamata.submitMediaJob', 'x'),
        fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 }),
        async (name, members) => {
          const text = file({ operation: name, ...members });
          for (const fault of await requestFaults(text, context))
            for (const fix of fixesFor(text, fault, context))
              if (fix.kind !== 'addKey')
                assert.deepEqual(parseRequestFile(applied(text, fix)).syntax, [], JSON.stringify(fix));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('A request that says what only the account says', () => {
  it('is not sent: an address and a credential header are refused where they stand', async () => {
    const refused = async (text: string) => {
      const fault = whyNotSent(await requestFaults(text, context));
      return fault && [fault.code, text.slice(fault.offset, fault.offset + fault.length)];
    };
    for (const name of [
      'baseUrl',
      'base_url',
      'bases',
      'server',
      'url',
      'headers',
      'Authorization',
      'apiKey',
    ])
      assert.deepEqual(await refused(file({ operation: 'crucible.getCredits', [name]: 'x' })), [
        'accountOwned',
        `"${name}"`,
      ]);
    for (const name of ['Authorization', 'cookie', 'Host', 'x-api-key', 'X-Org-Token', 'X-Forwarded-Host'])
      assert.deepEqual(await refused(file({ operation: 'crucible.getCredits', params: { [name]: 'x' } })), [
        'accountOwned',
        `"${name}"`,
      ]);
    assert.equal(await refused(file({ operation: 'crucible.getCredits', note: 1 })), undefined);
  });

  it('is not sent either where a reader takes it for another one: broken, or with a member twice', async () => {
    const code = async (text: string) => whyNotSent(await requestFaults(text, context))?.code;
    assert.equal(await code('{"operation": "crucible.getCredits" "params": {}}'), 'syntax');
    assert.equal(await code('{"operation": "crucible.getCredits", "params": []}'), 'memberType');
    assert.equal(
      await code('{"operation": "crucible.getCredits", "operation": "crucible.getCredits"}'),
      'duplicate',
    );
    assert.equal(await code('{"operation": "crucible.getCredits",} // fine'), undefined);
  });
});

describe('Hover help of a field', () => {
  it('tells what no published contract shows', () => {
    const text = file({ operation: 'molecule.billingTopup', body: { credits: 1 } });
    const found = hoverAt(text, text.indexOf('credits'), context);
    assert.ok(found?.kind === 'field' && found.isAssumed);
    const plain = file({ operation: 'crucible.createAsset', body: { byte_size: 1 } });
    const shown = hoverAt(plain, plain.indexOf('byte_size'), context);
    assert.ok(shown?.kind === 'field' && !shown.isAssumed);
  });
});
