import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ModelFacts } from '../../../src/features/shared/pages/mediaMessages.ts';
import { readerOf } from '../../../src/media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../../src/media/container/mediaFacts.ts';
import { drawPicture } from '../../../src/sandbox/media/drawPicture.ts';
import { encodeGlb } from '../../../src/sandbox/media/model/glb.ts';
import { makeMesh } from '../../../src/sandbox/media/model/mesh.ts';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';
import type { ThemeName } from './support/webviewStub.ts';

const texture = drawPicture({ prompt: 'stone', width: 32, height: 32, seed: 1 });
const model = encodeGlb(makeMesh(1, 500), { type: 'image/png', bytes: texture });

/** A model of four triangles, compressed: made once with the encoder of `meshoptimizer` 1.3. */
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/models/${name}.glb`, import.meta.url));

describe('gallery page, 3D models', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(() => rig.close());
  after(() => server.close());

  async function open(bytes: Uint8Array, facts?: ModelFacts | null, more: Partial<GalleryRigOptions> = {}) {
    const source = server.serve('model.glb', 'model/gltf-binary', bytes);
    const output = outputItem(0, {
      kind: 'model',
      mimeType: 'model/gltf-binary',
      source,
      byteSize: bytes.byteLength,
    });
    const told = facts === undefined ? await mediaFactsOf(readerOf(bytes)) : facts;
    const models = { [output.id]: told?.kind === 'model' ? told : null };
    rig = await GalleryRig.open(server, {
      outputs: [output],
      open: output,
      models,
      width: 600,
      height: 420,
      ...more,
    });
    return output;
  }

  /** What is drawn, once it is: in a small view, as it is drawn without a graphics card. */
  async function picture(): Promise<string> {
    await rig.page.getByText('Loading…').waitFor({ state: 'detached' });
    // Two frames: one to draw, one after it.
    await rig.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    return (await rig.page.locator('backlot-model canvas').screenshot()).toString('base64');
  }

  it('says what a model is made of and turns it by keys, with nothing but local files', async () => {
    await open(model);
    await rig.page.getByText(/^GLB · \d+ triangles · \d+ vertices · meshes: 1/).waitFor();
    const before = await picture();
    await rig.press('ArrowRight', 'ArrowUp', '+');
    const turned = await picture();
    assert.notEqual(turned, before);
    await rig.press('z');
    assert.equal(await picture(), before);
    await rig.press('w');
    assert.notEqual(await picture(), before);
    await rig.press('w', 'l');
    assert.notEqual(await picture(), before);
    assert.deepEqual(rig.violations, []);
  });

  it('shows a model that is compressed with meshopt, under the policy of the page', async () => {
    await open(fixture('meshopt'));
    const before = await picture();
    assert.equal(await rig.page.getByRole('alert').count(), 0);
    await rig.press('w');
    assert.notEqual(await picture(), before);
    assert.deepEqual(rig.violations, []);
  });

  it('names what a model needs and it does not know, and opens it outside', async () => {
    const facts = await mediaFactsOf(readerOf(model));
    assert.ok(facts?.kind === 'model');
    const output = await open(model, { ...facts, needs: ['KHR_draco_mesh_compression'] });
    await rig.page.getByText('it needs KHR_draco_mesh_compression').waitFor();
    await rig.page.getByRole('button', { name: 'Open Outside' }).click();
    assert.deepEqual(await rig.message('runAction'), {
      type: 'runAction',
      action: 'openOutside',
      ids: [output.id],
    });
  });

  it('says that a truncated model is damaged, whether its description is whole or not', async () => {
    const facts = await mediaFactsOf(readerOf(model));
    await open(model.subarray(0, Math.floor(model.byteLength / 2)), facts?.kind === 'model' ? facts : null);
    await rig.page.getByText('the file is damaged or incomplete').waitFor();
    await rig.close();
    await open(model.subarray(0, 40));
    await rig.page.getByText('the file is damaged or incomplete').waitFor();
    assert.deepEqual(rig.violations, []);
  });

  it('asks for no picture that a model names elsewhere', async () => {
    const json = JSON.stringify({
      asset: { version: '2.0' },
      scene: 0,
      scenes: [{ nodes: [0] }],
      nodes: [{ mesh: 0 }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0 }, material: 0 }] }],
      materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
      textures: [{ source: 0 }],
      images: [{ uri: 'https://example.com/beacon.png' }],
      accessors: [{ componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 1] }],
    });
    const body = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4));
    const head = Buffer.alloc(20);
    head.write('glTF');
    head.writeUInt32LE(2, 4);
    head.writeUInt32LE(20 + body.byteLength, 8);
    head.writeUInt32LE(body.byteLength, 12);
    head.write('JSON', 16);
    await open(Buffer.concat([head, body]));
    await rig.page.getByText(/^GLB · 1 triangles/).waitFor();
    await rig.page.getByText('Loading…').waitFor({ state: 'detached' });
    assert.deepEqual(
      rig.violations.filter((one) => one.includes('example.com')),
      [],
    );
  });

  for (const theme of ['dark', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no axe violations in the ${theme} theme`, async () => {
      await open(model, undefined, { theme });
      await picture();
      assert.deepEqual(await rig.accessibilityViolations(), []);
    });
  }
});
