import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transports } from '../../../../src/accounts/transports.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import type { Account } from '../../../../src/core/account.ts';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { Problem } from '../../../../src/core/problem.ts';
import type { Session } from '../../../../src/core/session.ts';
import type { StoredInput } from '../../../../src/core/storedInput.ts';
import type { PaidQuestion } from '../../../../src/jobs/submit/approval.ts';
import { openJobs, type Jobs } from '../../../../src/jobs/jobs.ts';
import { OutputCache } from '../../../../src/media/cache.ts';
import { InputFolder } from '../../../../src/media/inputFolder.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import { JobDrafts } from '../../../../src/features/jobs/submit/jobDrafts.ts';
import type { SubmitDeps } from '../../../../src/features/jobs/submit/submitJob.ts';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';
import { killatamataJobs } from '../../../../src/providers/killatamata/media/jobs.ts';
import { drawPicture } from '../../../../src/sandbox/media/drawPicture.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { LeapingClock } from '../../../contract/support/leapingClock.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';
import { openSessions } from '../../../support/openSessions.ts';
import { TestMemory } from '../../features/memory.ts';
import { UserOfEditor } from '../../features/support/userOfEditor.ts';

type Values = Readonly<Record<string, unknown>>;

const never = new AbortController().signal;
const IMAGE = 'image.generate';
const HOUR_MS = 3_600_000;
const ACCOUNT: Omit<Account, 'bases' | 'origins'> = {
  ...{ id: 'acc1', provider: 'killatamata', label: 'work', routing: {}, credentials: ['apikey'] },
  ...{ sandbox: false, createdAt: 1 },
};

describe('a media job of Killa Tamata, from the question to the files', () => {
  let sandbox: Sandbox;
  let folder: string;
  let jobs: Jobs;
  let session: Session;
  let account: Account;
  let inputs: InputFolder;
  let lines: string[];
  let questions: PaidQuestion[];
  /** What happens while the user is asked; false says no. */
  let onQuestion: () => boolean;
  let close: () => void;

  beforeEach(async () => {
    sandbox = await startSandbox({ speed: 100, recordExchanges: true });
    folder = await mkdtemp(join(tmpdir(), 'backlot-media-'));
    lines = [];
    questions = [];
    onQuestion = () => true;
    const write = (line: string) => void lines.push(line);
    const log = { debug: write, info: write, warn: write };
    const clock = new LeapingClock(25);
    const httpClient = new HttpClient({ clock, log });
    const vault = new Vault(new MemorySecrets());
    const { bases, credentials } = sandbox.platforms.killatamata;
    await vault.put(ACCOUNT.id, 'apikey', credentials['apikey'] ?? '');
    inputs = new InputFolder(join(folder, 'inputs'));
    account = { ...ACCOUNT, bases, origins: [sandbox.origin] };
    session = openSessions({ vault, httpClient, clock, inputs }).sessions.open(account, killatamata);
    jobs = await openJobs({
      ...{ storage: folder, clock, httpClient, log },
      transports: new Transports({ vault, httpClient }),
      cache: new OutputCache(join(folder, 'outputs')),
      open: async () => ({ account, provider: killatamata, session }),
      confirm: async (question) => {
        questions.push(question);
        return onQuestion();
      },
    });
    close = () => {
      jobs.dispose();
      httpClient.dispose();
    };
  });
  afterEach(async () => {
    close();
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const submit = (task: string, values: Values) => {
    const call = killatamataJobs.prepare(task, values);
    return jobs.submission.submit({ session, provider: killatamata, call }, never);
  };
  const requests = () => sandbox.control.requests().filter(({ operation }) => operation === 'submitMediaJob');
  const charges = () => sandbox.control.charges().map(({ times }) => times);

  async function finished(job: JobRecord): Promise<JobRecord> {
    const end = new Promise<JobRecord>((resolve) =>
      jobs.watcher.onDidEnd((ended) => ended.id === job.id && resolve(ended)),
    );
    jobs.watcher.watch(job.id);
    return end;
  }

  async function picture(): Promise<{ readonly file: StoredInput; readonly base64: string }> {
    const bytes = drawPicture({ prompt: 'a lake', width: 640, height: 480 });
    const { hash, mimeType, extension, byteSize } = await inputs.put(bytes);
    const file = { $input: hash, as: 'base64', mimeType, extension, byteSize, name: 'lake.png' } as const;
    return { file, base64: Buffer.from(bytes).toString('base64') };
  }

  /** All that Backlot has written but the inputs and the outputs themselves. */
  async function written(): Promise<string> {
    const files = (await readdir(folder)).filter((name) => name.startsWith('journal'));
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
    return [...texts, ...lines].join('\n');
  }

  const sentImage = (at: number) => {
    const body = JSON.parse(requests()[at]?.exchange?.requestBody ?? '{}') as {
      input?: { sourceImage?: { dataBase64?: string } };
    };
    return body.input?.sourceImage?.dataBase64;
  };

  it('sends a file with its bytes, says how large it is first, and keeps the bytes out of the journal and the log', async () => {
    const { file, base64 } = await picture();
    const job = await finished(await submit('image.edit', { prompt: 'winter', sourceImage: file }));
    assert.equal(questions[0]?.kind.label, 'Edit an image');
    assert.equal(job.state, 'succeeded', JSON.stringify(job.problem));
    assert.deepEqual(questions[0]?.files, { count: 1, byteSize: file.byteSize });
    assert.ok(sentImage(0) === base64, 'other bytes were sent');
    assert.ok(!(await written()).includes(base64.slice(0, 200)));
  });

  it('keeps bytes that a request was written with out of the journal as well', async () => {
    const { base64 } = await picture();
    const call = {
      operation: 'submitMediaJob',
      body: { task: 'image.edit', input: { prompt: 'x', sourceImage: { dataBase64: base64 } } },
    };
    await jobs.submission.submit({ session, provider: killatamata, call }, never);
    assert.ok(sentImage(0) === base64, 'other bytes were sent');
    assert.ok(!(await written()).includes(base64.slice(0, 200)));
  });

  it('runs again with the same file, and says so when that is not kept any more', async () => {
    const { file, base64 } = await picture();
    const first = await finished(await submit('image.edit', { prompt: 'winter', sourceImage: file }));
    const { kind, values } = await jobs.history.rerun(first.id);
    await submit(kind, values);
    assert.ok(sentImage(1) === base64, 'other bytes were sent');
    await rm(join(folder, 'inputs'), { recursive: true });
    const refused = await submit(kind, values);
    assert.deepEqual([refused.state, refused.problem?.code], ['refused', 'input.missing']);
    assert.equal(requests().length, 2);
  });

  it('takes the estimate and the price from the acceptance, and the facts with it', async () => {
    const job = await submit('video.generate', {
      prompt: 'a boat',
      durationSeconds: 4,
      width: 320,
      height: 192,
    });
    assert.ok(job.estimatedMs && job.cost && job.cost.micros > 0);
    assert.ok(job.facts?.some(([label]) => label === 'Changed by the platform'));
  });

  it('counts what speech really cost once that is settled', async () => {
    const accepted = await submit('audio.speak', { text: 'Good evening. '.repeat(20), provider: 'gemini' });
    const ended = await finished(accepted);
    assert.ok(ended.cost && accepted.cost && ended.cost.micros < accepted.cost.micros);
  });

  it('that breaks a rule between its inputs asks nothing and sends nothing', async () => {
    await assert.rejects(
      submit('video.generate', { prompt: 'x', durationFrames: 100 }),
      (problem: Problem) => {
        assert.deepEqual(
          [problem.code, problem.details.args?.['field']],
          ['request.invalid', 'durationFrames'],
        );
        return problem.details.mayHaveActed === false;
      },
    );
    assert.deepEqual([questions.length, requests().length], [0, 0]);
  });

  it('is refused, and costs nothing, when the balance is gone between the question and the sending', async () => {
    onQuestion = () => sandbox.control.addCredits('killatamata', -25);
    const job = await submit(IMAGE, { prompt: 'x' });
    assert.deepEqual([job.state, job.problem?.code, job.cost], ['refused', 'funds.insufficient', null]);
    assert.deepEqual(charges(), []);
  });

  for (const [status, state, code] of [
    [402, 'refused', 'funds.insufficient'],
    [410, 'refused', 'target.notFound'],
    [413, 'refused', 'request.tooLarge'],
    [422, 'refused', 'request.invalid'],
    // The key may belong to a job that was started.
    [409, 'unknown', 'job.outcomeUnknown'],
  ] as const)
    it(`ends as ${state} at ${status}`, async () => {
      sandbox.control.addFault({ operation: 'submitMediaJob', fault: { kind: 'status', status } });
      const job = await submit(IMAGE, { prompt: 'x' });
      assert.deepEqual([job.state, job.problem?.code], [state, code]);
      assert.equal(requests().length, 1);
    });

  for (const mode of ['contract', 'observed'] as const)
    it(`says at its field what the platform did not take, when the form is opened again (${mode})`, async () => {
      sandbox.control.setMode('killatamata', mode);
      sandbox.control.configure('killatamata', { refusedInput: 'outputFormat' });
      const { OpenQuestions } = await import('../../../../src/features/shared/progress.ts');
      const { submitJob } = await import('../../../../src/features/jobs/submit/submitJob.ts');
      const drafts = new JobDrafts(new TestMemory());
      const user = new UserOfEditor();
      const deps = {
        ...{ jobs: async () => jobs, inputs, drafts, questions: new OpenQuestions() },
        ...{ problems: { add: () => undefined }, balances: { last: () => undefined }, kinds: {} },
        topUps: { keep: () => undefined },
      } as unknown as SubmitDeps;
      const opened = { account, provider: killatamata, session };
      const again = { command: 'backlot.newJob', args: [] } as const;
      const open = () => submitJob(deps, { opened, kind: IMAGE, earlier: {}, again });
      const form = () => user.shown.findLast(({ kind }) => kind === 'pick')?.text ?? '';

      user.answers('a heron', 'Output format', 'png', 'Review and Start…');
      await open();
      assert.match(
        user.screen,
        /Killa Tamata rejected the value of "Output format"\. Nothing was charged\. Change it, then try again\./,
      );
      assert.deepEqual([requests().length, charges()], [1, []]);

      const refused =
        /Output format \| png \| Killa Tamata rejected this: The model does not take this value now\./;
      user.answers('a heron', () => {
        assert.match(form(), refused);
        return 'Output format';
      });
      await open();
      user.answers('a heron', 'Output format', 'webp');
      await open();
      assert.doesNotMatch(form(), refused, 'it is told once, and never of another value');
    });

  it('whose answer was lost is of unknown outcome, and is never bought a second time unasked', async () => {
    sandbox.control.configure('killatamata', { replay: 'charged-again' });
    sandbox.control.addFault({ operation: 'submitMediaJob', fault: { kind: 'lostAnswer' } });
    const job = await submit(IMAGE, { prompt: 'x' });
    assert.equal((await jobs.submission.settle(job)).state, 'unknown');
    await jobs.watcher.resume();
    assert.deepEqual([charges(), requests().length], [[1], 1]);
    onQuestion = () => false;
    await assert.rejects(
      jobs.history.submitAgain(job.id, never),
      ({ code }: Problem) => code === 'call.canceled',
    );
    const { again } = questions.at(-1) ?? {};
    assert.deepEqual(again, { way: 'newRequest', because: { reason: 'noPromise' } });
    assert.deepEqual([charges(), requests().length], [[1], 1]);
  });

  it('has four of five outputs, and says that one is missing', async () => {
    sandbox.control.configure('killatamata', { missingOutput: 3 });
    const sourceAudio = { url: 'https://cdn.example.com/voice.opus' };
    const job = await finished(await submit('audio.annotation.reference', { sourceAudio }));
    assert.deepEqual([job.state, job.problem?.code], ['succeeded', 'output.missing']);
    for (const { index, url } of job.outputs)
      if (url === null) assert.equal(index, 2);
      else assert.ok((await jobs.outputs.bytes(job.id, index, never)).content.byteSize > 0);
    assert.equal(job.outputs.length, 5);
  });

  it('whose output comes late is complete when it is looked at again', async () => {
    sandbox.control.configure('killatamata', { outputsLateSeconds: 3_600 });
    const job = await finished(await submit(IMAGE, { prompt: 'x' }));
    assert.deepEqual([job.state, job.problem?.code], ['succeeded', 'output.missing']);
    sandbox.control.advance(2 * HOUR_MS);
    await jobs.watcher.refresh(job.id);
    const later = await jobs.journal.get(job.id);
    assert.equal(later?.problem, null);
    assert.ok((await jobs.outputs.bytes(job.id, 0, never)).content.kind === 'image');
  });

  it('says that an output is gone after 72 hours', async () => {
    const job = await finished(await submit(IMAGE, { prompt: 'x' }));
    assert.ok((job.outputs[0]?.expiresAt ?? 0) > Date.now() + 47 * HOUR_MS);
    sandbox.control.advance(73 * HOUR_MS);
    await assert.rejects(jobs.outputs.bytes(job.id, 0, never), (problem: Problem) => {
      assert.deepEqual([problem.code, problem.details.args?.['hint']], ['output.expired', 'gone']);
      return true;
    });
  });
});
