import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { keepSecretsInBrowser } from './mintKey.ts';

/** What the workbench tells about a test run. */
export interface TestWindowEvents {
  /** The test run ended; the code is not to be trusted when the extension host crashed. */
  readonly onExit: (code: number) => void;
  readonly onCrash: () => void;
  /** Show every line of the workbench, not only what the extension host prints. */
  readonly verbose: boolean;
}

interface WorkbenchLog {
  readonly relativePath: string;
  readonly contents: string;
}

/**
 * Opens a window whose extension host runs tests.
 *
 * A workbench served with `--enable-smoke-test-driver` calls two functions of its page: `codeAutomationLog` for each of
 * its log lines and `codeAutomationExit` at the end of the run. Only the lines that an extension host wrote to its
 * console are printed: they are recognized by the remote call on the stack, whose name survives minification.
 */
export async function openTestWindow(browser: Browser, url: URL, events: TestWindowEvents): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await keepSecretsInBrowser(context);
  const page = await context.newPage();
  page.on('crash', events.onCrash);
  if (events.verbose) {
    page.on('console', (line) => process.stderr.write(`[page ${line.type()}] ${line.text()}\n`));
  }
  await page.exposeFunction('backlotPrint', (type: string, args: unknown[]) => {
    const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    stream.write(`${format(...args)}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number, logs: readonly WorkbenchLog[]) => {
    keepLogs(logs);
    events.onExit(code);
  });
  await page.addInitScript({ content: PAGE_SCRIPT.replace('VERBOSE', String(events.verbose)) });
  await page.goto(url.href);
  return page;
}

const PAGE_SCRIPT = `
  Error.stackTraceLimit = 40;
  globalThis.codeAutomationLog = (type, args) => {
    if (!VERBOSE && !new Error().stack.includes('$logExtensionHostMessage')) return;
    globalThis.backlotPrint(type, args.map((arg) => (arg instanceof Error ? arg.stack : arg)));
  };
`;

/** Keeps the editor's own logs where `$BACKLOT_EDITOR_LOGS` says. */
function keepLogs(logs: readonly WorkbenchLog[]): void {
  const folder = process.env['BACKLOT_EDITOR_LOGS'];
  if (!folder) return;
  for (const log of logs) {
    const file = path.join(folder, path.normalize(`/${log.relativePath}`));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, log.contents);
  }
}
