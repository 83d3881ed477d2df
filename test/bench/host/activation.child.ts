// Runs in an extension host: activates two extensions in a given order and tells what each took in time and memory.
import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';
import { z } from 'zod';
import { loadedFiles } from '../../host/support/loadedFiles.ts';
import { BARE, WARM_UP } from './bareNames.ts';
import { hostAnswer } from './hostAnswer.ts';

const VIEWS = ['providers', 'jobs', 'tokens', 'workspaces'];
/** The host is still busy with its own start when it begins its tests. */
const SETTLE_MS = 1_500;
const REST_MS = 400;

const inputSchema = z.object({ order: z.array(z.string()) });

v8.setFlagsFromString('--expose-gc');
const collect = z.function({ input: [], output: z.void() }).parse(vm.runInNewContext('gc'));

export const run = hostAnswer(async (input) => {
  const { order } = inputSchema.parse(input);
  await wait(SETTLE_MS);
  // The first extension of a host pays for what all of them share.
  await vscode.extensions.getExtension(WARM_UP)?.activate();
  await wait(REST_MS);
  const before = memory();
  const activations = [];
  for (const id of order) {
    const extension = vscode.extensions.getExtension(id);
    if (!extension) throw new Error(`${id} is not there`);
    const began = performance.now();
    await extension.activate();
    const wallMs = performance.now() - began;
    await wait(REST_MS);
    activations.push({ id, wallMs, memory: memory() });
  }
  const root = vscode.extensions.getExtension('backlot.backlot')?.extensionPath ?? '/';
  const files = loadedFiles(path.join(root, 'dist')).map((file) => ({ file, bytes: statSync(file).size }));
  for (const view of VIEWS) await vscode.commands.executeCommand(`backlot.${view}.focus`);
  await wait(SETTLE_MS);
  const viewsOpen = memory();
  return { before, activations, viewsOpen, files, told: await activationTimes() };
});

function memory(): { heap: number; rss: number } {
  collect();
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}

/** What each activation took by the editor's own report on its start: loading, calling and finishing, in milliseconds. */
async function activationTimes(): Promise<Readonly<Record<string, number>>> {
  await vscode.commands.executeCommand('perfview.show');
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const rows = text.matchAll(/^\| (\S+) +\| (?:true|false) +\| (\d+) +\| (\d+) +\| (\d+) +\|/gm);
    const times = [...rows].map(([, id = '', ...parts]) => [id, parts.map(Number)] as const);
    if (times.some(([id]) => id === BARE)) {
      return Object.fromEntries(times.map(([id, parts]) => [id, parts.reduce((sum, ms) => sum + ms, 0)]));
    }
    await wait(50);
  }
  throw new Error('The editor does not tell what activation took');
}
