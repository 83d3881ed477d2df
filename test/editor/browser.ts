import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { ensureFolder } from './cacheFolder.ts';
import { cacheRoot, packageVersion, projectPackage } from './paths.ts';

const PACKAGE = '@sparticuz/chromium';
const ARCHIVES = ['al2023', 'swiftshader', 'fonts'];
/** No sandbox: it needs privileges that containers lack. No network of its own: the tests are offline. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser program and the environment that it needs. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser of the tests: `$BACKLOT_BROWSER` (any Chrome or Chromium), else the headless shell of the npm package,
 * unpacked once into the cache together with the libraries that it needs beside glibc.
 * @throws Error where neither can be had
 */
export async function ensureBrowser(): Promise<BrowserProgram> {
  const chosen = process.env['BACKLOT_BROWSER'];
  if (chosen) return { executablePath: chosen, env: {} };
  const packed = projectPackage(PACKAGE, 'bin');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The packed test browser is for Linux x64: set BACKLOT_BROWSER to a Chrome or Chromium program.',
    );
  }
  const version = packageVersion(projectPackage(PACKAGE));
  if (!version) throw new Error(`${PACKAGE} is not installed: run npm ci first, or set BACKLOT_BROWSER.`);
  const folder = await ensureFolder(cacheRoot(), `chromium-${version}-linux-x64`, async (empty) => {
    const unpack = (file: string): Buffer => brotliDecompressSync(readFileSync(path.join(packed, file)));
    mkdirSync(empty, { recursive: true });
    for (const name of ARCHIVES)
      execFileSync('tar', ['xf', '-', '-C', empty], { input: unpack(`${name}.tar.br`) });
    writeFileSync(path.join(empty, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
  });
  const env: Record<string, string> = { LD_LIBRARY_PATH: path.join(folder, 'lib') };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = folder;
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** Starts the browser. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const program = await ensureBrowser();
  return chromium.launch({
    executablePath: program.executablePath,
    args: ARGUMENTS,
    env: { ...inheritedEnvironment(), ...program.env },
    // the wrapper's own handlers stop the server too, and choose the exit code
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function inheritedEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}
