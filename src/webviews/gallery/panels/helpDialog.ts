import { html, type TemplateResult } from 'lit';
import type { GalleryStringKey } from '../../../features/gallery/galleryTextMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStrings } from '../galleryStore.ts';

type Shortcut = readonly [keys: readonly string[], label: GalleryStringKey];

const SECTIONS: readonly (readonly [title: GalleryStringKey, shortcuts: readonly Shortcut[]])[] = [
  [
    'keysGrid',
    [
      [['←', '→', '↑', '↓', 'Page Up', 'Page Down'], 'keyMove'],
      [['Home', 'End'], 'keyFirstLast'],
      [['Enter'], 'keyOpen'],
      [['Space'], 'keySelect'],
      [['Ctrl+A'], 'keySelectAll'],
      [['/'], 'keySearch'],
      [['Shift+S'], 'saveAll'],
      [['H'], 'saveSheet'],
    ],
  ],
  [
    'keysSingle',
    [
      [['←', '→', '↑', '↓'], 'keyPan'],
      [['Page Up', 'Page Down'], 'keyStep'],
      [['+'], 'zoomIn'],
      [['-'], 'zoomOut'],
      [['Z'], 'fit'],
      [['Shift+Z'], 'actualSize'],
      [['R'], 'recipe'],
    ],
  ],
  [
    'keysSorting',
    [
      [['1', '–', '5'], 'keyRate'],
      [['0'], 'keyUnrate'],
      [['F'], 'favorite'],
      [['X'], 'keyReject'],
      [['T'], 'editTags'],
      [['A'], 'editCollections'],
      [['N'], 'nextOfRecipe'],
      [['P'], 'previousOfRecipe'],
      [['Delete'], 'recycle'],
      [['E'], 'restore'],
      [['Ctrl+Z'], 'undo'],
      [['Ctrl+Shift+Z'], 'redo'],
    ],
  ],
  [
    'searchWords',
    [
      [['fox "blue door"'], 'search.words'],
      [['-fox'], 'search.not'],
      [['model:flux'], 'search.model'],
      [['seed:42'], 'search.seed'],
      [['size:1024x768'], 'search.size'],
      [['kind:video'], 'search.kind'],
      [['date:2026-11'], 'search.date'],
      [['cost:<0.5'], 'search.cost'],
      [['account:work'], 'search.account'],
      [['rating:>=4'], 'search.rating'],
      [['tag:night', 'collection:film'], 'search.tag'],
      [['is:favorite'], 'search.is'],
    ],
  ],
  [
    'keysPlayer',
    [
      [['Space'], 'play'],
      [[',', '.'], 'frameForward'],
      [['←', '→'], 'keySeek'],
      [['<', '>'], 'speed'],
      [['L'], 'loop'],
      [['U'], 'mute'],
    ],
  ],
  [
    'keysText',
    [
      [['Ctrl+F'], 'keyFind'],
      [['←', '→', 'Enter'], 'keyFold'],
    ],
  ],
  [
    'keysModel',
    [
      [['←', '→', '↑', '↓'], 'keyOrbit'],
      [['+', '-', 'Z'], 'zoomLevel'],
      [['W'], 'wireframe'],
      [['L'], 'turnLight'],
    ],
  ],
  [
    'keysCompare',
    [
      [['[', ']'], 'keyDivider'],
      [['M'], 'sideBySide'],
      [['B'], 'keyFlicker'],
      [['X'], 'swap'],
      [['Page Up', 'Page Down'], 'keyStep'],
    ],
  ],
  [
    'keysAnywhere',
    [
      [['C'], 'compare'],
      [['S'], 'save'],
      [['K'], 'keep'],
      [['Y'], 'copyPicture'],
      [['Shift+R'], 'copyRecipe'],
      [['I'], 'useAsInput'],
      [['G'], 'runAgain'],
      [['D'], 'insert'],
      [['O'], 'openFile'],
      [['Esc'], 'keyEscape'],
      [['?'], 'help'],
    ],
  ],
];

/** The page's keyboard shortcuts. */
export function helpDialog(strings: GalleryStrings, close: () => void): TemplateResult {
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
      <div class="columns">
        ${SECTIONS.map(
          ([title, shortcuts]) =>
            html`<section>
              <h3>${strings.t(title)}</h3>
              <dl>
                ${shortcuts.map(
                  ([keys, label]) =>
                    html`<div>
                      <dt>${keys.map((key) => html`<kbd class="keys">${key}</kbd> `)}</dt>
                      <dd>${strings.t(label).replace(/…$/, '')}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
    </div>
  </dialog>`;
}
