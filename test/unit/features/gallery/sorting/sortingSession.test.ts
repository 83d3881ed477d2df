import assert from 'node:assert/strict';
import type { CachedContent } from '../../../../../src/core/output.ts';
import type { OutputRecord } from '../../../../../src/features/gallery/outputQuery.ts';
import type { OutputRepository } from '../../../../../src/features/gallery/outputRepository.ts';
import type { SortingSession } from '../../../../../src/features/gallery/sorting/sortingSession.ts';
import type { Journal } from '../../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob } from '../../../jobs/support/journalRig.ts';
import { UserOfEditor } from '../../support/userOfEditor.ts';

const ALL = { text: '', account: null, kind: null, job: null };

interface Values {
  readonly 'prompt.text'?: string;
  readonly model?: string;
  readonly seed: number;
}

describe('sorting outputs on the gallery page', () => {
  let rig: JournalRig;
  let journal: Journal;
  let user: UserOfEditor;
  let session: SortingSession;
  let said: string[];
  let opened: OutputRecord[];
  let removed: CachedContent[];

  beforeEach(async () => {
    rig = new JournalRig();
    journal = await rig.open();
    user = new UserOfEditor();
    [said, opened, removed] = [[], [], []];
    const { SortingSession: Session } =
      await import('../../../../../src/features/gallery/sorting/sortingSession.ts');
    const { siblingOf } = await import('../../../../../src/features/gallery/sorting/sameRecipe.ts');
    const repository = {
      sorting: async () => journal.sorting,
      sibling: async (id: string, by: 1 | -1) => {
        const [job] = [await journal.get(id.split('/')[0] ?? '')];
        const [output] = job?.outputs ?? [];
        return job && output && siblingOf({ job, output }, await journal.sorting.list.alike(job), by);
      },
    };
    session = new Session(repository as unknown as OutputRepository, {
      say: (text) => void said.push(text),
      open: async (record) => void opened.push(record),
      removeContent: async (content) => void removed.push(content),
    });
  });
  afterEach(() => rig.close());

  /** A job that ended with one output of so many bytes; gives the output's id. */
  async function make(values: Values, byteSize = 1000): Promise<string> {
    const body = { params: values };
    const { 'prompt.text': title = 'a fox' } = values;
    const call = { operation: 'o', params: {}, body };
    const job = await journal.add(newJob({ title, call }));
    const hash = job.id.replaceAll('-', '').padEnd(64, '0');
    const cached = { hash, kind: 'image', mimeType: 'image/png', extension: 'png', byteSize } as const;
    const output = {
      index: 0,
      url: null,
      mimeType: 'image/png',
      width: 8,
      height: 8,
      expiresAt: null,
      cached,
    };
    await journal.change(job.id, { state: 'succeeded', outputs: [output] });
    return `${job.id}/0`;
  }

  it('goes to the next and the previous output of the same model and prompt, whatever the seed', async () => {
    const recipe = { 'prompt.text': 'a fox', model: 'flux' };
    const first = await make({ ...recipe, seed: 1 });
    await make({ ...recipe, model: 'other', seed: 1 });
    await make({ ...recipe, 'prompt.text': 'a hare', seed: 1 });
    const binned = await make({ ...recipe, seed: 2 });
    const last = await make({ ...recipe, seed: 3 });
    await session.mark([binned], { mark: 'recycled', value: true });
    await session.run('nextOfRecipe', [first], ALL);
    await session.run('previousOfRecipe', [last], ALL);
    await session.run('nextOfRecipe', [last], ALL);
    assert.deepEqual(
      opened.map(({ job }) => `${job.id}/0`),
      [last, first],
    );
    assert.deepEqual(said, ['Moved to the recycle bin: 1 output', 'No further output of the same recipe']);
  });

  it('asks before the recycle bin is emptied, with the number and the size of the files', async () => {
    await session.run('emptyBin', [], ALL);
    const [one, other, kept] = [
      await make({ seed: 1 }),
      await make({ seed: 2 }, 2000),
      await make({ seed: 3 }),
    ];
    await session.mark([one, other], { mark: 'recycled', value: true });
    user.answers(undefined);
    await session.run('emptyBin', [], ALL);
    assert.match(user.screen, /Delete 2 outputs in the recycle bin for good\?/);
    assert.match(user.screen, /Files that are deleted from this computer: 2 \(3 kB\)/);
    assert.deepEqual(removed, []);
    user.answers('Delete for Good');
    await session.run('emptyBin', [], ALL);
    assert.deepEqual(removed.map(({ byteSize }) => byteSize).toSorted(), [1000, 2000]);
    await session.run('undo', [], ALL);
    assert.deepEqual(said, [
      'The recycle bin is empty',
      'Moved to the recycle bin: 2 outputs',
      'Recycle bin emptied. Files deleted: 2',
      'Nothing to undo',
    ]);
    const left = await Promise.all([one, other, kept].map((id) => journal.get(id.split('/')[0] ?? '')));
    assert.deepEqual(
      left.map((job) => [job?.state, job?.outputs[0]?.cached === null]),
      [
        ['succeeded', true],
        ['succeeded', true],
        ['succeeded', false],
      ],
    );
  });

  it('renames and deletes saved searches and collections; a collection only after a yes', async () => {
    const id = await make({ seed: 1 });
    await session.mark([id], { mark: 'collections', add: ['Best'], remove: [] });
    user.answers('foxes');
    await session.run('saveSearch', [], { ...ALL, text: 'fox' });
    user.answers('foxes', 'Rename…', 'all foxes');
    await session.run('manageNames', [], ALL);
    user.answers('Best', 'Delete', undefined);
    await session.run('manageNames', [], ALL);
    const { collections, searches } = await session.names();
    assert.deepEqual([collections, searches.map(({ name }) => name)], [['Best'], ['all foxes']]);
    user.answers('Best', 'Delete', 'Delete');
    await session.run('manageNames', [], ALL);
    assert.deepEqual((await session.names()).collections, []);
  });

  it('says what is wrong with a search, and what would be right', async () => {
    const { searchOf } = await import('../../../../../src/features/gallery/sorting/searchOf.ts');
    await session.mark([await make({ seed: 1 })], { mark: 'tags', add: ['sky'], remove: [] });
    const accounts = new Map([['a1', 'Crucible · work']]);
    const wrong = async (text: string) =>
      (await searchOf({ ...ALL, text }, accounts, journal.sorting.names)).mistakes;
    assert.deepEqual(await wrong('fox tag:SKY account:work rating:>=3'), []);
    for (const [text, told] of [
      ['colour:red', /There is no search word “colour:”/],
      ['tag:sea', /Nothing is called so: “tag:sea”/],
      ['account:home', /Nothing is called so: “account:home”/],
      ['rating:many', /write a number, as rating:3 or rating:>=3/],
      ['date:yesterday', /write a day as date:2026-11-30/],
    ] as const)
      assert.match((await wrong(text)).join(), told);
  });
});
