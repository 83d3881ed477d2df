import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ensurePrivateFile, ensurePrivateFolder } from '../../accounts/privateFiles.ts';
import type { Clock } from '../../core/clock.ts';
import type { Log } from '../../core/log.ts';
import { toProblem } from '../../core/problem.ts';

/** A prompt that was sent. */
export interface SentPrompt {
  readonly text: string;
  readonly kind: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface PromptHistoryDeps {
  /** The folder that its file lies in. */
  readonly storage: string;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

const FILE = 'prompts.jsonl';
const MOST_PROMPTS = 2_000;
/** Longer prompts are not kept. */
const LONGEST_PROMPT = 20_000;
/** When the file has become longer than this, what is not shown any more is taken out. */
const MOST_BYTES = 4 * 1024 * 1024;

const line = z.object({ text: z.string(), kind: z.string(), at: z.number() });

/**
 * The prompts that were sent, in a file of their own: they outlive jobs, outputs and drafts. One line each, which is added at
 * the end, so that several windows can write.
 */
export class PromptHistory {
  readonly #deps: PromptHistoryDeps;
  readonly #path: string;

  constructor(deps: PromptHistoryDeps) {
    this.#deps = deps;
    this.#path = join(deps.storage, FILE);
  }

  /** Adds a prompt; an empty or very long one is left out. Never rejects: the job is bought all the same. */
  async note({ text, kind }: Pick<SentPrompt, 'text' | 'kind'>): Promise<void> {
    const { storage, clock, log } = this.#deps;
    if (text.trim() === '' || text.length > LONGEST_PROMPT) return;
    const prompt: SentPrompt = { text, kind, at: clock.now() };
    try {
      ensurePrivateFolder(storage);
      ensurePrivateFile(this.#path);
      await appendFile(this.#path, `${JSON.stringify(prompt)}\n`);
    } catch (error) {
      log.warn(toProblem(error).message);
    }
  }

  /** The prompts, each once, the newest first. What cannot be read counts as nothing. */
  async all(): Promise<readonly SentPrompt[]> {
    const written = await readFile(this.#path, 'utf8').catch(() => '');
    const prompts = new Map<string, SentPrompt>();
    for (const one of written.split('\n').reverse()) {
      const prompt = promptIn(one);
      if (prompt && !prompts.has(prompt.text)) prompts.set(prompt.text, prompt);
      if (prompts.size >= MOST_PROMPTS) break;
    }
    const found = [...prompts.values()];
    if (written.length > MOST_BYTES) await this.#rewrite(found);
    return found;
  }

  /** Whole or not at all. */
  async #rewrite(prompts: readonly SentPrompt[]): Promise<void> {
    const temporary = `${this.#path}.${randomUUID()}.tmp`;
    const text = [...prompts]
      .reverse()
      .map((prompt) => `${JSON.stringify(prompt)}\n`)
      .join('');
    await writeFile(temporary, text, { mode: 0o600 })
      .then(() => rename(temporary, this.#path))
      .catch(() => rm(temporary, { force: true }));
  }
}

function promptIn(written: string): SentPrompt | undefined {
  try {
    return z.safeParse(line, JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}
