import { GalleryRig } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';

describe('gallery page filtered by a job', function () {
  this.timeout(120_000);
  let server: GalleryServer;

  before(async () => {
    server = await GalleryServer.open();
  });
  after(() => server.close());

  it('shows the job filter, and all outputs after it is removed', async () => {
    const rig = await GalleryRig.open(server, { outputs: server.pictures(3), open: null });
    await rig.page.getByText('3 outputs', { exact: true }).waitFor();
    await rig.post({ type: 'open', output: null, job: 'job1' });
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    await rig.page.getByRole('gridcell', { name: 'picture 1' }).waitFor();
    await rig.page.getByRole('button', { name: 'Only this job' }).click();
    await rig.page.getByText('3 outputs', { exact: true }).waitFor();
    await rig.close();
  });
});
