import type { Workbench } from '../editor/workbench.ts';
import type { TourPicture } from './tour.ts';

const PROMPTS = ['a red fox in a snowy forest', 'a neon city street in the rain'];

type Show = (picture: TourPicture) => Promise<void>;

/** Two more pictures, then all of them: the grid, and two side by side. */
export async function gallery(workbench: Workbench, show: Show): Promise<void> {
  for (const prompt of PROMPTS) await generate(workbench, prompt);
  await workbench.notices.clear();
  await workbench.command('Backlot: Open Gallery');
  const frame = await workbench.webviews.frame('backlot-gallery');
  await frame.locator('canvas.drawn').nth(2).waitFor();
  await frame.getByRole('gridcell').first().focus();
  await show({
    name: '9-gallery',
    says: 'Every output of every account: filter, open, compare, save, by key or mouse.',
    light: true,
  });
  await workbench.page.keyboard.press('Enter');
  await frame.getByRole('complementary', { name: 'Recipe' }).waitFor();
  await workbench.page.keyboard.press('c');
  await frame.getByRole('slider').waitFor();
  await show({
    name: '10-compare',
    says: 'Two outputs under one slider, and what differs in their recipes.',
    light: true,
  });
  await workbench.page.keyboard.press('Escape');
}

async function generate(workbench: Workbench, prompt: string): Promise<void> {
  await workbench.side.tree('Providers').press('zimage-base', 'New Job…');
  await workbench.quick.message(/./);
  await workbench.quick.type(prompt);
  await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
  await workbench.quick.accept();
  await workbench.dialogs.answer('Generate');
  // No notice tells of what the gallery in front shows.
  await workbench.side
    .tree('Jobs')
    .row(prompt)
    .and(workbench.page.getByLabel(/succeeded/))
    .waitFor();
}
