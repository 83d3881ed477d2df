import * as vscode from 'vscode';
import { Problem } from '../../core/problem.ts';
import type { InputStore, MediaValue } from '../../core/storedInput.ts';
import { storedInput } from '../jobs/submit/askMedia.ts';
import { readBeside } from '../requests/file/filesBeside.ts';
import { STUDIO_SCHEME } from '../studio/registerStudio.ts';
import type { BoardFiles } from './boardFiles.ts';

/**
 * What a document names as an asset: an address, an asset of its remote project, or a file beside the document. Errors:
 * Problem `input.missing` for what is not there, is no medium, or lies outside the document's folder with all links
 * followed; of fetching a remote asset.
 */
export async function assetMedia(
  { files, inputs }: { readonly files: () => Promise<BoardFiles>; readonly inputs: InputStore },
  document: vscode.Uri,
  asset: string,
  signal: AbortSignal,
): Promise<MediaValue> {
  if (/^https:\/\/\S+$/i.test(asset)) return { url: asset };
  const missing = () => new Problem({ kind: 'notFound', code: 'input.missing', args: { name: asset } });
  if (document.scheme === STUDIO_SCHEME) {
    const path = await (await files()).asset(document, asset, signal);
    if (path === null) throw missing();
    return medium(await vscode.workspace.fs.readFile(vscode.Uri.file(path)), asset, inputs, missing);
  }
  // A document from elsewhere must not make us send any file of this computer.
  const { bytes } = await readBeside(document, asset).catch(() => {
    throw missing();
  });
  if (!(bytes instanceof Uint8Array)) throw missing();
  return medium(bytes, asset, inputs, missing);
}

async function medium(
  bytes: Uint8Array,
  name: string,
  inputs: InputStore,
  missing: () => Problem,
): Promise<MediaValue> {
  const value = await storedInput(bytes, name, inputs);
  if (!/^(?:image|audio|video)\//.test(value.mimeType)) throw missing();
  return value;
}
