import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { TestClock } from '../../support/testClock.ts';
import { event, opens, START } from './openStream.ts';
import { TailRig } from './tailRig.ts';

describe('A tail whose server repeats the key', () => {
  let clock: TestClock;
  let rig: TailRig;
  beforeEach(() => void (clock = new TestClock(START)));
  afterEach(() => rig.close());

  const begin = async (options: Omit<Parameters<typeof TailRig.start>[0], 'clock'>) => {
    rig = await TailRig.start({ clock, ...options });
  };

  it('hides a key that the server quotes in its events, also across two reads', async () => {
    let live: ServerResponse | undefined;
    const quoting = event(1, 'node.log').replace('says 1', 'you are lf_svc_secret');
    const cut = quoting.indexOf('svc');
    await begin({ stream: (response) => opens((live = response), quoting.slice(0, cut)) });
    const done = rig.tail.start();
    await rig.until(() => rig.tail.state.kind === 'catchingUp');
    live?.write(quoting.slice(cut));
    live?.write('id: 2\nevent: lf_svc_secret\ndata: not json: lf_svc_secret\n\n');
    live?.end(event(3, 'run.completed'));
    await done;
    assert.match(rig.text, /you are \*\*\*\n/);
    assert.match(rig.text, /\*\*\* +not json: \*\*\*\n/);
    assert.ok(!JSON.stringify(rig.items).includes('lf_svc_secret'));
  });

  it('hides a key that is split over several events of one text', async () => {
    const pieces = ['you are lf_', 'svc_sec', 'ret, or so'].map((text, deltaIndex) =>
      event(deltaIndex + 1, 'node.stream.delta').replace(
        '"message":',
        `"nodeId":"writer","deltaIndex":${deltaIndex},"text":${JSON.stringify(text)},"message":`,
      ),
    );
    await begin({
      stream: (response) => (opens(response, pieces.join('')), response.end(event(4, 'run.completed'))),
    });
    await rig.tail.start();
    assert.match(rig.text, /writer +you are lf_\*\*\*, or so\n/);
  });

  it('shows the text to its last letter when it is stopped', async () => {
    const piece = event(1, 'node.stream.delta').replace(
      '"message":"says 1"',
      '"nodeId":"writer","text":"well"',
    );
    await begin({ stream: (response) => opens(response, piece) });
    void rig.tail.start();
    await rig.until(() => rig.text.includes('wel'));
    rig.tail.stop();
    assert.match(rig.text, /writer +well\n.*stopped/);
  });
});
