import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { keepFailurePicture, openFilmSet, type FilmSet } from './support/filmSet.ts';

const CAMPAIGN = 'f1000000-0000-4000-8000-000000000002';

describe('a workflow whose events are watched', function () {
  this.timeout(60_000);
  let set: FilmSet;
  let sandbox: Sandbox;

  before(async function () {
    this.timeout(120_000);
    sandbox = await startSandbox({ speed: 4 });
    set = await openFilmSet();
    await set.workbench.side.open('Backlot');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepFailurePicture(set, this.currentTest.fullTitle());
    await set.workbench.quick.cancel();
  });
  after(async () => {
    await set.close();
    await sandbox.stop();
  });

  it('belongs to an account that shows its balance and its server’s health', async () => {
    const { quick, side } = set.workbench;
    const { bases, credentials } = sandbox.platforms.lenserfight;
    await side.welcome('Providers').getByRole('button', { name: 'Add Account…' }).click();
    await quick.choose('LenserFight');
    await quick.message(/A name of your own/);
    await quick.type('studio');
    await quick.message(/Base URL/);
    await quick.type(bases['platform'] ?? '');
    await quick.message(/Token|Paste the key/);
    await quick.type(credentials['token'] ?? '');
    const providers = side.tree('Providers');
    await providers.expand('studio');
    await providers.row('100 cr available').waitFor();
    assert.equal(await providers.description('Server'), 'ok');
  });

  it('is kept by its id under a name of the user’s', async () => {
    const { quick, side } = set.workbench;
    const providers = side.tree('Providers');
    await providers.press('Workflows', 'Keep Lens or Workflow…');
    await quick.choose('Workflows');
    await quick.message(/Its ID, or its slug/);
    await quick.type(CAMPAIGN);
    await quick.message(/What it is called here/);
    await quick.type('Autumn campaign');
    await quick.closed();
    await providers.expand('Workflows');
    await providers.row('Autumn campaign').waitFor();
  });

  it('is run from the tree, with an input, after the question about money', async () => {
    const { quick, side, dialogs } = set.workbench;
    await side.tree('Providers').press('Autumn campaign', 'Run Lens or Workflow…');
    await quick.choose('Add an input…');
    await quick.message(/Its name/);
    await quick.type('topic');
    await quick.message(/A text/);
    await quick.type('lighthouse tours');
    await quick.rows.filter({ hasText: 'lighthouse tours' }).waitFor();
    await quick.choose('Continue');
    await quick.rows.filter({ hasText: 'modelOverride' }).waitFor();
    await quick.choose('Continue');
    const { message } = await dialogs.answer('Run');
    assert.equal(message, 'Run Autumn campaign on LenserFight?');
    await side.tree('Jobs').row('Autumn campaign').waitFor();
  });

  it('tells its events live, gates and all, and says how it ended', async () => {
    const { side, page } = set.workbench;
    await side.tree('Jobs').press('Autumn campaign', 'Tail Run Events');
    const panel = page.locator('.part.panel .view-line');
    const line = (text: RegExp) => panel.filter({ hasText: text }).first().waitFor({ timeout: 20_000 });
    await set.workbench.status('backlot.backlot.backlot.tails').filter({ hasText: 'live' }).waitFor();
    await set.workbench.screenshot('tail-live', 'out/pictures').catch(() => undefined);
    await line(/⚑\s+moderation\.flagged/);
    await set.workbench.screenshot('tail-gate', 'out/pictures').catch(() => undefined);
    await line(/—\s+Ended:\s+succeeded/);
    await set.workbench.screenshot('tail-ended', 'out/pictures').catch(() => undefined);
    await set.workbench
      .status('backlot.backlot.backlot.tails')
      .filter({ hasText: 'ended: succeeded' })
      .waitFor();
  });

  it('leaves its poster in the gallery, first of its results', async () => {
    const { side, webviews } = set.workbench;
    const jobs = side.tree('Jobs');
    const row = jobs.row('Autumn campaign');
    await row.filter({ hasText: 'cr' }).waitFor({ timeout: 20_000 });
    assert.match((await row.getAttribute('aria-label')) ?? '', /succeeded.* cr/);
    await jobs.click('Autumn campaign');
    const frame = await webviews.frame('backlot-gallery');
    await frame.locator('img').first().waitFor();
    await set.workbench.screenshot('tail-poster', 'out/pictures').catch(() => undefined);
  });
});
