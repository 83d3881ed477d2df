import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import {
  parseMessageToHost,
  type MessageToHost,
  type MessageToPage,
} from '../../../../src/features/composer/composerMessages.ts';
import { ComposerRig } from '../../features/composer/composerRig.ts';
import type { GalleryServer } from './galleryServer.ts';
import { withBytes } from './sentBytes.ts';
import { stubEditor, THEMES, type PageScope, type ThemeName } from './webviewStub.ts';

export interface ComposerPageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly kind?: string;
}

/** The built composer page in a real browser, with the real session behind it, on the sandbox. */
export class ComposerPageRig {
  readonly page: Page;
  readonly host: ComposerRig;
  readonly sent: MessageToHost[] = [];
  /** Requests to other origins, policy violations and script errors. */
  readonly violations: string[] = [];
  readonly #context: BrowserContext;
  #answering: Promise<unknown> = Promise.resolve();

  private constructor(context: BrowserContext, page: Page, host: ComposerRig) {
    this.#context = context;
    this.page = page;
    this.host = host;
  }

  static async open(server: GalleryServer, options: ComposerPageOptions = {}): Promise<ComposerPageRig> {
    const { width = 1280, height = 800, kind = 'image.generate', theme = 'dark' } = options;
    const host = await ComposerRig.start();
    await host.reload({ kind });
    const context = await server.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    // Far more than anything takes: a test ends by what it sees, not by the speed of the machine.
    page.setDefaultTimeout(60_000);
    const rig = new ComposerPageRig(context, page, host);
    host.toUri = (path) => `${server.origin}/${path.split('/').at(-1)}`;
    host.onPosted = (message) => void rig.post(message);
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) rig.violations.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) rig.violations.push(message.text());
    });
    page.on('pageerror', (error) => rig.violations.push(error.message));
    await page.exposeFunction('toHost', (message: unknown) => rig.#receive(message));
    await page.addInitScript(stubEditor, { state: null, theme: THEMES[theme] });
    await page.goto(`${server.origin}/composer`);
    return rig;
  }

  post(message: MessageToPage): Promise<void> {
    return this.page.evaluate((data) => (globalThis as unknown as PageScope).postMessage(data, '*'), message);
  }

  /** What the page gave the editor to keep. */
  state(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as PageScope).webviewState);
  }

  /** Resolves when the host has answered all that was sent until now. */
  async answered(): Promise<void> {
    await this.page.evaluate(() => undefined);
    await this.#answering;
  }

  async accessibilityViolations(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  async close(): Promise<void> {
    this.host.onPosted = () => undefined;
    await this.#context.close();
    await this.#answering;
    await this.host.stop();
  }

  #receive(raw: unknown): void {
    const message = parseMessageToHost(withBytes(raw));
    if (!message) throw new Error(`The page sent an invalid message: ${JSON.stringify(raw)}`);
    this.sent.push(message);
    this.#answering = Promise.all([this.#answering, this.host.send(message)]);
  }
}
