import type { MessageToHost, OutputItem } from '../../../features/gallery/galleryMessages.ts';
import type { KeyMarking, SortingAction } from '../../../features/shared/pages/sortingMessages.ts';
import type { OutputList } from '../model/outputList.ts';
import type { ViewState } from '../model/viewState.ts';

interface SortingDeps {
  readonly list: OutputList;
  readonly viewState: ViewState;
  send(message: MessageToHost): void;
}

/** What the user does to sort outputs: all that is selected in the grid, or the one that is active or shown. */
export class SortingActions {
  readonly #deps: SortingDeps;

  constructor(deps: SortingDeps) {
    this.#deps = deps;
  }

  /** The outputs that a key means, in the order of the list; none in a comparison, where it could be either. */
  get targets(): readonly OutputItem[] {
    const { list, viewState } = this.#deps;
    const { view, selected, active } = viewState;
    if (view.name === 'compare') return [];
    const ids =
      view.name === 'single'
        ? [view.id]
        : selected.size > 0
          ? list.ids.filter((id) => selected.has(id))
          : [active ?? list.ids[0] ?? ''];
    return ids.flatMap((id) => list.get(id) ?? []);
  }

  /** Sets the mark on all, or takes it from all when all have it. */
  toggle(mark: 'star' | 'rejected', targets = this.targets): void {
    this.mark({ mark, value: !targets.every(({ marks }) => marks[mark]) }, targets);
  }

  mark(marking: KeyMarking, targets = this.targets): void {
    if (targets.length > 0) this.#deps.send({ type: 'mark', marking, ids: targets.map(({ id }) => id) });
  }

  run(action: SortingAction, targets = this.targets): void {
    const { filter } = this.#deps.viewState;
    this.#deps.send({ type: 'sort', action, ids: targets.map(({ id }) => id), filter });
  }
}
