import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { JobRecord } from '../../../../src/core/job.ts';
import { JobOutputs, type JobOutputsDeps } from '../../../../src/jobs/watch/jobOutputs.ts';
import { OutputCache } from '../../../../src/media/cache.ts';
import { OutputFetcher } from '../../../../src/media/fetcher.ts';
import { problemOf } from '../support/journalRig.ts';
import { never, paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

// The smallest PNG: one transparent pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('JobOutputs', () => {
  let rig: PaidRig;
  let outputs: JobOutputs;
  let files: Server;
  let origin: string;
  /** Paths that the file server knows; everything else is 403, as a signature that has run out. */
  let valid: Set<string>;
  /** Whether something in front of the files wants to know who asks. */
  let challenges: boolean;
  /** What stands at these paths instead of an output. */
  let pages: Map<string, string>;
  let gate: { reach(): void; readonly opened: Promise<void> } | null;
  let asked: { path: string; authorization: string | undefined }[];

  const newOutputs = (more: Partial<JobOutputsDeps> = {}): JobOutputs => {
    const { journal, account, clock } = rig;
    const cache = new OutputCache(join(rig.files.folder, 'outputs'), clock);
    const fetcher = new OutputFetcher({ httpClient: account.httpClient, cache, clock });
    return new JobOutputs({
      journal,
      cache,
      fetcher,
      open: async () => account.opened,
      credentialScope: () => undefined,
      ...more,
    });
  };

  beforeEach(async () => {
    rig = await paidRig(SAME_RESULT);
    valid = new Set();
    pages = new Map();
    challenges = false;
    gate = null;
    asked = [];
    files = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push({ path, authorization: request.headers.authorization });
      const page = pages.get(path);
      if (challenges)
        response.writeHead(403, { 'content-type': 'text/html' }).end('<html>Who are you?</html>');
      else if (page !== undefined) response.writeHead(200).end(page);
      else if (path === '/slow' && gate) {
        gate.reach();
        void gate.opened.then(() => response.writeHead(200, { 'content-length': PNG.byteLength }).end(PNG));
      } else if (valid.has(path)) response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
      else response.writeHead(403).end();
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
    // The files lie on a second address of the platform, so that loopback is allowed.
    rig.account.opened = withFiles(rig, origin);
    outputs = newOutputs();
  });

  afterEach(() => {
    files.close();
    files.closeAllConnections();
    rig.close();
  });

  /** A finished job whose output lay at `path` when it ended. */
  const finished = async (path: string | null): Promise<JobRecord> => {
    const job = await rig.submission.submit(rig.request, never());
    const url = path === null ? null : origin + path;
    const ref = { index: 0, url, mimeType: null, width: null, height: null, expiresAt: null, cached: null };
    rig.server.job.status = 'succeeded';
    return rig.journal.change(job.id, { state: 'succeeded', outputs: [ref] });
  };

  /** Holds answers for `/slow` back until the gate is opened. */
  const slow = () => {
    const reached = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<void>();
    gate = { reach: reached.resolve, opened: opened.promise };
    return { reached: reached.promise, open: opened.resolve };
  };

  it('fetches an output once and then reads it from the cache', async () => {
    const job = await finished('/a');
    valid.add('/a');
    const file = await outputs.bytes(job.id, 0, never());
    assert.deepEqual(readFileSync(file.path), PNG);
    assert.equal(file.content.mimeType, 'image/png');
    assert.equal(file.content.byteSize, PNG.byteLength);
    assert.deepEqual((await rig.journal.get(job.id))?.outputs[0]?.cached, file.content);

    assert.deepEqual(await outputs.bytes(job.id, 0, never()), file);
    assert.equal(asked.length, 1);
    assert.equal(rig.server.polls, 0);
  });

  it('fetches an output again when the cache has lost it', async () => {
    const job = await finished('/a');
    valid.add('/a');
    const file = await outputs.bytes(job.id, 0, never());
    rmSync(file.path);
    assert.deepEqual(await outputs.bytes(job.id, 0, never()), file);
    assert.equal(asked.length, 2);
  });

  for (const [name, path, expiresAt] of [
    ['is refused', '/old', null],
    ['was never given', null, null],
    ['is known to have run out', '/old', 1],
  ] as const) {
    it(`asks for a fresh address when the first ${name}`, async () => {
      const job = await finished(path);
      const [old] = job.outputs;
      assert.ok(old);
      await rig.journal.change(job.id, { outputs: [{ ...old, expiresAt }] });
      valid.add('/new');
      rig.server.job.outputs = [{ url: `${origin}/new` }];
      const { path: file } = await outputs.bytes(job.id, 0, never());
      assert.deepEqual(readFileSync(file), PNG);
      assert.equal(rig.server.polls, 1);
      const kept = (await rig.journal.get(job.id))?.outputs[0];
      assert.equal(kept?.url, `${origin}/new`);
      assert.ok(kept?.cached);
    });
  }

  it('fails when the fresh address does not work either', async () => {
    const job = await finished('/old');
    rig.server.job.outputs = [{ url: `${origin}/gone` }];
    const { code, kind } = await problemOf(outputs.bytes(job.id, 0, never()));
    assert.match(`${kind} ${code}`, /notFound output\.(expired|missing)|permission/);
    assert.equal(rig.server.polls, 1);
  });

  it('says what came when the fresh address leads to the same', async () => {
    const job = await finished('/old');
    pages.set('/old', '<!doctype html><title>Link expired</title>');
    rig.server.job.outputs = [{ url: `${origin}/old` }];
    const { code, details } = await problemOf(outputs.bytes(job.id, 0, never()));
    assert.equal(code, 'output.otherContent');
    assert.deepEqual([details.args?.['came'], details.args?.['hint']], ['page', 'asked']);
    assert.equal(details.serverMessage, 'Link expired');
    assert.equal(rig.server.polls, 1);
    assert.deepEqual(
      asked.map(({ path }) => path),
      ['/old', '/old'],
    );
    assert.equal((await rig.journal.get(job.id))?.outputs[0]?.cached, null);
  });

  for (const body of ['<html>Link expired</html>', '<?xml version="1.0"?><Error><Code>A</Code></Error>', ''])
    it(`asks for a fresh address when ${body === '' ? 'nothing' : body} comes`, async () => {
      const job = await finished('/other');
      pages.set('/other', body);
      valid.add('/new');
      rig.server.job.outputs = [{ url: `${origin}/new` }];
      assert.deepEqual(readFileSync((await outputs.bytes(job.id, 0, never())).path), PNG);
    });

  it('says that something is in front of the file although the platform cannot say where the file is', async () => {
    const job = await finished('/old');
    challenges = true;
    rig.server.jobs.clear();
    const { code, details } = await problemOf(outputs.bytes(job.id, 0, never()));
    assert.deepEqual([code, details.status, details.byProxy], ['answer.inFront', 403, true]);
    assert.equal((await rig.journal.get(job.id))?.outputs[0]?.notDownloaded?.code, 'answer.inFront');

    challenges = false;
    valid.add('/old');
    assert.deepEqual(readFileSync((await outputs.bytes(job.id, 0, never())).path), PNG);
  });

  const named = async (url: string | null) => {
    const job = await finished('/a');
    const [first] = job.outputs;
    assert.ok(first);
    return rig.journal.change(job.id, { outputs: [{ ...first, url }] });
  };

  for (const url of [
    '',
    ' \n',
    'ftp://files.example.com/a.png',
    'blob:https://x.example/1',
    'file:///a.png',
    'C:\\a.png',
    's3://bucket/a',
    'javascript:1',
    'http://files.example.com/a.png',
    'https://',
    'data:image/png;base64,@@',
  ])
    it(`asks for a fresh address in place of ${JSON.stringify(url)}`, async () => {
      const job = await named(url);
      valid.add('/new');
      rig.server.job.outputs = [{ url: `${origin}/new` }];
      assert.deepEqual(readFileSync((await outputs.bytes(job.id, 0, never())).path), PNG);
      assert.equal(rig.server.polls, 1);
    });

  it('says so when the platform names no address that can be fetched from', async () => {
    for (const [url, scheme] of [
      ['', undefined],
      ['ftp://files.example.com/a.png', 'ftp:'],
    ] as const) {
      const job = await named(url);
      rig.server.job.outputs = [{ url }];
      const { code, details } = await problemOf(outputs.bytes(job.id, 0, never()));
      assert.equal(code, 'output.missing');
      assert.deepEqual([details.args?.['hint'], details.args?.['scheme']], ['asked', scheme]);
    }
  });

  it('resolves an address without a host against the account’s own', async () => {
    const { account, provider } = rig.account.opened;
    const bases = [{ name: 'files', default: `${origin}/v1` }, ...provider.bases];
    rig.account.opened = rig.account.other(account, { bases });
    for (const [url, path] of [
      ['/files/a.png', '/files/a.png'],
      ['files/b.png', '/v1/files/b.png'],
      [`//127.0.0.1:${new URL(origin).port}/c.png`, '/c.png'],
      [` ${origin}/d.png\n`, '/d.png'],
    ] as const) {
      valid.add(path);
      const job = await named(url);
      rmSync(join(rig.files.folder, 'outputs'), { recursive: true, force: true });
      assert.deepEqual(readFileSync((await outputs.bytes(job.id, 0, never())).path), PNG);
      assert.equal(asked.at(-1)?.path, path);
    }
  });

  it('fetches once for all who wait, and stops when nobody waits any more', async () => {
    const job = await finished('/slow');
    valid.add('/slow');
    const gate = slow();
    const [one, two] = [new AbortController(), new AbortController()];
    const first = problemOf(outputs.bytes(job.id, 0, one.signal));
    const second = outputs.bytes(job.id, 0, two.signal);
    await gate.reached;
    one.abort();
    assert.equal((await first).kind, 'canceled');
    gate.open();
    assert.equal((await second).content.mimeType, 'image/png');
    assert.equal(asked.length, 1);

    const other = await finished('/slow');
    rmSync(join(rig.files.folder, 'outputs'), { recursive: true });
    const again = slow();
    const third = problemOf(outputs.bytes(other.id, 0, two.signal));
    await again.reached;
    two.abort();
    assert.equal((await third).kind, 'canceled');
    assert.deepEqual(readdirSync(join(rig.files.folder, 'outputs', 'incoming')), []);
  });

  it('tells everybody who waits how much has come', async () => {
    const job = await finished('/slow');
    const gate = slow();
    const told: (readonly [string, number, number | null])[] = [];
    const onBytes = (who: string) => (received: number, total: number | null) =>
      void told.push([who, received, total]);
    const both = [
      outputs.bytes(job.id, 0, never(), { onBytes: onBytes('one') }),
      outputs.bytes(job.id, 0, never(), { onBytes: onBytes('two') }),
    ];
    await gate.reached;
    gate.open();
    await Promise.all(both);
    assert.equal(asked.length, 1);
    for (const who of ['one', 'two'])
      assert.deepEqual(told.findLast(([name]) => name === who)?.slice(1), [PNG.byteLength, PNG.byteLength]);
  });

  it('keeps an output that is here, although the platform does not name it any more', async () => {
    const job = await finished('/old');
    const [first] = job.outputs;
    assert.ok(first);
    const second = { ...first, index: 1, url: `${origin}/a` };
    await rig.journal.change(job.id, { outputs: [first, second] });
    valid.add('/a').add('/new');
    await outputs.bytes(job.id, 1, never());
    rig.server.job.outputs = [{ url: `${origin}/new` }];
    await outputs.bytes(job.id, 0, never());
    const kept = (await rig.journal.get(job.id))?.outputs ?? [];
    assert.deepEqual(
      kept.map(({ index, cached }) => [index, cached !== null]),
      [
        [0, true],
        [1, true],
      ],
    );
  });

  it('finds an output by its own index, although the platform names a late one before it and the same twice', async () => {
    const job = await finished('/a');
    const [first] = job.outputs;
    assert.ok(first);
    await rig.journal.change(job.id, {
      outputs: [first, ...[1, 2].map((index) => ({ ...first, index, url: `${origin}/b` }))],
    });
    const urls = ['late', 'a?2', 'b?2', 'b?2'].map((path) => `${origin}/${path}`);
    rig.server.job.outputs = urls.map((url) => ({ url }));
    valid.add('/late').add('/a?2').add('/b?2');
    for (const [index, path] of ['/a?2', '/b?2', '/b?2', '/late'].entries()) {
      rmSync(join(rig.files.folder, 'outputs'), { recursive: true, force: true });
      await outputs.bytes(job.id, index, never());
      assert.deepEqual([asked.at(-1)?.path, (await rig.journal.get(job.id))?.outputs.length], [path, 4]);
    }
  });

  it('undoes nothing that was noted of another output while the platform was asked', async () => {
    const job = await finished('/old');
    const [first] = job.outputs;
    assert.ok(first);
    const second = { ...first, index: 1, url: `${origin}/a` };
    await rig.journal.change(job.id, { outputs: [first, second] });
    valid.add('/a').add('/new');
    const { account, provider } = rig.account.opened;
    const { jobs } = provider;
    assert.ok(jobs);
    const poll: typeof jobs.poll = async (...asking) => {
      const snapshot = await jobs.poll(...asking);
      await newOutputs().bytes(job.id, 1, never());
      return snapshot;
    };
    rig.account.opened = rig.account.other(account, { bases: provider.bases, jobs: { ...jobs, poll } });
    rig.server.job.outputs = [{ url: `${origin}/new` }, { url: `${origin}/a` }];
    await outputs.bytes(job.id, 0, never());
    assert.deepEqual(
      (await rig.journal.get(job.id))?.outputs.map(({ url, cached }) => [url, cached !== null]),
      [
        [`${origin}/new`, true],
        [`${origin}/a`, true],
      ],
    );
  });

  it('reports a missing job, output or account', async () => {
    assert.equal((await problemOf(outputs.bytes('nobody', 0, never()))).code, 'target.notFound');
    const job = await finished('/a');
    rig.server.job.outputs = [{ url: `${origin}/a` }];
    assert.equal((await problemOf(outputs.bytes(job.id, 7, never()))).code, 'output.missing');
    const orphaned = newOutputs({ open: async () => undefined });
    assert.equal((await problemOf(orphaned.bytes(job.id, 0, never()))).code, 'key.missing');
  });

  it('sends the key only to the account’s own addresses', async () => {
    valid.add('/a');
    const first = await finished('/a');
    await outputs.bytes(first.id, 0, never());
    const headers = async () => ({ authorization: 'Bearer own' });
    const second = await finishedAnew();
    await newOutputs({ credentialScope: () => ({ origins: [origin], headers }) }).bytes(
      second.id,
      0,
      never(),
    );
    assert.deepEqual(
      asked.map(({ authorization }) => authorization),
      [undefined, 'Bearer own'],
    );
  });

  const finishedAnew = async (): Promise<JobRecord> => {
    const job = await finished('/a');
    rmSync(join(rig.files.folder, 'outputs'), { recursive: true });
    return job;
  };

  it('stops when its signal is aborted', async () => {
    const job = await finished('/a');
    const { kind } = await problemOf(outputs.bytes(job.id, 0, AbortSignal.abort()));
    assert.equal(kind, 'canceled');
  });
});

/** The rig's account with a second base address, for files. */
function withFiles(rig: PaidRig, origin: string): PaidRig['account']['opened'] {
  const { account, provider } = rig.account.opened;
  const bases = [...provider.bases, { name: 'files', default: origin }];
  return rig.account.other(account, { bases });
}
