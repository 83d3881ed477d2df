/** The editor's side of a webview, as the page sees it. */
interface HostApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The typed channel to the host; the editor hands it out once per page. */
export class Host<In, Out> {
  readonly #api = acquireVsCodeApi();
  readonly #parse: (message: unknown) => In | null;

  /** @param parse gives null for what the host of this version cannot have said. */
  constructor(parse: (message: unknown) => In | null) {
    this.#parse = parse;
  }

  send(message: Out): void {
    this.#api.postMessage(message);
  }

  /** Calls the listener with every message of the host. Only the editor can post into this page. */
  listen(listener: (message: In) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = this.#parse(event.data);
      if (message !== null) listener(message);
    });
  }

  /** What `keep` was last given, also after the page was hidden or the editor closed; undefined for a new page. */
  get kept(): unknown {
    return this.#api.getState();
  }

  keep(state: unknown): void {
    this.#api.setState(state);
  }
}
