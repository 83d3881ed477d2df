import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { requireEditor, type EditorName, type ReadyEditor } from './install.ts';
import { removeFolder, saveWindowState } from './temporaryFolders.ts';
import { keepSecretsInBrowser } from './mintKey.ts';
import { WAIT_TIMEOUT_MS } from './timeouts.ts';
import { seedSettings, type Profile } from './profile.ts';
import { EditorServer } from './server.ts';
import { installVsix } from './serverCli.ts';
import { themeId } from './themeId.ts';

export interface SessionOptions {
  /** `newest` by default. */
  readonly which?: EditorName;
  /** Folder or `.code-workspace` file to open. It is opened as it is: give a copy. */
  readonly workspace: string;
  /** Packaged extensions to install first. */
  readonly vsix?: string | readonly string[];
  /** Folder of installed extensions; inside the profile by default. */
  readonly extensionsDir?: string;
  /** Profile folder, kept at the end; by default a temporary one that is deleted at the end. */
  readonly userData?: string;
  /** A fixed port keeps the page's origin, and with it secrets and window state, for a later session. */
  readonly port?: number;
  /** User settings beside the quiet ones; only used when the profile has no settings yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Color theme's label in the theme picker, such as `Dark Modern`. */
  readonly theme?: string;
  /** The page's locale for dates and numbers, such as `de`. The editor's own language stays English. */
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel, for sharp pictures; 1 by default. */
  readonly scale?: number;
  /** Added to the server's environment, and so to the extension host's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Cookies and local storage of an earlier session (`session.context.storageState({ indexedDB: true })`). */
  readonly storageState?: BrowserContextOptions['storageState'];
  /** Ask for workspace trust, as an editor does by default. Off by default. */
  readonly workspaceTrust?: boolean;
  /** Receives what the server prints. */
  readonly onOutput?: (text: string) => void;
}

const VIEWPORT = { width: 1280, height: 800 };

/** A normal editor window: the extension installed from its package, driven through the browser page. */
export class EditorSession {
  readonly editor: ReadyEditor;
  readonly profile: Profile;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly port: number;
  readonly #options: SessionOptions;
  readonly #temporary: string | undefined;
  #server: EditorServer;

  private constructor(parts: SessionParts) {
    this.editor = parts.editor;
    this.profile = parts.profile;
    this.browser = parts.browser;
    this.context = parts.context;
    this.page = parts.page;
    this.port = parts.server.port;
    this.#options = parts.options;
    this.#temporary = parts.temporary;
    this.#server = parts.server;
  }

  /** See {@link openEditor}. */
  static async open(options: SessionOptions): Promise<EditorSession> {
    const editor = await requireEditor(options.which ?? 'newest');
    const temporary = options.userData ? undefined : mkdtempSync(path.join(os.tmpdir(), 'backlot-session-'));
    const userData = options.userData ?? path.join(temporary ?? os.tmpdir(), 'user-data');
    const profile = { userData, extensions: options.extensionsDir ?? path.join(userData, 'extensions') };
    let server: EditorServer | undefined;
    let browser: Browser | undefined;
    try {
      seedSettings(userData, {
        ...(options.theme && { 'workbench.colorTheme': themeId(editor, options.theme) }),
        ...options.settings,
      });
      for (const vsix of [options.vsix ?? []].flat()) await installVsix(editor, profile, vsix);
      [server, browser] = await Promise.all([startServer(editor, profile, options), launchBrowser()]);
      const context = await browser.newContext(contextOptions(options));
      context.setDefaultTimeout(WAIT_TIMEOUT_MS);
      await keepSecretsInBrowser(context);
      const page = await context.newPage();
      const session = new EditorSession({
        editor,
        profile,
        browser,
        context,
        page,
        server,
        options,
        temporary,
      });
      await page.goto(session.url);
      await waitForWorkbench(page);
      return session;
    } catch (error) {
      await browser?.close();
      await server?.stop();
      if (temporary) removeFolder(temporary);
      throw error;
    }
  }

  /** The running server; another object after {@link restartServer}. */
  get server(): EditorServer {
    return this.#server;
  }

  /** Address of the window. */
  get url(): string {
    return this.urlOf(this.#options.workspace);
  }

  /** Address of a window on another folder of the same server. */
  urlOf(workspace: string): string {
    const url = new URL(`http://127.0.0.1:${this.port}/`);
    url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
    url.searchParams.set(
      'payload',
      JSON.stringify([
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ]),
    );
    return url.href;
  }

  /** Opens a second window that shares secrets, profile and server with the first, with an extension host of its own. */
  async openWindow(workspace = this.#options.workspace): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.urlOf(workspace));
    await waitForWorkbench(page);
    return page;
  }

  /** Reloads the window as a person does; the old extension host is ended by the editor. */
  async reload(): Promise<void> {
    await this.page.reload();
    await waitForWorkbench(this.page);
  }

  /** Ends the extension host started last, as a crash would, and waits until the editor has started the next one. */
  async crashHost(): Promise<void> {
    const next = this.#server.nextHost();
    this.#server.crashHost();
    await next;
  }

  /**
   * Ends the server with its extension hosts, starts it again on the same port and opens the window again.
   * @param how `crash` kills everything at once, as a power cut would
   * @param whileDown what happens in the world before the server starts again
   */
  async restartServer(
    how: 'stop' | 'crash' = 'stop',
    whileDown: () => void | Promise<void> = () => undefined,
  ): Promise<void> {
    await this.page.goto('about:blank');
    await (how === 'crash' ? this.#server.kill() : this.#server.stop());
    await whileDown();
    this.#server = await startServer(this.editor, this.profile, { ...this.#options, port: this.port });
    await this.page.goto(this.url);
    await waitForWorkbench(this.page);
  }

  /** Closes browser and server and deletes the temporary profile. */
  async close(): Promise<void> {
    try {
      if (this.#temporary) await saveWindowState(this.context, this.#temporary);
    } finally {
      await this.browser.close();
      await this.#server.stop();
      if (this.#temporary) removeFolder(this.#temporary);
    }
  }
}

interface SessionParts {
  readonly editor: ReadyEditor;
  readonly profile: Profile;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly server: EditorServer;
  readonly options: SessionOptions;
  readonly temporary: string | undefined;
}

/**
 * Installs the extension into a profile, starts the server as people run it (no test driver: dialogs are shown) and
 * opens the window. Secrets survive reloads and server restarts. The caller closes the session.
 * @throws Error where the editor cannot be had, the package is refused or the workbench does not come up in a minute
 */
export function openEditor(options: SessionOptions): Promise<EditorSession> {
  return EditorSession.open(options);
}

function startServer(editor: ReadyEditor, profile: Profile, options: SessionOptions): Promise<EditorServer> {
  return EditorServer.start({
    editor,
    profile,
    flags: options.workspaceTrust ? [] : ['--disable-workspace-trust'],
    ...(options.port !== undefined && { port: options.port }),
    ...(options.env && { env: options.env }),
    ...(options.onOutput && { onOutput: options.onOutput }),
  });
}

function contextOptions(options: SessionOptions): BrowserContextOptions {
  return {
    viewport: options.viewport ?? VIEWPORT,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(options.scale && { deviceScaleFactor: options.scale }),
    ...(options.locale && { locale: options.locale }),
    ...(options.storageState && { storageState: options.storageState }),
  };
}

async function waitForWorkbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
}
