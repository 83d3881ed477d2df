/** Where dragged shots go: before or behind a shot, to the beginning of a scene or to its end. */
export interface Drop {
  /** The key of the shot or scene. */
  readonly target: string;
  readonly side: 'before' | 'after';
  /** What shows it. */
  readonly element: HTMLElement;
}

/** The key of the shot that an event is about; null where it is about none. */
export function shotAt(event: Event): string | null {
  for (const element of event.composedPath())
    if (element instanceof HTMLElement && element.dataset['shot'] !== undefined)
      return element.dataset['shot'];
  return null;
}

/** Where shots go that are dropped with this event; null where it is at none of the places. */
export function dropAt(event: DragEvent): Drop | null {
  for (const element of event.composedPath()) {
    if (!(element instanceof HTMLElement)) continue;
    const { shot, begin, end } = element.dataset;
    if (shot !== undefined) {
      const { left, width } = element.getBoundingClientRect();
      return { target: shot, side: event.clientX < left + width / 2 ? 'before' : 'after', element };
    }
    if (begin !== undefined) return { target: begin, side: 'before', element };
    if (end !== undefined) return { target: end, side: 'after', element };
  }
  return null;
}
