import { Problem } from '../core/problem.ts';

/**
 * The bytes of a `data:` URL (RFC 2397); the type that it states is not believed and so not returned.
 *
 * Errors: Problem `answer.wrongShape` when it is none or damaged, `answer.tooLarge` past `maxBytes`.
 */
export function dataUrlBytes(url: string, maxBytes: number): Uint8Array<ArrayBuffer> {
  const comma = url.indexOf(',');
  if (!/^data:/i.test(url) || comma < 0) throw damaged();
  const payload = url.slice(comma + 1);
  const base64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  // Three characters of base64, or of an escaped byte, make at least one byte and at most three.
  if (payload.length > maxBytes * 3 + 4) throw tooLarge(maxBytes);
  const bytes = base64 ? fromBase64(payload) : fromPercent(payload);
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  return bytes;
}

function fromBase64(payload: string): Uint8Array<ArrayBuffer> {
  const plain = Buffer.from(fromPercent(payload)).toString('latin1').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain)) throw damaged();
  return new Uint8Array(Buffer.from(plain, 'base64'));
}

/** Percent escapes stand for bytes, not for characters, so `decodeURIComponent` would refuse pictures. */
function fromPercent(payload: string): Uint8Array<ArrayBuffer> {
  const source = Buffer.from(payload, 'utf8');
  const bytes = new Uint8Array(source.byteLength);
  let length = 0;
  for (let at = 0; at < source.byteLength; at += 1) {
    const hex = source[at] === 0x25 ? source.toString('latin1', at + 1, at + 3) : '';
    const escaped = /^[0-9a-f]{2}$/i.test(hex);
    bytes[length] = escaped ? parseInt(hex, 16) : (source[at] ?? 0);
    if (escaped) at += 2;
    length += 1;
  }
  return bytes.slice(0, length);
}

function damaged(): Problem {
  return new Problem({ kind: 'unexpected', code: 'answer.wrongShape', args: { reason: 'dataUrl' } });
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({ kind: 'unexpected', code: 'answer.tooLarge', args: { maxBytes } });
}
