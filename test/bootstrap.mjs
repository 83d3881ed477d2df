#!/usr/bin/env node
// Runs a script of the project under the project's own Node. Before it, what is missing or stale is made: the
// dependencies, and the files that are built from the specs. Plain JavaScript for Node 20: it must run before anything is installed.
//   node test/bootstrap.mjs <script> [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const [script, ...rest] = process.argv.slice(2);
const installed = path.join(root, 'node_modules', '.package-lock.json');
const projectNode = path.join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

if (!isInstalled()) {
  console.log('Installing the dependencies (once, a minute or two)…');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', ['ci', ...quiet]) !== 0) {
    console.error('`npm ci` failed, see above. Trying `npm install`, which leaves the lock file as it is…');
    mustRun('npm', ['install', '--no-save', ...quiet]);
  }
}
mustRun(projectNode, [path.join(root, 'specs', 'tools', 'ensureBuilt.ts')]);
mustRun(projectNode, [path.resolve(root, script), ...rest]);

function isInstalled() {
  if (!existsSync(installed) || !existsSync(projectNode)) return false;
  return statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

function mustRun(command, words) {
  const status = run(command, words);
  if (status !== 0) process.exit(status);
}

/** Runs a command and gives its exit code. */
function run(command, words) {
  const bin = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: 'inherit', env, shell });
  if (error) console.error(error.message);
  return status ?? 1;
}
