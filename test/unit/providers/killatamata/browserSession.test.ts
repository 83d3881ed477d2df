import assert from 'node:assert/strict';
import { requestFaults } from '../../../../src/calls/requestFile/requestDiagnostics.ts';
import { parseRequestFile, requestOf } from '../../../../src/calls/requestFile/requestFile.ts';
import { newRequestText } from '../../../../src/calls/requestFile/requestTemplate.ts';
import { mailedCode } from '../../../contract/killatamata/accessSteps.ts';
import { context, operation } from '../../calls/platforms.ts';
import { KillaTamataRig } from '../killatamataRig.ts';

const EMAIL = 'lena@example.com';
const never = new AbortController().signal;

/** The routes of the web site, for which there is no view: a request file calls each of them. */
describe('a browser session of Killa Tamata, in request files', () => {
  let tamata: KillaTamataRig;

  beforeEach(async () => {
    tamata = await KillaTamataRig.open();
  });
  afterEach(() => tamata.close());

  /** Runs a file as the user writes it; what it leaves out as a secret is given when it runs. */
  async function run(name: string, body: unknown, secrets: Readonly<Record<string, string>> = {}) {
    const text = JSON.stringify({ operation: `killatamata.${name}`, account: 'work', ...(body as object) });
    const { account } = tamata;
    const accounts = [{ id: account.id, provider: account.provider, label: account.label }];
    const within = { ...context, accounts };
    const errors = (await requestFaults(text, within)).filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);
    const request = requestOf(parseRequestFile(text), within) ?? assert.fail();
    return tamata.rig.engine.run({ ...request, params: { ...request.params, ...secrets } }, never);
  }

  /** What a browser has after the same sign-in. */
  async function cookieOf(code: string): Promise<string> {
    const base = tamata.sandbox.platforms.killatamata.bases['api'] ?? '';
    const answer = await fetch(`${base}/api/v1/auth/browser/email/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: EMAIL, code }),
    });
    assert.equal(answer.status, 200);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  it('is offered as a new file for each of its routes, without a place for the secret', async () => {
    for (const id of [
      'openBrowserSessionWithGoogle',
      'openBrowserSessionWithEmail',
      'getBrowserSession',
      'clearBrowserSession',
    ]) {
      const text = await newRequestText(operation(`killatamata.${id}`), 'work', { secret: 'asked for' });
      assert.equal(parseRequestFile(text).operation, `killatamata.${id}`);
      assert.doesNotMatch(text, /"(Cookie|idToken|code)": "[^"]/);
    }
  });

  it('is opened by a code, and its cookie is in nothing that is shown', async () => {
    await run('startEmailSignIn', { body: { email: EMAIL } });
    const code = mailedCode(tamata.sandbox, EMAIL);
    const answer = await run('openBrowserSessionWithEmail', { body: { email: EMAIL, code } });
    assert.equal(answer.status, 200);
    assert.doesNotMatch([answer.text, ...tamata.rig.log].join('\n'), /kt_session=\w/);
  });

  it('is shown and ended with the cookie of a browser; the key of the account plays no part in it', async () => {
    await run('startEmailSignIn', { body: { email: EMAIL } });
    const cookie = await cookieOf(mailedCode(tamata.sandbox, EMAIL));
    const state = async (secrets = {}) => (await run('getBrowserSession', {}, secrets)).body;
    assert.match(JSON.stringify(await state({ Cookie: cookie })), /"authenticated":true.*lena@example\.com/);
    assert.match(JSON.stringify(await state()), /"authenticated":false/);
    await run('clearBrowserSession', {}, { Cookie: cookie });
    assert.equal(tamata.rig.confirmations.destructions.length, 1, 'it asks before');
    await assert.rejects(state({ Cookie: cookie }), /HTTP 401|auth/);
    assert.doesNotMatch(tamata.rig.log.join('\n'), new RegExp(cookie));
  });
});
