import { html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MemberItem } from '../../../features/storyboard/storyboardMessages.ts';
import { iconButton } from '../../shared/buttons.ts';
import { controls } from '../../shared/controlStyles.ts';
import type { StoryboardStore } from '../storyboardStore.ts';
import { formStyles } from '../../shared/formStyles.ts';
import { panelStyles } from './panelStyles.ts';

type ListName = 'cast' | 'places';

/** Who and what appears again and again in the film, each with a picture as its reference. */
class CastPanel extends LitElement {
  static override readonly styles = [controls, formStyles, panelStyles];
  static override readonly properties = { store: { attribute: false }, version: { attribute: false } };

  declare store: StoryboardStore;
  declare version: number;

  override render(): TemplateResult {
    const { strings } = this.store;
    return html`<header>
        <h2>${strings.t('cast')} · ${strings.t('places')}</h2>
        ${iconButton({ icon: 'close', label: strings.t('close'), onClick: () => this.store.toggleCast(false) })}
      </header>
      <p class="faint">${strings.t('castHint')}</p>
      ${this.#list('cast')} ${this.#list('places')}`;
  }

  #list(list: ListName): TemplateResult {
    const { store } = this;
    const { strings, board, readOnly } = store;
    const members = board?.[list] ?? [];
    return html`<section aria-label=${strings.t(list)}>
      <h3>${strings.t(list)}</h3>
      ${members.map((member) => this.#member(list, member))}
      <button
        class="choose"
        type="button"
        aria-label=${`${strings.t('addMember')}: ${strings.t(list)}`}
        ?disabled=${readOnly}
        @click=${() => store.edit({ kind: 'addMember', list, values: { name: strings.t('memberName') } })}
      >
        ${strings.t('addMember')}
      </button>
    </section>`;
  }

  #member(list: ListName, { key, name, description, asset }: MemberItem): TemplateResult {
    const { store } = this;
    const { strings, readOnly } = store;
    const set =
      (field: string) =>
      (event: Event): void => {
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
          store.edit({ kind: 'setMember', list, member: key, values: { [field]: event.target.value } });
      };
    return html`<div class="member" role="group" aria-label=${name}>
      <input
        aria-label=${strings.t('memberName')}
        .value=${live(name)}
        ?readonly=${readOnly}
        @change=${set('name')}
      />
      ${iconButton({
        icon: 'trash',
        label: strings.t('removeMember', name),
        disabled: readOnly,
        onClick: () => store.edit({ kind: 'deleteMember', list, member: key }),
      })}
      <textarea
        class="description"
        rows="1"
        aria-label=${strings.t('memberDescription')}
        placeholder=${strings.t('memberDescription')}
        .value=${live(description)}
        ?readonly=${readOnly}
        @change=${set('description')}
      ></textarea>
      <div class="assets">
        ${
          asset === null
            ? html`<button
                class="choose"
                type="button"
                aria-label=${`${name}: ${strings.t('choose')}`}
                ?disabled=${readOnly}
                @click=${() => store.send({ type: 'pickFile', target: { member: key, list } })}
              >
                ${strings.t('choose')}
              </button>`
            : html`<span class="asset"
                ><span title=${asset}>${asset}</span> ${iconButton({
                  icon: 'close',
                  label: `${strings.t('remove')} ${asset}`,
                  disabled: readOnly,
                  onClick: () =>
                    store.edit({ kind: 'setMember', list, member: key, values: { assetId: null } }),
                })}</span
              >`
        }
      </div>
    </div>`;
  }
}

customElements.define('backlot-cast', CastPanel);
