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
  readonly #open = new Map<number, { readonly message: MessageToPage; answer(answer: Answer): void }>();
  #isReady = false;
  #count = 0;

  constructor(post: (message: MessageToPage) => void) {
    this.#post = post;
  }

  /** The page is there, for the first time or again: one that was hidden has forgotten what it was asked. */
  pageIsReady(): void {
    this.#isReady = true;
    for (const { message } of this.#open.values()) this.#post(message);
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
    const message = { type: 'readFrames', request, source, facts, frames } as const;
    const answered = new Promise<Answer>((answer) => this.#open.set(request, { message, answer }));
    if (this.#isReady) this.#post(message);
    try {
      const { pictures } = await Promise.race([answered, canceled]);
      if (pictures?.length === frames.length) return pictures;
      throw new Problem({ kind: 'invalid', code: 'frames.unread', args: { name } });
    } finally {
      this.#open.delete(request);
    }
  }

  receive(answer: Answer): void {
    this.#open.get(answer.request)?.answer(answer);
  }
}
