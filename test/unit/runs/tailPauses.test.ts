import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { TestClock } from '../../support/testClock.ts';
import { event, opens, START } from './openStream.ts';
import { TailRig } from './tailRig.ts';

describe('A tail that waits', () => {
  let clock: TestClock;
  let rig: TailRig;
  beforeEach(() => void (clock = new TestClock(START)));
  afterEach(() => rig.close());

  const begin = async (options: Omit<Parameters<typeof TailRig.start>[0], 'clock'>) => {
    rig = await TailRig.start({ clock, ...options });
  };
  /** Lets seconds pass one by one, with time for the sockets in between. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await clock.advance(1_000);
      await new Promise((next) => setTimeout(next, 1));
    }
  };

  it('pauses after a second refusal and resumes behind the last id', async () => {
    await begin({
      stream: (response, _, index) => {
        if (index === 0)
          return (opens(response, event(1, 'node.log')), void setTimeout(() => response.destroy(), 5));
        if (index < 3)
          return void response.writeHead(401).end('{"code":"unauthorized","message":"Invalid bearer token"}');
        opens(response, event(2, 'node.log'));
      },
    });
    void rig.tail.start();
    await rig.until(() => rig.states.includes('reconnecting'));
    for (let turn = 0; turn < 10 && rig.tail.state.kind !== 'paused'; turn += 1) await pass(1);
    assert.equal(rig.tail.state.kind, 'paused');
    assert.equal(rig.streamsOpened, 3);
    rig.tail.retry();
    await rig.until(() => rig.tail.lastId === '2');
    assert.match(rig.text, /paused \(key\.refused\)/);
  });

  describe('with a listener that acts at once', () => {
    const refuses = (response: ServerResponse) => response.writeHead(401).end('{"code":"unauthorized"}');

    it('stops when the listener stops it as it pauses', async () => {
      await begin({ stream: refuses });
      rig.tail.onDidChange(({ kind }) => kind === 'paused' && rig.tail.stop());
      const over = rig.tail.start().then(() => 'over');
      await rig.until(() => rig.tail.state.kind === 'reconnecting');
      for (let turn = 0; turn < 10 && rig.tail.state.kind !== 'stopped'; turn += 1) await pass(1);
      assert.equal(await Promise.race([over, pass(3).then(() => 'still waiting')]), 'over');
    });

    it('reconnects when the listener retries as it waits or pauses', async () => {
      await begin({
        stream: (response, _, index) =>
          index < 2 ? refuses(response) : opens(response, event(1, 'node.log')),
      });
      rig.tail.onDidChange(({ kind }) => {
        if (kind === 'reconnecting' || kind === 'paused') rig.tail.retry();
      });
      void rig.tail.start();
      // No time passes: nothing but the user's wish ends a wait.
      await rig.until(() => rig.tail.lastId === '1');
      assert.deepEqual(rig.states.slice(0, 2), ['reconnecting', 'paused']);
    });
  });
});
