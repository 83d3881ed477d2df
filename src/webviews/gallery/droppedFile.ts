import type { MessageToHost } from '../../features/gallery/galleryMessages.ts';
import type { ReadDropped } from '../../features/shared/pages/dropMessages.ts';
import { OUTPUT_MIME } from './grid/gridInput.ts';

type Send = (message: MessageToHost) => void;

/** The file that was dropped last. The host asks for its bytes: a page knows no paths, and a film can be large. */
export class DroppedFile {
  readonly #send: Send;
  #file: File | undefined;
  #drop = 0;

  constructor(send: Send) {
    this.#send = send;
  }

  /** True for files from elsewhere: the page's own outputs are dragged too. */
  static accepts(data: DataTransfer | null): data is DataTransfer {
    const types = data?.types ?? [];
    return !types.includes(OUTPUT_MIME) && (types.includes('Files') || types.includes('text/uri-list'));
  }

  /** Sends the first file, or its address. Returns its name and how many there are; null for what is no file. */
  take(data: DataTransfer): { readonly name: string; readonly count: number } | null {
    const [file] = data.files;
    if (file) {
      this.#file = file;
      this.#drop += 1;
      this.#send({ type: 'dropFile', drop: this.#drop, name: file.name.slice(0, 500), size: file.size });
      return { name: file.name, count: data.files.length };
    }
    const addresses = data
      .getData('text/uri-list')
      .split(/\r?\n/)
      .filter((line) => /^(?:file|vscode-[a-z]+):/i.test(line));
    const [address] = addresses;
    if (address === undefined) return null;
    this.#send({ type: 'dropAddress', address });
    return { name: nameIn(address), count: addresses.length };
  }

  /** Answers the host with bytes, or with null when the file was moved or changed, or another one was dropped. */
  async read({ read, drop, offset, length }: ReadDropped): Promise<void> {
    const part = drop === this.#drop ? this.#file?.slice(offset, offset + length) : undefined;
    const bytes = await part?.arrayBuffer().catch(() => undefined);
    this.#send({ type: 'droppedBytes', read, bytes: bytes ? new Uint8Array(bytes) : null });
  }
}

function nameIn(address: string): string {
  const name = address.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
