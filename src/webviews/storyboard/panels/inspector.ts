import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldItem } from '../../../features/shared/pages/formMessages.ts';
import type { ShotItem } from '../../../features/storyboard/storyboardMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import { formField, isHistoryKey } from '../../shared/formField.ts';
import { formStyles } from '../../shared/formStyles.ts';
import { codicon } from '../../shared/icons.ts';
import { controls } from '../../shared/controlStyles.ts';
import { timeText } from '../model/times.ts';
import type { StoryboardStore } from '../storyboardStore.ts';
import { panelStyles } from './panelStyles.ts';

/** The fields of the selected shots: its texts, its takes, and all that its job takes. */
class Inspector extends LitElement {
  static override readonly styles = [controls, formStyles, panelStyles];
  static override readonly properties = { store: { attribute: false }, version: { attribute: false } };

  declare store: StoryboardStore;
  declare version: number;

  focusPrompt(): void {
    this.renderRoot.querySelector<HTMLElement>('textarea')?.focus();
  }

  /** Where the prompt is cut when its shot is: at the cursor in it. */
  get promptCursor(): number | undefined {
    const prompt = this.renderRoot.querySelector<HTMLTextAreaElement>('textarea[name="prompt"]');
    const at = prompt?.selectionStart ?? 0;
    return prompt && at > 0 && at < prompt.value.length ? at : undefined;
  }

  override render(): TemplateResult {
    const { store } = this;
    const { strings } = store;
    const shots = store.selectedShots;
    const [shot] = shots;
    if (!shot) return html``;
    const heading =
      shots.length === 1
        ? html`<h2>${strings.t('shot', shot.code)}</h2>
            <span class="faint"
              >${shot.seconds === null ? strings.t('noLength') : timeText(shot.seconds)}</span
            >`
        : html`<h2>${strings.t('several', shots.length)}</h2>`;
    const rehearsal = shots.length === 1 ? shot.rehearsal : null;
    const stale = shots.length === 1 ? shot.because : '';
    return html`<header>${heading}</header>
      ${stale ? html`<p class="stale">${codicon('warning')}${stale}</p>` : nothing}
      ${rehearsal?.problem ? html`<p class="stale">${codicon('beaker')}${rehearsal.label}. ${rehearsal.problem}</p>` : nothing}
      ${shots.length > 1 ? html`<p class="faint">${strings.t('severalHint')}</p>` : nothing}
      ${shots.length === 1 ? this.#texts(shot) : nothing} ${this.#cited(shots)}
      ${shots.length === 1 ? html`${this.#takes(shot)}${this.#beginning(shot)}` : nothing}
      <section aria-label=${strings.t('settings')}>
        <h3>${strings.t('settings')}</h3>
        <div class="fields">${store.fields.map((field) => this.#field(field, shots))}</div>
      </section>`;
  }

  #texts(shot: ShotItem): TemplateResult {
    const { strings } = this.store;
    return html`${this.#text(shot, 'title', strings.t('shotTitle'), '', 'input')}
    ${this.#text(shot, 'prompt', strings.t('prompt'), strings.t('promptHint'), 'textarea')}
    ${this.#text(shot, 'notes', strings.t('notes'), strings.t('notesHint'), 'textarea')}`;
  }

  #text(
    shot: ShotItem,
    key: string,
    label: string,
    hint: string,
    kind: 'input' | 'textarea',
  ): TemplateResult {
    const { store } = this;
    const held = shot.values[key];
    const value = store.drafts.get(shot.key, key) ?? (typeof held === 'string' ? held : '');
    const fault = store.faults.get(key);
    const id = `text-${key}`;
    const onInput = (event: Event): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
        store.drafts.set(shot.key, key, event.target.value);
    };
    const commit = (): void => {
      if (store.readOnly) return;
      const text = store.drafts.take(shot.key, key);
      if (text === undefined || text === held || (text === '' && held === undefined)) return;
      store.edit({ kind: 'setShots', shots: [shot.key], values: { [key]: text } });
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const isModified = event.ctrlKey || event.metaKey;
      // The history of what is being typed is the field's own, until it is left.
      if (isHistoryKey(event)) event.stopPropagation();
      else if (event.key === 'Enter' && !event.shiftKey && (isModified || kind === 'input')) {
        event.preventDefault();
        event.stopPropagation();
        commit();
      } else if (event.key === 'Escape') {
        store.drafts.take(shot.key, key);
        this.requestUpdate();
      }
    };
    const described = fault ? `${id}-fault` : nothing;
    return html`<div class="field wide">
      <label for=${id}>${label}</label>
      ${
        kind === 'input'
          ? html`<input
              id=${id}
              name=${key}
              .value=${live(value)}
              ?readonly=${store.readOnly}
              @input=${onInput}
              @blur=${commit}
              @keydown=${onKeyDown}
            />`
          : html`<textarea
              id=${id}
              name=${key}
              rows=${key === 'prompt' ? 4 : 2}
              placeholder=${hint}
              aria-invalid=${fault ? 'true' : 'false'}
              aria-describedby=${described}
              .value=${live(value)}
              ?readonly=${store.readOnly}
              @input=${onInput}
              @blur=${commit}
              @keydown=${onKeyDown}
            ></textarea>`
      }
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${codicon('error')}${fault}</p>` : nothing}
    </div>`;
  }

  #cited(shots: readonly ShotItem[]): TemplateResult {
    const { store } = this;
    const { strings, board } = store;
    const members = [...(board?.cast ?? []), ...(board?.places ?? [])];
    if (members.length === 0) return html``;
    return html`<section aria-label=${strings.t('cites')}>
      <h3>${strings.t('cites')}</h3>
      <div class="chips">
        ${members.map(({ key, name }) => {
          const on = shots.every(({ cites }) => cites.includes(key));
          return html`<button
            class="chip"
            type="button"
            aria-pressed=${on ? 'true' : 'false'}
            ?disabled=${store.readOnly}
            @click=${() => store.edit({ kind: 'cite', shots: shots.map((shot) => shot.key), member: key, on: !on })}
          >
            ${codicon(on ? 'check' : 'add')}${name}
          </button>`;
        })}
      </div>
    </section>`;
  }

  #beginning({ key, continues }: ShotItem): TemplateResult {
    const { store } = this;
    const { strings } = store;
    const text = !continues
      ? strings.t('beginsItself')
      : continues.frames === 1
        ? strings.t('continuesOne', continues.code)
        : strings.t('continuesRun', continues.code, continues.frames);
    return html`<section aria-label=${strings.t('begins')}>
      <h3>${strings.t('begins')}</h3>
      <div class="beginning">
        <span class=${continues ? '' : 'faint'}>${text}</span>
        <button
          class="choose"
          type="button"
          ?disabled=${store.readOnly}
          @click=${() => store.send({ type: 'continueFrom', shot: key })}
        >
          ${strings.t('continueFrom')}
        </button>
      </div>
    </section>`;
  }

  #takes(shot: ShotItem): TemplateResult {
    const { store } = this;
    const { strings } = store;
    if (shot.takes.length === 0) return html``;
    return html`<section aria-label=${strings.t('takes')}>
      <h3>${strings.t('takes')}</h3>
      <div class="chips">
        ${shot.takes.map(
          ({ number, chosen }) =>
            html`<button
              class="chip"
              type="button"
              aria-pressed=${chosen ? 'true' : 'false'}
              title=${chosen ? strings.t('inUse') : strings.t('useTake')}
              ?disabled=${store.readOnly}
              @click=${() => {
                if (!chosen) store.edit({ kind: 'chooseTake', shot: shot.key, take: number });
              }}
            >
              ${chosen ? codicon('check') : nothing}${strings.t('take', number)}
            </button>`,
        )}
      </div>
    </section>`;
  }

  #field(field: FieldItem, shots: readonly ShotItem[]): TemplateResult {
    const { store } = this;
    const { strings } = store;
    const { key, placeholder, type } = field;
    const values = shots.map((shot) => shot.values[key]);
    const [first] = values;
    const isSame = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
    const value = isSame ? first : undefined;
    const id = `field-${key}`;
    const isMedia = type === 'asset' || type === 'assets';
    return formField({
      ...{ field, id, readOnly: store.readOnly, on: strings.t('on'), off: strings.t('off') },
      value: ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '',
      fault: shots.length === 1 ? store.faults.get(key) : undefined,
      unset: placeholder ? strings.t('asBoard', placeholder) : strings.t('notSet'),
      step: key === 'durationFrames' ? 8 : null,
      ...(isMedia && { control: this.#assets(field, id, value) }),
      onChange: (text) => this.#set(field, text),
    });
  }

  #set({ key, type }: FieldItem, text: string): void {
    const { store } = this;
    const number = Number(text);
    if (text === '') store.setValue(key, null);
    else if (type === 'boolean') store.setValue(key, text === 'true');
    else if (type !== 'integer' && type !== 'number') store.setValue(key, text);
    else if (Number.isFinite(number)) store.setValue(key, number);
  }

  #assets(field: FieldItem, id: string, value: unknown): TemplateResult {
    const { store } = this;
    const { strings } = store;
    const several = field.type === 'assets';
    const all = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
    const [shot] = store.selectedShots;
    const isFull = several ? all.length >= (field.maxItems ?? Infinity) : all.length > 0;
    return html`<div class="assets" id=${id}>
      ${all.map(
        (asset, at) =>
          html`<span class="asset"
            ><span title=${asset}>${asset}</span> ${iconButton({
              icon: 'close',
              label: `${strings.t('remove')} ${asset}`,
              disabled: store.readOnly,
              onClick: () => {
                const rest = all.filter((_, other) => other !== at);
                store.setValue(field.key, several && rest.length > 0 ? rest : null);
              },
            })}</span
          >`,
      )}
      ${
        isFull || !shot || store.readOnly || store.selected.size !== 1
          ? nothing
          : html`<button
              class="choose"
              type="button"
              aria-label=${`${field.label}: ${strings.t('choose')}`}
              @click=${() => store.send({ type: 'pickFile', target: { shot: shot.key, key: field.key, several } })}
            >
              ${strings.t('choose')}
            </button>`
      }
    </div>`;
  }
}

customElements.define('backlot-inspector', Inspector);

declare global {
  interface HTMLElementTagNameMap {
    'backlot-inspector': Inspector;
  }
}
