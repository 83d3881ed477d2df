import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { CommandLine, workbenchUrl } from './commandLine.ts';
import { requireEditor, type EditorName } from './install.ts';
import { seedSettings, type Profile } from './profile.ts';
import { EditorServer } from './server.ts';
import { runServerCli } from './serverCli.ts';
import { openTestWindow } from './testWindow.ts';

/** Exit codes beside the test run's own. */
const FAILED = 1;
const TIMED_OUT = 124;
const INTERRUPTED = 130;
const DEFAULT_LIMIT_MS = 900_000;
const BROWSER_CLOSE_MS = 3000;
/** The server notes an extension host's end a moment before or after the workbench reports it. */
const HOST_END_MS = 3000;

/** Runs what VS Code's command line asks for and gives its exit code. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const line = new CommandLine(words);
  const editor = await requireEditor(editorName(), (text) => console.error(text));
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'backlot-editor-'));
  try {
    const userData = line.value('user-data-dir') ?? path.join(temporary, 'user-data');
    const extensions = line.value('extensions-dir') ?? path.join(userData, 'extensions');
    const profile: Profile = { userData, extensions };
    const verb = line.verbArguments();
    if (verb) {
      const result = await runServerCli(editor, profile, verb);
      process.stdout.write(result.output);
      return result.code;
    }
    seedSettings(userData);
    const flags = ['--enable-smoke-test-driver'];
    if (line.has('disable-workspace-trust')) flags.push('--disable-workspace-trust');
    const onOutput = verbose() ? (text: string) => process.stderr.write(text) : undefined;
    const server = await EditorServer.start({ editor, profile, flags, ...(onOutput && { onOutput }) });
    return await watchWindow(line, server);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function watchWindow(line: CommandLine, server: EditorServer): Promise<number> {
  let browser: Browser | undefined;
  const limitMs = Number(process.env['BACKLOT_EDITOR_TIMEOUT_MS'] ?? DEFAULT_LIMIT_MS);
  const limit = new AbortController();
  let settled = false;
  try {
    return await new Promise<number>((resolve, reject) => {
      const fail = (reason: string, code = FAILED): void => {
        if (!settled) console.error(`test editor: ${reason}`);
        resolve(code);
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => resolve(INTERRUPTED));
      wait(limitMs, undefined, { signal: limit.signal }).then(
        () => fail(`no result after ${limitMs} ms`, TIMED_OUT),
        () => undefined,
      );
      server.onEnd((code) => fail(`the server ended early, with code ${code}`));
      const open = async (): Promise<void> => {
        browser = await launchBrowser();
        await openTestWindow(browser, workbenchUrl(line, server.authority), {
          verbose: verbose(),
          onCrash: () => fail('the page crashed'),
          onExit: (code) => void trueExitCode(code, server).then(resolve, reject),
        });
      };
      open().catch(reject);
    });
  } finally {
    settled = true;
    limit.abort();
    await Promise.race([browser?.close(), wait(BROWSER_CLOSE_MS, undefined, { ref: false })]).catch(
      () => undefined,
    );
    await server.stop();
  }
}

/** A crashed remote extension host reaches the workbench as code 0: the server's own note counts instead. */
async function trueExitCode(reported: number, server: EditorServer): Promise<number> {
  if (reported !== 0) return reported;
  for (let waited = 0; waited < HOST_END_MS && server.hostEnds.length === 0; waited += 50) await wait(50);
  const end = server.hostEnds.find(({ code }) => code !== '0');
  if (!end) return 0;
  console.error(`test editor: the extension host ended with code ${end.code}, signal ${end.signal}`);
  return Number(end.code) || FAILED;
}

function verbose(): boolean {
  return Boolean(process.env['BACKLOT_EDITOR_VERBOSE']);
}

function editorName(): EditorName {
  return process.env['BACKLOT_EDITOR'] === 'oldest' ? 'oldest' : 'newest';
}
