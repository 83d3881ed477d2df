import type { LitElement, ReactiveController } from 'lit';

/** Keeps the keyboard where it is needed, while the page draws itself anew and the editor takes and gives the focus. */
export class FocusKeeper implements ReactiveController {
  readonly #page: LitElement;
  readonly #focusView: () => void;
  /** What had the focus last, wherever in the page it lies. */
  #last: EventTarget | undefined;
  /** The view is owed the focus: what takes it may not be there yet. */
  #owed = false;
  #had = false;

  /** @param focusView puts the focus on the view; does nothing while there is nothing that takes it */
  constructor(page: LitElement, focusView: () => void) {
    this.#page = page;
    this.#focusView = focusView;
    page.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('focus', this.#onReturn);
    this.#page.addEventListener('focusin', this.#onFocusIn);
  }

  hostDisconnected(): void {
    window.removeEventListener('focus', this.#onReturn);
    this.#page.removeEventListener('focusin', this.#onFocusIn);
  }

  hostUpdate(): void {
    this.#had = this.#page.hasUpdated && this.#page.shadowRoot?.activeElement !== null;
  }

  hostUpdated(): void {
    const lost = this.#had && !this.#page.shadowRoot?.activeElement;
    if (lost || this.#owed) this.toView();
  }

  /**
   * Puts the focus on the view, now or as soon as it has something that takes it. While the editor has it, nothing is
   * taken from it: the page gets it back with the next event of the window.
   */
  toView(): void {
    this.#owed = true;
    if (document.hasFocus()) this.#focusView();
  }

  readonly #onFocusIn = (event: FocusEvent): void => {
    this.#last = event.composedPath()[0];
    this.#owed = false;
  };

  /** The palette or a file dialog took the focus away, and gives it back to the page as a whole. */
  readonly #onReturn = (): void => {
    if (!document.hasFocus()) return;
    if (this.#owed) return this.toView();
    if (document.activeElement !== document.body) return;
    const at = this.#last;
    // A cell may have been given to another output since; the grid knows which is the active one.
    const place = at instanceof HTMLElement && at.isConnected && at.role !== 'gridcell' ? at : undefined;
    if (place) place.focus();
    else this.toView();
  };
}
