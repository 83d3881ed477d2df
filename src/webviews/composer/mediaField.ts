import { html, nothing, type TemplateResult } from 'lit';
import type { MediaChip, MessageToHost } from '../../features/composer/composerMessages.ts';
import { MOST_FILE_BYTES } from '../../features/composer/composerMessages.ts';
import type { FieldItem } from '../../features/shared/pages/formMessages.ts';
import { iconButton } from '../shared/buttons.ts';
import { codicon } from '../shared/icons.ts';
import type { ComposerStore } from './composerStore.ts';

/** The type under which the gallery gives its outputs into a drag. */
const OUTPUTS = 'application/vnd.backlot.output';

/** The files of a field: dropped, pasted or chosen, each with its picture. */
export function mediaField(
  store: ComposerStore,
  field: FieldItem,
  id: string,
  describedBy: string | typeof nothing,
): TemplateResult {
  const { strings } = store;
  const { key, label, type, maxItems } = field;
  const media = store.values.media[key] ?? [];
  const most = type === 'assets' ? (maxItems ?? Infinity) : 1;
  const isFull = type === 'assets' && media.length >= most;
  const add = (from: 'file' | 'output' | 'address') => () => store.send({ type: 'addMedia', key, from });
  const choose = (from: 'file' | 'output' | 'address', words: string): TemplateResult =>
    html`<button class="choose" type="button" aria-label=${`${label}: ${words}`} @click=${add(from)}>
      ${words}
    </button>`;
  return html`<div
    class="media"
    id=${id}
    tabindex="0"
    role="group"
    aria-label=${`${label}. ${strings.t('dropHint')}`}
    aria-describedby=${describedBy}
    @dragover=${onDragOver}
    @dragleave=${onDragLeave}
    @drop=${(event: DragEvent) => onDrop(store, key, event)}
    @paste=${(event: ClipboardEvent) => onPaste(store, key, event)}
    @focusout=${() => store.leave(key)}
  >
    ${media.map((chip, at) => thumbnail(store, key, chip, at))}
    ${
      isFull
        ? nothing
        : html`<span class="drop faint">${codicon('cloud-upload')}${strings.t('dropHint')}</span>
            <span class="ways"
              >${choose('file', strings.t('chooseFile'))}${choose('output', strings.t('chooseOutput'))}${choose('address', strings.t('enterAddress'))}</span
            >`
    }
  </div>`;
}

/** The asset of a field: a file that the platform already has, or one that is uploaded first. */
export function assetField(store: ComposerStore, field: FieldItem, id: string): TemplateResult {
  const { strings } = store;
  const { key, label } = field;
  const asset = store.text(key);
  return html`<div
    class="media"
    id=${id}
    tabindex="0"
    role="group"
    aria-label=${`${label}. ${strings.t('dropHint')}`}
    @dragover=${onDragOver}
    @dragleave=${onDragLeave}
    @drop=${(event: DragEvent) => onDrop(store, key, event)}
    @paste=${(event: ClipboardEvent) => onPaste(store, key, event)}
    @focusout=${() => store.leave(key)}
  >
    ${
      asset === ''
        ? html`<span class="drop faint">${codicon('cloud-upload')}${strings.t('dropHint')}</span>`
        : html`<span class="asset"
            ><span title=${asset}>${asset}</span>${iconButton({
              icon: 'close',
              label: strings.t('remove', asset),
              onClick: () => store.setText(key, ''),
            })}</span
          >`
    }
    <span class="ways"
      ><button
        class="choose"
        type="button"
        aria-label=${`${label}: ${strings.t('chooseAsset')}`}
        @click=${() => store.send({ type: 'addMedia', key, from: 'file' })}
      >
        ${strings.t('chooseAsset')}
      </button></span
    >
  </div>`;
}

function thumbnail(store: ComposerStore, key: string, chip: MediaChip, at: number): TemplateResult {
  const { label, kind, source } = chip;
  const icon = kind === 'audio' ? 'unmute' : kind === 'video' ? 'play' : 'file-media';
  return html`<figure class="thumb">
    ${
      source === null || kind === 'audio'
        ? codicon(icon)
        : kind === 'video'
          ? html`<video src=${source} muted preload="metadata" aria-hidden="true"></video>`
          : html`<img src=${source} alt="" decoding="async" />`
    }
    <figcaption title=${label}>${label}</figcaption>
    ${iconButton({
      icon: 'close',
      label: store.strings.t('remove', label),
      onClick: () => store.send({ type: 'removeMedia', key, at }),
    })}
  </figure>`;
}

function onDragOver(event: DragEvent): void {
  if (!event.dataTransfer) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.add('over');
}

function onDragLeave(event: DragEvent): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.remove('over');
}

function onDrop(store: ComposerStore, key: string, event: DragEvent): void {
  onDragLeave(event);
  if (event.dataTransfer) {
    event.preventDefault();
    void give(store, key, event.dataTransfer);
  }
}

function onPaste(store: ComposerStore, key: string, event: ClipboardEvent): void {
  if (event.clipboardData) {
    event.preventDefault();
    void give(store, key, event.clipboardData);
  }
}

/** Hands over what was dropped or pasted: outputs of the gallery before files, and files before addresses. */
export async function give(store: ComposerStore, key: string, data: DataTransfer): Promise<void> {
  const files = [...data.files];
  const [outputs, list, text] = [OUTPUTS, 'text/uri-list', 'text/plain'].map((type) => data.getData(type));
  const ids = outputIds(outputs ?? '');
  if (ids.length > 0) return store.send({ type: 'outputs', key, ids });
  for (const file of files) {
    if (file.size > MOST_FILE_BYTES)
      store.say(store.strings.t('tooLarge', file.name, store.strings.bytes(MOST_FILE_BYTES)));
    else store.send(await fileMessage(key, file));
  }
  if (files.length > 0) return;
  const addresses = (list === '' ? (text ?? '') : (list ?? ''))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^(?:https?|file):\S+$/i.test(line))
    .slice(0, 50);
  if (addresses.length > 0) store.send({ type: 'addresses', key, addresses });
}

async function fileMessage(key: string, file: File): Promise<MessageToHost> {
  return { type: 'file', key, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function outputIds(written: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(written);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string').slice(0, 50) : [];
  } catch {
    return [];
  }
}
