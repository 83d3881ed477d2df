/** A time in which a journal was taken away: whatever was the journal before `from` is none any more after `to`. */
interface Retirement {
  readonly from: bigint;
  readonly to: bigint;
}

interface StoredIntent {
  readonly generation: string;
  /** Before it was written. */
  readonly began: bigint;
}

interface StoredRow {
  readonly label: string;
  readonly began: bigint;
}

/**
 * Which journal each purchase was written to, from what the windows print: `generation <id> <time>` when a window has opened
 * a journal, `stored <key> <generation> <time>`, `anew <from> <to>` when it has set a damaged one aside, `retiring <time>` and
 * `retired <time>` of a disturbance, `row <label> <time>` of the account file.
 */
export class Generations {
  readonly #seen = new Map<string, bigint>();
  readonly #stored = new Map<string, StoredIntent>();
  readonly #rows: StoredRow[] = [];
  readonly #retirements: Retirement[] = [];
  #forgettings = 0n;

  /** How many journals there were. */
  get count(): number {
    return this.#seen.size;
  }

  /** How many intents and account rows were written. */
  get written(): { readonly intents: number; readonly rows: number } {
    return { intents: this.#stored.size, rows: this.#rows.length };
  }

  /** Takes the lines of one process, in their order. */
  reader(): (line: string) => void {
    let from = 0n;
    return (line) => {
      const [what, one = '', two = '', three = ''] = line.split(' ');
      switch (what) {
        case 'generation': {
          const before = this.#seen.get(one);
          if (before === undefined || BigInt(two) < before) this.#seen.set(one, BigInt(two));
          break;
        }
        case 'stored':
          this.#stored.set(one, { generation: two, began: BigInt(three) });
          break;
        case 'anew':
          this.#retirements.push({ from: BigInt(one), to: BigInt(two) });
          break;
        case 'retiring':
          from = BigInt(one);
          this.#forgettings = from > this.#forgettings ? from : this.#forgettings;
          break;
        case 'retired':
          this.#retirements.push({ from, to: BigInt(one) });
          this.#forgettings = BigInt(one) > this.#forgettings ? BigInt(one) : this.#forgettings;
          break;
        case 'row':
          this.#rows.push({ label: one, began: BigInt(two) });
          break;
        default:
          // For the other readers.
          break;
      }
    };
  }

  /** The keys of all intents that were written to a journal. */
  keysOf(generation: string): readonly string[] {
    return [...this.#stored].filter(([, intent]) => intent.generation === generation).map(([key]) => key);
  }

  has(key: string): boolean {
    return this.#stored.has(key);
  }

  /** Labels of the account rows that were written after everything had been forgotten for the last time. */
  get lastRows(): readonly string[] {
    return this.#rows.filter(({ began }) => began > this.#forgettings).map(({ label }) => label);
  }

  /** Intents that were written to a journal after it had been taken away. */
  get lateIntents(): readonly string[] {
    return [...this.#stored].flatMap(([key, { generation, began }]) => {
      const seen = this.#seen.get(generation);
      const isLate = this.#retirements.some(
        ({ from, to }) => seen !== undefined && seen < from && to < began,
      );
      return isLate ? [`${key} was written to a journal that had been taken away`] : [];
    });
  }
}
