import * as vscode from 'vscode';
import type { Disposable } from '../../core/disposable.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import { toProblem } from '../../core/problem.ts';
import type { FromGallery, OutputFilter, ToGallery } from './galleryMessages.ts';
import { problemText } from '../problems/problemText.ts';
import { runOutputAction } from './outputActions.ts';
import type { OutputRepository, OutputRepositoryDeps } from './outputRepository.ts';
import { galleryWords } from './galleryStrings.ts';
import { outputPlace } from './outputs/outputId.ts';
import { OutputQuery, type FoundOutput } from './outputs/outputQuery.ts';
import { readableOutput } from './outputs/readableOutput.ts';
import { recipeText } from './outputs/recipe.ts';
import { WantedOutputs } from './wantedOutputs.ts';

/** Outputs in one answer: some screens of the grid, a message that is read within a frame. */
const PAGE = 400;

/** What a session has of the panel that it lives in. */
export interface SessionPanel {
  post(message: ToGallery): void;
  /** The address by which the page may load a file of the cache. */
  toUri(path: string): string;
  setTitle(title: string): void;
}

/** The host's side of one gallery page: answers what it asks and tells it what changes. */
export class GallerySession implements Disposable {
  readonly #deps: OutputRepositoryDeps;
  readonly #repository: OutputRepository;
  readonly #panel: SessionPanel;
  readonly #wanted: WantedOutputs;
  readonly #closing = new AbortController();
  #first: FoundOutput | null | undefined;
  /** What a page that has yet to load is to show only; one that is there remembers it itself. */
  #onlyJob: JobId | undefined;
  #query: { readonly number: number; readonly outputs: OutputQuery } | undefined;
  #following: Disposable | undefined;
  #reading: Promise<unknown> = Promise.resolve();
  #open = false;

  /**
   * @param first what to begin with: an output, the grid (null), or where the page was (undefined).
   * @param onlyJob the job whose outputs are to be shown, and no others.
   */
  constructor(
    deps: OutputRepositoryDeps,
    repository: OutputRepository,
    panel: SessionPanel,
    first: FoundOutput | null | undefined,
    onlyJob?: JobId,
  ) {
    this.#deps = deps;
    this.#repository = repository;
    this.#panel = panel;
    this.#first = first;
    this.#onlyJob = onlyJob;
    this.#wanted = new WantedOutputs((id, signal) => this.#fetch(id, signal));
  }

  /** Shows an output, or the grid; with a job: only what that one made. */
  async show(found: FoundOutput | null, onlyJob?: JobId): Promise<void> {
    this.#first = found;
    this.#onlyJob = onlyJob;
    if (!this.#open) return;
    const output = found && ((await this.#shown([found]))[0] ?? null);
    this.#panel.post({ type: 'show', output, ...(onlyJob === undefined ? {} : { job: onlyJob }) });
  }

  /** Answers one message of the page. Errors: Problem storage. */
  async receive(message: FromGallery): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#start(message.fresh);
      case 'query':
        return this.#ask(message.query, message.filter);
      case 'more':
        if (this.#query?.number === message.query) await this.#next();
        return;
      case 'look':
        return this.#look(message.ids);
      case 'want':
        this.#wanted.want(message.ids);
        return;
      case 'recipe': {
        const found = await this.#repository.find(message.id);
        if (found)
          this.#panel.post({ type: 'recipe', id: message.id, groups: await this.#repository.recipe(found) });
        return;
      }
      case 'text':
        return this.#read(message.id);
      case 'act':
        return this.#act(message.verb, message.ids, message.filter);
      case 'showing': {
        const found = message.id === null ? undefined : await this.#repository.find(message.id);
        this.#first = found ?? null;
        this.#onlyJob = undefined;
        this.#panel.setTitle(found?.job.title ?? vscode.l10n.t('Gallery'));
        return;
      }
    }
  }

  dispose(): void {
    this.#closing.abort();
    this.#wanted.dispose();
    this.#following?.dispose();
    this.#query = undefined;
  }

  async #start(fresh: boolean): Promise<void> {
    const accounts = await this.#deps.accounts.list();
    const first = this.#first;
    // A page that was hidden knows where it was; only a new one is told where to begin.
    const show = fresh || !this.#open ? first : undefined;
    const job = show === undefined ? undefined : this.#onlyJob;
    this.#open = true;
    this.#panel.post({
      type: 'start',
      words: galleryWords(),
      choices: { accounts: accounts.map(({ id, label }) => ({ id, label })) },
      language: vscode.env.language,
      ...(show === undefined ? {} : { show: show && ((await this.#shown([show]))[0] ?? null) }),
      ...(job === undefined ? {} : { job }),
    });
    const { journal } = await this.#deps.jobs();
    this.#following ??= journal.changes.onDidChange((change) => {
      if ('removed' in change) this.#panel.post({ type: 'gone', ids: [change.removed] });
      else void this.#changed(change);
    });
  }

  async #ask(number: number, filter: OutputFilter): Promise<void> {
    const { journal } = await this.#deps.jobs();
    this.#query = { number, outputs: new OutputQuery(journal, filter) };
    await this.#next();
  }

  /** The next outputs of the query; one piece after the other, since each goes on where the last one ended. */
  #next(): Promise<void> {
    const query = this.#query;
    const next = this.#reading.then(async () => {
      if (!query || query !== this.#query) return;
      const { found, more } = await query.outputs.next(PAGE);
      const outputs = await this.#shown(found);
      if (query === this.#query) this.#panel.post({ type: 'outputs', query: query.number, outputs, more });
    });
    this.#reading = next.catch(() => undefined);
    return next;
  }

  async #look(ids: readonly string[]): Promise<void> {
    const found: FoundOutput[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const one = await this.#repository.find(id);
      if (one) found.push(one);
      else gone.push(id);
    }
    if (gone.length > 0) this.#panel.post({ type: 'gone', ids: gone });
    this.#panel.post({ type: 'changed', outputs: await this.#shown(found) });
  }

  async #changed(job: JobRecord): Promise<void> {
    if (job.outputs.length === 0) return;
    const query = this.#query;
    const found = (await query?.outputs.outputsOf(job).catch(() => [])) ?? [];
    const outputs = await this.#shown(found);
    if (query && query === this.#query) this.#panel.post({ type: 'added', query: query.number, outputs });
    const all = await this.#shown(job.outputs.map((output) => ({ job, output })));
    this.#panel.post({ type: 'changed', outputs: all });
  }

  async #fetch(id: string, signal: AbortSignal): Promise<void> {
    const place = outputPlace(id);
    if (!place) return;
    try {
      await (await this.#deps.jobs()).outputs.bytes(place.job, place.index, signal);
      await this.#look([id]);
    } catch (error) {
      if (signal.aborted) return;
      this.#panel.post({ type: 'unavailable', id, reason: problemText(toProblem(error).details) });
    }
  }

  async #read(id: string): Promise<void> {
    const place = outputPlace(id);
    if (!place) return;
    try {
      const { outputs } = await this.#deps.jobs();
      const { path, content } = await outputs.bytes(place.job, place.index, this.#closing.signal);
      this.#panel.post({ type: 'text', id, ...(await readableOutput(path, content)) });
    } catch (error) {
      this.#panel.post({ type: 'unavailable', id, reason: problemText(toProblem(error).details) });
    }
  }

  async #act(
    verb: Extract<FromGallery, { type: 'act' }>['verb'],
    ids: readonly string[],
    filter: OutputFilter | undefined,
  ): Promise<void> {
    if (verb === 'copyRecipe') {
      const found = ids[0] === undefined ? undefined : await this.#repository.find(ids[0]);
      if (!found) return;
      await vscode.env.clipboard.writeText(recipeText(await this.#repository.recipe(found)));
      this.#panel.post({ type: 'told', text: vscode.l10n.t('The recipe is in the clipboard') });
      return;
    }
    const all = verb === 'saveAll' && ids.length === 0 && filter ? await this.#everyId(filter) : ids;
    const told = await runOutputAction(verb, all);
    if (told !== undefined) this.#panel.post({ type: 'told', text: told });
  }

  async #everyId(filter: OutputFilter): Promise<readonly string[]> {
    const query = new OutputQuery((await this.#deps.jobs()).journal, filter);
    const { found } = await query.next(Infinity);
    return found.map(({ job, output }) => `${job.id}/${output.index}`);
  }

  #shown(found: readonly FoundOutput[]) {
    return this.#repository.shown(found, (path) => this.#panel.toUri(path));
  }
}
