import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

const MANIFEST = 'arcade.release.json';

/** A manifest that the arcade takes. */
export function releaseManifest(
  slug: string,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    gameSlug: slug,
    title: 'Tide Runner',
    version: '1.0.0',
    engineVersion: '4.3',
    entryPath: 'index.html',
    shortDescription: 'Outrun the sea.',
    display: { width: 1280, height: 720, mode: 'contain', backgroundColor: '#000000' },
    controls: { primaryAction: 'Jump', keyboard: ['Space'], gamepad: true, touch: false },
    tags: ['arcade'],
    launchPriceUsdMicros: 250_000,
    supportsThreads: false,
    ...more,
  };
}

/** The files of a web export, by path. */
export function webExport(manifest: unknown): Readonly<Record<string, Buffer>> {
  return {
    'index.html': Buffer.from('<!doctype html><title>Game</title>'),
    'index.js': Buffer.from('start();'),
    'index.wasm': Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
    'index.pck': Buffer.from('GDPC'),
    [MANIFEST]: Buffer.from(JSON.stringify(manifest, null, 2)),
  };
}

/** The files as a ZIP file. @param compress false for content whose size must stay. */
export async function zipped(files: Readonly<Record<string, Buffer>>, compress = true): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of packing(files, compress)) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same on the disk. */
export async function zippedTo(
  path: string,
  files: Readonly<Record<string, Buffer>>,
  compress = true,
): Promise<void> {
  await pipeline(packing(files, compress), createWriteStream(path));
}

function packing(files: Readonly<Record<string, Buffer>>, compress: boolean): NodeJS.ReadableStream {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name, { compress });
  zip.end();
  return zip.outputStream;
}
