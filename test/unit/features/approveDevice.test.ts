import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { Session } from '../../../src/core/session.ts';
import { rawText } from '../../../src/core/foreignText.ts';
import {
  deviceLinkSignIn,
  killatamataDevices,
} from '../../../src/providers/killatamata/access/deviceLink.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { ContractStage } from '../../contract/support/contractStage.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const never = new AbortController().signal;

describe('Approve Device…', () => {
  let stage: ContractStage;
  let user: UserOfEditor;
  let session: Session;
  let drawn: string[];
  before(async () => {
    stage = await ContractStage.open();
  });
  beforeEach(async () => {
    stage.sandbox.control.reset();
    session = await stage.session(killatamata);
    user = new UserOfEditor();
    drawn = [];
  });
  after(() => stage.close());

  /** The command on the row of the account. */
  async function run(): Promise<void> {
    const { approveDevice } = await import('../../../src/features/accounts/approveDevice.ts');
    const account: Account = { ...session.account, label: 'work' };
    const opened: OpenedAccount = { account, provider: killatamata, session };
    const deps = {
      accounts: { list: async () => [account] },
      open: async () => opened,
      trees: { accountChanged: (id: string) => void drawn.push(id) },
    };
    await approveDevice(deps, { account: account.id });
  }

  /** Another device that waits; what it gets. */
  async function device() {
    const waiting = await deviceLinkSignIn.start(await stage.session(killatamata, {}), never);
    return { code: rawText(waiting.code), key: () => waiting.key(never) };
  }

  const stateOf = async (code: string) => (await killatamataDevices.request(session, code, never)).state;
  const sent = (operation: string) =>
    stage.sandbox.control.requests().filter((row) => row.operation === operation).length;

  it('shows whose request it is and until when it waits, asks, and approves it', async () => {
    const { code, key } = await device();
    user.answers(code, 'Approve');
    await run();
    const question = user.shown.find(({ text }) => text.startsWith('Let "Backlot"'))?.text ?? '';
    assert.match(question, /^Let "Backlot" use the account "work" of Killa Tamata\?/);
    assert.match(question, new RegExp(`Code: ${code}\nThe request ends in \\d+ minutes`));
    assert.match(question, /spending included, until that key is revoked/);
    assert.match(user.screen, /"Backlot" is approved/);
    assert.deepEqual(drawn, [session.account.id]);
    await killatamata.check(await stage.session(killatamata, { apikey: await key() }), never);
  });

  it('changes nothing when the user says no', async () => {
    const { code } = await device();
    user.answers(code);
    await run();
    assert.equal(await stateOf(code), 'waiting');
    assert.equal(sent('approveDeviceLink'), 0);
  });

  it('says that no device waits with a code, and lets the user enter another one', async () => {
    const { code } = await device();
    user.answers('ZZZZ-ZZZZ', 'Enter Another Code', code, 'Approve');
    await run();
    assert.match(user.screen, /No device waits with this code/);
    assert.equal(await stateOf(code), 'approved');
  });

  it('says the same of one that has expired, and tells one that is decided', async () => {
    const { code } = await device();
    await killatamataDevices.approve(session, code, never);
    user.answers(code);
    await run();
    assert.match(user.screen, /is decided already: approved/);
    const { code: late } = await device();
    stage.sandbox.control.advance(600_000);
    user.answers(late);
    await run();
    assert.match(user.screen, /No device waits with this code/);
    assert.equal(sent('approveDeviceLink'), 1);
  });

  it('looks at the request when the answer to the approval is lost, and does not approve twice', async () => {
    const { code } = await device();
    stage.sandbox.control.addFault({ operation: 'approveDeviceLink', fault: { kind: 'lostAnswer' } });
    user.answers(code, 'Approve');
    await run();
    assert.match(user.screen, /"Backlot" is approved/);
    assert.equal(sent('approveDeviceLink'), 1);
  });

  it('tells the failure when the approval did not arrive', async () => {
    const { code } = await device();
    const fault = { kind: 'status', status: 503 } as const;
    stage.sandbox.control.addFault({ operation: 'approveDeviceLink', fault });
    user.answers(code, 'Approve');
    await assert.rejects(run(), { kind: 'server' });
    assert.equal(await stateOf(code), 'waiting');
  });

  it('says that it is approved when somebody else was faster', async () => {
    const { code } = await device();
    user.answers(code, () => {
      void killatamataDevices.approve(session, code, never);
      return 'Approve';
    });
    await run();
    assert.match(user.screen, /"Backlot" is approved/);
  });
});
