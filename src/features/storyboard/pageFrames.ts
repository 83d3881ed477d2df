import { Problem } from '../../core/problem.ts';
import type { FilmFacts } from '../shared/pages/mediaMessages.ts';
import type { MessageToHost, MessageToPage } from './storyboardMessages.ts';

/** Frames of one film that are asked for. */
export interface WantedFrames {
  /** What the film is called, for what is said when it cannot be decoded. */
  readonly name: string;
  readonly facts: FilmFacts;
  /** Counted from 0. */
  readonly frames: readonly number[];
}

type Answer = Extract<MessageToHost, { type: 'frames' }>;

/** Asks the page of a board for frames of films: the editor's browser has the decoders that this process has not. */
export class PageFrames {
  readonly #post: (message: MessageToPage) => void;
  readonly #answers = new Map<number, (answer: Answer) => void>();
  readonly #ready: Promise<void>;
  #setReady: () => void = () => undefined;
  #count = 0;

  constructor(post: (message: MessageToPage) => void) {
    this.#post = post;
    this.#ready = new Promise((resolve) => (this.#setReady = resolve));
  }

  pageIsReady(): void {
    this.#setReady();
  }

  /**
   * The frames as PNG files. Errors: Problem `frames.unread` where the page cannot decode them; `call.canceled`.
   *
   * @param source the address by which the page loads the film
   */
  async read(
    source: string,
    { name, facts, frames }: WantedFrames,
    signal: AbortSignal,
  ): Promise<readonly Uint8Array[]> {
    const request = (this.#count += 1);
    const canceled = new Promise<never>((_, reject) => {
      const stop = () => reject(new Problem({ kind: 'canceled', code: 'call.canceled' }));
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
    });
    const answered = new Promise<Answer>((resolve) => this.#answers.set(request, resolve));
    try {
      await Promise.race([this.#ready, canceled]);
      this.#post({ type: 'readFrames', request, source, facts, frames });
      const { pictures } = await Promise.race([answered, canceled]);
      if (pictures?.length === frames.length) return pictures;
      throw new Problem({ kind: 'invalid', code: 'frames.unread', args: { name } });
    } finally {
      this.#answers.delete(request);
    }
  }

  receive(answer: Answer): void {
    this.#answers.get(answer.request)?.(answer);
  }
}
