import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';
import { configs } from 'typescript-eslint';
import { PROJECT_ROOT } from '../../editor/paths.ts';

/** What the linter must report in some files, and where the same text is allowed. */
const GUARDED: readonly {
  readonly text: string;
  readonly rule: string;
  readonly forbidden: readonly string[];
  readonly allowed: readonly string[];
}[] = [
  {
    text: `export const answer = await fetch('https://example.com');`,
    rule: 'no-restricted-globals',
    forbidden: [
      'src/features/x.ts',
      'src/jobs/x.ts',
      'src/providers/crucible/x.ts',
      'src/webviews/gallery/x.ts',
    ],
    allowed: ['src/net/x.ts', 'test/unit/net/x.ts'],
  },
  {
    text: `export const answer = await globalThis.fetch('https://example.com');`,
    rule: 'no-restricted-properties',
    forbidden: ['src/compose.ts', 'src/features/x.ts', 'src/accounts/x.ts', 'src/sandbox/x.ts'],
    allowed: ['src/net/x.ts'],
  },
  {
    text: `const { fetch: send } = globalThis; export const answer = await send('https://example.com');`,
    rule: 'no-restricted-properties',
    forbidden: ['src/media/x.ts'],
    allowed: ['src/net/x.ts'],
  },
  {
    text: `export const socket = new WebSocket('wss://example.com');`,
    rule: 'no-restricted-globals',
    forbidden: ['src/runs/x.ts', 'src/webviews/gallery/x.ts'],
    allowed: ['src/net/x.ts'],
  },
  {
    text: `export const open = (context) => context.secrets.get('key');`,
    rule: 'no-restricted-properties',
    forbidden: ['src/compose.ts', 'src/extension.ts', 'src/features/x.ts', 'src/net/x.ts'],
    allowed: ['src/accounts/x.ts'],
  },
  {
    text: `export const open = (context) => { const { secrets } = context; return secrets; };`,
    rule: 'no-restricted-properties',
    forbidden: ['src/features/x.ts'],
    allowed: ['src/accounts/x.ts'],
  },
  {
    text: `import type { SecretStorage } from 'vscode'; export type Store = SecretStorage;`,
    rule: '@typescript-eslint/no-restricted-types',
    forbidden: ['src/features/x.ts', 'src/compose.ts'],
    allowed: ['src/accounts/x.vscode.ts'],
  },
  {
    text: `import type * as vscode from 'vscode'; export type Store = vscode.SecretStorage;`,
    rule: '@typescript-eslint/no-restricted-types',
    forbidden: ['src/features/x.ts'],
    allowed: ['src/accounts/x.vscode.ts'],
  },
  {
    text: `import type { PaidPermit } from 'x'; export const permit = {} as PaidPermit;`,
    rule: 'no-restricted-syntax',
    forbidden: [
      ...['src/features/x.ts', 'src/agents/x.ts', 'src/calls/x.ts', 'src/net/x.ts'],
      ...['src/providers/crucible/x.ts', 'src/jobs/submit/submitRecovery.ts'],
    ],
    allowed: ['src/jobs/submit/paidSubmission.ts', 'test/support/submitCall.ts'],
  },
  {
    text: `export const request = new Request('https://example.com');`,
    rule: 'no-restricted-syntax',
    forbidden: [
      ...['src/features/x.ts', 'src/providers/crucible/x.ts', 'src/accounts/x.ts'],
      ...['src/jobs/submit/paidSubmission.ts', 'src/media/x.ts'],
    ],
    allowed: ['src/net/x.ts', 'src/calls/preparedRequest.ts'],
  },
  {
    text: `export const read = (list) => list(new AbortController().signal);`,
    rule: 'no-restricted-syntax',
    forbidden: ['src/compose.ts', 'src/features/x.ts', 'src/jobs/submit/paidSubmission.ts'],
    allowed: ['test/unit/net/x.ts'],
  },
  {
    text: `export const read = (list) => { const { signal } = new AbortController(); return list(signal); };`,
    rule: 'no-restricted-syntax',
    forbidden: ['src/providers/x.ts', 'src/sandbox/x.ts'],
    allowed: ['test/unit/net/x.ts'],
  },
  ...[
    `export const at = (text) => Date.parse(text);`,
    'export const at = (day) => new Date(`${day}T00:00:00`);',
    `export const at = new Date('2026-05-01');`,
  ].map((text) => ({
    text,
    rule: 'no-restricted-syntax',
    forbidden: [
      'src/providers/x.ts',
      'src/net/x.ts',
      'src/features/x.ts',
      'src/jobs/submit/paidSubmission.ts',
    ],
    allowed: ['src/jobs/money/calendar.ts', 'test/unit/net/x.ts'],
  })),
  ...[
    `export const say = (vscode, text) => vscode.window.showErrorMessage(text);`,
    `export const say = (vscode, text) => (text ? vscode.window.showWarningMessage : null);`,
    `export const say = (window, text) => window['showInformationMessage'](text);`,
    `export const say = (vscode) => { const { showInputBox } = vscode.window; return showInputBox; };`,
    `export const say = (vscode) => vscode.window.createInputBox();`,
    `export const say = (vscode, rows) => vscode.window.showQuickPick(rows);`,
    `export const say = (vscode, work) => vscode.window.withProgress({ location: 15 }, work);`,
    `export const say = (vscode, text) => vscode.window.setStatusBarMessage(text);`,
  ].map((text) => ({
    text,
    rule: 'no-restricted-syntax',
    forbidden: ['src/features/x.ts', 'src/compose.ts', 'src/features/shared/openPage.ts'],
    allowed: ['src/features/shared/messages.ts'],
  })),
  ...guardedPlaces('src/features/shared/treeItem.ts', [
    `export const draw = (vscode, row) => new vscode.TreeItem(row.label);`,
    `import { TreeItem } from 'vscode'; export const draw = (row) => new TreeItem(row.label);`,
    `export const extend = (vscode) => class extends vscode.TreeItem {};`,
    `export const draw = (item, row) => { item.description = row.description; };`,
  ]),
  ...guardedPlaces('src/features/shared/safeMarkdown.ts', [
    `export const hover = (vscode, text) => new vscode.MarkdownString(text);`,
    `import { MarkdownString } from 'vscode'; export const hover = (text) => new MarkdownString(text);`,
    `export const trust = (hover) => { hover.isTrusted = true; };`,
    `export const trust = (hover) => { hover['supportHtml'] = true; };`,
    `export const trust = (hover) => { hover.supportThemeIcons = true; };`,
  ]),
  ...guardedPlaces('src/features/shared/statusItem.ts', [
    `export const item = (vscode) => vscode.window.createStatusBarItem();`,
    `export const item = (vscode) => { const { createStatusBarItem } = vscode.window; return createStatusBarItem; };`,
  ]),
  ...guardedPlaces('src/features/shared/openPage.ts', [
    `export const open = (vscode, page) => vscode.env.openExternal(vscode.Uri.parse(page));`,
    `export const open = (vscode) => { const { openExternal } = vscode.env; return openExternal; };`,
  ]),
  ...guardedPlaces('src/features/shared/pages/webviewPanel.ts', [
    `export const show = (vscode, title) => vscode.window.createWebviewPanel('x', title, 1);`,
  ]),
  ...guardedPlaces('src/features/shared/openPage.ts', [
    `export const open = (vscode, page) => vscode.commands.executeCommand('vscode.open', page);`,
    `export const open = (vscode, page) => vscode.commands.executeCommand('simpleBrowser.show', page);`,
  ]),
  ...guardedPlaces(null, [
    `export const run = (vscode) => vscode.window.createTerminal();`,
    `export const run = (terminal, text) => terminal.sendText(text);`,
    `export const draw = (element, text) => { element.innerHTML = text; };`,
    `export const draw = (element, text) => element.insertAdjacentHTML('beforeend', text);`,
    `export const draw = (text) => document.write(text);`,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export const draw = unsafeHTML;`,
    `export const say = (l10n, row) => l10n.t('{0} is ready.', rawText(row.label));`,
    `export const say = (vscode, row) => vscode.l10n.t('{0}', rawText(row.label).slice(0, 9));`,
  ]),
  {
    text: 'export const draw = (html, text) => html`<a class="x" href=${text}>open</a>`;',
    rule: 'no-restricted-syntax',
    forbidden: ['src/webviews/gallery/x.ts'],
    allowed: ['test/unit/webviews/x.ts'],
  },
];

/** What shows text in a way of the editor's own, and the only file that does it; null: none does. */
function guardedPlaces(file: string | null, texts: readonly string[]): typeof GUARDED {
  return texts.map((text) => ({
    text,
    rule: 'no-restricted-syntax',
    forbidden: [
      ...['src/features/x.ts', 'src/webviews/gallery/x.ts', 'src/jobs/x.ts'],
      // One place gives no leave for another.
      ...(file === 'src/features/shared/messages.ts' ? [] : ['src/features/shared/messages.ts']),
    ],
    allowed: file === null ? ['test/unit/x.ts'] : [file],
  }));
}

describe('calls that one layer alone may make', () => {
  // These rules look at one file at a time; without types a text needs no file on disk.
  const linter = new ESLint({ cwd: PROJECT_ROOT, overrideConfig: configs.disableTypeChecked });

  async function rulesBrokenBy(text: string, file: string): Promise<readonly (string | null)[]> {
    const results = await linter.lintText(text, { filePath: path.join(PROJECT_ROOT, file) });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }

  for (const { text, rule, forbidden, allowed } of GUARDED) {
    describe(text, () => {
      for (const file of forbidden) {
        it(`is an error in ${file}`, async () => {
          assert.deepEqual(await rulesBrokenBy(text, file), [rule]);
        });
      }
      for (const file of allowed) {
        it(`is allowed in ${file}`, async () => {
          assert.deepEqual(await rulesBrokenBy(text, file), []);
        });
      }
    });
  }
});
