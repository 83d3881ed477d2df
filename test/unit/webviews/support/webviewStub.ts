import { readFileSync } from 'node:fs';
import path from 'node:path';

export type ThemeName = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** The class that the editor sets on a page's body, and the CSS variables with its colors. */
interface Theme {
  readonly body: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** The editor's own themes, as webviews receive them. */
export const THEMES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'themes.json'), 'utf8'),
) as Readonly<Record<ThemeName, Theme>>;

/** The globals that the scripts in the page use; tests are compiled without the DOM types. */
export interface PageScope {
  postMessage(message: unknown, target: string): void;
  webviewState: unknown;
}

/** Adds the editor's API and theme to the document. Runs in the page. */
export function stubEditor({
  state: initial,
  theme,
}: {
  readonly state: unknown;
  readonly theme: Theme;
}): void {
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
  scope.webviewState = initial ?? undefined;
  scope.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => void scope.toHost(message),
    getState: () => scope.webviewState,
    setState: (state: unknown) => (scope.webviewState = state),
  });
  scope.document.addEventListener('DOMContentLoaded', () => {
    for (const [name, value] of Object.entries(theme.variables)) {
      scope.document.documentElement.style.setProperty(name, value);
    }
    scope.document.body.className = theme.body;
  });
}
