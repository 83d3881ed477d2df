import type { Locator, Page } from 'playwright-core';
import { until } from '../until.ts';
import { exactly } from './exactText.ts';

const ATTEMPTS = 5;
const PALETTE_MS = 3000;
/** The file dialog is looked at every 50 ms, and its field filled again after a second. */
const LOOK_MS = 50;
const PATH_LOOKS = 20;
const PATH_ATTEMPTS = 20;

/** The editor's quick input: command palette, quick picks and input boxes. */
export class QuickInput {
  /** The whole widget. */
  readonly widget: Locator;
  /** The text field. */
  readonly field: Locator;
  /** The list's rows that are in view. */
  readonly rows: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.widget = page.locator('.quick-input-widget');
    this.field = this.widget.locator('.quick-input-box input');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /**
   * Runs a command by its title in the palette, category included (`Backlot: Add Account`).
   * @throws Error when the palette does not offer it
   */
  async command(title: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      // a late "hide" of the input before would close the palette
      await this.closed();
      try {
        await this.#page.keyboard.press('F1');
        // A busy machine needs longer; that a press was lost is still seen soon.
        const timeout = attempt * PALETTE_MS;
        await this.field.waitFor({ timeout });
        await this.field.fill(`>${title}`, { timeout });
        await this.#row(title).click({ timeout });
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) throw new Error(`The palette does not offer "${title}"`, { cause: error });
        await this.cancel();
      }
    }
  }

  /** Whether the palette offers a command with exactly this title. */
  async offers(title: string): Promise<boolean> {
    await this.closed();
    await this.#page.keyboard.press('F1');
    await this.field.fill(`>${title}`);
    const nothing = this.rows.filter({ hasText: 'No matching commands' });
    const first = this.#row(title);
    await first.or(nothing).or(this.widget.getByText('similar commands')).first().waitFor();
    const offered = await first.isVisible();
    await this.cancel();
    return offered;
  }

  /** Chooses the row with this label; the list is filtered by it first, so it need not be in view. */
  async choose(label: string): Promise<void> {
    await this.field.waitFor();
    await this.field.fill(label);
    await this.#row(label).click();
  }

  /** Ticks rows of a pick with check boxes and accepts. */
  async chooseAll(labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.choose(label);
    await this.accept();
  }

  /** Types into an input box and accepts it. */
  async type(text: string): Promise<void> {
    await this.fill(text);
    await this.accept();
  }

  /**
   * Names a file in the editor's own file dialog, which lists its folder first: until it has, it writes into the field
   * itself and ignores Enter.
   */
  async path(file: string): Promise<void> {
    await this.#listed();
    const title = await this.title();
    for (let attempt = 1; attempt <= PATH_ATTEMPTS; attempt++) {
      await this.field.fill(file);
      await this.#page.waitForTimeout(LOOK_MS);
      if ((await this.field.inputValue()) !== file) continue;
      await this.accept();
      for (let look = 0; look < PATH_LOOKS; look++) {
        if (!(await this.widget.isVisible()) || (await this.title()) !== title) return;
        await this.#page.waitForTimeout(LOOK_MS);
      }
    }
    throw new Error(`The file dialog does not take ${file}`);
  }

  /** Waits until a file dialog, which shows its folder first, suggests this name. */
  async suggested(name: RegExp): Promise<void> {
    await until(
      () => this.field.inputValue(),
      (now) => name.test(now),
    );
  }

  /** Types without accepting, to see the validation. */
  async fill(text: string): Promise<void> {
    await this.field.waitFor();
    await this.field.fill(text);
  }

  async accept(): Promise<void> {
    await this.field.press('Enter');
  }

  /** Escape, until the widget is gone. */
  async cancel(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && (await this.widget.isVisible()); attempt++) {
      await this.#page.keyboard.press('Escape');
      await this.widget.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
    }
  }

  /** Waits until no quick input is shown. */
  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Labels of the rows in view, without icons and descriptions. */
  async labels(): Promise<string[]> {
    await this.rows.first().waitFor();
    return this.rows.locator('.label-name').allInnerTexts();
  }

  /** Title above the field; empty where there is none. */
  async title(): Promise<string> {
    return (await this.widget.locator('.quick-input-title').innerText()).trim();
  }

  /** Prompt or validation message under the field: waits until it contains `text`. Gives the whole message. */
  async message(text: string | RegExp): Promise<string> {
    const message = this.widget.locator('.quick-input-message').filter({ hasText: text });
    await message.waitFor();
    return message.innerText();
  }

  /** Presses a button of the title bar by its tooltip. */
  async pressButton(name: string): Promise<void> {
    await this.widget.locator('.quick-input-titlebar').getByRole('button', { name, exact: true }).click();
  }

  /** Presses a button at the end of a row by its tooltip. */
  async pressRowButton(label: string, name: string): Promise<void> {
    const row = this.#row(label);
    await row.hover();
    await row.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until a file dialog is there, which begins with the path of a folder. */
  async #listed(): Promise<void> {
    for (let look = 0; look < PATH_ATTEMPTS * PATH_LOOKS; look++) {
      if ((await this.widget.isVisible()) && (await this.field.inputValue()).startsWith('/')) return;
      await this.#page.waitForTimeout(LOOK_MS);
    }
    throw new Error('There is no file dialog');
  }

  #row(label: string): Locator {
    return this.rows.filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) }).first();
  }
}
