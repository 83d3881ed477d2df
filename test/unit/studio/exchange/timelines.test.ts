import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { interchangeName, placedShots, timecode } from '../../../../src/studio/exchange/cut.ts';
import { fcpXmlOf } from '../../../../src/studio/exchange/fcpXml.ts';
import { otioOf } from '../../../../src/studio/exchange/otio.ts';
import { writeOtioz } from '../../../../src/studio/exchange/otioz.ts';
import { anyCut, cut } from './cuts.ts';

const time = z.object({ OTIO_SCHEMA: z.literal('RationalTime.1'), rate: z.int(), value: z.int() });
const clip = z.object({
  OTIO_SCHEMA: z.literal('Clip.2'),
  name: z.string().check(z.regex(/^[\p{L}\p{N}\p{M}._-]+$/u)),
  source_range: z.object({ OTIO_SCHEMA: z.literal('TimeRange.1'), start_time: time, duration: time }),
  media_references: z.object({
    DEFAULT_MEDIA: z.object({ OTIO_SCHEMA: z.string(), target_url: z.optional(z.string()) }),
  }),
});
const timeline = z.object({
  OTIO_SCHEMA: z.literal('Timeline.1'),
  global_start_time: time,
  tracks: z.object({
    children: z.tuple([z.object({ OTIO_SCHEMA: z.literal('Track.1'), children: z.array(clip) })]),
  }),
});

const clipsOf = (text: string) => z.parse(timeline, JSON.parse(text)).tracks.children[0].children;

/** Python with opentimelineio; null where the machine has none. */
function pythonWithOtio(): string | null {
  const python = process.env['BACKLOT_OTIO_PYTHON'] ?? 'python3';
  try {
    execFileSync(python, ['-c', 'import opentimelineio'], { stdio: 'ignore' });
    return python;
  } catch {
    return null;
  }
}

/** The elements of an XML text with their texts, as `path: text`. Errors: where it is not well-formed. */
function elementsOf(xml: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('text', (text) => found.push(`${open.join('/')}: ${text}`));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe('A timeline for editing programs', () => {
  let folder: string;
  before(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'backlot-otio-'))));
  after(() => rm(folder, { recursive: true }));

  it('has each shot with exactly its frames, also those without a clip', () => {
    const clips = clipsOf(otioOf(cut, ({ file }) => `file:///films/${file}`));
    assert.deepEqual(
      clips.map(({ name, source_range: { duration }, media_references: { DEFAULT_MEDIA: media } }) => [
        ...[name, duration.value, duration.rate, media.OTIO_SCHEMA, media.target_url],
      ]),
      [
        ['1A', 97, 24, 'ExternalReference.1', 'file:///films/1A_take_002.mp4'],
        ['1B', 121, 24, 'MissingReference.1', undefined],
        ['2A', 25, 24, 'ExternalReference.1', 'file:///films/2A.mp4'],
      ],
    );
  });

  it('is valid with any texts', () => {
    fc.assert(
      fc.property(anyCut, (any) => {
        const lengths = clipsOf(otioOf(any, ({ file }) => file)).map(
          (one) => one.source_range.duration.value,
        );
        assert.deepEqual(
          lengths,
          placedShots(any).map(({ shot }) => shot.frames),
        );
      }),
    );
  });

  it('is packed with its clips stored as they are', async () => {
    const bytes = Buffer.from('a film '.repeat(100));
    const file = path.join(folder, 'a.mp4');
    await writeFile(file, bytes);
    const target = path.join(folder, 'film.otioz');
    const media = new Map([
      ['1A_take_002.mp4', file],
      ['2A.mp4', file],
    ]);
    await writeOtioz(cut, media, target, new AbortController().signal);
    const zip = await fromBufferPromise(await readFile(target));
    const entries = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    assert.deepEqual(
      entries.map(({ fileName, compressionMethod, uncompressedSize }) => [
        ...[fileName, compressionMethod, fileName.endsWith('mp4') ? uncompressedSize : null],
      ]),
      [
        ['version.txt', 0, null],
        ['content.otio', 8, null],
        ['media/1A_take_002.mp4', 0, bytes.length],
        ['media/2A.mp4', 0, bytes.length],
      ],
    );
  });

  it('is read by OpenTimelineIO itself', async function () {
    const python = pythonWithOtio();
    if (python === null) {
      console.log('      skipped: no Python with opentimelineio (set BACKLOT_OTIO_PYTHON)');
      return this.skip();
    }
    const file = path.join(folder, 'film.otio');
    await writeFile(
      file,
      otioOf(cut, (one) => `file:///films/${one.file}`),
    );
    const script =
      'import sys, opentimelineio as o; t = o.adapters.read_from_file(sys.argv[1]); ' +
      'print(t.duration().value, t.duration().rate, len(t.video_tracks()[0]))';
    assert.equal(String(execFileSync(python, ['-c', script, file])).trim(), '243.0 24.0 3');
  });

  it('for Final Cut Pro 7 has the format of the sequence and each clip at its place', () => {
    const xml = fcpXmlOf(cut, ({ file }) => `file://localhost/films/${file}`);
    const texts = elementsOf(xml);
    const format = 'xmeml/sequence/media/video/format/samplecharacteristics';
    for (const wanted of [
      ...[
        `${format}/width: 1280`,
        `${format}/height: 704`,
        `${format}/rate/timebase: 24`,
        `${format}/rate/ntsc: FALSE`,
      ],
      ...['xmeml/sequence/duration: 243', 'xmeml/sequence/name: The_Keeper_Night_Day'],
      ...['xmeml/sequence/marker/in: 97', 'xmeml/sequence/marker/out: 218'],
    ]) {
      assert.ok(texts.includes(wanted), wanted);
    }
    const item = 'xmeml/sequence/media/video/track/clipitem';
    const values = (name: string) =>
      texts.flatMap((text) => (text.startsWith(`${item}/${name}: `) ? [text.split(': ')[1]] : []));
    assert.deepEqual(['name', 'start', 'end', 'in', 'out', 'file/pathurl'].map(values), [
      ['1A', '2A'],
      ['0', '218'],
      ['97', '243'],
      ['0', '0'],
      ['97', '25'],
      ['file://localhost/films/1A_take_002.mp4', 'file://localhost/films/2A.mp4'],
    ]);
  });

  it('for Final Cut Pro 7 is well-formed with any texts', () => {
    fc.assert(fc.property(anyCut, (any) => void elementsOf(fcpXmlOf(any, ({ file }) => file))));
  });
});

describe('The name of a clip for other programs', () => {
  it('has nothing that they stumble over', () => {
    assert.equal(interchangeName(' Shot #1: "Über" / <a>\n'), 'Shot_1_Über_a');
    assert.equal(interchangeName('///'), 'untitled');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(interchangeName(text), /^[\p{L}\p{N}\p{M}._-]{1,100}$/u);
      }),
    );
  });
});

describe('A timecode', () => {
  it('counts hours, minutes, seconds and frames', () => {
    assert.equal(timecode(24 * 3661 + 5, 24), '01:01:01:05');
  });
});
