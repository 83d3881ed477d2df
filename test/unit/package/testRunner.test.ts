import assert from 'node:assert/strict';
import { summary } from '../../stages/counts.ts';
import type { MochaRun, TestResult } from '../../stages/mochaRun.ts';
import { grepOf, withSecondHostTry, withSecondTry, type Part } from '../../stages/secondTry.ts';
import { testFilesOf } from '../../stages/testFiles.ts';

const FILE = 'test/e2e/pictures.test.ts';

function result(title: string, error: string | null = null): TestResult {
  return { file: FILE, titles: title.split(' > '), error };
}

function run(...results: readonly TestResult[]): MochaRun {
  return { results, broken: null };
}

describe('the second try of tests that failed', () => {
  const first = run(
    result('pictures > a new user > sees a welcome'),
    result('pictures > a new user > gets a picture', 'no such row'),
    result('pictures > history > finds a job'),
  );

  it('runs only the topic that failed, and counts a test that passes then as flaky and passed', async () => {
    const tried: Part[] = [];
    const counts = await withSecondTry(first, async (part) => {
      tried.push(part);
      return run(
        result('pictures > a new user > sees a welcome'),
        result('pictures > a new user > gets a picture'),
      );
    });
    assert.deepEqual(tried, [{ file: FILE, titles: ['pictures', 'a new user'] }]);
    assert.deepEqual(counts, {
      passed: 3,
      failed: 0,
      failures: [],
      flaky: ['pictures a new user gets a picture'],
    });
  });

  it('counts the first try where the second one fails too, runs nothing, or breaks', async () => {
    const broken = { results: [], broken: { passed: 0, failed: 1 } };
    for (const again of [first, run(), broken]) {
      const { passed, failed, flaky } = await withSecondTry(first, async () => again);
      assert.deepEqual({ passed, failed, flaky }, { passed: 2, failed: 1, flaky: [] });
    }
  });

  it('runs the whole file once where a test or hook outside of the topics failed', async () => {
    const tried: Part[] = [];
    const hook = result('pictures > "after each" hook', 'closed');
    await withSecondTry(run(...first.results, hook), async (part) => {
      tried.push(part);
      return run();
    });
    assert.deepEqual(tried, [{ file: FILE, titles: ['pictures'] }]);
  });

  it('does nothing where nothing failed', async () => {
    const counts = await withSecondTry(run(result('a > b')), () => assert.fail());
    assert.deepEqual([counts.passed, counts.failed], [1, 0]);
  });

  it('runs the suites inside an editor that failed, and counts what passes then as flaky and passed', async () => {
    const failures = ['rows', 'draws'].map((title) => ({ title, suite: 'a tree (2)', message: 'no row' }));
    const first = { passed: 3, failed: 2, pending: 0, failures };
    const again = { passed: 5, failed: 0, pending: 0, failures: [] };
    const tried: string[] = [];
    const counts = await withSecondHostTry(first, async (grep) => {
      tried.push(grep);
      return again;
    });
    assert.equal(tried.length, 1);
    assert.match('a tree (2) draws', new RegExp(tried[0] ?? ''));
    assert.doesNotMatch('a tree 2 draws', new RegExp(tried[0] ?? ''));
    assert.deepEqual(counts, { passed: 5, failed: 0, flaky: ['rows', 'draws'] });
    const { passed, failed } = await withSecondHostTry(first, async () => ({ ...again, failed: 1 }));
    assert.deepEqual({ passed, failed }, { passed: 3, failed: 2 });
  });

  it('finds the tests of a topic by a pattern that fits no other', () => {
    const pattern = new RegExp(grepOf({ file: FILE, titles: ['money (2)', 'spent?'] }));
    assert.match('money (2) spent? shows it', pattern);
    assert.doesNotMatch('money (2) spent?x shows it', pattern);
  });
});

describe('the report of a test run', () => {
  it('ends with the counts, after failures and flaky tests', () => {
    const text = summary({ passed: 4, failed: 1, failures: [{ title: 'A', message: 'b' }], flaky: ['C'] });
    assert.match(text, /✖ A\n {4}b\n[^]*1 flaky.*\n {2}C\n\n4 passed, 1 failed$/);
  });
});

describe('an argument that names test files', () => {
  const own = 'test/unit/package/testRunner.test.ts';

  it('is a path from the root or from the folder, with or without its ending', () => {
    for (const word of [own, 'package/testRunner.test.ts', 'package/testRunner']) {
      assert.deepEqual(testFilesOf(word, 'test/unit'), [own], word);
    }
  });

  it('is a folder or a pattern', () => {
    assert.ok(testFilesOf('package', 'test/unit').includes(own));
    assert.ok(testFilesOf('test/unit/package', 'test/unit').includes(own));
    assert.deepEqual(testFilesOf('package/test*.test.ts', 'test/unit'), [own]);
  });

  it('means no file of another folder, and none that is no test', () => {
    assert.deepEqual(testFilesOf(own, 'test/e2e'), []);
    assert.deepEqual(testFilesOf('nothing', 'test/unit'), []);
    assert.deepEqual(
      testFilesOf('package/*.ts', 'test/unit').filter((file) => !/\.test\.ts$/.test(file)),
      [],
    );
  });
});
