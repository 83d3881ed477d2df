import { html, nothing, type TemplateResult } from 'lit';
import type { MediaChoice, ShownKind, ShownOutput } from '../../features/gallery/galleryMessages.ts';
import { iconButton } from './buttons.ts';
import type { GalleryStore } from './galleryStore.ts';
import { codicon, type IconName } from './icons.ts';
import type { Zoom } from './model/zoom.ts';
import './picture.ts';

/** What a viewer draws with. */
export interface ViewerPlace {
  readonly output: ShownOutput;
  readonly store: GalleryStore;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** How one kind of content is shown. A kind with a viewer of its own (a player, a 3D scene) is one entry here. */
export interface Viewer {
  readonly icon: IconName;
  /** The word of the kind. */
  readonly word: MediaChoice;
  /** True for a picture: it has a thumbnail, can be zoomed, and two of them can lie upon each other. */
  readonly picture: boolean;
  show(place: ViewerPlace): TemplateResult;
}

export const viewers: Readonly<Record<ShownKind, Viewer>> = {
  image: { icon: 'file-media', word: 'image', picture: true, show: showPicture },
  text: { icon: 'file-text', word: 'text', picture: false, show: showText },
  json: { icon: 'json', word: 'text', picture: false, show: showText },
  video: { icon: 'device-camera-video', word: 'video', picture: false, show: showFile },
  audio: { icon: 'unmute', word: 'audio', picture: false, show: showFile },
  model: { icon: 'package', word: 'model', picture: false, show: showFile },
  unknown: { icon: 'file', word: 'other', picture: false, show: showFile },
  remote: { icon: 'file', word: 'other', picture: false, show: showPending },
};

/** The output by its viewer; while its bytes are not here, what is being done about that. */
export function showOutput(place: ViewerPlace): TemplateResult {
  const { output, store } = place;
  const missing = output.source === null || store.details.unavailable.has(output.id);
  return (missing ? viewers.remote : viewers[output.kind]).show(place);
}

function showPicture({ output, store, zoom, onZoom }: ViewerPlace): TemplateResult {
  return html`<backlot-picture
    tabindex="0"
    role="group"
    aria-label=${output.title}
    .source=${output.source ?? ''}
    .label=${output.title}
    .zoom=${zoom}
    @zoom=${(event: CustomEvent<Zoom>) => onZoom(event.detail)}
    @broken=${() => store.broken(output.id)}
  ></backlot-picture>`;
}

function showText({ output, store }: ViewerPlace): TemplateResult {
  const shown = store.details.texts.get(output.id);
  if (!shown)
    return showPending({ output, store, zoom: { times: 1, cx: 0, cy: 0 }, onZoom: () => undefined });
  return html`<div class="document">
    ${
      shown.cut
        ? html`<p class="strip">
            ${codicon('info')} ${store.words.say('cut')}
            <button class="link" @click=${() => store.act('openFile', [output.id])}>
              ${store.words.say('openWhole')}
            </button>
          </p>`
        : nothing
    }
    <pre class=${output.kind} tabindex="0" role="region" aria-label=${output.title}>${shown.text}</pre>
  </div>`;
}

function showFile({ output, store }: ViewerPlace): TemplateResult {
  const { words } = store;
  const { icon, word } = viewers[output.kind];
  const facts = [
    output.mimeType ?? words.say(word),
    output.byteSize === null ? '' : words.bytes(output.byteSize),
  ];
  return html`<div class="card" tabindex="0" role="group" aria-label=${output.title}>
    <span class="large">${codicon(icon)}</span>
    <p class="facts">${facts.filter(Boolean).join(' · ')}</p>
    <p class="faint">${words.say('noViewer')}</p>
    <p class="row">
      ${iconButton({ icon: 'go-to-file', label: words.say('openFile'), press: () => store.act('openFile', [output.id]), worded: true })}
      ${iconButton({ icon: 'save', label: words.say('save'), press: () => store.act('save', [output.id]), worded: true })}
    </p>
  </div>`;
}

function showPending({ output, store }: ViewerPlace): TemplateResult {
  const { words } = store;
  const reason = store.details.unavailable.get(output.id);
  if (reason === undefined) {
    return html`<div class="card" tabindex="0" role="group" aria-label=${output.title}>
      <span class="large spinning">${codicon('loading')}</span>
      <p class="faint">${words.say('fetching')}</p>
    </div>`;
  }
  return html`<div class="card" tabindex="0" role="group" aria-label=${output.title}>
    <span class="large">${codicon('error')}</span>
    <p role="alert">${reason}</p>
    <p class="row">
      ${iconButton({ icon: 'refresh', label: words.say('retry'), press: () => store.retry(output.id), worded: true })}
    </p>
  </div>`;
}
