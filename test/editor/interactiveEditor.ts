import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { requireEditor, type EditorName } from './install.ts';
import { killGroup, trackGroup } from './processGroup.ts';
import { seedSettings } from './profile.ts';
import { installVsix } from './serverCli.ts';

export interface PersonOptions {
  /** `newest` by default. */
  readonly which?: EditorName;
  readonly vsix?: string | readonly string[];
  /** Folder to open. */
  readonly workspace: string;
  /** 0 or left out: a free one. */
  readonly port?: number;
  /** Profile folder, kept at the end; a temporary one by default. */
  readonly userData?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** An editor that a person opens in his own browser. */
export interface PersonEditor {
  /** Address for the browser. */
  readonly url: string;
  /** Ends the editor and deletes a temporary profile. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const STOP_GRACE_MS = 5000;

/**
 * Starts code-server as its authors mean it, without a password, on loopback only: its front process keeps the key of
 * the secrets, so that they survive a reload in any browser.
 * @throws Error with the process's output when it ends before it answers
 */
export async function startInteractiveEditor(options: PersonOptions): Promise<PersonEditor> {
  const editor = await requireEditor(options.which ?? 'newest');
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'backlot-person-'));
  const userData = options.userData ?? path.join(temporary, 'user-data');
  const profile = { userData, extensions: path.join(userData, 'extensions') };
  mkdirSync(userData, { recursive: true });
  seedSettings(userData, options.settings);
  for (const vsix of [options.vsix ?? []].flat()) await installVsix(editor, profile, vsix);
  const port = options.port || (await freePort());
  const own = (name: string): string => path.join(temporary, name);
  const child = spawn(
    editor.node,
    [
      editor.front,
      ...['--config', own('config.yaml'), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...[
        '--session-socket',
        own('session.sock'),
        '--user-data-dir',
        userData,
        '--extensions-dir',
        profile.extensions,
      ],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy'],
      options.workspace,
    ],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env, XDG_DATA_HOME: own('data'), XDG_CONFIG_HOME: own('config') },
    },
  );
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  trackGroup(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await Promise.race([ended, wait(STOP_GRACE_MS, undefined, { ref: false })]);
    killGroup(child);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(options.workspace)}`;
  for (const start = Date.now(); !(await answers(url)); await wait(100)) {
    if (child.exitCode === null && Date.now() - start < START_LIMIT_MS) continue;
    await stop();
    throw new Error(`The editor's front process did not start:\n${output}`);
  }
  return { url, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
