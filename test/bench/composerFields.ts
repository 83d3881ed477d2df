// `node test/bench/composerFields.ts`: the built composer page with a form of 60 fields in headless Chromium, from its address
// to the drawn form, against a bare page that has the same 60 labeled fields in its HTML. Medians of interleaved rounds.
import '../unit/webviews/support/vscodeStandIn.ts';
import type { Page } from 'playwright-core';
import type { FormItem, MessageToPage } from '../../src/features/composer/composerMessages.ts';
import type { FieldItem } from '../../src/features/shared/pages/formMessages.ts';
import { GalleryServer } from '../unit/webviews/support/galleryServer.ts';
import { stubEditor, THEMES } from '../unit/webviews/support/webviewStub.ts';
import { interleaved, median, shown } from './rounds.ts';

const FIELDS = 60;
const ROUNDS = 9;
const TYPES = ['text', 'integer', 'number', 'boolean', 'choice'] as const;

const { composerStrings } = await import('../../src/features/composer/composerStrings.ts');

const fields = Array.from({ length: FIELDS }, (_, at): FieldItem => {
  const type = TYPES[at % TYPES.length] ?? 'text';
  return {
    ...{
      key: `field${at}`,
      label: `Field ${at}`,
      help: `What field ${at} is for.`,
      bounds: 'At most 100.',
      type,
    },
    ...{
      long: false,
      minimum: 0,
      maximum: 100,
      step: null,
      maxLength: 100,
      maxItems: null,
      placeholder: '1',
    },
    choices: type === 'choice' ? ['first', 'second', 'third'] : [],
  };
});
const form: FormItem = {
  ...{ account: 'acc1', kind: 'kind', label: 'Kind', accounts: [{ id: 'acc1', label: 'work' }] },
  ...{ kinds: [{ id: 'kind', label: 'Kind' }], hasOthers: false, fields, prompt: null, tips: [] },
  ...{ essential: fields.map(({ key }) => key), submit: 'Generate' },
};
const messages: readonly MessageToPage[] = [
  { type: 'init', strings: composerStrings(), language: 'en' },
  { type: 'form', form, values: { texts: {}, media: {}, pairs: {}, count: 1 } },
];

/** As the composer shows them: a label, a control and what it is for. */
const bareFields = fields
  .map(({ key, label, help, type, choices }) => {
    const control =
      type === 'choice'
        ? `<select id="${key}">${choices.map((one) => `<option>${one}</option>`).join('')}</select>`
        : `<input id="${key}" type="${type === 'boolean' ? 'checkbox' : 'text'}">`;
    return `<p><label for="${key}">${label}</label> ${control}<br><small>${help}</small></p>`;
  })
  .join('');

/** Milliseconds from the page's address to the frame after its last field. */
const LAST_FIELD = `new Promise((resolve) => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const look = () => all(document).filter((one) => one.matches('input, select, textarea, [role=combobox]')).length >= ${FIELDS}
    ? requestAnimationFrame(() => resolve(performance.now()))
    : requestAnimationFrame(look);
  look();
})`;

const server = await GalleryServer.open();
try {
  const measured = async (open: (page: Page) => Promise<unknown>): Promise<number> => {
    const context = await server.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await open(page);
    const ms = Number(await page.evaluate(LAST_FIELD));
    await context.close();
    return ms;
  };
  const bare = (page: Page) =>
    page.goto(server.serve('fields.html', 'text/html', Buffer.from(bareFields)), { waitUntil: 'commit' });
  const [ours = [], theirs = []] = await interleaved(
    [
      { name: 'composer', run: () => measured(openComposer) },
      { name: 'bare page', run: () => measured(bare) },
    ],
    ROUNDS,
  );
  const [a, b] = [median(ours), median(theirs)];
  console.log(`| ${FIELDS} fields | composer | bare page | ratio |\n| --- | ---: | ---: | ---: |`);
  console.log(`| address to drawn | ${shown(a)} | ${shown(b)} | ${(a / b).toFixed(2)} |`);
} finally {
  await server.close();
}

/** The host answers within the page, so that the way to the test is not measured. */
async function openComposer(page: Page): Promise<void> {
  await page.addInitScript((all) => {
    const scope = globalThis as unknown as {
      toHost: unknown;
      postMessage(data: unknown, target: string): void;
    };
    scope.toHost = async ({ type }: { readonly type: string }) => {
      if (type === 'ready') for (const message of all) scope.postMessage(message, '*');
    };
  }, messages);
  await page.addInitScript(stubEditor, { state: null, theme: THEMES.dark });
  await page.goto(`${server.origin}/composer`, { waitUntil: 'commit' });
}
