import assert from 'node:assert/strict';
import { mediaCostInputs } from '../../../../src/providers/killatamata/media/costInputs.ts';

const of = (task: string, input: Readonly<Record<string, unknown>>) =>
  mediaCostInputs('submitMediaJob', { body: { task, input } }) ?? assert.fail();

describe('What a media job costs', () => {
  it('is half as much again with the options of which the contract says so, and with no other', () => {
    for (const [task, option, more] of [
      ['image.generate', 'highDetail', { prompt: 'fog', width: 512, height: 512 }],
      ['image.edit', 'highDetail', { prompt: 'fog', sourceImage: { url: 'https://files.example/1.png' } }],
      ['video.generate', 'extremeQuality', { prompt: 'fog', durationSeconds: 4 }],
    ] as const) {
      const plain = of(task, more);
      const dearer = of(task, { ...more, [option]: true });
      assert.deepEqual(of(task, { ...more, [option]: false }), plain, 'off unless set');
      assert.notDeepEqual(dearer.same, plain.same);
      assert.deepEqual(dearer.proportional, [{ same: plain.same, times: 1.5 }]);
      assert.deepEqual(plain.proportional, [{ same: dearer.same, times: 1 / 1.5 }]);
      assert.equal(dearer.quantity, plain.quantity);
    }
    assert.equal(of('audio.speak', { text: 'fog', highDetail: true }).proportional, undefined);
  });
});
