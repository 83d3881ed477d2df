// `node test/bench/tailLine.ts`: one line of a tailed run in a real editor, from its bytes at the socket to the text in
// the channel's document, against a bare append to an output channel. Blocks of both take turns in one host.
import { z } from 'zod';
import { HostRuns } from './host/hostRuns.ts';
import { median, shown } from './rounds.ts';

const resultSchema = z.object({ ours: z.array(z.number()), bare: z.array(z.number()) });

const runs = await HostRuns.prepare();
try {
  const { ours, bare } = await runs.run('tailLine', resultSchema);
  const middle = (times: readonly number[]) => median(times.toSorted((a, b) => a - b));
  const [a, b] = [middle(ours), middle(bare)];
  console.log(`medians of ${ours.length} lines each\n\n| one line | ours | bare append | ratio |`);
  console.log('| --- | ---: | ---: | ---: |');
  console.log(
    `| from the socket to the document | ${shown(a)} | ${shown(b)} | ${(a / b).toFixed(2)} (limit 1.5) |`,
  );
} finally {
  runs.dispose();
}
