import assert from 'node:assert/strict';
import * as access from '../../../../src/providers/killatamata/access/answers.ts';
import * as affiliates from '../../../../src/providers/killatamata/affiliates/answers.ts';
import * as arcade from '../../../../src/providers/killatamata/arcade/answers.ts';
import * as balance from '../../../../src/providers/killatamata/balance.ts';
import * as checkout from '../../../../src/providers/killatamata/checkout/answers.ts';
import * as media from '../../../../src/providers/killatamata/media/answers.ts';

interface Decoder {
  parse(answer: unknown): unknown;
}

const isDecoder = (value: unknown): value is Decoder =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

const decoders = [access, affiliates, arcade, balance, checkout, media]
  .flatMap((module) => Object.entries<unknown>(module))
  .flatMap(([name, value]) => (isDecoder(value) ? [[name, value] as const] : []));

/** The same told in several ways, and members that matter of what is read from each. */
interface Dialects {
  readonly told: readonly unknown[];
  readonly read: readonly string[];
}

const KEY = 'kt_live_aB3dE5gH7';
const DOLLARS = { usdBalanceMicros: 12_340_001 };
const URL = 'https://pay.example/cs_1';
const CLIP = 'https://cdn.example.com/clip.mp4';

const listed = (row: object, other: object, name: string, names: readonly string[]): Dialects => ({
  told: [{ [name]: [row] }, [other], { result: { items: [row] } }, { data: { [name]: [other] } }],
  read: names,
});

const DIALECTS: Readonly<Record<string, Dialects>> = {
  issuedKeyAnswer: {
    told: [
      { apiKey: KEY, label: 'a' },
      { key: KEY, keyLabel: 'a' },
      { result: { api_key: KEY, label: 'a' } },
    ],
    read: ['key', 'label'],
  },
  mintedName: {
    told: [{ label: 'a' }, { keyLabel: 'a', prefix: 'kt' }, { data: { label: 'a', keyPrefix: 'kt' } }],
    read: [],
  },
  keysAnswer: listed(
    { id: 'k', prefix: 'kt', revoked: true },
    { id: 'k', key_prefix: 'kt', revokedAt: 'x' },
    'keys',
    [...['id', 'prefix', 'isRevoked']],
  ),
  startedLinkAnswer: {
    told: [
      { deviceCode: 'd', userCode: 'AB', verificationUrl: URL, expiresIn: 60, interval: 5 },
      { device_code: 'd', user_code: 'AB', verification_uri: URL, expires_in: '60', interval: '5' },
      { data: { deviceCode: 'd', userCode: 'AB', verificationUri: URL, expiresIn: 60, interval: 5 } },
    ],
    read: ['deviceCode', 'userCode', 'url', 'endsInMs', 'intervalMs'],
  },
  polledLinkAnswer: {
    told: [
      { status: 'approved', apiKey: KEY },
      { key: KEY },
      { result: { state: 'authorized', api_key: KEY } },
    ],
    read: ['key', 'state'],
  },
  linkRequestAnswer: {
    told: [
      { status: 'pending', keyLabel: 'Box' },
      { state: 'pending', key_label: 'Box' },
      { data: { status: 'pending', deviceName: 'Box' } },
    ],
    read: ['state', 'label'],
  },
  healthAnswer: {
    told: [
      { status: 'ok', version: { api: '1', release: 'r' } },
      { ok: true, apiVersion: '1', release: 'r' },
      { data: { status: 'healthy', version: '1', release: 'r' } },
    ],
    read: ['isOk', 'api', 'release'],
  },
  profileAnswer: {
    told: [
      { affiliate: { displayName: 'Holt', status: 'active' } },
      { result: { affiliateProfile: { displayName: 'Holt', status: 'active' } } },
      { displayName: 'Holt', status: 'active', tier: 'gold' },
    ],
    read: ['displayName', 'status'],
  },
  dashboardAnswer: {
    told: [
      { clicks: 3, signups: 2, earnedUsdMicros: 12 },
      { dashboard: { visits: 3, signUps: 2, totalUsdMicros: '12' } },
      { result: { stats: { clicks: 3, referrals: 2, earnedUsdMicros: 12 } } },
    ],
    read: ['clicks', 'signups', 'earned'],
  },
  commissionsAnswer: listed(
    { id: 'c', amountUsdMicros: 7 },
    { id: 'c', amountUsdMicros: '7' },
    'commissions',
    [...['id', 'amountUsdMicros']],
  ),
  payoutsAnswer: listed({ id: 1, amountUsdMicros: 7 }, { id: '1', amountUsdMicros: '7' }, 'payouts', [
    ...['id', 'amountUsdMicros'],
  ]),
  payoutRequestsAnswer: listed(
    { id: 'r', status: 'open' },
    { id: 'r', status: 'open', more: 1 },
    'payoutRequests',
    [...['id', 'status']],
  ),
  eligibilityAnswer: {
    told: [
      { eligible: true, availableUsdMicros: 7 },
      { eligibility: { eligible: true, availableUsdMicros: '7' } },
      { result: { eligibility: { eligible: true, availableUsdMicros: 7 } } },
    ],
    read: ['eligible', 'availableUsdMicros'],
  },
  gamesAnswer: listed({ id: 'g', slug: 's' }, { gameId: 'g', slug: 's' }, 'games', ['id', 'slug']),
  releasesOf: listed({ id: 'r', version: '1' }, { releaseId: 'r', version: 1 }, 'releases', [
    'id',
    'version',
  ]),
  queueAnswer: listed({ id: 'r', version: '1' }, { releaseId: 'r', version: 1 }, 'queue', ['id', 'version']),
  launchPriceAnswer: {
    told: [
      { game: { slug: 's', launchPriceUsdMicros: 7 } },
      { result: { slug: 's', release: { launchPriceUsdMicros: '7' } } },
      { slug: 's', launchPriceUsdMicros: 7 },
    ],
    read: [],
  },
  packagesAnswer: listed(
    { code: 'a', name: 'A', usdCents: 600 },
    { packageCode: 'a', title: 'A', priceUsd: '6' },
    'packages',
    [...['id', 'label', 'price']],
  ),
  checkoutAnswer: {
    told: [
      { sessionId: 'cs_1', checkoutUrl: URL },
      { session: { id: 'cs_1', url: URL } },
      { result: { charge: { id: 'cs_1', hosted_url: URL } } },
    ],
    read: ['id', 'url'],
  },
  claimAnswer: {
    told: [
      { depositUsdCents: 650, currentBalanceUsdMicros: 7_000_001 },
      { result: { depositUsd: '6.50', balance: '7.000001' } },
      { creditedUsdCents: '650', usdBalanceMicros: '7000001', status: 'paid' },
    ],
    read: ['state', 'added', 'balance'],
  },
  purchaseAnswer: {
    told: [
      { usdBalanceMicros: 35_000_000, transaction: '0xabc', replayed: true },
      { result: { balance: '35', txHash: '0xabc', replay: true } },
      { currentBalanceUsdMicros: '35000000', transactionHash: '0xabc', replayed: true },
    ],
    read: ['balance', 'transaction', 'isReplay'],
  },
  balanceAnswer: {
    told: [DOLLARS, { balance: '12.340001' }, { currentBalanceUsdMicros: '12340001' }, { result: DOLLARS }],
    read: ['available'],
  },
  acceptedAnswer: {
    told: [
      { externalJobId: 'j', status: 'queued', usdChargedMicros: 500_000 },
      { result: { jobId: 'j', status: 'pending' }, billing: { usdCharged: '0.50' } },
      { data: { externalJobId: 'j' }, usdCharged: '0.5' },
      { jobId: 'j', id: 'other', usdChargedMicros: '500000' },
    ],
    read: ['remoteId', 'state', 'cost'],
  },
  statusAnswer: {
    told: [
      { status: 'succeeded', downloadableOutputUrls: [CLIP] },
      { status: 'completed', outputUrl: CLIP },
      { result: { status: 'Completed' }, outputFiles: [{ url: CLIP }] },
      { outputFiles: [CLIP] },
    ],
    read: ['state', 'outputs'],
  },
};

/** Members of what a decoder gives; of a list, of its only row; of what waits for a time, at one. */
function membersOf(read: unknown, names: readonly string[]): unknown {
  const said: unknown = typeof read === 'function' ? (read as (now: number) => unknown)(0) : read;
  if (typeof said === 'object' && said !== null && Symbol.iterator in said) {
    const [first, ...more] = said as Iterable<{ readonly row: unknown }>;
    assert.deepEqual(more, []);
    return membersOf(first?.row, names);
  }
  if (names.length === 0) return said;
  return names.map((name): unknown => Reflect.get(Object(said), name));
}

describe('each answer of Killa Tamata outside Studio', () => {
  it('is told here in several ways', () => {
    const needed = decoders.map(([name]) => name).filter((name) => name !== 'anyAnswer');
    assert.deepEqual(Object.keys(DIALECTS).sort(), needed.sort());
  });

  for (const [name, decoder] of decoders) {
    const { told, read } = DIALECTS[name] ?? { told: [], read: [] };
    if (name === 'anyAnswer') continue;
    it(`says the same in at least three ways (${name})`, () => {
      assert.ok(told.length >= 3);
      assert.equal(new Set(told.map((answer) => JSON.stringify(answer))).size, told.length);
      const [first, ...others] = told.map((answer) => membersOf(decoder.parse(answer), read));
      for (const part of [first].flat()) assert.notEqual(part, undefined);
      for (const other of others) assert.deepEqual(other, first);
    });
  }
});
