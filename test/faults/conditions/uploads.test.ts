import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { Fault } from '../../../src/sandbox/faults/faultRule.ts';
import { photo, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

const LINK_MS = 16 * 60_000;

describe('Fault injection: an upload', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });

  afterEach(() => rig.close());

  /** Every try went out with the right length, and none with a credential. */
  const assertSentRight = (tries: number): void => {
    const puts = rig.seen('putObject');
    assert.equal(puts.length, tries);
    for (const { headers } of puts) {
      assert.equal(headers['content-length'], '3000');
      assert.equal(headers['transfer-encoding'], undefined);
      assert.equal(headers['content-type'], 'image/png');
      for (const name of ['authorization', 'x-api-key', 'cookie'])
        assert.equal(headers[name], undefined, name);
    }
  };
  const assertPaid = (places: number): void => {
    assert.deepEqual([rig.placesCharged(), window.questions.length], [places, places]);
  };

  it('without a fault is confirmed once, charged once, and sent once with its exact length and no credential', async () => {
    assert.equal((await window.upload(account.id, photo())).status, 'ready');
    assertSentRight(1);
    assertPaid(1);
  });

  it('of a JPEG that is called PNG is declared and paid as a JPEG', async () => {
    const bytes = new Uint8Array(3000);
    bytes.set(Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'));
    const asset = await window.upload(account.id, { ...photo('photo.png'), bytes });
    assert.deepEqual([asset.name, asset.mimeType], ['photo.jpg', 'image/jpeg']);
    assert.equal(rig.seen('putObject')[0]?.headers['content-type'], 'image/jpeg');
    assertPaid(1);
  });

  it('charges and sends nothing when the creation is refused', async () => {
    rig.fault('createAsset', { kind: 'status', status: 402 });
    const { kind, details } = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([kind, details.args?.['place']], ['funds', undefined]);
    assertSentRight(0);
    assert.equal(rig.placesCharged(), 0);
  });

  for (const status of [400, 403, 413, 415]) {
    it(`is not retried when the bytes are refused with ${status}, and says that its place is gone`, async () => {
      rig.fault('putObject', { kind: 'status', status });
      const { code, details } = await problemOf(window.upload(account.id, photo()));
      assert.deepEqual([code, details.status, details.args?.['place']], ['upload.refused', status, 'gone']);
      assertSentRight(1);
      assertPaid(1);
    });
  }

  it('says that its place expired; only a new confirmation buys another', async () => {
    window.before.set('PUT', () => rig.clock.leap(LINK_MS));
    const { code, details } = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([code, details.args?.['place']], ['upload.refused', 'gone']);
    assertPaid(1);
    assert.equal((await window.upload(account.id, photo())).status, 'ready');
    assertPaid(2);
  });

  it('buys nothing by itself when its kept place has expired', async () => {
    rig.fault('putObject', { kind: 'refuse' }, { times: 3 });
    await problemOf(window.upload(account.id, photo()));
    rig.clock.leap(LINK_MS);
    const { code, details } = await problemOf(window.upload(account.id, photo()));
    assert.deepEqual([code, details.args?.['place']], ['upload.refused', 'gone']);
    assertPaid(1);
  });

  const PASSING: readonly (readonly [name: string, fault: Fault])[] = [
    ['cut in the middle of the bytes', { kind: 'cutRequest', afterBytes: 1000 }],
    ['cut before the first byte', { kind: 'refuse' }],
    ['answered by a 503', { kind: 'status', status: 503 }],
    ['limited by a 429', { kind: 'status', status: 429 }],
  ];
  for (const [name, fault] of PASSING) {
    it(`${name} is retried with the same length and charged once`, async () => {
      rig.fault('putObject', fault);
      assert.equal((await window.upload(account.id, photo())).status, 'ready');
      assertSentRight(2);
      assertPaid(1);
    });

    it(`${name} each time keeps its place, which the same file fills the next time`, async () => {
      rig.fault('putObject', fault, { times: 3 });
      const { details } = await problemOf(window.upload(account.id, photo()));
      assert.equal(details.args?.['place'], 'kept');
      assert.equal((await window.upload(account.id, photo())).status, 'ready');
      assertSentRight(4);
      assertPaid(1);
    });
  }

  for (const fault of [{ kind: 'lostAnswer' }, { kind: 'cut' }] as const) {
    it(`is found at the platform when only its answer was lost (${fault.kind})`, async () => {
      rig.fault('putObject', fault);
      assert.equal((await window.upload(account.id, photo())).status, 'ready');
      assertSentRight(2);
      assertPaid(1);
    });
  }

  it('of another file or account does not use a kept place; a renamed file does', async () => {
    const second = await rig.addAccount(window);
    rig.fault('putObject', { kind: 'refuse' }, { times: 3 });
    await problemOf(window.upload(account.id, photo()));
    const other = photo();
    other.bytes[2999] = 1;
    assert.equal((await window.upload(account.id, other)).status, 'ready');
    assertPaid(2);
    assert.equal((await window.upload(second.id, photo())).status, 'ready');
    assertPaid(3);
    assert.equal((await window.upload(account.id, photo('renamed.png'))).status, 'ready');
    assertPaid(3);
  });

  it('keeps its place when it is canceled while the bytes are sent', async () => {
    const stop = new AbortController();
    window.before.set('PUT', () => stop.abort());
    const { kind, details } = await problemOf(
      window.jobs.uploads.upload(await window.opened(account.id), photo(), stop.signal),
    );
    assert.deepEqual([kind, details.args?.['place']], ['canceled', 'kept']);
    assert.equal((await window.upload(account.id, photo())).status, 'ready');
    assertPaid(1);
  });

  it('leaves nothing of its pre-signed address in the journal', async () => {
    rig.fault('putObject', { kind: 'refuse' }, { times: 3 });
    await problemOf(window.upload(account.id, photo()));
    const [record] = (await window.jobs.journal.page({ limit: 1 })).jobs;
    assert.equal(record?.state, 'succeeded');
    assert.doesNotMatch(JSON.stringify(record), /token|_files/);
  });
});
