import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { packExtension } from '../../demo/package.ts';
import { ensureBrowser } from '../../editor/browser.ts';
import { requireEditor } from '../../editor/install.ts';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { seedSettings } from '../../editor/profile.ts';
import { installVsix } from '../../editor/serverCli.ts';
import { writeBareExtensions } from './bareExtension.ts';
import { HOST_INPUT, HOST_RESULT } from './hostAnswer.ts';

const RUN_LIMIT_MS = 120_000;

/**
 * Starts real extension hosts that have two extensions, Backlot as its package brings it and a bare one, and runs a
 * measurement in them. Neither starts by itself: the measurement decides when, and in which order.
 */
export class HostRuns {
  readonly #folder: string;
  readonly #backlot: string;

  private constructor(folder: string, backlot: string) {
    this.#folder = folder;
    this.#backlot = backlot;
  }

  /** @throws Error where the editor cannot be had or the package is refused */
  static async prepare(): Promise<HostRuns> {
    const [editor] = await Promise.all([requireEditor('newest'), ensureBrowser()]);
    const vsix = process.env['BACKLOT_VSIX'] ?? (await packExtension());
    const folder = mkdtempSync(path.join(tmpdir(), 'backlot-bench-host-'));
    const installed = path.join(folder, 'installed');
    await installVsix(editor, { userData: path.join(folder, 'install'), extensions: installed }, vsix);
    const name = readdirSync(installed).find((entry) => entry.startsWith('backlot.backlot-'));
    if (!name) throw new Error(`${vsix} is not Backlot's package`);
    const backlot = path.join(installed, name);
    startOnlyOnRequest(backlot);
    writeBareExtensions(path.join(folder, 'extensions'));
    return new HostRuns(folder, backlot);
  }

  /**
   * One host on a fresh profile.
   * @param part file in this folder whose `run` measures, see `hostAnswer`
   * @throws Error with all that the editor said when no result came of it
   */
  async run<T>(part: string, result: z.ZodType<T>, input: object = {}): Promise<T> {
    const folder = mkdtempSync(path.join(this.#folder, 'run-'));
    const workspace = path.join(folder, 'workspace');
    cpSync(path.join(PROJECT_ROOT, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
    const userData = path.join(folder, 'user-data');
    seedSettings(userData);
    const resultFile = path.join(folder, 'result.json');
    const words = [
      path.join(PROJECT_ROOT, 'test', 'editor', 'code.mjs'),
      workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${path.join(this.#folder, 'extensions')}`,
      // The window takes one extension under test; the other one is installed.
      `--extensionDevelopmentPath=${this.#backlot}`,
      `--extensionTestsPath=${await this.#bundled(part)}`,
    ];
    const output = await said(words, {
      [HOST_INPUT]: JSON.stringify(input),
      [HOST_RESULT]: resultFile,
      BACKLOT_EDITOR_TIMEOUT_MS: String(RUN_LIMIT_MS),
    });
    if (!existsSync(resultFile)) throw new Error(`${part} gave no result:\n${output}`);
    return result.parse(JSON.parse(readFileSync(resultFile, 'utf8')));
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  async #bundled(part: string): Promise<string> {
    const outfile = path.join(this.#folder, 'parts', `${part}.cjs`);
    if (existsSync(outfile)) return outfile;
    mkdirSync(path.dirname(outfile), { recursive: true });
    await build({
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node22',
      external: ['vscode'],
      logLevel: 'warning',
      entryPoints: [path.join(import.meta.dirname, `${part}.child.ts`)],
      outfile,
    });
    return outfile;
  }
}

/** Takes the events that start an installed extension out of its manifest; its files stay as they are. */
function startOnlyOnRequest(extension: string): void {
  const file = path.join(extension, 'package.json');
  const manifest = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ ...manifest, activationEvents: [] }));
}

/** Runs the test editor to its end; gives all that it printed. */
function said(words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
