import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { formOf } from '../../../src/providers/killatamata/media/form.ts';
import { TASKS } from '../../../src/providers/killatamata/media/tasks.ts';

describe('the faults of a form', () => {
  async function faults(task: string, values: Readonly<Record<string, unknown>>) {
    const { formFaults } = await import('../../../src/features/jobs/submit/formFaults.ts');
    const known = TASKS.get(task);
    assert.ok(known);
    return Object.fromEntries(await formFaults({ provider: killatamata }, formOf(known), values));
  }

  it('are none for values that keep to the contract', async () => {
    assert.deepEqual(await faults('image.generate', { prompt: 'x', width: 512, height: 512 }), {});
  });

  it('name the field that breaks the contract, deep inside of the request too', async () => {
    assert.deepEqual(await faults('image.generate', { prompt: 'x', width: 500, height: 512 }), {
      width: 'A multiple of 32.',
    });
    const clips = { videoUrls: [{ url: 'https://a.example.com/b.mp4' }] };
    assert.deepEqual(await faults('video.combine', clips), { videoUrls: 'At least 2 entries.' });
    const many = Array.from({ length: 6 }, () => ({ url: 'https://a.example.com/b.webp' }));
    const fields = Object.keys(await faults('image.generate', { prompt: 'x', referenceImages: many }));
    assert.deepEqual(fields, ['referenceImages']);
    assert.deepEqual(Object.keys(await faults('video.generate', { prompt: 'x', interpolationFps: 20 })), [
      'interpolationFps',
    ]);
  });

  it('name the field that breaks a rule between fields, in its words', async () => {
    assert.deepEqual(await faults('video.generate', { prompt: 'x', durationFrames: 100 }), {
      durationFrames: 'The number of frames is 8n+1: take 97 or 105.',
    });
    assert.deepEqual(await faults('image.generate', { prompt: 'x', width: 512 }), {
      height: 'Width and height are given together, or neither.',
    });
  });
});
