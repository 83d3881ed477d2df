import './vscodeStandIn.ts';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import {
  parseMessageToHost,
  type MessageToHost,
  type MessageToPage,
} from '../../../../src/features/storyboard/storyboardMessages.ts';
import type { ShotFields } from '../../../../src/features/storyboard/shotFields.ts';
import type { BoardPorts, StoryboardSession } from '../../../../src/features/storyboard/storyboardSession.ts';
import { applyTextEdits } from '../../../../src/studio/storyboard/textEdits.ts';
import type { GalleryServer } from './galleryServer.ts';
import { stubEditor, THEMES, type PageScope, type ThemeName } from './webviewStub.ts';

/** Of waiting for an edit: far more than one takes. */
const MOST_TURNS = 2_000;

export interface StoryboardRigOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly state?: unknown;
}

/** The built storyboard page in a real browser, with the real session behind it and a text as its document. */
export class StoryboardRig {
  readonly page: Page;
  readonly sent: MessageToHost[] = [];
  /** Requests to other origins, policy violations and script errors. */
  readonly violations: string[] = [];
  /** The texts of the document, the last one as it is now. */
  readonly texts: string[];
  readonly labels: string[] = [];
  readonly #context: BrowserContext;
  readonly session: StoryboardSession;

  private constructor(
    context: BrowserContext,
    page: Page,
    text: string,
    makeSession: (rig: StoryboardRig) => StoryboardSession,
  ) {
    this.#context = context;
    this.page = page;
    this.texts = [text];
    this.session = makeSession(this);
  }

  static async open(
    server: GalleryServer,
    text: string,
    options: StoryboardRigOptions = {},
  ): Promise<StoryboardRig> {
    // They import the editor, for which the stand-in must be there first.
    const { loadShotFields } = await import('../../../../src/features/storyboard/shotFields.ts');
    const { StoryboardSession: Session } =
      await import('../../../../src/features/storyboard/storyboardSession.ts');
    const fields: ShotFields = await loadShotFields();
    const { width = 1280, height = 800 } = options;
    const context = await server.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const rig = new StoryboardRig(context, page, text, (one) => new Session(one.#ports(server), fields));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) rig.violations.push(request.url());
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
    await page.goto(`${server.origin}/storyboard`);
    return rig;
  }

  get text(): string {
    return this.texts.at(-1) ?? '';
  }

  /** Changes the document, as the text editor beside the board does. */
  write(text: string, reason: 'undo' | 'redo' | null = null): void {
    this.texts.push(text);
    this.session.documentChanged(reason);
  }

  /** The ids of the shots by scene, as the document has them. */
  get order(): readonly (readonly string[])[] {
    const board = JSON.parse(this.text) as { scenes: { shots: { id: string }[] }[] };
    return board.scenes.map(({ shots }) => shots.map(({ id }) => id));
  }

  /** Resolves when the document has one more text, made by what is done. */
  async edited(act: () => Promise<unknown>): Promise<void> {
    const count = this.texts.length;
    await act();
    for (let turns = 0; this.texts.length === count; turns += 1) {
      if (turns > MOST_TURNS) throw new Error('The document did not change.');
      await this.page.evaluate(() => undefined);
    }
    // The answer to the edit is drawn.
    await this.page.evaluate(() => undefined);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  card(code: string) {
    return this.page.getByRole('gridcell', { name: new RegExp(`^Shot ${code}\\b`) });
  }

  /** Drags a card, and drops it on the left half of another one. */
  async drag(code: string, onto: string): Promise<void> {
    const data = await this.page.evaluateHandle(() => {
      const { DataTransfer } = globalThis as unknown as { DataTransfer: new () => object };
      return new DataTransfer();
    });
    const box = await this.card(onto).boundingBox();
    const init = { dataTransfer: data, clientX: (box?.x ?? 0) + 4, clientY: (box?.y ?? 0) + 4 };
    await this.card(code).dispatchEvent('dragstart', init);
    await this.card(onto).dispatchEvent('dragover', init);
    await this.card(onto).dispatchEvent('drop', init);
  }

  post(message: MessageToPage): Promise<void> {
    return this.page.evaluate((data) => (globalThis as unknown as PageScope).postMessage(data, '*'), message);
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as PageScope).webviewState);
  }

  async accessibilityViolations(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #ports(server: GalleryServer): BoardPorts {
    return {
      text: () => this.text,
      apply: (edits, label) => {
        this.labels.push(label);
        this.write(applyTextEdits(this.text, edits));
        return Promise.resolve(true);
      },
      post: (message) => void this.post(message),
      media: (assets) =>
        Promise.resolve(
          assets.map((asset) => {
            const number = /^picture-(\d+)$/.exec(asset)?.[1];
            const source = number === undefined ? null : server.film(Number(number));
            return { asset, kind: 'image' as const, source };
          }),
        ),
      pickFile: () => Promise.resolve('picture-4'),
      openAsText: () => Promise.resolve(),
      showProblems: () => Promise.resolve(),
      renumber: () => Promise.resolve(),
      language: 'en',
    };
  }

  async #receive(raw: unknown): Promise<void> {
    const message = parseMessageToHost(raw);
    if (!message) throw new Error(`The page sent an invalid message: ${JSON.stringify(raw)}`);
    this.sent.push(message);
    await this.session.receive(message);
  }
}
