import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { row } from './fixture.ts';

/** A window of its own: adds rows named after its name, one after the other, and says each that is in. */
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
// Waiting for a lock keeps no process alive by itself; an extension host has its own reasons to live.
const life = setInterval(() => {}, 60_000);
const store = new AccountStore(folder);
for (let number = 0; number < Number(count); number += 1) {
  await store.add(row({ label: `${name} ${number}` }));
  process.stdout.write(`${name} ${number}\n`);
}
clearInterval(life);
