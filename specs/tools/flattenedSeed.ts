/**
 * Checks a seed that lost its indentation (copied from a web page) against the document restored from it: every
 * statement of the page must be met at its place in the document, and everything in the document that is not marked as
 * added must be on the page.
 *
 *   node specs/tools/flattenedSeed.ts <seed.txt> <spec.yaml | facts.json>
 *
 * Prints what has no match, and exits with 1 if there is anything.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { flattenedLines } from './flattenedLines.ts';
import { FlattenedWalk } from './flattenedWalk.ts';

/**
 * @param page the text of the page, with or without what stands around the document
 * @param document the parsed spec, restored seed or facts
 * @returns one line for each statement of the page, or fact of the document, without match
 */
export function compareFlattened(page: string, document: unknown): string[] {
  const lines = flattenedLines(page);
  if (lines.length === 0) return ['the page has no line that begins with "openapi:"'];
  const walk = new FlattenedWalk(document);
  for (const line of lines) walk.take(line);
  walk.finish();
  return walk.problems;
}

function main([page, document]: readonly string[]): number {
  if (page === undefined || document === undefined) {
    process.stderr.write('usage: flattenedSeed.ts <seed.txt> <spec.yaml | facts.json>\n');
    return 2;
  }
  const problems = compareFlattened(readFileSync(page, 'utf8'), parse(readFileSync(document, 'utf8')));
  for (const line of problems) process.stdout.write(`${line}\n`);
  process.stderr.write(`${problems.length} problems\n`);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(2));
}
