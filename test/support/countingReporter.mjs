// Mocha's spec report, and the counts in a file for the script that adds them up.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      writeFileSync(options.reporterOption.file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}
