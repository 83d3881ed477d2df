import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/disposable.ts';
import type { JobId } from '../../core/ids.ts';
import type { CachedContent } from '../../core/output.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { DropMessage } from '../shared/pages/dropMessages.ts';
import { outputId, parseOutputId } from './galleryIds.ts';
import type {
  MessageToHost,
  MessageToPage,
  OutputAction,
  OutputFilter,
  OutputItem,
} from './galleryMessages.ts';
import { galleryStrings } from './galleryStrings.ts';
import { OutputContents } from './contents/outputContents.ts';
import type { OutputQuery, OutputRecord, ShownOutput } from './outputQuery.ts';
import type { OutputRepository } from './outputRepository.ts';
import { SmallPictures } from './sheet/smallPictures.ts';
import { recipeText } from './recipe.ts';
import { SortingSession } from './sorting/sortingSession.ts';
import type { SubtitleFormat } from './transcript/transcript.ts';

/** Outputs in one message: some screens of the grid, parsed by the page within a frame. */
const PAGE_SIZE = 400;
/** Jobs whose changes are read in one turn. */
const JOBS_PER_TURN = 50;

/** The commands that act on one output; they show their own errors. */
const COMMANDS: Readonly<
  Record<
    Exclude<OutputAction, 'saveAll' | 'saveSheet' | 'keep' | 'copyRecipe' | 'exportSrt' | 'exportVtt'>,
    CommandId
  >
> = {
  save: 'backlot.saveOutput',
  copyPath: 'backlot.copyOutputPath',
  openFile: 'backlot.openOutputFile',
  openOutside: 'backlot.openOutputOutside',
  useAsInput: 'backlot.useAsInput',
  runAgain: 'backlot.runJobAgain',
  insert: 'backlot.insertOutput',
};

/** The panel that a session belongs to. */
export interface SessionPanel {
  post(message: MessageToPage): void;
  /** The URI by which the page may load a file of the cache. */
  toUri(path: string): string;
  /** True in the desktop editor, which plays fewer kinds of media than browsers do. */
  readonly isDesktop: boolean;
  /** Deletes a file of the cache. */
  removeContent(content: CachedContent): Promise<void>;
  /** Names the tab after what is shown; null: the grid. */
  setTitle(shown: OutputRecord | null): void;
}

/** The host's side of one gallery page: answers its messages and reports changes of the history. */
export class GallerySession implements Disposable {
  readonly #repository: OutputRepository;
  readonly #panel: SessionPanel;
  readonly #closing = new AbortController();
  readonly #contents: OutputContents;
  /** What the page shows: an output, the grid (null), or what it restores itself (undefined). */
  #current: OutputRecord | null | undefined;
  /** The job filter for a page that is not loaded yet; a loaded page keeps its own filter. */
  #onlyJob: JobId | undefined;
  #query: { readonly number: number; readonly results: OutputQuery } | undefined;
  #subscriptions: readonly Disposable[] = [];
  /** One page of results is read after the other, since each continues where the last one ended. */
  #reading: Promise<unknown> = Promise.resolve();
  /** Jobs whose outputs changed and are not posted yet. */
  readonly #changed = new Set<JobId>();
  #posting = false;
  readonly #sorting: SortingSession;
  #loaded = false;
  readonly #small: SmallPictures;

  /**
   * @param current what to show first: an output, the grid (null), or what the page restores itself (undefined).
   * @param onlyJob the job whose outputs are listed, and no others.
   */
  constructor(
    repository: OutputRepository,
    panel: SessionPanel,
    current: OutputRecord | null | undefined,
    onlyJob?: JobId,
  ) {
    this.#repository = repository;
    this.#panel = panel;
    this.#current = current;
    this.#onlyJob = onlyJob;
    this.#sorting = new SortingSession(repository, {
      say: (text) => this.say(text),
      open: (record) => this.open(record),
      removeContent: (content) => panel.removeContent(content),
    });
    this.#contents = new OutputContents({
      ...{ repository, panel, closing: this.#closing.signal },
      postOutputs: (ids) => this.#postOutputs(ids),
    });
    this.#small = new SmallPictures((outputs) => panel.post({ type: 'drawSmall', outputs }));
  }

  /** Small pictures of outputs whose content is in the cache, by their ids; none of what cannot be drawn. */
  async smallPictures(
    records: readonly OutputRecord[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, string>> {
    return this.#small.draw(await this.#items(records), AbortSignal.any([signal, this.#closing.signal]));
  }

  /** Shows a sentence in the page's status line, which a screen reader announces. */
  say(text: string): void {
    this.#panel.post({ type: 'status', text });
  }

  /** Opens an output, or the grid; with a job: lists only its outputs. */
  async open(record: OutputRecord | null, onlyJob?: JobId): Promise<void> {
    this.#current = record;
    this.#onlyJob = onlyJob;
    if (!this.#loaded) return;
    const output = await this.#item(record);
    this.#panel.post({ type: 'open', output, ...(onlyJob === undefined ? {} : { job: onlyJob }) });
  }

  /** Answers one message of the page. Errors: Problem storage. */
  async receive(message: Exclude<MessageToHost, DropMessage>): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#init(message.isNew);
      case 'query':
        this.#query = { number: message.query, results: await this.#repository.query(message.filter) };
        return this.#postResults();
      case 'nextPage':
        if (this.#query?.number === message.query) await this.#postResults();
        return;
      case 'getOutputs':
        return this.#postOutputs(message.ids);
      case 'fetch':
        return this.#contents.fetch(message.ids);
      case 'cancelFetch':
        return this.#contents.cancel(message.id);
      case 'getRecipe': {
        const record = await this.#repository.find(message.id);
        if (record)
          this.#panel.post({ type: 'recipe', id: message.id, groups: await this.#repository.recipe(record) });
        return;
      }
      case 'getText':
        return this.#contents.postText(message.id);
      case 'getMedia':
        return this.#contents.postMedia(message.id);
      case 'smallPicture':
        return this.#small.got(message);
      case 'runAction':
        return this.#run(message.action, message.ids, message.filter);
      case 'mark':
        return this.#sorting.mark(message.ids, message.marking);
      case 'sort':
        return this.#sorting.run(message.action, message.ids, message.filter);
      case 'viewChanged': {
        const record = message.id === null ? undefined : await this.#repository.find(message.id);
        this.#current = record ?? null;
        this.#onlyJob = undefined;
        return this.#panel.setTitle(this.#current);
      }
    }
  }

  dispose(): void {
    this.#closing.abort();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#query = undefined;
  }

  async #init(isNew: boolean): Promise<void> {
    // A page that was only hidden restores its own view.
    const current = isNew || !this.#loaded ? this.#current : undefined;
    const job = current === undefined ? undefined : this.#onlyJob;
    this.#loaded = true;
    this.#small.pageIsNew();
    this.#panel.post({
      type: 'init',
      strings: galleryStrings(),
      filterOptions: await this.#repository.filterOptions(),
      language: vscode.env.language,
      ...(current === undefined ? {} : { open: await this.#item(current) }),
      ...(job === undefined ? {} : { job }),
    });
    await this.#postNames();
    if (this.#subscriptions.length > 0) return;
    const onDidChange = await this.#repository.changes();
    const sorting = await this.#repository.sorting();
    this.#subscriptions = [
      onDidChange((change) => {
        if ('removed' in change) this.#panel.post({ type: 'removed', ids: [change.removed] });
        else if (change.outputs.length > 0) this.#noteChanged([change.id]);
      }),
      sorting.onDidChange((places) => {
        this.#noteChanged(places.map(({ job }) => job));
        void this.#postNames().catch(() => undefined);
      }),
    ];
  }

  async #postNames(): Promise<void> {
    this.#panel.post({ type: 'names', names: await this.#sorting.names() });
  }

  /** Posts what changed as soon as everything else has had its turn: many changes at once are few messages. */
  #noteChanged(jobs: readonly JobId[]): void {
    for (const job of jobs) this.#changed.add(job);
    if (this.#posting) return;
    this.#posting = true;
    void this.#postChanged()
      .catch(() => undefined)
      .finally(() => (this.#posting = false));
  }

  async #postChanged(): Promise<void> {
    while (this.#changed.size > 0) {
      const jobs = [...this.#changed].slice(0, JOBS_PER_TURN);
      for (const job of jobs) this.#changed.delete(job);
      const records = await this.#repository.recordsOf(jobs);
      const listed = new Set(records.map(idOf));
      const query = this.#query;
      const matches = (await query?.results.matchesOf(jobs).catch(() => [])) ?? [];
      const outputs = await this.#items(records);
      this.#panel.post({
        type: 'updated',
        outputs,
        ...(query && query === this.#query
          ? { matches: { query: query.number, ids: matches.map(outputId).filter((id) => listed.has(id)) } }
          : {}),
      });
      await nextTurn();
    }
  }

  #postResults(): Promise<void> {
    const query = this.#query;
    const next = this.#reading.then(async () => {
      if (!query || query !== this.#query) return;
      const { records, hasMore } = await query.results.next(PAGE_SIZE);
      const outputs = await this.#items(records);
      const { mistakes } = query.results;
      if (query !== this.#query) return;
      this.#panel.post({
        type: 'results',
        query: query.number,
        outputs,
        hasMore,
        ...(mistakes.length > 0 && { mistakes }),
      });
    });
    this.#reading = next.catch(() => undefined);
    return next;
  }

  async #postOutputs(ids: readonly string[]): Promise<void> {
    const records: OutputRecord[] = [];
    const removed: string[] = [];
    for (const id of ids) {
      const record = await this.#repository.find(id);
      if (record) records.push(record);
      else removed.push(id);
    }
    if (removed.length > 0) this.#panel.post({ type: 'removed', ids: removed });
    if (records.length > 0) this.#panel.post({ type: 'updated', outputs: await this.#items(records) });
  }

  async #run(action: OutputAction, ids: readonly string[], filter: OutputFilter | undefined): Promise<void> {
    const result =
      action === 'saveAll' || action === 'saveSheet'
        ? await this.#saveMany(
            action === 'saveAll' ? 'backlot.saveAllOutputs' : 'backlot.saveSheet',
            ids,
            filter,
          )
        : action === 'keep'
          ? await vscode.commands.executeCommand('backlot.keepOutputs', ids)
          : action === 'copyRecipe'
            ? await this.#copyRecipe(ids[0])
            : action === 'exportSrt' || action === 'exportVtt'
              ? await this.#exportSubtitles(ids[0], action === 'exportSrt' ? 'srt' : 'vtt')
              : await runCommand(COMMANDS[action], ids[0]);
    if (typeof result === 'string') this.#panel.post({ type: 'status', text: result });
  }

  async #saveMany(
    command: CommandId,
    ids: readonly string[],
    filter: OutputFilter | undefined,
  ): Promise<unknown> {
    const all = ids.length === 0 && filter ? await this.#allIds(filter) : ids;
    return all.length === 0 ? undefined : vscode.commands.executeCommand(command, all);
  }

  async #exportSubtitles(id: string | undefined, format: SubtitleFormat): Promise<string | undefined> {
    const ref = id === undefined ? null : parseOutputId(id);
    const output = ref && (await this.#repository.onDisk(ref, this.#closing.signal));
    if (!output) return undefined;
    const { exportSubtitles } = await import('./transcript/transcriptFile.ts');
    return exportSubtitles(output, format);
  }

  async #copyRecipe(id: string | undefined): Promise<string | undefined> {
    const record = id === undefined ? undefined : await this.#repository.find(id);
    if (!record) return undefined;
    await vscode.env.clipboard.writeText(recipeText(await this.#repository.recipe(record)));
    return vscode.l10n.t('Recipe copied to the clipboard');
  }

  async #allIds(filter: OutputFilter): Promise<readonly string[]> {
    const query = await this.#repository.query(filter);
    const ids: string[] = [];
    for (let more = true; more;) {
      const { outputs, hasMore } = await query.nextPlaces(PAGE_SIZE);
      ids.push(...outputs.map(outputId));
      more = hasMore;
    }
    return ids;
  }

  async #item(record: OutputRecord | null): Promise<OutputItem | null> {
    return record && ((await this.#items([record]))[0] ?? null);
  }

  #items(records: readonly ShownOutput[]): Promise<readonly OutputItem[]> {
    return this.#repository.items(records, (path) => this.#panel.toUri(path));
  }
}

function idOf({ job, output }: ShownOutput): string {
  return outputId({ job: job.id, index: output.index });
}

/** Runs a command of the trees on one output; gives its sentence for the status line. */
async function runCommand(command: CommandId, id: string | undefined): Promise<unknown> {
  const ref = id === undefined ? null : parseOutputId(id);
  return ref && vscode.commands.executeCommand(command, { kind: 'job', id: ref.job }, ref.index);
}
