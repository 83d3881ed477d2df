import type { BrowserContext } from 'playwright-core';

/** The server's half of the key that secrets are encrypted with; the other half is the browser's. Always the same. */
const SERVER_HALF = Buffer.alloc(32, 7);

/**
 * Answers the workbench's `POST …/mint-key` in the browser. Without an answer (the bare server has none) the workbench
 * keeps secrets in memory only and they are lost with the page; with it they stay in the page's local storage.
 */
export async function keepSecretsInBrowser(context: BrowserContext): Promise<void> {
  await context.route('**/mint-key', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 200, contentType: 'application/octet-stream', body: SERVER_HALF })
      : route.continue(),
  );
}
