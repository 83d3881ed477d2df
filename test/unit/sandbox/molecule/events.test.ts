import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient, UNKNOWN_ID } from './moleculeClient.ts';

interface Frame {
  readonly type: string;
  readonly timestamp: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads the live events of a workspace frame by frame. */
class Tail {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly response: Response;
  #text = '';

  constructor(response: Response) {
    assert.ok(response.body);
    this.response = response;
    this.#reader = response.body.getReader();
  }

  /** The next part of the stream up to an empty line. */
  async part(): Promise<string> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const part = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        return part;
      }
      const { value, done } = await this.#reader.read();
      assert.ok(!done, 'the stream has ended');
      this.#text += Buffer.from(value).toString();
    }
  }

  async frame(): Promise<Frame> {
    const part = await this.part();
    assert.match(part, /^data: [^\n]+$/, 'nothing but one line of data');
    return JSON.parse(part.slice('data: '.length)) as Frame;
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}

describe('sandbox Molecule: live events', () => {
  let sandbox: Sandbox;
  let client: MoleculeClient;
  let id: string;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new MoleculeClient(sandbox);
    id = sandbox.platforms.molecule.routing['workspaceId'] ?? '';
  });
  beforeEach(() => {
    sandbox.control.reset();
    sandbox.control.setMode('molecule', 'observed');
  });
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  const open = async (workspace = id, as: 'orgkey' | 'workspace' = 'orgkey') =>
    new Tail(await client.send('GET', `/workspaces/${workspace}/events/stream`, { as }));

  it('stream as bare data after a first comment, also for the workspace token', async () => {
    const tail = await open(id, 'workspace');
    assert.equal(tail.response.headers.get('content-type'), 'text/event-stream');
    assert.equal(await tail.part(), ': ping');
    await client.call('tenantRestartWorkspace', { path: { id } });
    const starting = await tail.frame();
    assert.equal(starting.type, 'WORKSPACE_PROVISIONING');
    assert.deepEqual(starting.data, { name: 'Wren', tier: 3, runtime: 'claude-code' });
    assert.equal(starting.timestamp, sandbox.control.now());
    sandbox.control.advance(8_000);
    assert.equal((await tail.frame()).type, 'WORKSPACE_ONLINE');
    await tail.close();
  });

  it('report work in progress and heartbeats', async () => {
    const tail = await open();
    await tail.part();
    sandbox.control.advance(20_000);
    assert.equal((await tail.frame()).type, 'ACTIVITY_LOGGED');
    const task = await tail.frame();
    assert.equal(task.type, 'TASK_UPDATED');
    assert.deepEqual(task.data, {
      current_task: 'Answering the review of pull request 418',
      active_tasks: 1,
    });
    sandbox.control.advance(10_000);
    const beat = await tail.frame();
    assert.equal(beat.type, 'WORKSPACE_HEARTBEAT');
    assert.deepEqual(Object.keys(beat.data), ['active_tasks', 'uptime_seconds']);
    await tail.close();
  });

  it('contain one workspace only', async () => {
    const tail = await open();
    await tail.part();
    await client.call('tenantRestartWorkspace', { path: { id: await client.idOf('Juniper') } });
    await client.call('tenantPauseWorkspace', { path: { id } });
    assert.equal((await tail.frame()).type, 'WORKSPACE_PAUSED');
    await client.call('tenantDeleteWorkspace', {
      path: { id },
      headers: { 'x-confirm-name': 'Wren' },
    });
    assert.equal((await tail.frame()).type, 'WORKSPACE_REMOVED');
    await tail.close();
  });

  it('are not repeated on a second stream; the list has them', async () => {
    await client.call('tenantRestartWorkspace', { path: { id } });
    const tail = await open();
    await tail.part();
    sandbox.control.advance(8_000);
    assert.equal((await tail.frame()).type, 'WORKSPACE_ONLINE');
    await tail.close();
    const listed = async (path: string) => {
      const response = await client.send('GET', path, { as: 'orgkey' });
      return (await response.json()) as readonly { event_type: string; workspace_id: string }[];
    };
    const own = await listed(`/events/${id}`);
    assert.deepEqual(
      own.map(({ event_type }) => event_type),
      ['WORKSPACE_ONLINE', 'WORKSPACE_PROVISIONING'],
    );
    sandbox.control.advance(60_000);
    const all = await listed('/events');
    assert.ok(new Set(all.map(({ workspace_id }) => workspace_id)).size > 1);
  });

  it('are listed newest first, at most a hundred', async () => {
    sandbox.control.configure('molecule', { requestsLeft: null });
    for (let step = 0; step < 12; step += 1) {
      sandbox.control.advance(60_000);
      await client.call('tenantListTemplates');
    }
    const response = await client.send('GET', '/events', { as: 'orgkey' });
    const rows = (await response.json()) as readonly { created_at: string }[];
    assert.equal(rows.length, 100);
    assert.ok((rows[0]?.created_at ?? '') >= (rows[99]?.created_at ?? ''));
  });

  it('are 404 for an unknown workspace', async () => {
    const response = await client.send('GET', `/workspaces/${UNKNOWN_ID}/events/stream`, { as: 'orgkey' });
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { error: 'workspace not found' });
    assert.equal((await client.send('GET', `/workspaces/${id}/events/stream`)).status, 401);
  });

  it('have a state route that knows deleted workspaces', async () => {
    const state = async () => {
      const response = await client.send('GET', `/workspaces/${id}/state`, { as: 'orgkey' });
      return [response.status, await response.json()];
    };
    assert.deepEqual(await state(), [
      200,
      { workspace_id: id, status: 'online', paused: false, deleted: false },
    ]);
    await client.call('tenantDeleteWorkspace', {
      path: { id },
      headers: { 'x-confirm-name': 'Wren' },
    });
    assert.deepEqual(await state(), [
      404,
      { workspace_id: id, status: 'removed', paused: false, deleted: true },
    ]);
  });

  it('do not exist in contract mode', async () => {
    sandbox.control.setMode('molecule', 'contract');
    for (const path of [`/workspaces/${id}/events/stream`, `/workspaces/${id}/state`, '/events']) {
      const response = await client.send('GET', path, { as: 'orgkey' });
      assert.deepEqual([response.status, await response.json()], [404, { error: 'page not found' }]);
    }
  });
});
