import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/** What the functions below see of the page that they run in; the benchmarks are checked without a browser's types. */
interface PageScope {
  backlotClicked?: number;
  backlotNotices?: [at: number, text: string][];
  readonly document: PageNode;
  MutationObserver: new (seen: () => void) => { observe(node: PageNode, what: object): void };
  addEventListener(type: string, listener: () => void, capture: boolean): void;
  requestAnimationFrame(next: () => void): void;
}
interface PageNode {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly complete?: boolean;
  readonly naturalWidth?: number;
  readonly shadowRoot: PageNode | null;
  readonly body: PageNode;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

/** Gives a function that tells when the page was clicked last: milliseconds since the epoch, by the page's clock. */
export async function watchClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope;
    scope.addEventListener('click', () => void (scope.backlotClicked = Date.now()), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as PageScope).backlotClicked ?? Number.NaN);
}

/** Gives a function that tells when a notice with some text came up, the last one before a moment. */
export async function watchNotices(page: Page): Promise<(text: string, before: number) => Promise<number>> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope;
    const seen: [number, string][] = (scope.backlotNotices = []);
    const look = (): void => {
      for (const toast of scope.document.querySelectorAll('.notifications-toasts .notification-list-item')) {
        const text = toast.textContent ?? '';
        if (!seen.some(([, known]) => known === text)) seen.push([Date.now(), text]);
      }
    };
    new scope.MutationObserver(look).observe(scope.document.body, { childList: true, subtree: true });
  });
  return async (text, before) => {
    const seen = await page.evaluate(() => (globalThis as unknown as PageScope).backlotNotices ?? []);
    const found = seen.findLast(([at, said]) => said.includes(text) && at <= before);
    if (!found) throw new Error(`No notice said ${text}, only ${JSON.stringify(seen)}`);
    return found[0];
  };
}

/** When the gallery has drawn a picture: milliseconds since the epoch, by the page's clock. */
export async function drawnAt(page: Page, limitMs = 20_000): Promise<number> {
  for (const end = Date.now() + limitMs; Date.now() < end; await wait(5)) {
    const frame: Frame | undefined = page.frames().find((one) => one.url().includes('/fake.html'));
    const at = await frame?.evaluate(untilDrawn, limitMs).catch(() => undefined);
    if (at !== undefined) return at;
  }
  throw new Error('The gallery shows no picture');
}

/** Looks at each frame of the screen whether a picture stands in the page, in whichever of its shadow roots. */
async function untilDrawn(limitMs: number): Promise<number> {
  const scope = globalThis as unknown as PageScope;
  const drawn = (node: PageNode): boolean => {
    for (const one of node.querySelectorAll('*')) {
      if (one.tagName === 'IMG' && one.complete && one.naturalWidth) return true;
      if (one.shadowRoot && drawn(one.shadowRoot)) return true;
    }
    return false;
  };
  for (const end = Date.now() + limitMs; Date.now() < end;) {
    if (drawn(scope.document)) return Date.now();
    await new Promise<void>((resolve) => scope.requestAnimationFrame(resolve));
  }
  throw new Error('No picture');
}
