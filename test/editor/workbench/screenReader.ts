import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { WAIT_TIMEOUT_MS } from '../timeouts.ts';

const LOOK_MS = 40;
/** A key that moves nothing (the end of a list) is not waited for longer. */
const STILL_MS = 600;

/** What a screen reader says where the focus is. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly value: string;
  /** What stands beside it and is read after its name, such as the question of an input box. */
  readonly description: string;
  /** Whether it is inside the window. */
  readonly isVisible: boolean;
  /** Whether a ring is drawn around it, or around the handle in it. */
  readonly hasFocusRing: boolean;
}

/** What is looked for; what is left out does not matter. */
export interface Wanted {
  readonly role?: string;
  readonly name?: RegExp;
  readonly value?: RegExp;
  readonly description?: RegExp;
  readonly hasFocusRing?: boolean;
}

/** What a screen reader would say: the browser's own accessibility tree at the focus, and the live regions. */
export class ScreenReader {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The focused element, through frames and shadow trees, or the row that a focused list points at. */
  async here(): Promise<Spoken> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    const session = await this.#session;
    const { result } = await session.send('Runtime.evaluate', { expression: FOCUSED });
    if (!result.objectId) return NOWHERE;
    const { objectId } = result;
    const tree = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
    const visibility = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: VISIBILITY,
      returnByValue: true,
    });
    const node = tree.nodes[0];
    return {
      role: textOf(node?.role),
      name: textOf(node?.name),
      value: textOf(node?.value),
      description: textOf(node?.description),
      isVisible: String(visibility.result.value).includes('inside'),
      hasFocusRing: String(visibility.result.value).includes('ring'),
    };
  }

  /** Waits until the focus is on what is looked for. */
  async at(wanted: Wanted, limitMs = WAIT_TIMEOUT_MS): Promise<Spoken> {
    for (const end = Date.now() + limitMs; ; await wait(LOOK_MS)) {
      const now = await this.here().catch(() => undefined);
      if (now && fits(now, wanted)) return now;
      if (Date.now() > end) throw new Error(`At ${JSON.stringify(now)}, not at ${inWords(wanted)}`);
    }
  }

  /** Waits, for a moment only, until the focus is somewhere else. */
  async moved(from: Spoken): Promise<void> {
    for (const end = Date.now() + STILL_MS; Date.now() < end; await wait(LOOK_MS)) {
      const now = await this.here().catch(() => from);
      if (now.name !== from.name || now.role !== from.role) return;
    }
  }

  /** Notes from now on what the live regions of the window say. */
  async listen(): Promise<void> {
    await this.#page.evaluate(LISTEN);
  }

  /** Waits until a live region of the window has said this, ever since it is listened to. */
  async heard(text: RegExp, limitMs = WAIT_TIMEOUT_MS): Promise<string> {
    for (const end = Date.now() + limitMs; ; await wait(LOOK_MS)) {
      const said = await this.#page.evaluate<string[]>('globalThis.saidAloud');
      const found = said.find((one) => text.test(one));
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`Never said ${String(text)}, but: ${said.join(' | ')}`);
    }
  }
}

/** A slider's value is a number, everything else is a text. */
function textOf(of: { readonly value?: unknown } | undefined): string {
  const value = of?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** Whether something is what is looked for. */
export function fits(now: Spoken, wanted: Wanted): boolean {
  return (
    (wanted.role ?? now.role) === now.role &&
    (wanted.name?.test(now.name) ?? true) &&
    (wanted.value?.test(now.value) ?? true) &&
    (wanted.description?.test(now.description) ?? true) &&
    (wanted.hasFocusRing ?? now.hasFocusRing) === now.hasFocusRing
  );
}

/** Words for a message. */
export function inWords({ role, name, value, description }: Wanted): string {
  return [role, name, value, description]
    .flatMap((one) => (one === undefined ? [] : [String(one)]))
    .join(' ');
}

const NOWHERE: Spoken = {
  role: 'none',
  name: '',
  value: '',
  description: '',
  isVisible: false,
  hasFocusRing: false,
};

// These run in the page; the tests are checked without the browser's types.
const FOCUSED = `(() => {
  let at = document.activeElement;
  for (;;) {
    const inner = at?.shadowRoot?.activeElement ?? (at?.tagName === 'IFRAME' && at.contentDocument?.activeElement);
    if (!inner) break;
    at = inner;
  }
  const pointed = at?.getAttribute('aria-activedescendant');
  return (pointed && at.getRootNode().getElementById(pointed)) || at;
})()`;

const VISIBILITY = `function () {
  const box = this.getBoundingClientRect();
  const view = this.ownerDocument.defaultView;
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
    && box.top < view.innerHeight && box.left < view.innerWidth;
  const ring = [this, ...this.querySelectorAll('*')].some((one) => {
    const style = view.getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  });
  return (inside ? 'inside ' : '') + (ring ? 'ring' : '');
}`;

const LISTEN = `(() => {
  globalThis.saidAloud = [];
  const note = () => {
    for (const one of document.querySelectorAll('.monaco-aria-container > div')) {
      const text = one.textContent.trim();
      if (text && globalThis.saidAloud.at(-1) !== text) globalThis.saidAloud.push(text);
    }
  };
  for (const box of document.querySelectorAll('.monaco-aria-container')) {
    new MutationObserver(note).observe(box, { childList: true, subtree: true, characterData: true });
  }
})()`;
