import { html, nothing, type TemplateResult } from 'lit';
import type { OutputItem } from '../../../features/gallery/galleryMessages.ts';
import type { GalleryStore, GalleryStrings } from '../galleryStore.ts';
import { codicon } from '../../shared/icons.ts';
import type { ThumbnailCache } from './thumbnailCache.ts';
import { viewers } from '../viewer/viewers.ts';

export interface CellProps {
  readonly output: OutputItem;
  readonly store: GalleryStore;
  readonly thumbnails: ThumbnailCache;
  /** From 0. */
  readonly column: number;
  /** True for the one cell that the Tab key reaches. */
  readonly active: boolean;
}

/** One output in the grid: thumbnail or icon of its kind, title, day and cost. The output's id is in `data-id`. */
export function gridCell({ output, store, thumbnails, column, active }: CellProps): TemplateResult {
  const viewer = viewers[output.kind];
  const unavailable = store.details.unavailable.get(output.id);
  return html`<div
    class=${output.marks.rejected ? 'cell rejected' : 'cell'}
    role="gridcell"
    aria-colindex=${column + 1}
    aria-selected=${store.viewState.selected.has(output.id)}
    title=${unavailable ?? `${output.title} · ${output.account}`}
    tabindex=${active ? 0 : -1}
    draggable="true"
    data-id=${output.id}
  >
    <div class="picture">
      ${
        viewer.thumbnail && output.source !== null && !store.details.withoutThumbnail.has(output.id)
          ? html`${thumbnails.canvasOf(output.id, output.source, viewer.thumbnail)}
            ${viewer.isPicture ? nothing : html`<span class="badge">${codicon(viewer.icon)}</span>`}`
          : html`<span class="kind"
              >${codicon(unavailable === undefined ? viewer.icon : 'error')}
              ${output.kind === 'remote' ? nothing : html`<span>${subtype(output)}</span>`}</span
            >`
      }
      ${tileMarks(output, store.strings)}
      <span class="tick">${codicon('check')}</span>
    </div>
    <div class="caption">
      <span class="title">${output.title}</span>
      <span class="faint"
        ><span>${stateOf(output, unavailable !== undefined, store)}</span>
        <span class="cost">${output.cost ?? ''}</span></span
      >
    </div>
  </div>`;
}

/** The day, unless there is something wrong with the content, or it is on its way. */
function stateOf(output: OutputItem, isUnavailable: boolean, { strings, details }: GalleryStore): string {
  const progress = details.progress.get(output.id);
  if (progress)
    return progress.total
      ? strings.percent(progress.received / progress.total)
      : strings.bytes(progress.received);
  if (isUnavailable) return strings.t(output.notDownloaded === null ? 'unavailable' : 'notDownloaded');
  return output.incomplete ? strings.t('incomplete') : strings.day(output.createdAt);
}

/** The MIME subtype, as a label for an output without a thumbnail. */
function subtype({ mimeType }: OutputItem): string {
  const name = (mimeType ?? '').split('/')[1] ?? '';
  return name === 'plain' || name === 'octet-stream' ? '' : name.replace(/^x-/, '').toUpperCase();
}

/** What the user said of an output, as one text. */
function marksText({ marks }: OutputItem, strings: GalleryStrings): string {
  const { star, rating, rejected, tags } = marks;
  return [
    ...(star ? [strings.t('favorite')] : []),
    ...(rating > 0 ? [strings.t('ratingOf', rating)] : []),
    ...(rejected ? [strings.t('rejected')] : []),
    ...(tags.length > 0 ? [`${strings.t('tags')}: ${tags.join(', ')}`] : []),
  ].join(', ');
}

/** The marks over a thumbnail: shapes and digits, and the same as text for screen readers. */
function tileMarks(output: OutputItem, strings: GalleryStrings): TemplateResult | typeof nothing {
  const { star, rating, rejected, tags } = output.marks;
  const text = marksText(output, strings);
  if (text === '') return nothing;
  return html`<span class="marks">
    <span class="hidden">${text}</span>
    ${star ? codicon('star-full') : nothing} ${rejected ? codicon('circle-slash') : nothing}
    ${rating > 0 ? html`<span aria-hidden="true">${strings.number(rating)}/5</span>` : nothing}
    ${tags.length > 0 ? codicon('tag') : nothing}
  </span>`;
}
