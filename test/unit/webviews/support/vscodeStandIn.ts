import { registerHooks } from 'node:module';

/** The parts of the editor's API that words are made with; English, as they stand in the code. */
const editor = {
  l10n: {
    t: (text: string, ...values: readonly (string | number)[]) =>
      text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? `{${place}}`)),
  },
  env: { language: 'en' },
};

Object.assign(globalThis, { editorStandIn: editor });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: 'vscode:words', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'vscode:words'
      ? {
          format: 'module',
          shortCircuit: true,
          source: 'export const { l10n, env } = globalThis.editorStandIn;',
        }
      : next(url, context),
});

/** The page's words, as the host words them. */
export async function pageWords(): Promise<Readonly<Record<string, string>>> {
  const { galleryWords } = await import('../../../../src/ui/gallery/galleryWords.ts');
  return galleryWords();
}
