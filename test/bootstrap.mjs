#!/usr/bin/env node
// Runs a script of the project under the project's own Node. Before it, what is missing or stale is made: the
// dependencies, and the files that are built from the specs. Plain JavaScript for Node 20: it must run before anything is installed.
//   node test/bootstrap.mjs <script> [arguments]
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const [script, ...rest] = process.argv.slice(2);
const modules = path.join(root, 'node_modules');
const installed = path.join(modules, '.package-lock.json');
const nodeProgram = process.platform === 'win32' ? 'node.exe' : 'node';
const projectNode = path.join(modules, 'node', 'bin', nodeProgram);

if (!isInstalled()) install();
mustRun(projectNode, [path.join(root, 'specs', 'tools', 'ensureBuilt.ts')]);
mustRun(projectNode, [path.resolve(root, script), ...rest]);

/** Whether every package of the lock file is there in its version; binaries of other systems may be missing. */
function isInstalled() {
  if (!existsSync(installed) || !existsSync(projectNode)) return false;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || (there[place] ? there[place].version === version : optional === true),
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

function install() {
  // `npm ci` would empty the folder that the link leads to, which belongs to another work tree.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      `${modules} is a link, and what it leads to does not fit package-lock.json. Install there.`,
    );
    process.exit(1);
  }
  console.log('Installing the dependencies (once, a minute or two)…');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', ['ci', ...quiet]) === 0) return;
  console.error('`npm ci` failed, see above. Trying `npm install`, which leaves the lock file as it is…');
  mustRun('npm', ['install', '--no-save', ...quiet]);
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
