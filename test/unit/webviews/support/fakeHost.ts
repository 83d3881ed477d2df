import type {
  MessageToHost,
  OutputFilter,
  RecipeGroup,
  OutputItem,
  MessageToPage,
} from '../../../../src/features/gallery/galleryMessages.ts';
import type { DropMessage } from '../../../../src/features/shared/pages/dropMessages.ts';
import type { ModelFacts } from '../../../../src/features/shared/pages/mediaMessages.ts';
import type { SortingNamesItem } from '../../../../src/features/shared/pages/sortingMessages.ts';
import { pageStrings } from './vscodeStandIn.ts';

type MediaAnswer = Pick<Extract<MessageToPage, { type: 'media' }>, 'facts' | 'doubtful'>;

export interface FakeHostData {
  readonly outputs: readonly OutputItem[];
  /** The output to open first. */
  readonly open?: OutputItem | null;
  readonly texts?: Readonly<Record<string, string>>;
  /** By output id. */
  readonly media?: Readonly<Record<string, MediaAnswer>>;
  readonly models?: Readonly<Record<string, ModelFacts | null>>;
  readonly transcripts?: Readonly<Record<string, readonly MessageToPage[]>>;
  /** Gets what the page says of files that are dropped on it. */
  readonly onDrop?: (message: DropMessage) => void;
  readonly pageSize?: number;
  readonly accounts?: readonly { readonly id: string; readonly label: string }[];
  readonly names?: SortingNamesItem;
  /** What is wrong with a search. */
  readonly mistakes?: (text: string) => readonly string[];
}

/** A host that answers the gallery page from a list of outputs. */
export class FakeHost {
  readonly #data: FakeHostData;
  #outputs: readonly OutputItem[];
  /** The outputs before each change of marks. */
  #before: readonly (readonly OutputItem[])[] = [];
  #query: Extract<MessageToHost, { type: 'query' }> | undefined;
  #matching: readonly OutputItem[] = [];
  #sentCount = 0;

  constructor(data: FakeHostData) {
    this.#data = data;
    this.#outputs = data.outputs;
  }

  /** The host's answers to a message of the page. */
  async answers(message: MessageToHost): Promise<readonly MessageToPage[]> {
    const outputs = this.#outputs;
    const {
      open,
      texts = {},
      media = {},
      models = {},
      transcripts = {},
      accounts = [{ id: 'a1', label: 'studio' }],
    } = this.#data;
    switch (message.type) {
      case 'ready':
        return [
          {
            type: 'init',
            strings: await pageStrings(),
            filterOptions: { accounts },
            language: 'en',
            ...(open === undefined ? {} : { open }),
          },
          ...(this.#data.names ? [{ type: 'names' as const, names: this.#data.names }] : []),
        ];
      case 'query': {
        this.#query = message;
        const mistakes = this.#data.mistakes?.(message.filter.text) ?? [];
        this.#matching = mistakes.length > 0 ? [] : outputs.filter((one) => matches(one, message.filter));
        if (mistakes.length > 0)
          return [{ type: 'results', query: message.query, outputs: [], hasMore: false, mistakes }];
        this.#sentCount = 0;
        return [this.#next(message.query)];
      }
      case 'nextPage':
        return [this.#next(message.query)];
      case 'getOutputs':
        return [{ type: 'updated', outputs: outputs.filter(({ id }) => message.ids.includes(id)) }];
      case 'getRecipe': {
        const output = outputs.find(({ id }) => id === message.id);
        return output ? [{ type: 'recipe', id: message.id, groups: recipe(output) }] : [];
      }
      case 'getText':
        return [
          ...(transcripts[message.id] ?? []),
          {
            type: 'text',
            id: message.id,
            text: texts[message.id] ?? '',
            truncated: message.id.endsWith('/9'),
          },
        ];
      case 'getMedia': {
        const model = models[message.id];
        if (model !== undefined) return [{ type: 'model', id: message.id, facts: model }];
        return [{ type: 'media', id: message.id, ...(media[message.id] ?? { facts: null, doubtful: [] }) }];
      }
      case 'mark': {
        const { marking, ids } = message;
        this.#before = [...this.#before, outputs];
        return this.#changed(
          outputs.map((one) =>
            ids.includes(one.id) ? { ...one, marks: { ...one.marks, [marking.mark]: marking.value } } : one,
          ),
          `${marking.mark} of ${ids.length}`,
        );
      }
      case 'sort': {
        const before = this.#before.at(-1);
        if (message.action !== 'undo' || !before) return [];
        this.#before = this.#before.slice(0, -1);
        return this.#changed(before, 'Undone');
      }
      case 'dropFile':
      case 'dropAddress':
      case 'droppedBytes':
        this.#data.onDrop?.(message);
        return [];
      case 'fetch':
      case 'cancelFetch':
      case 'smallPicture':
      case 'runAction':
      case 'viewChanged':
        return [];
    }
  }

  /** The outputs are these now: those that are others are posted, as the host does. */
  #changed(outputs: readonly OutputItem[], text: string): readonly MessageToPage[] {
    const changed = outputs.filter((one, at) => one !== this.#outputs[at]);
    this.#outputs = outputs;
    const { filter, query = 0 } = this.#query ?? {};
    const ids = changed.filter((one) => filter && matches(one, filter)).map(({ id }) => id);
    return [
      { type: 'updated', outputs: changed, matches: { query, ids } },
      { type: 'status', text },
    ];
  }

  #next(query: number): MessageToPage {
    const from = this.#sentCount;
    this.#sentCount += this.#data.pageSize ?? 400;
    const outputs = this.#matching.slice(from, this.#sentCount);
    return { type: 'results', query, outputs, hasMore: this.#sentCount < this.#matching.length };
  }
}

/** Words of the title; `is:rejected` and a rating are all that it knows of the search words. */
function matches(one: OutputItem, { text, kind, job, bin = false }: OutputFilter): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rating = /^rating:(\d)$/;
  return (
    words.every((word) => {
      if (word === 'is:rejected') return one.marks.rejected;
      const wanted = rating.exec(word)?.[1];
      return wanted === undefined ? one.title.includes(word) : one.marks.rating === Number(wanted);
    }) &&
    (words.includes('is:rejected') || bin || !one.marks.rejected) &&
    (kind === null || one.kind === kind) &&
    (job === null || one.job === job) &&
    one.marks.recycled === bin
  );
}

function recipe(output: OutputItem): readonly RecipeGroup[] {
  return [
    { title: 'Prompt', rows: [{ label: '', value: output.title }] },
    {
      title: 'Request',
      rows: [
        { label: 'Kind', value: output.jobKind },
        { label: 'Seed', value: String(output.createdAt % 97) },
      ],
    },
    { title: 'Cost', rows: [{ label: 'Charged', value: output.cost ?? 'unknown' }] },
  ];
}
