import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput.ts';

/** Notifications: the toasts in the corner and the notification centre. */
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

  /** Waits for a toast and gives its message and buttons. */
  async read(
    text: string | RegExp,
  ): Promise<{ readonly message: string; readonly buttons: readonly string[] }> {
    const toast = this.toast(text).first();
    await toast.waitFor();
    return {
      message: await toast.locator('.notification-list-item-message').innerText(),
      buttons: await toast
        .locator('.notification-list-item-buttons-container .monaco-button')
        .allInnerTexts(),
    };
  }

  /** Presses a button of a toast. */
  async press(text: string | RegExp, button: string): Promise<void> {
    const toast = this.toast(text).first();
    await toast.hover();
    await toast.getByRole('button', { name: button, exact: true }).click();
  }

  /** Messages of all notices that were not cleared, the hidden ones too, newest first. Opens and hides the centre. */
  async all(): Promise<string[]> {
    await this.#quick.command('Notifications: Show Notifications');
    const centre = this.#page.locator('.notifications-center.visible');
    await centre.waitFor();
    const messages = await centre.locator('.notification-list-item-message').allInnerTexts();
    await this.#quick.command('Notifications: Hide Notifications');
    await centre.waitFor({ state: 'hidden' });
    return messages;
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
}
