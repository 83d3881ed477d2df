import './vscodeStandIn.ts';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import {
  parseMessageToHost,
  type MessageToHost,
  type MessageToPage,
} from '../../../../src/features/storyboard/storyboardMessages.ts';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { ShotFields } from '../../../../src/features/storyboard/shotFields.ts';
import type { BoardPorts, StoryboardSession } from '../../../../src/features/storyboard/storyboardSession.ts';
import { applyTextEdits } from '../../../../src/studio/storyboard/textEdits.ts';
import { axeViolations } from './axe.ts';
import type { GalleryServer } from './galleryServer.ts';
import { stubEditor, THEMES, type PageScope, type ThemeName } from './webviewStub.ts';

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
  /** What was made for the shots, and by which jobs. */
  made: ReturnType<BoardPorts['made']> = new Map();
  jobs: readonly JobRecord[] = [];
  rehearsed: ReturnType<BoardPorts['rehearsed']> = new Map();
  /** Called when the host has answered an edit. */
  #onAnswered: () => void = () => undefined;
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
    // Far more than anything takes: a test ends by what it sees, not by the speed of the machine.
    page.setDefaultTimeout(60_000);
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

  /** Changes the document by what is done; resolves when the page has the answer. */
  async edited(act: () => Promise<unknown>): Promise<void> {
    const count = this.texts.length;
    const answered = new Promise<void>((resolve) => (this.#onAnswered = resolve));
    await act();
    await answered;
    if (this.texts.length === count) throw new Error('The document did not change.');
    await this.#received();
  }

  /** Resolves when the page has handled the messages that were posted until now. */
  #received(): Promise<unknown> {
    return this.page.evaluate(() => {
      interface Scope extends PageScope {
        addEventListener(name: string, listener: (event: { data: unknown }) => void): void;
      }
      const scope = globalThis as unknown as Scope;
      const mark = `after the messages ${Math.random()}`;
      return new Promise<void>((resolve) => {
        scope.addEventListener('message', ({ data }) => {
          if (data === mark) resolve();
        });
        scope.postMessage(mark, '*');
      });
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  card(code: string) {
    return this.page.getByRole('gridcell', { name: new RegExp(`^Shot ${code}\\b`) });
  }

  /** Drags a card by the mouse, over other cards, and drops it near the left edge of something. */
  async drag(card: Locator, onto: Locator): Promise<void> {
    const { mouse } = this.page;
    const from = await boxOf(card);
    const to = await boxOf(onto);
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + 12, to.y + to.height / 2, { steps: 6 });
    await mouse.up();
  }

  post(message: MessageToPage): Promise<void> {
    return this.page.evaluate((data) => (globalThis as unknown as PageScope).postMessage(data, '*'), message);
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => (globalThis as unknown as PageScope).webviewState);
  }

  accessibilityViolations(): Promise<readonly string[]> {
    return axeViolations(this.page);
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
      post: (message) => {
        void this.post(message);
        if (message.type === 'edited') this.#onAnswered();
      },
      media: (assets) =>
        Promise.resolve(
          assets.map((asset) => {
            const number = /^picture-(\d+)$/.exec(asset)?.[1];
            const source = number === undefined ? null : server.film(Number(number));
            return { asset, kind: 'image' as const, source };
          }),
        ),
      made: () => this.made,
      rehearsed: () => this.rehearsed,
      jobs: () => this.jobs,
      pickAsset: () => Promise.resolve('picture-4'),
      continueFrom: () => Promise.resolve(),
      openAsText: () => Promise.resolve(),
      showProblems: () => Promise.resolve(),
      renumber: () => Promise.resolve(),
      language: 'en',
    };
  }

  async #receive(raw: unknown): Promise<void> {
    const message = parseMessageToHost(withPictures(raw));
    if (!message) throw new Error(`The page sent an invalid message: ${JSON.stringify(raw)}`);
    this.sent.push(message);
    await this.session.receive(message);
  }
}

/** The editor hands bytes over as they are; the browser's bridge for tests makes them an object. */
function withPictures(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('pictures' in raw) || !Array.isArray(raw.pictures))
    return raw;
  return {
    ...raw,
    pictures: raw.pictures.map((one: unknown) =>
      one instanceof Uint8Array ? one : Uint8Array.from(Object.values(one as Record<string, number>)),
    ),
  };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It cannot be seen.');
  return box;
}
