import * as vscode from 'vscode';
import { Problem } from '../../core/problem.ts';
import { windowReader } from '../../media/completeness/byteReader.ts';
import { askedFile, type AskedFile } from '../keeping/findRecipe.ts';
import { MOST_DROPPED_BYTES, type DropMessage, type ReadDropped } from '../shared/pages/dropMessages.ts';

/** Files that the Explorer can show. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs', 'vscode-userdata']);

/** The file that was dropped on a page: the page has it, and hands it over piece by piece. */
export class DroppedFile {
  readonly #post: (message: ReadDropped) => void;
  readonly #find: (file: AskedFile) => Promise<void>;
  readonly #reads = new Map<number, Read>();
  #count = 0;

  /** @param find shows where a file comes from. */
  constructor(post: (message: ReadDropped) => void, find: (file: AskedFile) => Promise<void>) {
    this.#post = post;
    this.#find = find;
  }

  /** Errors: those of `findRecipe`; Problem `input.missing` when the page has the file no longer. */
  async receive(message: DropMessage): Promise<void> {
    switch (message.type) {
      case 'dropFile':
        return this.#find(this.#file(message));
      case 'dropAddress': {
        const uri = vscode.Uri.parse(message.address);
        if (SCHEMES.has(uri.scheme)) await this.#find(askedFile(uri));
        return;
      }
      case 'droppedBytes': {
        const read = this.#reads.get(message.read);
        this.#reads.delete(message.read);
        if (message.bytes) read?.resolve(Buffer.from(message.bytes));
        else read?.reject(missing(read.name));
      }
    }
  }

  /** What the page was asked for does not come any more: it was closed or loaded anew. */
  forget(): void {
    for (const { reject, name } of this.#reads.values()) reject(missing(name));
    this.#reads.clear();
  }

  #file({ drop, name, size }: Extract<DropMessage, { type: 'dropFile' }>): AskedFile {
    const readFrom = (offset: number, length: number): Promise<Buffer> => {
      const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
      const read = (this.#count += 1);
      this.#reads.set(read, { name, resolve, reject });
      this.#post({ type: 'readDropped', read, drop, offset, length });
      return promise;
    };
    const reader = windowReader({ size, read: readFrom }, MOST_DROPPED_BYTES);
    return { name, read: (use) => use(reader) };
  }
}

interface Read {
  readonly name: string;
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (reason: Problem) => void;
}

function missing(name: string): Problem {
  return new Problem({ kind: 'notFound', code: 'input.missing', args: { name } });
}
