import { html, type TemplateResult } from 'lit';
import type { StoryboardStringKey } from '../../../features/storyboard/storyboardMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { PageStrings } from '../../shared/strings.ts';

const SHORTCUTS: readonly (readonly [keys: readonly string[], label: StoryboardStringKey])[] = [
  [['←', '→', '↑', '↓'], 'keyMove'],
  [['Shift+→'], 'keyExtend'],
  [['Space'], 'keyToggle'],
  [['Ctrl+A'], 'keyAll'],
  [['Alt+←', 'Alt+→', 'Alt+↑', 'Alt+↓'], 'keyMoveShots'],
  [['Enter', 'F2'], 'keyEdit'],
  [['Ctrl+Enter'], 'keyCommit'],
  [['Esc'], 'keyCancel'],
  [['N'], 'addShot'],
  [['Shift+N'], 'addScene'],
  [['D'], 'duplicate'],
  [['X'], 'split'],
  [['Delete'], 'delete'],
  [['P'], 'play'],
  [['H'], 'playAround'],
  [['C'], 'cast'],
  [['/'], 'search'],
  [['?'], 'keyHelp'],
];

/** The page's keyboard shortcuts. */
export function shortcutsDialog(
  strings: PageStrings<StoryboardStringKey>,
  close: () => void,
): TemplateResult {
  return html`<dialog
    class="help"
    aria-label=${strings.t('help')}
    @close=${close}
    @click=${(event: MouseEvent) => {
      if (event.target instanceof HTMLDialogElement) event.target.close();
    }}
  >
    <div class="sheet">
      <header>
        <h2>${strings.t('help')}</h2>
        ${iconButton({ icon: 'close', label: strings.t('close'), key: 'Esc', onClick: close })}
      </header>
      <dl>
        ${SHORTCUTS.map(
          ([keys, label]) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd class="keys">${key}</kbd> `)}</dt>
              <dd>${strings.t(label)}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </dialog>`;
}
