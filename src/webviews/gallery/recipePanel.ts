import { html, type TemplateResult } from 'lit';
import type { GalleryStore } from './galleryStore.ts';
import { iconButton } from './buttons.ts';

/** How an output came to be, beside it. A parent that can be shown is a link to it. */
export function recipePanel(store: GalleryStore, id: string): TemplateResult {
  const { words } = store;
  const groups = store.details.recipes.get(id) ?? [];
  return html`<aside class="recipe" aria-label=${words.say('recipe')}>
    <header>
      <h2>${words.say('recipe')}</h2>
      ${iconButton({ icon: 'copy', label: words.say('copyRecipe'), key: 'Shift+R', press: () => store.act('copyRecipe', [id]) })}
    </header>
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
