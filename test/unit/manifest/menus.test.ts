import assert from 'node:assert/strict';
import { completionEvents, conditions, manifest } from './manifest.ts';
import { rowContexts } from './rows.ts';
import { sourceFiles } from './sources.ts';

const views = Object.values(manifest.contributes.views).flatMap((all) => all.map(({ id }) => id));

/** Views of the editor in which an output channel of ours has its buttons. */
const EDITORS_OWN: readonly string[] = ['workbench.panel.output'];

/** The parts of a condition that all have to hold. */
function partsOf(when: string): readonly string[] {
  return when.split('&&').map((part) => part.trim());
}

function viewsIn(when: string): readonly string[] {
  return partsOf(when).flatMap((part) => /^view\s*==\s*'?([\w.]+)'?$/.exec(part)?.[1] ?? []);
}

interface RowCondition {
  readonly says: string;
  holds(context: string): boolean;
}

/** Every condition on the row; `/^(a|b)\b/` counts as two, since each of the words has to mean something. */
function rowConditionsIn(when: string): readonly RowCondition[] {
  return partsOf(when).flatMap((part): RowCondition | readonly RowCondition[] => {
    const same = /^viewItem\s*==\s*'?([^'\s]+)'?$/.exec(part)?.[1];
    if (same !== undefined) return { says: same, holds: (context) => context === same };
    const pattern = /^viewItem\s*=~\s*\/(.+)\/$/.exec(part)?.[1];
    if (pattern === undefined) return [];
    return eachWord(pattern).map((says) => ({ says, holds: (context) => new RegExp(says).test(context) }));
  });
}

function eachWord(pattern: string): readonly string[] {
  const group = /\(([^()?]*\|[^()]*)\)/.exec(pattern);
  if (!group?.[1]) return [pattern];
  return group[1].split('|').flatMap((word) => eachWord(pattern.replace(group[0], word)));
}

describe('the menus and views of the manifest', () => {
  it('have conditions that this test can parse', () => {
    for (const { where, when } of conditions) {
      for (const part of partsOf(when).filter((one) => /\bview(Item)?\b/.test(one))) {
        assert.ok(viewsIn(part).length + rowConditionsIn(part).length > 0, `${where}: ${part}`);
      }
    }
    const read = rowConditionsIn('view == a && viewItem =~ /^(b|c)\\b/ && viewItem == d:e');
    assert.deepEqual(
      read.map(({ says }) => says),
      ['^b\\b', '^c\\b', 'd:e'],
    );
  });

  it('name existing views in every condition', () => {
    for (const { where, when } of conditions) {
      for (const view of viewsIn(when))
        assert.ok([...views, ...EDITORS_OWN].includes(view), `${where}: ${view}`);
    }
  });

  it('have no condition on a row that no row can meet', () => {
    let seen = 0;
    for (const { where, when } of conditions) {
      const [view] = viewsIn(when);
      const values = rowContexts
        .filter((row) => view === undefined || row.view === view)
        .flatMap((row) => row.values);
      for (const condition of rowConditionsIn(when)) {
        seen += 1;
        assert.ok(
          values.some((value) => condition.holds(value)),
          `${where}: no row is ${condition.says}`,
        );
      }
    }
    assert.ok(seen > 0);
  });

  it('have rows with the context values that this test knows', () => {
    const drawn = sourceFiles().flatMap((file) => file.assignedTo('contextValue'));
    assert.deepEqual([...drawn].sort(), rowContexts.map(({ expression }) => expression).sort());
  });

  it('have a command and a group for every item', () => {
    for (const [place, items] of Object.entries(manifest.contributes.menus)) {
      for (const item of items) {
        assert.ok(item.command ?? item.submenu, place);
        if (place !== 'commandPalette') assert.ok(item.group, `${place}: ${item.command}`);
      }
    }
  });

  it('have nothing in the title of a view that acts on the focused row, which the editor hands over', () => {
    const inTitles = manifest.contributes.menus['view/title'] ?? [];
    assert.ok(inTitles.length > 20);
    for (const { command = '' } of inTitles) {
      const taken = sourceFiles().flatMap((file) => file.argumentCounts(command));
      assert.deepEqual(taken, [0], `${command} is one function without an argument`);
    }
  });

  it('repeat every inline action of a row in its context menu', () => {
    const rows = manifest.contributes.menus['view/item/context'] ?? [];
    const inMenu = new Set(
      rows
        .filter(({ group }) => !group?.startsWith('inline'))
        .map(({ command, when }) => `${command} ${when}`),
    );
    const icons = rows.filter(({ group }) => group?.startsWith('inline'));
    assert.ok(icons.length > 0);
    assert.deepEqual(
      icons.filter(({ command, when }) => !inMenu.has(`${command} ${when}`)),
      [],
    );
  });

  it('use exactly the context keys that the extension sets', () => {
    const whens = [...conditions.map(({ when }) => when), ...completionEvents];
    const asked = whens.flatMap((when) => [...when.matchAll(/\bbacklot\.\w+/g)].map(([key]) => key));
    const keys = new Set(asked.filter((key) => !views.includes(key)));
    const set = sourceFiles().flatMap((file) => file.tableTexts('contextKeys'));
    assert.deepEqual([...keys].sort(), [...set].sort());
  });

  it('have exactly the views that the extension fills', () => {
    const filled = sourceFiles()
      .flatMap((file) => file.calledWith('treeView'))
      .map((name) => `backlot.${name}`);
    assert.deepEqual([...filled].sort(), [...views].sort());
  });

  it('have welcome content for every view', () => {
    const welcomed = new Set(manifest.contributes.viewsWelcome.map(({ view }) => view));
    assert.deepEqual([...welcomed].sort(), [...views].sort());
  });
});
