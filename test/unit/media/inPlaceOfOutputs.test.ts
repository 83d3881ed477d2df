import assert from 'node:assert/strict';
import { inspect } from '../../../src/media/inspection.ts';
import { readerOf } from '../../../src/media/completeness/byteReader.ts';
import { png } from './samples.ts';

const inspected = (body: Buffer | string, mimeType: string | null, contentType = 'application/json') =>
  inspect(readerOf(Buffer.from(body)), { mimeType, contentType, path: '/x' });

/** A picture whose file has this many bytes. */
const pictureOf = (bytes: number) => {
  const whole = png();
  return Buffer.concat([
    whole.subarray(0, -12),
    Buffer.alloc(Math.max(0, bytes - whole.byteLength)),
    whole.subarray(-12),
  ]);
};

describe('What an expired address answers with a success', () => {
  for (const body of [
    '{"detail":"Signature expired"}',
    '{"detail":[{"msg":"Signature expired","loc":["query","sig"]}]}',
    '{"message":"Signature expired"}',
    '{"message":"Signature expired","status":403}',
    '{"message":"Signature expired","request_id":"r1"}',
    '{"success":false}',
    '{"success":false,"data":null}',
    '{"ok":false,"reason":"Signature expired"}',
    '{"success":false,"message":"Signature expired","hint":"Ask again"}',
  ]) {
    for (const [name, mimeType] of [
      ['nobody knows what', null],
      ['a text', 'text/plain'],
      ['a film', 'video/mp4'],
    ] as const)
      it(`is not the output: ${body} in place of ${name}`, async () => {
        const { other, said } = await inspected(body, mimeType);
        assert.equal(other, 'error');
        if (body.includes('expired')) assert.equal(said.message, 'Signature expired');
      });

    it(`is the output where that is JSON: ${body}`, async () => {
      assert.equal((await inspected(body, 'application/json')).other, null);
    });
  }

  for (const body of [
    '{"message":"Hello","role":"assistant"}',
    '{"message":"Hello","success":true}',
    '{"message":"Hello","status":"completed"}',
    '{"message":"Hello","data":{"words":1}}',
    '{"detail":"high","scale":2}',
    '{"success":false,"score":0.3}',
    '{"title":"A poem"}',
    '{}',
    '[{"message":"Hello"}]',
  ])
    it(`may be the output: ${body}`, async () => {
      assert.equal((await inspected(body, null)).other, null);
    });

  for (const mimeType of ['video/mp4', 'audio/mpeg', 'model/gltf-binary'])
    it(`is not the output: a small picture in place of ${mimeType}`, async () => {
      assert.equal((await inspected(pictureOf(2_000), mimeType, mimeType)).other, 'picture');
    });

  it('is not the output: a small picture at an address that ends as a film does', async () => {
    const stated = { mimeType: null, contentType: 'image/png', path: '/films/1.mp4' };
    assert.equal((await inspect(readerOf(pictureOf(2_000)), stated)).other, 'picture');
  });

  it('is what was made where it is large, or a picture was to come, or nobody said what', async () => {
    assert.equal((await inspected(pictureOf(300_000), 'video/mp4')).other, null);
    for (const mimeType of ['image/jpeg', 'text/plain', null])
      assert.equal((await inspected(pictureOf(2_000), mimeType)).other, null);
  });
});
