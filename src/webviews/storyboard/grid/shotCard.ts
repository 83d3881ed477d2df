import { html, nothing, type TemplateResult } from 'lit';
import type { ShotItem, ShotState } from '../../../features/storyboard/storyboardMessages.ts';
import { codicon, type IconName } from '../../shared/icons.ts';
import type { Posters } from '../posters.ts';
import type { StoryboardStore } from '../storyboardStore.ts';
import { timeText } from '../model/times.ts';

const STATE_ICONS: Readonly<Record<ShotState, IconName>> = {
  draft: 'circle-large-outline',
  waiting: 'clock',
  running: 'loading',
  ready: 'pass',
  stale: 'warning',
  failed: 'error',
};

/** One shot as a card: its picture, code, length and state, and what happens in it. */
export function shotCard(shot: ShotItem, store: StoryboardStore, posters: Posters): TemplateResult {
  const { strings } = store;
  const { key, code, title, prompt, seconds, state, stateLabel, because, takes, rehearsal } = shot;
  const isSelected = store.selected.has(key);
  const misfit = misfitOf(shot, store);
  const length = seconds === null ? strings.t('noLength') : timeText(seconds);
  return html`<div
    class=${isSelected ? 'card selected' : 'card'}
    role="gridcell"
    tabindex=${key === store.active ? 0 : -1}
    draggable=${store.readOnly ? 'false' : 'true'}
    data-shot=${key}
    aria-selected=${isSelected ? 'true' : 'false'}
  >
    <div class="picture">
      ${cardPicture(shot, store, posters)}
      <span class="hidden">${strings.t('shot', code)}</span>
      <span class="code" aria-hidden="true">${code}</span>
      ${
        takes.length > 1
          ? html`<span class="count" title=${strings.t('takes')}>${codicon('layers')}${takes.length}</span>`
          : nothing
      }
      <span class="length">${length}</span>
      ${
        rehearsal
          ? html`<span class="rehearsal" title=${rehearsal.problem || rehearsal.label}
              >${codicon(rehearsal.problem ? 'error' : 'beaker')}${rehearsal.label}</span
            >`
          : nothing
      }
      ${misfit === null ? nothing : html`<span class="misfit">${codicon('warning')}${misfit}</span>`}
    </div>
    <div class="caption">
      <div class="line">
        <strong>${title || code}</strong>
        <span class="state ${state}" title=${because || stateLabel}>
          ${
            state === 'running'
              ? html`<span class="spinning">${codicon(STATE_ICONS[state])}</span>`
              : codicon(STATE_ICONS[state])
          }${stateLabel}
        </span>
      </div>
      <p class=${prompt ? 'prompt' : 'prompt faint'}>${prompt || strings.t('noPrompt')}</p>
    </div>
  </div>`;
}

function cardPicture(shot: ShotItem, store: StoryboardStore, posters: Posters): unknown {
  const { asset } = shot;
  const medium = asset === null ? undefined : store.media.get(asset);
  if (asset !== null && medium?.source && (medium.kind === 'image' || medium.kind === 'video'))
    return posters.canvasOf(shot.key, asset, medium.source, medium.kind);
  return html`<span class="placeholder" data-ratio=${store.board?.aspectRatio ?? '16:9'} aria-hidden="true"
    >${codicon('device-camera-video')}</span
  >`;
}

/** Of the wanted ratio; sizes are multiples of 32 pixels, so that none fits exactly. */
const TOLERANCE = 0.06;

/** Width divided by height of `16:9`; null for anything else. */
function ratioOf(text: unknown): number | null {
  const [, width, height] = (typeof text === 'string' ? /^(\d{1,4}):(\d{1,4})$/.exec(text) : null) ?? [];
  const ratio = Number(width) / Number(height);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : null;
}

/** That the chosen take has another shape than the shot is to have; null where it fits, or nobody knows. */
function misfitOf(shot: ShotItem, store: StoryboardStore): string | null {
  const take = shot.takes.find(({ chosen }) => chosen);
  if (!take) return null;
  const own = shot.values['aspectRatio'];
  const wanted = typeof own === 'string' && own !== '' ? own : (store.board?.aspectRatio ?? '');
  const ratio = ratioOf(wanted);
  const held = take.ratio ?? (take.asset === null ? undefined : store.ratios.get(take.asset));
  if (ratio === null || held === undefined || Math.abs(held / ratio - 1) <= TOLERANCE) return null;
  return store.strings.t('doesNotFit', wanted);
}
