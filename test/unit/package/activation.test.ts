import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandFeatures } from '../../../src/features/shared/commandIds.ts';
import { STARTUP_FILE } from '../../../src/jobs/store/openWork.ts';
import { activationEffects } from './activationRun.ts';
import { BuiltBundles } from './builtBundles.ts';

describe('activation', function () {
  this.timeout(60_000);
  let built: BuiltBundles;
  let storage: string;
  before(async () => {
    built = await BuiltBundles.make();
    storage = await mkdtemp(path.join(tmpdir(), 'backlot-storage-'));
  });
  after(async () => {
    await built.dispose();
    await rm(storage, { recursive: true, force: true });
  });

  it('reads only its own code and the flag of open work, and opens no connection', async () => {
    const entry = path.join(built.dist, 'extension.js');
    const { files, connections } = await activationEffects(entry, storage);
    const code = built.loadedWith('extension', 'extension.js').files;
    assert.deepEqual([...files].sort(), [...code, path.join(storage, STARTUP_FILE)].sort());
    assert.deepEqual(connections, []);
  });

  it('registers every command and view', async () => {
    const { registered } = await activationEffects(path.join(built.dist, 'extension.js'), storage);
    for (const id of commandFeatures.keys()) assert.ok(registered.includes(`command ${id}`), id);
    for (const id of ['providers', 'jobs', 'tokens', 'workspaces', 'spending', 'api']) {
      assert.ok(registered.includes(`view backlot.${id}`), id);
    }
  });

  it('is caught by this test when it reads another file or sends a request', async () => {
    const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const greedy = path.join(storage, 'greedy.mjs');
    await writeFile(
      greedy,
      `import { readFile } from 'node:fs/promises';
       import { existsSync, readFileSync } from 'node:fs';
       import 'vscode';
       export async function activate() {
         await readFile('/one').catch(() => undefined);
         existsSync('/two');
         try { readFileSync('/three'); } catch {}
         void fetch(${JSON.stringify(address)});
       }`,
    );
    const { files, connections } = await activationEffects(greedy, storage);
    server.close();
    server.closeAllConnections();
    assert.deepEqual(files, [greedy, '/one', '/two', '/three']);
    assert.deepEqual(connections, ['request', 'socket']);
  });
});
