import assert from 'node:assert/strict';
import { validateBytes } from 'gltf-validator';
import { killatamataJobs } from '../../../../src/providers/killatamata/media/jobs.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { EACH_TASK } from '../../../contract/killatamata/mediaSteps.ts';
import { Decoder } from '../media/decoder.ts';

interface File {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a file must be: its codec with size or length, or what another reader says of it. */
type Expected =
  | { readonly codec: string; readonly width: number; readonly height: number }
  | { readonly codec: string; readonly seconds: number | null }
  | { readonly frames: number; readonly perSecond: number; readonly width: number; readonly height: number }
  | 'model'
  | 'json'
  | 'text';

interface Wanted {
  readonly task: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly files: readonly Expected[];
}

const SMALL = { prompt: 'a mill', width: 64, height: 32 };
const picture = (codec: string, width: number, height: number) => ({ codec, width, height });
const clip = (frames: number, width: number, height: number) => ({ frames, perSecond: 60, width, height });

const WANTED: readonly Wanted[] = [
  { task: 'image.generate', values: SMALL, files: [picture('webp', 64, 32)] },
  { task: 'image.generate', values: { ...SMALL, outputFormat: 'png' }, files: [picture('png', 64, 32)] },
  { task: 'image.generate', values: { ...SMALL, outputFormat: 'jpg' }, files: [picture('mjpeg', 64, 32)] },
  { task: 'image.generate', values: { ...SMALL, upscale: true }, files: [picture('webp', 96, 48)] },
  { task: 'image.edit', files: [picture('webp', 1024, 1024)] },
  // 17 frames at 30 a second, doubled.
  { task: 'video.generate', files: [clip(34, 320, 192)] },
  { task: 'video.resize', files: [clip(121, 320, 180)] },
  { task: 'video.combine', files: [clip(241, 832, 480)] },
  { task: 'audio.speak', files: [{ codec: 'opus', seconds: 1 }] },
  {
    task: 'audio.speak',
    values: { text: 'Hello.', provider: 'gemini' },
    files: [{ codec: 'pcm_s16le', seconds: null }],
  },
  { task: 'ace.step.create', files: [{ codec: 'opus', seconds: 15 }] },
  { task: 'moss.sound.effect', files: [{ codec: 'opus', seconds: 1 }] },
  { task: 'audio.annotation.reference', files: ['json', 'json', 'json', 'text', 'text'] },
  { task: 'trellis.generate', files: ['model', picture('png', 512, 512)] },
];

describe('the files that jobs of Killa Tamata make in the sandbox, read by other programs', () => {
  let sandbox: Sandbox;
  let decoder: Decoder;
  before(async () => {
    [sandbox, decoder] = await Promise.all([startSandbox(), Decoder.load()]);
    sandbox.control.freeze();
  });
  after(() => sandbox.stop());

  async function send(path: string, body?: unknown): Promise<Readonly<Record<string, unknown>>> {
    const { bases, credentials } = sandbox.platforms.killatamata;
    const answer = await fetch(`${bases['api'] ?? ''}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${credentials['apikey'] ?? ''}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  }

  async function filesOf({ task, values }: Wanted): Promise<readonly File[]> {
    const call = killatamataJobs.prepare(task, values ?? EACH_TASK[task] ?? {});
    const { externalJobId } = await send('/api/v1/media/jobs', call.body);
    sandbox.control.advance(10 * 60_000);
    const job = await send(`/api/v1/media/jobs?jobId=${String(externalJobId)}`);
    const urls = job['downloadableOutputUrls'] as readonly string[];
    return Promise.all(
      urls.map(async (url) => {
        const file = await fetch(url);
        return {
          type: file.headers.get('content-type') ?? '',
          bytes: new Uint8Array(await file.arrayBuffer()),
        };
      }),
    );
  }

  /** Decodes all of a file: the decoder throws at anything that it complains about. */
  async function assertIs({ type, bytes }: File, expected: Expected): Promise<void> {
    if (expected === 'model') {
      const report = await validateBytes(bytes);
      return assert.deepEqual([report.mimeType, report.issues.messages], [type, []]);
    }
    if (expected === 'json') return void JSON.parse(Buffer.from(bytes).toString());
    if (expected === 'text') {
      assert.match(type, /^text\//);
      return assert.ok(Buffer.from(bytes).toString().trim() !== '');
    }
    const { streams } = decoder.probe(bytes);
    const [first] = streams;
    if ('frames' in expected) {
      const { frames, perSecond, width, height } = expected;
      assert.deepEqual(
        streams.map(({ codec_name }) => codec_name),
        ['h264', 'flac'],
      );
      assert.deepEqual(
        [first?.width, first?.height, first?.r_frame_rate, Number(first?.nb_read_frames)],
        [width, height, `${perSecond}/1`, frames],
      );
      assert.equal(decoder.frames(bytes).length, (frames * width * height * 3) / 2);
      return assert.ok(decoder.samples(bytes).length > 0);
    }
    assert.equal(streams.length, 1);
    assert.equal(first?.codec_name, expected.codec);
    if ('width' in expected) {
      assert.deepEqual(
        [first.width, first.height, first.nb_read_frames],
        [expected.width, expected.height, '1'],
      );
      // Its conversion of JPEG warns of the full range of brightness; the probe has decoded the file as well.
      if (expected.codec === 'mjpeg') return;
      return assert.equal(decoder.colors(bytes).length, expected.width * expected.height * 3);
    }
    const seconds = decoder.samples(bytes).length / 2 / Number(first.sample_rate);
    if (expected.seconds === null) assert.ok(seconds > 0.2);
    else assert.equal(seconds, expected.seconds);
  }

  it('are those of all tasks', () => {
    assert.deepEqual([...new Set(WANTED.map(({ task }) => task))].sort(), Object.keys(EACH_TASK).sort());
  });

  for (const wanted of WANTED)
    it(`${wanted.task} ${JSON.stringify(wanted.values ?? {})}`, async () => {
      const files = await filesOf(wanted);
      assert.equal(files.length, wanted.files.length);
      for (const [at, expected] of wanted.files.entries())
        await assertIs(files[at] ?? assert.fail(), expected);
    }).timeout(60_000);
});
