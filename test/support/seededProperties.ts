import fc from 'fast-check';
import { seedOfRun } from '../faults/seeded.ts';

// Mocha loads this before the tests (.mocharc.json): all properties of a run are tried on the inputs of one seed.
fc.configureGlobal({ seed: seedOfRun() });
