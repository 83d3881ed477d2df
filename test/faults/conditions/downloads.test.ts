import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../../src/core/account.ts';
import type { JobId } from '../../../src/core/ids.ts';
import type { JobOutput } from '../../../src/core/output.ts';
import type { DownloadLimits } from '../../../src/jobs/watch/outputDownloads.ts';
import { readStartup, STARTUP_FILE } from '../../../src/jobs/store/openWork.ts';
import { assertPicture, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

const MEGABYTE = 1_000_000;

describe('Fault injection: an output that nobody looks at', () => {
  let rig: FaultRig;
  let limits: DownloadLimits;

  beforeEach(async () => {
    rig = await FaultRig.start();
    limits = { enabled: true, maxBytes: 10 * MEGABYTE };
  });

  afterEach(() => rig.close());

  const keeping = () => ({
    keepOutputs: {
      downloads: () => limits,
      maxCacheBytes: () => 100 * MEGABYTE,
      hasAccount: async () => true,
      dragFolder: join(rig.folder, 'drag'),
    },
  });
  const outputOf = async (window: FaultWindow, id: JobId): Promise<JobOutput> => {
    const [output] = (await window.job(id)).outputs;
    return output ?? assert.fail('no output');
  };
  const untilOutput = (
    window: FaultWindow,
    id: JobId,
    wanted: (output: JobOutput) => boolean,
    name: string,
  ) =>
    rig.until(async () => {
      const [output] = (await window.job(id)).outputs;
      return output !== undefined && wanted(output);
    }, name);
  const untilHere = (window: FaultWindow, id: JobId) =>
    untilOutput(window, id, ({ cached }) => cached !== null, 'the output is here');
  const hasOpenWork = () => {
    return readStartup(readFileSync(join(rig.folder, STARTUP_FILE), 'utf8')).openWork;
  };
  const bought = async (window: FaultWindow, account: Account): Promise<JobId> => {
    const { id } = await window.buy(account.id);
    await rig.jobInState(window, id, 'succeeded');
    return id;
  };

  it('is downloaded when its job ends, without the key', async () => {
    const { window, account } = await rig.startedWindow(keeping());
    const id = await bought(window, account);
    await untilHere(window, id);
    const { cached, notDownloaded } = await outputOf(window, id);
    assert.ok(cached);
    assert.equal(notDownloaded, undefined);
    assertPicture(readFileSync(window.cache.pathOf(cached)));
    const [seen, ...more] = rig.seen('getObject');
    assert.deepEqual(more, []);
    for (const name of ['authorization', 'x-api-key', 'cookie']) assert.equal(seen?.headers[name], undefined);
    await rig.until(
      async () => (await window.jobs.journal.downloads.pending()).length === 0,
      'nothing is left',
    );
    await rig.until(async () => hasOpenWork() === false, 'there is no work');
  });

  it('is left alone where the user has turned that off, before or after the job was submitted', async () => {
    limits = { ...limits, enabled: false };
    const { window, account } = await rig.startedWindow(keeping());
    const id = await bought(window, account);
    assert.deepEqual(await window.jobs.journal.downloads.pending(), []);
    assert.deepEqual(rig.seen('getObject'), []);
    assert.equal((await outputOf(window, id)).notDownloaded, undefined);
    assertPicture(readFileSync((await window.picture(id)).path));
  });

  it('is marked when it is larger than the limit, and downloaded when the user asks', async () => {
    limits = { ...limits, maxBytes: 1_000 };
    const { window, account } = await rig.startedWindow(keeping());
    const id = await bought(window, account);
    await untilOutput(
      window,
      id,
      ({ notDownloaded }) => notDownloaded?.code === 'answer.tooLarge',
      'it is marked',
    );
    await rig.until(
      async () => (await window.jobs.journal.downloads.pending()).length === 0,
      'nothing is left',
    );
    assertPicture(readFileSync((await window.picture(id)).path));
    assert.equal((await outputOf(window, id)).notDownloaded, undefined);
  });

  it('is marked while its host is down, and downloaded when it is up again', async () => {
    const { window, account } = await rig.startedWindow(keeping());
    // One download gives up after three requests; the next is made after half a minute.
    rig.fault('getObject', { kind: 'status', status: 503, body: 'empty' }, { times: 4 });
    const marks: (string | undefined)[] = [];
    window.jobs.journal.changes.onDidChange((change) => {
      if ('outputs' in change) marks.push(change.outputs[0]?.notDownloaded?.code);
    });
    const id = await bought(window, account);
    await untilHere(window, id);
    assert.ok(marks.includes('server.failed'));
    assert.equal((await outputOf(window, id)).notDownloaded, undefined);
  });

  it('is downloaded by the next window when this one ends in the middle', async () => {
    const { window, account } = await rig.startedWindow(keeping());
    rig.fault('getObject', { kind: 'halfOpen' });
    const id = await bought(window, account);
    await rig.until(async () => rig.seen('getObject').length === 1, 'the download has begun');
    window.close();
    assert.equal(hasOpenWork(), true);
    const next = await rig.window(keeping()).start();
    await untilHere(next, id);
    assert.equal(rig.charged().length, 1);
  });

  it('is downloaded once, although several windows are open', async () => {
    const { window, account } = await rig.startedWindow(keeping());
    const others = [await rig.window(keeping()).start(), await rig.window(keeping()).start()];
    const ids = [await bought(window, account), await bought(window, account), await bought(window, account)];
    for (const id of ids) await untilHere(others[0] ?? assert.fail(), id);
    assert.equal(rig.seen('getObject').length, 3);
  });
});
