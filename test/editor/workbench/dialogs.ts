import type { Locator, Page } from 'playwright-core';

/** What a modal dialog says. */
export interface DialogText {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Modal dialogs. They are refused in windows that run tests: only for sessions. */
export class Dialogs {
  readonly box: Locator;

  constructor(page: Page) {
    this.box = page.locator('.monaco-dialog-box');
  }

  /** Waits for a dialog and reads it. */
  async read(): Promise<DialogText> {
    await this.box.waitFor();
    const detail = this.box.locator('.dialog-message-detail');
    return {
      message: await this.box.locator('.dialog-message-text').innerText(),
      detail: (await detail.count()) > 0 ? await detail.innerText() : '',
      buttons: await this.box.locator('.dialog-buttons .monaco-button').allInnerTexts(),
    };
  }

  /** Presses a button and waits until this very dialog is gone: another may follow at once. Gives what it said. */
  async answer(button: string): Promise<DialogText> {
    const text = await this.read();
    const asked = await this.box.elementHandle();
    await this.box.getByRole('button', { name: button, exact: true }).click();
    await asked?.waitForElementState('hidden');
    return text;
  }
}
