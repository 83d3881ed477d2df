// The long form of the kill test: `node test/faults/soak.ts [kills]`. BACKLOT_SEED plays an earlier run again.
import { killTest } from './kill.ts';
import { seedOfRun } from './seeded.ts';

const seed = seedOfRun();
const kills = Number(process.argv[2] ?? 500);
console.log(`${kills} kills, BACKLOT_SEED=${seed}`);
const report = await killTest({ seed, kills, windows: 3 });
console.log(JSON.stringify(report, null, 2));
process.exit(report.faults.length === 0 && report.kills >= kills ? 0 : 1);
