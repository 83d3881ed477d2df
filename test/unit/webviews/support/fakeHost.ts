import type {
  MessageToHost,
  RecipeGroup,
  OutputItem,
  MessageToPage,
} from '../../../../src/features/gallery/galleryMessages.ts';
import type { ModelFacts } from '../../../../src/features/shared/pages/mediaMessages.ts';
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
  readonly pageSize?: number;
  readonly accounts?: readonly { readonly id: string; readonly label: string }[];
}

/** A host that answers the gallery page from a list of outputs. */
export class FakeHost {
  readonly #data: FakeHostData;
  #matching: readonly OutputItem[] = [];
  #sentCount = 0;

  constructor(data: FakeHostData) {
    this.#data = data;
  }

  /** The host's answers to a message of the page. */
  async answers(message: MessageToHost): Promise<readonly MessageToPage[]> {
    const {
      outputs,
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
        ];
      case 'query': {
        const { text, kind, job } = message.filter;
        const words = text.toLowerCase().split(/\s+/).filter(Boolean);
        this.#matching = outputs.filter(
          (one) =>
            words.every((word) => one.title.includes(word)) &&
            (kind === null || one.kind === kind) &&
            (job === null || one.job === job),
        );
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
      case 'fetch':
      case 'runAction':
      case 'viewChanged':
        return [];
    }
  }

  #next(query: number): MessageToPage {
    const from = this.#sentCount;
    this.#sentCount += this.#data.pageSize ?? 400;
    const outputs = this.#matching.slice(from, this.#sentCount);
    return { type: 'results', query, outputs, hasMore: this.#sentCount < this.#matching.length };
  }
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
