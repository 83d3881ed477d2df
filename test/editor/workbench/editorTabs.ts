import type { Locator, Page } from 'playwright-core';

/** The tabs of the editor area and the text of the active editor. */
export class EditorTabs {
  readonly #page: Page;
  /** The tab that has the focus, or had it last. */
  readonly active: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.active = page.locator('.editor-group-container.active .tabs-container .tab.active');
  }

  /** A tab by its title. Its accessible name is the title, and the group's name where there are several. */
  tab(title: string): Locator {
    const quoted = JSON.stringify(title);
    const grouped = JSON.stringify(`${title}, `);
    return this.#page.locator(
      `.tabs-container .tab[aria-label=${quoted}], .tabs-container .tab[aria-label^=${grouped}]`,
    );
  }

  /** Titles of all tabs. */
  async titles(): Promise<string[]> {
    return Promise.all((await this.#page.locator('.tabs-container .tab').all()).map(titleOf));
  }

  /** Waits until the active tab has this title. */
  async activated(title: string): Promise<void> {
    await this.active.and(this.tab(title)).waitFor();
  }

  async activeTitle(): Promise<string> {
    return titleOf(this.active);
  }

  async isDirty(title: string): Promise<boolean> {
    return /\bdirty\b/.test((await this.tab(title).first().getAttribute('class')) ?? '');
  }

  /** Waits until a tab has unsaved changes, or (with false) has none. */
  async dirty(title: string, wanted = true): Promise<void> {
    const mark = this.#page.locator('.dirty');
    const tab = this.tab(title);
    await (wanted ? tab.and(mark) : tab.and(this.#page.locator('.tab:not(.dirty)'))).first().waitFor();
  }

  async close(title: string): Promise<void> {
    const tab = this.tab(title).first();
    await tab.hover();
    await tab.locator('.codicon-close-small, .codicon-close').first().click();
  }

  /** The lines of the active text editor that are in view, from top to bottom. */
  async text(): Promise<string> {
    return visibleLines(this.#page.locator('.editor-group-container.active .editor-instance'));
  }
}

/** A file's extension is a piece of its own, so that a narrow tab can shorten the name before it. */
async function titleOf(tab: Locator): Promise<string> {
  return (await tab.locator('.label-name, .label-suffix').allInnerTexts()).join('');
}

/** Text of a code editor's lines in view: they are laid out by position, not in document order. */
export async function visibleLines(editor: Locator): Promise<string> {
  const lines = await editor.locator('.view-lines .view-line').all();
  const placed = await Promise.all(
    lines.map(async (line) => ({
      top: parseFloat(/top:\s*([\d.]+)px/.exec((await line.getAttribute('style')) ?? '')?.[1] ?? '0'),
      text: (await line.innerText()).replace(/\u00a0/g, ' '),
    })),
  );
  return placed
    .sort((a, b) => a.top - b.top)
    .map((line) => line.text)
    .join('\n');
}
