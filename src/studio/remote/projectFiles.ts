import type { OpenAccount } from '../../core/openedAccount.ts';
import type { AssetPage, AssetScope, RemoteAsset, RemoteProject } from '../../core/studio/studioAbility.ts';
import { openStudio } from './documentServer.ts';
import { fileNames } from './paths.ts';

/** A folder of a project. */
export interface ProjectFolder {
  readonly account: string;
  readonly projectId: string;
  readonly scope: AssetScope;
}

export interface FolderPage {
  /** With names that differ from each other. */
  readonly files: readonly (readonly [name: string, asset: RemoteAsset])[];
  readonly hasMore: boolean;
}

/** More pages than any folder has: a server that always tells of one more is left there. */
const MOST_PAGES = 1_000;

/** The files of remote projects, page by page. Errors of all methods: as `Session.call`. */
export class ProjectFiles {
  readonly #open: OpenAccount;
  readonly #known = new Map<string, RemoteAsset>();
  /** Where the pages of a folder begin, as far as they were read. */
  readonly #offsets = new Map<string, readonly number[]>();

  constructor(open: OpenAccount) {
    this.#open = open;
  }

  async projects(account: string, signal: AbortSignal): Promise<readonly RemoteProject[]> {
    const { studio, session } = await openStudio(this.#open, account);
    return (await studio.projects(session, signal)).rows;
  }

  /** One page, counted from 1: one request, and one for each page before it that was never read. */
  async page(folder: ProjectFolder, page: number, signal: AbortSignal): Promise<FolderPage> {
    for (let before = (this.#offsets.get(keyOf(folder)) ?? [0]).length; before < page; before += 1) {
      if (!(await this.#read(folder, before, signal)).hasMore) return { files: [], hasMore: false };
    }
    return this.#read(folder, page, signal);
  }

  /** What is known of an asset: from a page that was read, else looked for. Undefined where it is not listed any more. */
  async asset(
    folder: ProjectFolder,
    assetId: string,
    signal: AbortSignal,
    isFresh = false,
  ): Promise<RemoteAsset | undefined> {
    const known = this.#known.get(assetKey(folder.account, assetId));
    if (known && !isFresh) return known;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { files, hasMore } = await this.page(folder, page, signal);
      const found = files.find(([, { id }]) => id === assetId);
      if (found) return found[1];
      if (!hasMore) return undefined;
    }
    return undefined;
  }

  /** The assets that the platform finds for some words, of at most these pages. */
  async search(
    folder: ProjectFolder,
    words: string,
    pages: number,
    signal: AbortSignal,
  ): Promise<FolderPage> {
    const { account, projectId, scope } = folder;
    const { studio, session } = await openStudio(this.#open, account);
    const found: RemoteAsset[] = [];
    let offset: number | null = 0;
    for (let page = 1; page <= pages && offset !== null; page += 1) {
      const query = { projectId, scope, search: words, offset };
      const answer: AssetPage = await studio.assets(session, query, signal);
      found.push(...answer.rows);
      offset = answer.next;
    }
    for (const asset of found) this.note(account, asset);
    return { files: fileNames(found), hasMore: offset !== null };
  }

  /** What was read or made of an asset, without asking the server. */
  known(account: string, assetId: string): RemoteAsset | undefined {
    return this.#known.get(assetKey(account, assetId));
  }

  /** Notes an asset that was made or changed here. */
  note(account: string, asset: RemoteAsset): void {
    this.#known.set(assetKey(account, asset.id), asset);
  }

  async #read(folder: ProjectFolder, page: number, signal: AbortSignal): Promise<FolderPage> {
    const { account, projectId, scope } = folder;
    const offsets = this.#offsets.get(keyOf(folder)) ?? [0];
    const { studio, session } = await openStudio(this.#open, account);
    const query = { projectId, scope, offset: offsets[page - 1] ?? 0 };
    const { rows, next } = await studio.assets(session, query, signal);
    for (const asset of rows) this.note(account, asset);
    if (next !== null) this.#offsets.set(keyOf(folder), [...offsets.slice(0, page), next]);
    return { files: fileNames(rows), hasMore: next !== null };
  }
}

const keyOf = ({ account, projectId, scope }: ProjectFolder) => JSON.stringify([account, projectId, scope]);
const assetKey = (account: string, assetId: string) => JSON.stringify([account, assetId]);
