import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Problem } from '../../../src/core/problem.ts';
import type { TokenSecret } from '../../../src/features/tokens/tokenSecrets.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const SECRET = 'sk_boomin_live_PlantedOneTimeSecret';
const MINUTE = 60_000;

describe('a secret that is shown once', () => {
  let user: UserOfEditor;
  beforeEach(() => {
    user = new UserOfEditor();
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  /** Lets what a timer has begun come to its end. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  async function offer(more: Partial<TokenSecret> = {}): Promise<void> {
    const { offerToken } = await import('../../../src/features/tokens/tokenSecrets.ts');
    await offerToken({
      ...{ name: 'Nightly', secret: SECRET, keptIn: [], place: { provider: 'Boomin', account: 'work' } },
      keep: async () => 'Nightly',
      ...more,
    });
  }

  it('goes to the clipboard for a minute, and is taken out of it then', async () => {
    user.answers('Copy Once');
    await offer();
    assert.equal(user.clipboard, SECRET);
    mock.timers.tick(MINUTE - 1);
    await settled();
    assert.equal(user.clipboard, SECRET);
    mock.timers.tick(1);
    await settled();
    assert.equal(user.clipboard, '');
    assert.ok(!user.screen.includes(SECRET));
  });

  it('leaves alone what the user has copied since', async () => {
    user.answers('Copy Once');
    await offer();
    user.clipboard = 'a recipe';
    mock.timers.tick(MINUTE);
    await settled();
    assert.equal(user.clipboard, 'a recipe');
  });

  it('goes straight into the vault, and says where it is', async () => {
    let kept = 0;
    user.answers('Keep in Backlot');
    await offer({
      keep: async () => {
        kept += 1;
        return 'Night agent';
      },
    });
    assert.equal(kept, 1);
    assert.match(user.screen, /"Nightly" is kept as the key of the account "Night agent"/);
    assert.deepEqual([user.clipboard, user.screen.includes(SECRET)], ['', false]);
  });

  it('is offered again, with the reason, when it cannot be kept', async () => {
    const refused = new Problem({
      kind: 'storage',
      code: 'storage.unavailable',
      args: { reason: 'secrets' },
    });
    user.answers('Keep in Backlot', 'Copy Once');
    await offer({ keep: () => Promise.reject(refused) });
    assert.match(user.screen, /keyring of your system/);
    assert.equal(user.clipboard, SECRET);
  });

  it('is not lost by a window that was closed by mistake, only by saying so', async () => {
    user.answers(undefined, undefined, 'Copy Once');
    await offer();
    assert.match(user.screen, /Discard the secret of "Nightly"\?.*It cannot be shown again/s);
    assert.equal(user.clipboard, SECRET);
    user.clipboard = '';
    user.answers(undefined, 'Discard');
    await offer();
    assert.equal(user.clipboard, '');
  });

  it('need not be kept again where it has taken the place of its predecessor', async () => {
    user.answers('Copy Once');
    await offer({ keptIn: ['work'] });
    assert.ok(!user.screen.includes('Keep in Backlot'));
    assert.match(user.screen, /in place of the old one: work/);
  });
});
