import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput.ts';

const TOAST_MS = 3000;

/** Notifications: the toasts in the corner and the notification center. */
export class Notices {
  /** Toasts that are shown now. */
  readonly toasts: Locator;
  readonly #page: Page;
  readonly #quick: QuickInput;

  constructor(page: Page, quick: QuickInput) {
    this.#page = page;
    this.#quick = quick;
    this.toasts = page.locator('.notifications-toasts .notification-list-item');
  }

  /** The toast that contains this text. Wait for it, read it or press its buttons. */
  toast(text: string | RegExp): Locator {
    return this.toasts.filter({ hasText: text });
  }

  /** Waits for a notice and gives its message and buttons. */
  async read(
    text: string | RegExp,
  ): Promise<{ readonly message: string; readonly buttons: readonly string[] }> {
    return this.#with(text, async (item) => ({
      message: await item.locator('.notification-list-item-message').innerText(),
      buttons: await item.locator('.notification-list-item-buttons-container .monaco-button').allInnerTexts(),
    }));
  }

  /** Waits for a notice and presses one of its buttons. */
  async press(text: string | RegExp, button: string): Promise<void> {
    await this.#with(text, async (item) => {
      await item.hover();
      await item.getByRole('button', { name: button, exact: true }).click();
    });
  }

  /** Messages of all notices that were not cleared, the hidden ones too, newest first. Opens and hides the center. */
  async all(): Promise<string[]> {
    const center = await this.#openCenter();
    const rows = center.locator('.monaco-list-row');
    const messages = new Map<number, string>();
    // the list holds only the rows in view; the first page key only moves the focus
    for (let idle = 0; idle < 3;) {
      const before = messages.size;
      for (const row of await rows.all()) {
        const message = await row.locator('.notification-list-item-message').innerText();
        messages.set(Number(await row.getAttribute('data-index')), message);
      }
      if (messages.size === 0) break;
      idle = messages.size > before ? 0 : idle + 1;
      await center.locator('.monaco-list').press('PageDown');
    }
    await this.#hideCenter(center);
    return [...messages].sort(([a], [b]) => a - b).map(([, message]) => message);
  }

  /** How many notices contain this text. */
  async count(text: string | RegExp): Promise<number> {
    const matches = (message: string): boolean =>
      typeof text === 'string' ? message.includes(text) : text.test(message);
    return (await this.all()).filter(matches).length;
  }

  /** Clears every notice. */
  async clear(): Promise<void> {
    await this.#quick.command('Notifications: Clear All Notifications');
    await this.toasts.first().waitFor({ state: 'hidden' });
  }

  /** Only three toasts fit: one that does not come up in time is looked for in the notification center. */
  async #with<T>(text: string | RegExp, use: (item: Locator) => Promise<T>): Promise<T> {
    const toast = this.toast(text).first();
    const shown = await toast.waitFor({ timeout: TOAST_MS }).then(
      () => true,
      () => false,
    );
    if (shown) return use(toast);
    const center = await this.#openCenter();
    const item = center.locator('.notification-list-item').filter({ hasText: text }).first();
    await item.waitFor();
    const expand = item.locator('.codicon-notifications-expand');
    if (await expand.isVisible()) await expand.click();
    const result = await use(item);
    if (await center.isVisible()) await this.#hideCenter(center);
    return result;
  }

  async #openCenter(): Promise<Locator> {
    await this.#quick.command('Notifications: Show Notifications');
    const center = this.#page.locator('.notifications-center.visible');
    await center.waitFor();
    return center;
  }

  async #hideCenter(center: Locator): Promise<void> {
    await this.#quick.command('Notifications: Hide Notifications');
    await center.waitFor({ state: 'hidden' });
  }
}
