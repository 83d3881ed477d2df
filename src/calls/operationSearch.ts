import type { CatalogOperation } from './catalog.ts';

interface Entry {
  readonly operation: CatalogOperation;
  /** Everything that is searched, in lower case. */
  readonly text: string;
  readonly id: string;
  readonly summary: string;
}

/** Operations by the words of their platform, id, summary, path and tags. */
export class OperationSearch {
  readonly #entries: readonly Entry[];

  constructor(operations: readonly CatalogOperation[]) {
    this.#entries = operations.map((operation) => {
      const { provider, id, summary, method, path, tags } = operation;
      const text = [`${provider}.${id}`, spaced(id), summary, method, path, ...tags].join('\n').toLowerCase();
      return { operation, text, id: id.toLowerCase(), summary: summary.toLowerCase() };
    });
  }

  /**
   * Those that have every word, in the order of the contracts: first the one that has this very id, then those whose id
   * begins with what is typed, then those with all words in their summary.
   */
  find(typed: string): readonly CatalogOperation[] {
    const whole = typed.trim().toLowerCase();
    const words = whole.split(/\s+/).filter((word) => word !== '');
    const found = this.#entries.filter(({ text }) => words.every((word) => text.includes(word)));
    const rank = ({ id, summary }: Entry): number => {
      if (id === whole) return 0;
      if (id.startsWith(whole)) return 1;
      return words.every((word) => summary.includes(word)) ? 2 : 3;
    };
    if (words.length === 0) return found.map(({ operation }) => operation);
    return found
      .map((entry) => ({ entry, place: rank(entry) }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry.operation);
  }
}

/** `listOrgTokens` as `list Org Tokens`. */
function spaced(id: string): string {
  return id.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
}
