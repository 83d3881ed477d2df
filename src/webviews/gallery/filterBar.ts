import { html, nothing, type TemplateResult } from 'lit';
import type { MediaChoice } from '../../features/gallery/galleryMessages.ts';
import { iconButton } from './buttons.ts';
import type { GalleryStore } from './galleryStore.ts';
import { codicon } from './icons.ts';
import { isEmptyFilter } from './model/viewState.ts';

const KINDS: readonly MediaChoice[] = ['image', 'video', 'audio', 'model', 'text', 'other'];
/** Typing rests for so long before the history is asked, in milliseconds. */
const REST_MS = 180;

let resting: ReturnType<typeof setTimeout> | undefined;

/** What the grid shows: words, kind, account, one job. */
export function filterBar(store: GalleryStore): TemplateResult {
  const { words, filter, choices } = store;
  const search = (event: Event): void => {
    clearTimeout(resting);
    const text = valueOf(event);
    resting = setTimeout(() => store.setFilter({ text }), REST_MS);
  };
  return html`<div class="filters" role="search">
    <label class="search">
      <span class="hidden">${words.say('search')}</span>
      ${codicon('search')}
      <input
        type="search"
        placeholder=${words.say('search')}
        .value=${filter.text}
        @input=${search}
        spellcheck="false"
      />
    </label>
    <label>
      <span class="hidden">${words.say('kind')}</span>
      <select @change=${(event: Event) => store.setFilter({ kind: kindOf(valueOf(event)) })}>
        <option value="" ?selected=${filter.kind === null}>${words.say('anyKind')}</option>
        ${KINDS.map(
          (kind) => html`<option value=${kind} ?selected=${filter.kind === kind}>${words.say(kind)}</option>`,
        )}
      </select>
    </label>
    ${
      choices.accounts.length > 1
        ? html`<label>
            <span class="hidden">${words.say('account')}</span>
            <select @change=${(event: Event) => store.setFilter({ account: valueOf(event) || null })}>
              <option value="" ?selected=${filter.account === null}>${words.say('anyAccount')}</option>
              ${choices.accounts.map(
                ({ id, label }) =>
                  html`<option value=${id} ?selected=${filter.account === id}>${label}</option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${
      isEmptyFilter(filter)
        ? nothing
        : iconButton({
            icon: 'close',
            label: filter.job === null ? words.say('clearFilter') : words.say('onlyJob'),
            press: () => store.clearFilter(),
            worded: true,
          })
    }
  </div>`;
}

function valueOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
}

function kindOf(value: string): MediaChoice | null {
  return KINDS.find((kind) => kind === value) ?? null;
}
