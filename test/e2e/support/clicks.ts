import type { Page } from 'playwright-core';

/** Counts what a person does with the mouse button from now on, in the window and not in test code. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = globalThis as unknown as {
      clicks: number;
      addEventListener: (...words: unknown[]) => void;
    };
    counter.clicks = 0;
    counter.addEventListener('pointerdown', () => (counter.clicks += 1), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}
