import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BARE, BARE_API, BARE_VIEW, WARM_UP } from './bareNames.ts';

const VERSION = '1.0.0';

const VIEWS = {
  viewsContainers: { panel: [{ id: 'bare', title: 'Bare', icon: 'bare.svg' }] },
  views: { bare: [{ id: BARE_VIEW, name: 'Rows' }] },
};

/**
 * Puts the two extensions that do nothing but register one command each, as ES modules, into an editor's folder of
 * extensions. An editor that finds no list of what is installed there makes one of what it finds.
 */
export function writeBareExtensions(extensions: string): void {
  write(extensions, BARE, BARE_API, VIEWS);
  write(extensions, WARM_UP, 'warmUp.nothing', {});
}

function write(extensions: string, id: string, command: string, more: object): void {
  const [publisher, name] = id.split('.');
  const manifest = {
    name,
    publisher,
    version: VERSION,
    type: 'module',
    main: './extension.js',
    engines: { vscode: '^1.106.0' },
    activationEvents: [],
    // Without it, a window that does not trust its folder would leave the extension out.
    capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    contributes: { commands: [{ command, title: 'Nothing' }], ...more },
  };
  const code = `import * as vscode from 'vscode';
export function activate(context) {
  context.subscriptions.push(vscode.commands.registerCommand('${command}', () => vscode));
}
`;
  const folder = path.join(extensions, `${id.toLowerCase()}-${VERSION}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'extension.js'), code);
  writeFileSync(
    path.join(folder, 'bare.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>',
  );
}
