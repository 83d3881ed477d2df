import type { Locator, Page } from 'playwright-core';

const STEPS = 8;
const LOOK_MS = 200;
const MOST_MOVES = 60;

/**
 * Drags a row or a cell with the mouse to the end of a text editor and drops it into the text: Shift is held, as the
 * editor asks for; without it the file would be opened.
 */
export async function dropIntoText(page: Page, what: Locator, editor: Locator): Promise<void> {
  const from = await middle(what);
  const to = await middle(editor.locator('.view-line').last());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 6, { steps: STEPS });
  await page.keyboard.down('Shift');
  await page.mouse.move(to.x, to.y, { steps: STEPS });
  // a dotted cursor stands where the text would go, once the editor has seen the key; a resting mouse tells it nothing
  const cursor = editor.locator('.dnd-target').first();
  for (let moved = 1; !(await cursor.isVisible()); moved++) {
    if (moved > MOST_MOVES) throw new Error('The text editor offers no place for what is dragged');
    await page.mouse.move(to.x + (moved % 4), to.y);
    await cursor.waitFor({ timeout: LOOK_MS }).catch(() => undefined);
  }
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

/** Where to take hold of something; what is drawn anew just now has no place yet. */
async function middle(at: Locator): Promise<{ readonly x: number; readonly y: number }> {
  for (let look = 1; look <= MOST_MOVES; look++) {
    await at.waitFor();
    const box = await at.boundingBox();
    if (box) return { x: box.x + Math.min(60, box.width / 2), y: box.y + box.height / 2 };
    await at.page().waitForTimeout(LOOK_MS);
  }
  throw new Error(`${String(at)} is not in sight`);
}
