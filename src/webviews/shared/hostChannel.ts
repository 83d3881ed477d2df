/** What the editor gives a webview's script. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** The typed channel to the extension host; the editor allows one per page. */
export class HostChannel<In, Out> {
  readonly #api = acquireVsCodeApi();
  readonly #parse: (message: unknown) => In | null;

  /** @param parse gives null for a message that is not part of the protocol; it is ignored. */
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

  /** The state that was set last, also before the page was hidden or the editor restarted; undefined for a new page. */
  get state(): unknown {
    return this.#api.getState();
  }

  setState(state: unknown): void {
    this.#api.setState(state);
  }
}
