import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import { OPEN_REQUESTS } from './openRequests.ts';

const requests = z.array(
  z.object({
    account: z.string(),
    requestId: z.string(),
    prompt: z.string(),
    offsets: z.object({ text: z.int().check(z.nonnegative()), toolCalls: z.int().check(z.nonnegative()) }),
    /** The state that its channel shows last; null before the first. */
    state: z.nullable(z.enum(['queued', 'running', 'awaitingApproval', 'completed', 'failed'])),
    /** The newest text of its channel. */
    shown: z.string(),
  }),
);

/** A request that is followed, with what its channel shows of it. */
export type FollowedRequest = z.infer<typeof requests>[number];

/** The requests that a window follows in the memory of its workspace, which outlasts a reload. */
export class RequestMemory {
  readonly #memento: Pick<vscode.Memento, 'get' | 'update'>;

  constructor(memento: Pick<vscode.Memento, 'get' | 'update'>) {
    this.#memento = memento;
  }

  /** What cannot be read is none. */
  all(): readonly FollowedRequest[] {
    return requests.safeParse(this.#memento.get(OPEN_REQUESTS)).data ?? [];
  }

  put(request: FollowedRequest): void {
    this.#write([...this.#without(request.requestId), request]);
  }

  remove(requestId: string): void {
    this.#write(this.#without(requestId));
  }

  forget(): void {
    this.#write([]);
  }

  #without(id: string): readonly FollowedRequest[] {
    return this.all().filter(({ requestId }) => requestId !== id);
  }

  #write(all: readonly FollowedRequest[]): void {
    // A request is followed without its memory too: after a reload it is then found in its conversation.
    this.#memento.update(OPEN_REQUESTS, all.length > 0 ? all : undefined).then(undefined, () => undefined);
  }
}
