import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A TypeScript file of this folder, or a program at a `file:` address, as a process of its own. */
export class Child {
  readonly #process: ChildProcessWithoutNullStreams;
  #output = '';
  readonly #ended: Promise<void>;

  constructor(file: string, ...args: string[]) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    this.#process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args]);
    this.#process.stdout.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.#process.stderr.pipe(process.stderr);
    this.#ended = new Promise((resolve) => this.#process.once('close', () => resolve()));
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Whole lines that it has printed so far. */
  get lines(): string[] {
    return this.#output.split('\n').slice(0, -1);
  }

  /** Resolves when it has printed `line`. Errors: when it ends without having done so. */
  async says(line: string): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      const poll = () => {
        if (!this.lines.includes(line)) return;
        this.#process.stdout.off('data', poll);
        resolve();
      };
      this.#process.stdout.on('data', poll);
      poll();
    });
    await Promise.race([
      heard,
      this.#ended.then(() => {
        if (!this.lines.includes(line)) throw new Error(`it ended without saying "${line}"`);
      }),
    ]);
  }

  tell(line: string): void {
    this.#process.stdin.write(`${line}\n`);
  }

  /** Ends it like a power cut of the process: no handler runs. Resolves when it is gone. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }
}
