import type { OutputRef } from '../../core/output.ts';

/** Servers take no longer ones; content in an address is as long as it is. */
const LONGEST_ADDRESS = 64 * 1024;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ENDING =
  /\.(?:png|jpe?g|webp|gif|avif|svg|bmp|tiff?|mp4|m4v|mov|webm|mkv|mp3|wav|flac|ogg|opus|m4a|aac|glb|gltf|obj|zip|pdf|json|txt|md|csv|html?)(?:[?#]\S*)?$/i;

/**
 * The whole address that a platform names for an output: as it came when it has a host, and resolved against the base
 * when it has none (`//host/x`, `/x`, `x/y`, each with a query). Null for text that is no address, and for other
 * schemes than those of the web and `data:`. Content in an address is taken as it is: what is wrong in it is found when
 * it is read.
 *
 * @param base the base URL that the platform was asked at.
 */
export function outputAddress(given: string, base: string): string | null {
  const text = given.trim();
  if (/^data:/i.test(text)) return text;
  if (text.length > LONGEST_ADDRESS) return null;
  if (SCHEME.test(text)) return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
  if (!isRelative(text)) return null;
  const whole = URL.parse(text, base.endsWith('/') ? base : `${base}/`);
  return whole !== null && /^https?:$/.test(whole.protocol) ? whole.href : null;
}

/** Whether an address has its host or its content in it. A text with a slash in it may as well be a storage key or a type. */
export function isWholeAddress(text: string): boolean {
  return /^(?:https?:\/\/|data:)/i.test(text.trim());
}

/** The outputs with their whole addresses; what is no address stays as it came, and is told of when it is fetched. */
export function withWholeAddresses(outputs: readonly OutputRef[], base: string): readonly OutputRef[] {
  return outputs.map((output) => {
    const whole = output.url === null ? null : outputAddress(output.url, base);
    return whole === null ? output : { ...output, url: whole };
  });
}

/** A path is one word with a slash in it; one that begins with a slash and has an ending may have blanks. A name is none. */
function isRelative(text: string): boolean {
  if (/[\\\p{Cc}]/u.test(text) || /^n\/a$/i.test(text)) return false;
  if (/\s/.test(text)) return /^\.{0,2}\//.test(text) && ENDING.test(text);
  return /^[^?#]*\/(?!$)/.test(text);
}
