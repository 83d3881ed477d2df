import assert from 'node:assert/strict';
import type * as z from 'zod/mini';
import {
  healthAnswer,
  issuedKeyAnswer,
  keysAnswer,
  linkRequestAnswer,
  linkState,
  mintedName,
  polledLinkAnswer,
  startedLinkAnswer,
} from '../../../../src/providers/killatamata/access/answers.ts';

/** No source shows these bodies: each is read in all the spellings that clients are known to take, or that are usual. */
describe('answers of Killa Tamata about access', () => {
  const KEY = 'kt_live_aB3dE5gH7';

  /** Where an answer cannot be read. */
  function faultOf(schema: z.ZodMiniType, answer: unknown): string | undefined {
    const { success, error } = schema.safeParse(answer);
    return success ? undefined : error.issues[0]?.path.join('.');
  }

  it('a new key is read by each of its names, bare and wrapped', () => {
    for (const answer of [
      { apiKey: KEY, keyPrefix: 'kt_live_aB3', label: 'Night' },
      { key: KEY, prefix: 'kt_live_aB3', label: 'Night', surprise: [1] },
      { ok: true, result: { api_key: KEY, keyPrefix: 'kt_live_aB3', keyLabel: 'Night' } },
      { data: { token: KEY, prefix: 'kt_live_aB3', label: 'Night' } },
    ]) {
      assert.deepEqual(issuedKeyAnswer.parse(answer), { key: KEY, prefix: 'kt_live_aB3', label: 'Night' });
    }
    assert.equal(issuedKeyAnswer.parse({ apiKey: KEY, label: null }).label, undefined);
    for (const answer of [{}, { apiKey: '' }, { apiKey: 5 }, { result: null }])
      assert.equal(faultOf(issuedKeyAnswer, answer), 'apiKey');
  });

  it('the name of a new key is its label, else how it begins', () => {
    assert.equal(mintedName.parse({ label: 'Night', keyPrefix: 'kt_live_aB3' }), 'Night');
    assert.equal(mintedName.parse({ label: null, keyPrefix: 'kt_live_aB3' }), 'kt_live_aB3');
    assert.equal(mintedName.parse({ result: { prefix: 'kt_live_aB3' } }), 'kt_live_aB3');
    assert.equal(mintedName.parse({}), undefined);
  });

  it('keys are read from an object, a bare list and in other spellings, with what nobody knows kept', () => {
    const same = { id: 'k1', prefix: 'kt_live_aB3', label: 'Night', isRevoked: false };
    for (const answer of [
      { keys: [{ id: 'k1', prefix: 'kt_live_aB3', label: 'Night', revokedAt: null }] },
      [{ id: 'k1', keyPrefix: 'kt_live_aB3', label: 'Night' }],
      { data: { items: [{ id: 'k1', key_prefix: 'kt_live_aB3', name: 'Night', revoked: false }] } },
    ]) {
      const [first] = keysAnswer.parse(answer);
      assert.ok(first?.row);
      const { id, prefix, label, isRevoked } = first.row;
      assert.deepEqual({ id, prefix, label, isRevoked }, same);
    }
    const [more] = keysAnswer.parse([{ prefix: 'kt_live_aB3', spendLimit: 5 }]);
    assert.equal(more?.row?.details['spendLimit'], 5);
    assert.equal(faultOf(keysAnswer, {}), 'keys');
    assert.deepEqual([...keysAnswer.parse({ keys: [] })], []);
  });

  it('a key without an id is known by its prefix; one with neither cannot be read and costs no other', () => {
    const rows = keysAnswer.parse([{ prefix: 'kt_live_aB3' }, { label: 'who?' }, 'what']);
    assert.deepEqual(
      Array.from(rows, ({ row }) => row?.id ?? null),
      ['kt_live_aB3', null, null],
    );
  });

  it('a revoked key is one with a time or a word that says so', () => {
    const rows = keysAnswer.parse([
      { prefix: 'kt_live_aB3', revokedAt: '2026-01-01T00:00:00Z' },
      { prefix: 'kt_live_aB4', revoked_at: '2026-01-01T00:00:00Z' },
      { prefix: 'kt_live_aB5', revoked: true },
      { prefix: 'kt_live_aB6', revokedAt: null },
    ]);
    assert.deepEqual(
      Array.from(rows, ({ row }) => row?.isRevoked),
      [true, true, true, false],
    );
  });

  it('the start of a link is read in the names of the contract and of RFC 8628', () => {
    const read = {
      deviceCode: 'dev',
      userCode: 'ABCD-EFGH',
      endsInMs: 600_000,
      endsAt: null,
      intervalMs: 5_000,
    };
    for (const [url, answer] of [
      [
        'https://kt.test/device',
        {
          deviceCode: 'dev',
          userCode: 'ABCD-EFGH',
          verificationUrl: 'https://kt.test/device',
          expiresIn: 600,
          interval: 5,
        },
      ],
      [
        'https://kt.test/device?c=1',
        {
          ...{ device_code: 'dev', user_code: 'ABCD-EFGH', verification_uri: 'https://kt.test/device' },
          ...{ verification_uri_complete: 'https://kt.test/device?c=1', expires_in: '600', interval: '5' },
        },
      ],
      [
        'https://kt.test/d',
        {
          ok: true,
          result: {
            deviceCode: 'dev',
            userCode: 'ABCD-EFGH',
            verificationUri: 'https://kt.test/d',
            expiresIn: 600,
            interval: 5,
          },
        },
      ],
    ] as const) {
      assert.deepEqual(startedLinkAnswer.parse(answer), { ...read, url });
    }
    const bare = startedLinkAnswer.parse({
      deviceCode: 'dev',
      userCode: 'AB',
      verificationUrl: 'x',
      interval: -1,
    });
    assert.deepEqual([bare.endsInMs, bare.endsAt, bare.intervalMs], [null, null, null]);
    assert.equal(faultOf(startedLinkAnswer, {}), 'deviceCode');
    assert.equal(faultOf(startedLinkAnswer, { deviceCode: 'dev' }), 'userCode');
    assert.equal(faultOf(startedLinkAnswer, { deviceCode: 'dev', userCode: 'AB' }), 'verificationUrl');
  });

  it('a poll gives the key or a state, by many words', () => {
    assert.deepEqual(polledLinkAnswer.parse({ status: 'approved', apiKey: KEY }), {
      key: KEY,
      state: 'approved',
    });
    assert.deepEqual(polledLinkAnswer.parse({ key: KEY }), { key: KEY, state: 'approved' });
    assert.deepEqual(polledLinkAnswer.parse({ result: { state: 'complete', api_key: KEY } }).key, KEY);
    for (const answer of [{ status: 'pending' }, { error: 'authorization_pending' }, { state: 'waiting' }])
      assert.deepEqual(polledLinkAnswer.parse(answer), { key: undefined, state: 'pending' });
    assert.equal(faultOf(polledLinkAnswer, {}), 'status');
  });

  it('words of a state that mean the same are read as one', () => {
    const words = {
      pending: ['pending', 'authorization_pending', 'queued', 'slow_down', ''],
      approved: ['approved', 'authorized', 'completed'],
      denied: ['denied', 'access_denied', 'rejected'],
      expired: ['expired', 'expired_token', 'link_expired'],
      consumed: ['consumed', 'claimed', 'code_used'],
    } as const;
    for (const [state, said] of Object.entries(words))
      for (const word of said) assert.equal(linkState(word), state, word);
  });

  it('a request is read with its status as it came', () => {
    const read = {
      state: 'pending',
      status: 'pending',
      label: 'Box',
      expiresAt: Date.parse('2026-01-01T00:00:00Z'),
    };
    for (const answer of [
      { status: 'pending', keyLabel: 'Box', expiresAt: '2026-01-01T00:00:00Z' },
      { data: { state: 'pending', key_label: 'Box', expires_at: '2026-01-01T00:00:00Z' } },
      { status: 'pending', deviceName: 'Box', expiresAt: '2026-01-01T00:00:00Z', more: true },
    ])
      assert.deepEqual(linkRequestAnswer.parse(answer), read);
    assert.equal(faultOf(linkRequestAnswer, {}), 'status');
  });

  it('health is read with versions in an object, as a text, and without any', () => {
    const versions = ({
      api,
      release,
    }: {
      readonly api?: string | undefined;
      readonly release?: string | undefined;
    }) => [api, release];
    assert.deepEqual(
      versions(healthAnswer.parse({ status: 'ok', version: { api: '0.7.0', release: 'r1', skill: {} } })),
      ['0.7.0', 'r1'],
    );
    assert.deepEqual(versions(healthAnswer.parse({ status: 'OK', version: '0.7.0', release: 'r1' })), [
      '0.7.0',
      'r1',
    ]);
    assert.deepEqual(versions(healthAnswer.parse({ ok: true, data: { apiVersion: '0.7.0' } })), [
      '0.7.0',
      undefined,
    ]);
    assert.equal(healthAnswer.parse({ ok: true }).isOk, true);
    assert.deepEqual(
      [healthAnswer.parse({ status: 'starting' }).isOk, healthAnswer.parse({ ok: false }).status],
      [false, 'down'],
    );
    assert.equal(faultOf(healthAnswer, {}), 'status');
  });
});
