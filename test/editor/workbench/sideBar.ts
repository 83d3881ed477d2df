import type { Locator, Page } from 'playwright-core';
import { exactly } from './exactText.ts';
import { chooseFromMenu } from './menus.ts';
import { Tree } from './tree.ts';

const ATTEMPTS = 4;
const SETTLE_MS = 3000;

/** The side bar: its containers, their views and the views' buttons. */
export class SideBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Shows a container by the title of its icon in the activity bar. Nothing happens where it is shown. */
  async open(container: string): Promise<void> {
    const tab = this.#page.locator('.activitybar').getByRole('tab', { name: container });
    await tab.waitFor();
    const shown = tab.and(this.#page.locator('[aria-selected="true"][aria-expanded="true"]'));
    for (let attempt = 1; !(await shown.isVisible()); attempt++) {
      await tab.click();
      // a window that is still restoring its side bar may undo the click
      const opened = shown.waitFor({ timeout: SETTLE_MS });
      if (attempt === ATTEMPTS) return opened;
      await opened.catch(() => undefined);
    }
  }

  /** The text of a container's badge; empty where it has none. */
  async badge(container: string): Promise<string> {
    const tab = this.#page.locator('.activitybar').getByRole('tab', { name: container });
    return (await tab.locator('.badge-content').innerText()).trim();
  }

  /** A view's whole pane, header included. */
  view(name: string): Locator {
    const title = this.#page.locator('.pane-header .title', { hasText: exactly(name) });
    return this.#page.locator('.part.sidebar .pane').filter({ has: title });
  }

  /** Opens a view's pane where it is folded. */
  unfold(name: string): Promise<void> {
    return this.#setUnfolded(name, true);
  }

  /** Folds a view's pane where it is open. */
  fold(name: string): Promise<void> {
    return this.#setUnfolded(name, false);
  }

  /** The tree of a view. The view must be unfolded. */
  tree(name: string): Tree {
    return new Tree(this.#page, name);
  }

  /** Presses a button of a view's header, or chooses it from the header's "more" menu. */
  async press(view: string, action: string): Promise<void> {
    const header = this.view(view).locator('.pane-header');
    await header.hover();
    const button = header.getByRole('button', { name: action, exact: true });
    const more = header.locator('.codicon-toolbar-more');
    await button.or(more).first().waitFor();
    if (await button.isVisible()) return button.click();
    await more.click();
    await chooseFromMenu(this.#page, [action]);
  }

  /** The welcome content of an empty view: its text, and its buttons by role. */
  welcome(view: string): Locator {
    return this.view(view).locator('.welcome-view-content');
  }

  async #setUnfolded(name: string, wanted: boolean): Promise<void> {
    const header = this.view(name).locator('.pane-header');
    await header.waitFor();
    const settled = header.and(this.#page.locator(`[aria-expanded="${wanted}"]`));
    for (let attempt = 1; !(await settled.isVisible()); attempt++) {
      // Not the middle, where a button may come up under the mouse.
      await header.locator('.title').click();
      // A view that is just being moved takes no click.
      const done = settled.waitFor({ timeout: SETTLE_MS });
      if (attempt === ATTEMPTS) return done;
      await done.catch(() => undefined);
    }
  }
}
