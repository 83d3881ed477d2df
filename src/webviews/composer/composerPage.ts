import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  parseMessageToPage,
  type FormItem,
  type MessageToHost,
  type MessageToPage,
} from '../../features/composer/composerMessages.ts';
import type { FieldItem } from '../../features/shared/pages/formMessages.ts';
import { iconButton } from '../shared/buttons.ts';
import { controls } from '../shared/controlStyles.ts';
import { FocusController } from '../shared/focusController.ts';
import { isHistoryKey } from '../shared/formField.ts';
import { formStyles } from '../shared/formStyles.ts';
import { HostChannel } from '../shared/hostChannel.ts';
import { codicon } from '../shared/icons.ts';
import { StatusLine } from '../shared/statusLine.ts';
import { ComposerStore } from './composerStore.ts';
import { composerStyles } from './composerStyles.ts';
import { composerField, fieldId } from './fields.ts';
import { give } from './mediaField.ts';
import { footer, header, recipePanel, undoBanner } from './panels.ts';

/** The composer page: the form for one kind of job. */
class Composer extends LitElement {
  static override readonly styles = [controls, formStyles, composerStyles];
  static override readonly properties = { version: { state: true } };

  declare version: number;
  readonly #host = new HostChannel<MessageToPage, MessageToHost>(parseMessageToPage);
  readonly #store = new ComposerStore(this.#host);
  readonly #status = new StatusLine(this, () => this.#store.status);
  readonly #focus = new FocusController(this, () => this.#focusFirst());
  /** Where the keyboard is in the prompts that were sent before; -1: at what is being typed. */
  #walkedTo = -1;
  #typed = '';
  #changeWaits = false;
  /** The fields that are folded away are drawn when they are first asked for: most forms have dozens of them. */
  #drawsFolded = false;
  #shown: FormItem | null | undefined;
  #wasFoldedWrong = false;

  constructor() {
    super();
    this.version = 0;
    this.#host.listen((message) => this.#store.receive(message));
    this.#store.onDidChange(() => this.#changedSoon());
    this.#store.onRefused((key) => void this.#reveal(key));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeyDown);
    window.addEventListener('paste', this.#onPaste);
    this.#store.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown);
    window.removeEventListener('paste', this.#onPaste);
  }

  override render(): TemplateResult | typeof nothing {
    const store = this.#store;
    const { form } = store;
    if (form === undefined) return nothing;
    if (form === null) return this.#empty();
    return html`${header(store, form)} ${undoBanner(store)}
      <main>
        <form @submit=${(event: Event) => event.preventDefault()}>${this.#sheet(form)}</form>
        ${recipePanel(store)}
      </main>
      ${footer(store, form)} ${this.#status.render()}`;
  }

  protected override updated(): void {
    const { form } = this.#store;
    this.#openFoldedOnFault();
    if (form === this.#shown) return;
    const isOther = form?.kind !== this.#shown?.kind || form?.account !== this.#shown?.account;
    this.#shown = form;
    this.#walkedTo = -1;
    // A list that the user walks through keeps the keyboard.
    const focused = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    if (isOther && !(focused instanceof HTMLSelectElement)) this.#focus.focusView();
  }

  #sheet(form: FormItem): TemplateResult {
    const store = this.#store;
    const { strings } = store;
    const prompt = form.fields.find(({ key }) => key === form.prompt);
    const isFile = ({ type }: FieldItem): boolean => ['asset', 'assets', 'stored', 'pairs'].includes(type);
    const folded = foldedFields(form);
    const shown = form.fields.filter((field) => field !== prompt && form.essential.includes(field.key));
    const [files, side] = [shown.filter(isFile), shown.filter((field) => !isFile(field))];
    const set = folded.filter(
      ({ key }) => store.text(key) !== '' || (store.values.media[key] ?? []).length > 0,
    );
    const draw = (fields: readonly FieldItem[]): readonly TemplateResult[] =>
      fields.map((field) => composerField(store, field));
    return html`<div class=${prompt || files.length > 0 ? 'sheet' : 'sheet plain'}>
      ${
        prompt || files.length > 0
          ? html`<div class="main">
              ${prompt ? this.#prompt(prompt) : nothing} ${draw(files)}
              ${
                form.tips.length > 0
                  ? html`<ul class="tips faint" aria-label=${strings.t('tips')}>
                      ${form.tips.slice(0, 5).map((tip) => html`<li>${tip}</li>`)}
                    </ul>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${
        side.length > 0
          ? html`<section class="side" aria-label=${strings.t('essential')}>${draw(side)}</section>`
          : nothing
      }
      ${
        folded.length > 0
          ? html`<details
              @toggle=${(event: Event) => {
                if (event.target instanceof HTMLDetailsElement && event.target.open) this.#drawFolded();
              }}
            >
              <summary>
                ${
                  set.length > 0
                    ? strings.t('moreSet', folded.length, set.length)
                    : strings.t('more', folded.length)
                }
              </summary>
              <div class="fields">${this.#drawsFolded ? draw(folded) : nothing}</div>
            </details>`
          : nothing
      }
    </div>`;
  }

  #prompt(field: FieldItem): TemplateResult {
    const store = this.#store;
    const { strings } = store;
    const { key, label } = field;
    const fault = store.faultOf(key);
    const id = fieldId(key);
    return html`<div class="field prompt" data-field=${key}>
      <div class="line">
        <label for=${id}>${label}</label>
        ${iconButton({
          icon: 'clock',
          label: strings.t('history'),
          onClick: () => store.send({ type: 'pickPrompt' }),
        })}
      </div>
      <textarea
        id=${id}
        name=${key}
        rows="6"
        placeholder=${strings.t('promptHint')}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${fault ? `${id}-fault ${id}-help` : `${id}-help`}
        .value=${live(store.text(key))}
        @keydown=${(event: KeyboardEvent) => this.#onPromptKey(event, key)}
        @input=${(event: Event) => {
          if (!(event.target instanceof HTMLTextAreaElement)) return;
          this.#walkedTo = -1;
          store.setText(key, event.target.value);
        }}
        @change=${() => store.leave(key)}
      ></textarea>
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${codicon('error')}${fault}</p>` : nothing}
      <p class="help faint" id=${`${id}-help`}>
        ${[field.help, store.prompts.length > 0 ? strings.t('historyHint') : ''].filter(Boolean).join(' ')}
      </p>
    </div>`;
  }

  #empty(): TemplateResult {
    const { strings } = this.#store;
    const run = (command: 'startSandbox' | 'addAccount') => () => this.#host.send({ type: 'run', command });
    return html`<div class="empty">
      <h1>${strings.t('noAccount')}</h1>
      <p class="faint">${strings.t('noAccountHint')}</p>
      <button class="primary" type="button" @click=${run('startSandbox')}>
        ${strings.t('startSandbox')}
      </button>
      <button class="choose" type="button" @click=${run('addAccount')}>${strings.t('addAccount')}</button>
    </div>`;
  }

  /** Walks through the prompts that were sent before; what was being typed is the last of them. */
  #onPromptKey(event: KeyboardEvent, key: string): void {
    if (isHistoryKey(event)) return event.stopPropagation();
    const isWalk = (event.ctrlKey || event.metaKey) && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (!isWalk) return;
    event.preventDefault();
    event.stopPropagation();
    const { prompts } = this.#store;
    const next = this.#walkedTo + (event.key === 'ArrowUp' ? 1 : -1);
    if (next < -1 || next >= prompts.length) return;
    if (this.#walkedTo === -1) this.#typed = this.#store.text(key);
    this.#walkedTo = next;
    this.#store.setText(key, next === -1 ? this.#typed : (prompts[next] ?? ''));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !this.#store.form) return;
    event.preventDefault();
    this.#host.send({ type: 'generate' });
  };

  /** A file that is pasted anywhere goes into the first field that takes files. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (event.defaultPrevented || !data || data.files.length === 0) return;
    const field = this.#store.form?.fields.find(({ type }) => ['asset', 'assets', 'stored'].includes(type));
    if (!field) return;
    event.preventDefault();
    void give(this.#store, field.key, data);
  };

  /** Goes to the first field that is wrong, also where it is folded away. */
  async #reveal(key: string): Promise<void> {
    this.#drawFolded();
    await this.updateComplete;
    const place = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-field]')].find(
      ({ dataset }) => dataset['field'] === key,
    );
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector<HTMLElement>(':is(textarea, input, select, [tabindex="0"])')?.focus();
  }

  /** Opens what is folded away when something in it becomes wrong; it is closed by the user alone. */
  #openFoldedOnFault(): void {
    const { form } = this.#store;
    const isWrong = !!form && foldedFields(form).some(({ key }) => this.#store.faultOf(key) !== undefined);
    if (isWrong && !this.#wasFoldedWrong) {
      this.renderRoot.querySelector('details')?.setAttribute('open', '');
      this.#drawFolded();
    }
    this.#wasFoldedWrong = isWrong;
  }

  #drawFolded(): void {
    this.#drawsFolded = true;
    this.version += 1;
  }

  #focusFirst(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('form :is(textarea, input, select, .media)');
    first?.focus();
  }

  /** Many changes come at once: they are drawn once. */
  #changedSoon(): void {
    if (this.#changeWaits) return;
    this.#changeWaits = true;
    queueMicrotask(() => {
      this.#changeWaits = false;
      this.version += 1;
    });
  }
}

/** The fields that few jobs need, drawn in a group that is closed at first. */
function foldedFields({ fields, prompt, essential }: FormItem): readonly FieldItem[] {
  return fields.filter(({ key }) => key !== prompt && !essential.includes(key));
}

customElements.define('backlot-composer', Composer);
