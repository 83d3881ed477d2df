// `node test/bench/activation.ts`: starting Backlot, as its package brings it, against starting an extension that does
// nothing but register one command, in the same extension hosts and in alternating order. Medians of several hosts.
import { z } from 'zod';
import { BARE } from './host/bareNames.ts';
import { HostRuns } from './host/hostRuns.ts';
import { median, shown } from './rounds.ts';

const BACKLOT = 'backlot.backlot';
const HOSTS = 7;

const memorySchema = z.object({ heap: z.number(), rss: z.number() });
const resultSchema = z.object({
  before: memorySchema,
  activations: z.array(z.object({ id: z.string(), wallMs: z.number(), memory: memorySchema })),
  viewsOpen: memorySchema,
  files: z.array(z.object({ file: z.string(), bytes: z.number() })),
  told: z.record(z.string(), z.number()),
});
type Result = z.infer<typeof resultSchema>;

const runs = await HostRuns.prepare();
try {
  const results: Result[] = [];
  for (let host = 0; host < HOSTS; host += 1) {
    const order = host % 2 ? [BARE, BACKLOT] : [BACKLOT, BARE];
    results.push(await runs.run('activation', resultSchema, { order }));
  }
  report(results);
} finally {
  runs.dispose();
}

function report(results: readonly Result[]): void {
  const of = (pick: (result: Result) => number): number => median(results.map(pick).sort((a, b) => a - b));
  const wall = (id: string) => of((one) => activationOf(one, id).wallMs);
  // The editor counts whole milliseconds, of which an empty extension takes one or two: the mean tells more of them.
  const told = (id: string) =>
    results.reduce((sum, one) => sum + (one.told[id] ?? Number.NaN), 0) / results.length;
  console.log(
    `${HOSTS} hosts, medians\n\n| activation | Backlot | empty extension | ratio |\n| --- | ---: | ---: | ---: |`,
  );
  time('from the request to active', wall(BACKLOT), wall(BARE));
  time("the editor's own sum (mean): load, call, finish", told(BACKLOT), told(BARE));
  const [{ files } = { files: [] }] = results;
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  console.log(`\nBacklot then has evaluated ${files.length} files of ${kilobytes.toFixed(1)} KB`);

  console.log(
    '\n| memory of the host after collection | with Backlot | without | ratio | more |\n| --- | ---: | ---: | ---: | ---: |',
  );
  for (const kind of ['heap', 'rss'] as const) {
    const before = of((one) => one.before[kind]);
    const added = (id: string) => of((one) => addedBy(one, id, kind));
    const without = before + added(BARE);
    memory(`${kind}, activated`, without + added(BACKLOT), without);
    const opened = of((one) => one.viewsOpen[kind] - one.before[kind]);
    memory(`${kind}, all its views open`, before + opened, without);
  }
}

function time(name: string, ours: number, bare: number): void {
  console.log(`| ${name} | ${shown(ours)} | ${shown(bare)} | ${(ours / bare).toFixed(2)} |`);
}

function memory(name: string, ours: number, bare: number): void {
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  console.log(
    `| ${name} | ${megabytes(ours)} | ${megabytes(bare)} | ${(ours / bare).toFixed(3)} | ${megabytes(ours - bare)} |`,
  );
}

function activationOf({ activations }: Result, id: string): Result['activations'][number] {
  const found = activations.find((one) => one.id === id);
  if (!found) throw new Error(`${id} was not activated`);
  return found;
}

/** What came with the activation of an extension. */
function addedBy(result: Result, id: string, kind: 'heap' | 'rss'): number {
  const index = result.activations.findIndex((one) => one.id === id);
  const earlier = result.activations[index - 1]?.memory ?? result.before;
  return activationOf(result, id).memory[kind] - earlier[kind];
}
