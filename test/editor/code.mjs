#!/usr/bin/env node
// VS Code's command line for the test editor: give this file to @vscode/test-electron as `vscodeExecutablePath`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.features.typescript) {
  const { runCommandLine } = await import('./testRun.ts');
  const code = await runCommandLine(process.argv.slice(2)).catch((error) => {
    console.error(error);
    return 1;
  });
  process.stdout.write('', () => process.exit(code));
} else {
  // an older Node started us: hand over to the project's own, which runs TypeScript files directly
  const here = fileURLToPath(import.meta.url);
  const node = path.resolve(here, '../../../node_modules/node/bin/node');
  if (!existsSync(node)) {
    console.error('test editor: run npm ci first (the project brings its own Node)');
    process.exit(1);
  }
  const child = spawn(node, [here, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
