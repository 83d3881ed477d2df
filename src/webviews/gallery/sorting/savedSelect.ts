import { html, nothing, type TemplateResult } from 'lit';
import { outputFilter, type OutputFilter } from '../../../features/gallery/galleryMessages.ts';
import { ORDERS } from '../../../features/shared/pages/sortingMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStore } from '../galleryStore.ts';
import { isEmptyFilter, NO_FILTER } from '../model/viewState.ts';

/** The order of the grid, and the searches and collections that the user keeps under a name. */
export function orderAndSaved(store: GalleryStore): TemplateResult {
  const { strings, filter, names, sorting } = store;
  const { order = 'newest' } = filter;
  const saved = savedFilters(store);
  const current = saved.find((one) => isSame(one.filter, filter));
  const choose = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : '';
    const found = saved.find(({ key }) => key === value);
    store.setFilter(found?.filter ?? { ...NO_FILTER, order: 'newest' });
  };
  const options = (title: string, kind: string): TemplateResult | typeof nothing => {
    const group = saved.filter(({ key }) => key.startsWith(kind));
    if (group.length === 0) return nothing;
    return html`<optgroup label=${title}>
      ${group.map(
        ({ key, name }) => html`<option value=${key} ?selected=${current?.key === key}>${name}</option>`,
      )}
    </optgroup>`;
  };
  return html`<label>
      <span class="hidden">${strings.t('order')}</span>
      <select
        @change=${(event: Event) => {
          const value = event.target instanceof HTMLSelectElement ? event.target.value : '';
          store.setFilter({ order: ORDERS.find((one) => one === value) ?? 'newest' });
        }}
      >
        ${ORDERS.map(
          (one) =>
            html`<option value=${one} ?selected=${order === one}>${strings.t(`order.${one}`)}</option>`,
        )}
      </select>
    </label>
    ${
      saved.length > 0
        ? html`<label>
            <span class="hidden">${strings.t('saved')}</span>
            <select @change=${choose}>
              <option value="" ?selected=${current === undefined}>${strings.t('savedNone')}</option>
              ${options(strings.t('savedSearches'), 'search')}
              ${options(strings.t('collections'), 'collection')}
            </select>
          </label>`
        : nothing
    }
    ${
      isEmptyFilter(filter) || current !== undefined || filter.job !== null
        ? nothing
        : iconButton({
            icon: 'bookmark',
            label: strings.t('saveSearch'),
            onClick: () => sorting.run('saveSearch', []),
          })
    }
    ${
      names.searches.length + names.collections.length > 0
        ? iconButton({
            icon: 'edit',
            label: strings.t('manageNames'),
            onClick: () => sorting.run('manageNames', []),
          })
        : nothing
    }`;
}

interface SavedFilter {
  readonly key: string;
  readonly name: string;
  readonly filter: OutputFilter;
}

function savedFilters({ names }: GalleryStore): readonly SavedFilter[] {
  const searches = names.searches.flatMap(({ name, filter }): readonly SavedFilter[] => {
    const parsed = outputFilter.safeParse(readJson(filter)).data;
    // What another version saved and this one cannot read is not offered.
    return parsed
      ? [{ key: `search:${name}`, name, filter: { bin: false, order: 'newest', ...parsed } }]
      : [];
  });
  const collections = names.collections.map((name): SavedFilter => {
    const filter: OutputFilter = { ...NO_FILTER, text: `collection:"${name}"`, order: 'added', bin: false };
    return { key: `collection:${name}`, name, filter };
  });
  return [...searches, ...collections];
}

function isSame(one: OutputFilter, other: OutputFilter): boolean {
  const key = ({ text, account, kind, job, order = 'newest', bin = false }: OutputFilter): string =>
    JSON.stringify([text.trim(), account, kind, job, order, bin]);
  return key(one) === key(other);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
