import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchLeaks } from '../../leaks/leakStage.ts';
import { GIVEN_SECRETS, SECRETS_FILE } from '../../leaks/plantedSecrets.ts';
import { buildSandbox } from '../../../esbuild.mjs';
import { startBuilt } from './builtSandbox.ts';

const STORAGE = 'backlot-session-a/user-data/User/globalStorage/backlot.backlot';
const LOG = 'backlot-session-a/user-data/server/data/logs/exthost1/output_logging/1-Backlot.log';

/** What a run leaves that drove one editor, without any secret. */
const QUIET: Readonly<Record<string, string>> = {
  [LOG]: 'crucible.getCredits · 200 · 12 ms',
  'backlot-session-a/user-data/User/settings.json': '{}',
  [`${STORAGE}/accounts.json`]: '[]',
  [`${STORAGE}/journal.db`]: 'SQLite format 3',
  [`${STORAGE}/outputs/ab`]: 'a picture',
  'backlot-session-a/window/storage.json': '{}',
  'backlot-session-a/window/frame-0.html': '<html></html>',
  'backlot-host-b/bundle/tests.cjs': `quick.type('${GIVEN_SECRETS[0]}')`,
};

describe('the search of what a test run leaves behind', function () {
  this.timeout(20_000);
  let recording: string;
  let folder: string;
  let printed: string[];
  const print = (line: string) => printed.push(line);

  before(async () => {
    recording = await mkdtemp(path.join(tmpdir(), 'backlot-recording-'));
    process.env[SECRETS_FILE] = `${recording}.secrets`;
    await buildSandbox({ production: true, dist: recording });
    delete process.env[SECRETS_FILE];
  });
  after(() => rm(recording, { recursive: true, force: true }));
  beforeEach(async () => {
    printed = [];
    folder = await mkdtemp(path.join(tmpdir(), 'backlot-leaks-'));
    process.env[SECRETS_FILE] = `${folder}.secrets`;
    await writeFile(`${folder}.secrets`, '');
    for (const [file, text] of Object.entries(QUIET)) await left(file, text);
  });
  afterEach(async () => {
    delete process.env[SECRETS_FILE];
    for (const one of [folder, `${folder}.secrets`]) await rm(one, { recursive: true, force: true });
  });

  async function left(file: string, bytes: string | Uint8Array): Promise<void> {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), bytes);
  }

  it('passes where there is no secret, each place a test of its own', async () => {
    const { passed, failed } = await searchLeaks(folder, { windows: true, print });
    assert.deepEqual([passed, failed], [9, 0], printed.join('\n'));
  });

  it('fails for a key of the sandbox in a log, and does not show it', async () => {
    const sandbox = await startBuilt(recording);
    const key = sandbox.platforms['molecule']?.credentials['operator'] ?? assert.fail();
    await sandbox.stop();
    await left(LOG, `authorization: Bearer ${key}`);
    const { failed, failures } = await searchLeaks(folder, { windows: true, print });
    assert.equal(failed, 2);
    assert.deepEqual(
      failures.map(({ title }) => title),
      ['planted secrets: logs of the extension', 'planted secrets: logs of the editor'],
    );
    assert.match(failures[0]?.message ?? '', /1-Backlot\.log: secret \d+, plain, at 22$/);
    assert.ok(!printed.join('\n').includes(key));
  });

  it('fails for what a test typed, in whatever form it got out', async () => {
    const typed = 'planted-value-of-the-hook';
    await left(`${STORAGE}/journal.db-wal`, Buffer.from(`\0\0{"value":"${typed}"}`));
    await left('elsewhere/request.txt', Buffer.from(`me:${typed}`).toString('base64'));
    const { failures } = await searchLeaks(folder, { windows: true, print });
    assert.deepEqual(
      failures.map(({ title }) => title),
      ['planted secrets: journals of jobs', 'planted secrets: everything else'],
    );
  });

  it('fails for a key that was minted on the way', async () => {
    const sandbox = await startBuilt(recording);
    const { bases, credentials } = sandbox.platforms['boomin'] ?? assert.fail();
    const response = await fetch(`${bases['app'] ?? ''}/platform/tokens/create`, {
      method: 'POST',
      headers: { authorization: `Bearer ${credentials['user'] ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'probe', scopes: ['org:read'] }),
    });
    const minted = await response.text();
    await sandbox.stop();
    assert.match(minted, /sk_boomin_live_\w{40}/);
    await left('backlot-session-a/window/frame-1.html', minted);
    const { failures } = await searchLeaks(folder, { windows: true, print });
    assert.deepEqual(
      failures.map(({ title }) => title),
      ['planted secrets: what windows show'],
    );
  });

  it('needs a build of its own: the sandbox of users notes no secret anywhere', async () => {
    delete process.env[SECRETS_FILE];
    const dist = path.join(folder, 'dist');
    await buildSandbox({ production: true, dist });
    process.env[SECRETS_FILE] = `${folder}.secrets`;
    await (await startBuilt(dist)).stop();
    assert.equal(await readFile(`${folder}.secrets`, 'utf8'), '');
    const files = (await readdir(path.join(dist, 'sandbox'))).filter((name) => name.endsWith('.js'));
    assert.ok(files.length > 0);
    for (const file of files)
      assert.ok(!(await readFile(path.join(dist, 'sandbox', file), 'utf8')).includes(SECRETS_FILE), file);
  });

  it('fails where there is nothing to search', async () => {
    await rm(path.join(folder, LOG));
    const { failures } = await searchLeaks(folder, { windows: true, print });
    assert.deepEqual(
      failures.map(({ message }) => message),
      ['there was nothing to search', 'there was nothing to search'],
    );
  });

  it('wants no window where only the extension host was driven', async () => {
    await rm(path.join(folder, 'backlot-session-a/window'), { recursive: true });
    assert.equal((await searchLeaks(folder, { windows: false, print })).failed, 0);
  });
});
