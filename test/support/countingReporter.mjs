// Mocha's spec report, and the counts and failures in a file for the script that adds them up.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), message: String(error?.stack ?? error) });
    });
    runner.once('end', () => {
      const result = { passed: this.stats.passes, failed: this.stats.failures, failures };
      writeFileSync(options.reporterOption.file, JSON.stringify(result));
    });
  }
}
