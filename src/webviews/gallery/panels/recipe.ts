import { html, nothing, type TemplateResult } from 'lit';
import { iconButton } from '../../shared/buttons.ts';
import type { GalleryStore } from '../galleryStore.ts';
import { sortingPanel } from '../sorting/sortingPanel.ts';
import { differences } from '../model/comparison.ts';

/** The recipe of an output. A parent that the gallery can show is a link. */
export function recipePanel(store: GalleryStore, id: string): TemplateResult {
  const { strings } = store;
  const groups = store.details.recipes.get(id) ?? [];
  const output = store.list.get(id);
  return html`<aside class="recipe" aria-label=${strings.t('recipe')}>
    <header>
      <h2>${strings.t('recipe')}</h2>
      ${iconButton({ icon: 'copy', label: strings.t('copyRecipe'), key: 'Shift+R', onClick: () => store.runAction('copyRecipe', id) })}
    </header>
    ${output ? sortingPanel(store, output) : nothing}
    ${groups.map(
      ({ title, rows }) =>
        html`<section>
          <h3>${title}</h3>
          <dl>
            ${rows.map(
              ({ label, value, output }) =>
                html`<div>
                  <dt>${label || html`<span class="hidden">${title}</span>`}</dt>
                  <dd>
                    ${
                      output === undefined
                        ? value
                        : html`<button class="link" @click=${() => store.open(output)}>${value}</button>`
                    }
                  </dd>
                </div>`,
            )}
          </dl>
        </section>`,
    )}
  </aside>`;
}

/** The rows in which the recipes of two outputs differ; nothing before both recipes are known. */
export function recipeDifferences(
  store: GalleryStore,
  left: string,
  right: string,
): TemplateResult | typeof nothing {
  const { strings, details } = store;
  const [a, b] = [details.recipes.get(left), details.recipes.get(right)];
  if (!a || !b) return nothing;
  const rows = differences(a, b);
  return html`<section class="differences" aria-label=${strings.t('difference')} tabindex="0">
    <h2>${strings.t('difference')}</h2>
    ${
      rows.length === 0
        ? html`<p class="faint">${strings.t('same')}</p>`
        : html`<table>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row.label}</th>
                    <td>${row.left}</td>
                    <td>${row.right}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}
