import { nodeId, type ListNode } from './providerNodes.ts';

interface Live {
  readonly timer: NodeJS.Timeout;
  readonly look: () => void;
}

/** Looks again at lists that change by themselves, as long as somebody can see them. */
export class LiveLists {
  readonly #look: (list: ListNode) => Promise<void>;
  readonly #live = new Map<string, Live>();
  /** Lists whose rows are folded away, by node id. */
  readonly #folded = new Set<string>();
  #visible = true;

  /** @param look reads the list; never rejects */
  constructor(look: (list: ListNode) => Promise<void>) {
    this.#look = look;
  }

  /** Begins to look at a list whose rows were asked for; nothing happens for one that does not change by itself. */
  begin(list: ListNode): void {
    const id = nodeId(list);
    if (list.list.liveMs === undefined || this.#live.has(id)) return;
    const look = () => {
      if (this.#visible && !this.#folded.has(id)) void this.#look(list);
    };
    const timer = setInterval(look, list.list.liveMs);
    timer.unref();
    this.#live.set(id, { timer, look });
  }

  /** While nobody sees the view, nothing is read for it. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
  }

  /** What is folded is left alone; what is unfolded again is looked at now, for it may be old. */
  setExpanded(id: string, expanded: boolean): void {
    if (!expanded) this.#folded.add(id);
    else if (this.#folded.delete(id)) this.#live.get(id)?.look();
  }

  /** Ends the looks at lists that are gone from the view. */
  keepOnly(lists: readonly ListNode[]): void {
    const kept = new Set(lists.map(nodeId));
    for (const id of this.#live.keys()) if (!kept.has(id)) this.#end(id);
  }

  dispose(): void {
    for (const id of this.#live.keys()) this.#end(id);
  }

  #end(id: string): void {
    clearInterval(this.#live.get(id)?.timer);
    this.#live.delete(id);
    this.#folded.delete(id);
  }
}
