import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request, instead of answering it well. */
export type NetworkFault =
  /** Does the work and cuts the connection before the answer. */
  | 'loseAnswer'
  /** Does the work and cuts the answer in the middle. */
  | 'cutAnswer'
  /** Does the work and answers with a web page. */
  | 'html'
  /** Does nothing and cuts the connection. */
  | 'dropRequest'
  /** Does the work and never answers. */
  | 'hang'
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

interface RemoteJob {
  readonly id: string;
  status: string;
  outputs: { readonly url: string | null }[];
  failure: { readonly code: string; readonly message: string } | null;
}

/** A small paid platform on loopback that counts what it charges for. */
export class PlatformServer {
  /** How often each idempotency key was charged. */
  readonly charges = new Map<string, number>();
  /** What a job costs, in credits. */
  price = 2;
  /** Bodies of the submits that arrived, as text. */
  readonly submits: string[] = [];
  readonly jobs = new Map<string, RemoteJob>();
  polls = 0;
  /** Whether a key that was used before answers with the earlier job instead of buying again. */
  replays = true;
  /** What happens to the next submits, and to the next polls, one entry each; then all is well. */
  readonly submitWeather: NetworkFault[] = [];
  readonly pollWeather: NetworkFault[] = [];
  readonly #byKey = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #arrived: () => void = () => undefined;

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  get charged(): number {
    return [...this.charges.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Resolves when the next request has been read. */
  arrival(): Promise<void> {
    return new Promise((resolve) => (this.#arrived = resolve));
  }

  /** The only job. */
  get job(): RemoteJob {
    const [job] = this.jobs.values();
    if (!job) throw new Error('no job was bought');
    return job;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isSubmit = request.method === 'POST';
    const networkFault = (isSubmit ? this.submitWeather : this.pollWeather).shift();
    if (isSubmit) this.submits.push(Buffer.concat(chunks).toString());
    else this.polls += 1;
    const answer = () => (isSubmit ? this.#buy() : this.#read(request.url ?? ''));
    this.#play(networkFault, answer, response);
    this.#arrived();
  }

  #play(
    networkFault: NetworkFault | undefined,
    answer: () => [number, unknown],
    response: ServerResponse,
  ): void {
    if (typeof networkFault === 'object') {
      response.writeHead(networkFault.status, {
        'content-type': 'application/json',
        ...networkFault.headers,
      });
      response.end(JSON.stringify(networkFault.body ?? { error: 'no' }));
      return;
    }
    if (networkFault === 'dropRequest') return void response.destroy();
    const [status, body] = answer();
    const text = JSON.stringify(body);
    switch (networkFault) {
      case 'loseAnswer':
        return void response.destroy();
      case 'cutAnswer':
        response.writeHead(status, { 'content-length': text.length });
        response.write(text.slice(0, 5), () => response.destroy());
        return;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
        return;
      case 'hang':
        return;
      case undefined:
        response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    }
  }

  #buy(): [number, unknown] {
    const { key } = JSON.parse(this.submits.at(-1) ?? '{}') as { key: string };
    const known = this.replays ? this.#byKey.get(key) : undefined;
    const id = known ?? `remote-${this.jobs.size + 1}`;
    if (known === undefined) {
      this.charges.set(key, (this.charges.get(key) ?? 0) + 1);
      this.#byKey.set(key, id);
      this.jobs.set(id, { id, status: 'queued', outputs: [], failure: null });
    }
    return [known === undefined ? 202 : 200, { ...this.jobs.get(id), credits: this.price }];
  }

  #read(path: string): [number, unknown] {
    const job = this.jobs.get(path.split('/').at(-1) ?? '');
    return job ? [200, { ...job, credits: this.price }] : [404, { error: 'JOB_NOT_FOUND' }];
  }
}
