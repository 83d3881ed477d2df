import { html, nothing, type TemplateResult } from 'lit';
import type { OutputItem } from '../../../features/gallery/galleryMessages.ts';
import { codicon } from '../../shared/icons.ts';
import type { GalleryStrings } from '../galleryStore.ts';

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
export function tileMarks(output: OutputItem, strings: GalleryStrings): TemplateResult | typeof nothing {
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
