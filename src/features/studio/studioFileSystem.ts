import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { parseTime } from '../../core/clock.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { toProblem } from '../../core/problem.ts';
import type { RemoteAsset } from '../../core/studio/studioAbility.ts';
import type { AssetBytes } from '../../studio/remote/assetBytes.ts';
import { openStudio, type StudioDocumentServer } from '../../studio/remote/documentServer.ts';
import { boardContent } from '../../studio/remote/documentText.ts';
import {
  BIN,
  BOARD_ENDING,
  newFileOf,
  pageName,
  parseStudioPath,
  segmentOf,
  type AssetPath,
} from '../../studio/remote/paths.ts';
import type { ProjectFiles, ProjectFolder } from '../../studio/remote/projectFiles.ts';
import type { DocumentSaver } from '../../studio/saving/documentSaver.ts';
import type { DocumentRef, DocumentState } from '../../studio/saving/documentState.ts';
import { problemText } from '../problems/problemText.ts';
import type { MadeFiles } from './madeFiles.ts';
import type { OpenDocuments } from './openDocuments.ts';

interface FileSystemDeps {
  readonly open: OpenAccount;
  readonly saver: DocumentSaver;
  readonly server: StudioDocumentServer;
  readonly files: ProjectFiles;
  readonly bytes: AssetBytes;
  readonly documents: OpenDocuments;
  readonly made: MadeFiles;
  readonly changed: vscode.EventEmitter<vscode.FileChangeEvent[]>;
  /** Aborted when the window closes: the editor cannot cancel what it asks of a file system. */
  readonly life: AbortSignal;
}

/** A file of a project; of documents also which one it is. */
interface Located {
  readonly folder: ProjectFolder;
  readonly asset: RemoteAsset;
  readonly ref: DocumentRef | null;
}

const FOLDER: vscode.FileStat = { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };

/** Remote projects as folders of the editor, their documents and files as files. */
export class StudioFileSystem {
  readonly #deps: FileSystemDeps;

  constructor(deps: FileSystemDeps) {
    this.#deps = deps;
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const located = await this.#locate(uri);
    if (!located) return FOLDER;
    const { asset, ref } = located;
    const changedAt = parseTime(asset.updatedAt) ?? 1;
    const ctime = changedAt;
    const isFixed = asset.deletedAt !== undefined || ref === null || !this.#deps.server.isEditable(ref);
    const permissions = isFixed ? { permissions: vscode.FilePermission.Readonly } : {};
    const type = vscode.FileType.File;
    if (!ref) return { type, ctime, mtime: changedAt, size: asset.sizeBytes ?? 0, ...permissions };
    const { outbox, base, version } = await this.#deps.saver.state(ref);
    const text = outbox?.text ?? base?.text;
    const size = text === undefined ? (asset.sizeBytes ?? 0) : Buffer.byteLength(text);
    const mtime = this.#deps.documents.stamp(uri, ref, version || changedAt);
    return { type, ctime, mtime, size, ...permissions };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    const path = parseStudioPath(uri.path);
    const { files, life } = this.#deps;
    const account = uri.authority;
    try {
      if (path?.kind === 'account')
        return (await files.projects(account, life)).map(({ id }) => [
          segmentOf(id),
          vscode.FileType.Directory,
        ]);
      if (path?.kind !== 'project' && path?.kind !== 'bin') return await this.#alone(uri);
      const { projectId, page } = path;
      const scope = path.kind === 'bin' ? 'recycling' : 'active';
      const { files: found, hasMore } = await files.page({ account, projectId, scope }, page, life);
      const bin: [string, vscode.FileType][] =
        path.kind === 'project' && page === 1 ? [[BIN, vscode.FileType.Directory]] : [];
      const more: [string, vscode.FileType][] = hasMore
        ? [[pageName(page + 1), vscode.FileType.Directory]]
        : [];
      // The id is a folder that nobody needs to see: the name leads through it.
      const rows = found.map(([name, { id }]): [string, vscode.FileType] => [
        `${segmentOf(id)}/${name}`,
        vscode.FileType.File,
      ]);
      return [...rows, ...bin, ...more];
    } catch (error) {
      throw await this.#asFileError(uri, error);
    }
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const located = await this.#locate(uri);
    if (!located) throw vscode.FileSystemError.FileIsADirectory(uri);
    const { ref, folder, asset } = located;
    const { documents, saver, bytes, life } = this.#deps;
    try {
      if (ref) {
        const text = await documents
          .during(uri, ref, (view) => saver.read(ref, view, life))
          .catch((error: unknown) => {
            // A storyboard in an older format is a file of its own.
            if (toProblem(error).kind !== 'invalid' || asset.url === undefined) throw error;
            return null;
          });
        if (text !== null) return new TextEncoder().encode(text);
      }
      return await readFile(await bytes.pathOf(folder, asset, life));
    } catch (error) {
      throw await this.#asFileError(uri, error);
    }
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    const located = await this.#locate(uri).catch((error: unknown) => {
      const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!isMissing || !options.create) throw error;
      return undefined;
    });
    if (located === null) throw vscode.FileSystemError.FileIsADirectory(uri);
    if (located === undefined) return this.#create(uri, content);
    if (!options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    const { ref, asset } = located;
    if (asset.deletedAt !== undefined) throw inBin();
    if (!ref)
      throw noPermission(
        vscode.l10n.t('The platform cannot replace the content of a file. Upload it under another name.'),
      );
    if (!this.#deps.server.isEditable(ref))
      throw noPermission(vscode.l10n.t('The storyboard has a format that only the platform writes.'));
    try {
      const { documents, saver, life } = this.#deps;
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
      const { version } = await documents.during(uri, ref, (view) => saver.save(ref, view, text, life));
      documents.saved(uri, version);
    } catch (error) {
      throw await this.#asFileError(uri, error);
    }
  }

  createDirectory(): never {
    throw noPermission(vscode.l10n.t('Projects have no folders.'));
  }

  delete(): never {
    throw noPermission(
      vscode.l10n.t('The platform has no call that deletes a file or a project. Delete it on its website.'),
    );
  }

  rename(): never {
    throw noPermission(vscode.l10n.t('The platform has no call that moves or renames a file.'));
  }

  /** The document at an address; null for what is none. Errors: FileSystemError. */
  async documentAt(uri: vscode.Uri): Promise<DocumentRef | null> {
    return (await this.#locate(uri))?.ref ?? null;
  }

  /** The project that an address lies in. */
  projectAt(uri: vscode.Uri): { readonly account: string; readonly projectId: string } | null {
    const path = parseStudioPath(uri.path);
    return !path || path.kind === 'account' ? null : { account: uri.authority, projectId: path.projectId };
  }

  /** Null for a folder. Errors: FileSystemError. */
  async #locate(uri: vscode.Uri): Promise<Located | null> {
    const path = parseStudioPath(uri.path);
    if (!path) throw vscode.FileSystemError.FileNotFound(uri);
    if (path.kind === 'asset') return this.#located(uri, path);
    if (path.kind !== 'name') return null;
    const { projectId, name } = path;
    const made = this.#deps.made.idOf(uri.toString());
    if (made !== undefined)
      return this.#located(uri, { kind: 'asset', projectId, assetId: made, name, isRecycled: false });
    // The folder of an asset, which is only passed through.
    if (this.#deps.files.known(uri.authority, decodeURIComponent(name))) return null;
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  async #located(uri: vscode.Uri, path: AssetPath): Promise<Located> {
    const { files, saver, life } = this.#deps;
    const { projectId, assetId, isRecycled } = path;
    const account = uri.authority;
    const folder: ProjectFolder = { account, projectId, scope: isRecycled ? 'recycling' : 'active' };
    const about = { account, projectId, assetId };
    const known = files.known(account, assetId);
    if (known) return { folder, asset: known, ref: refOf(about, known) };
    // A document that was read or saved before needs no list: it may be opened without a network.
    const state = await saver.state({ ...about, kind: 'text' });
    if (state.base || state.outbox)
      return { folder, asset: bareAsset(path, state), ref: { ...about, kind: state.kind } };
    if (path.name.endsWith(`.${BOARD_ENDING}`) && !isRecycled)
      return { folder, asset: bareAsset(path, null), ref: { ...about, kind: 'storyboard' } };
    try {
      const asset = await files.asset(folder, assetId, life);
      if (asset) return { folder, asset, ref: refOf(about, asset) };
    } catch (error) {
      throw await this.#asFileError(uri, error);
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  async #create(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const path = parseStudioPath(uri.path);
    if (path?.kind !== 'name') throw noPermission(vscode.l10n.t('New files are made in a project itself.'));
    try {
      const asset = await this.#newAsset(uri.authority, path.projectId, path.name, Uint8Array.from(content));
      this.#deps.made.note(uri.toString(), asset.id);
      this.#deps.files.note(uri.authority, asset);
      this.#deps.changed.fire([{ type: vscode.FileChangeType.Created, uri }]);
    } catch (error) {
      throw await this.#asFileError(uri, error);
    }
  }

  async #newAsset(
    account: string,
    projectId: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<RemoteAsset> {
    const { studio, session } = await openStudio(this.#deps.open, account);
    const { title, as, mimeType } = newFileOf(name);
    const { life } = this.#deps;
    if (as === 'file') return studio.upload(session, { projectId, filename: name, bytes }, life);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (as === 'text')
      return studio.createText(
        session,
        { projectId, title, content: text, mimeType: mimeType ?? 'text/plain' },
        life,
      );
    const board = boardContent(text);
    if (board === null && text.trim() !== '')
      throw new vscode.FileSystemError(vscode.l10n.t('The text of the storyboard is no JSON object.'));
    return studio.createStoryboard(session, { projectId, title, ...(board && { content: board }) }, life);
  }

  /** The folder that an asset's id is in its path. */
  async #alone(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.#locate(uri);
    return [];
  }

  async #asFileError(uri: vscode.Uri, error: unknown): Promise<Error> {
    if (error instanceof vscode.FileSystemError) return error;
    const problem = toProblem(error);
    const opened = await this.#deps.open(uri.authority).catch(() => undefined);
    const place = opened ? { provider: opened.provider.label, account: opened.account.label } : {};
    const text = problemText(problem.details, place);
    switch (problem.kind) {
      case 'notFound':
        return vscode.FileSystemError.FileNotFound(uri);
      case 'auth':
      case 'permission':
      case 'blocked':
        return vscode.FileSystemError.NoPermissions(text);
      default:
        return vscode.FileSystemError.Unavailable(text);
    }
  }
}

function refOf(about: Omit<DocumentRef, 'kind'>, { kind }: RemoteAsset): DocumentRef | null {
  return kind === 'text' || kind === 'storyboard' ? { ...about, kind } : null;
}

/** What is known of an asset that no list has told of. */
function bareAsset({ assetId, name }: AssetPath, state: DocumentState | null): RemoteAsset {
  const unknown = { mimeType: undefined, sizeBytes: undefined, url: undefined, thumbnailUrl: undefined };
  return {
    ...{ id: assetId, title: name, kind: state?.kind ?? 'storyboard', ...unknown },
    ...{ userMetadata: {}, updatedAt: undefined, deletedAt: undefined },
  };
}

const noPermission = (reason: string) => vscode.FileSystemError.NoPermissions(reason);

const inBin = () =>
  noPermission(vscode.l10n.t('The file is in the recycling bin. Restore it on the website of the platform.'));
