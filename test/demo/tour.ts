import type { Workbench } from '../editor/workbench.ts';

/** What the tour shows: a name for the picture's file and a sentence for the reader. */
export interface TourPicture {
  readonly name: string;
  readonly says: string;
  /** Shown in a light theme too: nothing is open that would close while the theme is switched. */
  readonly light?: true;
}

const PROMPT = 'a lighthouse at dusk above a calm sea';

/** The job's label in a narrow side bar. */
export const JOB = PROMPT;

type Show = (picture: TourPicture) => Promise<void>;

/** A new user's way from the empty side bar to a picture: without a key, in four clicks. */
export async function firstPicture(workbench: Workbench, show: Show): Promise<void> {
  await workbench.side.open('Backlot');
  const welcome = workbench.side.welcome('Providers');
  await welcome.getByRole('button', { name: 'Start Sandbox' }).waitFor();
  await show({ name: '1-welcome', says: 'An empty side bar says what to do first.' });

  await welcome.getByRole('button', { name: 'Start Sandbox' }).click();
  const providers = workbench.side.tree('Providers');
  await providers.row('zimage-base').waitFor();
  await show({
    name: '2-sandbox',
    says: 'The sandbox account: credits, workflows, assets, ledger, and the balance in the status bar.',
    light: true,
  });

  await providers.press('zimage-base', 'New Job…');
  await workbench.quick.message(/./);
  await workbench.quick.fill(PROMPT);
  await show({ name: '3-prompt', says: 'Only the fields that the workflow publishes are asked for.' });
  await workbench.quick.accept();
  await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
  await show({ name: '4-fields', says: 'The other fields with their defaults: change one, or go on.' });
  await workbench.quick.accept();

  await workbench.dialogs.read();
  await show({ name: '5-price', says: 'Before each paid job: its price, and what is left.' });
  await workbench.dialogs.answer('Generate');
  await workbench.side.tree('Jobs').row(JOB).waitFor();
  await show({ name: '6-running', says: 'The job is on disk before it is sent, and watched to its end.' });

  await workbench.notices
    .toast(/is ready/)
    .first()
    .waitFor();
  await show({ name: '7-notice', says: 'One notice at the end, with what one does next.' });
  await workbench.notices.press(/is ready/, 'Open Output');
  await picture(workbench);
  await show({ name: '8-picture', says: 'The picture with its recipe.', light: true });
}

/** What is used of the page's image element; the tests are checked without the browser's types. */
interface PageImage {
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  decode(): Promise<void>;
}

/** Waits until the gallery shows a picture that was really drawn. */
export async function picture(workbench: Workbench): Promise<{ width: number; height: number }> {
  const frame = await workbench.webviews.frame('backlot-gallery');
  const image = frame.locator('backlot-gallery img');
  await image.waitFor();
  return image.evaluate(async (element: PageImage) => {
    await element.decode();
    return { width: element.naturalWidth, height: element.naturalHeight };
  });
}

/** Opens the form of a new job on a platform. A page that gets the focus back closes a list: then it is asked for again. */
export async function newJob(workbench: Workbench, platform: string): Promise<void> {
  const { quick } = workbench;
  for (let attempt = 1; ; attempt += 1) {
    await workbench.command('Backlot: New Job…');
    const row = quick.rows.filter({ hasText: platform });
    try {
      return await row.click({ timeout: 5_000 });
    } catch (error) {
      if (attempt === 3) throw error;
      await quick.cancel();
    }
  }
}
