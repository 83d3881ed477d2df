import type { Page } from 'playwright-core';
import { visibleLines } from './editorTabs.ts';
import type { QuickInput } from './quickInput.ts';

/** The output panel. */
export class OutputPanel {
  readonly #page: Page;
  readonly #quick: QuickInput;

  constructor(page: Page, quick: QuickInput) {
    this.#page = page;
    this.#quick = quick;
  }

  /** Shows a channel. */
  async show(channel: string): Promise<void> {
    await this.#quick.command('Output: Show Output Channels...');
    await this.#quick.choose(channel);
    await this.#page.locator('.part.panel .output-view').first().waitFor();
  }

  /** The lines in view of the channel that is shown. A long text is scrolled to its end: see `readOutput` for all of it. */
  async lines(): Promise<string> {
    return visibleLines(this.#page.locator('.part.panel'));
  }

  /** Shows a channel and waits until its lines in view contain a text; gives them. */
  async shows(channel: string, text: string): Promise<string> {
    await this.show(channel);
    const line = this.#page.locator('.part.panel .view-line').filter({ hasText: text.replace(/\s+/g, ' ') });
    await line.first().waitFor();
    return this.lines();
  }
}
