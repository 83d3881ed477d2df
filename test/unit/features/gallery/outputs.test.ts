import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { JobOutput } from '../../../../src/core/output.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import type { OutputFilter } from '../../../../src/features/gallery/galleryMessages.ts';
import { contentKindOf, mediaTypeOf } from '../../../../src/features/gallery/contentKind.ts';
import { FetchQueue } from '../../../../src/features/gallery/contents/fetchQueue.ts';
import { freeName } from '../../../../src/media/keeping/freeName.ts';
import { outputId, parseOutputId } from '../../../../src/features/gallery/galleryIds.ts';
import { Lineage } from '../../../../src/features/gallery/lineage.ts';
import type { OutputQuery } from '../../../../src/features/gallery/outputQuery.ts';
import { readableOutput } from '../../../../src/features/gallery/readableOutput.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

const ALL: OutputFilter = { text: '', account: null, kind: null, job: null };

function output(index: number, change: Partial<JobOutput> = {}): JobOutput {
  const rest = { url: null, mimeType: 'image/png', width: 8, height: 8, expiresAt: null, cached: null };
  return { index, ...rest, ...change };
}

const cached = (kind: 'image' | 'text' | 'json', mimeType: string): JobOutput =>
  output(0, { cached: { hash: 'a'.repeat(64), kind, mimeType, extension: 'x', byteSize: 1 } });

describe('OutputQuery', () => {
  let rig: JournalRig;
  let journal: Journal;
  before(async function () {
    this.timeout(60_000);
    rig = new JournalRig();
    journal = await rig.open();
    for (let number = 0; number < 450; number += 1) {
      const account = number % 2 ? 'acc1' : 'acc2';
      const job = await journal.add(newJob({ account, title: number % 9 ? `fox ${number}` : 'whale' }));
      const mimeType = number % 3 ? 'image/png' : 'video/mp4';
      await journal.change(job.id, { outputs: [output(0, { mimeType }), output(1, { mimeType })] });
    }
    await journal.add(newJob({ title: 'still running' }));
  });
  after(() => rig.close());

  const query = async (filter: Partial<OutputFilter>): Promise<OutputQuery> => {
    const { OutputQuery: Query } = await import('../../../../src/features/gallery/outputQuery.ts');
    const { searchOf } = await import('../../../../src/features/gallery/sorting/searchOf.ts');
    const { list, names } = journal.sorting;
    const { search, mistakes } = await searchOf({ ...ALL, ...filter }, new Map(), names);
    return new Query(list, search, { order: 'newest', mistakes });
  };

  it('pages through all outputs, newest first, each once', async () => {
    const all = await query({});
    const ids: string[] = [];
    for (let page = await all.next(100); ; page = await all.next(100)) {
      assert.ok(page.records.length >= 100 || !page.hasMore);
      ids.push(...page.records.map(({ job, output: { index } }) => outputId({ job: job.id, index })));
      if (!page.hasMore) break;
    }
    assert.equal(ids.length, 900);
    assert.equal(new Set(ids).size, 900);
    const [first] = (await (await query({})).next(1)).records;
    assert.equal(first?.job.title, 'fox 449');
  });

  it('filters by text, account, kind and job together', async () => {
    const count = async (filter: Partial<OutputFilter>) =>
      (await (await query(filter)).next(1_000)).records.length;
    assert.equal(await count({ text: 'WHALE' }), 100);
    assert.equal(await count({ account: 'acc1' }), 450);
    assert.equal(await count({ kind: 'video' }), 300);
    assert.equal(await count({ kind: 'video', text: 'whale', account: 'acc2' }), 50);
    const [newest] = (await (await query({})).next(1)).records;
    assert.equal(await count({ job: newest?.job.id ?? null }), 2);
    assert.equal(await count({ job: 'nosuchjob' }), 0);
  });

  it('tells which outputs of a changed job match the filter', async () => {
    // The number may also occur in the random id of another job.
    const { jobs } = await journal.page({ limit: 20, text: 'fox 448' });
    const job = jobs.find(({ title }) => title === 'fox 448');
    assert.ok(job);
    const matches = async (filter: Partial<OutputFilter>) =>
      (await (await query(filter)).matchesOf([job.id])).length;
    assert.equal(await matches({}), 2);
    assert.equal(await matches({ text: 'fox' }), 2);
    assert.equal(await matches({ text: 'whale' }), 0);
    assert.equal(await matches({ account: 'acc1' }), 0);
    assert.equal(await matches({ kind: 'video' }), 0);
  });

  it('recipeOf lists request, seed, parent, cost and times', async () => {
    const { recipeOf, recipeText } = await import('../../../../src/features/gallery/recipe.ts');
    const job = await journal.add(
      newJob({
        title: 'A fox in the colors…',
        call: {
          operation: 'submitGeneration',
          params: {},
          body: {
            params: {
              'prompt.text': 'A fox in the colors\nof a lake',
              'image.image': 'asset-1',
              'sampler.seed': 7,
              'size.steps': 9,
            },
          },
        },
      }),
    );
    const parents = [{ name: 'image.image', value: 'asset-1', output: 'x/0', title: 'a lake' }];
    const record: JobRecord = {
      ...job,
      cost: { unit: 'credits', micros: 4_000_000 },
      finishedAt: job.createdAt + 6_200,
    };
    const groups = recipeOf(
      { job: record, output: output(0) },
      { provider: 'Crucible', unit: { id: 'credits', other: '{0} coins' }, account: 'studio', parents },
    );
    const lines = Object.fromEntries(
      groups.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value])),
    );
    assert.equal(lines[''], 'A fox in the colors\nof a lake');
    assert.equal(lines['Seed'], '7');
    assert.equal(lines['size.steps'], '9');
    assert.equal(lines['image.image'], 'a lake');
    assert.equal(lines['Charged'], '4 coins');
    assert.equal(lines['Duration'], '6.2 sec');
    assert.equal(groups.flatMap(({ rows }) => rows).find(({ output: parent }) => parent)?.output, 'x/0');
    assert.match(recipeText(groups), /Request\nType: zimage-base\nSeed: 7/);
  });
});

describe('output presentation', () => {
  it('shows SVG as an image and filters JSON as text', () => {
    assert.equal(contentKindOf(cached('text', 'image/svg+xml')), 'image');
    assert.equal(mediaTypeOf(cached('text', 'image/svg+xml')), 'image');
    assert.equal(mediaTypeOf(cached('json', 'application/json')), 'text');
    assert.equal(mediaTypeOf(output(0, { mimeType: 'audio/wav' })), 'audio');
    assert.equal(mediaTypeOf(output(0, { mimeType: null })), 'other');
  });

  it('parses output ids and rejects malformed ones', () => {
    assert.deepEqual(parseOutputId(outputId({ job: 'abc', index: 3 })), { job: 'abc', index: 3 });
    assert.equal(parseOutputId('../abc/3'), null);
  });

  it('finds the full prompt of a shortened title', async () => {
    const { jobPrompt } = await import('../../../../src/features/gallery/recipe.ts');
    const body = { params: { steps: 9, words: 'a very long\n  prompt that goes on' } };
    const call = { operation: 'o', params: {}, body };
    assert.equal(
      jobPrompt({ title: 'a very long prompt…', call } as Partial<JobRecord> as JobRecord),
      body.params.words,
    );
    assert.equal(
      jobPrompt({ title: 'something else', call } as Partial<JobRecord> as JobRecord),
      'something else',
    );
  });
});

describe('FetchQueue', () => {
  it('fetches three outputs at a time and drops waiting ones that were replaced', async () => {
    const started: string[] = [];
    const ends = new Map<string, () => void>();
    const closing = new AbortController();
    const queue = new FetchQueue((id) => {
      started.push(id);
      return new Promise((resolve) => ends.set(id, resolve));
    }, closing.signal);
    queue.replace(['a/0', 'b/0', 'c/0', 'd/0', 'e/0']);
    assert.deepEqual(started, ['a/0', 'b/0', 'c/0']);
    queue.replace(['b/0', 'z/0']);
    ends.get('a/0')?.();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(started, ['a/0', 'b/0', 'c/0', 'z/0']);
    closing.abort();
    ends.get('b/0')?.();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(started.length, 4);
  });

  it('fetches what was canceled anew at once, and says whether there was anything to cancel', async () => {
    const fetches: { readonly signal: AbortSignal; readonly end: () => void }[] = [];
    const queue = new FetchQueue(
      (_, signal) => new Promise((resolve) => fetches.push({ signal, end: resolve })),
      new AbortController().signal,
    );
    queue.replace(['a/0', 'b/0', 'c/0', 'd/0']);
    assert.deepEqual([queue.cancel('a/0'), queue.cancel('d/0'), queue.cancel('z/0')], [true, true, false]);
    // The canceled fetch has not ended yet.
    queue.replace(['a/0']);
    assert.deepEqual(
      fetches.map(({ signal }) => signal.aborted),
      [true, false, false, false],
    );
    fetches[0]?.end();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(queue.cancel('a/0'), true, 'the end of the first is not that of the second');
    assert.equal(fetches[3]?.signal.aborted, true);
  });
});

describe('output helpers', () => {
  it('formats JSON and truncates a long text between two characters', async () => {
    const rig = new JournalRig();
    try {
      await writeFile(rig.file('a.json'), '{"shots":[1]}');
      assert.deepEqual(await readableOutput(rig.file('a.json'), { kind: 'json' }), {
        text: '{\n  "shots": [\n    1\n  ]\n}',
        truncated: false,
      });
      await writeFile(rig.file('b.txt'), 'äöü');
      assert.deepEqual(await readableOutput(rig.file('b.txt'), { kind: 'text' }, 3), {
        text: 'ä',
        truncated: true,
      });
      // Indents of what is nested deep would be the square of it.
      const deep = `${'['.repeat(40_000)}15408957284361906177${']'.repeat(40_000)}`;
      await writeFile(rig.file('c.json'), deep);
      const { text } = await readableOutput(rig.file('c.json'), { kind: 'json' });
      assert.ok(text.length < 2 * deep.length && text.replace(/\s/g, '') === deep);
    } finally {
      rig.close();
    }
  });

  it('adds a number to a file name that is taken', async () => {
    const taken = new Set(['fox.png', 'fox-2.png', 'README']);
    assert.equal(await freeName('fox.png', (name) => taken.has(name)), 'fox-3.png');
    assert.equal(await freeName('README', (name) => taken.has(name)), 'README-2');
    assert.equal(await freeName('new.png', (name) => taken.has(name)), 'new.png');
  });

  it('escapes a title and a file name in Markdown', async () => {
    const { markdownLink } = await import('../../../../src/features/gallery/markdownCopies.ts');
    assert.equal(
      markdownLink('a [red]\nfox', 'a fox (1).png', true),
      '![a \\[red\\] fox](a%20fox%20%281%29.png)',
    );
    assert.equal(markdownLink('notes', 'notes.txt', false), '[notes](notes.txt)');
    assert.equal(
      markdownLink('x](command:a) <img> &lt; `c` ~~$y$~~ |', 'a.png', true),
      '![x\\](command:a) \\<img\\> \\&lt; \\`c\\` \\~\\~\\$y\\$\\~\\~ \\|](a.png)',
    );
    assert.equal(markdownLink(`${'x'.repeat(199)}🎬y`, 'a.png', true), `![${'x'.repeat(199)}…](a.png)`);
  });

  it('stores which output an asset was made from, and deletes it on request', async () => {
    const stored = new Map<string, unknown>();
    const storage = {
      get: (key: string) => stored.get(key),
      update: async (key: string, value: unknown) => void stored.set(key, value),
    };
    await new Lineage(storage).remember('asset-1', 'abc/0');
    assert.equal(new Lineage(storage).sourceOf('asset-1'), 'abc/0');
    assert.equal(new Lineage(storage).sourceOf('asset-2'), undefined);
    stored.set('gallery.lineage', 'of another version');
    assert.equal(new Lineage(storage).sourceOf('asset-1'), undefined);
    await new Lineage(storage).forget();
    assert.equal(stored.get('gallery.lineage'), undefined);
  });
});
