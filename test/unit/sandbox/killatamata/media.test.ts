import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { soundLength } from '../../../../src/sandbox/media/sound/soundLength.ts';
import { HEAD_BYTES, sniff } from '../../../../src/media/sniff.ts';
import { killatamataJobs } from '../../../../src/providers/killatamata/media/jobs.ts';
import { EACH_TASK } from '../../../contract/killatamata/mediaSteps.ts';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;

describe('sandbox Killa Tamata: media jobs', () => {
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  async function send(path: string, body?: unknown): Promise<Answer> {
    const { bases, credentials } = sandbox.platforms.killatamata;
    const answer = await fetch(`${bases['api'] ?? ''}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${credentials['apikey'] ?? ''}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }

  const sent = (task: string) =>
    (killatamataJobs.prepare(task, EACH_TASK[task] ?? {}).body as { readonly input: unknown }).input;
  const submit = (task: string, input: unknown = sent(task), idempotencyKey?: string) =>
    send('/api/v1/media/jobs', { task, input, ...(idempotencyKey !== undefined && { idempotencyKey }) });
  const look = async (id: unknown) => (await send(`/api/v1/media/jobs?jobId=${String(id)}`)).body;
  const balance = async () => Number((await send('/api/v1/balance')).body['usdBalanceMicros']);

  async function finished(task: string, input?: unknown): Promise<Answer['body']> {
    const { body } = await submit(task, input);
    sandbox.control.advance(10 * 60_000);
    return look(body['externalJobId']);
  }

  async function filesOf(job: Answer['body']): Promise<readonly (readonly [type: string, bytes: Buffer])[]> {
    const urls = job['downloadableOutputUrls'] as readonly string[];
    return Promise.all(
      urls.map(async (url) => {
        const file = await fetch(url);
        assert.equal(file.status, 200);
        return [file.headers.get('content-type') ?? '', Buffer.from(await file.arrayBuffer())] as const;
      }),
    );
  }

  it('moves a job through queued and processing to its end', async () => {
    const { body } = await submit('image.generate');
    const words: unknown[] = [];
    for (const wait of [0, 2_000, 60_000]) {
      sandbox.control.advance(wait);
      words.push((await look(body['externalJobId']))['status']);
    }
    assert.deepEqual(words, ['queued', 'processing', 'succeeded']);
  });

  for (const task of Object.keys(EACH_TASK))
    it(`makes files of ${task} that are what they say`, async () => {
      for (const [type, bytes] of await filesOf(await finished(task))) {
        const whole = bytes.byteLength <= HEAD_BYTES;
        const seen = await sniff(bytes.subarray(0, HEAD_BYTES), whole, { contentType: type });
        assert.equal(seen.mimeType, type);
      }
    });

  for (const [format, type] of [
    [undefined, 'image/webp'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ] as const)
    it(`makes a picture in the format that is asked for: ${format ?? 'none'}`, async () => {
      const size = { width: 64, height: 32 };
      const input = { prompt: 'a mill', ...size, ...(format && { outputFormat: format }) };
      const [file] = await filesOf(await finished('image.generate', input));
      assert.ok(file);
      assert.equal(file[0], type);
      assert.equal((await sniff(file[1], true, {})).mimeType, type);
    });

  it('makes sound as Opus, as long as it was asked for, and speech by Gemini as WAV', async () => {
    const [effect] = await filesOf(
      await finished('moss.sound.effect', { prompt: 'rain', durationSeconds: 3 }),
    );
    assert.ok(effect);
    assert.deepEqual([effect[0], effect[1].includes('OpusHead')], ['audio/ogg', true]);
    assert.equal(soundLength(effect[1]), 3);
    const [speech] = await filesOf(
      await finished('audio.speak', { text: 'Good evening.', provider: 'gemini' }),
    );
    assert.equal(speech?.[0], 'audio/wav');
  });

  it('takes the colors of a picture that it made before, whatever its format', async () => {
    const made = { prompt: 'a neon city', width: 64, height: 64 };
    const filled = async (outputFormat: string) => {
      const [file] = await filesOf(await finished('image.generate', { ...made, outputFormat }));
      const sourceImage = { dataBase64: file?.[1].toString('base64') };
      const edited = { prompt: 'a lake', sourceImage, outputFormat: 'png' };
      return (await filesOf(await finished('image.edit', edited)))[0]?.[1];
    };
    assert.deepEqual(await filled('webp'), await filled('png'));
  });

  it('runs the jobs of a plan of the Studio agent as any other: one charge, and files in the project', async () => {
    const { projects } = (await send('/api/v1/studio/snapshot')).body as { projects: { id: string }[] };
    const prompt = { projectId: projects[0]?.id, prompt: 'Make 2 pictures of the tower' };
    const plan = (await send('/api/v1/studio/agent/messages/prepare', prompt)).body;
    const before = await balance();
    await send('/api/v1/studio/agent/approval-plans/execute', { approvalPlanId: plan['approvalPlanId'] });
    assert.equal(before - (await balance()), plan['estimatedUsdMicros']);
    const [charge, ...others] = sandbox.control.charges();
    assert.deepEqual([charge?.jobIds.length, charge?.amount, others], [2, 0.041944, []]);
    sandbox.control.advance(10 * 60_000);
    assert.equal((await look(charge?.jobIds[0]))['status'], 'succeeded');
    const { assets } = (await send('/api/v1/studio/snapshot')).body as {
      assets: { title: string; mimeType: string; url: string }[];
    };
    const own = assets.filter(({ title }) => title === prompt.prompt);
    assert.deepEqual(
      own.map(({ mimeType }) => mimeType),
      ['image/webp', 'image/webp'],
    );
    assert.equal((await fetch(own[0]?.url ?? '')).status, 200);
  });

  it('gives back what was charged for a job that failed', async () => {
    const before = await balance();
    const job = await finished('moss.sound.effect', { prompt: 'rain fail:OUT_OF_MEMORY' });
    assert.equal(job['status'], 'failed');
    assert.equal(await balance(), before);
  });

  it('holds an amount for speech by Gemini and settles what it really costs', async () => {
    const before = await balance();
    const { body } = await submit('audio.speak', { text: 'Good evening. '.repeat(20), provider: 'gemini' });
    const held = before - (await balance());
    assert.equal(held, body['usdChargedMicros']);
    sandbox.control.advance(60_000);
    const { usdChargedMicros } = (await look(body['externalJobId']))['billing'] as {
      usdChargedMicros: number;
    };
    assert.equal(before - (await balance()), usdChargedMicros);
    assert.ok(usdChargedMicros < held);
  });

  for (const [replay, statuses, times] of [
    ['same-result', [201, 201], 1],
    ['conflict', [201, 409], 1],
    ['charged-again', [201, 201], 2],
  ] as const)
    it(`does with a key that it has seen what is set: ${replay}`, async () => {
      sandbox.control.configure('killatamata', { replay });
      const answers = [
        await submit('image.generate', { prompt: 'a' }, 'k1'),
        await submit('image.generate', { prompt: 'a' }, 'k1'),
      ];
      assert.deepEqual(
        answers.map(({ status }) => status),
        statuses,
      );
      assert.equal(sandbox.control.charges().find(({ key }) => key === 'k1')?.times, times);
    });

  it('keeps outputs for 72 hours', async () => {
    const job = await finished('image.generate');
    const [url = ''] = job['downloadableOutputUrls'] as readonly string[];
    sandbox.control.advance(71 * HOUR_MS);
    assert.equal((await fetch(url)).status, 200);
    sandbox.control.advance(2 * HOUR_MS);
    assert.equal((await fetch(url)).status, 403);
    assert.deepEqual((await look(job['externalJobId']))['downloadableOutputUrls'], []);
  });

  it('deletes them after 48 hours when it is set so', async () => {
    sandbox.control.configure('killatamata', { sweepAfterHours: 48 });
    const job = await finished('image.generate');
    sandbox.control.advance(48 * HOUR_MS);
    assert.deepEqual((await look(job['externalJobId']))['downloadableOutputUrls'], []);
  });

  it('leaves one output out, or names them late, when it is set so', async () => {
    sandbox.control.configure('killatamata', { missingOutput: 2 });
    const job = await finished('audio.annotation.reference');
    const there = job['downloadableOutputUrls'] as readonly string[];
    const expected = job['expectedOutputUrls'] as readonly string[];
    assert.deepEqual(
      expected.map((url) => there.includes(url)),
      [true, false, true, true, true],
    );
    sandbox.control.configure('killatamata', { missingOutput: 0, outputsLateSeconds: 3_600 });
    const late = await finished('image.generate');
    assert.deepEqual([late['status'], late['downloadableOutputUrls']], ['succeeded', []]);
    sandbox.control.advance(HOUR_MS);
    assert.equal(((await look(late['externalJobId']))['downloadableOutputUrls'] as unknown[]).length, 1);
  });

  it('says what an input became, without its bytes', async () => {
    const dataBase64 = Buffer.alloc(900, 7).toString('base64');
    const { body } = await submit('image.edit', { prompt: 'winter', sourceImage: { dataBase64 } });
    assert.equal(body['stagedInputCount'], 1);
    assert.ok(!JSON.stringify(body).includes(dataBase64));
  });

  it('knows no setting that nobody has, and no value of another type', () => {
    assert.throws(() => sandbox.control.configure('killatamata', { replay: 'perhaps' }), TypeError);
    assert.throws(() => sandbox.control.configure('killatamata', { unheardOf: 1 }), TypeError);
  });
});
