import assert from 'node:assert/strict';
import type { JobRecord } from '../../../src/core/job.ts';
import { money } from '../../../src/core/money.ts';
import { until } from '../../editor/until.ts';
import { lighthouseBoard } from './support/boards.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { StoryboardRig } from './support/storyboardRig.ts';
import type { ThemeName } from './support/webviewStub.ts';

/** The lighthouse, whose second shot continues the first one; 5 dollars may be spent on it. */
function board(): string {
  const document = JSON.parse(lighthouseBoard()) as {
    settings: Record<string, unknown>;
    scenes: { shots: Record<string, unknown>[] }[];
  };
  document.settings['budget'] = 5;
  const [, second] = document.scenes[0]?.shots ?? [];
  if (second) second['continuesFrom'] = { shot: 'shot-1', frames: 5 };
  return JSON.stringify(document, null, 2);
}

const prints = (prompt: string) => JSON.stringify({ prompt, references: 'r', settings: 's', continues: 'c' });

/** A take of the first shot, made from another prompt than it has now. */
const job = {
  ...{ id: 'take', remoteId: 'job-0', kind: 'video.generate', state: 'succeeded', outputs: [] },
  ...{ cost: money('USD', 1.25), refunded: false },
  origin: { document: 'd', part: 'shot-1', madeFrom: prints('an earlier prompt') },
} as unknown as JobRecord;

/** The first shot has a placeholder; the second one breaks a rule. */
const rehearsed: StoryboardRig['rehearsed'] = new Map([
  ['shot-1', { job: { ...job, id: 'placeholder' }, problem: null }],
  [
    'shot-2',
    {
      job: null,
      problem: {
        ...{ kind: 'invalid', code: 'request.invalid' },
        args: { field: 'durationFrames', rule: 'It is too long.' },
      },
    },
  ],
]);

describe('the film on a storyboard', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: StoryboardRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(async () => {
    assert.deepEqual(rig.violations, []);
    await rig.close();
  });
  after(() => server.close());

  const open = async (theme: ThemeName = 'dark') => {
    rig = await StoryboardRig.open(server, board(), { theme });
    rig.jobs = [job];
    rig.made = new Map([['shot-1', { last: job, made: new Map([['job-0', job]]) }]]);
    rig.session.filmChanged();
    await rig.card('1A').getByText('Stale').waitFor();
  };

  it('says which take is stale, and because of what', async () => {
    await open();
    await rig.card('1A').click();
    await rig.page.getByText(/stale: its prompt has changed/).waitFor();
  });

  it('says what a shot continues, and asks for another beginning', async () => {
    await open();
    await rig.card('1B').click();
    const beginning = rig.page.getByRole('region', { name: 'Beginning' });
    await beginning.getByText('Continues 1A from its last 5 frames').waitFor();
    await beginning.getByRole('button', { name: 'Continue From…' }).click();
    assert.deepEqual(rig.sent.at(-1), { type: 'continueFrom', shot: 'shot-2' });
    await rig.card('1C').click();
    await beginning.getByText('Begins by itself').waitFor();
  });

  it('says what is left of the budget, which can be changed and taken away', async () => {
    await open();
    await rig.page.getByText('$3.75 left').waitFor();
    const field = rig.page.getByRole('spinbutton', { name: /Budget/ });
    await rig.edited(async () => {
      await field.fill('2');
      // What is typed stays, although the board is drawn again meanwhile.
      rig.jobs = [{ ...job, cost: money('USD', 0.25) }];
      rig.session.filmChanged();
      await rig.page.getByText('$4.75 left').waitFor();
      rig.jobs = [job];
      rig.session.filmChanged();
      await rig.page.getByText('$3.75 left').waitFor();
      await field.press('Enter');
    });
    await rig.page.getByText('$0.75 left').waitFor();
    await rig.edited(async () => {
      await field.fill('');
      await field.press('Enter');
    });
    await rig.page.getByText('$0.75 left').waitFor({ state: 'detached' });
    assert.ok(!rig.text.includes('"budget"'), 'nothing is left of it in the document');
  });

  it('marks what was rehearsed, says what was found, and plays the placeholders apart from the film', async () => {
    await open();
    rig.rehearsed = rehearsed;
    rig.session.filmChanged();
    await rig
      .card('1A')
      .getByText(/Rehearsal$/)
      .waitFor();
    await rig.card('1B').getByText('Rehearsal: Failed').waitFor();
    await rig.card('1B').click();
    await rig.page.getByText(/Rehearsal: Failed\. .*It is too long\./).waitFor();
    await rig.card('1A').click();
    rig.session.run('playRehearsal');
    const player = rig.page.getByRole('dialog');
    await player.getByText('· Rehearsal').waitFor();
    await until(
      () => rig.sent.flatMap((one) => (one.type === 'getMedia' ? one.assets : [])),
      (assets) => assets.includes('backlot-output:placeholder'),
    );
    await rig.press('ArrowRight');
    await player.getByText('1B', { exact: true }).waitFor();
    assert.equal(
      await player.getByText('· Rehearsal').count(),
      0,
      'what has no placeholder is shown by its words',
    );
    await rig.press('Escape');
    rig.rehearsed = new Map();
    rig.session.filmChanged();
    await rig
      .card('1A')
      .getByText(/Rehearsal$/)
      .waitFor({ state: 'detached' });
    await rig.card('1A').getByText('Stale').waitFor();
  });

  for (const theme of ['dark', 'light', 'highContrast'] as const)
    it(`has no axe violations in ${theme}`, async () => {
      await open(theme);
      rig.rehearsed = rehearsed;
      rig.session.filmChanged();
      await rig.card('1B').getByText('Rehearsal: Failed').waitFor();
      await rig.card('1B').click();
      await rig.page.getByText(/Rehearsal: Failed\. /).waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), []);
      const pictures = process.env['BACKLOT_PICTURES'];
      if (pictures) await rig.page.screenshot({ path: `${pictures}/film-${theme}.png` });
    });
});
