import type { Workbench } from '../editor/workbench.ts';
import { newJob, type TourPicture } from './tour.ts';

const WORKFLOW = 'Launch campaign';

type Show = (picture: TourPicture) => Promise<void>;

/** A workflow of many steps, its events shown while it runs. */
export async function tail(workbench: Workbench, show: Show): Promise<void> {
  const { quick, side, dialogs, page } = workbench;
  await newJob(workbench, 'LenserFight');
  await quick.choose(WORKFLOW);
  await quick.choose('Add an input…');
  await quick.message(/name of the input/);
  await quick.type('topic');
  await quick.message(/A text/);
  await quick.type('lighthouse tours');
  await quick.rows.filter({ hasText: 'lighthouse tours' }).waitFor();
  await quick.choose('Done');
  await quick.rows.filter({ hasText: /model ?override/i }).waitFor();
  await quick.choose('Review and Run…');
  await dialogs.answer('Run');
  await side.tree('Jobs').press(WORKFLOW, 'Tail Run Events');
  const submission = page.locator('.part.panel .view-line').filter({ hasText: /moderation\.flagged/ });
  await submission.first().waitFor({ timeout: 60_000 });
  await show({
    name: '11-tail',
    says: 'A workflow is watched as it runs: steps, text as it is written, retries and gates.',
    light: true,
  });
  await workbench.command('View: Hide Panel');
  await workbench.notices.clear();
}

/** Tokens with their scopes and ends, and agents with their state and spend. */
export async function tokensAndWorkspaces(workbench: Workbench, show: Show): Promise<void> {
  const { side } = workbench;
  for (const view of ['Providers', 'Jobs']) await side.fold(view);
  await side.unfold('Tokens');
  await side.tree('Tokens').row('Summer intern project').waitFor();
  await workbench.notices.clear();
  await show({
    name: '12-tokens',
    says: 'Tokens with their state, scopes and end, those that end soon first.',
    light: true,
  });
  await side.fold('Tokens');
  await side.unfold('Workspaces');
  await side.tree('Workspaces').row('Marlow').waitFor();
  await show({ name: '13-workspaces', says: 'Agents as a tree: state, what they do, spend against budget.' });
}
