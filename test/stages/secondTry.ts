import { sum, type Counts } from './counts.ts';
import type { HostResult } from '../editor/hostResult.ts';
import { countsOf, type MochaRun, type TestResult } from './mochaRun.ts';

/** A part of a test file that can run alone: a topic of a file whose topics share a window, else the whole file. */
export interface Part {
  readonly file: string;
  /** The titles with which all its tests begin. */
  readonly titles: readonly string[];
}

/**
 * Runs the parts that failed once more, each in a process of its own, and counts what came of that in place of the first try.
 * A test that failed and then passed is flaky; a part that fails twice counts as it did at the first time.
 */
export async function withSecondTry(
  first: MochaRun,
  runAlone: (part: Part) => Promise<MochaRun>,
): Promise<Counts> {
  const parts = failedParts(first.results);
  let { results } = first;
  let flaky: readonly string[] = [];
  for (const part of parts) {
    const again = await runAlone(part);
    if (again.broken || again.results.length === 0 || again.results.some(({ error }) => error !== null))
      continue;
    const failed = results.filter((result) => isOf(part, result) && result.error !== null);
    flaky = [...flaky, ...failed.map(({ titles }) => titles.join(' '))];
    results = [...results.filter((result) => !isOf(part, result)), ...again.results];
  }
  return sum(countsOf({ ...first, results }), { passed: 0, failed: 0, flaky });
}

/** The same for the tests inside an editor: the suites that failed run once more, in a fresh editor. */
export async function withSecondHostTry(
  first: HostResult,
  runAlone: (grep: string) => Promise<HostResult>,
): Promise<Counts> {
  const { passed, failed, failures } = first;
  if (failed === 0) return { passed, failed };
  const suites = [...new Set(failures.map(({ suite }) => suite))];
  const again = await runAlone(`^(${suites.map(escaped).join('|')}) `);
  if (again.failed > 0 || again.passed === 0) return { passed, failed, failures };
  return { passed: passed + failed, failed: 0, flaky: failures.map(({ title }) => title) };
}

/** The parts in which something failed, without those that lie in another one of them. */
function failedParts(results: readonly TestResult[]): readonly Part[] {
  const parts = results.flatMap(({ file, titles, error }): readonly Part[] =>
    error === null || file === undefined
      ? []
      : [{ file, titles: titles.slice(0, titles.length > 2 ? 2 : 1) }],
  );
  const key = ({ file, titles }: Part): string => JSON.stringify([file, ...titles]);
  const all = [...new Map(parts.map((part) => [key(part), part])).values()];
  return all.filter(
    (part) => !all.some((other) => other.titles.length < part.titles.length && isOf(other, part)),
  );
}

function isOf(part: Part, { file, titles }: Partial<Part>): boolean {
  return file === part.file && part.titles.every((title, at) => titles?.[at] === title);
}

/** A pattern for mocha that finds the tests of a part. */
export function grepOf({ titles }: Part): string {
  return `^${escaped(titles.join(' '))} `;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
