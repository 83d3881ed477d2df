import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../../../src/core/account.ts';
import type { JobId } from '../../../src/core/ids.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import type { JobOutput } from '../../../src/core/output.ts';
import type { ProblemDetails } from '../../../src/core/problem.ts';
import type { KeepingRule } from '../../../src/jobs/store/keeping/keepTable.ts';
import type { OutputKeepingDeps } from '../../../src/jobs/watch/outputKeeping.ts';
import { assertPicture, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: an output that is kept by itself', () => {
  let rig: FaultRig;
  let folder: string;
  /** The problems that the user was told of. */
  let told: ProblemDetails[];
  /** Called where an output is named, before anything is written. */
  let onDescribe: (job: JobRecord) => Promise<void>;

  beforeEach(async () => {
    rig = await FaultRig.start();
    folder = join(rig.folder, 'kept');
    mkdirSync(folder);
    told = [];
    onDescribe = async () => undefined;
  });
  afterEach(() => rig.close());

  const rule = (): KeepingRule => ({ folder, template: '{prompt}', embeds: false });
  const keeping: Pick<OutputKeepingDeps, 'describe' | 'tell'> = {
    describe: async (job) => {
      await onDescribe(job);
      return { name: 'fog.png', sidecar: `{"job":"${job.id}"}\n` };
    },
    tell: (problem) => void told.push(problem.details),
  };
  const settings = () => ({
    keeping,
    keepOutputs: {
      downloads: () => ({ enabled: true, maxBytes: 10_000_000 }),
      maxCacheBytes: () => 100_000_000,
      hasAccount: async () => true,
      dragFolder: join(rig.folder, 'drag'),
    },
  });
  const startedWindow = async (): Promise<{ window: FaultWindow; account: Account }> => {
    const started = await rig.startedWindow(settings());
    await started.window.jobs.journal.keeps.setRule(null, rule());
    return started;
  };
  const bought = async (window: FaultWindow, account: Account): Promise<JobId> => {
    const { id } = await window.buy(account.id);
    await rig.jobInState(window, id, 'succeeded');
    return id;
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
  const untilKept = async (window: FaultWindow, id: JobId): Promise<string> => {
    await untilOutput(window, id, ({ kept }) => kept !== undefined, 'it is kept');
    return (await window.job(id)).outputs[0]?.kept?.path ?? '';
  };
  const untilNotKept = (window: FaultWindow, id: JobId, reason: string) =>
    untilOutput(window, id, ({ notKept }) => notKept?.args?.['reason'] === reason, `marked: ${reason}`);
  const assertKept = (path: string) => {
    assertPicture(readFileSync(path));
    assert.match(readFileSync(`${path}.backlot.json`, 'utf8'), /"job"/);
  };

  it('is copied when its job ends, once, with its recipe', async () => {
    const { window, account } = await startedWindow();
    const id = await bought(window, account);
    assertKept(await untilKept(window, id));
    assert.deepEqual(readdirSync(folder).sort(), ['fog.png', 'fog.png.backlot.json']);
    assert.deepEqual(await window.jobs.journal.keeps.pending(), []);
    assert.equal(rig.seen('getObject').length, 1);
    assert.deepEqual(told, []);
  });

  it('is not copied where the user has not turned it on', async () => {
    const { window, account } = await rig.startedWindow(settings());
    const id = await bought(window, account);
    await untilOutput(window, id, ({ cached }) => cached !== null, 'it is downloaded');
    assert.deepEqual(await window.jobs.journal.keeps.pending(), []);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is kept once, although several windows are open', async () => {
    const { window, account } = await startedWindow();
    await rig.window(settings()).start();
    await rig.window(settings()).start();
    const ids = [await bought(window, account), await bought(window, account), await bought(window, account)];
    const paths = [];
    for (const id of ids) paths.push(await untilKept(window, id));
    assert.equal(new Set(paths).size, 3);
    paths.forEach(assertKept);
    assert.equal(readdirSync(folder).length, 6);
  });

  it('is kept once when two windows are asked for the same at the same time', async () => {
    const { window, account } = await rig.startedWindow(settings());
    const other = await rig.window(settings()).start();
    const id = await bought(window, account);
    const signal = new AbortController().signal;
    const place = { job: id, index: 0 };
    const paths = await Promise.all([
      window.jobs.keeping.keep(place, rule(), signal),
      other.jobs.keeping.keep(place, rule(), signal),
    ]);
    assert.equal(paths.filter((path) => path !== null).length, 1);
    assertKept(await untilKept(window, id));
    assert.equal(readdirSync(folder).length, 2);
  });

  it('is marked while the folder is gone, told once for all, and kept when the folder is there again', async () => {
    const { window, account } = await startedWindow();
    rmSync(folder, { recursive: true });
    const ids = [await bought(window, account), await bought(window, account)];
    for (const id of ids) await untilNotKept(window, id, 'folderMissing');
    assert.deepEqual(
      told.map(({ code, args }) => [code, args?.['reason']]),
      [['keep.failed', 'folderMissing']],
    );
    mkdirSync(folder);
    for (const id of ids) assertKept(await untilKept(window, id));
    assert.equal((await window.job(ids[0] ?? '')).outputs[0]?.notKept, undefined);
    assert.equal(told.length, 1);
  });

  it('is marked while the disk is full, leaves nothing half, and is kept when there is room', async () => {
    const { window, account } = await startedWindow();
    const disk = await fullDisk(folder);
    onDescribe = async () => disk.fill();
    const id = await bought(window, account);
    await untilNotKept(window, id, 'full');
    onDescribe = async () => disk.free();
    assert.deepEqual(readdirSync(folder), []);
    disk.free();
    assertKept(await untilKept(window, id));
    assert.deepEqual(
      told.map(({ args }) => args?.['reason']),
      ['full'],
    );
  });

  it('is kept by the next window when this one ends before the copy', async () => {
    const { window, account } = await startedWindow();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    onDescribe = () => {
      reach();
      return new Promise(() => undefined);
    };
    const id = await bought(window, account);
    await reached;
    window.close();
    onDescribe = async () => undefined;
    const next = await rig.window({ ...settings(), window: { id: 'next', isGone: () => true } }).start();
    assertKept(await untilKept(next, id));
    assert.equal(readdirSync(folder).length, 2);
  });

  it('is not kept a second time when the window was killed between the copy and the note of it', async () => {
    const { window, account } = await startedWindow();
    const { keeps } = window.jobs.journal;
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    // The copy has its name; the window does not come to say so.
    keeps.markKept = () => {
      reach();
      return new Promise(() => undefined);
    };
    const id = await bought(window, account);
    await reached;
    window.close();
    assert.equal(readdirSync(folder).length, 2);
    const next = await rig.window({ ...settings(), window: { id: 'next', isGone: () => true } }).start();
    assert.equal(await untilKept(next, id), join(folder, 'fog.png'));
    assert.equal(readdirSync(folder).length, 2);
  });

  it('gets another name when somebody’s file has its name', async () => {
    const { window, account } = await startedWindow();
    writeFileSync(join(folder, 'fog.png'), 'somebody’s');
    const id = await bought(window, account);
    assert.equal(await untilKept(window, id), join(folder, 'fog-2.png'));
    assert.equal(readFileSync(join(folder, 'fog.png'), 'utf8'), 'somebody’s');
  });

  it('is not kept after all when the user has turned it off meanwhile', async () => {
    const { window, account } = await startedWindow();
    rmSync(folder, { recursive: true });
    const id = await bought(window, account);
    await untilNotKept(window, id, 'folderMissing');
    await window.jobs.journal.keeps.setRule(null, null);
    mkdirSync(folder);
    await rig.until(async () => (await window.jobs.journal.keeps.pending()).length === 0, 'nothing is left');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is neither kept nor kept later when the user cancels', async () => {
    const { window, account } = await rig.startedWindow(settings());
    const id = await bought(window, account);
    const abort = new AbortController();
    onDescribe = async () => abort.abort();
    await assert.rejects(window.jobs.keeping.keep({ job: id, index: 0 }, rule(), abort.signal), {
      code: 'call.canceled',
    });
    assert.deepEqual(await window.jobs.journal.keeps.pending(), []);
    assert.deepEqual(readdirSync(folder), []);
  });
});

type Write = (...given: unknown[]) => Promise<unknown>;

/** A disk that can be full: every write to a file fails as the system says it then. */
async function fullDisk(folder: string): Promise<{ fill(): void; free(): void }> {
  const probe = join(folder, 'probe');
  const file = await open(probe, 'w');
  const methods = Object.getPrototypeOf(file) as { write: Write; writeFile: Write };
  await file.close();
  rmSync(probe);
  const real = { write: methods.write, writeFile: methods.writeFile };
  const refuse = () =>
    Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  return {
    fill: () => void Object.assign(methods, { write: refuse, writeFile: refuse }),
    free: () => void Object.assign(methods, real),
  };
}
