import type { LitElement, ReactiveController } from 'lit';

/** Restores the keyboard focus when the page redraws itself and when the editor gives the focus back. */
export class FocusController implements ReactiveController {
  readonly #page: LitElement;
  readonly #focusView: () => void;
  /** The element that was focused last, in any shadow tree of the page. */
  #last: EventTarget | undefined;
  /** The view shall be focused as soon as it has a focusable element. */
  #pending = false;
  #hadFocus = false;

  /** @param focusView focuses the view; does nothing while it has no focusable element. */
  constructor(page: LitElement, focusView: () => void) {
    this.#page = page;
    this.#focusView = focusView;
    page.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('focus', this.#onWindowFocus);
    this.#page.addEventListener('focusin', this.#onFocusIn);
  }

  hostDisconnected(): void {
    window.removeEventListener('focus', this.#onWindowFocus);
    this.#page.removeEventListener('focusin', this.#onFocusIn);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#page.hasUpdated && this.#page.shadowRoot?.activeElement !== null;
  }

  hostUpdated(): void {
    const lost = this.#hadFocus && !this.#page.shadowRoot?.activeElement;
    if (lost || this.#pending) this.focusView();
  }

  /**
   * Focuses the view, now or as soon as it has a focusable element. Never takes the focus from the editor: the page
   * gets it with the next focus event of the window.
   */
  focusView(): void {
    this.#pending = true;
    if (document.hasFocus()) this.#focusView();
  }

  readonly #onFocusIn = (event: FocusEvent): void => {
    this.#last = event.composedPath()[0];
    this.#pending = false;
  };

  /** After the command palette or a file dialog, the editor focuses the page's body. */
  readonly #onWindowFocus = (): void => {
    if (!document.hasFocus()) return;
    if (this.#pending) return this.focusView();
    if (document.activeElement !== document.body) return;
    const last = this.#last;
    // A grid cell may show another output by now; the grid knows which one is active.
    if (last instanceof HTMLElement && last.isConnected && last.role !== 'gridcell') last.focus();
    else this.focusView();
  };
}
