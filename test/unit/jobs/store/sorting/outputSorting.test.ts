import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import type { JobOutput } from '../../../../../src/core/output.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../../../../src/jobs/store/schema.ts';
import type { Journal } from '../../../../../src/jobs/store/journal.ts';
import { OUTPUT_TABLES } from '../../../../../src/jobs/store/sorting/outputTables.ts';
import type { OutputOrder } from '../../../../../src/jobs/store/sorting/outputResults.ts';
import { cleanName } from '../../../../../src/jobs/store/sorting/sortingNames.ts';
import { parseSearch } from '../../../../../src/jobs/store/sorting/searchTerms.ts';
import type { Marking, OutputPlace } from '../../../../../src/jobs/store/sorting/sortingSteps.ts';
import { JournalRig, newJob } from '../../support/journalRig.ts';

interface Made {
  readonly prompt?: string;
  readonly kind?: string;
  readonly account?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly credits?: number;
  readonly outputs?: readonly Partial<JobOutput>[];
}

const EVERYTHING = { bin: false, account: null, media: null, job: null, accountsNamed: () => [] };

describe('OutputSorting', () => {
  let rig: JournalRig;
  let journal: Journal;

  beforeEach(async () => {
    rig = new JournalRig();
    journal = await rig.open();
  });
  afterEach(() => rig.close());

  /** A job that ended with outputs; gives their places. */
  async function make({ prompt = 'a fox', values, credits, outputs = [{}], ...more }: Made = {}) {
    const body = { params: { 'prompt.text': prompt, ...values } };
    const job = await journal.add(
      newJob({ ...more, title: prompt, call: { operation: 'o', params: {}, body } }),
    );
    await journal.change(job.id, {
      state: 'succeeded',
      outputs: outputs.map((change, index) => ({ ...output(index), ...change })),
      ...(credits === undefined ? {} : { cost: { unit: 'credits', micros: credits * 1e6 } }),
    });
    return outputs.map((_, index): OutputPlace => ({ job: job.id, index }));
  }

  const mark = (places: readonly OutputPlace[], marking: Marking) => journal.sorting.mark(places, marking);

  /** What a search finds, as `<job>/<index>`, read in pages of two. */
  async function found(text = '', order: OutputOrder = 'newest', bin = false, from = journal) {
    const { terms, mistakes } = parseSearch(text);
    assert.deepEqual(mistakes, []);
    const results = await from.sorting.list.search({ ...EVERYTHING, terms, bin }, order);
    const all: string[] = [];
    for (let more = true; more;) {
      const page = await results.next(2);
      all.push(...page.outputs.map(({ job, index }) => `${job}/${index}`));
      more = page.hasMore;
    }
    return all;
  }
  const names = (places: readonly OutputPlace[]) => places.map(({ job, index }) => `${job}/${index}`);

  it('lists outputs newest job first, and in both directions', async () => {
    const first = await make({ outputs: [{}, {}, {}] });
    const second = await make();
    assert.deepEqual(await found(), [...names(second), ...names(first)]);
    assert.deepEqual(await found('', 'oldest'), (await found()).reverse());
  });

  it('finds by each part of the recipe', async () => {
    const fox = await make({
      prompt: 'A red fox',
      values: { seed: 42, model: 'Flux-Pro', negative_prompt: 'snow' },
      credits: 2,
    });
    const door = await make({
      prompt: 'a blue door',
      kind: 'video/long',
      account: 'acc2',
      values: { 'noise.seed': 421, base_model: 'sdxl' },
      credits: 0.5,
      outputs: [{ width: 1920, height: 1080, mimeType: 'video/mp4', cached: content('b', 9_000_000) }],
    });
    const accountsNamed = (name: string) => (name === 'work' ? ['acc2'] : []);
    const cases: readonly (readonly [text: string, expected: readonly OutputPlace[]])[] = [
      ['FOX', fox],
      ['"blue door"', door],
      ['fox door', []],
      ['a -fox', door],
      ['model:flux', fox],
      ['model:sdxl', door],
      ['model:video', door],
      ['seed:42', fox],
      ['-seed:42', door],
      ['size:1920x1080', door],
      ['width:<1000', fox],
      ['kind:image', fox],
      ['cost:>1', fox],
      ['cost:0.5', door],
      ['bytes:>5MB', door],
      ['-bytes:>5MB', fox],
      ['is:downloaded', door],
      ['account:work', door],
      ['date:2001', []],
      [`date:${new Date().getFullYear()} fox`, fox],
      ['100%', []],
    ];
    for (const [text, expected] of cases) {
      const { terms } = parseSearch(text);
      const results = await journal.sorting.list.search({ ...EVERYTHING, terms, accountsNamed }, 'newest');
      const { outputs } = await results.next(10);
      assert.deepEqual(names(outputs), names(expected), text);
    }
  });

  it('cuts a long name between two characters', () => {
    assert.equal(cleanName(`${'a'.repeat(59)}🎬 cut`), 'a'.repeat(59));
    assert.equal(cleanName(`${'a'.repeat(58)}🎬 cut`), `${'a'.repeat(58)}🎬`);
  });

  it('orders by rating, cost and size, the highest first, and a collection as it was filled', async () => {
    const [a = []] = [await make({ credits: 1, outputs: [{ cached: content('a', 30) }] })];
    const b = await make({ credits: 3, outputs: [{ cached: content('b', 10) }] });
    const c = await make({ outputs: [{ cached: content('c', 20) }] });
    await mark(b, { mark: 'rating', value: 2 });
    await mark(a, { mark: 'rating', value: 5 });
    assert.deepEqual(await found('', 'rating'), names([...a, ...b, ...c]));
    assert.deepEqual(await found('', 'cost'), names([...b, ...a, ...c]));
    assert.deepEqual(await found('', 'size'), names([...a, ...c, ...b]));
    await mark([...b, ...c], { mark: 'collections', add: ['Trailer'], remove: [] });
    await mark(a, { mark: 'collections', add: ['trailer'], remove: [] });
    assert.deepEqual(await found('collection:Trailer', 'added'), names([...b, ...c, ...a]));
    assert.deepEqual(await journal.sorting.names.collections(), [{ name: 'Trailer', count: 3 }]);
  });

  it('hides what is rejected until somebody asks for it', async () => {
    const [bad, good] = [await make(), await make()];
    await mark(bad, { mark: 'rejected', value: true });
    assert.deepEqual(await found(), names(good));
    assert.deepEqual(await found('is:rejected'), names(bad));
    assert.deepEqual(await found('is:any'), names([...good, ...bad]));
  });

  it('shows what is in the recycle bin there and nowhere else, and keeps its marks', async () => {
    const [gone, stays] = [await make({ outputs: [{}, {}] }), await make()];
    await mark(gone, { mark: 'rating', value: 4 });
    await mark(gone.slice(0, 1), { mark: 'recycled', value: true });
    assert.deepEqual(await found(), names([...stays, ...gone.slice(1)]));
    assert.deepEqual(await found('', 'newest', true), names(gone.slice(0, 1)));
    assert.equal((await journal.get(gone[0]?.job ?? ''))?.outputs[0]?.gone, 'recycled');
    await mark(gone, { mark: 'recycled', value: false });
    assert.deepEqual(await found('rating:4'), names(gone));
  });

  it('empties the bin: says what goes, gives the files that nothing else has, and leaves the job', async () => {
    const shared = content('5', 100);
    const gone = await make({ outputs: [{ cached: content('a', 10) }, { cached: shared }] });
    await make({ outputs: [{ cached: shared }] });
    await mark(gone, { mark: 'recycled', value: true });
    assert.deepEqual(await journal.sorting.bin(), { outputs: 2, files: 1, bytes: 10 });
    assert.deepEqual(await journal.sorting.emptyBin(), [content('a', 10)]);
    assert.deepEqual(await journal.sorting.bin(), { outputs: 0, files: 0, bytes: 0 });
    const job = await journal.get(gone[0]?.job ?? '');
    assert.deepEqual(
      job?.outputs.map(({ url, cached, gone: state }) => [url, cached, state]),
      [
        [null, null, 'deleted'],
        [null, null, 'deleted'],
      ],
    );
    assert.ok(job.outputs.every(({ wasAt }) => wasAt !== undefined));
    await journal.sorting.undo();
    assert.deepEqual(await found('', 'newest', true), []);
  });

  it('brings a removed job back with all that was said of its outputs', async () => {
    const places = await make({ outputs: [{}, {}] });
    await mark(places, { mark: 'rating', value: 3 });
    await mark(places, { mark: 'star', value: true });
    await mark(places, { mark: 'tags', add: ['night'], remove: [] });
    await mark(places, { mark: 'collections', add: ['Trailer'], remove: [] });
    await mark(places.slice(1), { mark: 'recycled', value: true });
    const before = await journal.sorting.list.ofJobs([places[0]?.job ?? '']);
    const removed = await journal.removals.remove(places[0]?.job ?? '');
    assert.deepEqual(await journal.sorting.names.tags(), []);
    assert.deepEqual(await journal.sorting.bin(), { outputs: 0, files: 0, bytes: 0 });
    await journal.removals.restore(removed);
    assert.deepEqual(await journal.sorting.list.ofJobs([places[0]?.job ?? '']), before);
    assert.deepEqual(await found('tag:night', 'newest', true), names(places.slice(1)));
  });

  it('tells another window what was marked, and nobody of what was not', async () => {
    const places = await make();
    const other = await rig.open();
    const told: (readonly OutputPlace[])[] = [];
    other.sorting.onDidChange((changed) => told.push(changed));
    await other.changes.readExternal();
    await mark(places, { mark: 'star', value: true });
    await other.changes.readExternal();
    await until(() => told.length > 0);
    assert.deepEqual(told, [places]);
    assert.deepEqual(await found('is:favorite', 'newest', false, other), names(places));
    assert.equal(await mark(places, { mark: 'star', value: true }), null);
  });

  it('lists the outputs of a journal that is older than the list', async () => {
    const older = new JournalRig();
    const database = new DatabaseSync(older.file('journal.db'));
    const before = MIGRATIONS.indexOf(OUTPUT_TABLES);
    MIGRATIONS.slice(0, before).forEach((step) => database.exec(step));
    const insert = database.prepare(`
      INSERT INTO jobs (id, account, provider, kind, title, call, intent_key, state, outputs, created_at, updated_at,
        search, revision)
      VALUES (:id, 'acc1', 'crucible', 'image', 'fox', :call, :id, 'succeeded', :outputs, 1000, 1000, 'fox', :revision)`);
    const call = '{"operation":"o","params":{},"body":{"seed":7}}';
    database.exec('BEGIN');
    for (let number = 1; number <= 1_200; number += 1)
      insert.run({ id: `job${number}`, call, outputs: JSON.stringify([output(0)]), revision: number });
    // Damage is no reason to lose the rest.
    insert.run({ id: 'bad', call: '{', outputs: '[{"index"', revision: 1_201 });
    database.exec('COMMIT');
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${before}`);
    database.close();
    const opened = await older.open();
    const { terms } = parseSearch('seed:7');
    const results = await opened.sorting.list.search({ ...EVERYTHING, terms }, 'newest');
    const { outputs } = await results.next(2_000);
    assert.equal(outputs.length, 1_200);
    assert.equal(outputs[0]?.job, 'job1200');
    older.close();
  });

  it('keeps what was rated when the platform names the outputs again', async () => {
    const places = await make({ outputs: [{}, {}] });
    await mark(places, { mark: 'rating', value: 5 });
    await journal.markCached(places[1]?.job ?? '', 1, content('c', 1));
    assert.deepEqual(await found('rating:5 is:downloaded'), names(places.slice(1)));
    assert.deepEqual(await found('rating:5'), names(places));
  });

  it('saves searches under a name, renames and deletes them', async () => {
    const { names: sorted } = journal.sorting;
    await sorted.saveSearch(' Best  "ones" ', '{"text":"rating:5"}');
    await sorted.saveSearch('Night', '{}');
    assert.deepEqual(
      (await sorted.searches()).map(({ name }) => name),
      ["Best 'ones'", 'Night'],
    );
    assert.equal(await sorted.rename('search', 'Night', "best 'ONES'"), false);
    assert.equal(await sorted.rename('search', 'Night', 'Evening'), true);
    await sorted.remove('search', "Best 'ones'");
    assert.deepEqual(await sorted.searches(), [{ name: 'Evening', filter: '{}' }]);
  });

  describe('against a simple model', function () {
    this.timeout(120_000);

    interface Model {
      readonly rating: number;
      readonly star: boolean;
      readonly rejected: boolean;
      readonly recycled: boolean;
      readonly tags: readonly string[];
      readonly collections: readonly string[];
    }
    const NEW: Model = {
      rating: 0,
      star: false,
      rejected: false,
      recycled: false,
      tags: [],
      collections: [],
    };
    const OUTPUTS = 5;

    const which = fc.uniqueArray(fc.nat(OUTPUTS - 1), { minLength: 1, maxLength: OUTPUTS });
    const name = fc.constantFrom('a', 'b');
    const marking: fc.Arbitrary<Marking> = fc.oneof(
      fc.record({ mark: fc.constant('rating' as const), value: fc.integer({ min: 0, max: 5 }) }),
      fc.record({
        mark: fc.constantFrom('star' as const, 'rejected' as const, 'recycled' as const),
        value: fc.boolean(),
      }),
      fc
        .tuple(fc.constantFrom('tags' as const, 'collections' as const), name, fc.boolean())
        .map(([on, one, isAdded]): Marking => ({
          mark: on,
          add: isAdded ? [one] : [],
          remove: isAdded ? [] : [one],
        })),
    );
    const action = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('mark' as const), which, marking }) },
      { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'removeAndRestore' as const }) },
    );

    function marked(before: Model, given: Marking): Model {
      if ('value' in given) return { ...before, [given.mark]: given.value };
      const left = before[given.mark].filter((one) => !given.remove.includes(one));
      return { ...before, [given.mark]: [...new Set([...left, ...given.add])].sort() };
    }

    it('marks, undoes and redoes any sequence as the model does', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), async (actions) => {
          const one = new JournalRig();
          try {
            journal = await one.open();
            const places = await make({ outputs: Array.from({ length: OUTPUTS }, () => ({})) });
            let now: readonly Model[] = places.map(() => NEW);
            let done: (readonly Model[])[] = [];
            let undone: (readonly Model[])[] = [];
            for (const step of actions) {
              switch (step.do) {
                case 'mark': {
                  const next = now.map((model, at) =>
                    step.which.includes(at) ? marked(model, step.marking) : model,
                  );
                  await mark(
                    step.which.map((at) => places[at] ?? assert.fail()),
                    step.marking,
                  );
                  if (JSON.stringify(next) !== JSON.stringify(now)) {
                    done.push(now);
                    undone = [];
                    now = next;
                  }
                  break;
                }
                case 'undo': {
                  await journal.sorting.undo();
                  const before = done.at(-1);
                  if (before) {
                    done = done.slice(0, -1);
                    undone.push(now);
                    now = before;
                  }
                  break;
                }
                case 'redo': {
                  await journal.sorting.redo();
                  const after = undone.at(-1);
                  if (after) {
                    undone = undone.slice(0, -1);
                    done.push(now);
                    now = after;
                  }
                  break;
                }
                case 'removeAndRestore':
                  await journal.removals.restore(await journal.removals.remove(places[0]?.job ?? ''));
              }
              const listed = await journal.sorting.list.ofJobs([places[0]?.job ?? '']);
              assert.deepEqual(
                listed.map(({ marks }) => ({ ...marks })),
                now.map((model) => ({ ...model })),
              );
            }
          } finally {
            one.close();
          }
        }),
        { numRuns: 40 },
      );
    });
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

function output(index: number): JobOutput {
  return {
    index,
    url: `https://platform.example/${index}.png`,
    mimeType: 'image/png',
    width: 640,
    height: 480,
    expiresAt: null,
    cached: null,
  };
}

function content(digit: string, byteSize: number) {
  const kind = digit === 'b' && byteSize > 1000 ? ('video' as const) : ('image' as const);
  return {
    hash: digit.repeat(64),
    kind,
    mimeType: kind === 'video' ? 'video/mp4' : 'image/png',
    extension: 'png',
    byteSize,
  };
}
