import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readerOf, withFileReader } from '../../../src/media/completeness/byteReader.ts';
import { completenessOf } from '../../../src/media/completeness/completeness.ts';
import { inspect } from '../../../src/media/inspection.ts';
import { wholeFiles } from './wholeFiles.ts';

const inspected = (bytes: Uint8Array, mimeType: string) => inspect(readerOf(bytes), { mimeType });

describe('Whether content is all there', () => {
  for (const [format, files] of Object.entries(wholeFiles)) {
    it(`tells every beginning of a ${format} file from a whole one`, async () => {
      await fc.assert(
        fc.asyncProperty(files, async ({ mimeType, bytes }) => {
          const whole = await inspected(bytes, mimeType);
          assert.deepEqual([whole.type.mimeType, whole.other, whole.completeness], [mimeType, null, 'whole']);
          for (let length = 1; length < bytes.byteLength; length += 1) {
            const found = await inspected(bytes.subarray(0, length), mimeType);
            const isTold = found.other !== null || found.completeness === 'cut';
            assert.ok(isTold, `${length} of ${bytes.byteLength} bytes: ${JSON.stringify(found)}`);
          }
        }),
        { numRuns: 25 },
      );
      // Thousands of beginnings each.
    }).timeout(120_000);
  }

  it('takes bytes after the end of a file for no fault', async () => {
    const appended = [
      'PNG',
      'JPEG',
      'GIF',
      'WebP',
      'WAV',
      'GLB',
      'ZIP',
      'WebM',
      'PDF',
      'SVG',
      'BMP',
    ] as const;
    for (const format of appended) {
      const rest = fc
        .uint8Array({ minLength: 1, maxLength: 40 })
        .map((bytes) => Buffer.from(bytes).fill(0x20, 0, 1));
      const files = wholeFiles[format];
      assert.ok(files);
      await fc.assert(
        fc.asyncProperty(files, rest, async ({ mimeType, bytes }, more) => {
          const type = { kind: 'unknown', mimeType } as const;
          const kind = mimeType.includes('svg')
            ? ({ kind: 'text', mimeType, charset: 'windows-1252' } as const)
            : type;
          const reader = readerOf(Buffer.concat([bytes, more]));
          assert.equal(await completenessOf(reader, kind, mimeType), 'whole', format);
        }),
        { numRuns: 25 },
      );
    }
  });

  it('does not judge what a writer could not know, or is damaged in another way', async () => {
    const endless = Buffer.from(
      `RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0${'\0'.repeat(16)}data\xff\xff\xff\xff\x01\x02`,
      'latin1',
    );
    const live = Buffer.from('1a45dfa3844282846d18538067ffee', 'hex');
    const damaged = Buffer.from('89504e470d0a1a0a0000000000000000', 'hex');
    for (const [bytes, mimeType] of [
      [endless, 'audio/wav'],
      [live, 'video/webm'],
      [damaged, 'image/png'],
      [Buffer.from([0xff, 0xfb, 0x90, 0x64, ...Array<number>(500).fill(0)]), 'audio/mpeg'],
      [Buffer.from('plain text that may end anywhere'), 'text/plain'],
    ] as const) {
      const type = { kind: mimeType.startsWith('text') ? 'text' : 'unknown', mimeType } as const;
      assert.equal(await completenessOf(readerOf(bytes), type, mimeType), 'unknown', mimeType);
    }
  });

  it('takes a WAV whose length counts its own header for whole', async () => {
    const wav = Buffer.from(
      `RIFF\x2e\0\0\0WAVEfmt \x10\0\0\0${'\0'.repeat(16)}data\x02\0\0\0\x01\x02`,
      'latin1',
    );
    assert.equal((await inspected(wav, 'audio/wav')).completeness, 'whole');
  });

  it('sees a text in UTF-8 that ends within a character', async () => {
    const text = Buffer.from('Grüße, 日本語');
    for (let length = 4; length < text.byteLength; length += 1) {
      const cut = text.subarray(0, length);
      const isWithin = cut.toString('utf8').includes('\ufffd');
      const { type, completeness } = await inspected(cut, 'text/plain');
      assert.deepEqual(
        [type.kind, type.charset, completeness],
        ['text', undefined, isWithin ? 'cut' : 'unknown'],
      );
    }
  });

  it('reads a large file in headers, not as a whole', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'backlot-whole-'));
    const path = join(dir, 'film.mp4');
    const [film] = fc.sample(wholeFiles['MP4'] ?? assert.fail(), 1);
    await writeFile(path, Buffer.concat([film?.bytes ?? assert.fail(), boxOf(8_000_000)]));
    let bytesRead = 0;
    const verdict = await withFileReader(path, ({ size, read }) => {
      const counted = async (offset: number, length: number) => {
        const bytes = await read(offset, length);
        bytesRead += bytes.byteLength;
        return bytes;
      };
      return completenessOf({ size, read: counted }, { kind: 'video', mimeType: 'video/mp4' }, null);
    });
    assert.equal(verdict, 'whole');
    assert.ok(bytesRead < 10_000, String(bytesRead));
    await rm(dir, { recursive: true });
  });

  it('never fails, whatever the bytes are', async () => {
    const starts = fc.oneof(...Object.values(wholeFiles));
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), fc.nat(300), async (start, noise, at) => {
        const bytes = Buffer.concat([start.bytes.subarray(0, at), noise, start.bytes.subarray(at)]);
        const { completeness } = await inspected(bytes, start.mimeType);
        assert.ok(['whole', 'cut', 'unknown'].includes(completeness));
      }),
      { numRuns: 500 },
    );
  });
});

function boxOf(size: number): Buffer {
  const box = Buffer.alloc(size);
  box.writeUInt32BE(size, 0);
  box.write('free', 4, 'latin1');
  return box;
}
