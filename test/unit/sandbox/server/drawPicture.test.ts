import assert from 'node:assert/strict';
import { drawPicture, type PictureInput } from '../../../../src/sandbox/media/drawPicture.ts';
import { decodePng, encodePng, type Pixels } from '../../../../src/sandbox/media/png.ts';

const wish = (prompt: string, more: Partial<PictureInput> = {}): PictureInput => ({
  prompt,
  width: 160,
  height: 120,
  ...more,
});

function pixelsOf(file: Uint8Array): Pixels {
  const pixels = decodePng(file);
  assert.ok(pixels);
  return pixels;
}

/** Mean difference of two pictures per channel, 0 to 255. */
function difference(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let at = 0; at < a.data.length; at += 1) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / a.data.length;
}

function meanOf(pixels: Pixels): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at + 2 < pixels.data.length; at += 3) {
    for (const channel of [0, 1, 2] as const) sums[channel] += pixels.data[at + channel] ?? 0;
  }
  const count = pixels.data.length / 3;
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

const PROMPTS = [
  'a calm lake below mountains at sunset',
  'northern lights over a frozen lake',
  'misty pine forest',
  'lighthouse on the coast at dusk',
  'sahara dunes',
  'tokyo skyline at night',
  'synthwave grid',
  'ringed planet in deep space',
  'green meadow with a balloon, sunny day',
  'portrait of a woman with red hair',
];

describe('drawPicture', () => {
  it('gives the same bytes for the same input', () => {
    for (const prompt of PROMPTS) assert.deepEqual(drawPicture(wish(prompt)), drawPicture(wish(prompt)));
  });

  it('gives clearly different pictures for different prompts and seeds', () => {
    const pictures = [...PROMPTS.map((prompt) => wish(prompt)), wish(PROMPTS[0] ?? '', { seed: 1 })].map(
      (each) => pixelsOf(drawPicture(each)),
    );
    for (const [index, picture] of pictures.entries()) {
      for (const other of pictures.slice(index + 1)) assert.ok(difference(picture, other) > 5);
    }
  });

  it('keeps the requested size and leaves no empty area', () => {
    for (const prompt of PROMPTS) {
      const picture = pixelsOf(drawPicture(wish(prompt, { width: 96, height: 168 })));
      assert.deepEqual([picture.width, picture.height], [96, 168]);
      assert.ok(new Set(picture.data).size > 60, prompt);
    }
  });

  it('is brighter for day than for night', () => {
    const brightness = (prompt: string) =>
      meanOf(pixelsOf(drawPicture(wish(prompt)))).reduce((a, b) => a + b);
    assert.ok(brightness('mountains at noon') > brightness('mountains at midnight') + 150);
  });

  it('carries the prompt as text, in any script', () => {
    assert.ok(Buffer.from(drawPicture(wish('夜の海'))).includes('夜の海', 0, 'utf8'));
  });

  it('takes the colors of another picture', () => {
    const data = new Uint8Array(32 * 32 * 3)
      .fill(0)
      .map((_, at) => (at % 3 === 0 ? Math.floor(at / 12) % 256 : 0));
    const source = encodePng({ width: 32, height: 32, data }, {});
    const [red, green, blue] = meanOf(pixelsOf(drawPicture(wish('a lake', { source }))));
    assert.ok(red > 40 && green < red / 4 && blue < red / 4);
  });

  it('takes colors from a file that is not a PNG', () => {
    const source = new TextEncoder().encode('not a picture');
    const picture = pixelsOf(drawPicture(wish('a lake', { source })));
    assert.ok(difference(picture, pixelsOf(drawPicture(wish('a lake')))) > 5);
  });

  it('decodes what it encoded', () => {
    const data = Uint8Array.from({ length: 7 * 5 * 3 }, (_, at) => (at * 37) % 256);
    assert.deepEqual(pixelsOf(encodePng({ width: 7, height: 5, data }, {})).data, data);
  });
});
