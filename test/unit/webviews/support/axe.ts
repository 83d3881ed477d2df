import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { THEMES } from './webviewStub.ts';

/** What depends on the theme: it changes colors alone. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * The rules that axe finds violated in a page, each with the first element: all rules in the dark theme, and those of
 * colors in the others.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page });
  const body = (await page.locator('body').getAttribute('class')) ?? '';
  if (body !== THEMES.dark.body) builder.withRules(COLOR_RULES);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
