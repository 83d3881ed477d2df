import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldItem } from '../../features/shared/pages/formMessages.ts';
import { codicon } from './icons.ts';

/** What a key that goes back or forward in the history means: in a field, the field's own. */
const HISTORY = /^[zyZY]$/;

/** True for a key that goes back or forward in the history of a field. */
export function isHistoryKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && HISTORY.test(event.key);
}

export interface ShownField {
  readonly field: FieldItem;
  readonly id: string;
  /** As text; empty where nothing is given. */
  readonly value: string;
  /** What is wrong with it. */
  readonly fault?: string | undefined;
  /** What a list or an empty field says where nothing is given. */
  readonly unset: string;
  readonly on: string;
  readonly off: string;
  readonly readOnly?: boolean;
  /** Written out below the field, for pages with room; else they are its tooltip. */
  readonly showHelp?: boolean;
  /** Also alternatives are written into it: no field for numbers, no list. */
  readonly isFree?: boolean;
  /** How far a number goes with each step. */
  readonly step?: number | null;
  /** A control of the page's own in the place of the usual one. */
  readonly control?: TemplateResult;
  /** Beside the label. */
  readonly action?: TemplateResult | undefined;
  readonly onInput?: ((text: string) => void) | undefined;
  /** Called when the value is there to stay: another choice, or the field is left. */
  readonly onChange: (text: string) => void;
}

/** A field of a form with its label, its help and what is wrong with it. */
export function formField(shown: ShownField): TemplateResult {
  const { field, id, fault, showHelp = false, action, control } = shown;
  const help = helpOf(field);
  const isWide = field.long || ['asset', 'assets', 'stored', 'pairs'].includes(field.type);
  return html`<div class=${isWide ? 'field wide' : 'field'} data-field=${field.key}>
    <div class="label">
      <label for=${id} title=${showHelp ? nothing : help}>${field.label}</label>${action ?? nothing}
    </div>
    ${control ?? controlOf(shown, help)}
    ${fault ? html`<p class="fault" id=${`${id}-fault`}>${codicon('error')}${fault}</p>` : nothing}
    ${showHelp && help ? html`<p class="help faint" id=${`${id}-help`}>${help}</p>` : nothing}
  </div>`;
}

/** The ids of what describes a field. */
export function describedBy({ id, field, fault, showHelp }: ShownField): string | typeof nothing {
  const ids = [fault ? `${id}-fault` : '', showHelp && helpOf(field) ? `${id}-help` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

function helpOf({ help, bounds }: FieldItem): string {
  const words = bounds.replace(/^./, (letter) => letter.toUpperCase());
  return [help, words === '' ? '' : `${words}.`].filter(Boolean).join(' ');
}

function controlOf(shown: ShownField, help: string): TemplateResult {
  const { field, isFree = false, showHelp = false } = shown;
  const title = showHelp ? nothing : help;
  if (!isFree && (field.type === 'boolean' || field.type === 'choice')) return choiceList(shown, title);
  return field.long ? longText(shown) : oneLineText(shown, title);
}

function choiceList(shown: ShownField, title: string | typeof nothing): TemplateResult {
  const { field, id, value, unset, on, off, readOnly = false, fault, onChange } = shown;
  const choices = field.type === 'boolean' ? ['true', 'false'] : field.choices;
  const name = (choice: string): string =>
    field.type === 'boolean' ? (choice === 'true' ? on : off) : choice;
  return html`<select
    id=${id}
    name=${field.key}
    title=${title}
    aria-invalid=${fault ? 'true' : 'false'}
    aria-describedby=${describedBy(shown)}
    ?disabled=${readOnly}
    .value=${live(value)}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLSelectElement) onChange(event.target.value);
    }}
  >
    <option value="" ?selected=${value === ''}>${unset}</option>
    ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === value}>${name(choice)}</option>`)}
  </select>`;
}

function oneLineText(shown: ShownField, title: string | typeof nothing): TemplateResult {
  const { field, id, value, unset, readOnly = false, fault, isFree = false, step, onInput, onChange } = shown;
  const isNumber = field.type === 'integer' || field.type === 'number';
  const isPlain = !isNumber || isFree;
  return html`<input
    id=${id}
    name=${field.key}
    type=${isPlain ? 'text' : 'number'}
    title=${title}
    inputmode=${isNumber ? 'numeric' : nothing}
    min=${isPlain ? nothing : (field.minimum ?? nothing)}
    max=${isPlain ? nothing : (field.maximum ?? nothing)}
    step=${isPlain ? nothing : (step ?? field.step ?? nothing)}
    maxlength=${isFree ? nothing : (field.maxLength ?? nothing)}
    placeholder=${unset}
    autocomplete="off"
    aria-invalid=${fault ? 'true' : 'false'}
    aria-describedby=${describedBy(shown)}
    ?readonly=${readOnly}
    .value=${live(value)}
    @keydown=${(event: KeyboardEvent) => {
      if (isHistoryKey(event)) event.stopPropagation();
    }}
    @input=${(event: Event) => {
      if (event.target instanceof HTMLInputElement) onInput?.(event.target.value);
    }}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLInputElement) onChange(event.target.value);
    }}
  />`;
}

function longText(shown: ShownField): TemplateResult {
  const { field, id, value, unset, readOnly = false, fault, onInput, onChange } = shown;
  return html`<textarea
    id=${id}
    name=${field.key}
    rows="2"
    placeholder=${unset}
    aria-invalid=${fault ? 'true' : 'false'}
    aria-describedby=${describedBy(shown)}
    ?readonly=${readOnly}
    .value=${live(value)}
    @keydown=${(event: KeyboardEvent) => {
      if (isHistoryKey(event)) event.stopPropagation();
    }}
    @input=${(event: Event) => {
      if (event.target instanceof HTMLTextAreaElement) onInput?.(event.target.value);
    }}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLTextAreaElement) onChange(event.target.value);
    }}
  ></textarea>`;
}
