import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Accounts } from '../../../../src/accounts/accounts.ts';
import type { CachedContent, JobOutput } from '../../../../src/core/output.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { MessageToPage } from '../../../../src/features/gallery/galleryMessages.ts';
import type { GallerySession } from '../../../../src/features/gallery/gallerySession.ts';
import type { FetchOptions } from '../../../../src/jobs/watch/jobOutputs.ts';
import type { OnReceived } from '../../../../src/net/http/httpCall.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';

const NO_FILTER = { text: '', account: null, kind: null, job: null };

describe('GallerySession', () => {
  let rig: JournalRig;
  let journal: Journal;
  let posted: MessageToPage[];
  let session: GallerySession;
  /** What a fetch does after the content has arrived. */
  let fetched: (id: string, index: number) => Promise<unknown>;

  /** What comes before. */
  let arriving: (onBytes: OnReceived, signal: AbortSignal) => Promise<void>;

  beforeEach(async () => {
    arriving = () => Promise.resolve();
    rig = new JournalRig();
    journal = await rig.open();
    posted = [];
    fetched = (id, index) => journal.markCached(id, index, content(index));
  });
  afterEach(() => {
    session.dispose();
    rig.close();
  });

  /** Opens a session for all outputs, or for one job. */
  async function open(job?: string): Promise<void> {
    const { GallerySession: Session } = await import('../../../../src/features/gallery/gallerySession.ts');
    const { OutputRepository } = await import('../../../../src/features/gallery/outputRepository.ts');
    const { Lineage } = await import('../../../../src/features/gallery/lineage.ts');
    const outputs = {
      bytes: async (id: string, index: number, signal: AbortSignal, { onBytes }: FetchOptions = {}) => {
        await arriving(onBytes ?? (() => undefined), signal);
        await fetched(id, index);
        return { path: `/cache/${index}`, content: content(index) };
      },
    };
    const accounts: Partial<Accounts> = { list: () => Promise.resolve([]) };
    const repository = new OutputRepository({
      jobs: () => Promise.resolve({ journal, outputs }),
      accounts: accounts as Accounts,
      provider: () => Promise.resolve(undefined),
      kinds: { list: () => Promise.resolve([]) },
      pathOf: ({ hash }) => hash,
      lineage: new Lineage({ get: () => undefined, update: () => Promise.resolve() }),
    });
    const panel = {
      post: (message: MessageToPage) => void posted.push(message),
      toUri: (path: string) => path,
      isDesktop: true,
      removeContent: () => Promise.resolve(),
      setTitle: () => undefined,
    };
    session = new Session(repository, panel, null, job);
  }

  /** Opens a session whose page lists the outputs of one job that are not fetched yet. */
  async function openWithOutputs(count: number): Promise<readonly string[]> {
    const job = await journal.add(newJob());
    await journal.change(job.id, { outputs: Array.from({ length: count }, (_, index) => output(index)) });
    await open();
    await session.receive({ type: 'ready', isNew: true });
    await session.receive({ type: 'query', query: 1, filter: NO_FILTER });
    posted = [];
    return Array.from({ length: count }, (_, index) => `${job.id}/${index}`);
  }

  it('posts one message for a fetched thumbnail', async () => {
    const [id = ''] = await openWithOutputs(1);
    await session.receive({ type: 'fetch', ids: [id] });
    await settled();
    assert.equal(posted.length, 1);
    const [message] = posted;
    assert.ok(message?.type === 'updated');
    assert.equal(message.outputs[0]?.source, content(0).hash);
    assert.deepEqual(message.matches, { query: 1, ids: [id] });
  });

  it('posts the fetched thumbnails of a job in no more messages than there are thumbnails', async () => {
    const ids = await openWithOutputs(5);
    await session.receive({ type: 'fetch', ids });
    await settled();
    assert.ok(posted.length <= 5);
    const last = posted.at(-1);
    assert.ok(last?.type === 'updated' && last.outputs.every(({ source }) => source !== null));
  });

  it('posts one message for content that is already in the cache', async () => {
    const [id = ''] = await openWithOutputs(1);
    fetched = () => Promise.resolve();
    await session.receive({ type: 'fetch', ids: [id] });
    await settled();
    assert.deepEqual(
      posted.map(({ type }) => type),
      ['updated'],
    );
  });

  it('tells how much has come of a large content, some fifty times and not for every piece', async () => {
    const [id = ''] = await openWithOutputs(1);
    arriving = async (onBytes) => {
      for (let at = 1; at <= 10_000; at += 1) onBytes(at * 16_000, 160_000_000);
    };
    await session.receive({ type: 'fetch', ids: [id] });
    await settled();
    const told = posted.filter((message) => message.type === 'fetchProgress');
    assert.ok(told.length >= 45 && told.length <= 51, `${told.length} messages`);
    const [first] = told;
    assert.ok(first?.id === id && first.received >= 3_200_000 && first.total === 160_000_000);
    assert.equal(posted.at(-1)?.type, 'updated');
  });

  it('stops a fetch that the user cancels, and only that one', async () => {
    const [first = '', second = ''] = await openWithOutputs(2);
    const signals: AbortSignal[] = [];
    arriving = (_, signal) => {
      signals.push(signal);
      return new Promise((__, reject) =>
        signal.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    };
    await session.receive({ type: 'fetch', ids: [first, second] });
    while (signals.length < 2) await settled();
    await session.receive({ type: 'cancelFetch', id: first });
    await settled();
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, false],
    );
    assert.deepEqual(posted, [{ type: 'unavailable', id: first, reason: 'The download was canceled.' }]);
  });

  it('stops the fetch of a text or film that the user looks into, with the one that waits for the same', async () => {
    const [text = '', film = '', other = ''] = await openWithOutputs(3);
    const signals: AbortSignal[] = [];
    arriving = (_, signal) => {
      signals.push(signal);
      return new Promise((__, reject) =>
        signal.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    };
    void session.receive({ type: 'getText', id: text });
    void session.receive({ type: 'getMedia', id: film });
    void session.receive({ type: 'getText', id: other });
    await session.receive({ type: 'fetch', ids: [film] });
    while (signals.length < 4) await settled();
    for (const id of [text, film]) await session.receive({ type: 'cancelFetch', id });
    await settled();
    assert.deepEqual(signals.map(({ aborted }) => aborted).toSorted(), [false, true, true, true]);
    const reason = 'The download was canceled.';
    assert.deepEqual(posted, [
      { type: 'unavailable', id: text, reason },
      { type: 'unavailable', id: film, reason },
    ]);
  });

  it('says nothing of a cancel when the download has just ended', async () => {
    const [id = ''] = await openWithOutputs(1);
    await session.receive({ type: 'fetch', ids: [id] });
    await settled();
    await session.receive({ type: 'cancelFetch', id });
    assert.deepEqual(
      posted.map(({ type }) => type),
      ['updated'],
    );
  });

  it('posts the output after all when the cancel comes too late to stop it', async () => {
    const [id = ''] = await openWithOutputs(1);
    const end = Promise.withResolvers<undefined>();
    arriving = () => end.promise;
    await session.receive({ type: 'fetch', ids: [id] });
    await settled();
    await session.receive({ type: 'cancelFetch', id });
    end.resolve(undefined);
    await settled();
    const last = posted.at(-1);
    assert.ok(last?.type === 'updated' && last.outputs[0]?.source === content(0).hash);
  });

  it('posts the reason when the content cannot be fetched', async () => {
    const [id = ''] = await openWithOutputs(1);
    fetched = () => Promise.reject(new Problem({ kind: 'notFound', code: 'output.missing' }));
    await session.receive({ type: 'fetch', ids: [id] });
    await settled();
    assert.deepEqual(
      posted.map(({ type }) => type),
      ['unavailable'],
    );
  });

  it('posts one message for a removed job', async () => {
    const [id = ''] = await openWithOutputs(2);
    const job = id.split('/')[0] ?? '';
    await journal.change(job, { state: 'failed' });
    await settled();
    posted = [];
    await journal.removals.remove(job);
    await settled();
    assert.deepEqual(posted, [{ type: 'removed', ids: [job] }]);
  });

  it('sends the job filter to a new page, and to an open page when another job is opened', async () => {
    await open('job7');
    await session.receive({ type: 'ready', isNew: true });
    const [init] = posted.splice(0);
    assert.ok(init?.type === 'init');
    assert.deepEqual([init.open, init.job], [null, 'job7']);
    await session.open(null, 'job8');
    assert.deepEqual(posted, [{ type: 'open', output: null, job: 'job8' }]);
  });

  it('leaves the filter of a restored page unchanged', async () => {
    await open('job7');
    await session.receive({ type: 'ready', isNew: true });
    await session.receive({ type: 'ready', isNew: false });
    const init = posted.findLast(({ type }) => type === 'init');
    assert.ok(init?.type === 'init' && init.job === undefined);
    await session.open(null);
    assert.deepEqual(posted.at(-1), { type: 'open', output: null });
  });
});

function output(index: number): JobOutput {
  return { index, url: null, mimeType: 'image/png', width: 8, height: 8, expiresAt: null, cached: null };
}

function content(index: number): CachedContent {
  return {
    hash: String(index).repeat(64),
    kind: 'image',
    mimeType: 'image/png',
    extension: 'png',
    byteSize: 1,
  };
}

/** Waits for everything that the session does without being awaited. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
