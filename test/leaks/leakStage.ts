import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { plantedSecrets } from './plantedSecrets.ts';
import { SecretSearch } from './secretSearch.ts';

/** What is not searched, by its path below the folder of the run, and why. */
const EXCLUDED: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)extensions\/backlot\./, 'the installed extension: a program'],
  [/(^|\/)CachedExtensionVSIXs\//, 'the package of the same'],
  [/^backlot-host-\w+\/bundle\//, 'the program of the tests, which type the secrets'],
];

/** Places in which the whole suite leaves something, so that a search of nothing cannot pass. */
const PLACES = {
  'logs of the extension': /\/logs\/.*backlot.*\.log$/i,
  'logs of the editor': /\/logs\/.*\.log$/,
  settings: /\/User\/settings\.json$/,
  accounts: /backlot\.backlot\/accounts\.json$/,
  'journals of jobs': /journal\.db/,
  'outputs of jobs': /backlot\.backlot\/outputs\//,
  'what windows store': /\/window\/storage\.json$/,
  'what windows show': /\/window\/frame-\d+\.html$/,
} as const;

type Place = keyof typeof PLACES;
const IN_WINDOWS: readonly Place[] = ['what windows store', 'what windows show', 'outputs of jobs'];

export interface LeakCounts {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

interface Options {
  /** Whether sessions with windows belonged to the run. */
  readonly windows: boolean;
  readonly print: (line: string) => void;
}

/**
 * Searches all that the editors of a test run have left in its folder for every planted secret. Each place counts as a
 * test: it fails when a secret stands in it, and when there is nothing in it.
 */
export async function searchLeaks(folder: string, { windows, print }: Options): Promise<LeakCounts> {
  const search = new SecretSearch(await plantedSecrets());
  const leaks: { readonly file: string; readonly message: string }[] = [];
  const files = await filesBelow(folder);
  let bytes = 0;
  for (const file of files) {
    const content = await readFile(path.join(folder, file));
    bytes += content.length;
    const leak = search.findIn(content) ?? search.findIn(Buffer.from(file));
    // The report is kept, too: it says which secret it is by its number only.
    if (leak) leaks.push({ file, message: `${file}: secret ${leak.secret}, ${leak.form}, at ${leak.at}` });
  }
  print(`  ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
  const failures: { title: string; message: string }[] = [];
  const places = placesOf(windows);
  for (const place of places) {
    const found = leaks.filter(({ file }) => PLACES[place].test(file));
    const isEmpty = !files.some((file) => PLACES[place].test(file));
    const message = isEmpty ? 'there was nothing to search' : found.map((leak) => leak.message).join('\n');
    tell(place, isEmpty || found.length > 0, message);
  }
  const elsewhere = leaks.filter(({ file }) => !places.some((place) => PLACES[place].test(file)));
  tell('everything else', elsewhere.length > 0, elsewhere.map(({ message }) => message).join('\n'));
  return { passed: places.length + 1 - failures.length, failed: failures.length, failures };

  function tell(place: string, isBad: boolean, message: string): void {
    print(isBad ? `  ✖ ${place}\n    ${message.replaceAll('\n', '\n    ')}` : `  ✔ ${place}`);
    if (isBad) failures.push({ title: `planted secrets: ${place}`, message });
  }
}

function placesOf(windows: boolean): readonly Place[] {
  const all = Object.keys(PLACES) as Place[];
  return all.filter((place) => windows || !IN_WINDOWS.includes(place));
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !EXCLUDED.some(([excluded]) => excluded.test(file)));
}
