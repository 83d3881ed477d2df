import { isDeepStrictEqual } from 'node:util';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import * as z from 'zod/mini';
import { Failure } from '../failures.ts';

const MOST_BUNDLE_BYTES = 64 * 1024 * 1024;
export const MOST_COVER_BYTES = 8 * 1024 * 1024;
const MOST_FILES = 256;
const MANIFEST = 'arcade.release.json';
const MOST_MANIFEST_BYTES = 1024 * 1024;
/** What a web export of the engine consists of. */
const PARTS = ['.js', '.wasm', '.pck'];
const CSHARP = /\.(cs|dll|csproj)$/i;

const manifestSchema = z.looseObject({
  gameSlug: z.string(),
  title: z.string().check(z.minLength(1)),
  version: z.string().check(z.minLength(1)),
  entryPath: z.literal('index.html'),
  launchPriceUsdMicros: z.optional(z.int().check(z.gte(0))),
  supportsThreads: z.optional(z.literal(false)),
  coverImage: z.nullish(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/**
 * The manifest of a bundle that keeps the rules of the arcade.
 * Errors: Failure 413 `bundle_too_large`; 400 with the rule that is broken.
 */
export async function checkedManifest(bundle: Buffer, manifestJson: string): Promise<Manifest> {
  if (bundle.length > MOST_BUNDLE_BYTES) throw new Failure(413, 'bundle_too_large', 'At most 64 MB.');
  const zip = await fromBufferPromise(bundle, { lazyEntries: true }).catch(() => {
    throw broken('invalid_bundle', 'The bundle is no ZIP file.');
  });
  const entries = await entriesOf(zip);
  const names = entries.map(({ fileName }) => fileName);
  if (names.length > MOST_FILES) throw broken('too_many_files', `At most ${MOST_FILES} files.`);
  const csharp = names.find((name) => CSHARP.test(name));
  if (csharp !== undefined) throw broken('csharp_not_supported', `C# cannot be played: ${csharp}.`);
  const missing = [
    ...['index.html', MANIFEST].filter((name) => !names.includes(name)),
    ...PARTS.filter((ending) => !names.some((name) => name.endsWith(ending))),
  ];
  if (missing.length > 0) throw broken('missing_file', `The bundle lacks ${missing.join(', ')}.`);
  const embedded = parsed(
    await contentOf(
      zip,
      entries.find(({ fileName }) => fileName === MANIFEST),
    ),
  );
  if (!isDeepStrictEqual(parsed(manifestJson), embedded))
    throw broken('manifest_mismatch', `manifestJson is not the same as ${MANIFEST} in the bundle.`);
  const { data, error } = manifestSchema.safeParse(embedded);
  if (data) return data;
  const fields = error.issues.map(({ path }) => path.join('.') || MANIFEST);
  throw broken('invalid_manifest', `The manifest is wrong at ${[...new Set(fields)].join(', ')}.`);
}

function broken(code: string, message: string): Failure {
  return new Failure(400, code, message);
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
  } catch {
    throw broken('invalid_bundle', 'The bundle is no ZIP file.');
  }
  return entries;
}

async function contentOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > MOST_MANIFEST_BYTES)
    throw broken('invalid_manifest', 'The manifest is too large.');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry))
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('invalid_manifest', 'The manifest is no JSON.');
  }
}
