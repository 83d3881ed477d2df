import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../editor/paths.ts';

/** A source file, as far as the tests on names in it need to read it. */
export class SourceFile {
  /** Relative to the project. */
  readonly name: string;
  readonly #text: string;
  #parsed: readonly ts.Node[] | undefined;

  constructor(name: string) {
    this.name = name;
    this.#text = readFileSync(path.join(PROJECT_ROOT, name), 'utf8');
  }

  /** The texts that are given to properties of this name: `{ command: 'a' }`, `{ icon: sad ? 'b' : 'c' }`. */
  propertyTexts(property: string): readonly string[] {
    return this.#all(ts.isPropertyAssignment, property)
      .filter(({ name }) => name.getText() === property)
      .flatMap(({ initializer }) => textsIn(initializer));
  }

  /** How many arguments the functions take that are given to properties of this name; none is told of what is no function. */
  argumentCounts(property: string): readonly (number | null)[] {
    return this.#all(ts.isPropertyAssignment, property)
      .filter(({ name }) => ts.isStringLiteral(name) && name.text === property)
      .map(({ initializer }) => (ts.isArrowFunction(initializer) ? initializer.parameters.length : null));
  }

  /** The texts in the arguments of `new Name(…)`, however it is qualified. */
  argumentTexts(className: string): readonly string[] {
    return this.#all(ts.isNewExpression, className)
      .filter(({ expression }) => expression.getText().split('.').at(-1) === className)
      .flatMap((made) => textsIn(made.arguments?.[0]));
  }

  /** The texts in the first argument of calls of this function, however it is qualified. */
  calledWith(functionName: string): readonly string[] {
    return this.#all(ts.isCallExpression, functionName)
      .filter(({ expression }) => expression.getText().split('.').at(-1) === functionName)
      .flatMap((call) => textsIn(call.arguments[0]));
  }

  /** Whether it calls a function of this name, or hands it on to be called, however it is qualified. */
  calls(functionName: string): boolean {
    return this.#all(ts.isIdentifier, functionName).some(
      (node) =>
        node.text === functionName &&
        !ts.isImportSpecifier(node.parent) &&
        !ts.isFunctionDeclaration(node.parent) &&
        !(ts.isPropertyAssignment(node.parent) && node.parent.name === node),
    );
  }

  /** The files that are loaded together with it: what it imports, types and `import()` excepted. */
  imports(): readonly string[] {
    return this.#all(ts.isImportDeclaration, 'import')
      .filter(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
      .flatMap(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : []))
      .filter((to) => to.startsWith('.'))
      .map((to) => path.posix.join(path.posix.dirname(this.name), to));
  }

  /** The texts in the table or list that a constant of this name holds, also with words before it: `STATE_ICONS`. */
  tableTexts(constant: string): readonly string[] {
    return this.#all(ts.isVariableDeclaration, constant)
      .filter(({ name }) => `_${name.getText()}`.endsWith(`_${constant}`))
      .flatMap(({ initializer }) => valuesIn(initializer));
  }

  /** What is assigned to a property, as it is written: `item.contextValue = …`. */
  assignedTo(property: string): readonly string[] {
    return this.#all(ts.isBinaryExpression, property)
      .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.EqualsToken)
      .filter(({ left }) => ts.isPropertyAccessExpression(left) && left.name.text === property)
      .map(({ right }) => right.getText());
  }

  /** The texts of an attribute in HTML templates: `icon="a"`, `icon=${sad ? 'b' : 'c'}`. */
  attributeTexts(attribute: string): readonly string[] {
    const start = `${attribute}=`;
    const fixed = new RegExp(`\\b${start}"([^"]*)"`, 'g');
    return [
      ...this.pieces(start).flatMap((text) => [...text.matchAll(fixed)].map(([, value]) => value ?? '')),
      ...this.#all(ts.isTemplateExpression, start).flatMap(({ head, templateSpans }) =>
        templateSpans.flatMap(({ expression }, index) => {
          const before = templateSpans[index - 1]?.literal ?? head;
          return before.text.endsWith(start) ? textsIn(expression) : [];
        }),
      ),
    ];
  }

  /** Every piece of text in strings and templates; with `part`, none at all where the file does not hold it. */
  pieces(part = ''): readonly string[] {
    return this.#all(ts.isLiteralExpression, part)
      .map(({ text }) => text)
      .concat(this.#all(ts.isTemplateExpression, part).flatMap(piecesOf));
  }

  /** The nodes of a kind that is written with `part`: a file without it is not even parsed. */
  #all<Kind extends ts.Node>(is: (node: ts.Node) => node is Kind, part: string): readonly Kind[] {
    if (!this.#text.includes(part)) return [];
    this.#parsed ??= nodesOf(ts.createSourceFile(this.name, this.#text, ts.ScriptTarget.Latest, true));
    return this.#parsed.filter(is);
  }
}

/** Every hand-written source file of the product. */
export function sourceFiles(): readonly SourceFile[] {
  sources ??= globSync('src/**/*.ts', { cwd: PROJECT_ROOT })
    .filter((name) => !name.endsWith('.gen.ts'))
    .map((name) => new SourceFile(name));
  return sources;
}

let sources: readonly SourceFile[] | undefined;

function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/**
 * The texts that an expression can give: both sides of a choice and of a fallback. A name stands for a text that is
 * read where it was written.
 * @throws Error for an expression whose texts cannot be told from the source: a test would not see them
 */
function textsIn(expression: ts.Expression | undefined): readonly string[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) {
    return textsIn(expression.expression);
  }
  if (ts.isConditionalExpression(expression)) {
    return [...textsIn(expression.whenTrue), ...textsIn(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return [...textsIn(expression.left), ...textsIn(expression.right)];
  if (ts.isIdentifier(expression)) return [];
  if (ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression)) return [];
  // The schema of a message describes texts and gives none.
  if (/^z\.\w+\(/.test(expression.getText())) return [];
  throw new Error(`What does \`${expression.getText()}\` give? Write it as a text, a choice or a table.`);
}

function valuesIn(table: ts.Expression | undefined): readonly string[] {
  if (table && ts.isAsExpression(table)) return valuesIn(table.expression);
  if (table && ts.isArrayLiteralExpression(table)) return table.elements.flatMap(textsIn);
  if (!table || !ts.isObjectLiteralExpression(table)) return [];
  return table.properties.flatMap((row) => (ts.isPropertyAssignment(row) ? textsIn(row.initializer) : []));
}

function piecesOf({ head, templateSpans }: ts.TemplateExpression): readonly string[] {
  return [head.text, ...templateSpans.map(({ literal }) => literal.text)];
}
