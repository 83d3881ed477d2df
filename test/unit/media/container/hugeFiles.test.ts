import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readableOutput } from '../../../../src/features/gallery/readableOutput.ts';
import { withFileReader } from '../../../../src/media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../../../src/media/container/mediaFacts.ts';
import { makeFilm } from '../../../../src/sandbox/media/film/makeFilm.ts';

const HUGE = 2 * 1024 ** 3 + 4_321;

describe('a file of 2 GB', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backlot-huge-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** A file that takes no room: a beginning, a hole, and an end. */
  async function huge(name: string, start: Uint8Array, end = new Uint8Array()): Promise<string> {
    const file = path.join(folder, name);
    const handle = await open(file, 'w');
    await handle.write(start, 0, start.byteLength, 0);
    await handle.truncate(HUGE - end.byteLength);
    await handle.write(end, 0, end.byteLength, HUGE - end.byteLength);
    await handle.close();
    return file;
  }

  it('tells what film it is by its description at the end, without its pictures being read', async () => {
    const film = Buffer.from(
      makeFilm({
        ...{ width: 64, height: 48, frameRate: [24, 1] },
        segments: [{ scene: { prompt: 'a lake', seed: 1 }, fromFrame: 0, frames: 31 }],
      }),
    );
    const at = film.indexOf('moov') - 4;
    const moov = film.subarray(at, at + film.readUInt32BE(at));
    // A box of media data whose length takes 64 bits reaches to the description.
    const head = Buffer.alloc(16);
    const ftyp = film.subarray(0, film.readUInt32BE(0));
    head.writeUInt32BE(1);
    head.write('mdat', 4, 'latin1');
    head.writeBigUInt64BE(BigInt(HUGE - ftyp.byteLength - moov.byteLength), 8);
    const file = await huge('film.mp4', Buffer.concat([ftyp, head]), moov);
    let bytesRead = 0;
    const facts = await withFileReader(file, ({ size, read }) =>
      mediaFactsOf({
        size,
        read: async (offset, length) => {
          const bytes = await read(offset, length);
          bytesRead += bytes.byteLength;
          return bytes;
        },
      }),
    );
    assert.ok(facts?.kind === 'film');
    assert.deepEqual(
      [facts.picture?.codec, facts.picture?.width, facts.frameTimes?.length],
      ['H.264', 64, 31],
    );
    assert.ok(bytesRead < 64 * 1024, `${bytesRead} bytes`);
  });

  it('is shown as a text by its beginning', async () => {
    const file = await huge('log.txt', new TextEncoder().encode('the first line\n'));
    const { text, truncated } = await readableOutput(file, { kind: 'text', charset: 'utf-8' });
    assert.equal(truncated, true);
    assert.ok(text.startsWith('the first line\n'));
    assert.ok(text.length <= 256 * 1024);
  });
});
