import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { TestClock } from '../../support/testClock.ts';
import { event, opens, START } from './openStream.ts';
import { LENS, TailRig } from './tailRig.ts';

describe('RunTail', () => {
  let clock: TestClock;
  let rig: TailRig;
  beforeEach(() => void (clock = new TestClock(START)));
  afterEach(() => rig.close());

  const begin = async (options: Omit<Parameters<typeof TailRig.start>[0], 'clock'>) => {
    rig = await TailRig.start({ clock, ...options });
    return rig;
  };
  /** Lets seconds pass one by one, with time for the sockets in between. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await clock.advance(1_000);
      await new Promise((next) => setTimeout(next, 1));
    }
  };

  it('connects, catches up, is live and ends with the run', async () => {
    let live: ServerResponse | undefined;
    await begin({ stream: (response) => opens((live = response), event(1, 'run.started', START - 60_000)) });
    const done = rig.tail.start();
    await rig.until(() => rig.items.some((item) => item.kind === 'event'), 'the first event');
    assert.equal(rig.tail.state.kind, 'catchingUp');
    live?.write(event(2, 'node.completed', START));
    await rig.until(() => rig.tail.state.kind === 'live', 'live');
    live?.write(event(3, 'run.completed', START));
    live?.end('event: done\ndata: {"status":"completed"}\n\n');
    await done;
    assert.deepEqual(rig.tail.state, {
      kind: 'ended',
      end: { state: 'succeeded', platformStatus: 'completed' },
    });
    assert.match(rig.text, /✓ run\.completed/);
    assert.equal(rig.streamsOpened, 1);
  });

  it('resumes behind the last id by header and by query', async () => {
    await begin({
      after: '41',
      stream: (response) => opens(response, event(42, 'node.log')),
    });
    void rig.tail.start();
    await rig.until(() => rig.tail.lastId === '42');
    assert.equal(rig.seen[0]?.headers['last-event-id'], '41');
    assert.match(rig.seen[0]?.path ?? '', /\?afterEventId=41$/);
    assert.equal(rig.seen[0]?.headers.authorization, 'Bearer lf_svc_secret');
    await pass(2);
    assert.deepEqual(rig.remembered, ['42']);
  });

  it('reconnects for missing events and marks those that do not exist', async () => {
    await begin({
      stream: (response, _, index) =>
        opens(
          response,
          index === 0
            ? event(1, 'node.log') + event(3, 'node.log')
            : event(3, 'node.log') + event(4, 'node.log'),
        ),
    });
    void rig.tail.start();
    await rig.until(() => rig.tail.lastId === '4');
    assert.equal(rig.seen[1]?.headers['last-event-id'], '1');
    assert.match(rig.text, /says 1\n.*events 2 to 2 are missing\n.*says 3\n.*says 4\n$/);
  });

  it('shows an event with a known id and other data behind a mark', async () => {
    await begin({
      stream: (response, _, index) =>
        opens(response, index === 0 ? event(1, 'node.log') : event(1, 'node.failed') + event(2, 'node.log')),
    });
    void rig.tail.start();
    await rig.until(() => rig.tail.lastId === '1');
    rig.tail.retry();
    await rig.until(() => rig.tail.lastId === '2');
    assert.match(rig.text, /event 1 came again as another\n.*✗ node\.failed.*\n.*says 2/);
  });

  it('closes a half-open connection after the measured heartbeat interval', async () => {
    let live: ServerResponse | undefined;
    await begin({ stream: (response) => opens((live = response)) });
    void rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'catchingUp');
    for (let turn = 0; turn < 4; turn += 1) {
      await pass(20);
      live?.write(': keep-alive\n\n');
      await rig.until(() => rig.tail.figures.lastReceivedAt === clock.now(), 'the comment');
    }
    await pass(48);
    assert.equal(rig.streamsOpened, 1);
    await pass(4);
    await rig.until(() => rig.streamsOpened === 2, 'a second connection');
    assert.match(rig.text, /reconnecting \(network\.timeout\)/);
  });

  it('reconnects after the computer has slept and keeps waiting when the clock is set back', async () => {
    let jumped = 0;
    const jumping = { now: () => clock.now() + jumped, sleep: clock.sleep.bind(clock) };
    rig = await TailRig.start({ clock: jumping, stream: (response) => opens(response) });
    void rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'catchingUp');
    jumped = -3_600_000;
    await pass(30);
    assert.equal(rig.streamsOpened, 1);
    jumped = 3_600_000;
    await pass(3);
    await rig.until(() => rig.streamsOpened === 2);
    assert.match(rig.text, /reconnecting \(network\.timeout\)/);
  });

  it('reads what arrived during a sleep before it ends', async () => {
    let [jumped, live] = [0, undefined as ServerResponse | undefined];
    const jumping = { now: () => clock.now() + jumped, sleep: clock.sleep.bind(clock) };
    const stream = (response: ServerResponse) => opens((live = response), event(1, 'run.completed'));
    rig = await TailRig.start({ clock: jumping, stream });
    void rig.tail.start();
    await rig.until(() => rig.tail.lastId === '1');
    // Not so long that the connection would be dead.
    jumped = 20_000;
    await clock.advance(1_000);
    live?.write(event(2, 'node.log'));
    await rig.until(() => rig.tail.lastId === '2' || rig.tail.state.kind === 'ended');
    await pass(6);
    assert.match(rig.text, /says 1[^]*says 2\n[^]*ended: completed/);
  });

  it('is not knowable while stream and status route are silent, and goes on listening', async () => {
    let live: ServerResponse | undefined;
    await begin({ stream: (response) => opens((live = response)) });
    void rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'catchingUp');
    await pass(34);
    await rig.until(() => rig.tail.state.kind === 'notKnowable', 'not knowable');
    live?.write(event(1, 'node.log'));
    await rig.until(() => rig.tail.state.kind === 'live');
    for (let turn = 0; turn < 13; turn += 1) {
      await pass(10);
      live?.write(': keep-alive\n\n');
    }
    await rig.until(() => rig.tail.state.kind === 'notKnowable', 'not knowable again');
    rig.tail.retry();
    await rig.until(() => rig.streamsOpened === 2, 'another connection');
    assert.equal(rig.seen.at(-1)?.headers['last-event-id'], '1');
    rig.tail.stop();
    assert.equal(rig.tail.state.kind, 'stopped');
    await rig.until(() => rig.streamsClosed === rig.streamsOpened, 'the socket to close');
  });

  it('ends although the server repeats the last status for ever', async () => {
    let live: ServerResponse | undefined;
    await begin({ run: LENS, status: () => 'succeeded', stream: (response) => opens((live = response)) });
    void rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'catchingUp');
    for (let frame = 1; frame < 10 && rig.tail.state.kind !== 'ended'; frame += 1) {
      live?.write(`id: ${frame}\nevent: run_status\ndata: {"status":"succeeded","runId":"run-1"}\n\n`);
      await rig.until(() => rig.tail.lastId === String(frame));
      await pass(2);
    }
    assert.equal(rig.tail.state.kind, 'ended');
    assert.equal(rig.text.match(/run_status/g)?.length, 1);
  });

  it('reads the rest behind the end event after a long interruption', async () => {
    let later: ServerResponse | undefined;
    await begin({
      stream: (response, _, index) => {
        if (index > 0) return opens((later = response));
        opens(response, `retry: 20000\n${event(1, 'run.completed')}`);
        setTimeout(() => response.destroy(), 5);
      },
    });
    void rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'reconnecting');
    for (let turn = 0; turn < 60 && !later; turn += 1) await pass(1);
    await rig.until(() => rig.tail.state.kind === 'catchingUp', 'the second connection');
    await pass(2);
    later?.write(event(2, 'node.log'));
    await rig.until(() => rig.tail.lastId === '2' || rig.tail.state.kind === 'ended');
    await pass(6);
    assert.match(rig.text, /says 1[^]*says 2\n[^]*ended: completed/);
  });

  it('takes the end of a lens run from the status route', async () => {
    await begin({
      run: LENS,
      status: (asked) => (asked < 3 ? 'running' : 'succeeded'),
      stream: (response) => opens(response),
    });
    void rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'catchingUp');
    await pass(20);
    await rig.until(() => rig.tail.state.kind === 'ended');
    assert.match(rig.text, /status +running\n.*✓ status +succeeded\n.*ended: succeeded/);
  });

  it('does not end a workflow run after a failed status poll', async () => {
    let live: ServerResponse | undefined;
    await begin({ stream: (response) => opens((live = response), event(1, 'run.started')) });
    void rig.tail.start();
    await rig.until(() => rig.tail.lastId === '1');
    for (let turn = 0; turn < 4; turn += 1) {
      await pass(10);
      live?.write(': keep-alive\n\n');
    }
    assert.ok(rig.statusAsked > 0);
    assert.equal(rig.tail.state.kind, 'live');
  });

  it('reads the last events that the end event has overtaken', async () => {
    await begin({
      stream: (response, _, index) => {
        opens(response, index === 0 ? event(1, 'run.started') : event(2, 'node.completed'));
        response.end('event: done\ndata: {"status":"completed"}\n\n');
      },
    });
    await rig.tail.start();
    assert.match(rig.text, /run\.started[^]*node\.completed[^]*ended: completed/);
    assert.equal(rig.text.match(/ done /g)?.length, 1);
  });

  it('restarts from the beginning, also after the end', async () => {
    const whole = event(1, 'node.log') + event(2, 'run.completed');
    await begin({ stream: (response) => (opens(response, whole), response.end()) });
    await rig.tail.start();
    await rig.tail.restart();
    assert.equal(rig.seen[1]?.headers['last-event-id'], undefined);
    assert.equal(rig.text.match(/says 1/g)?.length, 2);
    assert.match(rig.text, /from the start/);
  });
});
