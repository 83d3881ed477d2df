// `node test/bench/jobsTree.ts`: the Jobs view over a journal of 10,000 jobs in a real editor against a view whose
// provider has 10,000 rows in memory and does nothing else. Medians over several hosts, the order alternating.
import { z } from 'zod';
import { HostRuns } from './host/hostRuns.ts';
import { median, shown } from './rounds.ts';

const HOSTS = 3;

const resultSchema = z.object({
  times: z.array(z.object({ name: z.string(), ours: z.array(z.number()), bare: z.array(z.number()) })),
});

const runs = await HostRuns.prepare();
try {
  const ours = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  for (let host = 0; host < HOSTS; host += 1) {
    const { times } = await runs.run('rows', resultSchema, { bareFirst: host % 2 === 1 });
    for (const row of times) {
      ours.set(row.name, [...(ours.get(row.name) ?? []), ...row.ours]);
      bare.set(row.name, [...(bare.get(row.name) ?? []), ...row.bare]);
    }
  }
  const middle = (times: readonly number[] = []) => median(times.toSorted((a, b) => a - b));
  console.log(`${HOSTS} hosts, medians\n\n| view with 10000 jobs | Jobs | 10000 rows in memory | ratio |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const name of ours.keys()) {
    const [a, b] = [middle(ours.get(name)), middle(bare.get(name))];
    console.log(`| ${name} | ${shown(a)} | ${shown(b)} | ${(a / b).toFixed(2)} |`);
  }
} finally {
  runs.dispose();
}
