import type { Locator, Page } from 'playwright-core';
import { Appearance, type ThemeKind } from './workbench/appearance.ts';
import { Dialogs } from './workbench/dialogs.ts';
import { EditorTabs } from './workbench/editorTabs.ts';
import { Keyboard } from './workbench/keyboard.ts';
import { Notices } from './workbench/notices.ts';
import { OutputPanel } from './workbench/outputPanel.ts';
import { QuickInput } from './workbench/quickInput.ts';
import { SideBar } from './workbench/sideBar.ts';
import type { Tree } from './workbench/tree.ts';
import { Webviews } from './workbench/webviews.ts';

/** An open editor window as a person sees it. Every method waits for what it needs; none sleeps for a fixed time. */
export class Workbench {
  readonly page: Page;
  readonly quick: QuickInput;
  readonly dialogs: Dialogs;
  readonly notices: Notices;
  readonly side: SideBar;
  readonly tabs: EditorTabs;
  readonly webviews: Webviews;
  readonly output: OutputPanel;
  readonly look: Appearance;
  readonly keys: Keyboard;

  constructor(page: Page) {
    this.page = page;
    this.quick = new QuickInput(page);
    this.dialogs = new Dialogs(page);
    this.notices = new Notices(page, this.quick);
    this.side = new SideBar(page);
    this.tabs = new EditorTabs(page);
    this.webviews = new Webviews(page);
    this.output = new OutputPanel(page, this.quick);
    this.look = new Appearance(page, this.quick, this.webviews);
    this.keys = new Keyboard(page, this.quick);
  }

  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void> {
    return this.quick.command(title);
  }

  /** Shows a side bar container and gives one of its trees, unfolded. */
  async tree(container: string, view: string): Promise<Tree> {
    await this.side.open(container);
    await this.side.unfold(view);
    return this.side.tree(view);
  }

  /** A status bar item by its full id: `<publisher>.<extension>.<item id>`. Clicking it runs its command. */
  status(id: string): Locator {
    return this.page.locator(`[id="${id}"]`);
  }

  /** Switches the color theme. */
  theme(kind: ThemeKind): Promise<void> {
    return this.look.theme(kind);
  }

  /** Saves a picture of the window. */
  screenshot(name: string, folder: string): Promise<string> {
    return this.look.screenshot(name, folder);
  }
}
