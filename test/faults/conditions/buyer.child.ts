// A window in a process of its own. It says `ready`, and at each line that it reads it buys so many pictures at once, or
// at `again ID` submits that job again, and prints, as JSON, what became of them: the state of each job, or the code of the problem that stopped it.
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
    (word === 'again' ? window.submitAgain(id) : window.buy(order.account)).then(
      ({ state }) => state,
      (error: unknown) => toProblem(error).code,
    );
  void Promise.all(Array.from({ length: word === 'again' ? 1 : Number(line) }, buy)).then((results) => {
    writeSync(1, `${JSON.stringify(results)}\n`);
  });
});
