import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { AxeFault } from './webviews.ts';

/** A fault of the editor's own frame around our rows, which no extension can change. */
interface Forgiven {
  readonly rule: string;
  /** Matches the HTML of the faulty element, and of none of ours. */
  readonly element: RegExp;
  readonly reason: string;
}

const FORGIVEN: readonly Forgiven[] = [
  {
    rule: 'label-content-name-mismatch',
    element: /^<div class="monaco-list-row/,
    reason:
      'The editor draws label and description of a row side by side, and says them with a comma between.',
  },
  {
    rule: 'nested-interactive',
    element: /^<div class="pane-header/,
    reason: 'The header of a view is a button that holds the toolbar of the view.',
  },
  {
    rule: 'aria-allowed-attr',
    element: /^<div class="monaco-list-row[^>]* role="option"/,
    reason: 'The rows of a quick pick carry the level of a tree.',
  },
  {
    rule: 'aria-prohibited-attr',
    element: /^<div class="monaco-keybinding"/,
    reason: 'The keys beside a command are named on an element without a role.',
  },
  {
    rule: 'aria-prohibited-attr',
    element: /^<div id="monaco-dialog-icon"/,
    reason: 'The icon of a dialog is named on an element without a role.',
  },
  {
    rule: 'aria-valid-attr-value',
    element: /^<input class="input[^>]* aria-controls="quickInput_list"/,
    reason: 'An input box points to the list of quick picks, which is not there while a text is asked for.',
  },
  {
    rule: 'landmark-unique',
    element: /^<div class="welcome-view-content"/,
    reason: 'The welcome of every view is a region by the name of "Welcome".',
  },
];

/** A theme changes colors alone: after all rules in one, `colors` is enough for the others. */
export type AxeRules = 'all' | 'colors';

/** What axe finds in these parts of the workbench's own document, but for what the editor makes and we cannot change. */
export async function axeOfWorkbench(
  page: Page,
  parts: readonly string[],
  rules: AxeRules = 'all',
): Promise<AxeFault[]> {
  const builder = new AxeBuilder({ page });
  if (rules === 'colors') builder.withRules(['color-contrast', 'link-in-text-block']);
  for (const part of parts) builder.include(part);
  const { violations } = await builder.analyze();
  return violations.flatMap((fault) => {
    const elements = fault.nodes.map((node) => node.html).filter((html) => !isForgiven(fault.id, html));
    if (elements.length === 0) return [];
    return [{ rule: fault.id, impact: fault.impact ?? 'unknown', help: fault.help, elements }];
  });
}

function isForgiven(rule: string, html: string): boolean {
  return FORGIVEN.some((one) => one.rule === rule && one.element.test(html));
}
