import assert from 'node:assert/strict';
import type { ResourceRow } from '../../../src/core/resource.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { isLarge, questionsOf } from '../../../src/calls/questions/questions.ts';
import { groupedRows, rowSets } from '../../../src/calls/resources/rowSets.ts';
import { boominScopes, riskOfScope } from '../../../src/providers/boomin/scopes.ts';
import { boominTokens } from '../../../src/providers/boomin/tokens.ts';

const registry = boominScopes.list.rows({
  scopes: [
    ['units:read', 'content'],
    ['org:read', 'setup'],
    ['units:create', 'content'],
    ['experiments:write', 'labs'],
    ['payouts:read', 'platform_v1'],
  ].map(([scope, category]) => ({ scope, category, description: `About ${scope}.` })),
});
const rows = registry.wrongAt === undefined ? [...registry.rows] : [];

function tokenRow(scopes: readonly string[]): ResourceRow {
  const token = { id: 't1', name: 'Nightly', token_prefix: 'sk_boomin_live_abc', scopes, status: 'active' };
  const read = boominTokens.list.rows({ tokens: [token] });
  const [row] = read.wrongAt === undefined ? read.rows : [];
  assert.ok(row);
  return row;
}

describe('the scopes of a new token', () => {
  it('are asked for as rows of the registry, and the end although it may be left out', async () => {
    const operation = (await loadCatalog('boomin')).find('createPlatformToken');
    assert.ok(operation);
    const references = { scopes: 'scopes' };
    const asks = boominTokens.list.actions?.[0]?.asks ?? [];
    assert.deepEqual(
      questionsOf(operation, { params: {} }, { references, asks }).map(({ name, type }) => [name, type]),
      [
        ['name', 'text'],
        ['scopes', 'references'],
        ['expires_at', 'expiry'],
      ],
    );
    assert.equal(isLarge(operation, { references }), false, 'no request file is needed for it');
    assert.equal(isLarge(operation), true);
  });

  it('stand below their groups, a group that nobody knows like any other', () => {
    const groups = groupedRows(rows).map(([group, members]) => [group, members.map(({ id }) => id)]);
    assert.deepEqual(groups, [
      ['content', ['units:read', 'units:create']],
      ['setup', ['org:read']],
      ['labs', ['experiments:write']],
      ['platform_v1', ['payouts:read']],
    ]);
  });

  it('can be started from: only reading, everything, or what another token has', () => {
    const sets = rowSets(boominScopes.list, rows, 'scopes', [tokenRow(['units:create', 'gone:read'])]);
    assert.deepEqual(
      sets.map(({ label, values }) => [label, [...values]]),
      [
        ['Read only', ['units:read', 'org:read', 'payouts:read']],
        ['Everything', ['units:read', 'org:read', 'units:create', 'experiments:write', 'payouts:read']],
        ['Nightly', ['units:create']],
      ],
    );
  });

  it('offer no set of a token whose scopes are all gone', () => {
    assert.equal(rowSets(boominScopes.list, rows, 'scopes', [tokenRow(['gone:read'])]).length, 2);
  });
});

describe('a scope that is carried out', () => {
  const execute = boominScopes.list.rowActions?.[0];
  const rowOf = (id: string): ResourceRow => {
    const row = rows.find((one) => one.id === id);
    assert.ok(row);
    return row;
  };

  it('is offered on scopes, not on their groups and not on those that can only be minted', () => {
    assert.equal(execute?.offeredFor?.(rowOf('units:read')), true);
    assert.equal(execute.offeredFor(rowOf('group content')), false);
    assert.equal(execute.offeredFor(rowOf('payouts:read')), false);
  });

  it('asks nobody to read, asks before it changes, and is destructive where nobody knows the word', () => {
    const risks = [
      'units:read',
      'units:create',
      'pages:write',
      'agents:run',
      'units:delete',
      'units:publish',
      'x',
    ];
    assert.deepEqual(
      risks.map((scope) => riskOfScope({ scope })),
      ['read', 'write', 'write', 'write', null, null, null],
    );
    for (const body of [undefined, null, {}, { scope: 4 }, 'units:read'])
      assert.equal(riskOfScope(body), null);
  });

  it('knows which scopes work on something that has to be named', () => {
    assert.deepEqual(
      ['units:create', 'units:delete', 'units:read', 'org:unheard'].map((scope) =>
        boominScopes.object(scope),
      ),
      ['none', 'needed', 'possible', 'possible'],
    );
  });
});

describe('a row of the token list', () => {
  it('offers to rotate and revoke what works, and nothing on what is over', () => {
    for (const [status, offered] of [
      ['active', true],
      ['paused', true],
      ['revoked', false],
      ['expired', false],
    ] as const) {
      const row = { ...tokenRow([]), status };
      for (const action of boominTokens.list.rowActions ?? []) {
        assert.equal(action.offeredFor?.(row), offered, `${action.id} of a token that is ${status}`);
      }
    }
  });

  it('shows a state that nobody knows as it came', () => {
    const token = {
      id: 't',
      name: '',
      token_prefix: 'sk',
      scopes: [],
      status: 'quarantined',
      expires_at: 'soon',
    };
    const read = boominTokens.list.rows({ tokens: [token] });
    const [row] = read.wrongAt === undefined ? read.rows : [];
    assert.deepEqual(
      [row?.label, row?.status, row?.tone, row?.endsAt],
      ['t', 'quarantined', 'warning', undefined],
    );
  });
});
