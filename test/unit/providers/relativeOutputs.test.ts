import assert from 'node:assert/strict';
import type { Provider } from '../../../src/core/provider.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { artifactOutputs } from '../../../src/providers/lenserfight/artifacts.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { RunTrace } from '../../../src/providers/lenserfight/runTrace.ts';
import { EngineRig } from '../calls/engineRig.ts';
import { serve } from '../net/loopback.ts';
import { inlineText } from './lenserfightRig.ts';

const never = new AbortController().signal;
const ID = '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11';

/** A platform that answers a look at a job with an output at this address. */
interface Told {
  readonly provider: Provider;
  readonly key: string;
  readonly answer: (url: string) => unknown;
}

const TOLD: Readonly<Record<string, Told>> = {
  Crucible: {
    provider: crucible,
    key: 'moltazine_0123456789',
    answer: (url) => ({ success: true, data: { job_id: ID, status: 'succeeded', outputs: [{ url }] } }),
  },
  'Killa Tamata, as the output': {
    provider: killatamata,
    key: 'a-key-of-killa-tamata',
    answer: (outputUrl) => ({ ok: true, externalJobId: ID, status: 'succeeded', outputUrl }),
  },
  'Killa Tamata, as a file': {
    provider: killatamata,
    key: 'a-key-of-killa-tamata',
    answer: (url) => ({ ok: true, externalJobId: ID, status: 'succeeded', outputFiles: [{ url }] }),
  },
  'Killa Tamata, among what can be downloaded': {
    provider: killatamata,
    key: 'a-key-of-killa-tamata',
    answer: (url) => ({ ok: true, externalJobId: ID, status: 'succeeded', downloadableOutputUrls: [url] }),
  },
  'LenserFight, as a text': {
    provider: lenserfight,
    key: 'lf_svc_0123456789',
    answer: (contentText) => ({
      data: { runId: ID, status: 'succeeded', artifacts: [{ id: '1', artifactKind: 'video', contentText }] },
    }),
  },
  'LenserFight, in JSON': {
    provider: lenserfight,
    key: 'lf_svc_0123456789',
    answer: (url) => ({
      data: {
        ...{ runId: ID, status: 'succeeded' },
        artifacts: [{ id: '1', artifactKind: 'image', contentText: null, contentJson: { media: { url } } }],
      },
    }),
  },
};

describe('An output whose address has no host', () => {
  let rig: EngineRig;
  beforeEach(() => {
    rig = new EngineRig();
  });
  afterEach(() => rig.close());

  for (const [name, { provider, key, answer }] of Object.entries(TOLD))
    it(`is found at the server that the job was sent to (${name})`, async () => {
      let url = '';
      const server = await serve((response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(url))),
      );
      try {
        const [base] = provider.bases;
        const [credential] = provider.credentials;
        assert.ok(base && credential && provider.jobs);
        const at = `${server.origin}/api`;
        const account = await rig.account(provider, { [base.name]: at }, { [credential.id]: key });
        const { session } = await rig.opened(account.id);
        for (const [given, whole] of [
          ['/media/x.mp4', `${server.origin}/media/x.mp4`],
          ['/media/x.mp4?sig=a%2Fb', `${server.origin}/media/x.mp4?sig=a%2Fb`],
          ['media/x', `${at}/media/x`],
          [`//127.0.0.1:${server.port}/x.png`, `${server.origin}/x.png`],
        ] as const) {
          url = given;
          const { state, outputs } = await provider.jobs.poll(session, ID, never);
          assert.deepEqual([state, outputs.map((one) => one.url)], ['succeeded', [whole]], given);
        }
      } finally {
        server.close();
      }
    });

  it('is found where a node of a workflow names it', () => {
    const outputs = (envelope: Readonly<Record<string, unknown>>) => {
      const trace = new RunTrace('https://platform.example.com', true);
      trace.connected();
      const event = (id: string, type: string, payload: unknown) =>
        trace.hear({ id, event: type, data: JSON.stringify({ eventType: type, payload }) });
      event('1', 'node.completed', { nodeId: 'n', envelope });
      event('2', 'run.completed', {});
      return trace.snapshot()?.outputs ?? [];
    };
    const found = [
      { artifactKind: 'image', media: { url: '/files/a.png?x=1' } },
      { artifactKind: 'image', output: 'files/a.png?x=1' },
      { artifactKind: 'image', output: '//platform.example.com/files/a.png?x=1' },
    ];
    for (const envelope of found)
      assert.deepEqual(
        outputs(envelope).map(({ url }) => url),
        ['https://platform.example.com/files/a.png?x=1'],
      );
    const [text] = outputs({ artifactKind: 'text', output: 'files/a.png' });
    assert.equal(inlineText(text), 'files/a.png');
  });

  it('is a text where it is none', async () => {
    const words = ['/imagine a lighthouse in the fog', 'n/a', 'file:///etc/passwd', 'A picture: a/b'];
    for (const contentText of words) {
      const [text] = await artifactOutputs(
        [{ id: '1', artifactKind: 'image', contentText, contentJson: undefined, createdAt: undefined }],
        'https://platform.example.com',
      );
      assert.equal(inlineText(text), contentText);
    }
  });
});
