// Mocha's spec report, and the result of each test in a file for the script that adds them up.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class ResultReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const results = [];
    const add = (test, error) => results.push({ file: test.file, titles: test.titlePath(), error });
    runner.on('pass', (test) => add(test, null));
    runner.on('fail', (test, error) => add(test, String(error?.stack ?? error)));
    runner.once('end', () => writeFileSync(options.reporterOption.file, JSON.stringify(results)));
  }
}
