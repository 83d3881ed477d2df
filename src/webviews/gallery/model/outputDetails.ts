import type { ModelFacts, TimedWord } from '../../../features/shared/pages/mediaMessages.ts';
import type { MediaDetails } from '../players/playerText.ts';
import type { MessageToHost, OutputItem, RecipeGroup } from '../../../features/gallery/galleryMessages.ts';

interface TextContent {
  readonly text: string;
  readonly truncated: boolean;
}

interface Transcript {
  readonly words: readonly TimedWord[];
  /** The output in which it was said. */
  readonly media: string | null;
}

/** What a view needs of an output beyond its row in the list: content, text and recipe, each requested once. */
export class OutputDetails {
  readonly recipes = new Map<string, readonly RecipeGroup[]>();
  readonly models = new Map<string, ModelFacts | null>();
  readonly media = new Map<string, MediaDetails>();
  /** Outputs of which no thumbnail can be drawn. */
  readonly withoutThumbnail = new Set<string>();
  readonly transcripts = new Map<string, Transcript>();
  readonly texts = new Map<string, TextContent>();
  /** How many bytes of the content have come, of how many. */
  readonly progress = new Map<string, { readonly received: number; readonly total: number | null }>();
  readonly #send: (message: MessageToHost) => void;
  /** Why the content of an output cannot be shown, by output id. */
  readonly #unavailable = new Map<string, string>();
  /** Requests that the host has not answered, as `<type> <id>`. */
  readonly #pending = new Set<string>();
  /** Outputs whose content could not be drawn once. */
  readonly #undrawable = new Set<string>();

  constructor(send: (message: MessageToHost) => void) {
    this.#send = send;
  }

  get unavailable(): ReadonlyMap<string, string> {
    return this.#unavailable;
  }

  /** Requests what is missing for showing an output; first its row, when that is unknown. */
  request(id: string, output: OutputItem | undefined): void {
    if (!output) this.#requestOnce(id, { type: 'getOutputs', ids: [id] });
    else if (output.source === null) {
      if (!this.#unavailable.has(id)) this.#requestOnce(id, { type: 'fetch', ids: [id] });
    } else if ((output.kind === 'text' || output.kind === 'json') && !this.texts.has(id)) {
      this.#requestOnce(id, { type: 'getText', id });
    } else if (output.kind === 'model' && !this.models.has(id)) {
      this.#requestOnce(id, { type: 'getMedia', id });
    } else if ((output.kind === 'video' || output.kind === 'audio') && !this.media.has(id)) {
      this.#requestOnce(id, { type: 'getMedia', id });
    }
    if (!this.recipes.has(id)) this.#requestOnce(id, { type: 'getRecipe', id });
  }

  /** The host sent the output's current state. */
  updated(output: OutputItem): void {
    const isAskedFor = this.#pending.has(`fetch ${output.id}`);
    this.#clearPending(output.id);
    if (output.source !== null) this.#unavailable.delete(output.id);
    else if (!isAskedFor) this.listed(output);
  }

  /** What could not be fetched before is fetched when the user asks for it. */
  listed({ id, source, notDownloaded }: OutputItem): void {
    if (source === null && notDownloaded !== null) this.#unavailable.set(id, notDownloaded);
  }

  setUnavailable(id: string, reason: string): void {
    this.#clearPending(id);
    this.#unavailable.set(id, reason);
  }

  /** The content cannot be drawn: it may be fetched again once, after that it is unavailable. */
  drawFailed(id: string, reason: string): void {
    if (this.#undrawable.has(id)) this.#unavailable.set(id, reason);
    this.#undrawable.add(id);
  }

  /** Allows the content to be requested again. */
  retry(id: string): void {
    this.#unavailable.delete(id);
    this.#undrawable.delete(id);
    this.#clearPending(id);
  }

  #requestOnce(id: string, message: MessageToHost): void {
    const request = `${message.type} ${id}`;
    if (this.#pending.has(request)) return;
    this.#pending.add(request);
    this.#send(message);
  }

  #clearPending(id: string): void {
    this.progress.delete(id);
    for (const type of [
      'getOutputs',
      'fetch',
      'getText',
      'getMedia',
      'getRecipe',
    ] satisfies MessageToHost['type'][])
      this.#pending.delete(`${type} ${id}`);
  }
}
