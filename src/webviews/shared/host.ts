/** The editor's side of a webview, as the page sees it. */
interface HostApi {
  postMessage(message: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The typed channel to the host; the editor hands it out once per page. */
export class Host<In, Out> {
  readonly #api = acquireVsCodeApi();

  send(message: Out): void {
    this.#api.postMessage(message);
  }

  /** Calls the listener with every message of the host. Only the editor can post into this page. */
  listen(listener: (message: In) => void): void {
    window.addEventListener('message', (event: MessageEvent<In>) => listener(event.data));
  }
}
