import type {
  BoardAction,
  BoardItem,
  MediaItem,
  MessageToHost,
  MessageToPage,
  NewValues,
  PageEdit,
  SceneItem,
  ShotItem,
  StoryboardStringKey,
} from '../../features/storyboard/storyboardMessages.ts';
import type { FieldItem } from '../../features/shared/pages/formMessages.ts';
import type { Status } from '../shared/statusLine.ts';
import { PageStrings } from '../shared/strings.ts';
import { Drafts } from './model/drafts.ts';

export interface StoryboardHost {
  send(message: MessageToHost): void;
  readonly state: unknown;
  setState(state: unknown): void;
}

/** Makes an edit of the board as it is when its turn comes; null: there is nothing to do. */
type MakeEdit = (board: BoardItem) => PageEdit | null;

/** The page's state: messages of the host and actions of the user change it, the elements render it. */
export class StoryboardStore {
  strings = new PageStrings<StoryboardStringKey>({}, 'en');
  fields: readonly FieldItem[] = [];
  aspectRatios: readonly string[] = [];
  initialized = false;
  board: BoardItem | null = null;
  /** Why the document cannot be read at the moment. */
  broken: string | null = null;
  /** The shot that the keyboard is at. */
  active: string | null = null;
  selected: ReadonlySet<string> = new Set();
  search = '';
  showsCast = false;
  /** The shots that are played; null: none. */
  playing: readonly ShotItem[] | null = null;
  faults: ReadonlyMap<string, string> = new Map();
  readonly media = new Map<string, MediaItem>();
  /** Width divided by height, of the pictures that have been drawn. */
  readonly ratios = new Map<string, number>();
  readonly drafts: Drafts;
  status: Status = { text: '', count: 0 };
  readonly #host: StoryboardHost;
  readonly #listeners = new Set<() => void>();
  readonly #reveal = new Set<(key: string) => void>();
  readonly #runs = new Set<(action: BoardAction) => void>();
  readonly #waiting: MakeEdit[] = [];
  #sent: number | null = null;
  #count = 0;
  #anchor: string | null = null;
  #inspected: string | null | undefined;
  #flushing: number[] = [];

  constructor(host: StoryboardHost) {
    this.#host = host;
    this.drafts = new Drafts(host.state, (state) => host.setState(state));
    this.active = this.drafts.shot;
    if (this.active !== null) this.selected = new Set([this.active]);
  }

  onDidChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  onReveal(listener: (key: string) => void): void {
    this.#reveal.add(listener);
  }

  onRun(listener: (action: BoardAction) => void): void {
    this.#runs.add(listener);
  }

  connect(): void {
    this.#host.send({ type: 'ready' });
  }

  send(message: MessageToHost): void {
    this.#host.send(message);
  }

  get readOnly(): boolean {
    return this.broken !== null || this.board?.readOnly !== null;
  }

  get scenes(): readonly SceneItem[] {
    return this.board?.scenes ?? [];
  }

  get shots(): readonly ShotItem[] {
    return this.scenes.flatMap(({ shots }) => shots);
  }

  get selectedShots(): readonly ShotItem[] {
    return this.shots.filter(({ key }) => this.selected.has(key));
  }

  /** The keys of the shots that the search finds; null while nothing is searched. */
  get matches(): ReadonlySet<string> | null {
    const words = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    const names = new Map(
      [...(this.board?.cast ?? []), ...(this.board?.places ?? [])].map(({ key, name }) => [key, name]),
    );
    const found = this.scenes.flatMap((scene) =>
      scene.shots.filter((shot) => {
        const cited = shot.cites.map((key) => names.get(key) ?? key);
        const notes = typeof shot.values['notes'] === 'string' ? shot.values['notes'] : '';
        const text = [shot.code, shot.title, shot.prompt, notes, shot.stateLabel, scene.title, ...cited]
          .join('\n')
          .toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    );
    return new Set(found.map(({ key }) => key));
  }

  receive(message: Exclude<MessageToPage, { type: 'readFrames' }>): void {
    switch (message.type) {
      case 'init':
        this.strings = new PageStrings(message.strings, message.language);
        [this.fields, this.aspectRatios] = [message.fields, message.aspectRatios];
        this.initialized = true;
        return this.#changed();
      case 'board':
        return this.#setBoard(message.board);
      case 'broken':
        this.broken = message.reason;
        return this.#changed();
      case 'edited':
        if (message.shots && message.shots.length > 0) this.#selectEdited(message.shots);
        this.#sent = null;
        return this.#sendNext();
      case 'faults':
        if (message.shot === this.#inspected)
          this.faults = new Map(message.faults.map(({ key, text }) => [key, text]));
        return this.#changed();
      case 'media':
        for (const item of message.media) this.media.set(item.asset, item);
        return this.#changed();
      case 'run':
        for (const run of this.#runs) run(message.action);
        return;
      case 'flush':
        this.commitDrafts();
        this.#flushing.push(message.flush);
        return this.#sendNext();
      case 'status':
        return this.showStatus(message.text);
    }
  }

  showStatus(text: string): void {
    this.status = { text, count: this.status.count + 1 };
    this.#changed();
  }

  /** Edits the board when the edits before are in the document, so that each starts from what the user sees. */
  edit(make: PageEdit | MakeEdit): void {
    if (this.readOnly) return;
    this.#waiting.push(typeof make === 'function' ? make : () => make);
    this.#sendNext();
  }

  /** Sets a value of all selected shots; null takes it away. */
  setValue(key: string, value: NewValues[string]): void {
    this.edit({ kind: 'setShots', shots: [...this.selected], values: { [key]: value } });
  }

  /** Puts what is typed in fields into the document; it stays typed while nothing may be changed. */
  commitDrafts(): void {
    if (this.readOnly) return;
    for (const { shot, key, text } of this.drafts.takeAll())
      this.edit({ kind: 'setShots', shots: [shot], values: { [key]: text } });
  }

  /** Selects one shot, adds or removes it, or selects all from the last one to it. */
  select(key: string, how: 'only' | 'toggle' | 'range' = 'only'): void {
    if (how === 'only') this.selected = new Set([key]);
    else if (how === 'toggle') {
      const selected = new Set(this.selected);
      if (!selected.delete(key)) selected.add(key);
      this.selected = selected;
    } else this.selected = new Set(this.#between(this.#anchor ?? key, key));
    if (how !== 'range') this.#anchor = key;
    this.#activate(key);
  }

  selectAll(): void {
    const matches = this.matches;
    this.selected = new Set(this.shots.map(({ key }) => key).filter((key) => matches?.has(key) ?? true));
    this.#changed();
  }

  deselect(): void {
    this.selected = new Set();
    this.#changed();
  }

  setSearch(text: string): void {
    this.search = text;
    this.#changed();
  }

  toggleCast(shown = !this.showsCast): void {
    this.showsCast = shown;
    this.#changed();
  }

  play(shots: readonly ShotItem[] | null): void {
    this.playing = shots && shots.length > 0 ? shots : null;
    this.#changed();
  }

  /** Asks for the files of assets that are not known yet. */
  need(assets: readonly string[]): void {
    const missing = [...new Set(assets)].filter((asset) => !this.media.has(asset));
    if (missing.length === 0) return;
    for (const asset of missing) this.media.set(asset, { asset, source: null, kind: 'other' });
    this.#host.send({ type: 'getMedia', assets: missing.slice(0, 1_000) });
  }

  /** A picture has been drawn. */
  drawn(asset: string, ratio: number): void {
    if (this.ratios.get(asset) === ratio) return;
    this.ratios.set(asset, ratio);
    this.#changed();
  }

  /** A picture cannot be drawn: its card shows the place for it. */
  cannotDraw(asset: string): void {
    this.media.set(asset, { asset, source: null, kind: 'other' });
    this.#changed();
  }

  #setBoard(board: BoardItem): void {
    this.board = board;
    this.broken = null;
    const keys = new Set(this.shots.map(({ key }) => key));
    if ([...this.selected].some((key) => !keys.has(key)))
      this.selected = new Set([...this.selected].filter((key) => keys.has(key)));
    if (this.active !== null && !keys.has(this.active)) this.active = null;
    this.drafts.keepOnly(keys);
    this.#changed();
  }

  #selectEdited(shots: readonly string[]): void {
    const keys = new Set(this.shots.map(({ key }) => key));
    const there = shots.filter((key) => keys.has(key));
    const [first] = there;
    if (first === undefined) return;
    this.selected = new Set(there);
    if (this.active === null || !this.selected.has(this.active)) this.#activate(first);
    else this.#changed();
    for (const reveal of this.#reveal) reveal(this.active ?? first);
  }

  #activate(key: string): void {
    this.active = key;
    this.drafts.setShot(key);
    this.#changed();
  }

  #between(from: string, to: string): readonly string[] {
    const keys = this.shots.map(({ key }) => key);
    const [a, b] = [keys.indexOf(from), keys.indexOf(to)];
    return a < 0 || b < 0 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  #sendNext(): void {
    while (this.#sent === null && this.#waiting.length > 0) {
      const edit = this.board && this.#waiting.shift()?.(this.board);
      if (!edit) continue;
      this.#sent = this.#count += 1;
      this.#host.send({ type: 'edit', seq: this.#sent, edit });
    }
    if (this.#sent !== null) return;
    for (const flush of this.#flushing) this.#host.send({ type: 'flushed', flush });
    this.#flushing = [];
  }

  #changed(): void {
    const [first] = this.selected;
    const only = this.selected.size === 1 ? (first ?? null) : null;
    if (this.initialized && only !== this.#inspected) {
      this.#inspected = only;
      this.faults = new Map();
      this.#host.send({ type: 'inspect', shot: only });
    }
    for (const listener of this.#listeners) listener();
  }
}
