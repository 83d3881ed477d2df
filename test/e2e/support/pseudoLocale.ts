import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { sourceFiles } from '../../unit/manifest/sources.ts';

/** A language tag that does not exist. */
export const PSEUDO_LOCALE = 'qps-ploc';
const textsSchema = z.record(z.string(), z.string());

/** A pseudo-translation: every text in white brackets, so that untranslated texts are recognized. */
function wrapped(text: string): string {
  return `⟦${text}⟧`;
}

/** The rest of a text without its translated parts. */
export function untranslated(text: string): string {
  for (let rest = text; ;) {
    const next = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    if (next === rest) return rest.replace(/[⟦⟧]/g, ' ');
    rest = next;
  }
}

/** Adds the pseudo-translation to an installed extension. */
export async function addPseudoLocale(extensionsFolder: string): Promise<void> {
  const name = (await readdir(extensionsFolder)).find((one) => one.startsWith('backlot.backlot-'));
  if (!name) throw new Error(`Backlot is not installed in ${extensionsFolder}`);
  const folder = path.join(extensionsFolder, name);
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, file), 'utf8'));
  const english = textsSchema.parse(await read('package.nls.json'));
  const manifest = z.looseObject({}).parse(await read('package.json'));
  await mkdir(path.join(folder, 'l10n'), { recursive: true });
  const write = (file: string, data: object): Promise<void> =>
    writeFile(path.join(folder, file), JSON.stringify(data));
  await write(`package.nls.${PSEUDO_LOCALE}.json`, map(Object.entries(english)));
  // The keys of translations are among the strings in the source; other strings do no harm.
  const written = sourceFiles().flatMap((source) => source.pieces());
  await write(`l10n/bundle.l10n.${PSEUDO_LOCALE}.json`, map(written.map((text) => [text, text])));
  await write('package.json', { ...manifest, l10n: './l10n' });
}

/** Opens a window in a language; the editor's own texts stay English, since no language pack is installed. */
export async function openWindowIn(language: string, context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}';`);
  await page.goto(url);
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  return page;
}

function map(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(([key, text]) => [key, wrapped(text)]));
}
