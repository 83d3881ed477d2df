import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';
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

describe('Report Issue', () => {
  it("fills the editor's own form with the extension and what a report says, and sends nothing", async () => {
    const { editorStandIn: editor } = globalThis as unknown as { editorStandIn: Record<string, object> };
    const run: unknown[] = [];
    const known = editor['commands'];
    Object.assign(editor['env'] ?? {}, { appHost: 'desktop' });
    editor['commands'] = Object.assign(known ?? {}, {
      executeCommand: async (...command: readonly unknown[]) => void run.push(command),
    });
    const { problemCommands } = await import('../../../src/features/problems/problemCommands.ts');
    const deps = {
      ...{ version: '1.2.3', extension: { id: 'backlot.backlot' } },
      accounts: { list: async () => [accountAt('crucible', ['https://crucible.moltazine.com'])] },
      jobs: async () => ({ journal: { page: async () => ({ jobs: [] }) } }),
      problems: {
        recent: [{ problem: new Problem({ kind: 'rate', code: 'rate.limited', status: 429 }), at: 0 }],
      },
    };
    const commands = problemCommands(deps as unknown as Parameters<typeof problemCommands>[0]);
    await commands['backlot.reportIssue']([]);
    assert.equal(run.length, 1);
    const [command, filled] = run[0] as readonly [
      string,
      { readonly extensionId: string; extensionData: string },
    ];
    assert.deepEqual(
      [command, filled.extensionId],
      ['workbench.action.openIssueReporter', 'backlot.backlot'],
    );
    assert.match(filled.extensionData, /- Backlot: 1\.2\.3\n/);
    assert.match(filled.extensionData, /- crucible account acc1: credentials token, https:/);
    assert.match(filled.extensionData, /`rate\.limited · HTTP 429`/);
    assert.ok(!filled.extensionData.includes('secret project'));
  });
});
