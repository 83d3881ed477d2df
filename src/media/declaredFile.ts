import { endingOf, knownEndings } from './endings.ts';
import { HEAD_BYTES, sniff } from './sniff.ts';

/** A file that is to be sent, with what it is declared as. */
interface DeclaredFile {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The file declared as what its content is, with an ending that fits: the ending that somebody gave it says little, and a
 * platform refuses what is not what it is said to be, at times after it was paid for. Content that is not recognized, and
 * text, which says nothing about its purpose, stay what they were said to be, unless that was a medium.
 */
export async function declaredByContent<F extends DeclaredFile>(file: F): Promise<F> {
  const { bytes, mimeType: said } = file;
  const found = await sniff(bytes.subarray(0, HEAD_BYTES), bytes.byteLength <= HEAD_BYTES, {
    mimeType: said,
  });
  const isMedium = /^(?:image|video|audio|model)\//.test(said);
  if (found.kind === 'unknown' && found.mimeType === 'application/octet-stream') return file;
  if (found.kind === 'text' && !isMedium && said !== 'application/octet-stream') return file;
  if (found.mimeType === said) return file;
  // A text may have any ending: a program, a table, notes.
  const keepsName = !isMedium && (found.kind === 'text' || found.kind === 'json');
  const name = keepsName ? file.name : renamed(file.name, found.mimeType);
  return { ...file, mimeType: found.mimeType, name };
}

/** The name with the ending of its type, where the one that it has is that of another type. */
function renamed(name: string, mimeType: string): string {
  const [, base, ending] = /^(.+)\.(\w{1,5})$/.exec(name) ?? [];
  if (base === undefined || ending === undefined) return name;
  const written = ending.toLowerCase() === 'jpeg' ? 'jpg' : ending.toLowerCase();
  const isOfAnother = knownEndings().some(
    ([type, { extension }]) => extension === written && type !== mimeType,
  );
  const fitting = endingOf(mimeType, written);
  return isOfAnother && fitting !== written ? `${base}.${fitting}` : name;
}
