import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { fixedTexts, translationCalls } from './visibleTexts.ts';

/** The texts of the manifest's tables are written to package.nls.json, where they can be translated. */
const TABLES = /\/(contributions\.ts|manifest\/\w+\.ts)$/;

const names = globSync('src/features/**/*.ts', { cwd: PROJECT_ROOT }).filter((name) => !TABLES.test(name));
const sources = names.map((name) => parse(name, readFileSync(path.join(PROJECT_ROOT, name), 'utf8')));

function parse(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

const PAGE_STRINGS = [
  'src/features/composer/composerStrings.ts',
  'src/features/gallery/galleryStrings.ts',
  'src/features/gallery/sorting/sortingStrings.ts',
  'src/features/storyboard/storyboardStrings.ts',
];

describe('texts in the source', () => {
  it('can all be translated', () => {
    const fixed = sources.flatMap((source) =>
      fixedTexts(source).map(({ place, text }) => `${source.fileName}: ${place} "${text}"`),
    );
    assert.deepEqual(fixed, []);
  });

  it('are whole sentences with one value for each numbered placeholder', () => {
    const calls = sources.flatMap((source) => translationCalls(source));
    assert.ok(calls.length > 100);
    for (const call of calls) {
      const [text, ...values] = call.arguments;
      const place = `${call.getSourceFile().fileName}: ${call.getText()}`;
      // The labels of platforms are texts of their descriptors.
      if (
        text &&
        ts.isIdentifier(text) &&
        call.getSourceFile().fileName === 'src/features/resources/resourceText.ts'
      )
        continue;
      assert.ok(text && ts.isStringLiteralLike(text), place);
      const gaps = new Set([...text.text.matchAll(/\{(\d+)\}/g)].map(([, gap]) => Number(gap)));
      // The words of a page are filled in by the page.
      if (PAGE_STRINGS.includes(call.getSourceFile().fileName) && values.length === 0) continue;
      if (!values.some(ts.isSpreadElement)) assert.deepEqual([...gaps].sort(), [...values.keys()], place);
    }
  });

  it('are found by this test when they cannot be translated', () => {
    const planted = parse(
      'planted.ts',
      "new vscode.TreeItem('Running'); item.tooltip = a ? `at ${b}` : ''; pick({ title: t('x'), detail: 'of it' });" +
        "window.showErrorMessage('It failed'); showInformationMessage('Done now'); item.description = '$(sync~spin) ·'; f({ label: '.env' });" +
        "treeItem('Gone', None, { description: ['since today', x], spoken: ['it is gone'] }); plainMarkdown('Read now');",
    );
    assert.deepEqual(
      fixedTexts(planted).map(({ text }) => text),
      ['Running', 'at ', 'of it', 'It failed', 'Done now', 'Gone', 'since today', 'it is gone', 'Read now'],
    );
  });
});
