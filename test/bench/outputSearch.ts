// `node test/bench/outputSearch.ts`: the first page of a search in 25,000 outputs, with what the gallery's page is told of
// it, against a bare read of as many rows of the same file; and the most work that is done before others get their turn,
// which has to stay below a frame of 16 ms.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/core/clock.ts';
import type { OutputFilter } from '../../src/features/gallery/galleryMessages.ts';
import { Journal } from '../../src/jobs/store/journal.ts';
import '../unit/webviews/support/vscodeStandIn.ts';
import { connectBare, writeManyJobs } from './manyJobs.ts';
import { interleaved, median, shown, timed } from './rounds.ts';
import { longestStall } from './standstill.ts';

const OUTPUTS = 25_000;
const PAGE = 400;
const ROUNDS = 15;

const { OutputRepository } = await import('../../src/features/gallery/outputRepository.ts');
const { Lineage } = await import('../../src/features/gallery/lineage.ts');

const folder = mkdtempSync(join(tmpdir(), 'backlot-search-'));
try {
  await writeManyJobs(folder, OUTPUTS, 1);
  await compare();
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(): Promise<void> {
  const journal = await Journal.open(folder, { clock: systemClock });
  const bare = connectBare(folder);
  const repository = new OutputRepository({
    jobs: async () => ({ journal, outputs: { bytes: () => Promise.reject(new Error('not here')) } }),
    accounts: { get: async () => undefined, list: async () => [] },
    provider: async () => undefined,
    kinds: { list: async () => [] },
    pathOf: ({ hash }) => hash,
    lineage: new Lineage({ get: () => undefined, update: async () => undefined }),
  });
  const all: OutputFilter = { text: '', account: null, kind: null, job: null };
  const page = async (filter: Partial<OutputFilter>): Promise<void> => {
    const results = await repository.query({ ...all, ...filter });
    const { records } = await results.next(PAGE);
    await repository.items(records, (path) => path);
  };
  const rows = bare.prepare('SELECT * FROM jobs ORDER BY seq DESC LIMIT :limit');
  const searches: readonly (readonly [string, Partial<OutputFilter>])[] = [
    ['everything', {}],
    ['a word of many', { text: 'lighthouse' }],
    ['a word of one, among the oldest', { text: 'number17' }],
    ['words and a negative one', { text: 'fog -orbit -portrait' }],
    ['a kind, the most expensive first', { kind: 'image', order: 'cost' }],
  ];
  // What is older than the tables of outputs is listed once.
  await page({});
  console.log(
    `| ${OUTPUTS} outputs | ${PAGE} found | bare read | ratio | longest turn |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  for (const [name, filter] of searches) {
    const [found = [], read = []] = await interleaved(
      [
        { name, run: () => timed(() => page(filter)) },
        { name: 'bare', run: () => timed(() => rows.all({ limit: PAGE })) },
      ],
      ROUNDS,
    );
    const stalls: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) stalls.push(await longestStall(() => page(filter)));
    const [ours, theirs, stall] = [median(found), median(read), median(stalls.toSorted((a, b) => a - b))];
    console.log(
      `| ${name} | ${shown(ours)} | ${shown(theirs)} | ${(ours / theirs).toFixed(1)} | ${stall.toFixed(1)} ms |`,
    );
  }
  bare.close();
  journal.close();
}
