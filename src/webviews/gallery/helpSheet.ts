import { html, type TemplateResult } from 'lit';
import type { GalleryWord } from '../../features/gallery/galleryMessages.ts';
import { iconButton } from './buttons.ts';
import type { Words } from './strings.ts';

type Line = readonly [keys: readonly string[], word: GalleryWord];

const SECTIONS: readonly (readonly [title: GalleryWord, lines: readonly Line[]])[] = [
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
    ],
  ],
  [
    'keysSingle',
    [
      [['←', '→', '↑', '↓'], 'keyPan'],
      [['Page Up', 'Page Down'], 'keyStep'],
      [['+'], 'zoomIn'],
      [['-'], 'zoomOut'],
      [['0'], 'fit'],
      [['1'], 'actualSize'],
      [['R'], 'recipe'],
    ],
  ],
  [
    'keysCompare',
    [
      [['[', ']'], 'keyDivider'],
      [['M'], 'sideBySide'],
      [['X'], 'swap'],
      [['Page Up', 'Page Down'], 'keyStep'],
    ],
  ],
  [
    'keysAnywhere',
    [
      [['C'], 'compare'],
      [['S'], 'save'],
      [['Y'], 'copyPicture'],
      [['Shift+R'], 'copyRecipe'],
      [['I'], 'useAsInput'],
      [['G'], 'again'],
      [['D'], 'insert'],
      [['O'], 'openFile'],
      [['Esc'], 'keyEscape'],
      [['?'], 'help'],
    ],
  ],
];

/** All keys of the page, over it. */
export function helpSheet(words: Words, close: () => void): TemplateResult {
  return html`<dialog
    class="help"
    aria-label=${words.say('help')}
    @close=${close}
    @click=${(event: MouseEvent) => {
      if (event.target instanceof HTMLDialogElement) event.target.close();
    }}
  >
    <div class="sheet">
      <header>
        <h2>${words.say('help')}</h2>
        ${iconButton({ icon: 'close', label: words.say('close'), key: 'Esc', press: close })}
      </header>
      <div class="columns">
        ${SECTIONS.map(
          ([title, lines]) =>
            html`<section>
              <h3>${words.say(title)}</h3>
              <dl>
                ${lines.map(
                  ([keys, word]) =>
                    html`<div>
                      <dt>${keys.map((key) => html`<kbd class="keys">${key}</kbd> `)}</dt>
                      <dd>${words.say(word).replace(/…$/, '')}</dd>
                    </div>`,
                )}
              </dl>
            </section>`,
        )}
      </div>
    </div>
  </dialog>`;
}
