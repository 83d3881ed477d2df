import { Session } from 'node:inspector';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The extension's files whose code this extension host has loaded so far, as the JavaScript engine knows them. */
export function loadedFiles(dist: string): readonly string[] {
  const session = new Session();
  session.connect();
  const files: string[] = [];
  session.on('Debugger.scriptParsed', ({ params: { url } }) => {
    if (!url.startsWith('file:')) return;
    const file = fileURLToPath(url);
    if (file.startsWith(dist + path.sep)) files.push(file);
  });
  // Switching it on tells every script that is there already, before this call returns.
  session.post('Debugger.enable');
  session.disconnect();
  return files.sort();
}
