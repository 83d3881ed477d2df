import { TEST_TIMEOUT_MS } from '../../editor/timeouts.ts';
import type { SessionOptions } from '../../editor/session.ts';
import { keepFailurePicture, openEditorFixture, type EditorFixture } from './editorFixture.ts';

/** Gives a topic the window as a new user sees it, with the side bar open. */
export type LendWindow = () => Promise<EditorFixture>;

/** Describes one topic, which gets its window in `before`. */
type Topic = (lend: LendWindow) => void;

/** Runs topics one after the other in one window, because opening a window takes longer than most topics. */
export function inOneWindow(
  title: string,
  topics: readonly Topic[],
  options: Partial<SessionOptions> = {},
): void {
  describe(title, function () {
    this.timeout(TEST_TIMEOUT_MS);
    let fixture: EditorFixture;
    let isNew = true;

    before(async () => {
      fixture = await openEditorFixture(options);
      await fixture.workbench.side.open('Backlot');
    });
    afterEach(async function () {
      // Not after a test that passed: an Escape for a question that is closing would hit the next one.
      if (this.currentTest?.state !== 'failed') return;
      await keepFailurePicture(fixture, this.currentTest.fullTitle());
      await fixture.workbench.quick.cancel();
    });
    after(() => fixture.close());

    const lend = async (): Promise<EditorFixture> => {
      if (!isNew) {
        await beginAnew(fixture).catch(async (error: unknown) => {
          await keepFailurePicture(fixture, `${title} begin anew`);
          throw error;
        });
      }
      isNew = false;
      return fixture;
    };
    for (const topic of topics) topic(lend);
  });
}

/** Resets a window to the state of a new user by the user's own means. */
async function beginAnew({ workbench }: EditorFixture): Promise<void> {
  await workbench.quick.cancel();
  await workbench.command('View: Close All Editor Groups');
  if (await workbench.page.locator('.part.panel').isVisible()) await workbench.command('View: Hide Panel');
  await workbench.side.open('Backlot');
  await workbench.command('Backlot: Forget Everything…');
  await workbench.dialogs.answer('Forget Everything');
  for (const view of ['Providers', 'Jobs']) await workbench.side.unfold(view);
  for (const view of ['Tokens', 'Workspaces', 'Spending']) await workbench.side.fold(view);
  await workbench.side.welcome('Providers').waitFor();
  await workbench.notices.clear();
}
