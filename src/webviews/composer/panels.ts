import { html, nothing, type TemplateResult } from 'lit';
import type { FormItem } from '../../features/composer/composerMessages.ts';
import { iconButton } from '../shared/buttons.ts';
import { codicon } from '../shared/icons.ts';
import type { ComposerStore } from './composerStore.ts';

/** Which form it is, and what it can begin with. */
export function header(store: ComposerStore, form: FormItem): TemplateResult {
  const { strings, presets } = store;
  const onKind = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    if (value === '') store.send({ type: 'chooseOther' });
    else store.send({ type: 'choose', account: form.account, kind: value });
  };
  const onPreset = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    event.target.value = '';
    if (value === '!save') store.send({ type: 'savePreset' });
    else if (value === '!remove') store.send({ type: 'managePresets' });
    else if (value !== '') store.send({ type: 'applyPreset', id: value });
  };
  const group = (from: 'user' | 'folder', label: string): TemplateResult | typeof nothing => {
    const own = presets.filter((preset) => preset.from === from);
    if (own.length === 0) return nothing;
    return html`<optgroup label=${label}>
      ${own.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
    </optgroup>`;
  };
  return html`<header>
    <h1 class="hidden">${form.label}</h1>
    <select class="kind" aria-label=${strings.t('kind')} title=${strings.t('kind')} @change=${onKind}>
      ${form.kinds.map(
        ({ id, label }) => html`<option value=${id} ?selected=${id === form.kind}>${label}</option>`,
      )}
      ${form.hasOthers ? html`<option value="">${strings.t('otherKind')}</option>` : nothing}
    </select>
    <select
      aria-label=${strings.t('account')}
      title=${strings.t('account')}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement)
          store.send({ type: 'choose', account: event.target.value, kind: null });
      }}
    >
      ${form.accounts.map(
        ({ id, label }) => html`<option value=${id} ?selected=${id === form.account}>${label}</option>`,
      )}
    </select>
    <button class="choose" type="button" @click=${() => store.send({ type: 'alsoWith' })}>
      ${strings.t('alsoWith')}
    </button>
    <span class="spread"></span>
    <select aria-label=${strings.t('presets')} title=${strings.t('applyPreset')} @change=${onPreset}>
      <option value="" selected>${strings.t('presets')}</option>
      ${group('user', strings.t('presetUser'))} ${group('folder', strings.t('presetFolder'))}
      ${presets.length === 0 ? html`<option disabled>${strings.t('noPresets')}</option>` : nothing}
      <option value="!save">${strings.t('savePreset')}</option>
      <option value="!remove" ?disabled=${presets.length === 0}>${strings.t('managePresets')}</option>
    </select>
    ${iconButton({
      icon: 'go-to-file',
      label: strings.t('requestFile'),
      onClick: () => store.send({ type: 'run', command: 'requestFile' }),
    })}
    ${iconButton({ icon: 'trash', label: strings.t('clear'), onClick: () => store.send({ type: 'clear' }) })}
    ${alsoPanel(store)}
  </header>`;
}

/** What else is made from the form, with what it cannot take over and what it lacks. */
function alsoPanel(store: ComposerStore): TemplateResult | typeof nothing {
  const { strings, also } = store;
  if (also.length === 0) return nothing;
  return html`<ul class="also" aria-label=${strings.t('also')}>
    ${also.map(
      ({ account, kind, label, left, faults }) =>
        html`<li class=${faults.length > 0 ? 'wrong' : ''}>
          <span class="name">${label}</span>
          ${left.length > 0 ? html`<span class="faint">${strings.t('alsoLeft', left.join(', '))}</span>` : nothing}
          ${faults.map((text) => html`<span class="fault">${codicon('error')}${text}</span>`)}
          ${iconButton({
            icon: 'close',
            label: strings.t('remove', label),
            onClick: () => store.send({ type: 'removeAlso', account, kind }),
          })}
        </li>`,
    )}
  </ul>`;
}

/** What was changed by something else than typing, and the way back. */
export function undoBanner(store: ComposerStore): TemplateResult | typeof nothing {
  const { strings, undo } = store;
  if (undo === null) return nothing;
  return html`<div class="banner" role="status">
    ${codicon('info')}<span>${undo}</span
    ><button class="link" type="button" @click=${() => store.send({ type: 'undo' })}>
      ${strings.t('undo')}
    </button>
  </div>`;
}

/** An earlier job beside the form, which stays as it is until the user takes something over. */
export function recipePanel(store: ComposerStore): TemplateResult | typeof nothing {
  const { strings, recipe } = store;
  if (!recipe) return nothing;
  const use = (key: string | null) => () => store.send({ type: 'useRecipe', key });
  return html`<aside aria-label=${strings.t('recipe')}>
    <div class="line">
      <h2>${strings.t('recipe')}</h2>
      <span class="spread"></span>
      ${iconButton({
        icon: 'close',
        label: strings.t('close'),
        onClick: () => store.send({ type: 'closeRecipe' }),
      })}
    </div>
    <p class="faint">${strings.t('recipeHint')}</p>
    <dl>
      ${recipe.rows.map(
        ({ key, label, value, differs }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>
              <span>${value}</span>
              ${
                differs
                  ? iconButton({ icon: 'arrow-left', label: strings.t('use', label), onClick: use(key) })
                  : html`<span class="faint">${strings.t('same')}</span>`
              }
            </dd>
          </div>`,
      )}
    </dl>
    <button class="choose" type="button" @click=${use(null)}>${strings.t('useAll')}</button>
  </aside>`;
}

/** What it costs, what is left, and the button that buys after a question. */
export function footer(store: ComposerStore, form: FormItem): TemplateResult {
  const { strings, money, price, jobs, busy, values } = store;
  const fact = (label: string, value: string | null, name: string): TemplateResult | typeof nothing =>
    value === null
      ? nothing
      : html`<div class=${`fact ${name}`}>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`;
  return html`<footer>
    <dl class=${money.isShort ? 'short' : ''} aria-live="polite">
      ${
        price === null
          ? nothing
          : html`<div class="fact price">
              <dt class="hidden">${strings.t('price')}</dt>
              <dd>${price}</dd>
            </div>`
      }
      ${fact(strings.t('balance'), money.balance, 'balance')}
      ${fact(strings.t('budget'), money.budget, 'budget')}
      ${
        money.isShort && money.canTopUp
          ? html`<button
              class="link"
              type="button"
              @click=${() => store.send({ type: 'run', command: 'topUp' })}
            >
              ${strings.t('topUp')}
            </button>`
          : nothing
      }
    </dl>
    <label class="count" title=${strings.t('count')}
      >×<input
        type="number"
        min="1"
        max="200"
        aria-label=${strings.t('count')}
        .value=${String(values.count)}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) store.setCount(event.target.valueAsNumber);
        }}
    /></label>
    <button
      class="primary"
      type="button"
      title="Ctrl+Enter"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${() => store.send({ type: 'generate' })}
    >
      ${busy ? strings.t('busy') : jobs > 1 ? strings.t('generateMany', form.submit, jobs) : `${form.submit}…`}
    </button>
  </footer>`;
}
