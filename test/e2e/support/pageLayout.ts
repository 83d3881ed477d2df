import type { Frame, Page } from 'playwright-core';

/** The controls of a page that are outside of it or clipped, and the widths of page and window. */
export async function cutOff(page: Frame | Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(CUT_OFF);
}

/** The number of a page's elements with an animation or transition. */
export async function movingParts(page: Frame): Promise<number> {
  return page.evaluate<number>(MOVING);
}

/** Every text of a page, visible or accessible. */
export async function pageTexts(page: Frame): Promise<readonly string[]> {
  return page.evaluate<string[]>(TEXTS);
}

// These run in the page; tests are compiled without the DOM types.
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
