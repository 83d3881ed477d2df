import { randomBytes } from 'node:crypto';
import type { PieceBody } from '../net/http/pieceBody.ts';
import type { FileInput } from './requestInputs.ts';

export type FormField = readonly [name: string, value: string | FileInput];

/** A form as it travels (RFC 7578): its length is known, and files on the disk are read while it is sent. */
export interface FormBody extends PieceBody {
  readonly contentType: string;
}

/** The form of these fields. @param boundary by default a new one, that no content can contain but by chance. */
export function formBody(
  fields: readonly FormField[],
  boundary = `backlot-${randomBytes(24).toString('hex')}`,
): FormBody {
  const parts = fields.map(([name, value]) => ({ head: bytesOf(headOf(boundary, name, value)), value }));
  const end = bytesOf(`--${boundary}--\r\n`);
  const lengthOf = (value: string | FileInput) =>
    typeof value === 'string' ? Buffer.byteLength(value) : value.bytes.byteLength;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    byteLength: parts.reduce(
      (sum, { head, value }) => sum + head.byteLength + lengthOf(value) + LINE_END.byteLength,
      end.byteLength,
    ),
    pieces: async function* () {
      for (const { head, value } of parts) {
        yield head;
        if (typeof value === 'string') yield bytesOf(value);
        else if (value.bytes instanceof Uint8Array) yield value.bytes;
        else yield* value.bytes.pieces();
        yield LINE_END;
      }
      yield end;
    },
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const LINE_END = bytesOf('\r\n');

function headOf(boundary: string, name: string, value: string | FileInput): string {
  const field = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
  if (typeof value === 'string') return `${field}\r\n\r\n`;
  return `${field}; filename="${quoted(value.name)}"\r\nContent-Type: ${typeOf(value)}\r\n\r\n`;
}

/** As browsers write names: what would end them is encoded. */
function quoted(name: string): string {
  return name.toWellFormed().replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

function typeOf({ mimeType }: FileInput): string {
  return /^[\w.+-]+\/[\w.+-]+(?:;[ \w.=+-]*)?$/.test(mimeType) ? mimeType : 'application/octet-stream';
}
