import { html, nothing, type TemplateResult } from 'lit';
import type { BoardAction } from '../../../features/storyboard/storyboardMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import { codicon } from '../../shared/icons.ts';
import type { StoryboardStore } from '../storyboardStore.ts';

interface ToolbarActions {
  readonly help: () => void;
  readonly run: (action: BoardAction) => void;
}

/** The board's title and numbers, what can be done with the selected shots, and the search. */
export function boardToolbar(store: StoryboardStore, { help, run }: ToolbarActions): TemplateResult {
  const { strings, board, matches, selected, readOnly } = store;
  const count = store.shots.length;
  const shots = count === 1 ? strings.t('shotsOne') : strings.t('shots', count);
  const counted = matches ? strings.t('found', matches.size, count) : shots;
  const some = selected.size > 0;
  return html`<div class="bar" role="toolbar" aria-label=${strings.t('board')}>
    <div class="heading">
      <h1>${board?.title || strings.t('board')}</h1>
      <span class="faint" role="status"
        >${some && selected.size > 1 ? strings.t('selected', selected.size) : counted}</span
      >
    </div>
    ${
      some && !readOnly
        ? html`<div class="group">
            ${iconButton({ icon: 'files', label: strings.t('duplicate'), key: 'D', onClick: () => run('duplicate') })}
            ${iconButton({
              icon: 'split-horizontal',
              label: strings.t('split'),
              key: 'X',
              disabled: selected.size !== 1,
              onClick: () => run('split'),
            })}
            ${iconButton({ icon: 'trash', label: strings.t('delete'), key: 'Delete', onClick: () => run('delete') })}
            ${iconButton({ icon: 'close', label: strings.t('deselect'), key: 'Esc', onClick: () => store.deselect() })}
          </div>`
        : nothing
    }
    <div class="search">
      ${codicon('search')}
      <input
        type="search"
        placeholder=${strings.t('search')}
        aria-label=${strings.t('search')}
        .value=${store.search}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) store.setSearch(event.target.value);
        }}
      />
    </div>
    <label class="ratio" title=${strings.t('aspectRatio')}>
      <span class="hidden">${strings.t('aspectRatio')}</span>
      <select
        ?disabled=${readOnly}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement)
            store.edit({ kind: 'setSettings', values: { aspectRatio: event.target.value || null } });
        }}
      >
        <option value="" ?selected=${board?.aspectRatio === null}>
          ${strings.t('aspectRatio')}: ${strings.t('notSet')}
        </option>
        ${ratios(store).map(
          (ratio) => html`<option value=${ratio} ?selected=${ratio === board?.aspectRatio}>${ratio}</option>`,
        )}
      </select>
    </label>
    <div class="group">
      ${iconButton({ icon: 'play', label: strings.t('play'), key: 'P', disabled: count === 0, onClick: () => run('play') })}
      ${iconButton({
        icon: 'organization',
        label: `${strings.t('cast')}, ${strings.t('places')}`,
        key: 'C',
        pressed: store.showsCast,
        onClick: () => run('cast'),
      })}
      ${iconButton({
        icon: 'list-ordered',
        label: strings.t('renumber'),
        disabled: readOnly || count === 0,
        onClick: () => store.send({ type: 'renumber' }),
      })}
      ${iconButton({ icon: 'keyboard', label: strings.t('help'), key: '?', onClick: help })}
      ${
        readOnly
          ? nothing
          : html`${iconButton({ icon: 'layers', label: strings.t('addScene'), key: 'Shift+N', onClick: () => run('addScene') })}
              <button class="primary" type="button" @click=${() => run('addShot')}>
                ${codicon('add')}${strings.t('addShot')}
              </button>`
      }
    </div>
  </div>`;
}

/** Those that the platform takes, and the board's own where it is another one. */
function ratios({ aspectRatios, board }: StoryboardStore): readonly string[] {
  const own = board?.aspectRatio ?? null;
  return own === null || aspectRatios.includes(own) ? aspectRatios : [own, ...aspectRatios];
}
