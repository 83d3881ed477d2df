import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../editor/paths.ts';

/**
 * What is cut at a number of units and is no text that a person reads, each with the reason. A text is cut by `cutText`
 * and `headOf`, which leave no emoji and no accented letter in halves.
 */
const NO_TEXTS: Readonly<Record<string, string>> = {
  'src/calls/check/checkRequest.ts stepsOf(place).slice(0, MOST_LEVELS)': 'a list',
  'src/calls/check/checkRequest.ts unknown.slice(0, MOST_FAULTS)': 'a list',
  'src/calls/check/checkFaults.ts (check.errors ?? []).slice(0, MOST_FAULTS)': 'a list',
  'src/calls/answerHeaders.ts [...headers].filter(([name]) => WORTH_READING.test(name)).slice(0, MOST_HEADERS)':
    'a list',
  'src/calls/mask.ts found.slice(0, MOST_SECRETS)': 'a list',
  'src/calls/mask.ts texts.slice(0, MOST_SEARCHED)': 'a list',
  'src/calls/requestFile/requestDiagnostics.ts file.syntax.slice(0, MOST_FAULTS)': 'a list',
  'src/calls/requestFile/requestDiagnostics.ts found.slice(0, MOST_FAULTS)': 'a list',
  'src/calls/requestFile/requestFixes.ts new Fixer(text, file, context).fixes(fault).slice(0, MOST_FIXES)':
    'a list',
  'src/accounts/labels.ts [...text].slice(0, count)': 'a list',
  'src/providers/boomin/tokens.ts scopes.slice(0, SCOPES_SHOWN)': 'a list',
  'src/providers/killatamata/errors.ts named.slice(0, MOST_STEPS)': 'a list',
  'src/providers/molecule/workspaces/restarts.ts rows.slice(0, MOST_NAMED)': 'a list',
};

/** Layers in which texts of platforms and files become what people read; below them they are only looked into. */
const LAYERS = 'src/{accounts,calls,providers,runs}/**/*.ts';

describe('texts of platforms and files', () => {
  const cuts = globSync(LAYERS, { cwd: PROJECT_ROOT }).flatMap(cutsIn);

  it('are cut between characters, not at a number of units', () => {
    assert.deepEqual(
      cuts.filter((cut) => NO_TEXTS[cut] === undefined),
      [],
    );
  });

  it('need every exception that is listed here', () => {
    assert.deepEqual(
      Object.keys(NO_TEXTS).filter((cut) => !cuts.includes(cut)),
      [],
    );
  });
});

/** Calls of `slice`, `substring` and their like with a length that does not come from a search in the same text. */
function cutsIn(file: string): readonly string[] {
  const name = file.replaceAll(path.sep, '/');
  const source = ts.createSourceFile(
    name,
    readFileSync(path.join(PROJECT_ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [from, to] = node.arguments;
      const method = node.expression.name.text;
      const isHead =
        ['slice', 'substring', 'substr'].includes(method) && from?.getText() === '0' && to && isLimit(to);
      // Random and hashed digits are no text.
      const isMade = /randomUUID\(\)|digest\('hex'\)/.test(node.expression.expression.getText());
      if ((isHead || method === 'substr') && !isMade)
        found.push(`${name} ${node.getText().replace(/\s+/g, ' ').replaceAll(' .', '.')}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** True for a number and for what is named like a limit; a position that was found is none. */
function isLimit(node: ts.Expression): boolean {
  if (ts.isNumericLiteral(node)) return true;
  if (ts.isIdentifier(node)) return /^[A-Z_]+$/.test(node.text) || /limit|max|size|count/i.test(node.text);
  return ts.isBinaryExpression(node) && (isLimit(node.left) || isLimit(node.right));
}
