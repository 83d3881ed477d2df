/** What came of a stage. A check without cases of its own (types, lint, build) counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Repeated at the end of the run: a long report is often read, or kept, from its end only. */
  readonly failures?: readonly Failure[];
  /** Titles of tests that failed, and passed when they were run once more. They count as passed. */
  readonly flaky?: readonly string[];
}

export interface Failure {
  readonly title: string;
  readonly message: string;
}

export const NONE: Counts = { passed: 0, failed: 0 };
export const ONE_PASSED: Counts = { passed: 1, failed: 0 };

export function oneFailed(title: string, message: string): Counts {
  return { passed: 0, failed: 1, failures: [{ title, message }] };
}

export function sum(...all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((passed, counts) => passed + counts.passed, 0),
    failed: all.reduce((failed, counts) => failed + counts.failed, 0),
    failures: all.flatMap(({ failures = [] }) => failures),
    flaky: all.flatMap(({ flaky = [] }) => flaky),
  };
}

/** The end of a run's report; its last line is `N passed, N failed`. */
export function summary({ passed, failed, failures = [], flaky = [] }: Counts): string {
  const listed = failures.map(
    ({ title, message }) => `✖ ${title}\n    ${message.trim().slice(0, 2_000).replaceAll('\n', '\n    ')}\n`,
  );
  const flakyOnes =
    flaky.length > 0
      ? [
          `${flaky.length} flaky (failed, then passed when run once more):`,
          ...flaky.map((title) => `  ${title}`),
          '',
        ]
      : [];
  return ['', ...listed, ...flakyOnes, `${passed} passed, ${failed} failed`].join('\n');
}
