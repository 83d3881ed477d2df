import type {
  FromGallery,
  RecipeGroup,
  ShownOutput,
  ToGallery,
} from '../../../../src/features/gallery/galleryMessages.ts';
import { pageWords } from './vscodeStandIn.ts';

/** What the host has to tell. */
export interface Told {
  readonly outputs: readonly ShownOutput[];
  /** What to begin with. */
  readonly show?: ShownOutput | null;
  readonly texts?: Readonly<Record<string, string>>;
  readonly pageSize?: number;
  readonly accounts?: readonly { readonly id: string; readonly label: string }[];
}

/** A host that answers the gallery page from a list of outputs. */
export class ListHost {
  readonly #told: Told;
  #matching: readonly ShownOutput[] = [];
  #given = 0;

  constructor(told: Told) {
    this.#told = told;
  }

  /** What the host says to a message of the page; nothing to most of them. */
  async answers(message: FromGallery): Promise<readonly ToGallery[]> {
    const { outputs, show, texts = {}, accounts = [{ id: 'a1', label: 'studio' }] } = this.#told;
    switch (message.type) {
      case 'ready':
        return [
          {
            type: 'start',
            words: await pageWords(),
            choices: { accounts },
            language: 'en',
            ...(show === undefined ? {} : { show }),
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
        this.#given = 0;
        return [this.#next(message.query)];
      }
      case 'more':
        return [this.#next(message.query)];
      case 'look':
        return [{ type: 'changed', outputs: outputs.filter(({ id }) => message.ids.includes(id)) }];
      case 'recipe': {
        const output = outputs.find(({ id }) => id === message.id);
        return output ? [{ type: 'recipe', id: message.id, groups: recipe(output) }] : [];
      }
      case 'text':
        return [
          { type: 'text', id: message.id, text: texts[message.id] ?? '', cut: message.id.endsWith('/9') },
        ];
      case 'want':
      case 'act':
      case 'showing':
        return [];
    }
  }

  #next(query: number): ToGallery {
    const from = this.#given;
    this.#given += this.#told.pageSize ?? 400;
    const outputs = this.#matching.slice(from, this.#given);
    return { type: 'outputs', query, outputs, more: this.#given < this.#matching.length };
  }
}

function recipe(output: ShownOutput): readonly RecipeGroup[] {
  return [
    { title: 'Prompt', rows: [{ label: '', value: output.title }] },
    {
      title: 'Request',
      rows: [
        { label: 'Workflow', value: output.jobKind },
        { label: 'Seed', value: String(output.createdAt % 97) },
      ],
    },
    { title: 'Cost', rows: [{ label: 'Charged', value: output.cost ?? 'not said' }] },
  ];
}
