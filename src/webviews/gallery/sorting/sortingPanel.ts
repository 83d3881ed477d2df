import { html, nothing, type TemplateResult } from 'lit';
import type { OutputItem } from '../../../features/gallery/galleryMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStore } from '../galleryStore.ts';

const RATINGS = [1, 2, 3, 4, 5] as const;

/** What the user said of an output, with buttons to change it: the first section beside the output. */
export function sortingPanel(store: GalleryStore, output: OutputItem): TemplateResult {
  const { strings, sorting } = store;
  const { marks } = output;
  const rows = [
    [strings.t('tags'), marks.tags] as const,
    [strings.t('collections'), marks.collections] as const,
  ].filter(([, names]) => names.length > 0);
  return html`<section class="sorting">
    <h3>${strings.t('sorting')}</h3>
    <div class="group" role="group" aria-label=${strings.t('rating')}>
      ${RATINGS.map(
        (rating) =>
          html`<button
            class="quiet"
            type="button"
            title=${`${strings.t('ratingOf', rating)} (${rating})`}
            aria-label=${strings.t('ratingOf', rating)}
            aria-pressed=${marks.rating === rating}
            @click=${() =>
              // Pressed again, it is taken away.
              sorting.mark({ mark: 'rating', value: marks.rating === rating ? 0 : rating }, [output])}
          >
            ${strings.number(rating)}
          </button>`,
      )}
      <span class="faint"
        >${marks.rating === 0 ? strings.t('ratingNone') : `${strings.number(marks.rating)}/5`}</span
      >
    </div>
    <div class="group">${markButtons(store, [output])}</div>
    ${
      rows.length === 0
        ? nothing
        : html`<dl>
            ${rows.map(
              ([label, names]) =>
                html`<div>
                  <dt>${label}</dt>
                  <dd>${names.join(', ')}</dd>
                </div>`,
            )}
          </dl>`
    }
  </section>`;
}

/** The buttons that mark outputs, for one that is shown or all that are selected. */
export function markButtons(store: GalleryStore, outputs: readonly OutputItem[]): TemplateResult {
  const { strings, sorting } = store;
  const isAll = (mark: 'star' | 'rejected' | 'recycled'): boolean =>
    outputs.length > 0 && outputs.every(({ marks }) => marks[mark]);
  const recycled = isAll('recycled');
  return html`
    ${iconButton({ icon: isAll('star') ? 'star-full' : 'star-empty', label: strings.t('favorite'), key: 'F', onClick: () => sorting.toggle('star', outputs), pressed: isAll('star') })}
    ${iconButton({ icon: 'circle-slash', label: strings.t('rejected'), key: 'X', onClick: () => sorting.toggle('rejected', outputs), pressed: isAll('rejected') })}
    ${iconButton({ icon: 'tag', label: strings.t('editTags'), key: 'T', onClick: () => sorting.run('editTags', outputs) })}
    ${iconButton({ icon: 'library', label: strings.t('editCollections'), key: 'A', onClick: () => sorting.run('editCollections', outputs) })}
    ${
      recycled
        ? iconButton({
            icon: 'discard',
            label: strings.t('restore'),
            key: 'E',
            onClick: () => sorting.mark({ mark: 'recycled', value: false }, outputs),
          })
        : iconButton({
            icon: 'trash',
            label: strings.t('recycle'),
            key: 'Delete',
            onClick: () => sorting.mark({ mark: 'recycled', value: true }, outputs),
          })
    }
  `;
}
