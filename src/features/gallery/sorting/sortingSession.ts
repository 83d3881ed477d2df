import { l10n } from 'vscode';
import type { CachedContent } from '../../../core/output.ts';
import type { OutputSorting, SortingStep } from '../../../jobs/store/sorting/outputSorting.ts';
import type { Marking } from '../../../jobs/store/sorting/sortingSteps.ts';
import { byteText } from '../../shared/byteText.ts';
import { showInputBox, showWarningMessage } from '../../shared/messages.ts';
import type { SortingAction, SortingNamesItem } from '../../shared/pages/sortingMessages.ts';
import { outputId, parseOutputId } from '../galleryIds.ts';
import type { OutputFilter } from '../galleryMessages.ts';
import type { OutputRecord } from '../outputQuery.ts';
import type { OutputRepository } from '../outputRepository.ts';
import { askForName, manageNames } from './askForName.ts';
import { stepText } from './sortingText.ts';

export interface SortingPage {
  /** Says a sentence in the page's status line. */
  say(text: string): void;
  open(record: OutputRecord): Promise<void>;
  /** Deletes a file of the cache. */
  removeContent(content: CachedContent): Promise<void>;
}

/** What a gallery page does about sorting. Errors of every method: Problem storage. */
export class SortingSession {
  readonly #repository: OutputRepository;
  readonly #page: SortingPage;

  constructor(repository: OutputRepository, page: SortingPage) {
    this.#repository = repository;
    this.#page = page;
  }

  /** Marks outputs, and says what was done. */
  async mark(ids: readonly string[], marking: Marking): Promise<void> {
    const step = await (await this.#repository.sorting()).mark(placesOf(ids), marking);
    if (step) this.#page.say(stepText(step));
  }

  async run(action: SortingAction, ids: readonly string[], filter: OutputFilter | undefined): Promise<void> {
    const sorting = await this.#repository.sorting();
    switch (action) {
      case 'undo':
        return this.#sayStep(
          await sorting.undo(),
          (done) => l10n.t('Undone: {0}', done),
          l10n.t('Nothing to undo'),
        );
      case 'redo':
        return this.#sayStep(
          await sorting.redo(),
          (done) => l10n.t('Done again: {0}', done),
          l10n.t('Nothing to do again'),
        );
      case 'editTags':
        return this.#edit(sorting, 'tags', ids);
      case 'editCollections':
        return this.#edit(sorting, 'collections', ids);
      case 'saveSearch':
        return this.#saveSearch(sorting, filter);
      case 'manageNames':
        return manageNames(sorting.names);
      case 'emptyBin':
        return this.#emptyBin(sorting);
      case 'nextOfRecipe':
      case 'previousOfRecipe': {
        const found = await this.#repository.sibling(ids[0] ?? '', action === 'nextOfRecipe' ? 1 : -1);
        return found
          ? this.#page.open(found)
          : this.#page.say(l10n.t('No further output of the same recipe'));
      }
    }
  }

  /** The names that the page offers. */
  async names(): Promise<SortingNamesItem> {
    const { names } = await this.#repository.sorting();
    const [collections, searches] = [await names.collections(), await names.searches()];
    return { collections: collections.map(({ name }) => name), searches };
  }

  #sayStep(step: SortingStep | null, told: (done: string) => string, nothing: string): void {
    this.#page.say(step ? told(stepText(step)) : nothing);
  }

  async #edit(sorting: OutputSorting, mark: 'tags' | 'collections', ids: readonly string[]): Promise<void> {
    const places = placesOf(ids);
    if (places.length === 0) return;
    const wanted = new Set(ids);
    const listed = await sorting.list.ofJobs([...new Set(places.map(({ job }) => job))]);
    const having = listed.filter((output) => wanted.has(outputId(output))).map(({ marks }) => marks[mark]);
    const all = await sorting.names[mark]();
    const change = await askForName(mark, all, having);
    if (change) await this.mark(ids, { mark, ...change });
  }

  async #saveSearch(sorting: OutputSorting, filter: OutputFilter | undefined): Promise<void> {
    if (!filter) return;
    const taken = new Set((await sorting.names.searches()).map(({ name }) => name.toLowerCase()));
    const name = await showInputBox({
      title: l10n.t('Save Search'),
      prompt: l10n.t('A name for the search'),
      value: filter.text,
      validateInput: (typed) => {
        if (typed.trim() === '') return l10n.t('Type a name.');
        return taken.has(typed.trim().toLowerCase())
          ? { message: l10n.t('The search of this name is replaced.'), severity: 2 }
          : undefined;
      },
    });
    if (name === undefined) return;
    await sorting.names.saveSearch(name, JSON.stringify({ ...filter, job: null }));
    this.#page.say(l10n.t('Search saved: {0}', name.trim()));
  }

  async #emptyBin(sorting: OutputSorting): Promise<void> {
    const { outputs, files, bytes } = await sorting.bin();
    if (outputs === 0) return this.#page.say(l10n.t('The recycle bin is empty'));
    const empty = l10n.t('Delete for Good');
    const question =
      outputs === 1
        ? l10n.t('Delete the output in the recycle bin for good?')
        : l10n.t('Delete {0} outputs in the recycle bin for good?', outputs);
    const detail = l10n.t(
      'Files that are deleted from this computer: {0} ({1}). It cannot be undone. The jobs stay in the history with their recipes and costs. What the platform keeps, and copies that you saved, stay where they are.',
      files,
      byteText(bytes),
    );
    if ((await showWarningMessage(question, { modal: true, detail }, empty)) !== empty) return;
    const contents = await sorting.emptyBin();
    for (const content of contents) await this.#page.removeContent(content);
    this.#page.say(l10n.t('Recycle bin emptied. Files deleted: {0}', contents.length));
  }
}

function placesOf(ids: readonly string[]) {
  return ids.flatMap((id) => parseOutputId(id) ?? []);
}
