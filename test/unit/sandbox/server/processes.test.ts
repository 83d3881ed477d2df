import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerReply, WorkerRequest } from '../../../../src/sandbox/worker.ts';

const path = (file: string) => fileURLToPath(new URL(`../../../../src/sandbox/${file}`, import.meta.url));

describe('the sandbox in a worker', () => {
  it('starts, takes control verbs, passes on what a platform tells a person, and stops', async () => {
    const worker = new Worker(path('worker.ts'));
    const ask = async (request: WorkerRequest): Promise<WorkerReply> => {
      worker.postMessage(request);
      const [reply] = (await once(worker, 'message')) as [WorkerReply];
      assert.equal(reply.id, request.id);
      return reply;
    };
    const started = await ask({ id: 1, type: 'start', options: { speed: 100 } });
    assert.equal(started.type, 'done');
    const { origin } = (started as { result: { origin: string } }).result;
    assert.equal((await fetch(`${origin}/crucible/api/health`)).status, 200);
    assert.deepEqual(await ask({ id: 2, type: 'control', verb: 'charges' }), {
      id: 2,
      type: 'done',
      result: [],
    });
    const told = once(worker, 'message');
    await fetch(`${origin}/killatamata/api/v1/auth/email/start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'mira@example.com' }),
    });
    const [message] = (await told) as [WorkerMessage];
    assert.match(message.text, /^E-mail to mira@example\.com: your sign-in code is \w{6}\.$/);
    const wrong = await ask({ id: 3, type: 'control', verb: 'explode' });
    assert.equal(wrong.type, 'failed');
    assert.equal((await ask({ id: 4, type: 'stop' })).type, 'done');
    await assert.rejects(fetch(`${origin}/crucible/api/health`));
    await worker.terminate();
  });
});

describe('the sandbox on the command line', () => {
  it('prints one line of JSON and stops at Ctrl+C', async () => {
    const child = spawn(process.execPath, [path('cli.ts'), '--port', '0', '--json'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const summary = JSON.parse(line) as {
      platforms: { crucible: { bases: { gateway: string }; credentials: { apikey: string } } };
    };
    const { bases, credentials } = summary.platforms.crucible;
    const headers = { authorization: `Bearer ${credentials.apikey}` };
    assert.equal((await fetch(`${bases.gateway}/api/v1/credits`, { headers })).status, 200);
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    assert.deepEqual(await exit, [0, null]);
  });

  it('prints commands to try', async () => {
    const child = spawn(process.execPath, [path('cli.ts'), '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.includes('_sandbox/charges')) break;
    }
    child.kill('SIGINT');
    assert.match(printed, /curl -s -H 'Authorization: Bearer moltazine_sandbox_/);
  });

  it('refuses an option that is not a number', async () => {
    const child = spawn(process.execPath, [path('cli.ts'), '--port', 'many'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 2);
  });

  it('says which port is taken and how to choose another one', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    for (const [given, words] of [
      [port, `port ${port} is taken, perhaps by another sandbox. `],
      [70_000, 'there is no port 70000. '],
    ] as const) {
      const child = spawn(process.execPath, [path('cli.ts'), '--port', `${given}`], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const exit = once(child, 'exit');
      const told = await text(child.stderr);
      assert.equal(
        told,
        `The sandbox could not start: ${words}Choose another one with --port N, or any free one with --port 0.\n`,
      );
      assert.deepEqual(await exit, [1, null]);
    }
    holder.close();
  });
});
