import assert from 'node:assert/strict';
import type { ResourceRow, ResourceRows } from '../../../../src/core/resource.ts';
import {
  commissionRows,
  figureRows,
  payoutRequestRows,
  payoutRows,
  profileRows,
} from '../../../../src/providers/killatamata/affiliates/affiliateRows.ts';

function rowsOf(read: ResourceRows): readonly ResourceRow[] {
  assert.equal(read.wrongAt, undefined);
  return 'rows' in read ? [...read.rows] : [];
}

/** What the tree shows: label, status and description. */
const shown = (read: ResourceRows) =>
  rowsOf(read).map(({ label, status, description }) => [label, status, description]);

const wrongAt = (read: ResourceRows) => read.wrongAt;

describe('the affiliate account', () => {
  const account = { id: 'a1', status: 'active', displayName: 'Holt Studio', code: 'HOLT-7' };

  it('is read wherever it stands', () => {
    for (const answer of [
      { ok: true, affiliate: account },
      { profile: account },
      {
        result: {
          affiliateProfile: {
            affiliateId: 'a1',
            state: 'active',
            name: 'Holt Studio',
            affiliateCode: 'HOLT-7',
          },
        },
      },
      { data: { affiliate: account } },
      account,
    ])
      assert.deepEqual(
        shown(profileRows(answer)),
        [['Holt Studio', 'active', 'HOLT-7']],
        JSON.stringify(answer),
      );
  });

  it('is none before an application', () => {
    assert.deepEqual(rowsOf(profileRows({ ok: true, affiliate: null })), []);
    assert.deepEqual(rowsOf(profileRows({ result: { profile: null } })), []);
  });

  it('cannot be read from an answer without one', () => {
    for (const answer of [{}, { ok: true }, [], 'active', null])
      assert.equal(wrongAt(profileRows(answer)), 'affiliate');
  });

  it('says that nothing can be paid out without an address, and shows what else came', () => {
    const [row] = rowsOf(profileRows({ affiliate: { ...account, payoutAddress: null, tier: 'gold' } }));
    assert.deepEqual(
      row?.facts.find(([label]) => label === 'Payout address'),
      ['Payout address', 'None: no payout can be requested'],
    );
    assert.match(JSON.stringify(row.details), /"tier":"gold"/);
  });

  it('stays a row when everything but its name is of another type', () => {
    const odd = { affiliate: { displayName: 'Holt Studio', status: [], code: {}, createdAt: true } };
    assert.deepEqual(shown(profileRows(odd)), [['Holt Studio', undefined, null]]);
  });
});

describe('the figures of an affiliate', () => {
  it('are read wherever they stand, amounts in dollars', () => {
    for (const answer of [
      { clicks: 3, signups: 2, earnedUsdMicros: 12_000_000 },
      { dashboard: { visits: 3, signUps: 2, totalUsdMicros: '12000000' } },
      { result: { stats: { clicks: 3, referrals: 2, earnedUsdMicros: 12_000_000 } } },
    ])
      assert.deepEqual(
        rowsOf(figureRows(answer)).map(({ label, description }) => [label, description]),
        [
          ['Visits through the link', '3'],
          ['Accounts with the code', '2'],
          ['Earned', '$12.00'],
        ],
        JSON.stringify(answer),
      );
  });

  it('cannot be read from an answer without any', () => {
    for (const answer of [{}, { ok: true }, { clicks: 'many' }, []])
      assert.equal(wrongAt(figureRows(answer)), 'clicks');
  });
});

describe('what an affiliate earned and is paid', () => {
  const commission = {
    id: 'c1',
    status: 'pending',
    amountUsdMicros: 12_000_000,
    purchaseUsdMicros: 60_000_000,
  };

  it('names the amount, its state and the purchase', () => {
    for (const answer of [
      { ok: true, commissions: [commission] },
      [commission],
      { items: [commission] },
      { result: { commissions: [{ ...commission, amountUsdMicros: '12000000' }] } },
    ])
      assert.deepEqual(shown(commissionRows(answer)), [['$12.00', 'pending', 'of a purchase of $60.00']]);
  });

  it('names where a payout goes', () => {
    const payout = { id: 1, status: 'paid', amountUsdMicros: 12_000_000, payoutAddress: 'paypal:m' };
    for (const answer of [{ payouts: [payout] }, [payout], { data: [payout] }])
      assert.deepEqual(shown(payoutRows(answer)), [['$12.00', 'paid', 'to paypal:m']]);
  });

  it('says above the requests whether another one is possible', () => {
    const request = { id: 'r1', status: 'pending', amountUsdMicros: 12_000_000, note: 'November' };
    const eligibility = { eligible: false, reason: 'Too little.', availableUsdMicros: 0 };
    const row = ['$12.00', 'pending', 'November'];
    const no = ['No payout can be requested now', undefined, 'Too little. · $0.00 available'];
    assert.deepEqual(shown(payoutRequestRows({ payoutRequests: [request], ...eligibility })), [no, row]);
    assert.deepEqual(shown(payoutRequestRows({ requests: [request], eligibility })), [no, row]);
    assert.deepEqual(shown(payoutRequestRows([request])), [row]);
    assert.deepEqual(
      shown(payoutRequestRows({ payoutRequests: [], eligible: true, availableUsdMicros: 2e7 })),
      [['A payout can be requested', undefined, '$20.00 available']],
    );
  });

  it('keeps a row that cannot be read, and a word that nobody knows', () => {
    const [unread, odd] = rowsOf(
      commissionRows({ commissions: [{ amountUsdMicros: 1 }, { ...commission, status: 'frozen' }] }),
    );
    assert.deepEqual([unread?.isUnread, odd?.status, odd?.tone], [true, 'frozen', undefined]);
  });

  it('cannot be read from an empty object', () => {
    assert.equal(wrongAt(commissionRows({})), 'commissions');
    assert.equal(wrongAt(payoutRows({})), 'payouts');
    assert.equal(wrongAt(payoutRequestRows({})), 'payoutRequests');
  });
});
