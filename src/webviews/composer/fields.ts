import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldItem } from '../../features/shared/pages/formMessages.ts';
import { iconButton } from '../shared/buttons.ts';
import { describedBy, formField, isHistoryKey, type ShownField } from '../shared/formField.ts';
import type { ComposerStore } from './composerStore.ts';
import { assetField, mediaField } from './mediaField.ts';

/** The element that a field is typed into. */
export function fieldId(key: string): string {
  return `field-${key}`;
}

/** A field of the composer, by its type. */
export function composerField(store: ComposerStore, field: FieldItem): TemplateResult {
  const { strings } = store;
  const { key, label, placeholder, type } = field;
  const isList = type === 'choice' || type === 'boolean';
  const isVaried = isList && store.isVaried(key);
  const choices = type === 'boolean' ? ['true', 'false'] : field.choices;
  const shown: ShownField = {
    ...{ field, id: fieldId(key), value: store.text(key), fault: store.faultOf(key) },
    ...{ on: strings.t('on'), off: strings.t('off'), showHelp: true },
    unset: placeholder ? strings.t('default', unsetWord(store, field)) : strings.t('notSet'),
    // Alternatives can be written into every field.
    isFree: !isList || isVaried,
    action: isList
      ? iconButton({
          icon: 'layers',
          label: strings.t('vary', label),
          pressed: isVaried,
          onClick: () => store.vary(key, choices),
        })
      : undefined,
    onInput: (text) => store.setText(key, text),
    onChange: (text) => {
      store.setText(key, text);
      store.leave(key);
    },
  };
  const control = controlOf(store, shown);
  return formField(control ? { ...shown, control } : shown);
}

function unsetWord({ strings }: ComposerStore, { type, placeholder }: FieldItem): string {
  if (type !== 'boolean') return placeholder;
  return strings.t(placeholder === 'true' ? 'on' : 'off');
}

function controlOf(store: ComposerStore, shown: ShownField): TemplateResult | undefined {
  const { field, id } = shown;
  switch (field.type) {
    case 'asset':
    case 'assets':
      return mediaField(store, field, id, describedBy(shown));
    case 'stored':
      return assetField(store, field, id);
    case 'pairs':
      return pairsField(store, field, id);
    default:
      return undefined;
  }
}

/** Values by names that only the user knows: a row for each, and one to add. */
function pairsField(store: ComposerStore, { key, label }: FieldItem, id: string): TemplateResult {
  const { strings } = store;
  const pairs = store.values.pairs[key] ?? [];
  const set = (at: number, part: 0 | 1, text: string): void =>
    store.setPairs(
      key,
      pairs.map((pair, other) => (other === at ? (part === 0 ? [text, pair[1]] : [pair[0], text]) : pair)),
    );
  const input = (at: number, part: 0 | 1, words: string): TemplateResult =>
    html`<input
      aria-label=${`${label} ${at + 1}: ${words}`}
      placeholder=${words}
      .value=${live(pairs[at]?.[part] ?? '')}
      @keydown=${(event: KeyboardEvent) => {
        if (isHistoryKey(event)) event.stopPropagation();
      }}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) set(at, part, event.target.value);
      }}
    />`;
  return html`<div class="pairs" id=${id} role="group" aria-label=${label}>
    ${pairs.map(
      ([name], at) =>
        html`<div class="pair">
          ${input(at, 0, strings.t('pairName'))}${input(at, 1, strings.t('pairValue'))}${iconButton({
            icon: 'close',
            label: strings.t('removePair', name === '' ? String(at + 1) : name),
            onClick: () =>
              store.setPairs(
                key,
                pairs.filter((_, other) => other !== at),
              ),
          })}
        </div>`,
    )}
    <button
      class="choose"
      type="button"
      aria-label=${`${label}: ${strings.t('addPair')}`}
      @click=${() => store.setPairs(key, [...pairs, ['', '']])}
    >
      ${strings.t('addPair')}
    </button>
  </div>`;
}
