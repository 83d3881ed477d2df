import assert from 'node:assert/strict';
import { GalleryRig } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';

describe('an output that is being downloaded, in the gallery page', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(() => rig.close());
  after(() => server.close());

  const late = outputItem(0, { source: null });
  const open = async (isOpen: boolean) => {
    rig = await GalleryRig.open(server, { outputs: [late], open: isOpen ? late : null });
    await rig.message('fetch');
  };
  const come = (received: number, total: number | null) =>
    rig.post({ type: 'fetchProgress', id: late.id, received, total });

  it('shows in its viewer how much has come of how much, to a screen reader too', async () => {
    await open(true);
    await come(20_000_000, 80_000_000);
    const bar = rig.page.getByRole('progressbar', { name: 'Fetching…' });
    await bar.waitFor();
    assert.deepEqual(
      [await bar.getAttribute('value'), await bar.getAttribute('max')],
      ['20000000', '80000000'],
    );
    await rig.page.getByText('20 MB of 80 MB', { exact: true }).waitFor();
    await come(40_000_000, null);
    await rig.page.getByText('40 MB', { exact: true }).waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), []);
  });

  it('shows in its tile which part has come', async () => {
    await open(false);
    await come(20_000_000, 80_000_000);
    await rig.page.getByRole('gridcell').getByText('25%', { exact: true }).waitFor();
    await rig.post({ type: 'updated', outputs: [{ ...late, source: server.picture(0) }] });
    await rig.page.getByText('25%', { exact: true }).waitFor({ state: 'detached' });
  });

  it('is canceled by keyboard, and can be tried again', async () => {
    await open(true);
    await come(1_000_000, 80_000_000);
    await rig.page.getByRole('button', { name: 'Cancel Download' }).focus();
    await rig.press('Enter');
    assert.equal((await rig.message('cancelFetch'))?.id, late.id);
    await rig.post({ type: 'unavailable', id: late.id, reason: 'The download was canceled.' });
    await rig.page.getByRole('alert').getByText('The download was canceled.').waitFor();
    await rig.page.getByRole('button', { name: 'Try Again' }).click();
    await rig.message('fetch', 2);
    assert.equal(await rig.page.getByRole('progressbar').count(), 0);
  });
});
