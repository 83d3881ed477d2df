import { Session } from 'node:inspector';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The extension's files that this extension host has loaded so far, reported by the JavaScript engine. */
export function loadedFiles(dist: string): readonly string[] {
  const session = new Session();
  session.connect();
  const files: string[] = [];
  session.on('Debugger.scriptParsed', ({ params: { url } }) => {
    if (!url.startsWith('file:')) return;
    const file = fileURLToPath(url);
    if (file.startsWith(dist + path.sep)) files.push(file);
  });
  // Enabling the debugger reports all loaded scripts before the call returns.
  session.post('Debugger.enable');
  session.disconnect();
  return files.sort();
}
