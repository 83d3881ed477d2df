/** Runs one at a time; of the wishes that come meanwhile, one more run follows, which sees the latest of everything. */
export class LatestRun {
  readonly #run: (isLatest: () => boolean) => Promise<void>;
  #running: Promise<void> | null = null;
  #isWanted = false;

  /** @param run never rejects; told whether nobody has wished for another run since it began */
  constructor(run: (isLatest: () => boolean) => Promise<void>) {
    this.#run = run;
  }

  soon(): void {
    this.#isWanted = true;
    this.#running ??= this.#runAll();
  }

  /** Resolves when what was wished for until now is done. */
  async done(): Promise<void> {
    await this.#running;
  }

  async #runAll(): Promise<void> {
    // What changes in the same turn is one wish.
    await Promise.resolve();
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#run(() => !this.#isWanted);
    }
    this.#running = null;
  }
}
