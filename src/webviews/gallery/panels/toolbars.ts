import '@vscode-elements/elements/dist/vscode-button/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { OutputAction, OutputItem } from '../../../features/gallery/galleryMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import { filterBar } from './filterBar.ts';
import { markButtons } from '../sorting/sortingPanel.ts';
import type { GalleryStore } from '../galleryStore.ts';
import { FLICKER_RATES } from '../model/viewState.ts';
import { viewers } from '../viewer/viewers.ts';

/** The actions of buttons and keys that are the page's, not the store's. */
export interface PageActions {
  readonly showHelp: () => void;
  readonly copyPicture: () => void;
  readonly zoomBy: (factor: 1 | -1) => void;
  readonly fit: () => void;
  readonly actualSize: () => void;
}

interface ToolbarActions extends PageActions {
  /** Formatted; empty while no picture is shown. */
  readonly zoomLevel: string;
}

/** Above the grid: the count, the filters and the actions on many outputs. */
export function gridToolbar(store: GalleryStore, actions: ToolbarActions): TemplateResult {
  const { strings, list, pager } = store;
  const { selected } = store.viewState;
  const count = list.length === 1 && !pager.hasMore ? strings.t('countOne') : strings.t('count', list.length);
  const counted = pager.hasMore ? strings.t('countMore', list.length) : count;
  return html`<header class="bar">
      <div class="heading">
        <h1>${strings.t(store.filter.bin ? 'bin' : 'gallery')}</h1>
        <span class="faint"
          >${selected.size > 0 ? strings.t('selected', selected.size) : pager.loadingFirst ? '' : counted}</span
        >
      </div>
      ${filterBar(store)}
      ${selected.size > 0 ? html`<div class="group">${markButtons(store, store.sorting.targets)}</div>` : nothing}
      <div class="group">
        ${binButtons(store)}
        ${iconButton({ icon: 'compare-changes', label: strings.t('compare'), key: 'C', onClick: () => store.compare(), disabled: list.length < 2 })}
        ${iconButton({
          icon: 'save-all',
          label: selected.size > 0 ? strings.t('saveSelected', selected.size) : strings.t('saveAll'),
          key: 'Shift+S',
          onClick: () => store.saveMany('saveAll'),
          disabled: list.length === 0,
        })}
        ${iconButton({ icon: 'table', label: strings.t('saveSheet'), key: 'H', onClick: () => store.saveMany('saveSheet'), disabled: list.length === 0 })}
        ${helpButton(store, actions)}
      </div>
    </header>
    ${
      store.mistakes.length > 0
        ? html`<div class="mistakes" role="alert">${store.mistakes.map((text) => html`<p>${text}</p>`)}</div>`
        : nothing
    }`;
}

function binButtons(store: GalleryStore): TemplateResult | typeof nothing {
  const { strings, filter, list, viewState } = store;
  if (filter.bin !== true) {
    // Beside the button that moves a selection there, it would be taken for it.
    if (viewState.selected.size > 0) return nothing;
    return iconButton({ icon: 'trash', label: strings.t('bin'), onClick: () => store.showBin(true) });
  }
  return html`
    ${iconButton({ icon: 'trash', label: strings.t('emptyBin'), onClick: () => store.sorting.run('emptyBin', []), disabled: list.length === 0, showLabel: true })}
    ${iconButton({ icon: 'close', label: strings.t('closeBin'), onClick: () => store.showBin(false), showLabel: true })}
  `;
}

/** Above one output: its position, the zoom and its actions. */
export function singleToolbar(
  store: GalleryStore,
  output: OutputItem,
  actions: ToolbarActions,
): TemplateResult {
  const { strings, list } = store;
  const position = list.position(output.id);
  const run = (action: OutputAction) => () => store.runAction(action, output.id);
  const { isPicture } = viewers[output.kind];
  return html`<header class="bar">
    ${backButton(store)}
    <div class="heading"><h1 title=${output.title}>${output.title}</h1></div>
    <div class="group">
      ${iconButton({ icon: 'chevron-left', label: strings.t('previous'), key: 'Page Up', onClick: () => store.step(-1), disabled: !store.canStep(-1) })}
      <span class="faint"
        >${position < 0 ? '' : strings.t('position', position + 1, store.pager.hasMore ? `${strings.number(list.length)}+` : list.length)}</span
      >
      ${iconButton({ icon: 'chevron-right', label: strings.t('next'), key: 'Page Down', onClick: () => store.step(1), disabled: !store.canStep(1) })}
    </div>
    ${isPicture ? zoomGroup(store, actions) : nothing}
    <div class="group">
      ${iconButton(
        isPicture
          ? { icon: 'copy', label: strings.t('copyPicture'), key: 'Y', onClick: actions.copyPicture }
          : { icon: 'copy', label: strings.t('copyPath'), key: 'Y', onClick: run('copyPath') },
      )}
      ${iconButton({ icon: 'go-to-file', label: strings.t('openFile'), key: 'O', onClick: run('openFile') })}
      ${iconButton({ icon: 'save-all', label: strings.t('keep'), key: 'K', onClick: run('keep') })}
      ${iconButton({ icon: 'markdown', label: strings.t('insert'), key: 'D', onClick: run('insert') })}
      ${iconButton({ icon: 'cloud-upload', label: strings.t('useAsInput'), key: 'I', onClick: run('useAsInput'), disabled: !isPicture })}
      ${iconButton({ icon: 'debug-restart', label: strings.t('runAgain'), key: 'G', onClick: run('runAgain') })}
      ${iconButton({ icon: 'compare-changes', label: strings.t('compare'), key: 'C', onClick: () => store.compare(), disabled: list.length < 2 })}
      ${recipeButton(store)} ${helpButton(store, actions)}
    </div>
    <vscode-button icon="save" title="S" @click=${() => store.runAction('save', output.id)}
      >${strings.t('save')}</vscode-button
    >
  </header>`;
}

/** Above two outputs. */
export function compareToolbar(
  store: GalleryStore,
  canStack: boolean,
  actions: ToolbarActions,
): TemplateResult {
  const { strings, viewState } = store;
  const layout = canStack ? viewState.layout : 'sides';
  return html`<header class="bar">
    ${backButton(store)}
    <div class="heading"><h1>${strings.t('compare')}</h1></div>
    <div class="group">
      ${iconButton({ icon: 'layers', label: strings.t('slider'), key: 'M', onClick: () => viewState.setLayout('slider'), pressed: layout === 'slider', disabled: !canStack, showLabel: true })}
      ${iconButton({ icon: 'split-horizontal', label: strings.t('sideBySide'), key: 'M', onClick: () => viewState.setLayout('sides'), pressed: layout === 'sides', showLabel: true })}
      ${iconButton({ icon: 'copy', label: strings.t('inPlace'), key: 'B', onClick: () => viewState.setLayout('flicker'), pressed: layout === 'flicker', disabled: !canStack, showLabel: true })}
      ${layout === 'flicker' ? flickerRates(store) : nothing}
    </div>
    <div class="group">
      ${iconButton({ icon: 'chevron-left', label: strings.t('previous'), key: 'Page Up', onClick: () => store.step(-1) })}
      ${iconButton({ icon: 'chevron-right', label: strings.t('next'), key: 'Page Down', onClick: () => store.step(1) })}
      ${iconButton({ icon: 'arrow-swap', label: strings.t('swap'), key: 'X', onClick: () => store.swap() })}
    </div>
    ${zoomGroup(store, actions)}
    <div class="group">${recipeButton(store)} ${helpButton(store, actions)}</div>
  </header>`;
}

function flickerRates({ strings, viewState }: GalleryStore): TemplateResult {
  return html`<select
    aria-label=${strings.t('flickerRate')}
    title=${strings.t('flickerRate')}
    @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      const rate = FLICKER_RATES.find((one) => one === value);
      if (rate) viewState.setFlickerRate(rate);
    }}
  >
    ${FLICKER_RATES.map(
      (rate) =>
        html`<option value=${rate} ?selected=${rate === viewState.flickerRate}>
          ${rate === '0' ? strings.t('flickerByKey') : strings.t('flickerPerSecond', Number(rate))}
        </option>`,
    )}
  </select>`;
}

function zoomGroup(store: GalleryStore, actions: ToolbarActions): TemplateResult {
  const { strings } = store;
  return html`<div class="group">
    ${iconButton({ icon: 'zoom-out', label: strings.t('zoomOut'), key: '-', onClick: () => actions.zoomBy(-1) })}
    <span class="faint level" aria-label=${strings.t('zoomLevel')} role="img">${actions.zoomLevel}</span>
    ${iconButton({ icon: 'zoom-in', label: strings.t('zoomIn'), key: '+', onClick: () => actions.zoomBy(1) })}
    ${iconButton({ icon: 'screen-normal', label: strings.t('fit'), key: 'Z', onClick: actions.fit })}
    ${iconButton({ icon: 'screen-full', label: strings.t('actualSize'), key: 'Shift+Z', onClick: actions.actualSize })}
  </div>`;
}

function backButton(store: GalleryStore): TemplateResult {
  return iconButton({
    icon: 'arrow-left',
    label: store.strings.t('back'),
    key: 'Esc',
    onClick: () => store.openGrid(),
  });
}

function recipeButton(store: GalleryStore): TemplateResult {
  const { strings, viewState } = store;
  return iconButton({
    icon: 'note',
    label: strings.t(viewState.recipeOpen ? 'hideRecipe' : 'showRecipe'),
    key: 'R',
    onClick: () => viewState.toggleRecipe(),
    pressed: viewState.recipeOpen,
  });
}

function helpButton(store: GalleryStore, actions: ToolbarActions): TemplateResult {
  return iconButton({
    icon: 'keyboard',
    label: store.strings.t('help'),
    key: '?',
    onClick: actions.showHelp,
  });
}
