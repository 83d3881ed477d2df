import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { fromPage } from '../../../../src/features/gallery/parseMessage.ts';
import type { FromGallery, ToGallery } from '../../../../src/features/gallery/galleryMessages.ts';
import type { GalleryStage } from './galleryStage.ts';
import { ListHost, type Told } from './listHost.ts';
import { actAsEditor, THEMES, type PageScope, type ThemeName } from './webviewStandIn.ts';

/** How the page is opened, and what its host has to tell. */
export interface GalleryPlace extends Told {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept before. */
  readonly kept?: unknown;
}

/** The built gallery page in a real browser, under its real policy, with a host that plays from a list of outputs. */
export class GalleryRig {
  readonly page: Page;
  /** Everything that the page said, in order. */
  readonly sent: FromGallery[] = [];
  /** Addresses off the page's own origin that it asked for; and what its policy stopped. */
  readonly strangers: string[] = [];
  readonly #context: BrowserContext;
  readonly #host: ListHost;

  private constructor(context: BrowserContext, page: Page, place: GalleryPlace) {
    this.#context = context;
    this.page = page;
    this.#host = new ListHost(place);
  }

  static async open(stage: GalleryStage, place: GalleryPlace): Promise<GalleryRig> {
    const { width = 1000, height = 700 } = place;
    const context = await stage.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const rig = new GalleryRig(context, page, place);
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.origin)) rig.strangers.push(request.url());
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) rig.strangers.push(message.text());
    });
    page.on('pageerror', (error) => rig.strangers.push(error.message));
    await page.exposeFunction('toHost', (message: unknown) => rig.#receive(message));
    await page.addInitScript(actAsEditor, {
      kept: place.kept ?? null,
      theme: THEMES[place.theme ?? 'dark'],
    });
    await page.goto(`${stage.origin}/`);
    return rig;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** The cells of the grid that are in the document. */
  get cells(): Locator {
    return this.page.getByRole('gridcell');
  }

  /** Presses keys one after the other, named as the browser names them. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Says something to the page, as the host would. */
  tell(message: ToGallery): Promise<void> {
    return this.page.evaluate((said) => (globalThis as unknown as PageScope).postMessage(said, '*'), message);
  }

  /** What the page keeps over a reload. */
  kept(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as PageScope).keptState);
  }

  /** The label of what has the keyboard's focus. */
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

  /** The rules that axe finds broken, each with the first place. */
  async faults(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  /** What was said last of a type. */
  last<T extends FromGallery['type']>(type: T): Extract<FromGallery, { type: T }> | undefined {
    return this.sent.findLast((message) => message.type === type) as
      Extract<FromGallery, { type: T }> | undefined;
  }

  async #receive(raw: unknown): Promise<void> {
    const message = fromPage(raw);
    if (!message) throw new Error(`The page said what the host does not know: ${JSON.stringify(raw)}`);
    this.sent.push(message);
    for (const answer of await this.#host.answers(message)) await this.tell(answer);
  }
}
