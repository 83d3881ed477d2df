import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormField, JobRecord } from '../../src/core/job.ts';
import type { Provider } from '../../src/core/provider.ts';
import type { Session } from '../../src/core/session.ts';
import type { PaidRequest } from '../../src/jobs/submit/purchase.ts';
import { openJobs, type Jobs } from '../../src/jobs/jobs.ts';
import { OutputCache } from '../../src/media/cache.ts';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import type { Fault } from '../../src/sandbox/faults/faultRule.ts';
import { ContractStage, platformName } from './support/contractStage.ts';
import { ExchangeValidator } from './support/exchangeJudge.ts';
import { specContract } from './support/specContract.ts';

const providers = (await Promise.all(providerIds.map(loadProvider))).filter(({ jobs }) => jobs);
const never = new AbortController().signal;
const PROMPT = 'A lighthouse on a cliff, evening';

/** The whole way of a paid job, with the client's own gate, journal, watcher and cache. */
describe('a paid job of every platform that has some', () => {
  let stage: ContractStage;
  let folder: string;
  before(async () => {
    stage = await ContractStage.open();
    folder = await mkdtemp(join(tmpdir(), 'backlot-contract-'));
  });
  after(async () => {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const provider of providers) {
    describe(provider.label, () => {
      let session: Session;
      let jobs: Jobs;

      before(async () => {
        session = await stage.session(provider);
        const { clock, httpClient, transports } = stage;
        const write = (line: string) => void stage.log.push(line);
        jobs = await openJobs({
          storage: join(folder, provider.id),
          clock,
          httpClient,
          transports,
          cache: new OutputCache(join(folder, provider.id, 'outputs')),
          open: async () => ({ account: session.account, provider, session }),
          log: { info: write, warn: write },
          confirm: async () => true,
        });
      });
      after(() => jobs.dispose());
      afterEach(() => stage.sandbox.control.clearFaults());

      it('is asked, sent, watched to its end and fetched, for every kind that a prompt is enough for', async () => {
        const kinds = (await provider.jobs?.kinds(session, never))?.rows ?? [];
        let made = 0;
        for (const kind of kinds) {
          const form = await provider.jobs?.form(session, kind.id, never);
          const isMore = ({ name, required, default: standard }: FormField) =>
            required && standard === null && name !== form?.promptField;
          if (!form?.promptField || form.fields.some(isMore)) continue;
          const job = await finished(
            await jobs.submission.submit(request(provider, kind.id, form.promptField), never),
          );
          assert.equal(job.state, 'succeeded', JSON.stringify(job.problem));
          for (const { index } of job.outputs) {
            const { path, content } = await jobs.outputs.bytes(job.id, index, never);
            assert.equal((await readFile(path)).byteLength, content.byteSize);
            assert.notEqual(content.kind, 'unknown');
          }
          made += job.outputs.length;
        }
        assert.ok(made > 0, 'something came of it');
      });

      for (const kind of ['lostAnswer', 'cut', 'truncatedJson'] as const) {
        it(`is charged at most once when the answer to the submission is damaged: ${kind}`, () =>
          damaged({ kind }));
      }

      it('is charged at most once when the platform fails after it has accepted', () =>
        damaged({ kind: 'status', status: 502 }, true));

      async function damaged(fault: Fault, afterWork?: boolean): Promise<void> {
        const [kind] = (await provider.jobs?.kinds(session, never))?.rows ?? [];
        const operation = provider.jobs?.prepare(kind?.id ?? '', {}).operation ?? '';
        const form = await provider.jobs?.form(session, kind?.id ?? '', never);
        stage.sandbox.control.addFault({ operation, fault, ...(afterWork && { afterWork }) });
        const sent = await jobs.submission.submit(
          request(provider, kind?.id ?? '', form?.promptField ?? ''),
          never,
        );
        const job = (await jobs.journal.get(sent.id)) ?? sent;
        const charges = stage.sandbox.control.charges().filter(({ key }) => key === job.intentKey);
        assert.deepEqual(
          charges.map(({ times }) => times),
          [1],
        );
        const promised = specContract(provider.id).operations.find(({ id }) => id === operation);
        const repeats = JSON.stringify(promised?.vendor['idempotency'] ?? '').includes('same-result');
        assert.equal(
          job.state === 'unknown',
          !repeats,
          `${job.state}, and the platform ${repeats ? 'repeats' : 'does not repeat'}`,
        );
      }

      function request(owner: Provider, kind: string, promptField: string): PaidRequest {
        const call = owner.jobs?.prepare(kind, { [promptField]: PROMPT });
        assert.ok(call);
        return { provider: owner, session, call, kind, title: PROMPT };
      }

      /** The job as it is at its end. */
      async function finished(job: JobRecord): Promise<JobRecord> {
        const end = new Promise<JobRecord>((resolve) => {
          const listening = jobs.watcher.onDidEnd((ended) => {
            if (ended.id !== job.id) return;
            listening.dispose();
            resolve(ended);
          });
        });
        jobs.watcher.watch(job.id);
        return end;
      }
    });
  }

  // In a block of its own, because a plain test would run before the blocks above.
  describe('the independent judge', () => {
    it('finds that the whole way keeps to the contracts, and that no key goes to the files', () => {
      const rows = stage.sandbox.control.requests();
      const names = new Set(providers.map(({ id }) => platformName(stage.sandbox, id)));
      for (const name of names)
        assert.ok(rows.some((row) => row.platform === name && row.operation === 'getObject'));
      assert.deepEqual(new ExchangeValidator(stage.sandbox.platforms).judge(rows), []);
      for (const secret of stage.secrets) assert.ok(!stage.log.some((line) => line.includes(secret)));
    });
  });
});
