import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownOutput } from '../../features/gallery/galleryMessages.ts';
import { iconButton } from './buttons.ts';
import { filterBar } from './filterBar.ts';
import type { GalleryStore } from './galleryStore.ts';
import { viewers } from './viewers.ts';

/** What buttons and keys do on the page beyond the store. */
export interface PageDeeds {
  readonly help: () => void;
  readonly copyPicture: () => void;
  readonly zoomBy: (factor: 1 | -1) => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
}

interface ToolbarDeeds extends PageDeeds {
  /** Worded; empty while no picture is shown. */
  readonly zoomLevel: string;
}

/** Over the grid: how many there are, the filters, and what one does with many. */
export function gridBar(store: GalleryStore, deeds: ToolbarDeeds): TemplateResult {
  const { words, list, query } = store;
  const { selected } = store.place;
  const count = list.length === 1 && !query.more ? words.say('countOne') : words.say('count', list.length);
  const counted = query.more ? words.say('countMore', list.length) : count;
  return html`<header class="bar">
    <div class="heading">
      <h1>${words.say('gallery')}</h1>
      <span class="faint"
        >${selected.size > 0 ? words.say('selected', selected.size) : query.reading ? '' : counted}</span
      >
    </div>
    ${filterBar(store)}
    <div class="group">
      ${iconButton({ icon: 'compare-changes', label: words.say('compare'), key: 'C', press: () => store.compare(), disabled: list.length < 2 })}
      ${iconButton({
        icon: 'save-all',
        label: selected.size > 0 ? words.say('saveSelected', selected.size) : words.say('saveAll'),
        key: 'Shift+S',
        press: () => store.saveAll(),
        disabled: list.length === 0,
      })}
      ${helpButton(store, deeds)}
    </div>
  </header>`;
}

/** Over one output: where it stands, how it is seen, and what one does with it. */
export function singleBar(store: GalleryStore, output: ShownOutput, deeds: ToolbarDeeds): TemplateResult {
  const { words, list } = store;
  const at = list.position(output.id);
  const act = (verb: 'copyRecipe' | 'copyPath' | 'useAsInput' | 'again' | 'insert' | 'openFile') => () =>
    store.act(verb, [output.id]);
  const picture = viewers[output.kind].picture;
  return html`<header class="bar">
    ${backButton(store)}
    <div class="heading"><h1 title=${output.title}>${output.title}</h1></div>
    <div class="group">
      ${iconButton({ icon: 'chevron-left', label: words.say('previous'), key: 'Page Up', press: () => store.step(-1), disabled: !store.canStep(-1) })}
      <span class="faint"
        >${at < 0 ? '' : words.say('position', at + 1, store.query.more ? `${words.number(list.length)}+` : list.length)}</span
      >
      ${iconButton({ icon: 'chevron-right', label: words.say('next'), key: 'Page Down', press: () => store.step(1), disabled: !store.canStep(1) })}
    </div>
    ${picture ? zoomGroup(store, deeds) : nothing}
    <div class="group">
      ${iconButton(
        picture
          ? { icon: 'copy', label: words.say('copyPicture'), key: 'Y', press: deeds.copyPicture }
          : { icon: 'copy', label: words.say('copyPath'), key: 'Y', press: act('copyPath') },
      )}
      ${iconButton({ icon: 'go-to-file', label: words.say('openFile'), key: 'O', press: act('openFile') })}
      ${iconButton({ icon: 'markdown', label: words.say('insert'), key: 'D', press: act('insert') })}
      ${iconButton({ icon: 'cloud-upload', label: words.say('useAsInput'), key: 'I', press: act('useAsInput'), disabled: !picture })}
      ${iconButton({ icon: 'debug-restart', label: words.say('again'), key: 'G', press: act('again') })}
      ${iconButton({ icon: 'compare-changes', label: words.say('compare'), key: 'C', press: () => store.compare(), disabled: list.length < 2 })}
      ${recipeButton(store)} ${helpButton(store, deeds)}
    </div>
    <vscode-button icon="save" title="S" @click=${() => store.act('save', [output.id])}
      >${words.say('save')}</vscode-button
    >
  </header>`;
}

/** Over two outputs. */
export function compareBar(store: GalleryStore, stacks: boolean, deeds: ToolbarDeeds): TemplateResult {
  const { words, place } = store;
  const slider = place.layout === 'slider' && stacks;
  return html`<header class="bar">
    ${backButton(store)}
    <div class="heading"><h1>${words.say('compare')}</h1></div>
    <div class="group">
      ${iconButton({ icon: 'layers', label: words.say('slider'), key: 'M', press: () => place.setLayout('slider'), pressed: slider, disabled: !stacks, worded: true })}
      ${iconButton({ icon: 'split-horizontal', label: words.say('sideBySide'), key: 'M', press: () => place.setLayout('sides'), pressed: !slider, worded: true })}
    </div>
    <div class="group">
      ${iconButton({ icon: 'chevron-left', label: words.say('previous'), key: 'Page Up', press: () => store.step(-1) })}
      ${iconButton({ icon: 'chevron-right', label: words.say('next'), key: 'Page Down', press: () => store.step(1) })}
      ${iconButton({ icon: 'arrow-swap', label: words.say('swap'), key: 'X', press: () => store.swap() })}
    </div>
    ${zoomGroup(store, deeds)}
    <div class="group">${recipeButton(store)} ${helpButton(store, deeds)}</div>
  </header>`;
}

function zoomGroup(store: GalleryStore, deeds: ToolbarDeeds): TemplateResult {
  const { words } = store;
  return html`<div class="group">
    ${iconButton({ icon: 'zoom-out', label: words.say('zoomOut'), key: '-', press: () => deeds.zoomBy(-1) })}
    <span class="faint level" aria-label=${words.say('zoomLevel')} role="img">${deeds.zoomLevel}</span>
    ${iconButton({ icon: 'zoom-in', label: words.say('zoomIn'), key: '+', press: () => deeds.zoomBy(1) })}
    ${iconButton({ icon: 'screen-normal', label: words.say('fit'), key: '0', press: deeds.fit })}
    ${iconButton({ icon: 'screen-full', label: words.say('actualSize'), key: '1', press: deeds.actualSize })}
  </div>`;
}

function backButton(store: GalleryStore): TemplateResult {
  return iconButton({
    icon: 'arrow-left',
    label: store.words.say('back'),
    key: 'Esc',
    press: () => store.backToGrid(),
  });
}

function recipeButton(store: GalleryStore): TemplateResult {
  const { words, place } = store;
  return iconButton({
    icon: 'note',
    label: words.say(place.recipeOpen ? 'hideRecipe' : 'showRecipe'),
    key: 'R',
    press: () => place.toggleRecipe(),
    pressed: place.recipeOpen,
  });
}

function helpButton(store: GalleryStore, deeds: ToolbarDeeds): TemplateResult {
  return iconButton({ icon: 'keyboard', label: store.words.say('help'), key: '?', press: deeds.help });
}
