import fc from 'fast-check';
import { ensureBuilt } from '../../specs/tools/ensureBuilt.ts';
import { seedOfRun } from '../faults/seeded.ts';

// Mocha loads this before the tests (.mocharc.json): all properties of a run are tried on the inputs of one seed, and what
// is built from the specs is there, also when mocha is started by hand.
fc.configureGlobal({ seed: seedOfRun() });
await ensureBuilt();
