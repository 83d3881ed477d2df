import type { Locator, Page } from 'playwright-core';
import type { QuickInput } from './quickInput.ts';
import { fits, inWords, ScreenReader, type Spoken, type Wanted } from './screenReader.ts';

const ATTEMPTS = 5;
const TAKEN_MS = 3_000;
/** No list of a test is longer. */
const MOST_STEPS = 60;

/** A person who uses the keyboard alone, and who hears where they are. */
export class Keyboard {
  readonly reader: ScreenReader;
  readonly #page: Page;
  readonly #quick: QuickInput;

  constructor(page: Page, quick: QuickInput) {
    this.#page = page;
    this.#quick = quick;
    this.reader = new ScreenReader(page);
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  /**
   * Runs a command from the palette: F1, its title, Enter once the palette says that it would run this one.
   * @throws Error when the palette does not come to it
   */
  async command(title: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.#quick.closed();
      try {
        await this.press('F1');
        await this.#quick.field.waitFor({ timeout: TAKEN_MS });
        await this.#write(`>${title}`);
        await this.reader.at({ role: 'option', name: new RegExp(`^${escaped(title)}(,|$)`) }, TAKEN_MS);
        return await this.press('Enter');
      } catch (error) {
        if (attempt === ATTEMPTS)
          throw new Error(`The palette does not come to "${title}"`, { cause: error });
        await this.#quick.cancel();
      }
    }
  }

  /** Chooses a row of a quick pick: types its label and presses Enter once the pick says that it stands there. */
  async choose(label: string): Promise<Spoken> {
    await this.#quick.field.waitFor();
    await this.#write(label);
    const row = await this.reader.at({ role: 'option', name: new RegExp(`^${escaped(label)}`) });
    await this.press('Enter');
    return row;
  }

  /** Answers the input box that asks this, in place of what is in it; gives what the box says of itself. */
  async asked(question: RegExp, answer: string): Promise<Spoken> {
    const box = await this.reader.at({ role: 'textbox', description: question });
    await this.#write(answer);
    await this.press('Enter');
    return box;
  }

  /** Takes the name that the editor's file dialog suggests; it ignores Enter while it lists its folder. */
  async acceptFile(suggested: RegExp): Promise<void> {
    await this.#quick.suggested(suggested);
    for (let attempt = 1; await this.#quick.widget.isVisible(); attempt++) {
      if (attempt > MOST_STEPS) throw new Error('The file dialog does not take its own suggestion');
      await this.press('Enter');
      await this.#quick.widget.waitFor({ state: 'hidden', timeout: TAKEN_MS }).catch(() => undefined);
    }
  }

  /** Tab, or another key, until the focus is on what is looked for. */
  async reach(wanted: Wanted, key = 'Tab'): Promise<Spoken> {
    for (let step = 0; step < MOST_STEPS; step++) {
      const now = await this.reader.here();
      if (fits(now, wanted)) return now;
      await this.press(key);
      await this.reader.moved(now);
    }
    throw new Error(
      `${key} does not lead to ${inWords(wanted)}: ${JSON.stringify(await this.reader.here())}`,
    );
  }

  /** Walks the focused tree from its first row down to the one that is looked for. */
  async walkTo(name: RegExp): Promise<Spoken> {
    await this.press('Home');
    return this.reach({ role: 'treeitem', name }, 'ArrowDown');
  }

  /** Opens the focused row of a tree, which ignores the key while it is drawn anew. */
  async expand(row: Locator): Promise<void> {
    for (let attempt = 1; (await row.getAttribute('aria-expanded')) !== 'true'; attempt++) {
      if (attempt > ATTEMPTS) throw new Error('The row does not open');
      await this.press('ArrowRight');
      await row
        .and(this.#page.locator('[aria-expanded="true"]'))
        .waitFor({ timeout: TAKEN_MS })
        .catch(() => undefined);
    }
  }

  async #write(text: string): Promise<void> {
    // At once, as from a dictation: the palette looks through some thousand commands for each letter.
    await this.press('ControlOrMeta+a');
    await this.#page.keyboard.insertText(text);
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
