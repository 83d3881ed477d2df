import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

const VISIBLE_MS = 4_000;

/** The latest status; the count tells two equal texts apart. It is 0 before the first. */
export interface Status {
  readonly text: string;
  readonly count: number;
}

/** Shows the latest status over the page for some seconds; a screen reader still finds it afterwards. */
export class StatusLine implements ReactiveController {
  readonly #page: ReactiveControllerHost;
  readonly #status: () => Status;
  /** The count of the status that has been hidden. */
  #hidden = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: ReactiveControllerHost, status: () => Status) {
    this.#page = page;
    this.#status = status;
    page.addController(this);
  }

  hostUpdated(): void {
    if (this.#status().count === this.#hidden) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hidden = this.#status().count;
      this.#page.requestUpdate();
    }, VISIBLE_MS);
  }

  render(): TemplateResult {
    const { text, count } = this.#status();
    return html`<div class=${this.#hidden === count ? 'status quiet' : 'status'} role="status">
      ${count === 0 ? nothing : html`<span>${text}</span>`}
    </div>`;
  }
}
