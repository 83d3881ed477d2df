// `node test/bench/composerFields.ts`: the built composer page with a form of 60 fields in headless Chromium, from its address
// to the drawn form, against a bare webview, whose script of a few lines draws the same 60 labeled fields when it is told
// them, and against a page that has them in its HTML and runs nothing. Medians of interleaved rounds.
import '../unit/webviews/support/vscodeStandIn.ts';
import type { Page } from 'playwright-core';
import type { FormItem, MessageToPage } from '../../src/features/composer/composerMessages.ts';
import type { FieldItem } from '../../src/features/shared/pages/formMessages.ts';
import { GalleryServer } from '../unit/webviews/support/galleryServer.ts';
import { stubEditor, THEMES } from '../unit/webviews/support/webviewStub.ts';
import { interleaved, median, shown } from './rounds.ts';

const FIELDS = 60;
/** As many as are shown of the longest forms; the others are folded. */
const ESSENTIAL = 8;
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
  ...{ essential: [], submit: 'Generate' },
};
const messagesWith = (essential: number): readonly MessageToPage[] => [
  { type: 'init', strings: composerStrings(), language: 'en' },
  {
    type: 'form',
    form: { ...form, essential: fields.slice(0, essential).map(({ key }) => key) },
    values: { texts: {}, media: {}, pairs: {}, count: 1 },
  },
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

/** The same document and the same message; nothing is read, checked or kept. */
const bareScript = `addEventListener('message', ({ data }) => {
  if (data.type === 'form') document.body.innerHTML = ${JSON.stringify(bareFields)};
});
acquireVsCodeApi().postMessage({ type: 'ready' });`;

/** The page's own lists and the number of jobs. */
const OTHER_CONTROLS = 4;

/** Milliseconds from the page's address to the frame after so many controls. */
const lastOf = (controls: number): string => `new Promise((resolve) => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const look = () => all(document).filter((one) => one.matches('input, select, textarea, [role=combobox]')).length >= ${controls}
    ? requestAnimationFrame(() => resolve(performance.now()))
    : requestAnimationFrame(look);
  look();
})`;

const server = await GalleryServer.open();
try {
  const measured = async (controls: number, open: (page: Page) => Promise<unknown>): Promise<number> => {
    const context = await server.browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await open(page);
    const ms = Number(await page.evaluate(lastOf(controls)));
    await context.close();
    return ms;
  };
  const bare = (page: Page) =>
    page.goto(server.serve('fields.html', 'text/html', Buffer.from(bareFields)), { waitUntil: 'commit' });
  const links = ['codicon.css', 'page.css'].map(
    (name) => `<link rel="stylesheet" href="${server.origin}/${name}">`,
  );
  const script = server.serve('bare.js', 'text/javascript', Buffer.from(bareScript));
  const document = `${links.join('')}<body><script type="module" src="${script}"></script></body>`;
  const webview = server.serve('webview.html', 'text/html', Buffer.from(document));
  const composer = (essential: number) =>
    measured(essential + OTHER_CONTROLS, (page) =>
      openTold(page, `${server.origin}/composer`, messagesWith(essential)),
    );
  const [all = 0, folded = 0, told = 0, plain = 0] = (
    await interleaved(
      [
        { name: 'all shown', run: () => composer(FIELDS) },
        { name: 'most folded', run: () => composer(ESSENTIAL) },
        {
          name: 'bare webview',
          run: () => measured(FIELDS, (page) => openTold(page, webview, messagesWith(FIELDS))),
        },
        { name: 'HTML', run: () => measured(FIELDS, bare) },
      ],
      ROUNDS,
    )
  ).map((times) => median(times));
  console.log(
    `| composer, address to drawn | | of a bare webview (${shown(told)}) | of HTML (${shown(plain)}) |`,
  );
  console.log('| --- | ---: | ---: | ---: |');
  for (const [name, ms] of [
    [`${FIELDS} fields, all shown`, all],
    [`${FIELDS} fields, ${ESSENTIAL} shown, the others folded`, folded],
  ] as const)
    console.log(`| ${name} | ${shown(ms)} | ${(ms / told).toFixed(2)} | ${(ms / plain).toFixed(2)} |`);
} finally {
  await server.close();
}

/** The host answers within the page, so that the way to the test is not measured. */
async function openTold(page: Page, address: string, messages: readonly MessageToPage[]): Promise<void> {
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
  await page.goto(address, { waitUntil: 'commit' });
}
