import type { BrowserContext } from 'playwright-core';
import { openedPage } from '../editor/workbench/openedPage.ts';
import type { Workbench } from '../editor/workbench.ts';
import { newJob, type TourPicture } from './tour.ts';

type Show = (picture: TourPicture) => Promise<void>;

const PROMPT = 'a lighthouse keeper waves from the gallery';

/** The user signs in; credit is bought on a page in the browser, and spent on a picture. */
export async function creditAndMedia(
  workbench: Workbench,
  context: BrowserContext,
  show: Show,
): Promise<void> {
  const { side, quick, dialogs, notices, page } = workbench;
  await side.fold('Workspaces');
  for (const view of ['Providers', 'Jobs']) await side.unfold(view);
  const providers = side.tree('Providers');
  // All sandbox accounts have the same name: the first one left is the platform's own.
  for (const platform of ['Crucible', 'Boomin', 'LenserFight']) await providers.collapse(platform);
  await providers.expand('sandbox');
  await providers.row('$25.00 available').waitFor();
  await signIn(workbench, context, show);
  await workbench.command('Backlot: Top Up…');
  await quick.rows.filter({ hasText: 'Studio' }).first().waitFor();
  await show({ name: '14-top-up', says: 'Packages of credit, with what is added for free.' });
  await quick.choose('Studio');
  await quick.choose('Pay by card (Stripe)');
  await dialogs.read();
  const pay = () => dialogs.answer('Open');
  const payment = await openedPage(context, pay, direct);
  await payment.getByRole('button', { name: 'Pay' }).click();
  await payment.getByText('Go back to the client').waitFor();
  await payment.close();
  await notices.read(/were added to the account/);
  await providers.row('$51.50 available').waitFor();
  await show({
    name: '15-paid',
    says: 'The payment is noticed by itself, and the balance is read again.',
    light: true,
  });
  await notices.clear();

  await newJob(workbench, 'Killa Tamata');
  await quick.choose('Generate an image');
  await quick.message(/./);
  await quick.type(PROMPT);
  await quick.rows.filter({ hasText: 'Review and Start…' }).waitFor();
  await show({ name: '16-media-form', says: 'Every field of the contract, with its bounds and its words.' });
  await quick.choose('Review and Start…');
  await dialogs.answer('Start');
  const job = side.tree('Jobs').row(PROMPT);
  await job.and(page.getByLabel(/succeeded/)).waitFor({ timeout: 60_000 });
  await workbench.command('Backlot: Open Gallery');
  const frame = await workbench.webviews.frame('backlot-gallery');
  // The newest output is there with its picture; the notice of its end would cover them.
  await frame.getByRole('gridcell').nth(3).waitFor();
  await frame.getByRole('gridcell').first().locator('canvas.drawn').waitFor();
  await notices.clear();
  await show({
    name: '17-kept',
    says: 'What came back is on this computer, whatever the platform deletes later.',
    light: true,
  });
  await spending(workbench, show);
}

/** The test editor in the browser leads pages of this computer through itself. */
function direct({ pathname }: URL): string {
  const [, port = '', path = ''] = /\/proxy\/(\d+)(\/.*)$/.exec(pathname) ?? [];
  return `http://127.0.0.1:${port}${path}`;
}

/** The account gets a key of its own by a code that is approved in the browser. */
async function signIn(workbench: Workbench, context: BrowserContext, show: Show): Promise<void> {
  const { side, quick, dialogs, notices } = workbench;
  await side.tree('Providers').menu('sandbox', 'Sign In…');
  await quick.choose('Sign in with the browser');
  const { message } = await dialogs.read();
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(message)?.[0] ?? '';
  await show({ name: '22-sign-in', says: 'Signing in: a code, and the host of the page that asks for it.' });
  const open = () => dialogs.answer('Copy Code and Open');
  const page = await openedPage(context, open, direct);
  await page.getByLabel('The code that the device shows').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Go back to the device').waitFor();
  await page.close();
  await notices.read('"sandbox" is signed in.');
  await show({
    name: '23-signed-in',
    says: 'The key is in the secret storage; nobody has seen it.',
    light: true,
  });
  await notices.clear();
}

/** What all of it cost, beside the platform's own ledger. */
async function spending(workbench: Workbench, show: Show): Promise<void> {
  const { side, quick } = workbench;
  for (const view of ['Providers', 'Jobs']) await side.fold(view);
  await workbench.command('Backlot: Show Spending');
  await workbench.command('Backlot: Group Spending…');
  await quick.choose('By account');
  await workbench.command("Backlot: Compare with the Platforms' Ledgers");
  const rows = side.tree('Spending');
  await rows.row('Ledger of Crucible · sandbox').waitFor();
  await rows.expand('Killa Tamata · sandbox');
  await rows.row(PROMPT).waitFor();
  await show({
    name: '19-spending',
    says: 'What was spent, down to each job, beside what the platform has booked.',
    light: true,
  });
  await side.fold('Spending');
  for (const view of ['Providers', 'Jobs']) await side.unfold(view);
}
