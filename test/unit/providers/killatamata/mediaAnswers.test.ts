import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rawText } from '../../../../src/core/foreignText.ts';
import { acceptedAnswer, statusAnswer } from '../../../../src/providers/killatamata/media/answers.ts';

const NOW = Date.parse('2027-03-01T12:00:00Z');
const HOUR_MS = 3_600_000;

const accepted = (answer: unknown) => acceptedAnswer.parse(answer);
const status = (answer: unknown) => statusAnswer.parse(answer)(NOW);
const urls = (answer: unknown) => status(answer).outputs.map(({ url }) => url);

describe('the answer to a media job of Killa Tamata', () => {
  for (const [place, answer] of Object.entries({
    externalJobId: { externalJobId: 'j1', id: 'other', jobId: 'other' },
    jobId: { jobId: 'j1', id: 'other', result: { jobId: 'other' } },
    'result.jobId': { result: { jobId: 'j1' }, id: 'other' },
    id: { id: 'j1' },
  }))
    it(`names the job as ${place}`, () => assert.equal(accepted(answer).remoteId, 'j1'));

  it('tells the price in micros, as decimal text, or in its billing', () => {
    const costs = [
      { id: 1, usdChargedMicros: 125_000, usdCharged: '0.13' },
      { id: 1, usdCharged: '0.125' },
      { id: 1, billing: { usdChargedMicros: '125000' } },
    ].map((answer) => accepted(answer).cost);
    assert.deepEqual(costs, Array(3).fill({ unit: 'USD', micros: 125_000 }));
  });

  it('tells what is left and how long it takes, or says nothing of them', () => {
    const told = accepted({ id: 1, usdBalance: '3.50', estimatedDurationSeconds: 12.5 });
    assert.deepEqual([told.balance?.micros, told.estimatedMs], [3_500_000, 12_500]);
    const silent = accepted({ id: 1, usdBalance: null, estimatedDurationSeconds: -1 });
    assert.deepEqual([silent.balance, silent.estimatedMs], [null, null]);
  });

  it('shows what the platform changed, and members that nobody has heard of', () => {
    const { facts = [] } = accepted({
      id: 1,
      effectiveInput: { width: 832 },
      inputAdjustments: [
        { field: 'durationSeconds', requested: 5, effective: 4.83, reason: 'A clip has 8n+1 frames.' },
      ],
      pricingMeta: { megapixels: 0.4 },
      queuePosition: 3,
    });
    const shown = new Map(facts.map(([label, value]) => [label, rawText(value)]));
    assert.equal(
      shown.get('Changed by the platform'),
      'durationSeconds · 5 → 4.83 · A clip has 8n+1 frames.',
    );
    assert.equal(shown.get('Used: Width'), '832');
    assert.equal(shown.get('Price: Megapixels'), '0.4');
    assert.equal(shown.get('Queue position'), '3');
  });

  it('shows also what nobody has heard of inside of the result and of the bill', () => {
    const answer = {
      status: 'processing',
      result: { progress: 0.5, status: 'queued', workerRegion: 'eu' },
      billing: { usdChargedMicros: 5, discountCode: 'JONAS25' },
    };
    const shown = new Map((status(answer).facts ?? []).map(([label, value]) => [label, rawText(value)]));
    assert.deepEqual(
      [...shown],
      [
        ['Progress', '50 %'],
        ['Price: Discount code', 'JONAS25'],
        ['Worker region', 'eu'],
      ],
    );
  });

  it('names the job also where all of it is wrapped', () => {
    for (const answer of [
      { data: { jobId: 'j1' } },
      { result: { externalJobId: 'j1' } },
      { data: { id: 'j1' } },
    ])
      assert.equal(accepted(answer).remoteId, 'j1');
  });

  it('without an id cannot be read', () => {
    assert.equal(acceptedAnswer.safeParse({}).success, false);
    assert.equal(acceptedAnswer.safeParse({ ok: true, usdCharged: '0.02' }).success, false);
  });
});

describe('the status of a media job of Killa Tamata', () => {
  const DONE = { updatedAt: '2027-03-01T10:00:00Z' };
  const CLIP = 'https://cdn.example.com/clip.mp4';

  for (const word of ['queued', 'running', 'processing'])
    it(`goes on while it is "${word}", whatever addresses are named`, () => {
      const read = status({ status: word, expectedOutputUrls: [CLIP], outputUrl: CLIP });
      assert.ok(read.state === 'queued' || read.state === 'running');
      assert.deepEqual(read.outputs, []);
    });

  it('is over at each of the words for an end', () => {
    const states = ['succeeded', 'completed', 'failed', 'error', 'canceled', 'Cancelled'].map(
      (word) => status({ status: word }).state,
    );
    assert.deepEqual(states, ['succeeded', 'succeeded', 'failed', 'failed', 'canceled', 'canceled']);
  });

  it('goes on at a word that nobody knows, and is over when there are outputs to it', () => {
    const unheard = status({ status: 'polishing' });
    assert.deepEqual(
      [unheard.state, unheard.isUnknownWord, unheard.platformStatus],
      ['running', true, 'polishing'],
    );
    const done = status({ status: 'delivered', downloadableOutputUrls: [CLIP] });
    assert.deepEqual([done.state, done.isUnknownWord], ['succeeded', false]);
    assert.equal(status({ outputUrl: CLIP }).state, 'succeeded');
  });

  it('shows outputs that are expected as expected, by their names, until the job is over', () => {
    const expectedOutputUrls = [
      'https://cdn.example.com/j1/words.json?sig=x',
      'https://cdn.example.com/j1/clip.mp4',
    ];
    const shown = (word: string) =>
      status({ status: word, expectedOutputUrls }).facts?.filter(([label]) => label === 'Expected outputs');
    assert.deepEqual(shown('running'), [['Expected outputs', '2 · words.json, clip.mp4']]);
    assert.deepEqual(
      [shown('succeeded'), status({ status: 'running', expectedOutputUrls }).outputs],
      [[], []],
    );
  });

  it('finds the files under each name that servers use', () => {
    const at = (more: object) => urls({ status: 'completed', ...more });
    assert.deepEqual(at({ downloadableOutputUrls: [CLIP], outputUrl: 'https://cdn.example.com/x' }), [CLIP]);
    assert.deepEqual(at({ outputUrl: CLIP, outputFiles: [CLIP, `${CLIP}.srt`] }), [CLIP, `${CLIP}.srt`]);
    assert.deepEqual(at({ outputFiles: [{ url: CLIP, mimeType: 'video/mp4' }] }), [CLIP]);
    assert.deepEqual(at({ outputUrl: [CLIP, `${CLIP}.srt`] }), [CLIP, `${CLIP}.srt`]);
    assert.deepEqual(at({ outputs: [{ url: CLIP }, CLIP] }), [CLIP]);
    assert.deepEqual(
      at({ outputFiles: ['clip.mp4', 7, null, { name: 'clip' }] }),
      [],
      'names are no addresses',
    );
  });

  it('keeps the place of the one of five outputs that did not come', () => {
    const expected = [1, 2, 3, 4, 5].map((at) => `https://cdn.example.com/${at}.json`);
    const there = expected.filter((_, at) => at !== 2).map((url) => `${url}?sig=x`);
    const outputs = urls({
      status: 'succeeded',
      expectedOutputUrls: expected,
      downloadableOutputUrls: there,
    });
    assert.deepEqual(outputs, [there[0], there[1], null, there[2], there[3]]);
  });

  it('takes an address with its host before a storage key, which ends no job either', () => {
    const keys = ['outputs/clip.mp4'];
    assert.deepEqual(urls({ status: 'completed', downloadableOutputUrls: keys, outputUrl: CLIP }), [CLIP]);
    assert.deepEqual(urls({ status: 'completed', downloadableOutputUrls: keys }), keys);
    const below = ['/dl/1', '/dl/2'];
    assert.deepEqual(urls({ status: 'completed', downloadableOutputUrls: below, outputUrl: CLIP }), below);
    assert.equal(status({ status: 'uploading', outputUrl: 'pending/job-1' }).state, 'running');
    assert.equal(status({ status: 'uploading', outputUrl: '/files/clip.mp4' }).state, 'succeeded');
  });

  it('is read also where all of it is wrapped', () => {
    const answer = { status: 'succeeded', outputUrl: CLIP, usdChargedMicros: 125_000 };
    const { state, outputs, cost } = status({ data: answer });
    assert.deepEqual([state, outputs[0]?.url, cost?.micros], ['succeeded', CLIP, 125_000]);
  });

  it('says until when outputs are sure: 48 hours after the job ended', () => {
    const [output] = status({ status: 'succeeded', downloadableOutputUrls: [CLIP], ...DONE }).outputs;
    assert.equal(output?.expiresAt, Date.parse(DONE.updatedAt) + 48 * HOUR_MS);
    const [undated] = status({ status: 'succeeded', downloadableOutputUrls: [CLIP] }).outputs;
    assert.equal(undated?.expiresAt, NOW + 48 * HOUR_MS);
  });

  it('tells why it failed in each form that servers use', () => {
    const why = (more: object) => status({ status: 'failed', ...more }).failure;
    const both = { code: 'OUT_OF_MEMORY', message: 'No memory was left.' };
    assert.deepEqual(why({ error: 'OUT_OF_MEMORY', message: both.message }), both);
    assert.deepEqual(why({ error: both }), both);
    assert.deepEqual(why({ result: { error: both } }), both);
    assert.deepEqual(why({ error: 'It broke down.' }), { code: null, message: 'It broke down.' });
    assert.deepEqual(why({}), { code: null, message: null });
  });

  it('tells the price that was settled before the one that was held', () => {
    const { cost } = status({ status: 'completed', usdCharged: '0.40', billing: { usdCharged: '0.25' } });
    assert.equal(cost?.micros, 250_000);
  });

  it('tells how far it is, as a share or in percent', () => {
    const progress = (more: object) => status({ status: 'running', ...more }).facts?.[0]?.[1];
    assert.equal(progress({ progress: 40 }), '40 %');
    assert.equal(progress({ result: { progress: 0.4 } }), '40 %');
    assert.equal(progress({ progress: 'soon' }), undefined);
  });

  it('without a word and without outputs cannot be read', () => {
    assert.equal(statusAnswer.safeParse({}).success, false);
    assert.equal(statusAnswer.safeParse({ ok: true, externalJobId: 'j1' }).success, false);
  });

  it('never breaks, whatever a server makes of it', () => {
    const names = [
      'result',
      'billing',
      'outputFiles',
      'downloadableOutputUrls',
      'expectedOutputUrls',
      'error',
    ];
    const answer = fc.dictionary(
      fc.constantFrom(...names, 'outputUrl', 'updatedAt', 'progress'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(answer, fc.constantFrom('running', 'failed', 'succeeded'), (more, word) => {
        assert.equal(status({ ...more, status: word }).platformStatus, word);
      }),
    );
  });
});
