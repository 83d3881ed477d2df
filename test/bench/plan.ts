// `node test/bench/plan.ts`: a plan of 200 jobs checked, priced from 1,000 past charges and stored, against 200 bare
// writes of a job to the same journal; and the longest time for which nothing else could run meanwhile.
import { Plans } from '../../src/jobs/submit/plans.ts';
import { paidRig, never, pictureOf, SAME_RESULT } from '../unit/jobs/support/paidRig.ts';
import { newJob, silent } from '../unit/jobs/support/journalRig.ts';
import { median, shown } from './rounds.ts';

const CELLS = 200;
const ROUNDS = 7;
const PAST = 1_000;

const rig = await paidRig(SAME_RESULT);
const { journal, submission, budgets, clock, account } = rig;
const nothing = { dispose: () => undefined };
const plans = new Plans({
  ...{ journal, submission, budgets, clock, log: silent },
  open: async () => account.opened,
  confirmPlan: async () => null,
  watch: () => undefined,
  lease: { held: true, onDidChange: () => nothing, want: () => nothing },
});
try {
  for (let n = 0; n < PAST; n += 1) await journal.add(newJob());
  const jobs = Array.from({ length: CELLS }, (_, n) => {
    return { opened: account.opened, call: pictureOf({ prompt: `cell ${n}` }) };
  });
  const [planned, written, blocks]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    let last = performance.now();
    let longest = 0;
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const began = performance.now();
    await plans.draft('bench', jobs, never());
    planned.push(performance.now() - began);
    clearInterval(beat);
    blocks.push(Math.max(longest, performance.now() - last));
    const wrote = performance.now();
    for (let n = 0; n < CELLS; n += 1) await journal.add(newJob());
    written.push(performance.now() - wrote);
  }
  const middle = (times: readonly number[]) => median(times.toSorted((a, b) => a - b));
  const [ours, bare] = [middle(planned), middle(written)];
  console.log(
    `| ${CELLS} jobs | plan | journal writes | ratio | longest block |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  console.log(
    `| priced and stored | ${shown(ours)} | ${shown(bare)} | ${(ours / bare).toFixed(2)} | ${shown(middle(blocks))} |`,
  );
} finally {
  plans.dispose();
  rig.close();
}
