/**
 * The facts of a seed: its structure without its prose.
 *
 *   node specs/tools/seedFacts.ts facts <seed.json|yaml>             prints the facts as JSON
 *   node specs/tools/seedFacts.ts compare <facts.json> <spec.yaml>   prints the differences; exit code 1 if there are any
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { compareFacts } from './factsComparer.ts';
import { DOCUMENT, isProse, isRecord, memberForm, type Form, type Kind } from './openapiShape.ts';

export { compareFacts } from './factsComparer.ts';

/** The facts of a part of a document; `form` says what the part holds. */
export function factsIn(form: Form | undefined, value: unknown): unknown {
  if (form === undefined) return value;
  if (form.holds === 'list') {
    return Array.isArray(value) ? value.map((item: unknown) => stripObject(form.kind, item)) : value;
  }
  if (form.holds === 'one') return stripObject(form.kind, value);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stripObject(form.kind, item)]));
}

function stripObject(kind: Kind, value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isProse(kind, key, value))
      .map(([key, item]) => [key, factsIn(memberForm(kind, key), item)]),
  );
}

/**
 * The parsed document without summaries, descriptions, examples, titles of schemas and links to documentation. A
 * property that has such a name is kept, as are the title and the version of the document.
 */
export function factsOf(document: unknown): unknown {
  return factsIn(DOCUMENT, document);
}

function main(args: readonly string[]): number {
  const [command, first, second] = args;
  if (command === 'facts' && first !== undefined) {
    process.stdout.write(`${JSON.stringify(factsOf(parse(readFileSync(first, 'utf8'))), null, 1)}\n`);
    return 0;
  }
  if (command === 'compare' && first !== undefined && second !== undefined) {
    const differences = compareFacts(parse(readFileSync(first, 'utf8')), parse(readFileSync(second, 'utf8')));
    for (const line of differences) process.stdout.write(`${line}\n`);
    process.stderr.write(`${differences.length} differences\n`);
    return differences.length === 0 ? 0 : 1;
  }
  process.stderr.write('usage: seedFacts.ts facts <seed> | compare <facts.json> <spec.yaml>\n');
  return 2;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(2));
}
