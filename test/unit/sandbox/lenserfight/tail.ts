/** A frame as it arrived, with its lines read in the plainest way. */
export interface SeenFrame {
  readonly id: string | null;
  readonly event: string;
  readonly data: string;
}

const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/;

/** Reads an event stream piece by piece, with nothing of the product's own reader. */
export class Tail {
  readonly response: Response;
  readonly frames: SeenFrame[] = [];
  readonly comments: string[] = [];
  /** All bytes so far as text. */
  text = '';
  /** The response has ended in good order; or it broke off. */
  ended = false;
  broken = false;
  readonly #stop: AbortController;
  readonly #probe: () => Promise<unknown>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #decoder = new TextDecoder();
  #rest = '';
  /** The last characters: with what comes next they may be a blank line. */
  #end = '';
  #reading: Promise<void> | null = null;

  /** `probe` is another request to the same server, there and back. */
  constructor(response: Response, stop: AbortController, probe: () => Promise<unknown>) {
    this.response = response;
    this.#probe = probe;
    this.#stop = stop;
    this.#reader = response.body?.getReader();
  }

  get ids(): readonly number[] {
    return this.frames.filter(({ id }) => id !== null).map(({ id }) => Number(id));
  }

  get events(): readonly string[] {
    return this.frames.map(({ event }) => event);
  }

  /** The JSON of each frame of a type. */
  dataOf(event: string): readonly Readonly<Record<string, unknown>>[] {
    return this.frames
      .filter((frame) => frame.event === event)
      .map((frame) => JSON.parse(frame.data) as Readonly<Record<string, unknown>>);
  }

  /** Reads until what is awaited has come, or the stream is over. */
  async until(isThere: (tail: Tail) => boolean): Promise<this> {
    while (!isThere(this) && !this.ended && !this.broken) await this.#read();
    return this;
  }

  /** Reads to the end of the response. */
  all(): Promise<this> {
    return this.until(() => false);
  }

  /** Whether nothing comes although the server has answered other requests meanwhile. */
  async isQuiet(): Promise<boolean> {
    const before = this.text.length;
    void this.#read();
    for (let count = 0; count < 3; count += 1) await this.#probe();
    return this.text.length === before && !this.ended && !this.broken;
  }

  close(): void {
    this.#stop.abort();
    this.#reader?.cancel().catch(() => undefined);
  }

  /** One read at a time: what a look has begun to wait for, the next one goes on waiting for. */
  #read(): Promise<void> {
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readOnce(): Promise<void> {
    try {
      const piece = await this.#reader?.read();
      if (!piece || piece.done) this.ended = true;
      else this.#take(this.#decoder.decode(piece.value, { stream: true }));
    } catch {
      this.broken = true;
    }
  }

  #take(text: string): void {
    this.text += text;
    this.#rest += text;
    // A long line in many pieces is searched only where it grew.
    const grown = this.#end + text;
    this.#end = grown.slice(-3);
    if (!BLANK_LINE.test(grown)) return;
    const blocks = this.#rest.split(BLANK_LINE);
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split(/\r\n|\n|\r/);
      const of = (name: string) =>
        lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
      const comment = lines.find((line) => line.startsWith(':'));
      if (comment !== undefined) this.comments.push(comment);
      else if (of('data').length) {
        this.frames.push({
          id: of('id')[0] ?? null,
          event: of('event')[0] ?? '',
          data: of('data').join('\n'),
        });
      }
    }
  }
}
