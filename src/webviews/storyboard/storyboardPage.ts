import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  parseMessageToPage,
  type BoardAction,
  type MessageToHost,
  type MessageToPage,
  type ShotItem,
} from '../../features/storyboard/storyboardMessages.ts';
import { FocusController } from '../shared/focusController.ts';
import { HostChannel } from '../shared/hostChannel.ts';
import { codicon } from '../shared/icons.ts';
import { StatusLine } from '../shared/statusLine.ts';
import { controls } from '../shared/controlStyles.ts';
import './grid/boardGrid.ts';
import type { BoardGrid } from './grid/boardGrid.ts';
import { shotAt } from './grid/cardEvents.ts';
import './panels/castPanel.ts';
import './panels/inspector.ts';
import './panels/player.ts';
import './panels/timeline.ts';
import { shortcutsDialog } from './panels/shortcuts.ts';
import { boardToolbar } from './panels/toolbar.ts';
import { stepMove } from './model/moves.ts';
import { pageStyles } from './pageStyles.ts';
import { filmFrames } from './filmFrames.ts';
import { StoryboardStore } from './storyboardStore.ts';

type ReadFrames = Extract<MessageToPage, { type: 'readFrames' }>;

/** The storyboard page: cards by scene, the timeline, and the panel of what is selected. */
class Storyboard extends LitElement {
  static override readonly styles = [controls, pageStyles];
  static override readonly properties = { version: { state: true }, helpOpen: { state: true } };

  declare version: number;
  declare helpOpen: boolean;
  readonly #host = new HostChannel<MessageToPage, MessageToHost>(parseMessageToPage);
  readonly #store = new StoryboardStore(this.#host);
  readonly #status = new StatusLine(this, () => this.#store.status);
  readonly #focus = new FocusController(this, () => this.#grid?.focusActive());
  #changeWaits = false;

  constructor() {
    super();
    [this.version, this.helpOpen] = [0, false];
    this.#host.listen((message) => {
      if (message.type === 'readFrames') void this.#readFrames(message);
      else this.#store.receive(message);
    });
    this.#store.onDidChange(() => this.#changedSoon());
    this.#store.onReveal((key) => this.#grid?.reveal(key, !this.#inField()));
    this.#store.onRun((action) => this.#run(action));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeyDown);
    // The editor reads what a menu is about from the outermost element of a page.
    this.addEventListener('contextmenu', this.#onContextMenu, { capture: true });
    this.#store.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown);
  }

  override render(): TemplateResult | typeof nothing {
    const store = this.#store;
    const { strings, board, broken } = store;
    if (!store.initialized || (!board && broken === null)) return nothing;
    const { version } = this;
    const panel = store.showsCast
      ? html`<backlot-cast class="side" .store=${store} .version=${version}></backlot-cast>`
      : store.selected.size > 0
        ? html`<backlot-inspector
            class="side"
            role="region"
            aria-label=${strings.t('inspector')}
            .store=${store}
            .version=${version}
          ></backlot-inspector>`
        : nothing;
    return html`<main>
        ${board ? boardToolbar(store, { help: () => (this.helpOpen = true), run: (action) => this.#run(action) }) : nothing}
        ${this.#banner()}
        <div class="body">
          ${
            board && store.shots.length + board.scenes.length > 0
              ? html`<backlot-board .store=${store} .version=${version}></backlot-board>`
              : this.#empty()
          }
          ${panel}
        </div>
        ${
          store.shots.length > 0
            ? html`<backlot-timeline
                .store=${store}
                .version=${version}
                @reveal=${(event: CustomEvent<string>) => this.#grid?.reveal(event.detail, false)}
              ></backlot-timeline>`
            : nothing
        }
      </main>
      ${this.#status.render()}
      ${
        store.playing
          ? html`<backlot-player
              .store=${store}
              .shots=${store.playing}
              .version=${version}
            ></backlot-player>`
          : nothing
      }
      ${this.helpOpen ? shortcutsDialog(strings, () => (this.helpOpen = false)) : nothing}`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.help');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #banner(): TemplateResult | typeof nothing {
    const { strings, board, broken } = this.#store;
    const openAsText = html`<button class="link" @click=${() => this.#host.send({ type: 'openAsText' })}>
      ${strings.t('openAsText')}
    </button>`;
    const reason = broken ?? board?.readOnly ?? null;
    if (reason !== null)
      return html`<div class="banner" role="alert">
        ${codicon('lock')}<span><strong>${strings.t('readOnly')}.</strong> ${reason}</span>${openAsText}
      </div>`;
    const [first, ...others] = board?.problems ?? [];
    if (first === undefined) return nothing;
    return html`<details class="banner">
      <summary>${codicon('warning')}<span>${strings.t('problems')}: ${others.length + 1}</span></summary>
      <ul>
        ${[first, ...others].slice(0, 50).map((problem) => html`<li>${problem}</li>`)}
      </ul>
      ${openAsText}
    </details>`;
  }

  #empty(): TemplateResult {
    const { strings, readOnly } = this.#store;
    return html`<div class="empty">
      ${codicon('device-camera-video')}
      <p>${strings.t('empty')}</p>
      <p class="faint">${strings.t('emptyHint')}</p>
      ${
        readOnly
          ? nothing
          : html`<button class="primary" @click=${() => this.#run('addShot')}>
              ${strings.t('addFirst')}
            </button>`
      }
    </div>`;
  }

  #run(action: BoardAction): void {
    const store = this.#store;
    const { selected } = store;
    const chosen = [...selected];
    const [only] = store.selectedShots.slice(-1);
    switch (action) {
      case 'addShot': {
        const scene = only && store.scenes.find(({ shots }) => shots.includes(only));
        return store.edit({
          ...{
            kind: 'addShot',
            scene: scene?.key ?? null,
            after: scene && only ? only.key : null,
            values: {},
          },
        });
      }
      case 'addScene':
        return store.edit({ kind: 'addScene', before: null, values: {} });
      case 'duplicate':
        if (chosen.length > 0) store.edit({ kind: 'duplicateShots', shots: chosen });
        return;
      case 'split': {
        const promptAt = this.renderRoot.querySelector('backlot-inspector')?.promptCursor;
        store.commitDrafts();
        if (only)
          store.edit({ kind: 'splitShot', shot: only.key, ...(promptAt !== undefined && { promptAt }) });
        return;
      }
      case 'delete':
        return this.#delete();
      case 'moveEarlier':
      case 'moveLater':
        return store.edit(({ scenes }) => stepMove(scenes, selected, action === 'moveLater' ? 1 : -1));
      case 'selectAll':
        return store.selectAll();
      case 'search':
        return this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
      case 'play':
        return store.play(chosen.length > 1 ? store.selectedShots : this.#fromActive());
      case 'playAround':
        return store.play(this.#around());
      case 'playRehearsal':
        return store.play(store.shots.map((shot) => ({ ...shot, asset: shot.rehearsal?.asset ?? null })));
      case 'cast':
        return store.toggleCast();
    }
  }

  async #readFrames({ request, source, facts, frames }: ReadFrames): Promise<void> {
    const pictures = await filmFrames(source, facts, frames).catch(() => null);
    this.#host.send({ type: 'frames', request, pictures });
  }

  /** What is deleted leaves the keyboard at the shot behind it. */
  #delete(): void {
    const store = this.#store;
    const gone = new Set(store.selected);
    if (gone.size === 0) return;
    const { shots } = store;
    const last = shots.findLastIndex(({ key }) => gone.has(key));
    const next =
      shots.slice(last + 1).find(({ key }) => !gone.has(key)) ?? shots.findLast(({ key }) => !gone.has(key));
    store.edit({ kind: 'deleteShots', shots: [...gone] });
    if (next) {
      store.select(next.key);
      this.#grid?.reveal(next.key, true);
    }
  }

  #fromActive(): readonly ShotItem[] {
    const { shots, selected, active } = this.#store;
    const at = shots.findIndex(({ key }) => key === active && selected.has(key));
    return shots.slice(Math.max(0, at));
  }

  /** The previous shot, this one and the next: whether the cuts work. */
  #around(): readonly ShotItem[] {
    const { shots, active } = this.#store;
    const at = Math.max(
      0,
      shots.findIndex(({ key }) => key === active),
    );
    return shots.slice(Math.max(0, at - 1), at + 2);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isInDialog = this.helpOpen || this.#store.playing !== null;
    if (event.defaultPrevented || isInDialog) return;
    const isField = this.#inField();
    if (event.key === 'Escape') {
      if (isField) this.#focus.focusView();
      else if (this.#store.showsCast) this.#store.toggleCast(false);
      else this.#store.deselect();
      return;
    }
    if (isField) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'a') {
      event.preventDefault();
      return this.#run('selectAll');
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = KEYS.get(event.key);
    if (key === undefined) return;
    const [target] = event.composedPath();
    if (key === 'edit' && target instanceof HTMLElement && target.closest('button, [role="slider"]')) return;
    event.preventDefault();
    if (key === 'help') this.helpOpen = true;
    else if (key === 'edit') this.#editActive();
    else this.#run(key);
  };

  #editActive(): void {
    const store = this.#store;
    const { active } = store;
    if (active !== null && !store.selected.has(active)) store.select(active);
    store.toggleCast(false);
    void this.updateComplete.then(async () => {
      const inspector = this.renderRoot.querySelector('backlot-inspector');
      await inspector?.updateComplete;
      inspector?.focusPrompt();
    });
  }

  readonly #onContextMenu = (event: Event): void => {
    const key = shotAt(event);
    if (key !== null && !this.#store.selected.has(key)) this.#store.select(key);
    const section = key === null ? 'board' : 'shot';
    const isField = event
      .composedPath()
      .some((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement);
    this.dataset['vscodeContext'] = JSON.stringify({
      webviewSection: isField ? 'field' : section,
      // What a command of the menu is about.
      ...(key !== null && { shots: [...this.#store.selected] }),
      preventDefaultContextMenuItems: !isField,
    });
  };

  /** Many changes come at once: they are drawn once. */
  #changedSoon(): void {
    if (this.#changeWaits) return;
    this.#changeWaits = true;
    queueMicrotask(() => {
      this.#changeWaits = false;
      this.version += 1;
    });
  }

  get #grid(): BoardGrid | null {
    return this.renderRoot.querySelector<BoardGrid>('backlot-board');
  }

  #inField(): boolean {
    let focused: Element | null = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return (
      focused instanceof HTMLInputElement ||
      focused instanceof HTMLSelectElement ||
      focused instanceof HTMLTextAreaElement
    );
  }
}

/** The keys that work wherever the focus is, but not in a field; cards handle their own first. */
const KEYS: ReadonlyMap<string, BoardAction | 'help' | 'edit'> = new Map<
  string,
  BoardAction | 'help' | 'edit'
>([
  ['?', 'help'],
  ['/', 'search'],
  ['Enter', 'edit'],
  ['F2', 'edit'],
  ['n', 'addShot'],
  ['N', 'addScene'],
  ['d', 'duplicate'],
  ['x', 'split'],
  ['Delete', 'delete'],
  ['Backspace', 'delete'],
  ['p', 'play'],
  ['h', 'playAround'],
  ['c', 'cast'],
]);

customElements.define('backlot-storyboard', Storyboard);
