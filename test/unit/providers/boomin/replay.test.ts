import assert from 'node:assert/strict';
import { boomin } from '../../../../src/providers/boomin/index.ts';
import { boominUnits } from '../../../../src/providers/boomin/units.ts';
import { ContractStage } from '../../../contract/support/contractStage.ts';
import { call, rowsOf } from '../../../contract/support/stageEngine.ts';
import '../../webviews/support/vscodeStandIn.ts';

const never = new AbortController().signal;

describe('a unit of Boomin that is created again with the same idempotency key', () => {
  let stage: ContractStage;
  before(async () => {
    stage = await ContractStage.open();
  });
  after(() => stage.close());

  it('is said to be the first one, and is in the list once', async () => {
    const { replayText } = await import('../../../../src/features/problems/answerNotices.ts');
    const session = await stage.session(boomin);
    const inputs = { params: { 'Idempotency-Key': 'k1' }, body: { caption: 'Ropes and rain' } };
    const first = await call(session, 'createUnit', inputs, never);
    assert.equal(replayText(first, boomin), null);
    const second = await call(session, 'createUnit', inputs, never);
    assert.match(replayText(second, boomin) ?? '', /answered with the first result; nothing new was made/);
    const rows = await rowsOf(session, boominUnits, never);
    assert.equal(rows.filter(({ label }) => label === 'Ropes and rain').length, 1);
  });
});
