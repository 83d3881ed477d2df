import { withNeighbor } from './comparison.ts';
import type { OutputList } from './outputList.ts';

/** What the page shows: the grid, one output, or two outputs in comparison; by their ids. */
export type View =
  | { readonly name: 'grid' }
  | { readonly name: 'single'; readonly id: string }
  | { readonly name: 'compare'; readonly left: string; readonly right: string };

/** The outputs that a view shows alone; none for the grid. */
export function idsOf(view: View): readonly string[] {
  switch (view.name) {
    case 'grid':
      return [];
    case 'single':
      return [view.id];
    case 'compare':
      return [view.left, view.right];
  }
}

/** The view to go back to: from a comparison to its left output, from an output to the grid; null in the grid. */
export function previousView(view: View): View | null {
  switch (view.name) {
    case 'grid':
      return null;
    case 'single':
      return { name: 'grid' };
    case 'compare':
      return { name: 'single', id: view.left };
  }
}

/** The view of the next or previous output; in a comparison the right output changes. Null where there is none. */
export function neighborView(view: View, list: OutputList, by: 1 | -1): View | null {
  switch (view.name) {
    case 'grid':
      return null;
    case 'single': {
      const to = list.at(list.position(view.id) + by);
      return to ? { name: 'single', id: to.id } : null;
    }
    case 'compare':
      return { name: 'compare', ...withNeighbor(view, list.ids, by) };
  }
}
