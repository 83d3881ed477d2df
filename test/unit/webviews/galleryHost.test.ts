import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { JobRecord } from '../../../src/core/job.ts';
import type { JobOutput } from '../../../src/core/output.ts';
import type { Journal } from '../../../src/jobs/store/journal.ts';
import type { OutputFilter } from '../../../src/features/gallery/galleryMessages.ts';
import { freeName } from '../../../src/features/gallery/outputs/freeName.ts';
import { jobPrompt } from '../../../src/features/gallery/outputs/jobPrompt.ts';
import { Lineage } from '../../../src/features/gallery/outputs/lineage.ts';
import { markdownLink } from '../../../src/features/gallery/outputs/markdownLink.ts';
import { mediaChoice, shownKind } from '../../../src/features/gallery/mediaChoice.ts';
import { outputId, outputPlace } from '../../../src/features/gallery/outputs/outputId.ts';
import { OutputQuery } from '../../../src/features/gallery/outputs/outputQuery.ts';
import { readableOutput } from '../../../src/features/gallery/outputs/readableOutput.ts';
import { WantedOutputs } from '../../../src/features/gallery/wantedOutputs.ts';
import { JournalRig, newJob } from '../jobs/support/journalRig.ts';
import './support/vscodeStandIn.ts';

const ALL: OutputFilter = { text: '', account: null, kind: null, job: null };

function output(index: number, change: Partial<JobOutput> = {}): JobOutput {
  const place = { url: null, mimeType: 'image/png', width: 8, height: 8, expiresAt: null, cached: null };
  return { index, ...place, ...change };
}

const cached = (kind: 'image' | 'text' | 'json', mimeType: string): JobOutput =>
  output(0, { cached: { hash: 'a'.repeat(64), kind, mimeType, extension: 'x', byteSize: 1 } });

describe('the outputs of the history', () => {
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

  it('come newest first and page by page, each once', async () => {
    const query = new OutputQuery(journal, ALL);
    const seen: string[] = [];
    for (let page = await query.next(100); ; page = await query.next(100)) {
      assert.ok(page.found.length >= 100 || !page.more);
      seen.push(...page.found.map(({ job, output: { index } }) => outputId({ job: job.id, index })));
      if (!page.more) break;
    }
    assert.equal(seen.length, 900);
    assert.equal(new Set(seen).size, 900);
    const [first] = (await new OutputQuery(journal, ALL).next(1)).found;
    assert.equal(first?.job.title, 'fox 449');
  });

  it('are found by words, account, kind and job, together', async () => {
    const count = async (filter: Partial<OutputFilter>) =>
      (await new OutputQuery(journal, { ...ALL, ...filter }).next(Infinity)).found.length;
    assert.equal(await count({ text: 'WHALE' }), 100);
    assert.equal(await count({ account: 'acc1' }), 450);
    assert.equal(await count({ kind: 'video' }), 300);
    assert.equal(await count({ kind: 'video', text: 'whale', account: 'acc2' }), 50);
    const [newest] = (await new OutputQuery(journal, ALL).next(1)).found;
    assert.equal(await count({ job: newest?.job.id ?? null }), 2);
    assert.equal(await count({ job: 'nosuchjob' }), 0);
  });

  it('tell of a job that has just ended whether it belongs to them', async () => {
    // The number may stand in the random id of another fox as well.
    const { jobs } = await journal.page({ limit: 20, text: 'fox 448' });
    const job = jobs.find(({ title }) => title === 'fox 448');
    assert.ok(job);
    const asks = async (filter: Partial<OutputFilter>) =>
      (await new OutputQuery(journal, { ...ALL, ...filter }).outputsOf(job)).length;
    assert.equal(await asks({}), 2);
    assert.equal(await asks({ text: 'fox' }), 2);
    assert.equal(await asks({ text: 'whale' }), 0);
    assert.equal(await asks({ account: 'acc1' }), 0);
    assert.equal(await asks({ kind: 'video' }), 0);
  });

  it('have a recipe with the request, the seed, the parent, the cost and the times', async () => {
    const { recipeOf, recipeText } = await import('../../../src/features/gallery/outputs/recipe.ts');
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
      { provider: 'Crucible', account: 'studio', parents },
    );
    const lines = Object.fromEntries(
      groups.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value])),
    );
    assert.equal(lines[''], 'A fox in the colors\nof a lake');
    assert.equal(lines['Seed'], '7');
    assert.equal(lines['size.steps'], '9');
    assert.equal(lines['image.image'], 'a lake');
    assert.equal(lines['Charged'], '4 credits');
    assert.equal(lines['Took'], '6.2 sec');
    assert.equal(groups.flatMap(({ rows }) => rows).find(({ output: parent }) => parent)?.output, 'x/0');
    assert.match(recipeText(groups), /Request\nWorkflow: zimage-base\nSeed: 7/);
  });
});

describe('what the gallery says of an output', () => {
  it('is a picture also for SVG, and text for JSON in the filter', () => {
    assert.equal(shownKind(cached('text', 'image/svg+xml')), 'image');
    assert.equal(mediaChoice(cached('text', 'image/svg+xml')), 'image');
    assert.equal(mediaChoice(cached('json', 'application/json')), 'text');
    assert.equal(mediaChoice(output(0, { mimeType: 'audio/wav' })), 'audio');
    assert.equal(mediaChoice(output(0, { mimeType: null })), 'other');
  });

  it('has an id that leads back to it', () => {
    assert.deepEqual(outputPlace(outputId({ job: 'abc', index: 3 })), { job: 'abc', index: 3 });
    assert.equal(outputPlace('../abc/3'), null);
  });

  it('has the whole prompt where the title is only its beginning', () => {
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

describe('outputs in sight', () => {
  it('are fetched three at a time, and those out of sight not at all', async () => {
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const wanted = new WantedOutputs((id) => {
      begun.push(id);
      return new Promise((resolve) => ends.set(id, resolve));
    });
    wanted.want(['a/0', 'b/0', 'c/0', 'd/0', 'e/0']);
    assert.deepEqual(begun, ['a/0', 'b/0', 'c/0']);
    wanted.want(['b/0', 'z/0']);
    ends.get('a/0')?.();
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(begun, ['a/0', 'b/0', 'c/0', 'z/0']);
    wanted.dispose();
    ends.get('b/0')?.();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(begun.length, 4);
  });
});

describe('texts, names and links', () => {
  it('lay JSON out, and cut what is long between two characters', async () => {
    const rig = new JournalRig();
    try {
      await writeFile(rig.file('a.json'), '{"shots":[1]}');
      assert.deepEqual(await readableOutput(rig.file('a.json'), { kind: 'json' }), {
        text: '{\n  "shots": [\n    1\n  ]\n}',
        cut: false,
      });
      await writeFile(rig.file('b.txt'), 'äöü');
      assert.deepEqual(await readableOutput(rig.file('b.txt'), { kind: 'text' }, 3), {
        text: 'ä',
        cut: true,
      });
    } finally {
      rig.close();
    }
  });

  it('find a name that is free', async () => {
    const taken = new Set(['fox.png', 'fox-2.png', 'README']);
    assert.equal(await freeName('fox.png', (name) => taken.has(name)), 'fox-3.png');
    assert.equal(await freeName('README', (name) => taken.has(name)), 'README-2');
    assert.equal(await freeName('new.png', (name) => taken.has(name)), 'new.png');
  });

  it('show a picture in Markdown whatever is in its prompt', () => {
    assert.equal(
      markdownLink('a [red]\nfox', 'a fox (1).png', true),
      '![a \\[red\\] fox](a%20fox%20%281%29.png)',
    );
    assert.equal(markdownLink('notes', 'notes.txt', false), '[notes](notes.txt)');
  });

  it('remember which asset was made of which output, and forget when told', async () => {
    const kept = new Map<string, unknown>();
    const memory = {
      get: (key: string) => kept.get(key),
      update: async (key: string, value: unknown) => void kept.set(key, value),
    };
    await new Lineage(memory).remember('asset-1', 'abc/0');
    assert.equal(new Lineage(memory).sourceOf('asset-1'), 'abc/0');
    assert.equal(new Lineage(memory).sourceOf('asset-2'), undefined);
    kept.set('gallery.lineage', 'of another version');
    assert.equal(new Lineage(memory).sourceOf('asset-1'), undefined);
    await new Lineage(memory).forget();
    assert.equal(kept.get('gallery.lineage'), undefined);
  });
});
