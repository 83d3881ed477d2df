import { withNeighbor } from './compare.ts';
import type { OutputList } from './outputList.ts';

/** What the page shows: all outputs, one, or two beside or upon each other; by their ids. */
export type View =
  | { readonly name: 'grid' }
  | { readonly name: 'single'; readonly id: string }
  | { readonly name: 'compare'; readonly left: string; readonly right: string };

/** The outputs that a view is for, by their ids; the grid is for none of them. */
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

/** One step back: from two to one, from one to the grid; null in the grid. */
export function viewBehind(view: View): View | null {
  switch (view.name) {
    case 'grid':
      return null;
    case 'single':
      return { name: 'grid' };
    case 'compare':
      return { name: 'single', id: view.left };
  }
}

/** The view with its output's neighbor in the grid's order, of two with that of the right one; null where there is none. */
export function viewBeside(view: View, list: OutputList, by: 1 | -1): View | null {
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
