// Fetches the output of a job in a process of its own, and prints the kind and the code of what went wrong, or `done`.
import { writeSync } from 'node:fs';
import { systemClock } from '../../../src/core/clock.ts';
import { toProblem } from '../../../src/core/problem.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { FaultWindow } from './faultWindow.ts';

/** Keeps the process up: the clock's waits do not. */
setInterval(() => undefined, 60_000);
const order = JSON.parse(process.argv[2] ?? '') as { folder: string; account: string; job: string };
const window = new FaultWindow({ folder: order.folder, clock: systemClock, secrets: new MemorySecrets() });
try {
  await window.start();
  await window.picture(order.job);
  writeSync(1, 'done\n');
} catch (error) {
  const { kind, code } = toProblem(error);
  writeSync(1, `${kind} ${code}\n`);
}
process.exit(0);
