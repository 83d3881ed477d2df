import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';

/** The letters of a key after the words that every key of its platform begins with. */
const WORDS =
  /^(?:moltazine_sandbox_|lf_svc_sandbox_|boomin_user_sandbox_|sk_boomin_live_|kt_live_)|_(?:second|empty|new)$/g;

function keysOf(sandbox: Sandbox): readonly string[] {
  return [sandbox.controlToken].concat(
    Object.values(sandbox.platforms).flatMap(({ credentials, otherCredentials }) => [
      ...Object.values(credentials),
      ...Object.values(otherCredentials),
    ]),
  );
}

/** Creates a token on a platform that issues them, with a key of the sandbox. */
async function minted({ platforms: { boomin } }: Sandbox): Promise<string> {
  const response = await fetch(`${boomin.bases['app'] ?? ''}/platform/tokens/create`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${boomin.credentials['user'] ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'probe', scopes: ['org:read'] }),
  });
  return /sk_boomin_live_\w{40}/.exec(await response.text())?.[0] ?? assert.fail();
}

async function statusWith(sandbox: Sandbox, key: string): Promise<number> {
  const { bases } = sandbox.platforms.crucible;
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${bases['gateway'] ?? ''}/api/v1/credits`, { headers })).status;
}

describe('The keys of the sandbox', () => {
  const started: Sandbox[] = [];
  const start = async () => {
    const sandbox = await startSandbox({ seed: 7 });
    started.push(sandbox);
    return sandbox;
  };
  afterEach(async () => {
    for (const sandbox of started.splice(0)) await sandbox.stop();
  });

  it('are made at each start: no two starts share one, also with the same seed', async () => {
    const [one, two] = [await start(), await start()];
    const [first, second] = [keysOf(one), keysOf(two)];
    assert.ok(first.length > 25, String(first.length));
    assert.equal(new Set([...first, ...second]).size, first.length + second.length);
    for (const key of first) assert.match(key.replaceAll(WORDS, ''), /^[A-Za-z\d]{29,}$/);
    assert.notEqual(await minted(one), await minted(two));
  });

  it('open the sandbox that they were made by, and no other', async () => {
    const [one, two] = [await start(), await start()];
    const key = one.platforms.crucible.credentials['apikey'] ?? '';
    assert.equal(await statusWith(one, key), 200);
    assert.equal(await statusWith(two, key), 401);
  });

  it('are the same after a reset', async () => {
    const sandbox = await start();
    sandbox.control.reset();
    for (const { credentials } of Object.values(sandbox.platforms)) assert.ok(credentials);
    assert.equal(await statusWith(sandbox, sandbox.platforms.crucible.credentials['apikey'] ?? ''), 200);
    await minted(sandbox);
  });

  it('stand in no file of the source', async () => {
    const keys = keysOf(await start()).map((key) => key.replaceAll(WORDS, ''));
    const files = readdirSync('src/sandbox', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ts$/.test(name),
    );
    assert.ok(files.length > 50);
    for (const file of files) {
      const text = readFileSync(`src/sandbox/${file}`, 'utf8');
      assert.ok(!keys.some((key) => text.includes(key)), file);
      // A literal that looks like a whole key.
      assert.doesNotMatch(
        text,
        /(?:moltazine|lf_svc|boomin_user|sk_boomin_live)_[a-z_]*[A-Za-z\d]{16,}/,
        file,
      );
    }
  });
});
