import ts from 'typescript';

/** A text that the source gives to the editor to be shown, and that no translation can reach. */
export interface FixedText {
  readonly place: string;
  readonly text: string;
}

const SHOWN_MEMBERS: ReadonlySet<string> = new Set([
  'label',
  'description',
  'detail',
  'title',
  'placeHolder',
  'prompt',
  'tooltip',
  'message',
]);
const SHOWING_CALLS = /(?:^|\.)(show(Information|Warning|Error)Message|setStatusBarMessage|appendLine)$/;

/** The texts of a source file that are shown as they are written. */
export function fixedTexts(source: ts.SourceFile): readonly FixedText[] {
  const found: FixedText[] = [];
  const add = (expression: ts.Expression | undefined, place: string): void => {
    for (const text of writtenIn(expression)) if (hasWords(text)) found.push({ place, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && SHOWN_MEMBERS.has(node.name.getText())) {
      add(node.initializer, node.name.getText());
    }
    if (
      isAssignment(node) &&
      ts.isPropertyAccessExpression(node.left) &&
      SHOWN_MEMBERS.has(node.left.name.text)
    ) {
      add(node.right, node.left.name.text);
    }
    if (ts.isCallExpression(node) && SHOWING_CALLS.test(node.expression.getText())) {
      for (const argument of node.arguments) add(argument, node.expression.getText());
    }
    if (ts.isNewExpression(node) && /TreeItem$/.test(node.expression.getText())) {
      add(node.arguments?.[0], 'TreeItem');
    }
    if (
      ts.isCallExpression(node) &&
      /^(treeItem|plainMarkdown|factsTooltip)$/.test(node.expression.getText())
    ) {
      for (const argument of node.arguments) add(argument, node.expression.getText());
    }
    if (ts.isArrayLiteralExpression(node) && ts.isPropertyAssignment(node.parent)) {
      const name = node.parent.name.getText();
      if (name === 'description' || name === 'spoken') for (const part of node.elements) add(part, name);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The first arguments of all calls of `l10n.t`, as they stand in the source. */
export function translationCalls(source: ts.SourceFile): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText())) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** What is written out in an expression; what it calls or names is looked at where that is written. */
function writtenIn(expression: ts.Expression | undefined): readonly string[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  }
  if (ts.isConditionalExpression(expression)) {
    return [...writtenIn(expression.whenTrue), ...writtenIn(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression))
    return [...writtenIn(expression.left), ...writtenIn(expression.right)];
  if (ts.isParenthesizedExpression(expression)) return writtenIn(expression.expression);
  return [];
}

/** Icons, punctuation and names of files are the same in every language. */
function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\$\([\w~-]+\)/g, '')) && !/^\.?[\w-]*\.[a-z]+$/.test(text);
}
