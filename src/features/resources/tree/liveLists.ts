import { nodeId, type ListNode } from './providerNodes.ts';

interface LiveListsDeps {
  /** Reads the list; never rejects. */
  readonly poll: (list: ListNode) => Promise<void>;
  /** Whether the list, or what it stands below, is collapsed. */
  readonly isCollapsed: (list: ListNode) => boolean;
}

interface Live {
  readonly list: ListNode;
  readonly timer: NodeJS.Timeout;
  /** How many turns were left out since the list was polled last. */
  waited: number;
}

/** While nobody works in the window, only every so many turns poll. */
const UNFOCUSED_TURNS = 6;

/** Polls lists that change by themselves, as long as they can be seen. */
export class LiveLists {
  readonly #deps: LiveListsDeps;
  readonly #live = new Map<string, Live>();
  #visible = true;
  #focused = true;

  constructor(deps: LiveListsDeps) {
    this.#deps = deps;
  }

  /** Begins to poll a list whose rows were asked for; nothing happens for one that does not change by itself. */
  begin(list: ListNode): void {
    const id = nodeId(list);
    if (list.list.liveMs === undefined || this.#live.has(id)) return;
    const turn = () => {
      live.waited += 1;
      if (this.#focused || live.waited >= UNFOCUSED_TURNS) this.#turn(live);
    };
    const timer = setInterval(turn, list.list.liveMs);
    timer.unref();
    const live: Live = { list, timer, waited: 0 };
    this.#live.set(id, live);
  }

  /** While the view cannot be seen, nothing is read for it. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
  }

  /** While the window has no focus, lists are polled less often; when it gets it, what was left out is read at once. */
  setFocused(focused: boolean): void {
    this.#focused = focused;
    if (focused) for (const live of this.#live.values()) if (live.waited > 0) this.#turn(live);
  }

  /** Polls a list that was expanded again at once: it may be old. */
  pollNow(id: string): void {
    const live = this.#live.get(id);
    if (live) void this.#deps.poll(live.list);
  }

  /** Ends the polling of lists that are gone from the view. */
  keepOnly(isThere: (list: ListNode) => boolean): void {
    for (const [id, { list }] of this.#live) if (!isThere(list)) this.#end(id);
  }

  dispose(): void {
    for (const id of this.#live.keys()) this.#end(id);
  }

  #turn(live: Live): void {
    if (!this.#visible || this.#deps.isCollapsed(live.list)) return;
    live.waited = 0;
    void this.#deps.poll(live.list);
  }

  #end(id: string): void {
    clearInterval(this.#live.get(id)?.timer);
    this.#live.delete(id);
  }
}
