import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MoleculeRig } from '../../providers/moleculeRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

const { centsOf } = await import('../../../../src/features/resources/guided/askGuided.ts');
const { looksSecret } = await import('../../../../src/features/resources/guided/askVariables.ts');

describe('an amount of dollars that is typed', () => {
  it('is sent as whole cents, however it is written', () => {
    const typed = {
      '120': 12_000,
      '$42.50': 4_250,
      '0.5': 50,
      ' 7 ': 700,
      '0': 0,
      '0.07': 7,
      '19.99': 1_999,
    };
    for (const [text, cents] of Object.entries(typed)) assert.equal(centsOf(text), cents, text);
  });

  it('is refused when it is none, or finer than a cent', () => {
    for (const text of ['', '-1', '1.005', '1,50', 'ten', '1e3', '1.', '.5', '10000000000', '$'])
      assert.equal(centsOf(text), null, text);
  });

  it('never loses or gains a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
        assert.equal(centsOf((cents / 100).toFixed(2)), cents);
      }),
    );
  });
});

describe('the name of a variable', () => {
  it('is asked about exactly where the server would refuse it', async () => {
    const rig = await MoleculeRig.open();
    try {
      const account = await rig.account(['operator']);
      const id = rig.platform.routing['workspaceId'];
      const names = [
        'LOG_LEVEL',
        'deploy_token',
        'API_KEY',
        'MONKEY',
        'DB_PASSWORD',
        'TheSecret',
        'PASSPORT',
      ];
      for (const name of names) {
        const body = { env: { [name]: 'planted' } };
        const call = { params: { id }, body };
        const { status } = await rig.exchange(account, 'adminUpdateWorkspaceEnv', call);
        assert.equal(status, looksSecret(name) ? 400 : 200, name);
        const forced = { params: { id }, body: { ...body, force: true } };
        assert.equal((await rig.exchange(account, 'adminUpdateWorkspaceEnv', forced)).status, 200, name);
      }
    } finally {
      await rig.close();
    }
  });
});
