import { spawn } from 'node:child_process';
import type { ReadyEditor } from './install.ts';
import { profileArguments, type Profile } from './profile.ts';

/** What the server's command line printed, and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly output: string;
}

/** Runs the server's own command line (`--install-extension`, `--list-extensions`, `--version`, …) on a profile. */
export function runServerCli(
  editor: ReadyEditor,
  profile: Profile,
  args: readonly string[],
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(editor.node, [editor.server, ...profileArguments(profile), ...args]);
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Installs a .vsix file. @throws Error with the command line's output when it is refused */
export async function installVsix(editor: ReadyEditor, profile: Profile, vsix: string): Promise<void> {
  const result = await runServerCli(editor, profile, ['--install-extension', vsix, '--force']);
  if (result.code !== 0 || /error|failed/i.test(result.output)) {
    throw new Error(`${vsix} could not be installed:\n${result.output}`);
  }
}
