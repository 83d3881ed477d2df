import { html, nothing, type TemplateResult } from 'lit';
import { MAX_SEARCH_LENGTH, MEDIA_TYPES, type MediaType } from '../../../features/gallery/galleryMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStore } from '../galleryStore.ts';
import { codicon } from '../../shared/icons.ts';
import { orderAndSaved } from '../sorting/savedSelect.ts';
import { isEmptyFilter } from '../model/viewState.ts';

/** The filter is applied when the user has not typed for this time. */
const DEBOUNCE_MS = 180;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The filters of the grid: search text, kind, account, one job. */
export function filterBar(store: GalleryStore): TemplateResult {
  const { strings, filter, filterOptions } = store;
  const search = (event: Event): void => {
    clearTimeout(timer);
    const text = valueOf(event);
    timer = setTimeout(() => store.setFilter({ text }), DEBOUNCE_MS);
  };
  /** Escape takes the words away first, and only then leaves the field: what it shows and what is shown stay the same. */
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || valueOf(event) === '') return;
    event.preventDefault();
    clearTimeout(timer);
    if (event.target instanceof HTMLInputElement) event.target.value = '';
    store.setFilter({ text: '' });
  };
  return html`<div class="filters" role="search">
    <label class="search">
      <span class="hidden">${strings.t('search')}</span>
      ${codicon('search')}
      <input
        type="search"
        placeholder=${strings.t('search')}
        maxlength=${MAX_SEARCH_LENGTH}
        .value=${filter.text}
        @input=${search}
        @keydown=${escape}
        spellcheck="false"
      />
    </label>
    <label>
      <span class="hidden">${strings.t('kind')}</span>
      <select @change=${(event: Event) => store.setFilter({ kind: kindOf(valueOf(event)) })}>
        <option value="" ?selected=${filter.kind === null}>${strings.t('anyKind')}</option>
        ${MEDIA_TYPES.map(
          (kind) => html`<option value=${kind} ?selected=${filter.kind === kind}>${strings.t(kind)}</option>`,
        )}
      </select>
    </label>
    ${
      filterOptions.accounts.length > 1
        ? html`<label>
            <span class="hidden">${strings.t('account')}</span>
            <select @change=${(event: Event) => store.setFilter({ account: valueOf(event) || null })}>
              <option value="" ?selected=${filter.account === null}>${strings.t('anyAccount')}</option>
              ${filterOptions.accounts.map(
                ({ id, label }) =>
                  html`<option value=${id} ?selected=${filter.account === id}>${label}</option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${orderAndSaved(store)}
    ${
      isEmptyFilter(filter)
        ? nothing
        : iconButton({
            icon: 'close',
            label: filter.job === null ? strings.t('clearFilter') : strings.t('onlyJob'),
            onClick: () => store.clearFilter(),
            showLabel: true,
          })
    }
  </div>`;
}

function valueOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}

function kindOf(value: string): MediaType | null {
  return MEDIA_TYPES.find((kind) => kind === value) ?? null;
}
