import { GalleryRig } from './support/galleryRig.ts';
import { GalleryStage } from './support/galleryStage.ts';

describe('the gallery page for one job', function () {
  this.timeout(120_000);
  let stage: GalleryStage;

  before(async () => {
    stage = await GalleryStage.open();
  });
  after(() => stage.close());

  it('says that it shows only that job, and shows all again on a press', async () => {
    const rig = await GalleryRig.open(stage, { outputs: stage.pictures(3), show: null });
    await rig.page.getByText('3 outputs', { exact: true }).waitFor();
    await rig.tell({ type: 'show', output: null, job: 'job1' });
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    await rig.page.getByRole('gridcell', { name: 'picture 1' }).waitFor();
    await rig.page.getByRole('button', { name: 'Only this job' }).click();
    await rig.page.getByText('3 outputs', { exact: true }).waitFor();
    await rig.close();
  });
});
