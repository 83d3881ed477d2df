import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { platformOrigins } from '../../../src/providers/platformOrigins.ts';
import { problemReport } from '../../../src/features/problems/problemReport.ts';

function accountAt(provider: string, origins: readonly string[]): Account {
  return {
    id: 'acc1',
    provider,
    label: 'The secret project',
    bases: {},
    routing: {},
    credentials: ['token'],
    origins,
    sandbox: false,
    createdAt: 0,
  };
}

async function reportOf(account: Account): Promise<string> {
  const known = await platformOrigins();
  return problemReport({ versions: {}, accounts: [account], platformOrigins: known, jobs: [], problems: [] });
}

describe('The addresses in a problem report', () => {
  it('are told where they are a platform’s own, of every platform', async () => {
    for (const id of providerIds) {
      const { bases } = await loadProvider(id);
      const origins = bases.map((base) => new URL(base.default).origin);
      const report = await reportOf(accountAt(id, origins));
      for (const origin of origins) assert.ok(report.includes(origin), `${id}: ${origin}`);
    }
  });

  it('are told on this computer, where a sandbox is', async () => {
    for (const origin of ['http://127.0.0.1:8786', 'http://localhost:8787', 'http://[::1]:80'])
      assert.ok((await reportOf(accountAt('lenserfight', [origin]))).includes(origin));
  });

  it('are left out one by one where they are a company’s own, and a look-alike is no platform', async () => {
    const [known = ''] = [...(await platformOrigins())];
    const own = ['https://gateway.acme.example', `${known}.acme.example`, 'http://127.0.0.1.acme.example:1'];
    const report = await reportOf(accountAt('lenserfight', [known, ...own]));
    assert.ok(!report.includes('acme'), report);
    assert.match(report, /credentials token, https:.*, a custom address, a custom address, a custom address/);
    assert.ok(!report.includes('secret project'));
  });
});
