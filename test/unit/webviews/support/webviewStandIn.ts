import { readFileSync } from 'node:fs';
import path from 'node:path';

export type ThemeName = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** The class that the editor gives the body of a page, and the colors that it sets. */
interface Theme {
  readonly body: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The editor's own themes as its pages get them. */
export const THEMES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'themes.json'), 'utf8'),
) as Readonly<Record<ThemeName, Theme>>;

/** What the scripts that run in the page see of it; the tests are checked without the browser's types. */
export interface PageScope {
  postMessage(message: unknown, target: string): void;
  keptState: unknown;
}

/** What the editor puts into a webview's document: its channel and its theme. Runs in the page. */
export function actAsEditor({ kept, theme }: { readonly kept: unknown; readonly theme: Theme }): void {
  interface Scope extends PageScope {
    acquireVsCodeApi: () => object;
    toHost: (message: unknown) => Promise<void>;
    document: {
      documentElement: { style: { setProperty(name: string, value: string): void } };
      body: { className: string };
      addEventListener(name: string, listener: () => void): void;
    };
  }
  const scope = globalThis as unknown as Scope;
  scope.keptState = kept ?? undefined;
  scope.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => void scope.toHost(message),
    getState: () => scope.keptState,
    setState: (state: unknown) => (scope.keptState = state),
  });
  scope.document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(theme.variables)) {
      scope.document.documentElement.style.setProperty(name, value);
    }
    scope.document.body.className = theme.body;
  });
}
