import assert from 'node:assert/strict';
import { mock } from 'node:test';
import '../webviews/support/vscodeStandIn.ts';

type Work = (notice: unknown, token: unknown) => Promise<unknown>;

describe('a call that the user waits for', () => {
  /** The notices that were shown, each with what its Cancel does. */
  let notices: { readonly title: string; cancel(): void }[];
  beforeEach(() => {
    notices = [];
    const { editorStandIn: editor } = globalThis as unknown as { editorStandIn: { window: object } };
    Object.assign(editor.window, {
      withProgress: ({ title }: { readonly title: string }, work: Work) => {
        let cancel = () => {};
        const onCancellationRequested = (listener: () => void) => void (cancel = listener);
        const result = work({ report: () => {} }, { onCancellationRequested });
        notices.push({ title, cancel: () => cancel() });
        return result;
      },
    });
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  const load = () => import('../../../src/features/shared/progress.ts');
  /** Ends only when it is aborted. */
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );

  it('shows no notice when it is quick', async () => {
    const { cancellable } = await load();
    assert.equal(await cancellable('Reading…', async () => 7), 7);
    mock.timers.tick(10_000);
    assert.equal(notices.length, 0);
  });

  it('is aborted by Cancel in the notice that comes when it takes long', async () => {
    const { cancellable } = await load();
    const running = cancellable('Reading…', untilAborted);
    mock.timers.tick(600);
    assert.deepEqual(
      notices.map(({ title }) => title),
      ['Reading…'],
    );
    notices[0]?.cancel();
    await assert.rejects(running, { name: 'AbortError' });
  });

  it('shows no notice while it asks the user something', async () => {
    const { cancellable, OpenQuestions } = await load();
    const questions = new OpenQuestions();
    let answer = () => {};
    const ask = () => new Promise<void>((resolve) => (answer = resolve));
    const running = cancellable(
      'Submitting…',
      async (signal) => {
        await questions.during(ask);
        return untilAborted(signal);
      },
      questions,
    );
    mock.timers.tick(5_000);
    assert.equal(notices.length, 0);
    answer();
    await new Promise(setImmediate);
    mock.timers.tick(600);
    assert.equal(notices.length, 1);
    notices[0]?.cancel();
    await assert.rejects(running, { name: 'AbortError' });
  });

  it('says how much of a large body has left, once the notice is there', async () => {
    const { cancellable, sentTeller } = await load();
    const reports: { readonly message?: string; readonly increment?: number }[] = [];
    const { editorStandIn: editor } = globalThis as unknown as { editorStandIn: { window: object } };
    Object.assign(editor.window, {
      withProgress: (_: unknown, work: Work) =>
        work({ report: (step: object) => reports.push(step) }, { onCancellationRequested: () => {} }),
    });
    const done = Promise.withResolvers<void>();
    let sent: (bytes: number, total: number) => void = assert.fail;
    const call = cancellable('Uploading…', (_, tell) => {
      sent = sentTeller(tell);
      return done.promise;
    });
    const megabyte = 1024 * 1024;
    sent(megabyte, 4 * megabyte);
    assert.deepEqual(reports, []);
    mock.timers.tick(10_000);
    sent(3 * megabyte, 4 * megabyte);
    sent(3 * megabyte + 10, 4 * megabyte);
    done.resolve();
    await call;
    assert.deepEqual(reports, [
      { message: '1.0 of 4.0 MB sent', increment: 25 },
      { message: '3.0 of 4.0 MB sent', increment: 50 },
    ]);
  });

  it('says nothing of a small one', async () => {
    const { sentTeller } = await load();
    sentTeller(() => assert.fail())(500, 1000);
  });
});
