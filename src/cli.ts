#!/usr/bin/env node
import { registerHooks } from 'node:module';

/**
 * The command `backlot`. It shares its modules with the extension, which word what goes wrong through the editor's
 * `l10n`: outside an editor, they get an editor that speaks English and can do nothing else.
 */
const ENGLISH_EDITOR = `
  export const env = { language: 'en' };
  export const l10n = {
    t: (text, ...args) => text.replace(/\\{(\\d+)\\}/g, (whole, at) => (at in args ? String(args[at]) : whole)),
  };`;

const url = `data:text/javascript,${encodeURIComponent(ENGLISH_EDITOR)}`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url, shortCircuit: true } : next(specifier, context),
});

await import('./composeCommandLine.ts');
