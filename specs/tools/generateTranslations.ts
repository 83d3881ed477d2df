import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { platformsOf, specPath, type GeneratedFile } from './generated.ts';
import { isRecord } from './openapiShape.ts';
import { recordOf } from './specNode.ts';

/** Rooms that run in plain Node and hold English texts which the editor layers translate when they show them. */
const DESCRIPTORS = 'src/{providers,media/bundles}/**/*.ts';
const EDITOR_LAYERS = 'src/{features,accounts,studio,agents}/**/*.ts';

/** Members of descriptors whose words are for programmers: names of schemes, and faults of shapes, which are logged. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['scheme', 'message']);

/**
 * The English texts that the extension gives to `l10n.t`, which are the keys of its translations: those that are written
 * in the call, and those of the platforms' descriptors and contracts, which reach it through `resourceText` and
 * `wordedText`. The editor's own tool, `@vscode/l10n-dev`, finds the first kind only.
 */
export function generateTranslations(root: string): readonly GeneratedFile[] {
  const texts = [...new Set([...calledTexts(root), ...descriptorTexts(root), ...summaries(root)])].sort(
    byCodeUnits,
  );
  const bundle = Object.fromEntries(texts.map((text) => [text, text]));
  return [{ path: 'l10n/bundle.l10n.json', text: `${JSON.stringify(bundle, null, 2)}\n` }];
}

/** The same order on every machine. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function* calledTexts(root: string): Generator<string> {
  for (const node of nodesOf(root, EDITOR_LAYERS)) {
    if (!ts.isCallExpression(node) || !/(^|\.)l10n\.t$/.test(node.expression.getText())) continue;
    const [text] = node.arguments;
    if (text && ts.isStringLiteralLike(text)) yield text.text;
  }
}

function* descriptorTexts(root: string): Generator<string> {
  for (const node of nodesOf(root, DESCRIPTORS)) {
    if (ts.isStringLiteralLike(node) && isValue(node) && isText(node.text)) yield node.text;
    // A fact is named by the member that holds it.
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const name = ts.isComputedPropertyName(node.name) ? '' : node.name.text;
      if (isFactName(node) && /^\p{Lu}?\p{Ll}/u.test(name)) yield name;
    }
  }
}

/** What the operations of the contracts do, in a few words each. */
function* summaries(root: string): Generator<string> {
  for (const platform of platformsOf(root)) {
    const { paths } = recordOf(parse(readFileSync(specPath(root, platform), 'utf8')));
    for (const path of Object.values(recordOf(paths))) {
      for (const operation of Object.values(recordOf(path))) {
        if (isRecord(operation) && typeof operation['summary'] === 'string') yield operation['summary'];
      }
    }
  }
}

/** Whether a literal is used as it stands, and is no address of a module, type, test or word for programmers. */
function isValue(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return false;
  if (ts.isPropertyAssignment(parent) && (parent.name === node || NOT_SHOWN.has(parent.name.getText())))
    return false;
  if (ts.isNewExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCaseClause(parent))
    return false;
  return !(ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText()));
}

/** Words begin with a capital letter or are several; identifiers, headers and addresses do neither. */
function isText(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || /^[\w-]+-[A-Z][\w-]*$|^Bearer |:\/\/|^\s|\\/.test(text)) return false;
  return /^\p{Lu}\p{Ll}/u.test(text) || /^\S+ .*\p{L}{2}/u.test(text);
}

function isFactName(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): boolean {
  const { parent: object } = node;
  return ts.isCallExpression(object.parent) && object.parent.expression.getText() === 'factsOf';
}

function* nodesOf(root: string, pattern: string): Generator<ts.Node> {
  for (const name of globSync(pattern, { cwd: root }).sort()) {
    if (name.endsWith('.gen.ts') || name.includes('/built/')) continue;
    const text = readFileSync(join(root, name), 'utf8');
    yield* descendants(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  }
}

function* descendants(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* descendants(child);
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}
