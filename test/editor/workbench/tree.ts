import type { Locator, Page } from 'playwright-core';
import { WAIT_TIMEOUT_MS } from '../timeouts.ts';
import { exactly } from './exactText.ts';
import { chooseFromMenu } from './menus.ts';

/** A list draws its rows within a frame or two of a key press. */
const APPEAR_MS = 60;

/** How often a press is tried while the tree draws its rows anew, and how long until the next time. */
const ATTEMPTS = 5;
const SETTLE_MS = 3_000;
/** A question comes sooner, also on a busy machine; after this the press did nothing. */
const ASKED_MS = 15_000;

/** One tree view, found by its name. */
export class Tree {
  readonly list: Locator;
  /** The rows in view. */
  readonly rows: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.list = page.getByRole('tree', { name, exact: true });
    this.rows = this.list.getByRole('treeitem');
  }

  /** The row with this label, whatever its tooltip says. Its `aria-label` is what a screen reader says. */
  row(label: string): Locator {
    return this.rows.filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) }).first();
  }

  /** Waits for a row and brings it into view. */
  async reveal(label: string): Promise<void> {
    await this.#seen(label);
  }

  /** Labels of the rows in view, from top to bottom; waits for the first one (an empty view shows its welcome text). */
  async labels(): Promise<string[]> {
    await this.rows.first().waitFor();
    return this.rows.locator('.label-name').allInnerTexts();
  }

  /** The gray text beside a label; empty where there is none. */
  async description(label: string): Promise<string> {
    const row = await this.#seen(label);
    const description = row.locator('.label-description');
    return (await description.count()) > 0 ? description.innerText() : '';
  }

  /** Clicks a row: selects it, opens or closes it, or runs its command. */
  async click(label: string): Promise<void> {
    await (await this.#seen(label)).locator('.label-name').click();
  }

  /** Opens a row that has children. Nothing happens where it is open. */
  async expand(label: string): Promise<void> {
    await this.#setExpanded(label, true);
  }

  async collapse(label: string): Promise<void> {
    await this.#setExpanded(label, false);
  }

  /** Opens rows one below the other: `expandPath('Account', 'Jobs')`. */
  async expandPath(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.expand(label);
  }

  /** Presses an inline button of a row by its title; one whose title ends with "…" until it asks or says something. */
  async press(label: string, action: string): Promise<void> {
    const said = '.quick-input-widget, .monaco-dialog-box, .notifications-toasts .notification-list-item';
    const question = this.#page.locator(said).filter({ visible: true });
    for (let attempt = 1; ; attempt += 1) {
      const row = await this.#seen(label);
      await row.hover();
      const button = row.locator('.actions').getByRole('button', { name: action, exact: true });
      try {
        await button.click({ timeout: attempt < ATTEMPTS ? 2_000 : 10_000 });
        // A button that is drawn anew under the mouse takes no click.
        if (action.endsWith('…')) await question.first().waitFor({ timeout: ASKED_MS });
        return;
      } catch (error) {
        // A row that is drawn anew under a resting mouse is not hovered, and has no buttons until the mouse moves.
        if (attempt === ATTEMPTS) throw error;
        await this.#page.mouse.move(0, 0);
      }
    }
  }

  /** Titles of a row's inline buttons. */
  async actions(label: string): Promise<string[]> {
    const row = await this.#seen(label);
    await row.hover();
    const buttons = await row.locator('.actions .action-label').all();
    return Promise.all(buttons.map(async (button) => (await button.getAttribute('aria-label')) ?? ''));
  }

  /** Chooses an entry of a row's context menu; for a submenu name each level. */
  async menu(label: string, ...entries: readonly string[]): Promise<void> {
    await this.#openMenu(label);
    await chooseFromMenu(this.#page, entries);
  }

  /** Entries of a row's context menu. */
  async menuEntries(label: string): Promise<string[]> {
    await this.#openMenu(label);
    const entries = await this.#page.locator('.monaco-menu').first().getByRole('menuitem').allInnerTexts();
    await this.#page.keyboard.press('Escape');
    return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  }

  async #openMenu(label: string): Promise<void> {
    const menu = this.#page.locator('.monaco-menu').first();
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      await (await this.#seen(label)).locator('.label-name').click({ button: 'right' });
      if (await appears(menu, SETTLE_MS)) return;
    }
    throw new Error(`The row "${label}" opens no menu`);
  }

  async #setExpanded(label: string, wanted: boolean): Promise<void> {
    const settled = this.rows
      .and(this.#page.locator(`[aria-expanded="${wanted}"]`))
      .filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) })
      .first();
    for (let attempt = 1; ; attempt += 1) {
      const row = await this.#seen(label);
      if ((await row.getAttribute('aria-expanded')) === String(wanted)) return;
      await row.locator('.monaco-tl-twistie').click();
      // A row that is drawn anew under the click takes none.
      if (await appears(settled, SETTLE_MS)) return;
      if (attempt === ATTEMPTS) throw new Error(`The row "${label}" does not open or close`);
    }
  }

  /**
   * Brings a row into view: a long list holds only the rows in view. The keyboard moves the focus without running
   * anything; a row that is not there yet is waited for, and looked for again.
   */
  async #seen(label: string): Promise<Locator> {
    const row = this.row(label);
    await this.list.waitFor();
    for (const end = Date.now() + WAIT_TIMEOUT_MS; Date.now() < end;) {
      if (await row.isVisible()) return row;
      if (await this.#isLong()) await this.#pageTo(row);
      if (await appears(row, SETTLE_MS)) return row;
    }
    await row.waitFor({ timeout: 1 });
    return row;
  }

  /** Whether it has rows out of view. */
  async #isLong(): Promise<boolean> {
    const slider = this.list.locator('.scrollbar.vertical .slider');
    return ((await slider.boundingBox())?.height ?? 0) > 0;
  }

  async #pageTo(row: Locator): Promise<void> {
    await this.list.press('Home');
    for (let focused = ''; !(await appears(row, APPEAR_MS));) {
      const before = focused;
      await this.list.press('PageDown');
      focused = (await this.list.getAttribute('aria-activedescendant')) ?? '';
      if (focused === before) return;
    }
  }
}

async function appears(what: Locator, limitMs: number): Promise<boolean> {
  return what.waitFor({ timeout: limitMs }).then(
    () => true,
    () => false,
  );
}
