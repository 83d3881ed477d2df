import * as z from 'zod/mini';

const stored = z.object({
  shot: z.nullable(z.string()),
  drafts: z.record(z.string(), z.record(z.string(), z.string())),
});

interface Draft {
  readonly shot: string;
  readonly key: string;
  readonly text: string;
}

/** What has been typed into fields of shots and is not in the document yet: kept over a reload of the page. */
export class Drafts {
  /** The shot that was shown last. */
  shot: string | null;
  #drafts: Record<string, Record<string, string>>;
  readonly #save: (state: unknown) => void;

  /** @param state what was saved before */
  constructor(state: unknown, save: (state: unknown) => void) {
    const { data } = stored.safeParse(state);
    this.shot = data?.shot ?? null;
    this.#drafts = { ...data?.drafts };
    this.#save = save;
  }

  get(shot: string, key: string): string | undefined {
    return this.#drafts[shot]?.[key];
  }

  set(shot: string, key: string, text: string): void {
    this.#drafts = { ...this.#drafts, [shot]: { ...this.#drafts[shot], [key]: text } };
    this.#store();
  }

  /** Forgets a draft; gives it. */
  take(shot: string, key: string): string | undefined {
    const { [key]: text, ...rest } = this.#drafts[shot] ?? {};
    if (text === undefined) return undefined;
    const { [shot]: _, ...others } = this.#drafts;
    this.#drafts = Object.keys(rest).length > 0 ? { ...others, [shot]: rest } : others;
    this.#store();
    return text;
  }

  takeAll(): readonly Draft[] {
    const all = Object.entries(this.#drafts).flatMap(([shot, texts]) =>
      Object.entries(texts).map(([key, text]) => ({ shot, key, text })),
    );
    if (all.length > 0) {
      this.#drafts = {};
      this.#store();
    }
    return all;
  }

  /** Forgets the drafts of shots that are gone. */
  keepOnly(shots: ReadonlySet<string>): void {
    const kept = Object.entries(this.#drafts).filter(([shot]) => shots.has(shot));
    if (kept.length === Object.keys(this.#drafts).length) return;
    this.#drafts = Object.fromEntries(kept);
    this.#store();
  }

  setShot(shot: string | null): void {
    if (shot === this.shot) return;
    this.shot = shot;
    this.#store();
  }

  #store(): void {
    this.#save({ shot: this.shot, drafts: this.#drafts });
  }
}
