import type { Page } from 'playwright-core';

/** Records the messages that are posted to every new frame of the window. */
export async function noteMessages(page: Page): Promise<void> {
  // A listener would be lost: the editor writes the page's document into an existing frame.
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

/** The messages that our own pages received, as texts, and the pages' content. */
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
