import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { FilmFacts } from '../../../../src/media/container/filmFacts.ts';
import { mediaFactsOf } from '../../../../src/media/container/mediaFacts.ts';
import { readerOf, withFileReader, type ByteReader } from '../../../../src/media/completeness/byteReader.ts';
import { makeFilm } from '../../../../src/sandbox/media/film/makeFilm.ts';
import { box, fullBox, u16, u32 } from '../../../../src/sandbox/media/film/boxes.ts';
import { encodeGlb } from '../../../../src/sandbox/media/model/glb.ts';
import { makeMesh } from '../../../../src/sandbox/media/model/mesh.ts';
import { drawPicture } from '../../../../src/sandbox/media/drawPicture.ts';
import { loadSample } from '../../../../src/sandbox/media/samples.ts';
import { encodeFlac } from '../../../../src/sandbox/media/sound/flac.ts';
import type { Sound } from '../../../../src/sandbox/media/sound/sound.ts';
import { encodeWav } from '../../../../src/sandbox/media/sound/wav.ts';
import { png } from '../samples.ts';

const sound: Sound = { sampleRate: 8_000, channels: [new Int16Array(20_000), new Int16Array(20_000)] };
const film = makeFilm({
  width: 64,
  height: 48,
  frameRate: [24, 1],
  segments: [{ scene: { prompt: 'a lake', seed: 1 }, fromFrame: 0, frames: 31 }],
});

async function filmFacts(bytes: Uint8Array): Promise<FilmFacts> {
  const facts = await mediaFactsOf(readerOf(bytes));
  assert.ok(facts?.kind === 'film');
  return facts;
}

interface Movie {
  readonly rows: readonly (readonly [count: number, duration: number])[];
  readonly offsets?: readonly (readonly [count: number, offset: number])[];
  readonly edits?: readonly (readonly [duration: number, mediaTime: number])[];
  /** Of the track header's matrix. */
  readonly turn?: readonly [a: number, b: number, c: number, d: number];
}

/** The description of a film without its pictures: 600 units a second, edits in thousandths. */
function movie({ rows, offsets = [], edits = [], turn = [1, 0, 0, 1] }: Movie): Buffer {
  const [a, b, c, d] = turn.map((part) => (part * 0x10000) >>> 0);
  const duration = rows.reduce((sum, [count, each]) => sum + count * each, 0);
  const entry = box('avc1', Buffer.alloc(6), u16(1), Buffer.alloc(16), u16(320, 240), Buffer.alloc(50));
  const table = box(
    'stbl',
    fullBox('stsd', 0, u32(1), entry),
    fullBox('stts', 0, u32(rows.length, ...rows.flat())),
    ...(offsets.length > 0 ? [fullBox('ctts', 0, u32(offsets.length, ...offsets.flat()))] : []),
  );
  const edit = fullBox(
    'elst',
    0,
    u32(edits.length),
    ...edits.map(([length, at]) => u32(length, at >>> 0, 0x10000)),
  );
  const track = box(
    'trak',
    fullBox(
      'tkhd',
      3,
      u32(0, 0, 1, 0, 0, 0, 0),
      u16(0, 0, 0, 0),
      u32(a ?? 0, b ?? 0, 0, c ?? 0, d ?? 0, 0, 0, 0, 0),
    ),
    ...(edits.length > 0 ? [box('edts', edit)] : []),
    box(
      'mdia',
      fullBox('mdhd', 0, u32(0, 0, 600, duration >>> 0), u16(0, 0)),
      fullBox('hdlr', 0, u32(0), Buffer.from('vide'), u32(0, 0, 0)),
      box('minf', table),
    ),
  );
  const header = fullBox('mvhd', 0, u32(0, 0, 1_000, Math.round((duration / 600) * 1_000) >>> 0));
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', header, track)]);
}

describe('media facts', () => {
  it('tells codecs, size, frames and times of a film', async () => {
    const facts = await filmFacts(film);
    assert.deepEqual(facts.picture, {
      codec: 'H.264',
      width: 64,
      height: 48,
      rotation: 0,
      frames: 31,
      frameRate: 24,
      isVariable: false,
    });
    assert.deepEqual(facts.sound && { ...facts.sound }, { codec: 'FLAC', sampleRate: 48_000, channels: 1 });
    assert.equal(facts.frameTimes?.length, 31);
    assert.ok(Math.abs((facts.frameTimes?.[30] ?? 0) - 30 / 24) < 1e-9);
    assert.equal(facts.isEdited, false);
  });

  it('orders frames by the time at which they are shown, not by the order in which they are stored', async () => {
    const { frameTimes } = await filmFacts(
      movie({
        rows: [[4, 25]],
        offsets: [
          [1, 25],
          [1, 75],
          [1, 0],
          [1, 0],
        ],
      }),
    );
    assert.deepEqual(
      frameTimes?.map((time) => Math.round(time * 600)),
      [25, 50, 75, 100],
    );
  });

  it('tells a variable frame rate, and the times of each frame', async () => {
    const facts = await filmFacts(
      movie({
        rows: [
          [2, 20],
          [2, 60],
          [1, 20],
        ],
      }),
    );
    assert.equal(facts.picture?.isVariable, true);
    assert.deepEqual(
      facts.frameTimes?.map((time) => Math.round(time * 600)),
      [0, 20, 40, 100, 160],
    );
  });

  it('counts a last frame of another length as steady', async () => {
    assert.equal(
      (
        await filmFacts(
          movie({
            rows: [
              [9, 20],
              [1, 35],
            ],
          }),
        )
      ).picture?.isVariable,
      false,
    );
  });

  it('follows an edit list: a delay, and a start after some frames', async () => {
    const facts = await filmFacts(
      movie({
        rows: [[10, 60]],
        edits: [
          [500, -1],
          [600, 240],
        ],
      }),
    );
    assert.equal(facts.isEdited, true);
    assert.equal(facts.seconds, 1.1);
    assert.deepEqual(
      facts.frameTimes?.map((time) => Math.round(time * 10)),
      [5, 6, 7, 8, 9, 10],
    );
  });

  it('lists no times for an edit list that repeats', async () => {
    const facts = await filmFacts(
      movie({
        rows: [[10, 60]],
        edits: [
          [300, 0],
          [300, 0],
        ],
      }),
    );
    assert.deepEqual([facts.isEdited, facts.frameTimes, facts.seconds], [true, null, 0.6]);
  });

  it('tells how a film is turned', async () => {
    const rotation = async (turn: Movie['turn']) =>
      (await filmFacts(movie({ rows: [[1, 20]], ...(turn && { turn }) }))).picture?.rotation;
    assert.equal(await rotation([0, 1, -1, 0]), 90);
    assert.equal(await rotation([-1, 0, 0, -1]), 180);
    assert.equal(await rotation([0, -1, 1, 0]), 270);
  });

  it('tells codecs and frames of WebM', async () => {
    const vp8 = await filmFacts(loadSample('vp8-vorbis.webm'));
    assert.deepEqual(
      [vp8.container, vp8.picture?.codec, vp8.picture?.frames, vp8.sound?.codec],
      ['WebM', 'VP8', 49, 'Vorbis'],
    );
    assert.equal(Math.round(vp8.picture?.frameRate ?? 0), 24);
    const vp9 = await filmFacts(loadSample('vp9-opus.webm'));
    assert.deepEqual([vp9.picture?.codec, vp9.sound?.codec], ['VP9', 'Opus']);
    assert.deepEqual([vp9.picture?.width, vp9.picture?.height], [160, 96]);
  });

  it('tells codec and length of recordings', async () => {
    const told = async (bytes: Uint8Array) => {
      const { container, seconds, sound: track } = await filmFacts(bytes);
      return [
        container,
        Math.round((seconds ?? 0) * 10) / 10,
        track?.codec,
        track?.sampleRate,
        track?.channels,
      ];
    };
    assert.deepEqual(await told(encodeWav(sound)), ['WAV', 2.5, 'PCM', 8_000, 2]);
    assert.deepEqual(await told(encodeFlac(sound)), ['FLAC', 2.5, 'FLAC', 8_000, 2]);
    assert.deepEqual(await told(loadSample('opus.ogg')), ['Ogg', 3, 'Opus', 48_000, 1]);
    assert.deepEqual((await told(loadSample('aac.m4a'))).slice(0, 3), ['MP4', 3, 'AAC']);
  });

  it('tells length and channels of an MP3 by its header, and by its bit rate', async () => {
    const frame = Buffer.alloc(417);
    frame.writeUInt32BE(0xfffb90c0);
    const plain = await filmFacts(Buffer.concat(Array.from({ length: 100 }, () => frame)));
    assert.equal(Math.round((plain.seconds ?? 0) * 10), 26);
    assert.deepEqual(plain.sound, { codec: 'MP3', sampleRate: 44_100, channels: 1 });
    const stated = Buffer.from(frame);
    stated.write('Xing', 36, 'latin1');
    stated.writeUInt32BE(1, 40);
    stated.writeUInt32BE(1_000, 44);
    assert.equal(Math.round((await filmFacts(stated)).seconds ?? 0), 26);
  });

  it('tells where a WAV file has its samples', async () => {
    assert.deepEqual((await filmFacts(encodeWav(sound))).pcm, {
      offset: 44,
      byteSize: 80_000,
      bits: 16,
      isFloat: false,
    });
  });

  it('counts what a model is made of', async () => {
    const bytes = drawPicture({ prompt: 'stone', width: 8, height: 8, seed: 1 });
    const model = encodeGlb(makeMesh(1, 200), { type: 'image/png', bytes });
    const facts = await mediaFactsOf(readerOf(model));
    assert.ok(facts?.kind === 'model');
    assert.ok(facts.triangles > 0 && facts.vertices > 0);
    assert.deepEqual([facts.meshes, facts.textures, facts.needs], [1, 1, []]);
  });

  it('knows nothing of a picture or a text', async () => {
    for (const bytes of [png(), Buffer.from('ACT ONE'), Buffer.alloc(0)])
      assert.equal(await mediaFactsOf(readerOf(bytes)), null);
  });

  it('reads a film of 600 MB in a few ranges', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'backlot-facts-'));
    const file = path.join(folder, 'long.mp4');
    try {
      const handle = await open(file, 'w');
      const body = Buffer.from([0, 0, 0, 1, ...Buffer.from('mdat'), 0, 0, 0, 0, 0x25, 0x80, 0, 0x10]);
      await handle.write(Buffer.concat([box('ftyp', Buffer.from('isom')), body]), 0);
      await handle.write(movie({ rows: [[30, 20]] }).subarray(12), 0, undefined, 12 + 0x25800010);
      await handle.close();
      let bytes = 0;
      const facts = await withFileReader(file, (reader) =>
        mediaFactsOf({
          size: reader.size,
          read: (at, length) => ((bytes += length), reader.read(at, length)),
        }),
      );
      assert.equal(facts?.kind === 'film' && facts.picture?.frames, 30);
      assert.ok(bytes < 10_000, `${bytes} bytes`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('media facts of damaged files', () => {
  const files = [
    film,
    movie({
      rows: [
        [2, 20],
        [9, 30],
      ],
      offsets: [[11, 5]],
      edits: [
        [5, -1],
        [90, 20],
      ],
    }),
    loadSample('vp8-vorbis.webm'),
    loadSample('opus.ogg'),
    loadSample('aac.m4a'),
    encodeWav(sound),
    encodeFlac(sound),
  ];

  /** The facts, with a limit on how much they may cost: reads, and times that are listed. */
  async function bounded(bytes: Uint8Array) {
    let reads = 0;
    const reader = readerOf(bytes);
    const counting: ByteReader = {
      size: reader.size,
      read: (at, length) => {
        reads += 1;
        assert.ok(at >= 0 && length >= 0 && length <= 32 * 1024 * 1024, `${length} bytes at ${at}`);
        return reader.read(at, length);
      },
    };
    const facts = await mediaFactsOf(counting);
    assert.ok(reads <= 4 * bytes.byteLength + 8, `${reads} reads`);
    if (facts?.kind === 'film') {
      assert.ok((facts.frameTimes?.length ?? 0) <= 20_000);
      assert.ok(facts.seconds === null || (Number.isFinite(facts.seconds) && facts.seconds > 0));
    }
    return facts;
  }

  it('are found or not, for a file that ends anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (file, part) => {
          await bounded(file.subarray(0, Math.floor(file.byteLength * part * part)));
        },
      ),
    );
  });

  it('are found or not, where bytes are others', async () => {
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 1, 0x7f, 0x80, 0xff),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (file, all) => {
          const bytes = Uint8Array.from(file);
          // Most of what is told stands at the beginning.
          for (const [at, value] of all) bytes[Math.floor(at ** 4 * bytes.byteLength)] = value;
          await bounded(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are found or not, for anything that begins as such a file does', async () => {
    const starts = fc.constantFrom(
      '\0\0\0\x10ftyp',
      '\x1a\x45\xdf\xa3',
      'RIFF\0\0\0\0WAVE',
      'fLaC',
      'OggS',
      'ID3',
      'glTF',
      '\xff\xfb',
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        await bounded(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
      }),
      { numRuns: 300 },
    );
  });

  it('count no more frames than a table has room for', async () => {
    const facts = await bounded(
      movie({
        rows: [
          [0xffff_ffff, 0],
          [0xffff_ffff, 0],
          [1, 1],
        ],
      }),
    );
    assert.ok(facts?.kind === 'film');
    assert.equal(facts.frameTimes, null);
  });

  it('are null for a model whose description is longer than the file, or no JSON', async () => {
    const head = Buffer.concat([
      Buffer.from('glTF'),
      Buffer.from(Uint32Array.of(2, 40, 0xffff_ff00).buffer),
      Buffer.from('JSON'),
    ]);
    assert.equal(await bounded(head), null);
    const json = Buffer.from('{"meshes":[{"primitives":1}]}   ');
    head.writeUInt32LE(json.byteLength, 12);
    assert.equal(await bounded(Buffer.concat([head, json])), null);
  });
});
