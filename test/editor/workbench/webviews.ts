import { setTimeout as wait } from 'node:timers/promises';
import { WAIT_TIMEOUT_MS } from '../timeouts.ts';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

const POLL_MS = 50;

/** One accessibility fault that axe found. */
export interface AxeFault {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** The faulty elements' HTML. */
  readonly elements: readonly string[];
}

/** The documents of webview panels, views and custom editors. */
export class Webviews {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * The webview document that has a visible match for `selector`. It lies in two nested iframes; a hidden tab's
   * document may be there too, and is passed over.
   * @throws Error when none comes up in time
   */
  async frame(selector: string, limitMs = WAIT_TIMEOUT_MS): Promise<Frame> {
    for (const end = Date.now() + limitMs; ; await wait(POLL_MS)) {
      for (const frame of this.#page.frames()) {
        if (!frame.url().includes('/fake.html')) continue;
        // a frame may be replaced while it is asked
        const found = await frame
          .locator(selector)
          .first()
          .isVisible()
          .catch(() => false);
        if (found) return frame;
      }
      if (Date.now() > end) throw new Error(`No webview shows ${selector}`);
    }
  }

  /**
   * Runs axe on a webview's document.
   * @param rules a theme changes colors alone: after all rules in one, `colors` is enough for the others
   * @param within selector of the part to look at; the whole body by default
   */
  async axe(frame: Frame, rules: 'all' | 'colors' = 'all', within = 'body'): Promise<AxeFault[]> {
    const outer = await (await frame.frameElement()).ownerFrame();
    const name = await (await outer?.frameElement())?.getAttribute('name');
    if (!name) throw new Error('The frame is no webview');
    const builder = new AxeBuilder({ page: this.#page });
    builder.include({ fromFrames: [`iframe[name="${name}"]`, '#active-frame', within] });
    if (rules === 'colors') builder.withRules(['color-contrast', 'link-in-text-block']);
    const result = await builder.analyze();
    return result.violations.map((fault) => ({
      rule: fault.id,
      impact: fault.impact ?? 'unknown',
      help: fault.help,
      elements: fault.nodes.map((node) => node.html),
    }));
  }

  /** Waits until every webview document has the theme class that its editor gives it (`vscode-dark`, …). */
  async themed(bodyClass: string): Promise<void> {
    for (const frame of this.#page.frames()) {
      if (!frame.url().includes('/fake.html')) continue;
      await frame.locator(`body.${bodyClass}`).waitFor({ state: 'attached' });
    }
  }
}
