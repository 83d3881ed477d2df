import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { CachedContent } from '../../../../src/core/output.ts';
import {
  knownOutput,
  type KnownOutputDeps,
  type Looking,
} from '../../../../src/features/keeping/knownOutput.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { readerOf, type ByteReader } from '../../../../src/media/completeness/byteReader.ts';
import { essenceOf } from '../../../../src/media/keeping/essence.ts';
import { JournalRig, newJob } from '../../jobs/support/journalRig.ts';
import { png } from '../../media/samples.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The same picture with a comment. */
function tagged(picture: Buffer): Buffer {
  const body = Buffer.from('tEXtComment\0by hand', 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.byteLength - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([picture.subarray(0, 33), length, body, sum, picture.subarray(33)]);
}

describe('A file that is asked for', () => {
  let rig: JournalRig;
  let journal: Journal;

  beforeEach(async () => {
    rig = new JournalRig();
    journal = await rig.open();
  });
  afterEach(() => rig.close());

  const deps = (): KnownOutputDeps => ({
    contents: journal.contents,
    find: async (id) => {
      const [job, index] = id.split('/');
      const record = await journal.get(job ?? '');
      const output = record?.outputs.find((one) => one.index === Number(index) && one.gone !== 'deleted');
      return record && output && { job: record, output };
    },
    pathOf: ({ hash }) => rig.file(hash),
  });
  const ask = (bytes: Buffer, looking: Looking = {}, signal = new AbortController().signal) =>
    knownOutput(deps(), readerOf(bytes), signal, looking);

  /** A job whose output is in the cache; `isOld`: from before hashes were stored. */
  async function output(bytes: Buffer, isOld = false): Promise<JobRecord> {
    const hash = hashOf(bytes);
    const content: CachedContent = {
      ...{ hash, kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: bytes.byteLength },
    };
    await writeFile(rig.file(hash), bytes);
    const { id } = await journal.add(newJob());
    const place = { index: 0, url: null, mimeType: null, width: null, height: null, expiresAt: null };
    const job = await journal.change(id, { state: 'succeeded', outputs: [{ ...place, cached: null }] });
    if (!isOld)
      return journal.markCached(id, 0, content, (await essenceOf(readerOf(bytes))).hash ?? undefined);
    return journal.change(job.id, { outputs: [{ ...place, cached: content }] });
  }

  /** All jobs so far are from before hashes were stored. */
  const forgetHashes = () =>
    journal.database.record(() => {
      journal.database.run('DELETE FROM contents', {});
      journal.database.run('UPDATE content_backfill SET upto = (SELECT max(seq) FROM jobs)', {});
    });

  it('is known by its bytes, and the newest output with them is shown', async () => {
    await output(png(1));
    const newest = await output(png(1));
    await output(png(2));
    const known = await ask(png(1));
    assert.deepEqual([known?.record.job.id, known?.isSame], [newest.id, true]);
  });

  it('is known by its picture when tags were written into it or removed', async () => {
    const plain = await output(png(1));
    const written = await output(tagged(png(2)));
    const [one, other] = [await ask(tagged(png(1))), await ask(png(2))];
    assert.deepEqual([one?.record.job.id, one?.isSame], [plain.id, false]);
    assert.deepEqual([other?.record.job.id, other?.isSame], [written.id, false]);
  });

  it('is not known when the history has no such content', async () => {
    await output(png(1));
    assert.equal(await ask(png(9)), undefined);
    assert.equal(await ask(Buffer.from('no medium at all')), undefined);
    assert.equal(await ask(Buffer.alloc(0)), undefined);
  });

  it('is not known any more when its output was deleted for good, and the one before it is', async () => {
    const first = await output(png(1));
    const second = await output(png(1));
    const [kept] = second.outputs;
    assert.ok(kept);
    await journal.change(second.id, { outputs: [{ ...kept, gone: 'deleted' }] });
    assert.equal((await ask(png(1)))?.record.job.id, first.id);
    await journal.change(first.id, { outputs: [{ ...kept, gone: 'deleted' }] });
    assert.equal(await ask(png(1)), undefined);
  });

  it('is known by an output in the recycle bin only where there is no other', async () => {
    const first = await output(png(1));
    const second = await output(png(1));
    const [kept] = second.outputs;
    assert.ok(kept);
    await journal.change(second.id, { outputs: [{ ...kept, gone: 'recycled' }] });
    assert.equal((await ask(png(1)))?.record.job.id, first.id);
    await journal.change(first.id, { outputs: [{ ...kept, gone: 'recycled' }] });
    const known = await ask(png(1));
    assert.deepEqual([known?.record.job.id, known?.record.output.gone], [second.id, 'recycled']);
  });

  it('is known from before hashes were stored: those outputs are read once', async () => {
    const old = await output(png(1), true);
    for (let shade = 20; shade < 65; shade += 1) await output(png(shade), true);
    await forgetHashes();
    let older = 0;
    const looking = { onOlder: () => void (older += 1) };
    assert.equal((await ask(tagged(png(1)), looking))?.record.job.id, old.id);
    assert.equal(older, 3, 'in batches, so that the editor stays responsive');
    assert.equal((await ask(tagged(png(1)), looking))?.record.job.id, old.id);
    assert.equal(await ask(png(9), looking), undefined);
    assert.equal(older, 3, 'not again');
  });

  it('is known by its bytes alone when the older output has left the cache', async () => {
    const old = await output(png(1), true);
    await forgetHashes();
    await rm(rig.file(hashOf(png(1))));
    assert.equal((await ask(png(1)))?.record.job.id, old.id);
    assert.equal(await ask(tagged(png(1))), undefined);
  });

  it('is read in pieces, says how far, and stops when it is canceled', async () => {
    const stop = new AbortController();
    const size = 500 * 1024 * 1024;
    const told: number[] = [];
    let longest = 0;
    const huge: ByteReader = {
      size,
      read: async (_, length) => {
        longest = Math.max(longest, length);
        return Buffer.alloc(length);
      },
    };
    const onBytes = (done: number) => {
      told.push(done);
      if (told.length === 3) stop.abort();
    };
    await assert.rejects(knownOutput(deps(), huge, stop.signal, { onBytes }), { name: 'AbortError' });
    assert.equal(told.length, 3);
    assert.ok(longest <= 1024 * 1024 && told.every((done) => done < size));
  });
});
