import { TEST_LIMIT_MS } from '../../editor/patience.ts';
import type { SessionOptions } from '../../editor/session.ts';
import { keepFailurePicture, openFilmSet, type FilmSet } from './filmSet.ts';

/** Gives a topic the window as a new user sees it, with the side bar open. */
export type LendWindow = () => Promise<FilmSet>;

/** Describes one topic, which gets its window in `before`. */
type Topic = (lend: LendWindow) => void;

/** Runs topics one after the other in one window, because opening a window takes longer than most topics. */
export function inOneWindow(
  title: string,
  topics: readonly Topic[],
  options: Partial<SessionOptions> = {},
): void {
  describe(title, function () {
    this.timeout(TEST_LIMIT_MS);
    let set: FilmSet;
    let isNew = true;

    before(async () => {
      set = await openFilmSet(options);
      await set.workbench.side.open('Backlot');
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await keepFailurePicture(set, this.currentTest.fullTitle());
      await set.workbench.quick.cancel();
    });
    after(() => set.close());

    const lend = async (): Promise<FilmSet> => {
      if (!isNew) {
        await beginAnew(set).catch(async (error: unknown) => {
          await keepFailurePicture(set, `${title} begin anew`);
          throw error;
        });
      }
      isNew = false;
      return set;
    };
    for (const topic of topics) topic(lend);
  });
}

/** Resets a window to the state of a new user by the user's own means. */
async function beginAnew({ workbench }: FilmSet): Promise<void> {
  await workbench.quick.cancel();
  await workbench.command('View: Close All Editor Groups');
  if (await workbench.page.locator('.part.panel').isVisible()) await workbench.command('View: Hide Panel');
  await workbench.side.open('Backlot');
  await workbench.command('Backlot: Forget Everything…');
  await workbench.dialogs.answer('Forget Everything');
  for (const view of ['Providers', 'Jobs']) await workbench.side.unfold(view);
  for (const view of ['Tokens', 'Workspaces']) await workbench.side.fold(view);
  await workbench.side.welcome('Providers').waitFor();
  await workbench.notices.clear();
}
