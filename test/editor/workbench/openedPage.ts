import type { BrowserContext, Page } from 'playwright-core';

/**
 * What the user sees of an address of this machine that the editor opens. The editor of these tests leads such an
 * address to a port of its own server, which forwards nothing: the page is shown at its own address, in a page of its
 * own, so that the navigation that was begun does not stand in its way.
 *
 * @param open makes the editor open it
 * @param own the own address of what was opened
 */
export async function openedPage(
  context: BrowserContext,
  open: () => Promise<unknown>,
  own: (opened: URL) => string,
): Promise<Page> {
  const opening = context.waitForEvent('page');
  await open();
  const opened = await opening;
  const isAddress = (url: URL) => url.protocol === 'http:' || url.protocol === 'https:';
  if (!isAddress(new URL(opened.url()))) await opened.waitForURL(isAddress, { waitUntil: 'commit' });
  const address = own(new URL(opened.url()));
  await opened.close();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}
