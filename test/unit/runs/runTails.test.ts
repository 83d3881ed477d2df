import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { AccountId } from '../../../src/core/ids.ts';
import { Problem } from '../../../src/core/problem.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import type { TailedRun } from '../../../src/core/stream.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { RunTail } from '../../../src/runs/tail/runTail.ts';
import { RunTails, type OpenTail, type TailStore, type TailView } from '../../../src/runs/tail/runTails.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import { TestClock } from '../../support/testClock.ts';
import { serve, type Loopback } from '../net/loopback.ts';
import { openSession } from './tailRig.ts';

const START = Date.UTC(2026, 0, 1);
const RUN = { id: 'run-1', kind: 'workflow/w1' };
const OTHER = { id: 'run-2', kind: null };

class TestView implements TailView {
  readonly items: TailItem[] = [];
  tail: RunTail | null = null;
  isDisposed = false;

  readonly show = (items: readonly TailItem[]) => void this.items.push(...items);

  follow(tail: RunTail): void {
    this.tail = tail;
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

/** What outlasts a window: the open tails, as they were written last. */
class SavedTails implements TailStore {
  readonly #tails = new Map<string, OpenTail>();

  all(): readonly OpenTail[] {
    return [...this.#tails.values()];
  }

  put(tail: OpenTail): void {
    this.#tails.set(`${tail.account}/${tail.run.id}`, tail);
  }

  remove(account: AccountId, runId: string): void {
    this.#tails.delete(`${account}/${runId}`);
  }
}

describe('RunTails', () => {
  let clock: TestClock;
  let server: Loopback;
  let store: SavedTails;
  let tails: RunTails<TestView>;
  let opened: OpenedAccount;
  let ended: string[];
  let live: ServerResponse[];
  let closeHttpClient: () => void;

  const newWindow = () =>
    new RunTails<TestView>({
      clock,
      random: () => 0.5,
      store,
      ended: (account, run) => ended.push(`${account}/${run}`),
    });
  const open = (run: TailedRun = RUN, of = opened) => tails.open(of, run, () => new TestView());
  const until = async (condition: () => boolean, what: string) => {
    const end = performance.now() + 5_000;
    while (!condition()) {
      assert.ok(performance.now() < end, `${what} did not come`);
      await new Promise((next) => setTimeout(next, 1));
    }
  };
  /** A second, after which the tails have stored their last ids. */
  const aSecond = () => clock.advance(1_000);

  beforeEach(async () => {
    clock = new TestClock(START);
    [store, ended, live] = [new SavedTails(), [], []];
    server = await serve((response, { path }) => {
      if (!path.includes('/events')) return void response.writeHead(400).end('{"code":"x","message":"no"}');
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      live.push(response);
    });
    const { session, httpClient } = await openSession(server.origin, clock);
    closeHttpClient = () => httpClient.dispose();
    opened = { account: session.account, provider: lenserfight, session };
    tails = newWindow();
  });
  afterEach(() => {
    tails.dispose();
    closeHttpClient();
    server.close();
  });

  it('opens one tail and view for each run of an account', async () => {
    const first = open();
    assert.equal(open(), first);
    assert.equal(tails.get('acc1', 'run-1'), first);
    assert.notEqual(open(OTHER), first);
    const another = { ...opened, account: { ...opened.account, id: 'acc2' } };
    assert.notEqual(open(RUN, another), first);
    assert.equal(tails.views.length, 3);
    await until(() => live.length === 3, 'a stream for each');
  });

  it('stores a tail with its last id from the moment it is open', async () => {
    open();
    assert.deepEqual(store.all(), [{ account: 'acc1', run: RUN, lastId: null }]);
    await until(() => live.length === 1, 'the stream');
    live[0]?.write(event(1) + event(2));
    await until(() => tails.get('acc1', 'run-1')?.tail?.lastId === '2', 'the events');
    await aSecond();
    assert.deepEqual(store.all(), [{ account: 'acc1', run: RUN, lastId: '2' }]);
  });

  it('resumes in the next window behind the last event shown', async () => {
    const first = open();
    await until(() => live.length === 1, 'the stream');
    live[0]?.write(event(1) + event(2));
    await until(() => tails.get('acc1', 'run-1')?.tail?.lastId === '2', 'the events');
    // Closed before the second in which it would have been remembered.
    tails.dispose();
    tails = newWindow();
    const second = open();
    await until(() => live.length === 2, 'a second stream');
    assert.equal(server.seen.at(-1)?.headers['last-event-id'], '2');
    live[1]?.write(event(2) + event(3));
    await until(() => tails.get('acc1', 'run-1')?.tail?.lastId === '3', 'the next event');
    const items = [...first.items, ...second.items];
    const shown = items.flatMap((item) => (item.kind === 'event' ? [item.event.id] : []));
    assert.deepEqual(shown, ['1', '2', '3']);
  });

  it('reports the end of a run once and forgets its tail', async () => {
    const states: string[] = [];
    tails.onDidChange(({ run, state }) => states.push(`${run.id} ${state.kind}`));
    open();
    open(OTHER);
    await until(() => live.length === 2, 'the streams');
    live[0]?.end(`${event(1, 'run.completed')}event: done\ndata: {"status":"completed"}\n\n`);
    await until(() => ended.length > 0, 'the end');
    assert.deepEqual(ended, ['acc1/run-1']);
    assert.ok(states.includes('run-1 ended'));
    assert.deepEqual(
      store.all().map(({ run }) => run.id),
      ['run-2'],
    );
  });

  it('forgets tails that are stopped or closed and reports no end', async () => {
    const view = open();
    view.tail?.stop();
    assert.deepEqual(store.all(), []);
    assert.equal(view.tail?.state.kind, 'stopped');
    open(OTHER);
    tails.closeAll();
    assert.deepEqual([store.all(), ended, tails.views], [[], [], []]);
    assert.ok(view.isDisposed);
  });

  it('closes the sockets when it is disposed and keeps the stored tails', async () => {
    open();
    await until(() => live.length === 1, 'the stream');
    let closed = false;
    live[0]?.on('close', () => (closed = true));
    tails.dispose();
    await until(() => closed, 'the end of the socket');
    assert.deepEqual(
      store.all().map(({ run }) => run.id),
      ['run-1'],
      'the next window goes on with it',
    );
  });

  it('refuses a platform without streams', () => {
    const silent = { ...opened, provider: { ...lenserfight, stream: undefined } };
    assert.throws(
      () => open(RUN, silent),
      (thrown) => thrown instanceof Problem && thrown.code === 'internal',
    );
  });
});

function event(id: number, type = 'node.log'): string {
  return `id: ${id}\nevent: ${type}\ndata: {"runId":"run-1","message":"says ${id}"}\n\n`;
}
