import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { TimedWord } from '../../../features/shared/pages/mediaMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStrings } from '../galleryStore.ts';
import { clockText } from './playerText.ts';

/** Half an hour of speech; the subtitles hold all of it. */
const MOST_SHOWN = 5_000;

export const transcriptStyles = css`
  .transcript {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .transcript > backlot-player {
    flex: 1 1 50%;
  }
  .transcript .words {
    flex: 1 1 50%;
    min-block-size: 0;
    margin: 0;
    padding: 12px 16px;
    overflow: auto;
    line-height: 1.8;
  }
  .transcript .words button {
    padding: 0 2px;
    text-decoration: none;
    color: var(--vscode-foreground);
  }
  .transcript .words button:hover {
    text-decoration: underline;
  }
`;

export interface TranscriptProps {
  /** Of the output. */
  readonly id: string;
  readonly words: readonly TimedWord[];
  readonly label: string;
  readonly strings: GalleryStrings;
  /** The player of what was said; null when that is not here. */
  readonly player: TemplateResult | null;
  readonly onExport: (format: 'exportSrt' | 'exportVtt') => void;
}

/** What was said, word by word: a click on a word plays from there. */
export function transcriptView({
  id,
  words,
  label,
  strings,
  player,
  onExport,
}: TranscriptProps): TemplateResult {
  return html`<div class="transcript">
    ${player ?? nothing}
    <p class="strip">
      ${iconButton({ icon: 'save', label: strings.t('exportSrt'), onClick: () => onExport('exportSrt'), showLabel: true })}
      ${iconButton({ icon: 'save', label: strings.t('exportVtt'), onClick: () => onExport('exportVtt'), showLabel: true })}
      ${words.length > MOST_SHOWN ? html`<span>${strings.t('truncated')}</span>` : nothing}
    </p>
    ${keyed(id, html`<backlot-find .strings=${strings}></backlot-find>`)}
    <div class="words" role="group" aria-label=${label} tabindex="0">
      ${words
        .slice(0, MOST_SHOWN)
        .map(
          ({ text, start }) =>
            html`<button
              class="link"
              title=${clockText(start, 1)}
              @click=${(event: Event) => seek(event, start)}
            >
              ${text}
            </button> `,
        )}
    </div>
  </div>`;
}

function seek({ currentTarget }: Event, seconds: number): void {
  if (!(currentTarget instanceof Element)) return;
  const player = currentTarget.closest('.transcript')?.querySelector<MediaSeeker>('backlot-player');
  player?.seek(seconds);
}

interface MediaSeeker extends Element {
  seek(seconds: number): void;
}
