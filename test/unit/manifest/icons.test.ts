import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, projectPackage } from '../../editor/paths.ts';
import { manifest } from './manifest.ts';
import { sourceFiles } from './sources.ts';

/** Every name that the editor's icon font knows, aliases included. */
const codicons: ReadonlySet<string> = new Set(
  [
    ...readFileSync(projectPackage('@vscode/codicons', 'dist', 'codiconsLibrary.ts'), 'utf8').matchAll(
      /register\('([\w-]+)'/g,
    ),
  ].map(([, name]) => name ?? ''),
);

/** `$(name)` in a label, with or without a movement: `$(sync~spin)`. */
function named(text: string): readonly string[] {
  return [...text.matchAll(/\$\(([^)]*)\)/g)].map(([, name]) => name ?? '');
}

function unknown(names: readonly string[]): readonly string[] {
  return names.filter((name) => !codicons.has(name.replace(/~spin$/, '')));
}

describe('icons', () => {
  it('are recognized by their names', () => {
    assert.ok(codicons.size > 500);
    assert.deepEqual(unknown(['add', 'sync~spin', 'no-such-icon']), ['no-such-icon']);
  });

  it('of commands exist', () => {
    const icons = manifest.contributes.commands.flatMap(({ icon }) => icon ?? []);
    assert.ok(icons.length > 0);
    for (const icon of icons) assert.match(icon, /^\$\([\w-]+\)$/);
    assert.deepEqual(unknown(icons.flatMap(named)), []);
  });

  it('are set for every command in a row or a title bar', () => {
    const drawn = Object.values(manifest.contributes.menus).flatMap((items) =>
      items.filter(({ group }) => /^(inline|navigation)/.test(group ?? '')).map(({ command }) => command),
    );
    const without = manifest.contributes.commands.filter(
      ({ command, icon }) => drawn.includes(command) && !icon,
    );
    assert.deepEqual(without, []);
  });

  for (const source of sourceFiles()) {
    const names = [
      ...source.propertyTexts('icon'),
      ...source.argumentTexts('ThemeIcon'),
      ...source.tableTexts('ICONS'),
      ...source.pieces('$(').flatMap(named),
      ...source.attributeTexts('icon'),
    ];
    if (names.length === 0) continue;
    it(`in ${source.name} exist`, () => assert.deepEqual(unknown(names), []));
  }

  it('that are files exist', () => {
    const files = [
      manifest.icon,
      ...Object.values(manifest.contributes.viewsContainers).flatMap((all) => all.map(({ icon }) => icon)),
    ];
    for (const file of files) assert.ok(existsSync(path.join(PROJECT_ROOT, file)), file);
  });
});
