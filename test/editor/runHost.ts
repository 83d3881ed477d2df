import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { ensureBrowser } from './browser.ts';
import { bundleSuite } from './hostBundle.ts';
import { hostResultSchema, type HostResult } from './hostResult.ts';
import { HOST_VARIABLES } from './hostVariables.ts';
import { requireEditor, type EditorName } from './install.ts';
import { removeFolder } from './temporaryFolders.ts';
import { PROJECT_ROOT, projectPackage } from './paths.ts';
import { seedSettings } from './profile.ts';

export interface HostRunOptions {
  readonly which: EditorName;
  /** Folder name under `test/host`, or an absolute path. */
  readonly suite: string;
  /** Only these test files of the suite, from the project's root; all of them by default. */
  readonly files?: readonly string[];
  /** Extension under test; the project by default (build `dist/` first). */
  readonly extension?: string;
  /** Folder that is copied and opened; `test/fixtures/workspace` by default. */
  readonly workspace?: string;
  /** Environment of the tests, such as the address of a sandbox. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * Version of the desktop editor (`stable`, `1.106.0`) to download and use in place of the test editor. Needs a network
   * and a display.
   */
  readonly desktop?: string;
  /** Only the tests whose full title matches this regular expression. */
  readonly grep?: string;
  /** The whole run's time limit; 5 minutes by default. */
  readonly limitMs?: number;
}

export interface HostRunResult extends HostResult {
  /** Exit code of the editor: 0, 1 for failed tests, 124 for the time limit, else the crashed host's own. */
  readonly exitCode: number;
}

/**
 * Runs one suite of tests inside the extension host of a real editor, on a fresh profile and a fresh copy of the
 * workspace. Mocha's report goes to this process's output.
 * @throws Error where the editor cannot be had, the suite does not bundle, or the host ended before mocha did
 */
export async function runHostTests(options: HostRunOptions): Promise<HostRunResult> {
  if (options.desktop === undefined) {
    await requireEditor(options.which);
    await ensureBrowser();
  }
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'backlot-host-'));
  try {
    const suite = path.resolve(PROJECT_ROOT, 'test', 'host', options.suite);
    const files = options.files?.map((file) => path.relative(suite, path.join(PROJECT_ROOT, file)));
    const bundle = await bundleSuite(suite, path.join(temporary, 'bundle'), files);
    const workspace = path.join(temporary, 'workspace');
    cpSync(options.workspace ?? path.join(PROJECT_ROOT, 'test', 'fixtures', 'workspace'), workspace, {
      recursive: true,
    });
    const userData = path.join(temporary, 'user-data');
    seedSettings(userData, options.settings);
    const resultFile = path.join(temporary, 'result.json');
    const exitCode = await runEditor({
      ...(options.desktop === undefined
        ? { vscodeExecutablePath: path.join(import.meta.dirname, 'code.mjs') }
        : { version: options.desktop }),
      extensionDevelopmentPath: options.extension ?? PROJECT_ROOT,
      extensionTestsPath: bundle.entry,
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(temporary, 'extensions')}`,
      ],
      extensionTestsEnv: {
        ...options.env,
        BACKLOT_EDITOR: options.which,
        ...(options.limitMs !== undefined && { BACKLOT_EDITOR_TIMEOUT_MS: String(options.limitMs) }),
        [HOST_VARIABLES.tests]: bundle.tests,
        [HOST_VARIABLES.mocha]: projectPackage('mocha', 'index.js'),
        [HOST_VARIABLES.result]: resultFile,
        [HOST_VARIABLES.grep]: options.grep,
      },
    });
    if (!existsSync(resultFile)) {
      throw new Error(
        `${options.suite} on ${options.which}: the tests did not come to their end (exit code ${exitCode})`,
      );
    }
    const result = hostResultSchema.parse(JSON.parse(readFileSync(resultFile, 'utf8')));
    if (result.passed + result.failed === 0) throw new Error(`${options.suite}: no test ran`);
    if (exitCode !== 0 && result.failed === 0) {
      throw new Error(
        `${options.suite} on ${options.which}: the tests passed, but the host ended with code ${exitCode}`,
      );
    }
    return { ...result, exitCode };
  } finally {
    removeFolder(temporary);
  }
}

async function runEditor(options: Parameters<typeof runTests>[0]): Promise<number> {
  try {
    return await runTests(options);
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}
