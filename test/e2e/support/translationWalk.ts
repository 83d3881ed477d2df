import type { Locator } from 'playwright-core';
import type { Workbench } from '../../editor/workbench.ts';
import { pageTexts } from './pageLayout.ts';
import { untranslated } from './pseudoLocale.ts';

const VIEWS = ['Providers', 'Jobs', 'Tokens', 'Workspaces'];

/** Texts that are not translated. */
const DATA: readonly RegExp[] = [
  // names of platforms, sandbox accounts and their content
  /\b(Backlot|Crucible|Boomin|LenserFight|Molecule|Killa Tamata|sandbox( operator)?)\b/g,
  /\b(zimage-base|portrait-studio|image-remix|claude-code|codex|langgraph)\b/g,
  // the platforms' own states
  /\b(active|revoked|expired|online|offline|paused|consume|reserve)\b/g,
  // units, dates and ages, which the browser formats
  /\b\d[\d.,]* ([kM]?B|sec|min|(second|minute|hour|day)s? ago)\b|\bjust now\b|\b[A-Z][a-z]{2} \d+(, \d{4})?|\b[AP]M\b/g,
  /\b(in |)\d+ (second|minute|hour|day)s?\b/g,
  // keyboard keys, file types, ids, addresses
  /\b(Page Up|Page Down|Home|End|Enter|Space|Esc|Ctrl|Shift|Delete)\b/g,
  /\b[a-z_]+:(read|write)\b/g,
  /\bimage\/png\b|\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b(sk|lf|mol)_\S+/g,
  // examples of searches, whose words are the same in every language
  /-?\bfox\b( "blue door")?|\b(model|seed|size|kind|date|cost|account|rating|tag|collection|is):\S+/g,
  // texts of the editor
  /, has actions\b|\b(Collapse All|More Actions\.\.\.)/g,
];

/** Our untranslated texts in the window, visible or accessible. `jobs` are jobs' titles. */
export async function untranslatedTexts(
  workbench: Workbench,
  jobs: readonly string[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  const look = (where: string, texts: readonly (string | null)[]): void => {
    for (const text of texts) {
      const rest = bare(jobs.reduce((left, job) => left.replaceAll(job, ''), text ?? ''));
      if (/\p{L}{2}/u.test(rest)) found.add(`${where}: ${text} (${rest.trim()})`);
    }
  };
  look('welcome or row', await sideBar(workbench));
  for (const [view, label] of [
    ['Jobs', jobs[0] ?? ''],
    ['Providers', 'sandbox'],
    ['Providers', 'zimage-base'],
  ] as const) {
    look(`menu of ${label}`, await workbench.side.tree(pseudo(view)).menuEntries(label));
    await workbench.page.locator('.monaco-menu').first().waitFor({ state: 'hidden' });
  }
  look('status bar', [
    await workbench.status('backlot.backlot.backlot.balance').getAttribute('aria-label'),
    await workbench.status('backlot.backlot.backlot.balance').innerText(),
  ]);
  look('palette', await palette(workbench));
  for (const [where, texts] of await galleryTexts(workbench)) look(where, texts);
  return [...found];
}

function pseudo(text: string): string {
  return `⟦${text}⟧`;
}

function bare(text: string): string {
  return DATA.reduce((rest, pattern) => rest.replace(pattern, ' '), untranslated(text));
}

async function sideBar({ page, side }: Workbench): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const view of VIEWS) {
    await side.unfold(pseudo(view));
    const pane = side.view(pseudo(view));
    await pane.locator('.monaco-list-row, .welcome-view-content').first().waitFor();
    await pane.locator('.pane-header').hover();
    texts.push(...(await labels(pane.locator('.pane-header .action-label'))));
    texts.push(...(await pane.locator('.welcome-view-content:visible, .message:visible').allInnerTexts()));
  }
  for (const row of await page.locator('.part.sidebar [role="treeitem"]').all()) texts.push(await said(row));
  return texts;
}

/** A row's text without the platform's name of it and without an agent's task. */
async function said(row: Locator): Promise<string> {
  const text = (await row.getAttribute('aria-label')) ?? '';
  const name = await row.locator('.label-name').innerText();
  const named = / · /.test(text) && text.startsWith(`${name}, `);
  return (named ? text.slice(name.length) : text).replace(/ · [^·⟦]* · (?=\$)/, ' · ');
}

/** The commands of the Command Palette; the editor keeps their English titles as aliases. */
async function palette({ page, quick }: Workbench): Promise<readonly string[]> {
  await page.keyboard.press('F1');
  await quick.fill('>Backlot: ⟦');
  await quick.rows.filter({ hasText: '⟦' }).nth(3).waitFor();
  const titles = new Set<string>();
  for (let before = -1; before < titles.size;) {
    before = titles.size;
    for (const row of await quick.rows.all()) {
      titles.add(await row.locator('.quick-input-list-row .label-name').first().innerText());
    }
    await page.keyboard.press('PageDown');
  }
  await quick.cancel();
  return [...titles];
}

async function galleryTexts(
  workbench: Workbench,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  const { page } = workbench;
  await workbench.quick.closed();
  await workbench.command(`Backlot: ${pseudo('Open Gallery')}`);
  const frame = await workbench.webviews.frame('backlot-gallery');
  await frame.getByRole('gridcell').first().waitFor();
  const grid = await pageTexts(frame);
  await frame.getByRole('gridcell').first().click();
  await frame.getByRole('complementary').waitFor();
  const single = await pageTexts(frame);
  await page.keyboard.press('?');
  await frame.getByRole('dialog').waitFor();
  return [
    ['grid', grid],
    ['output', single],
    ['help', await pageTexts(frame)],
  ];
}

function labels(of: Locator): Promise<(string | null)[]> {
  return of.all().then((all) => Promise.all(all.map((one) => one.getAttribute('aria-label'))));
}
