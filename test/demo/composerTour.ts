import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../editor/paths.ts';
import type { Workbench } from '../editor/workbench.ts';
import type { TourPicture } from './tour.ts';

type Show = (picture: TourPicture) => Promise<void>;

const BOARD = 'lighthouse.storyboard.json';

/** One form for every kind of job, and a film as a board of shots. */
export async function composerAndStoryboard(
  workbench: Workbench,
  workspace: string,
  show: Show,
): Promise<void> {
  await workbench.command('View: Close All Editor Groups');
  await workbench.command('Backlot: Open Composer');
  const form = await workbench.webviews.frame('backlot-composer');
  await form.getByLabel('Account').selectOption({ label: 'Killa Tamata · sandbox' });
  await form.getByLabel('Kind of job').selectOption({ label: 'Generate an image' });
  const prompt = form.getByLabel('Prompt', { exact: true });
  await prompt.fill('a {red|blue} lighthouse in {fog|snow}, woodcut');
  await form.getByRole('button', { name: /4 Jobs…/ }).waitFor();
  await show({
    name: '20-composer',
    says: 'The composer: one form for every kind of job, with the price of all combinations before anything is sent.',
    light: true,
  });
  await workbench.command('View: Close All Editor Groups');

  await copyFile(path.join(PROJECT_ROOT, 'test/fixtures/boards', BOARD), path.join(workspace, BOARD));
  await workbench.command('File: Open File...');
  await workbench.quick.path(path.join(workspace, BOARD));
  const board = await workbench.webviews.frame('backlot-storyboard');
  await board.getByRole('status').getByText('8 shots').waitFor();
  await workbench.command('View: Close Primary Side Bar');
  await show({
    name: '21-storyboard',
    says: 'A storyboard: shots by scene with their prompts, lengths and takes, and the timeline of the film.',
    light: true,
  });
  await workbench.command('View: Close All Editor Groups');
  await workbench.side.open('Backlot');
}
