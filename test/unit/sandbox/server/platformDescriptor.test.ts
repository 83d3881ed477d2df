import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlatformDescriptor } from '../../../../src/sandbox/platform.ts';
import { platforms } from '../../../../src/sandbox/platforms/index.gen.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';

const ROOT = path.join(import.meta.dirname, '../../../../src/sandbox');

/** A platform that nobody else knows: one operation, its own error form, a money unit of its own. */
const pixelmill: PlatformDescriptor = {
  bases: [{ name: 'studio', prefix: '/pixelmill' }],
  credentialHeaders: ['x-mill-pass'],
  tables: () =>
    Promise.resolve({
      table: {
        platform: 'pixelmill',
        schemes: { pass: { type: 'apiKey', scheme: null, in: 'header', name: 'X-Mill-Pass' } },
        routes: ['grind', 'polish'].map((operation) => ({
          ...{ operation, method: 'POST', path: `/${operation}`, server: null, security: [['pass']] },
          ...{ parameters: [], body: null, statuses: ['200'], deprecated: false },
        })),
      },
      validators: {},
    }),
  create: ({ ids, settings }) => {
    let runs = 0;
    return {
      handlers: { grind: () => ({ status: 200, json: { id: ids.uuid(), run: ++runs, settings } }) },
      credentials: { pass: 'mill-pass' },
      principal: (_, credential) => (credential === 'mill-pass' ? 'miller' : null),
      refuse: ({ kind }) => ({ status: 418, json: { trouble: kind } }),
      snapshot: () => ({ runs }),
      charges: () => [{ key: null, jobIds: [], times: runs, amount: runs * 3, refunded: 0, unit: 'grains' }],
      reset: () => (runs = 0),
      revoke: () => false,
      configure: (changes) => changes,
    };
  },
};

describe('a platform that the sandbox gets only a descriptor of', () => {
  let sandbox: Sandbox;
  before(async () => {
    const settings = { pixelmill: { stones: 2 } };
    sandbox = await startSandbox({ morePlatforms: { pixelmill }, settings });
  });
  beforeEach(() => sandbox.control.reset());
  after(() => sandbox.stop());

  const account = () => Object.entries(sandbox.platforms).find(([name]) => name === 'pixelmill')?.[1];
  const call = (operation: string, headers: Record<string, string> = { 'x-mill-pass': 'mill-pass' }) =>
    fetch(`${account()?.bases['studio']}/${operation}`, { method: 'POST', headers });

  it('has an account, routes, settings and a state', async () => {
    assert.deepEqual(account()?.credentials, { pass: 'mill-pass' });
    const response = await call('grind');
    assert.equal(response.status, 200);
    assert.partialDeepStrictEqual(await response.json(), { run: 1, settings: { stones: 2 } });
    assert.partialDeepStrictEqual(sandbox.control.state(), { platforms: { pixelmill: { runs: 1 } } });
  });

  it('answers 501 for an operation without a handler', async () => {
    assert.equal((await call('polish')).status, 501);
    assert.ok((await sandbox.control.openOperations()).includes('pixelmill.polish'));
  });

  it('words refusals and faults in its own form', async () => {
    const refused = await call('grind', { 'x-mill-pass': 'wrong' });
    assert.deepEqual([refused.status, await refused.json()], [418, { trouble: 'unauthorized' }]);
    sandbox.control.addFault({ platform: 'pixelmill', fault: { kind: 'status', status: 503 } });
    assert.deepEqual(await (await call('grind')).json(), { trouble: 'status' });
  });

  it('is known to the control verbs, and its credential is masked in the log', async () => {
    await call('grind');
    assert.deepEqual(sandbox.control.configure('pixelmill', { fast: true }), { fast: true });
    assert.partialDeepStrictEqual(sandbox.control.charges(), [{ platform: 'pixelmill', unit: 'grains' }]);
    assert.match(sandbox.control.requests().at(-1)?.headers['x-mill-pass'] ?? '', /^#/);
    assert.throws(() => sandbox.control.revoke('windmill', 'x'), /platform: is not one of .*pixelmill/);
  });
});

describe('the shared rooms of the sandbox', () => {
  it('name no platform', () => {
    const names = new RegExp(Object.keys(platforms).join('|'), 'i');
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/^platforms\b/.test(file),
    );
    assert.ok(files.length > 20);
    const found = files.filter((file) => names.test(readFileSync(path.join(ROOT, file), 'utf8')));
    assert.deepEqual(found, []);
  });
});
