import type * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { CachedContent } from '../../core/output.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { SavedJobKinds } from '../../jobs/store/savedJobKinds.ts';
import type { OutputCache } from '../../media/cache.ts';
import { loadProvider } from '../../providers/index.ts';
import type { AskedFile } from '../keeping/findRecipe.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { GalleryPanel } from './galleryPanel.ts';
import { Lineage } from './lineage.ts';
import { OutputRepository } from './outputRepository.ts';

interface GalleryBuilding {
  readonly owned: DisposableStore;
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly jobs: () => Promise<Jobs>;
  readonly kinds: Pick<SavedJobKinds, 'list'>;
  readonly cache: Pick<OutputCache, 'pathOf' | 'remove'>;
  readonly outputsFolder: string;
  readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'extensionUri'>;
  readonly problems: ProblemLog;
}

/** The gallery with all that it shows. */
export function buildGallery(building: GalleryBuilding) {
  const { owned, accounts, jobs, kinds, cache, outputsFolder, context, problems } = building;
  const lineage = new Lineage(context.globalState);
  const repository = new OutputRepository({
    jobs,
    kinds,
    accounts,
    provider: (id) => loadProvider(id).catch(() => undefined),
    pathOf: (content) => cache.pathOf(content),
    lineage,
  });
  const findRecipe = async (file: AskedFile): Promise<void> => {
    const recipes = await import('../keeping/findRecipe.ts');
    const find = (id: string) => repository.find(id);
    const parts = { jobs, find, pathOf: (content: CachedContent) => cache.pathOf(content) };
    await recipes.findRecipe({ ...parts, show: (record) => gallery.show(record) }, file);
  };
  const gallery: GalleryPanel = owned.add(
    new GalleryPanel({
      repository,
      extension: context.extensionUri,
      cacheFolder: outputsFolder,
      cache,
      problems,
      findRecipe,
    }),
  );
  const outputDrop = async () => {
    const { OutputDrop } = await import('./outputDrop.ts');
    return new OutputDrop(repository, outputsFolder);
  };
  return { lineage, repository, gallery, findRecipe, outputDrop };
}
