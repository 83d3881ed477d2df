import type { Page } from 'playwright-core';

/** Counts the mouse clicks in the window from now on. */
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
