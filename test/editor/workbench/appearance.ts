import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { QuickInput } from './quickInput.ts';
import type { Webviews } from './webviews.ts';

/** The four kinds of color theme, with the classes that the workbench and its webviews carry. */
export const THEMES = {
  dark: { label: 'Dark Modern', workbench: 'vs-dark', webview: 'vscode-dark' },
  light: { label: 'Light Modern', workbench: 'vs', webview: 'vscode-light' },
  highContrast: { label: 'Dark High Contrast', workbench: 'hc-black', webview: 'vscode-high-contrast' },
  highContrastLight: {
    label: 'Light High Contrast',
    workbench: 'hc-light',
    webview: 'vscode-high-contrast-light',
  },
} as const;

export type ThemeKind = keyof typeof THEMES;

/** Colors settle within half a second, even with reduced motion. */
const SETTLE_MS = 500;

/** Themes and pictures. */
export class Appearance {
  readonly #page: Page;
  readonly #quick: QuickInput;
  readonly #webviews: Webviews;

  constructor(page: Page, quick: QuickInput, webviews: Webviews) {
    this.#page = page;
    this.#quick = quick;
    this.#webviews = webviews;
  }

  /** Switches the color theme and waits until the workbench and every webview have it. */
  async theme(kind: ThemeKind): Promise<void> {
    const theme = THEMES[kind];
    await this.#quick.command('Preferences: Color Theme');
    await this.#quick.choose(theme.label);
    await this.#quick.closed();
    await this.#page.locator(`.monaco-workbench.${theme.workbench}`).waitFor();
    await this.#webviews.themed(theme.webview);
  }

  /** Saves a picture of the window as `<folder>/<name>.png`, with the mouse out of the way; gives the file's path. */
  async screenshot(name: string, folder: string): Promise<string> {
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${name}.png`);
    const size = this.#page.viewportSize();
    await this.#page.mouse.move((size?.width ?? 0) / 2, (size?.height ?? 2) - 2);
    await this.#page.waitForTimeout(SETTLE_MS);
    await this.#page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }
}
