import type { Page } from 'playwright-core';

/** A menu takes no mouse click in its first 100 ms: one that was not taken is repeated. */
const CLICK_MS = 1_000;
const ATTEMPTS = 5;

/** Chooses from the menu that is open or about to open; for a submenu name each level. */
export async function chooseFromMenu(page: Page, entries: readonly string[]): Promise<void> {
  const menus = page.locator('.monaco-menu');
  for (const [depth, entry] of entries.entries()) {
    const item = menus.nth(depth).getByRole('menuitem', { name: entry, exact: true });
    if (depth < entries.length - 1) {
      await item.hover();
      await menus.nth(depth + 1).waitFor();
      continue;
    }
    await item.waitFor();
    for (let attempt = 1; await item.isVisible(); attempt++) {
      if (attempt > ATTEMPTS) throw new Error(`The menu does not take "${entry}"`);
      // One that closes under the mouse has taken the click before.
      await item.click({ timeout: CLICK_MS }).catch(() => undefined);
      await item.waitFor({ state: 'hidden', timeout: CLICK_MS }).catch(() => undefined);
    }
  }
}
