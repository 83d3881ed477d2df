import { stat } from 'node:fs/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { BundleRules, KnownValues, Worded } from '../../core/actionGuide.ts';
import { FileOnDisk } from '../../net/http/pieceBody.ts';

/** Larger than any manifest; what unpacks to more is not read. */
const MOST_MANIFEST_BYTES = 1024 * 1024;

/** A bundle that can be sent, or everything that is wrong with it, one sentence each. */
export type CheckedBundle =
  | { readonly file: FileOnDisk; readonly manifestText: string; readonly faults?: undefined }
  | { readonly faults: readonly [Worded, ...Worded[]] };

/**
 * Checks a ZIP file by the rules, its list of contents and its manifest alone: nothing else is unpacked, and no more of
 * it is in memory. Errors: as reading a file.
 */
export async function readBundle(
  path: string,
  rules: BundleRules,
  known: KnownValues,
): Promise<CheckedBundle> {
  const { size } = await stat(path);
  if (size > rules.mostBytes) return { faults: [tooLarge(size, rules)] };
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) return { faults: [told('This is no ZIP file, or it is damaged.')] };
  try {
    const entries = await entriesOf(zip, rules.mostFiles);
    if (!entries) return { faults: [told('This is no ZIP file, or it is damaged.')] };
    const manifestText = await manifestOf(zip, entries, rules);
    const names = entries.map(({ fileName }) => fileName);
    const [first, ...more] = bundleFaults({ names, manifestText, known }, rules);
    if (first) return { faults: [first, ...more] };
    return { file: new FileOnDisk(path, size), manifestText: manifestText ?? '' };
  } finally {
    zip.close();
  }
}

/** What is wrong with the contents of a bundle. @param manifestText null when there is none that can be read. */
export function bundleFaults(
  bundle: {
    readonly names: readonly string[];
    readonly manifestText: string | null;
    readonly known: KnownValues;
  },
  rules: BundleRules,
): readonly Worded[] {
  const { names, manifestText, known } = bundle;
  const { manifest } = rules;
  const missing = rules.names.filter((name) => !names.includes(name));
  const endings = rules.endings.filter((ending) => !names.some((name) => name.endsWith(ending)));
  const isThere = names.includes(manifest.name);
  return [
    ...(names.length > rules.mostFiles
      ? [told('It has more than {0} files, which is the most.', rules.mostFiles)]
      : []),
    ...missing.map((name) => told('The file {0} is missing at its top.', name)),
    ...endings.map((ending) => told('It has no file that ends in {0}.', ending)),
    ...(isThere ? [] : [told('The manifest {0} is missing at its top.', manifest.name)]),
    ...(isThere ? manifestFaults(manifestText, names, known, rules) : []),
  ];
}

function manifestFaults(
  text: string | null,
  names: readonly string[],
  known: KnownValues,
  rules: BundleRules,
): readonly Worded[] {
  const { name } = rules.manifest;
  if (text === null) return [told('The manifest {0} cannot be unpacked, or is larger than 1 MB.', name)];
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return [told('The manifest {0} is no JSON.', name)];
  }
  return rules.faults({ manifest, names, known });
}

function tooLarge(bytes: number, { mostBytes }: Pick<BundleRules, 'mostBytes'>): Worded {
  const megabytes = (count: number) => Math.ceil((count / 1024 / 1024) * 10) / 10;
  return told(
    'The ZIP file has {0} MB, and at most {1} MB are taken.',
    megabytes(bytes),
    megabytes(mostBytes),
  );
}

const told = (text: string, ...args: Worded['args']): Worded => ({ text, args });

/** Files, without folders: one more than the most, at most. Null when the list of contents is damaged. */
async function entriesOf(zip: ZipFile, most: number): Promise<readonly Entry[] | null> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      if (entries.length > most) break;
    }
    return entries;
  } catch {
    return null;
  }
}

async function manifestOf(
  zip: ZipFile,
  entries: readonly Entry[],
  { manifest }: BundleRules,
): Promise<string | null> {
  const entry = entries.find(({ fileName }) => fileName === manifest.name);
  if (!entry || entry.uncompressedSize > MOST_MANIFEST_BYTES) return null;
  try {
    const chunks: Uint8Array[] = [];
    const content: AsyncIterable<unknown> = await zip.openReadStreamPromise(entry);
    for await (const chunk of content) if (chunk instanceof Uint8Array) chunks.push(chunk);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}
