import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { AccountId } from '../../../src/core/ids.ts';
import { Problem } from '../../../src/core/problem.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import { RunTails } from '../../../src/runs/tail/runTails.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import type { OpenTail, TailStore } from '../../../src/runs/tail/tailStore.ts';
import { TestClock } from '../../support/testClock.ts';
import { serve, type Loopback } from '../net/loopback.ts';
import { openSession } from './tailRig.ts';

const START = Date.UTC(2026, 0, 1);
const RUN = { id: 'run-1', kind: 'workflow/w1' };
const OTHER = { id: 'run-2', kind: null };

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

describe('The tails of a window', () => {
  let clock: TestClock;
  let server: Loopback;
  let store: SavedTails;
  let tails: RunTails;
  let opened: OpenedAccount;
  let ended: string[];
  let live: ServerResponse[];
  let shown: TailItem[];
  let closeHttpClient: () => void;

  const newWindow = () =>
    new RunTails({
      clock,
      random: () => 0.5,
      store,
      ended: (account, run) => ended.push(`${account}/${run}`),
    });
  const show = (items: readonly TailItem[]) => void shown.push(...items);
  const until = async (condition: () => boolean, what: string) => {
    const end = performance.now() + 5_000;
    while (!condition()) {
      assert.ok(performance.now() < end, `${what} did not come`);
      await new Promise((next) => setTimeout(next, 1));
    }
  };
  /** A second, after which the tails have remembered their places. */
  const aSecond = () => clock.advance(1_000);

  beforeEach(async () => {
    clock = new TestClock(START);
    [store, ended, live, shown] = [new SavedTails(), [], [], []];
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

  it('are one for each run of an account', async () => {
    const first = tails.open(opened, RUN, show);
    assert.equal(tails.open(opened, RUN, show), first);
    assert.equal(tails.get('acc1', 'run-1'), first);
    assert.notEqual(tails.open(opened, OTHER, show), first);
    const another = { ...opened, account: { ...opened.account, id: 'acc2' } };
    assert.notEqual(tails.open(another, RUN, show), first);
    await until(() => live.length === 3, 'a stream for each');
  });

  it('are remembered from the moment they are open, with their last ids', async () => {
    tails.open(opened, RUN, show);
    assert.deepEqual(store.all(), [{ account: 'acc1', run: RUN, lastId: null }]);
    await until(() => live.length === 1, 'the stream');
    live[0]?.write(event(1) + event(2));
    await until(() => tails.get('acc1', 'run-1')?.lastId === '2', 'the events');
    await aSecond();
    assert.deepEqual(store.all(), [{ account: 'acc1', run: RUN, lastId: '2' }]);
  });

  it('go on in the next window behind what this one has shown', async () => {
    tails.open(opened, RUN, show);
    await until(() => live.length === 1, 'the stream');
    live[0]?.write(event(1) + event(2));
    await until(() => tails.get('acc1', 'run-1')?.lastId === '2', 'the events');
    // Closed before the second in which it would have been remembered.
    tails.dispose();
    tails = newWindow();
    tails.open(opened, RUN, show);
    await until(() => live.length === 2, 'a second stream');
    assert.equal(server.seen.at(-1)?.headers['last-event-id'], '2');
    live[1]?.write(event(2) + event(3));
    await until(() => tails.get('acc1', 'run-1')?.lastId === '3', 'the next event');
    const told = shown.flatMap((item) => (item.kind === 'event' ? [item.event.id] : []));
    assert.deepEqual(told, ['1', '2', '3']);
  });

  it('that have seen the end of their run say so once, and are not remembered any longer', async () => {
    const states: string[] = [];
    tails.onDidChange(({ run, state }) => states.push(`${run.id} ${state.kind}`));
    tails.open(opened, RUN, show);
    tails.open(opened, OTHER, show);
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

  it('that the user stops or closes are forgotten, and have seen no end', async () => {
    tails.open(opened, RUN, show).stop();
    tails.open(opened, OTHER, show);
    tails.close('acc1', 'run-2');
    assert.deepEqual([store.all(), ended], [[], []]);
    assert.equal(tails.get('acc1', 'run-2'), undefined);
    assert.equal(tails.get('acc1', 'run-1')?.state.kind, 'stopped');
  });

  it('end with the window down to their sockets', async () => {
    tails.open(opened, RUN, show);
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

  it('are not to be had of a platform without streams', () => {
    const silent = { ...opened, provider: { ...lenserfight, stream: undefined } };
    assert.throws(
      () => tails.open(silent, RUN, show),
      (thrown) => thrown instanceof Problem && thrown.code === 'internal',
    );
  });
});

function event(id: number, type = 'node.log'): string {
  return `id: ${id}\nevent: ${type}\ndata: {"runId":"run-1","message":"says ${id}"}\n\n`;
}
