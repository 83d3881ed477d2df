import assert from 'node:assert/strict';
import { checkRequest } from '../../../src/calls/check/checkRequest.ts';
import type { RequestInputs } from '../../../src/calls/requestInputs.ts';
import { operation } from './platforms.ts';

const JOB = '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11';
const file = { name: 'game.zip', mimeType: 'application/zip', bytes: new Uint8Array([1, 2]) };

/** Each fault as one line: `error body.params required`. */
async function faults(name: string, inputs: Partial<RequestInputs>): Promise<readonly string[]> {
  const found = await checkRequest(operation(name), { params: {}, ...inputs });
  return found.map(({ severity, pointer, code, args }) =>
    [severity, pointer, code, ...Object.values(args)].join(' '),
  );
}

describe('checkRequest', () => {
  it('accepts a valid request', async () => {
    const body = { workflow_id: 'zimage-base', params: { 'prompt.text': 'a fox' } };
    assert.deepEqual(await faults('crucible.submitGeneration', { body }), []);
    assert.deepEqual(await faults('crucible.getJob', { params: { job_id: JOB } }), []);
    assert.deepEqual(await faults('crucible.getCredits', {}), []);
  });

  it('reports every missing input except the generated idempotency key', async () => {
    assert.deepEqual(await faults('crucible.submitGeneration', { body: {} }), [
      'error body.workflow_id required workflow_id',
      'error body.params required params',
    ]);
    assert.deepEqual(await faults('crucible.getJob', {}), ['error path.job_id required job_id']);
    assert.deepEqual(await faults('crucible.createAsset', {}), ['error body required body']);
    assert.deepEqual(await faults('killatamata.createArcadeLaunchSession', { body: { slug: 'x' } }), []);
  });

  it('treats a missing body without required members as an empty object', async () => {
    assert.deepEqual(await faults('boomin.createUnit', {}), []);
  });

  it('reports types, bounds, choices and lengths', async () => {
    const body = { mime_type: '', byte_size: 0.5, filename: 7 };
    assert.deepEqual(await faults('crucible.createAsset', { body }), [
      'error body.mime_type tooShort 1',
      'error body.byte_size type integer',
      'error body.byte_size minimum 1',
      'error body.filename type string',
    ]);
    assert.deepEqual(await faults('killatamata.listArcadeCatalog', { params: { channel: 'test' } }), [
      'error query.channel choice dev, live',
    ]);
  });

  it('reports a wrong format as a warning, because servers accept slugs in place of UUIDs', async () => {
    const inputs = { params: { lensId: 'my-lens' }, body: { params: {} } };
    assert.deepEqual(await faults('lenserfight.executeLens', inputs), ['warning path.lensId format uuid']);
  });

  it('reads numbers and booleans from text parameters', async () => {
    const name = 'killatamata.getMediaJob';
    assert.deepEqual(await faults(name, { params: { jobId: 'x', includeDetails: 'true' } }), []);
    assert.deepEqual(await faults(name, { params: { jobId: 'x', includeDetails: 'maybe' } }), [
      'error query.includeDetails type boolean',
    ]);
    assert.deepEqual(await faults('killatamata.listAffiliatePayouts', { params: { limit: '5' } }), []);
    assert.deepEqual(await faults('killatamata.listAffiliatePayouts', { params: { limit: '0' } }), [
      'error query.limit minimum 1',
    ]);
  });

  it('refuses empty, "." and ".." path values', async () => {
    for (const asset_id of ['', '.', '..']) {
      const found = await faults('crucible.deleteAsset', { params: { asset_id } });
      assert.ok(found.includes('error path.asset_id pathSegment asset_id'), asset_id);
    }
  });

  it('refuses header values with control characters, and no others', async () => {
    const params = { 'X-Molecule-Org-Id': 'a\nAuthorization: b' };
    assert.deepEqual(await faults('molecule.tenantListWorkspaces', { params }), [
      'error header.X-Molecule-Org-Id headerValue X-Molecule-Org-Id',
    ]);
    const named = { id: JOB, 'X-Confirm-Name': 'Zoë 白鷺' };
    assert.deepEqual(await faults('molecule.tenantDeleteWorkspace', { params: named }), []);
  });

  it('reports unknown inputs with a suggestion', async () => {
    assert.deepEqual(await faults('crucible.getJob', { params: { jobid: JOB, job_id: JOB } }), [
      'error params.jobid unknownParameter jobid job_id',
    ]);
    const body = { workflow_id: 'x', params: { anything: 1 }, idempotency_kee: 'x' };
    assert.deepEqual(await faults('crucible.submitGeneration', { body }), [
      'warning body.idempotency_kee unknownField idempotency_kee idempotency_key',
    ]);
    const code = { code: 'ABCD', cod: 1 };
    assert.deepEqual(await faults('killatamata.validateAffiliateCode', { body: code }), [
      'error body.cod unknownField cod code',
    ]);
  });

  it('refuses a body for an operation without one', async () => {
    assert.deepEqual(await faults('crucible.getCredits', { body: {} }), ['error body unexpectedBody']);
  });

  describe('of alternatives', () => {
    const media = (body: unknown) => faults('killatamata.submitMediaJob', { body });

    it('reports only the faults of the alternative that the tag names', async () => {
      const input = { prompt: '', width: 33 };
      assert.deepEqual(await media({ task: 'image.generate', input }), [
        'error body.input.prompt tooShort 1',
        'error body.input.width multipleOf 32',
      ]);
    });

    it('lists the alternatives when the tag is unknown', async () => {
      const [found = ''] = await media({ task: 'image.draw', input: {} });
      assert.match(found, /^error body\.task choice image\.generate, /);
      assert.deepEqual(await media({ input: {} }), ['error body.task required task']);
    });

    it('reports alternative members, and when only one is allowed', async () => {
      assert.deepEqual(await media({ task: 'image.edit', input: { prompt: 'a' } }), [
        'error body.input oneRequired sourceImageUrl, sourceImage',
      ]);
      const both = { url: 'https://a.example/b.png', dataBase64: 'AA==' };
      const [found] = await media({ task: 'image.edit', input: { prompt: 'a', sourceImage: both } });
      assert.equal(found, 'error body.input.sourceImage onlyOne');
    });

    it('reports faults inside the best matching alternative', async () => {
      const input = { prompt: 'a', referenceImages: [5, 'https://a.example', { dataBase64: 5 }, {}] };
      assert.deepEqual((await media({ task: 'image.generate', input })).toSorted(), [
        'error body.input.referenceImages[0] type string, object',
        'error body.input.referenceImages[2].dataBase64 type string',
        'error body.input.referenceImages[3] oneRequired url, dataBase64',
      ]);
    });
  });

  it('requires a file for a binary body', async () => {
    const params = { projectId: 'p', filename: 'f.png' };
    assert.deepEqual(await faults('killatamata.uploadStudioAsset', { params, body: file }), []);
    assert.deepEqual(await faults('killatamata.uploadStudioAsset', { params, body: 'bytes' }), [
      'error body type file',
    ]);
    const form = { gameId: 'g', manifestJson: '{}' };
    assert.deepEqual(
      await faults('killatamata.uploadArcadeRelease', { body: { ...form, bundle: file } }),
      [],
    );
    assert.deepEqual(
      await faults('killatamata.uploadArcadeRelease', { body: { ...form, bundle: 'a.zip' } }),
      ['error body.bundle type file'],
    );
  });

  it('does not require members that are only assumed', async () => {
    assert.deepEqual(await faults('molecule.billingTopup', { body: { credits: 'many', org_slug: 5 } }), []);
  });

  it('reports locations that exist in a request file', async () => {
    const body = { task: 'image.generate', input: { prompt: 'a', referenceImages: [5] } };
    const [fault] = await checkRequest(operation('killatamata.submitMediaJob'), { params: {}, body });
    assert.deepEqual(fault?.location, ['body', 'input', 'referenceImages', 0]);
  });
});
