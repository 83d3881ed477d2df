import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import { checkRequest } from '../../../../src/calls/check/checkRequest.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import type { FormField } from '../../../../src/core/job.ts';
import { formOf } from '../../../../src/providers/killatamata/media/form.ts';
import { killatamataJobs } from '../../../../src/providers/killatamata/media/jobs.ts';
import { TASKS } from '../../../../src/providers/killatamata/media/tasks.ts';
import { EACH_TASK } from '../../../contract/killatamata/mediaSteps.ts';

function fieldsOf(task: string): ReadonlyMap<string, FormField> {
  const known = TASKS.get(task);
  assert.ok(known);
  return new Map(formOf(known).fields.map((field) => [field.name, field]));
}

function fieldOf(task: string, name: string): FormField {
  const field = fieldsOf(task).get(name);
  assert.ok(field, `${task} has no field ${name}`);
  return field;
}

describe('the forms of media jobs of Killa Tamata', () => {
  it('are those of the ten tasks of the contract', () => {
    assert.deepEqual([...TASKS.keys()].sort(), Object.keys(EACH_TASK).sort());
    assert.equal(TASKS.get('trellis.generate')?.title, 'Make a 3D model');
  });

  it('have the bounds of the contract', () => {
    const { minLength, maxLength, required } = fieldOf('image.generate', 'prompt');
    assert.deepEqual([minLength, maxLength, required], [1, 4000, true]);
    const width = fieldOf('video.resize', 'width');
    assert.deepEqual([width.type, width.minimum, width.maximum, width.multipleOf], ['integer', 2, 7680, 2]);
    assert.equal(fieldOf('image.generate', 'width').multipleOf, 32);
    assert.deepEqual(fieldOf('trellis.generate', 'textureSize').choices, [512, 1024, 2048]);
    assert.match(fieldOf('ace.step.create', 'keyScale').pattern ?? '', /major/);
    assert.equal(fieldOf('video.generate', 'interpolationFps').default, 60);
  });

  it('have one field for a picture, a sound or a clip, however many names the contract has for it', () => {
    const names = [...fieldsOf('video.generate').keys()];
    assert.deepEqual(
      names.filter((name) => /image|audio/i.test(name)),
      ['startFrameImage', 'overlapFrameImages', 'finalFrameImage', 'referenceAudio'],
    );
    const { type, media, list } = fieldOf('video.generate', 'overlapFrameImages');
    assert.deepEqual([type, media?.kind, list?.maxItems], ['media', 'image', 12]);
    assert.ok(media?.inline.includes('image/webp'));
    const clips = fieldOf('video.combine', 'videoUrls');
    assert.deepEqual(
      [clips.media, clips.list, clips.required],
      [{ kind: 'video', inline: [] }, { minItems: 2, maxItems: 24 }, true],
    );
    assert.equal(fieldOf('audio.speak', 'referenceAudio').media?.kind, 'audio');
  });

  it('ask for the source where the contract wants one of its two names', () => {
    for (const task of ['image.edit', 'trellis.generate'])
      assert.equal(fieldOf(task, 'sourceImage').required, true, task);
    assert.equal(fieldOf('audio.annotation.reference', 'sourceAudio').required, true);
  });

  it('ask first for what is to be made', () => {
    const prompts = [...TASKS.values()].flatMap((task) => formOf(task).promptField ?? []);
    assert.deepEqual(prompts, ['prompt', 'prompt', 'prompt', 'text', 'tags', 'prompt']);
  });

  it('give requests that keep to the contract, and come back from them as they were', async () => {
    const operation = (await loadCatalog('killatamata')).find('submitMediaJob');
    assert.ok(operation);
    for (const [task, values] of Object.entries(EACH_TASK)) {
      const call = killatamataJobs.prepare(task, values);
      assert.deepEqual(await checkRequest(operation, { params: {}, body: call.body }), [], task);
      assert.deepEqual(killatamataJobs.valuesOf(call), values, task);
      assert.equal(killatamataJobs.describe(call).kind, task);
      assert.match(
        rawText(killatamataJobs.describe(call).label ?? ''),
        /^[A-Z][\w ]+$/,
        'the words of the contract',
      );
    }
  });

  it('send a file with its bytes and its type, and know it again', () => {
    const file = {
      ...{ $input: 'a'.repeat(64), as: 'base64', mimeType: 'image/png', extension: 'png', byteSize: 900 },
      name: 'lake.png',
    } as const;
    const values = { sourceImage: file };
    const call = killatamataJobs.prepare('trellis.generate', values);
    assert.deepEqual(call.body, {
      task: 'trellis.generate',
      input: { sourceImage: { dataBase64: file, mimeType: 'image/png' } },
    });
    assert.deepEqual(killatamataJobs.valuesOf(call), values);
  });

  it('take over what a request has under an older name', () => {
    const input = {
      prompt: 'x',
      sourceImageUrl: 'https://cdn.example.com/a.webp',
      overlapFrameImageUrls: ['https://b'],
    };
    const call = { operation: 'submitMediaJob', body: { task: 'video.generate', input } };
    assert.deepEqual(killatamataJobs.valuesOf(call), {
      prompt: 'x',
      startFrameImage: { url: 'https://cdn.example.com/a.webp' },
      overlapFrameImages: [{ url: 'https://b' }],
    });
  });
});
