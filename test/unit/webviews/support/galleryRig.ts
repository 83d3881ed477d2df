import type { BrowserContext, Locator, Page } from 'playwright-core';
import {
  parseMessageToHost,
  type MessageToHost,
  type MessageToPage,
} from '../../../../src/features/gallery/galleryMessages.ts';
import { axeViolations } from './axe.ts';
import type { GalleryServer } from './galleryServer.ts';
import { FakeHost, type FakeHostData } from './fakeHost.ts';
import { withBytes } from './sentBytes.ts';
import { stubEditor, THEMES, type PageScope, type ThemeName } from './webviewStub.ts';

export interface GalleryRigOptions extends FakeHostData {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** The state that the page persisted before. */
  readonly state?: unknown;
}

/** The built gallery page in a real browser with its content security policy and a fake host. */
export class GalleryRig {
  readonly page: Page;
  /** The page's messages, in order. */
  readonly sent: MessageToHost[] = [];
  /** Requests to other origins (a blob is of the page's own), policy violations and script errors. */
  readonly violations: string[] = [];
  readonly #context: BrowserContext;
  readonly #host: FakeHost;

  private constructor(context: BrowserContext, page: Page, options: GalleryRigOptions) {
    this.#context = context;
    this.page = page;
    this.#host = new FakeHost(options);
  }

  static async open(server: GalleryServer, options: GalleryRigOptions): Promise<GalleryRig> {
    const { width = 1000, height = 700 } = options;
    const context = await server.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    // Far more than anything takes: a test ends by what it sees, not by the speed of the machine.
    page.setDefaultTimeout(60_000);
    const rig = new GalleryRig(context, page, options);
    page.on('request', (request) => {
      if (
        !request
          .url()
          .replace(/^blob:/, '')
          .startsWith(server.origin)
      )
        rig.violations.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) rig.violations.push(message.text());
    });
    page.on('pageerror', (error) => rig.violations.push(error.message));
    await page.exposeFunction('toHost', (message: unknown) => rig.#receive(message));
    await page.addInitScript(stubEditor, {
      state: options.state ?? null,
      theme: THEMES[options.theme ?? 'dark'],
    });
    await page.goto(`${server.origin}/`);
    return rig;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** The cells of the grid that are in the document. */
  get cells(): Locator {
    return this.page.getByRole('gridcell');
  }

  /** Presses keys one after the other, by their `KeyboardEvent.key` names. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Posts a message to the page, as the host does. */
  post(message: MessageToPage): Promise<void> {
    return this.page.evaluate((data) => (globalThis as unknown as PageScope).postMessage(data, '*'), message);
  }

  /** The state that the page persisted. */
  state(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as PageScope).webviewState);
  }

  /** The accessible label of the focused element. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      interface Node {
        readonly shadowRoot: { readonly activeElement: Node | null } | null;
        getAttribute(name: string): string | null;
      }
      let at = (globalThis as unknown as { document: { activeElement: Node | null } }).document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? '';
    });
  }

  /** The rules that axe finds violated, each with the first element. */
  accessibilityViolations(): Promise<readonly string[]> {
    return axeViolations(this.page);
  }

  /** The page's latest message of a type. */
  last<T extends MessageToHost['type']>(type: T): Extract<MessageToHost, { type: T }> | undefined {
    return this.sent.findLast((message) => message.type === type) as
      Extract<MessageToHost, { type: T }> | undefined;
  }

  /** The page's message number `count` of a type, once it has arrived. */
  async message<T extends MessageToHost['type']>(
    type: T,
    count = 1,
  ): Promise<Extract<MessageToHost, { type: T }> | undefined> {
    while (this.sent.filter((message) => message.type === type).length < count)
      await this.page.evaluate(() => undefined);
    return this.last(type);
  }

  async #receive(raw: unknown): Promise<void> {
    const message = parseMessageToHost(withBytes(raw));
    if (!message) throw new Error(`The page sent an invalid message: ${JSON.stringify(raw)}`);
    this.sent.push(message);
    for (const answer of await this.#host.answers(message)) await this.post(answer);
  }
}
