import type { Page } from 'playwright-core';

/** Notes, in every frame of the window that comes up from now on, what is posted to it. */
export async function noteMessages(page: Page): Promise<void> {
  // A listener would be lost: the editor writes the page's document into a frame that is there already.
  await page.addInitScript(`
    if (globalThis !== globalThis.top) {
      globalThis.notedMessages = [];
      const post = globalThis.postMessage;
      globalThis.postMessage = function (message, ...rest) {
        globalThis.notedMessages.push(JSON.stringify(message) ?? '');
        return post.call(this, message, ...rest);
      };
    }
  `);
}

/** The messages that the frames of our own pages have got, as texts, and what these pages show. */
export async function notedMessages(page: Page): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const frame of page.frames().filter((one) => one.url().includes('/fake.html'))) {
    const noted = await frame
      .evaluate<string[]>('[...globalThis.notedMessages, document.documentElement.outerHTML]')
      .catch(() => []);
    texts.push(...noted);
  }
  return texts;
}
