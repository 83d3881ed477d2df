import { UserOfEditor } from '../../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { OutputRepository } from '../../../../../src/features/gallery/outputRepository.ts';
import type { SortingSession } from '../../../../../src/features/gallery/sorting/sortingSession.ts';
import type { Journal } from '../../../../../src/jobs/store/journal.ts';
import { JournalRig, newJob } from '../../../jobs/support/journalRig.ts';

const ALL = { text: '', account: null, kind: null, job: null };

/** The editor's list, in which the user types, looks at the rows, and accepts the first or the one that is named. */
class SearchList {
  items: readonly { readonly label: string; readonly description?: string; readonly detail?: string }[] = [];
  activeItems: SearchList['items'] = [];
  readonly #heard: Record<string, (value: unknown) => void> = {};
  readonly onDidChangeValue = this.#hears('value');
  readonly onDidAccept = this.#hears('accept');
  readonly onDidHide = this.#hears('hide');
  readonly onDidTriggerItemButton = this.#hears('button');
  readonly #user: (list: SearchList) => void;

  constructor(user: (list: SearchList) => void) {
    this.#user = user;
  }

  get rows(): readonly string[] {
    return this.items.map(({ label, description, detail }) =>
      [label, description, detail].filter(Boolean).join(' | '),
    );
  }

  type(text: string): void {
    this.#heard['value']?.(text);
  }

  choose(label?: string): void {
    this.activeItems = this.items.filter((item) => item.label === label);
    this.#heard['accept']?.(undefined);
  }

  show(): void {
    this.#user(this);
  }

  hide(): void {
    this.#heard['hide']?.(undefined);
  }

  dispose(): void {
    this.items = [];
  }

  #hears(name: string) {
    return (listener: (value: unknown) => void) => void (this.#heard[name] = listener);
  }
}

describe('tags and collections of outputs', () => {
  let rig: JournalRig;
  let journal: Journal;
  let session: SortingSession;
  let said: string[];
  let ids: readonly string[];

  beforeEach(async () => {
    rig = new JournalRig();
    journal = await rig.open();
    const user = new UserOfEditor();
    assert.equal(user.screen, '');
    said = [];
    const { SortingSession: Session } =
      await import('../../../../../src/features/gallery/sorting/sortingSession.ts');
    session = new Session({ sorting: async () => journal.sorting } as unknown as OutputRepository, {
      say: (text) => void said.push(text),
      open: async () => assert.fail('nothing is opened'),
      removeContent: async () => assert.fail('nothing is deleted'),
    });
    ids = [await make(), await make()];
  });
  afterEach(() => rig.close());

  async function make(): Promise<string> {
    const { id } = await journal.add(newJob());
    const output = { index: 0, url: null, mimeType: 'image/png', width: 8, height: 8, expiresAt: null };
    await journal.change(id, { state: 'succeeded', outputs: [{ ...output, cached: null }] });
    return `${id}/0`;
  }

  /** What the user does with the list that opens. */
  async function edit(what: 'Tags' | 'Collections', on: readonly string[], act: (list: SearchList) => void) {
    const { editorStandIn } = globalThis as unknown as {
      editorStandIn: { window: Record<string, unknown> };
    };
    editorStandIn.window['createQuickPick'] = () => new SearchList(act);
    await session.run(`edit${what}`, on, ALL);
  }

  async function marks(what: 'tags' | 'collections') {
    const listed = await journal.sorting.list.ofJobs(ids.map((id) => id.split('/')[0] ?? ''));
    return ids.map((id) => listed.find(({ job }) => id.startsWith(job))?.marks[what]);
  }

  it('are added to all that are selected, several new tags with commas between them, and undone in one step', async () => {
    await edit('Tags', ids, (list) => {
      list.type('sky, night  scenes,');
      assert.deepEqual(list.rows, ['sky, night scenes | Add new']);
      list.choose();
    });
    const both = ['night scenes', 'sky'];
    assert.deepEqual(await marks('tags'), [both, both]);
    await session.run('undo', [], ALL);
    await session.run('undo', [], ALL);
    assert.deepEqual(await marks('tags'), [[], []]);
    assert.equal(said.at(-1), 'Nothing to undo');
  });

  it('are completed as they are typed, and taken away where all that are selected have them', async () => {
    await session.mark(ids, { mark: 'tags', add: ['sky'], remove: [] });
    await session.mark([ids[0] ?? ''], { mark: 'tags', add: ['sea'], remove: [] });
    await edit('Tags', ids, (list) => {
      assert.deepEqual(list.rows, ['sky | Remove | 2 outputs', 'sea | Add | 1 output']);
      list.type('SE');
      assert.deepEqual(list.rows, ['sea | Add | 1 output', 'SE | Add new']);
      list.choose();
    });
    assert.deepEqual(await marks('tags'), [
      ['sea', 'sky'],
      ['sea', 'sky'],
    ]);
    await edit('Tags', ids, (list) => list.choose('sky'));
    assert.deepEqual(await marks('tags'), [['sea'], ['sea']]);
  });

  it('make a collection of a new name, which goes again with an undo; backing out changes nothing', async () => {
    await edit('Collections', ids, (list) => list.hide());
    await edit('Collections', [], () => assert.fail('nothing is selected'));
    assert.deepEqual([await marks('collections'), said], [[[], []], []]);
    await edit('Collections', [ids[1] ?? ''], (list) => {
      list.type('Trailer');
      list.choose();
    });
    assert.deepEqual(await marks('collections'), [[], ['Trailer']]);
    assert.deepEqual((await session.names()).collections, ['Trailer']);
    await session.run('undo', [], ALL);
    assert.deepEqual((await session.names()).collections, []);
    await session.run('redo', [], ALL);
    assert.deepEqual(await marks('collections'), [[], ['Trailer']]);
  });
});
