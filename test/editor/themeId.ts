import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ReadyEditor } from './install.ts';

const manifestSchema = z.object({
  contributes: z.object({ themes: z.array(z.object({ id: z.string(), label: z.string() })) }),
});
const wordingSchema = z.record(z.string(), z.unknown());

/**
 * What the theme setting must hold for one of the editor's own color themes: the setting takes ids, which changed over
 * the versions, while people know the labels of the theme picker. Other names are given back as they are.
 */
export function themeId(editor: ReadyEditor, label: string): string {
  const folder = path.join(path.dirname(editor.server), '..', 'extensions', 'theme-defaults');
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const wording = wordingSchema.parse(read('package.nls.json'));
  const { themes } = manifestSchema.parse(read('package.json')).contributes;
  const shown = (text: string): unknown => wording[text.replaceAll('%', '')] ?? text;
  return themes.find((theme) => shown(theme.label) === label)?.id ?? label;
}
