import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Accounts } from '../../../src/accounts/accounts.ts';
import type { Jobs } from '../../../src/jobs/jobs.ts';
import type { GallerySession } from '../../../src/features/gallery/gallerySession.ts';
import type {
  OutputRepository,
  OutputRepositoryDeps,
} from '../../../src/features/gallery/outputRepository.ts';
import type { FromGallery, ToGallery } from '../../../src/features/gallery/galleryMessages.ts';
import { GalleryStore } from '../../../src/webviews/gallery/galleryStore.ts';
import { fromHost } from '../../../src/webviews/gallery/parseMessage.ts';
import { NEW_VIEW } from '../../../src/webviews/gallery/model/viewState.ts';
import { JournalRig } from '../jobs/support/journalRig.ts';

const ONLY = { text: '', account: null, kind: null, job: 'job7' };

function page(kept?: unknown) {
  const sent: FromGallery[] = [];
  const host = { kept, send: (message: FromGallery) => void sent.push(message), keep: () => undefined };
  const store = new GalleryStore(host);
  return {
    store,
    filters: () => sent.flatMap((message) => (message.type === 'query' ? [message.filter] : [])),
    tell: (message: ToGallery) =>
      store.receive(fromHost(message) ?? assert.fail('the page’s door is closed')),
  };
}

const start = { type: 'start', words: {}, choices: { accounts: [] }, language: 'en', show: null } as const;

describe('the gallery of one job', () => {
  it('begins with what that job made', () => {
    const { store, filters, tell } = page();
    tell({ ...start, job: 'job7' });
    assert.deepEqual(store.view, { name: 'grid' });
    assert.deepEqual(filters(), [ONLY]);
  });

  it('takes the place of another view and of every other filter', () => {
    const { store, filters, tell } = page({ ...NEW_VIEW, filter: { ...ONLY, job: null, text: 'fox' } });
    tell(start);
    store.open('job1/0');
    tell({ type: 'show', output: null, job: 'job7' });
    assert.deepEqual(store.view, { name: 'grid' });
    assert.deepEqual(filters().at(-1), ONLY);
  });

  it('shows all outputs again when the user removes the filter, and stays so when it is opened as a whole', () => {
    const { store, filters, tell } = page();
    tell({ ...start, job: 'job7' });
    store.clearFilter();
    assert.deepEqual(filters().at(-1), { ...ONLY, job: null });
    tell({ type: 'show', output: null });
    assert.equal(store.filter.job, null);
  });
});

describe('the host of the gallery of one job', () => {
  let rig: JournalRig;
  let said: ToGallery[];
  beforeEach(() => {
    rig = new JournalRig();
    said = [];
  });
  afterEach(() => rig.close());

  /** The host's side of a page that is opened for a job, or as a whole. */
  async function opened(job?: string): Promise<GallerySession> {
    const { GallerySession: Session } = await import('../../../src/features/gallery/gallerySession.ts');
    const jobs: Partial<Jobs> = { journal: await rig.open() };
    const accounts: Partial<Accounts> = { list: () => Promise.resolve([]) };
    const deps: Partial<OutputRepositoryDeps> = {
      jobs: () => Promise.resolve(jobs as Jobs),
      accounts: accounts as Accounts,
    };
    const panel = {
      post: (message: ToGallery) => void said.push(message),
      toUri: (path: string) => path,
      setTitle: () => undefined,
    };
    const repository: Partial<OutputRepository> = {};
    return new Session(deps as OutputRepositoryDeps, repository as OutputRepository, panel, null, job);
  }

  it('tells a new page which job it is for, and one that is there when another is asked for', async () => {
    const session = await opened('job7');
    await session.receive({ type: 'ready', fresh: true });
    const [first] = said.splice(0);
    assert.ok(first?.type === 'start');
    assert.deepEqual([first.show, first.job], [null, 'job7']);
    await session.show(null, 'job8');
    assert.deepEqual(said, [{ type: 'show', output: null, job: 'job8' }]);
    session.dispose();
  });

  it('leaves the filter of a page alone that only comes back, or is opened as a whole', async () => {
    const session = await opened('job7');
    await session.receive({ type: 'ready', fresh: true });
    await session.receive({ type: 'ready', fresh: false });
    const again = said.at(-1);
    assert.ok(again?.type === 'start' && again.job === undefined);
    await session.show(null);
    assert.deepEqual(said.at(-1), { type: 'show', output: null });
    session.dispose();
  });
});
