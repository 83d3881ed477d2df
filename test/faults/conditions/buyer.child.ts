// A window in a process of its own. It says `ready`, and at each line that it reads it buys so many pictures at once and
// prints, as JSON, what became of them: the state of each job, or the code of the problem that stopped it. At `again ID`
// it submits that job again, and prints how many requests it has sent.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { toProblem } from '../../../src/core/problem.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { tenfoldClock } from './leapingClock.ts';
import { FaultWindow } from './faultWindow.ts';

const order = JSON.parse(process.argv[2] ?? '') as { folder: string; account: string; key: string };
const window = new FaultWindow({ folder: order.folder, clock: tenfoldClock, secrets: new MemorySecrets() });
await window.vault.put(order.account, 'apikey', order.key);
await window.start();
writeSync(1, 'ready\n');
createInterface(process.stdin).on('line', (line) => {
  const [word, id = ''] = line.split(' ');
  const buy = () =>
    window.buy(order.account).then(
      ({ state }) => state,
      (error: unknown) => toProblem(error).code,
    );
  const again = async () => {
    await window.submitAgain(id).catch(() => undefined);
    return `${window.posts} sent`;
  };
  const work = word === 'again' ? [again()] : Array.from({ length: Number(line) }, buy);
  void Promise.all(work).then((results) => {
    writeSync(1, `${JSON.stringify(results)}\n`);
  });
});
