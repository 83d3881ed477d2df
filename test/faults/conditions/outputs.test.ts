import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../../src/core/account.ts';
import type { JobId } from '../../../src/core/ids.ts';
import type { ProblemCode } from '../../../src/core/problem.ts';
import { OutputFetcher } from '../../../src/media/fetcher.ts';
import type { Fault, OutputVariant } from '../../../src/sandbox/faults/faultRule.ts';
import { assertPicture, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

const MEGABYTE = 1_000_000;

/** The problem is reported; the job stays what it is, and nothing partial is left on the disk. */
async function assertNotFetched(
  rig: FaultRig,
  window: FaultWindow,
  id: JobId,
  code: ProblemCode,
): Promise<void> {
  const problem = await problemOf(window.picture(id));
  assert.equal(problem.code, code);
  const { state, outputs, cost } = await window.job(id);
  assert.deepEqual([state, cost?.micros, outputs[0]?.cached ?? null], ['succeeded', 2_000_000, null]);
  const incoming = join(rig.folder, 'outputs', 'incoming');
  assert.deepEqual(existsSync(incoming) ? readdirSync(incoming) : [], []);
}

describe('Fault injection: an output', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  const finished = async (variant?: OutputVariant): Promise<JobId> => {
    if (variant) rig.fault('submitGeneration', { kind: 'output', variant });
    const { id } = await window.buy(account.id);
    await rig.jobInState(window, id, 'succeeded');
    return id;
  };

  const assertRefused = (id: JobId, code: ProblemCode) => assertNotFetched(rig, window, id, code);

  const BAD: readonly (readonly [OutputVariant, ProblemCode, string])[] = [
    ['missing', 'output.missing', 'has no address'],
    ['notFound', 'output.missing', 'is not there (404)'],
    ['huge', 'answer.tooLarge', 'is 3 GB long'],
    ['html', 'output.otherContent', 'is a web page'],
    ['htmlAsPng', 'output.otherContent', 'is a web page that calls itself a picture'],
    ['loopback', 'address.private', 'stands on this machine'],
    ['redirectLoop', 'redirect.tooMany', 'redirects in a circle'],
    ['emptyAddress', 'output.missing', 'has an empty address'],
    ['otherScheme', 'output.missing', 'has an address that only other programs can open'],
  ];
  for (const [variant, code, name] of BAD) {
    it(`${name}: reported, and the job stays`, async () => {
      await assertRefused(await finished(variant), code);
    });
  }

  it('without an end or a length: cut off at the limit, nothing kept', async () => {
    const id = await finished();
    rig.fault('getObject', { kind: 'huge', bytes: 1e15, chunked: true });
    const { httpClient, cache } = window;
    const fetcher = new OutputFetcher({ httpClient, cache, clock: rig.clock });
    const [output] = (await window.job(id)).outputs;
    assert.ok(output);
    const owner = {
      rateLimitKey: account.id,
      provider: 'crucible',
      account: account.id,
      ownOrigins: [rig.sandbox.origin],
      maxBytes: 8 * MEGABYTE,
    };
    const work = fetcher.fetch(output, owner, new AbortController().signal);
    assert.equal((await problemOf(work)).code, 'answer.tooLarge');
    assert.deepEqual(readdirSync(join(rig.folder, 'outputs', 'incoming')), []);
  });

  it('with an expired address: a fresh one is requested once, and the picture is fetched', async () => {
    const id = await finished();
    rig.clock.leap(2 * 3_600_000);
    const polls = rig.seen('getJob').length;
    assertPicture(readFileSync((await window.picture(id)).path));
    assert.equal(rig.seen('getJob').length, polls + 1);
  });

  const GONE: readonly (readonly [name: string, fault: Fault])[] = [
    ['an error document of the host (400)', { kind: 'storageError' }],
    ['an error document of the host (200)', { kind: 'storageError', status: 200 }],
    ['a web page', { kind: 'html' }],
    ['nothing', { kind: 'empty' }],
    ...[401, 403, 404, 410, 412].map(
      (status) => [`status ${status}`, { kind: 'status', status, body: 'empty' }] as const,
    ),
    ['a redirect to a page to sign in on', { kind: 'redirect', to: 'http://login.example.com/' }],
  ];
  for (const [name, fault] of GONE) {
    it(`whose address leads to ${name}: a fresh one is requested, and the picture is fetched`, async () => {
      const id = await finished();
      const polls = rig.seen('getJob').length;
      rig.fault('getObject', fault);
      const { path, content } = await window.picture(id);
      assertPicture(readFileSync(path));
      assert.equal(content.incomplete, undefined);
      assert.equal(rig.seen('getJob').length, polls + 1);
    });

    it(`whose fresh address also leads to ${name}: reported, with one request for it`, async () => {
      const id = await finished();
      const polls = rig.seen('getJob').length;
      rig.fault('getObject', fault, { times: null });
      const { code } = await problemOf(window.picture(id));
      assert.match(code, /^output\.(?:missing|expired|otherContent)$|^(?:redirect|address)\.notAllowed$/);
      assert.equal(rig.seen('getJob').length, polls + 1);
      assert.deepEqual(readdirSync(join(rig.folder, 'outputs', 'incoming')), []);
    });
  }

  const CUT: readonly (readonly [name: string, fault: Fault])[] = [
    ['a connection that ends early', { kind: 'cut' }],
    ['half of it', { kind: 'shortened' }],
    ['all but the last byte', { kind: 'shortened', bytes: 70_514 }],
    ['half of it below gzip', { kind: 'compressed', encoding: 'gzip', bytes: 30_000 }],
    ['half of it below Brotli', { kind: 'compressed', encoding: 'br', bytes: 30_000 }],
    ['half of it below zstd', { kind: 'compressed', encoding: 'zstd', bytes: 30_000 }],
  ];
  for (const [name, fault] of CUT)
    it(`of which ${name} came: fetched again`, async () => {
      const id = await finished();
      rig.fault('getObject', fault);
      const { path, content } = await window.picture(id);
      assertPicture(readFileSync(path));
      assert.equal(content.incomplete, undefined);
    });

  it('of which only the half comes each time: kept, with a mark', async () => {
    const id = await finished();
    rig.fault('getObject', { kind: 'shortened' }, { times: null });
    const { content } = await window.picture(id);
    assert.deepEqual([content.mimeType, content.incomplete], ['image/png', true]);
    assert.equal((await window.job(id)).outputs[0]?.cached?.incomplete, true);
  });

  it('with an address without a host: fetched from the account’s own', async () => {
    assertPicture(readFileSync((await window.picture(await finished('relativeAddress'))).path));
  });

  it('with an address that stays expired: reported', async () => {
    await assertRefused(await finished('expired'), 'output.expired');
  });

  it('with a redirect within its origin: followed', async () => {
    assertPicture(readFileSync((await window.picture(await finished('redirect'))).path));
  });

  it('with a redirect to another port of this machine: refused before a request', async () => {
    await assertRefused(await finished('redirectOtherOrigin'), 'address.private');
    assert.deepEqual(
      rig.sandbox.control.requests().filter(({ origin }) => origin === 'other'),
      [],
    );
  });
});

describe('Fault injection: an output on a private network', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let id: JobId;

  before(async () => {
    rig = await FaultRig.start();
    const { window: first, account } = await rig.startedWindow();
    window = first;
    ({ id } = await window.buy(account.id));
    await rig.jobInState(window, id, 'succeeded');
  });

  after(() => rig.close());

  /** The output's address in the record, as a platform might have named it. */
  const standsAt = (url: string) =>
    window.jobs.journal.change(id, {
      outputs: [{ index: 0, url, mimeType: 'image/png', width: 1, height: 1, expiresAt: null, cached: null }],
    });

  /** The account's own server redirects a request for the output there. */
  const redirectsTo = async (to: string) => {
    await standsAt(`${rig.sandbox.origin}/_files/crucible/outputs/picture.png`);
    rig.fault('getObject', { kind: 'redirect', to }, { times: null });
  };

  afterEach(() => rig.sandbox.control.clearFaults());

  const NOT_PUBLIC: readonly (readonly [name: string, host: string])[] = [
    ['loopback', '127.0.0.1'],
    ['loopback by name', 'localhost'],
    ['loopback in IPv6', '[::1]'],
    ['loopback in disguise', '[::ffff:127.0.0.1]'],
    ['loopback as one number', '2130706433'],
    ['a private network', '10.20.30.40'],
    ['a home network', '192.168.1.1'],
    ['a private network in IPv6', '[fd00::1]'],
    ['a link-local address (the cloud’s metadata)', '169.254.169.254'],
    ['a link-local address in IPv6', '[fe80::1]'],
  ];
  for (const [name, host] of NOT_PUBLIC) {
    it(`on ${name}: refused`, async () => {
      await standsAt(`https://${host}/picture.png`);
      await assertNotFetched(rig, window, id, 'address.private');
    });

    it(`with a redirect to ${name}: refused`, async () => {
      await redirectsTo(`https://${host}/picture.png`);
      await assertNotFetched(rig, window, id, 'address.private');
    });
  }

  for (const to of [
    'http://192.168.1.1/p.png',
    'file:///etc/hostname',
    'data:image/png;base64,iVBORw0KGgo=',
  ]) {
    it(`with a redirect to ${to.split(':', 1)[0]}: refused`, async () => {
      await redirectsTo(to);
      await assertNotFetched(rig, window, id, 'address.notAllowed');
    });
  }
});
