import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PROJECT_ROOT, projectPackage } from '../../editor/paths.ts';

/** A small project in the shape of `src`, in which every import is allowed. */
const PROJECT: Readonly<Record<string, string>> = {
  'src/core/money.ts': `export interface Money { micros: number }\nexport const zero: Money = { micros: 0 };`,
  'src/core/clock.ts': `export const now = () => 0;`,
  'src/core/timer.ts': `import { now } from './clock.ts';\nexport const timer = { now };`,
  'src/net/http/httpClient.ts': `import { connect } from 'node:net';\nimport { zero } from '../../core/money.ts';\nexport const httpClient = { connect, zero };`,
  'src/accounts/accounts.ts': `import { httpClient } from '../net/http/httpClient.ts';\nexport const accounts = { httpClient };`,
  'src/accounts/secrets.vscode.ts': `import type { SecretStorage } from 'vscode';\nexport type Store = SecretStorage;`,
  'src/providers/index.ts': `export const load = () => import('./crucible/index.ts');`,
  'src/providers/crucible/index.ts': `import { jobs } from './jobs.ts';\nexport const crucible = { jobs };`,
  'src/providers/crucible/jobs.ts': `import { accounts } from '../../accounts/accounts.ts';\nexport const jobs = { accounts };`,
  'src/providers/molecule/index.ts': `export const molecule = {};`,
  'src/media/cache.ts': `import { load } from '../providers/index.ts';\nexport const cache = { load };`,
  'src/runs/tail.ts': `import { cache } from '../media/cache.ts';\nexport const tail = { cache };`,
  'src/jobs/store/journal.ts': `export const journal = 1;`,
  'src/jobs/money/budgets.ts': `import { journal } from '../store/journal.ts';\nexport const budgets = { journal };`,
  'src/jobs/watch/watcher.ts': `import { journal } from '../store/journal.ts';\nexport const watcher = { journal };`,
  'src/jobs/jobs.ts': `import { budgets } from './money/budgets.ts';\nimport { watcher } from './watch/watcher.ts';\nexport const jobs = { budgets, watcher };`,
  'src/jobs/submit/paidSubmission.ts': `import { tail } from '../../runs/tail.ts';\nexport const submission = { tail };`,
  'src/jobs/submit/approval.ts': `import { budgets } from '../money/budgets.ts';\nimport { journal } from '../store/journal.ts';\nexport const approval = { budgets, journal };`,
  'src/net/errors/answer.ts': `export const problem = 1;`,
  'src/accounts/transports.ts': `export interface Transport { send: 1 }\nexport const transports = 1;`,
  'src/calls/reply.ts': `import { problem } from '../net/errors/answer.ts';\nexport const reply = { problem };`,
  'src/calls/sessions.ts': `import type { Transport } from '../accounts/transports.ts';\nimport { reply } from './reply.ts';\nexport const sessions = { reply };\nexport type Way = Transport;`,
  'src/calls/engine.ts': `import { accounts } from '../accounts/accounts.ts';\nimport { sessions } from './sessions.ts';\nexport const engine = { accounts, sessions };`,
  'src/studio/files.ts': `import { engine } from '../calls/engine.ts';\nexport const files = { engine };`,
  'src/studio/fileSystem.vscode.ts': `import * as vscode from 'vscode';\nexport const uri = vscode.Uri;`,
  'src/agents/tools.ts': `import { files } from '../studio/files.ts';\nexport const tools = { files };`,
  'src/features/gallery/galleryMessages.ts': `export interface Message { text: string }\nexport const limit = 3;`,
  'src/features/tree.ts': `import * as vscode from 'vscode';\nimport type { Reply } from '../sandbox/worker.ts';\nimport { tools } from '../agents/tools.ts';\nexport const tree = { vscode, tools };\nexport type Told = Reply;`,
  'src/features/run/run.ts': `import { tree } from '../tree.ts';\nexport const run = { tree };`,
  'src/features/rows/list.ts': `export interface List { id: string }`,
  'src/features/rows/row.ts': `import type { List } from './list.ts';\nexport interface Row { list: List }`,
  'src/compose.ts': `import { transports } from './accounts/transports.ts';\nimport { run } from './features/run/run.ts';\nexport const compose = { run, transports };`,
  'src/extension.ts': `export const activate = () => import('./compose.ts');`,
  'src/sandbox/worker.ts': `import { createServer } from 'node:http';\nexport interface Reply { id: number }\nexport const start = createServer;`,
  'src/webviews/gallery/galleryPage.ts': `import { limit, type Message } from '../../features/gallery/galleryMessages.ts';\nexport const shown: Message[] = [];\nexport { limit };`,
  'specs/tools/generate.ts': `export const generate = 1;`,
  'test/support/clock.ts': `export const clock = 1;`,
};

/** Forbidden imports: the file, its text, and the rule that must report it. */
const FORBIDDEN: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/core/bad.ts', `import '../net/http/httpClient.ts';`, 'core-imports-left'],
  [
    'src/core/badType.ts',
    `import type { httpClient } from '../net/http/httpClient.ts';`,
    'core-imports-left',
  ],
  ['src/net/bad.ts', `import '../accounts/accounts.ts';`, 'net-imports-left'],
  ['src/accounts/bad.ts', `import '../providers/index.ts';`, 'accounts-imports-left'],
  ['src/providers/bad.ts', `import '../media/cache.ts';`, 'providers-imports-left'],
  ['src/media/bad.ts', `import '../runs/tail.ts';`, 'media-imports-left'],
  ['src/runs/bad.ts', `import '../jobs/submit/paidSubmission.ts';`, 'runs-imports-left'],
  ['src/jobs/bad.ts', `import '../studio/files.ts';`, 'jobs-imports-left'],
  ['src/jobs/store/bad.ts', `import '../money/budgets.ts';`, 'jobs-store-imports-left'],
  [
    'src/jobs/store/badType.ts',
    `import type { watcher } from '../watch/watcher.ts';`,
    'jobs-store-imports-left',
  ],
  ['src/jobs/money/bad.ts', `import '../submit/approval.ts';`, 'jobs-money-imports-left'],
  ['src/jobs/submit/bad.ts', `import '../watch/watcher.ts';`, 'jobs-submit-imports-left'],
  ['src/jobs/submit/badRoot.ts', `import '../jobs.ts';`, 'jobs-submit-imports-left'],
  ['src/jobs/watch/bad.ts', `import '../submit/approval.ts';`, 'jobs-watch-imports-left'],
  ['src/calls/bad.ts', `import '../providers/index.ts';`, 'calls-imports-left'],
  ['src/studio/bad.ts', `import '../agents/tools.ts';`, 'studio-imports-left'],
  ['src/agents/bad.ts', `import '../features/tree.ts';`, 'agents-imports-left'],
  ['src/features/bad.ts', `import { compose } from '../compose.ts';`, 'features-imports-left'],
  [
    'src/features/badType.ts',
    `import type { compose } from '../compose.ts';\nexport type Compose = typeof compose;`,
    'features-imports-left',
  ],
  ['src/features/badLater.ts', `export const late = () => import('../compose.ts');`, 'features-imports-left'],
  ['src/features/runs/bad.ts', `import '../../compose.ts';`, 'features-imports-left'],
  ['src/badEntry.ts', `import type { activate } from './extension.ts';`, 'no-import-of-the-entry'],
  ['src/jobs/badEditor.ts', `import * as vscode from 'vscode';`, 'vscode-only-in-the-editor-layers'],
  ['src/runs/badEditor.ts', `import type { Uri } from 'vscode';`, 'vscode-only-in-the-editor-layers'],
  ['src/accounts/badEditor.ts', `import { window } from 'vscode';`, 'vscode-only-in-the-editor-layers'],
  [
    'src/net/http/httpClient.vscode.ts',
    `import { window } from 'vscode';`,
    'vscode-only-in-the-editor-layers',
  ],
  ['src/sandbox/badEditor.ts', `import { window } from 'vscode';`, 'vscode-only-in-the-editor-layers'],
  ['src/newLayer/bad.ts', `import { window } from 'vscode';`, 'vscode-only-in-the-editor-layers'],
  ['src/media/badSocket.ts', `import { request } from 'node:https';`, 'only-net-opens-connections'],
  ['src/features/badSocket.ts', `import { connect } from 'net';`, 'only-net-opens-connections'],
  [
    'src/features/badSend.ts',
    `import { transports } from '../accounts/transports.ts';`,
    'only-sessions-have-a-transport',
  ],
  ['src/calls/badSend.ts', `import '../accounts/transports.ts';`, 'only-sessions-have-a-transport'],
  [
    'src/providers/crucible/badAnswer.ts',
    `import { problem } from '../../net/errors/answer.ts';`,
    'problems-are-made-of-answers-once',
  ],
  [
    'src/features/badPlatform.ts',
    `import '../providers/crucible/jobs.ts';`,
    'platforms-only-by-their-abilities',
  ],
  ['src/providers/molecule/bad.ts', `import '../crucible/jobs.ts';`, 'platforms-know-no-other'],
  ['src/sandbox/bad.ts', `import type { Money } from '../core/money.ts';`, 'sandbox-stands-alone'],
  ['src/features/badSandbox.ts', `import { start } from '../sandbox/worker.ts';`, 'no-import-of-the-sandbox'],
  ['src/badSandbox.ts', `export const a = () => import('./sandbox/worker.ts');`, 'no-import-of-the-sandbox'],
  ['src/webviews/bad.ts', `import { tree } from '../features/tree.ts';`, 'webviews-import-only-protocols'],
  [
    'src/webviews/badType.ts',
    `import type { tree } from '../features/tree.ts';`,
    'webviews-import-only-protocols',
  ],
  ['src/features/gallery/badMessages.ts', `import '../tree.ts';`, 'protocols-import-nothing-of-the-host'],
  ['src/features/badPage.ts', `import '../webviews/gallery/galleryPage.ts';`, 'no-import-of-the-pages'],
  ['src/jobs/badTool.ts', `import '../../specs/tools/generate.ts';`, 'product-needs-no-tools'],
  ['src/jobs/badTest.ts', `import '../../test/support/clock.ts';`, 'product-needs-no-tools'],
  ['src/core/clock.ts', `import './timer.ts';`, 'no-circular'],
  [
    'src/features/rows/list.ts',
    `import type { Row } from './row.ts';\nexport interface List { rows: Row[] }`,
    'no-circular-types-in-features',
  ],
  ['src/core/badName.ts', `import './nowhere.ts';`, 'every-import-is-found'],
  ['src/core/badPackage.ts', `import 'not-installed';`, 'every-import-is-found'],
];

const cruiseResult = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** The rule names that the project's own configuration reports, by file. */
async function broken(
  files: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlot-imports-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), `${text}\n`);
    }
    const command = projectPackage('dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
    const config = path.join(PROJECT_ROOT, '.dependency-cruiser.cjs');
    const words = [command, '--config', config, '--output-type', 'json', 'src', 'specs/tools'];
    const { stdout } = await promisify(execFile)(process.execPath, words, {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    const found = new Map<string, readonly string[]>();
    for (const { from, rule } of cruiseResult.parse(JSON.parse(stdout)).summary.violations) {
      found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])]);
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('import rules', function () {
  this.timeout(60_000);

  it('report nothing for a project in which every import is allowed', async () => {
    assert.deepEqual([...(await broken(PROJECT))], []);
  });

  describe('report a forbidden import', () => {
    let found: ReadonlyMap<string, readonly string[]>;
    before(async () => {
      found = await broken({
        ...PROJECT,
        ...Object.fromEntries(FORBIDDEN.map(([file, text]) => [file, text])),
      });
    });
    for (const [file, text, rule] of FORBIDDEN) {
      it(`${rule}: ${text.replace(/\n/g, ' ')} in ${file}`, () => {
        assert.deepEqual(found.get(file), [rule]);
      });
    }

    it('report nothing else', () => {
      const planted = FORBIDDEN.map(([file]) => file);
      assert.deepEqual([...found.keys()].sort(), planted.sort());
    });
  });

  it('find at most one editor adapter in accounts, studio and agents', async () => {
    for (const layer of ['accounts', 'studio', 'agents']) {
      const names = await readdir(path.join(PROJECT_ROOT, 'src', layer)).catch(() => []);
      const adapters = names.filter((name) => name.endsWith('.vscode.ts'));
      assert.ok(adapters.length <= 1, `src/${layer}: ${adapters.join(', ')}`);
    }
  });

  it('are all covered by a forbidden import in this test', async () => {
    const config = z
      .object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) })
      .parse(await import(path.join(PROJECT_ROOT, '.dependency-cruiser.cjs')));
    const rules = config.default.forbidden.map(({ name }) => name);
    assert.deepEqual(rules.sort(), [...new Set(FORBIDDEN.map(([, , rule]) => rule))].sort());
  });
});
