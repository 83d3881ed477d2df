import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { MediaType, ContentKind, OutputItem } from '../../../features/gallery/galleryMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStore } from '../galleryStore.ts';
import { codicon, type IconName } from '../../shared/icons.ts';
import { hasFewLines } from '../model/foldableLines.ts';
import type { Size, Zoom } from './zoom.ts';
import './findInText.ts';
import './jsonView.ts';
import './picture.ts';
import '../players/mediaPlayer.ts';
import '../players/modelViewer.ts';
import { transcriptView } from '../players/transcriptView.ts';

export interface ViewerProps {
  readonly output: OutputItem;
  readonly store: GalleryStore;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** How one kind of content is shown. A kind with its own viewer (a player, a 3D scene) is one entry here. */
export interface Viewer {
  readonly icon: IconName;
  /** The string key of the kind's name. */
  readonly label: MediaType;
  /** True for a picture: it can be zoomed, and can be compared with a slider. */
  readonly isPicture: boolean;
  /** What its thumbnail is drawn from; absent where it has none. */
  readonly thumbnail?: 'image' | 'video';
  render(props: ViewerProps): TemplateResult;
}

export const viewers: Readonly<Record<ContentKind, Viewer>> = {
  image: { icon: 'file-media', label: 'image', isPicture: true, thumbnail: 'image', render: renderPicture },
  text: { icon: 'file-text', label: 'text', isPicture: false, render: renderText },
  json: { icon: 'json', label: 'text', isPicture: false, render: renderText },
  video: {
    icon: 'device-camera-video',
    label: 'video',
    isPicture: false,
    thumbnail: 'video',
    render: renderFilm,
  },
  audio: { icon: 'unmute', label: 'audio', isPicture: false, render: renderFilm },
  model: { icon: 'package', label: 'model', isPicture: false, render: renderModel },
  unknown: { icon: 'file', label: 'other', isPicture: false, render: renderFile },
  remote: { icon: 'file', label: 'other', isPicture: false, render: renderPending },
};

/** The output in its viewer; before its content is here, the state of the fetch. */
export function renderOutput(props: ViewerProps): TemplateResult {
  const { output, store } = props;
  const missing = output.source === null || store.details.unavailable.has(output.id);
  return (missing ? viewers.remote : viewers[output.kind]).render(props);
}

function renderPicture({ output, store, zoom, onZoom }: ViewerProps): TemplateResult {
  return html`<backlot-picture
    tabindex="0"
    role="group"
    aria-label=${output.title}
    .source=${output.source ?? ''}
    .label=${output.title}
    .zoom=${zoom}
    @zoom=${(event: CustomEvent<Zoom>) => onZoom(event.detail)}
    @broken=${() => store.drawFailed(output.id)}
    @toolarge=${({ detail: { width, height } }: CustomEvent<Size>) => store.drawRefused(output.id, store.strings.t('tooLarge', width, height))}
  ></backlot-picture>`;
}

function renderFilm({ output, store }: ViewerProps): TemplateResult {
  const { id, kind, source, byteSize, title } = output;
  return html`${keyed(
    `${id} ${source}`,
    html`<backlot-player
      .source=${source ?? ''}
      .label=${title}
      .isFilm=${kind === 'video'}
      .byteSize=${byteSize ?? 0}
      .details=${store.details.media.get(id)}
      .strings=${store.strings}
      .startAt=${store.viewState.positionOf(id)}
      @broken=${() => store.drawFailed(id)}
      @outside=${() => store.runAction('openOutside', id)}
      @position=${(event: CustomEvent<number>) => store.viewState.setPosition(id, event.detail)}
    ></backlot-player>`,
  )}`;
}

function renderModel({ output, store }: ViewerProps): TemplateResult {
  const { id, source, byteSize, title } = output;
  return html`${keyed(
    `${id} ${source}`,
    html`<backlot-model
      .source=${source ?? ''}
      .label=${title}
      .byteSize=${byteSize ?? 0}
      .facts=${store.details.models.get(id)}
      .strings=${store.strings}
      @outside=${() => store.runAction('openOutside', id)}
    ></backlot-model>`,
  )}`;
}

function renderTranscript(props: ViewerProps): TemplateResult | null {
  const { output, store } = props;
  const transcript = store.details.transcripts.get(output.id);
  if (!transcript) return null;
  const media = transcript.media === null ? undefined : store.list.get(transcript.media);
  return transcriptView({
    id: output.id,
    words: transcript.words,
    label: output.title,
    strings: store.strings,
    player: media ? renderOutput({ ...props, output: media }) : null,
    onExport: (format) => store.runAction(format, output.id),
  });
}

function renderText(props: ViewerProps): TemplateResult {
  const { output, store } = props;
  const transcript = renderTranscript(props);
  if (transcript) return transcript;
  const content = store.details.texts.get(output.id);
  if (!content)
    return renderPending({ output, store, zoom: { times: 1, cx: 0, cy: 0 }, onZoom: () => undefined });
  return html`<div class="document">
    ${
      content.truncated
        ? html`<p class="strip">
            ${codicon('info')} ${store.strings.t('truncated')}
            <button class="link" @click=${() => store.runAction('openFile', output.id)}>
              ${store.strings.t('openFull')}
            </button>
          </p>`
        : nothing
    }
    ${keyed(output.id, html`<backlot-find .strings=${store.strings}></backlot-find>`)}
    ${
      output.kind === 'json' && !content.truncated && hasFewLines(content.text)
        ? html`<backlot-json .text=${content.text} .label=${output.title}></backlot-json>`
        : html`<pre class=${output.kind} tabindex="0" role="region" aria-label=${output.title}>
${content.text}</pre>`
    }
  </div>`;
}

function renderFile({ output, store }: ViewerProps): TemplateResult {
  const { strings } = store;
  const { icon, label } = viewers[output.kind];
  const facts = [
    output.mimeType ?? strings.t(label),
    output.byteSize === null ? '' : strings.bytes(output.byteSize),
  ];
  return html`<div class="card" tabindex="0" role="group" aria-label=${output.title}>
    <span class="large">${codicon(icon)}</span>
    <p class="facts">${facts.filter(Boolean).join(' · ')}</p>
    <p class="faint">${strings.t('noViewer')}</p>
    <p class="row">
      ${iconButton({ icon: 'go-to-file', label: strings.t('openFile'), onClick: () => store.runAction('openFile', output.id), showLabel: true })}
      ${iconButton({ icon: 'link-external', label: strings.t('openOutside'), onClick: () => store.runAction('openOutside', output.id), showLabel: true })}
      ${iconButton({ icon: 'save', label: strings.t('save'), onClick: () => store.runAction('save', output.id), showLabel: true })}
    </p>
  </div>`;
}

function renderPending({ output, store }: ViewerProps): TemplateResult {
  const { strings } = store;
  const reason = store.details.unavailable.get(output.id);
  if (reason === undefined) {
    return html`<div class="card" tabindex="0" role="group" aria-label=${output.title}>
      <span class="large spinning">${codicon('loading')}</span>
      <p class="faint">${strings.t('fetching')}</p>
      ${progressOf(store, output.id)}
      <p class="row">
        ${iconButton({ icon: 'close', label: strings.t('cancelFetch'), onClick: () => store.cancelFetch(output.id), showLabel: true })}
      </p>
    </div>`;
  }
  return html`<div class="card" tabindex="0" role="group" aria-label=${output.title}>
    <span class="large">${codicon('error')}</span>
    <p role="alert">${reason}</p>
    <p class="row">
      ${iconButton({ icon: 'refresh', label: strings.t('retry'), onClick: () => store.retry(output.id), showLabel: true })}
      ${output.byteSize === null ? nothing : iconButton({ icon: 'link-external', label: strings.t('openOutside'), onClick: () => store.runAction('openOutside', output.id), showLabel: true })}
    </p>
  </div>`;
}

/** How much has come, once something has. */
function progressOf({ details, strings }: GalleryStore, id: string): TemplateResult | typeof nothing {
  const progress = details.progress.get(id);
  if (!progress) return nothing;
  const { received, total } = progress;
  const come = strings.bytes(received);
  if (total === null) return html`<p class="faint">${come}</p>`;
  return html`<progress aria-label=${strings.t('fetching')} max=${total} value=${received}></progress>
    <p class="faint">${strings.t('bytesOf', come, strings.bytes(total))}</p>`;
}
