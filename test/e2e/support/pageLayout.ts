import type { Frame, Page } from 'playwright-core';

/** What lies outside a page, or is cut off, that somebody needs; and how wide the page is against its window. */
export async function cutOff(page: Frame | Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(CUT_OFF);
}

/** How many elements of a page move by themselves or glide from one look to another. */
export async function movingParts(page: Frame): Promise<number> {
  return page.evaluate<number>(MOVING);
}

/** Every text of a page: what is seen, and what is said in its place. */
export async function pageTexts(page: Frame): Promise<readonly string[]> {
  return page.evaluate<string[]>(TEXTS);
}

// These run in the page; the tests are checked without the browser's types.
const ALL = `const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);`;

const CUT_OFF = `(() => {
  ${ALL}
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) found.push('the page scrolls sideways: ' + root.scrollWidth);
  for (const one of all(document.body)) {
    if (!one.matches('button, input, select, h1, h2, h3, p, dt, dd, th, td, [role=gridcell], [role=slider]')) continue;
    const box = one.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const words = one.outerHTML.slice(0, 120);
    if (box.left < -1 || box.right > innerWidth + 1) found.push('outside: ' + words);
    if (one.matches('button') && one.scrollWidth > one.clientWidth + 1) found.push('cut off: ' + words);
  }
  return found;
})()`;

const MOVING = `(() => {
  ${ALL}
  const moves = (style) => style.animationName !== 'none' || style.transitionDuration.split(',').some((time) => parseFloat(time) > 0);
  return all(document.body).filter((one) => moves(getComputedStyle(one))).length;
})()`;

const TEXTS = `(() => {
  ${ALL}
  const texts = new Set();
  for (const one of all(document.body)) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) texts.add(one.getAttribute(name) ?? '');
    if (one.matches('style, script')) continue;
    for (const node of one.childNodes) if (node.nodeType === 3) texts.add(node.data.trim());
  }
  return [...texts].filter((text) => text !== '');
})()`;
