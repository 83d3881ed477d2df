import { html, nothing, type TemplateResult } from 'lit';
import type { ShownOutput } from '../../features/gallery/galleryMessages.ts';
import type { GalleryStore } from './galleryStore.ts';
import { codicon } from './icons.ts';
import type { Thumbnails } from './thumbnails.ts';
import { viewers } from './viewers.ts';

/** What a cell of the grid is drawn from. */
export interface CellPlace {
  readonly output: ShownOutput;
  readonly store: GalleryStore;
  readonly thumbnails: Thumbnails;
  /** From 0. */
  readonly column: number;
  /** True for the one cell that the Tab key reaches. */
  readonly active: boolean;
}

/** One output in the grid: small picture or sign of its kind, name, day and cost. It carries its id as `data-id`. */
export function gridCell({ output, store, thumbnails, column, active }: CellPlace): TemplateResult {
  const { words } = store;
  const kind = viewers[output.kind];
  const unavailable = store.details.unavailable.get(output.id);
  return html`<div
    class="cell"
    role="gridcell"
    aria-colindex=${column + 1}
    aria-selected=${store.place.selected.has(output.id)}
    title=${unavailable ?? `${output.title} · ${output.account}`}
    tabindex=${active ? 0 : -1}
    draggable="true"
    data-id=${output.id}
  >
    <div class="picture">
      ${
        kind.picture && output.source !== null
          ? thumbnails.canvasOf(output.id, output.source)
          : html`<span class="kind"
              >${codicon(unavailable === undefined ? kind.icon : 'error')}
              ${output.kind === 'remote' ? nothing : html`<span>${ending(output)}</span>`}</span
            >`
      }
      <span class="tick">${codicon('check')}</span>
    </div>
    <div class="caption">
      <span class="title">${output.title}</span>
      <span class="faint"
        ><span>${unavailable === undefined ? words.day(output.createdAt) : words.say('unavailable')}</span>
        <span class="cost">${output.cost ?? ''}</span></span
      >
    </div>
  </div>`;
}

/** What the file's name would end with, as a sign on a cell without a picture. */
function ending({ mimeType }: ShownOutput): string {
  const name = (mimeType ?? '').split('/')[1] ?? '';
  return name === 'plain' || name === 'octet-stream' ? '' : name.replace(/^x-/, '').toUpperCase();
}
