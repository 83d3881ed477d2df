import type { OpenAccount } from '../../core/openedAccount.ts';
import type { CachedContent } from '../../core/output.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { RemoteAsset } from '../../core/studio/studioAbility.ts';
import type { OutputCache } from '../../media/cache.ts';
import type { OutputFetcher } from '../../media/fetcher.ts';
import { openStudio } from './documentServer.ts';
import type { ProjectFiles, ProjectFolder } from './projectFiles.ts';

/** How much of this computer's disk the files of remote projects may take. */
const MOST_BYTES = 1024 ** 3;

interface BytesDeps {
  readonly open: OpenAccount;
  readonly files: Pick<ProjectFiles, 'asset'>;
  readonly fetcher: Pick<OutputFetcher, 'fetch'>;
  readonly cache: Pick<OutputCache, 'has' | 'pathOf' | 'trim'>;
}

interface Fetched {
  readonly content: CachedContent;
  readonly updatedAt: string | undefined;
}

/** The content of files of remote projects, in a folder of this computer. */
export class AssetBytes {
  readonly #deps: BytesDeps;
  readonly #fetched = new Map<string, Promise<Fetched>>();

  constructor(deps: BytesDeps) {
    this.#deps = deps;
  }

  /** Where the content lies. Errors: Problem, as `OutputFetcher.fetch`; those of the list that names its address. */
  async pathOf(folder: ProjectFolder, asset: RemoteAsset, signal: AbortSignal): Promise<string> {
    const key = JSON.stringify([folder.account, asset.id]);
    const known = await this.#fetched.get(key)?.catch(() => undefined);
    const isCurrent = known?.updatedAt === asset.updatedAt;
    if (known && isCurrent && (await this.#deps.cache.has(known.content)))
      return this.#deps.cache.pathOf(known.content);
    const fetching = this.#fetch(folder, asset, signal);
    this.#fetched.set(key, fetching);
    const { content } = await fetching;
    await this.#deps.cache.trim(MOST_BYTES, async () => new Set());
    return this.#deps.cache.pathOf(content);
  }

  async #fetch(folder: ProjectFolder, asset: RemoteAsset, signal: AbortSignal): Promise<Fetched> {
    try {
      return await this.#download(folder.account, asset, signal);
    } catch (error) {
      // Addresses are signed and end soon; the list names new ones.
      if (toProblem(error).details.args?.['hint'] !== 'readAgain') throw error;
      const fresh = await this.#deps.files.asset(folder, asset.id, signal, true);
      if (!fresh) throw new Problem({ kind: 'notFound', code: 'target.notFound', account: folder.account });
      return this.#download(folder.account, fresh, signal);
    }
  }

  async #download(account: string, asset: RemoteAsset, signal: AbortSignal): Promise<Fetched> {
    const { provider, session } = await openStudio(this.#deps.open, account);
    const ownOrigins = provider.bases.map(({ name }) => new URL(session.base(name)).origin);
    const [origin] = ownOrigins;
    const url =
      asset.url === undefined || !URL.canParse(asset.url, origin) ? null : new URL(asset.url, origin).href;
    const facts = { index: 0, width: null, height: null, expiresAt: null };
    const content = await this.#deps.fetcher.fetch(
      { ...facts, url, mimeType: asset.mimeType ?? null },
      {
        ...{ rateLimitKey: account, provider: provider.id, account, ownOrigins },
        ...(provider.errors && { errors: provider.errors }),
      },
      signal,
    );
    return { content, updatedAt: asset.updatedAt };
  }
}
