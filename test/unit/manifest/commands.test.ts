import assert from 'node:assert/strict';
import { manifest, menuItems, texts, worded } from './manifest.ts';
import { sourceFiles } from './sources.ts';

const declared = manifest.contributes.commands.map(({ command }) => command);
const known: ReadonlySet<string> = new Set(declared);

describe('the commands of the manifest', () => {
  it('are declared once, in the category of the extension', () => {
    assert.equal(known.size, declared.length);
    for (const { command, category } of manifest.contributes.commands)
      assert.equal(category, 'Backlot', command);
  });

  it('have titles in title case', () => {
    for (const { command, title } of manifest.contributes.commands) {
      assert.match(title, /^%command\.\w+%$/, command);
      assert.match(worded(title), /^[A-Z][^.]*…?$/, command);
    }
  });

  it('include every command that menus and keybindings name', () => {
    const named = [...menuItems, ...manifest.contributes.keybindings].flatMap(({ command }) => command ?? []);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((command) => !known.has(command)),
      [],
    );
  });

  it('include every command that links in welcome texts name', () => {
    const links = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to),
    );
    assert.ok(links.length > 0);
    for (const link of links) {
      const command = /^command:(.+)$/.exec(link ?? '')?.[1];
      assert.ok(command !== undefined && known.has(command), link);
    }
  });

  it('include every command that the code runs by name', () => {
    const named = sourceFiles().flatMap((file) => file.propertyTexts('command'));
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((command) => command.startsWith('backlot.') && !known.has(command)),
      [],
    );
  });

  it('can be run from a menu or from code when the palette hides them', () => {
    const fromCode = new Set(sourceFiles().flatMap((file) => file.propertyTexts('command')));
    const fromMenus = new Set(
      menuItems.filter(({ place }) => place !== 'commandPalette').map(({ command }) => command),
    );
    const hidden = menuItems.filter(({ place, when }) => place === 'commandPalette' && when === 'false');
    assert.ok(hidden.length > 0);
    assert.deepEqual(
      hidden.flatMap(({ command = '' }) => (fromMenus.has(command) || fromCode.has(command) ? [] : command)),
      [],
    );
  });
});
