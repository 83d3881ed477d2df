import assert from 'node:assert/strict';
import { rawText } from '../../../src/core/foreignText.ts';
import { killatamataHealth } from '../../../src/providers/killatamata/access/health.ts';
import { emailSignIn, googleSignIn } from '../../../src/providers/killatamata/access/typedSignIns.ts';
import type { TypedSignIn } from '../../../src/core/signIn.ts';
import type { ExpectedProblem, OperationScenarios, Scene } from '../support/scenario.ts';
import { googleToken, keyRows, mailedCode, send, withKey } from './accessSteps.ts';
import { invalid } from './failures.ts';

const LENA = 'lena@example.com';
const MIRA = 'mira@example.com';

const refused = (code: ExpectedProblem['code'], serverCode: string): ExpectedProblem => ({
  kind: 'auth',
  code,
  serverCode,
  retryable: false,
  mayHaveActed: false,
});

const keyRefused = (serverCode: string) => refused('key.refused', serverCode);

/** Carries out one step of a sign-in with what was typed. */
function step(
  { session, signal }: Scene,
  { steps }: TypedSignIn,
  id: string,
  typed: Readonly<Record<string, string>>,
): Promise<string | null> {
  const found = steps.find((one) => one.id === id);
  assert.ok(found);
  return found.carryOut(session, typed, signal);
}

const google = (scene: Scene, idToken: string) => step(scene, googleSignIn, 'idToken', { idToken });
const startEmail = (scene: Scene, email: string) => step(scene, emailSignIn, 'email', { email });
const verify = (scene: Scene, email: string, code: string) =>
  step(scene, emailSignIn, 'code', { email, code });

/** The cookie that a call sets, as the browser sends it. */
async function cookieOf({ session, signal }: Scene, operation: string, body: unknown): Promise<string> {
  const reply = await (await session.prepare(operation, { body })).send('agreed', signal);
  assert.equal(reply.problem, null);
  const cookie = reply.headers.get('set-cookie')?.split(';')[0];
  assert.match(cookie ?? '', /^kt_session=\w+$/);
  return cookie ?? '';
}

const sessionOf = (scene: Scene, cookie: string) => send(scene, 'getBrowserSession', { Cookie: cookie });

async function assertSignedIn(scene: Scene, cookie: string, email: string): Promise<void> {
  const { body, text } = await sessionOf(scene, cookie);
  const { authenticated, user } = body as { authenticated: boolean; user: { email: string } };
  assert.deepEqual([authenticated, user.email], [true, email]);
  assert.ok(!text.includes(cookie), 'the cookie is not shown');
}

async function spentCode(scene: Scene): Promise<string> {
  await startEmail(scene, LENA);
  const code = mailedCode(scene.sandbox, LENA);
  await verify(scene, LENA, code);
  return code;
}

async function expiredCode(scene: Scene): Promise<string> {
  await startEmail(scene, LENA);
  scene.sandbox.control.advance(600_000);
  return mailedCode(scene.sandbox, LENA);
}

/** How a code is refused, with the Problems of whoever uses it. */
const codeFailures = (
  use: (scene: Scene, email: string, code: string) => Promise<unknown>,
  problems: Readonly<Record<'wrong' | 'expired' | 'used' | 'none', ExpectedProblem>>,
): OperationScenarios['fails'] => ({
  400: {
    'an address to which no code was sent': {
      problem: problems.none,
      play: (scene) => use(scene, 'nobody@example.com', 'ABC123'),
    },
  },
  401: {
    'a wrong code': {
      problem: problems.wrong,
      play: async (scene) => {
        await startEmail(scene, LENA);
        await use(scene, LENA, '······');
      },
    },
    'the code of an earlier e-mail': {
      problem: problems.wrong,
      play: async (scene) => {
        await startEmail(scene, LENA);
        const old = mailedCode(scene.sandbox, LENA);
        await startEmail(scene, LENA);
        await use(scene, LENA, old);
      },
    },
  },
  410: {
    'a code that has expired': {
      problem: problems.expired,
      play: async (scene) => use(scene, LENA, await expiredCode(scene)),
    },
    'a code that was used': {
      problem: problems.used,
      play: async (scene) => use(scene, LENA, await spentCode(scene)),
    },
  },
});

/** Health, keys for an identity, and the browser sessions of the web site. */
export const signInScenarios: Readonly<Record<string, OperationScenarios>> = {
  getHealth: {
    unchanging: 'no call changes which version runs',
    call: ({ session, signal }) => killatamataHealth.read(session, signal),
    succeeds: {
      200: {
        'says that the service is up, with its versions': async ({ session, signal }) => {
          const { state, reason, versions, facts } = await killatamataHealth.read(session, signal);
          assert.deepEqual([state, reason], ['ok', null]);
          assert.deepEqual(versions, { madeFor: '0.7.0', runs: '0.7.0' });
          assert.equal(Object.fromEntries(facts)['Release'], '2026.11.2');
        },
        'tells a server of another version apart': async ({ sandbox, session, signal }) => {
          sandbox.control.configure('killatamata', { apiVersion: '0.9.1' });
          try {
            const { state, versions } = await killatamataHealth.read(session, signal);
            assert.deepEqual([state, versions], ['ok', { madeFor: '0.7.0', runs: '0.9.1' }]);
          } finally {
            sandbox.control.configure('killatamata', { apiVersion: '0.7.0' });
          }
        },
      },
    },
    readings: { health: async () => (session, signal) => killatamataHealth.read(session, signal) },
  },

  signInWithGoogle: {
    call: (scene) => google(scene, 'not a token that Google has signed'),
    succeeds: {
      200: {
        'gives a key of the account of that identity': async (scene) => {
          const key = await google(await scene.as({}), googleToken(MIRA));
          const rows = await keyRows(await withKey(scene, key ?? ''));
          assert.ok(
            rows.some(({ label, keyPrefix = '-' }) => label === 'Backlot' && key?.startsWith(keyPrefix)),
          );
        },
        'opens an account for a new one, with another key each time': async (scene) => {
          const bare = await scene.as({});
          const first = await google(bare, googleToken('new@example.com'));
          const second = await google(bare, googleToken('new@example.com'));
          assert.notEqual(first, second);
          assert.equal((await keyRows(await withKey(scene, second ?? ''))).length, 2);
        },
        'is a request like any other, whose key is masked': async (scene) => {
          const { secrets, text } = await send(scene, 'signInWithGoogle', {}, { idToken: googleToken(MIRA) });
          const key = secrets.take(0) ?? '';
          assert.ok(key.startsWith('kt_live_') && !text.includes(key) && !text.includes(googleToken(MIRA)));
          assert.ok((await keyRows(await withKey(scene, key))).length > 0);
        },
      },
    },
    fails: {
      400: {
        'a token without an address': {
          problem: refused('signIn.proofRefused', 'invalid_id_token'),
          play: (scene) => google(scene, googleToken('nobody in particular')),
        },
      },
      401: {
        'a token that Google has not signed': {
          problem: refused('signIn.proofRefused', 'id_token_refused'),
          play: (scene) => google(scene, 'eyJhbGciOiJub25lIn0.e30.'),
        },
      },
    },
    readings: {
      'the key of a sign-in': async () => async (session, signal) =>
        googleSignIn.steps[0]?.carryOut(session, { idToken: googleToken(MIRA) }, signal),
    },
  },

  openBrowserSessionWithGoogle: {
    call: (scene) => send(scene, 'openBrowserSessionWithGoogle', {}, { idToken: googleToken(MIRA) }),
    succeeds: {
      200: {
        'opens a session, whose cookie stands for the user': async (scene) => {
          const cookie = await cookieOf(scene, 'openBrowserSessionWithGoogle', {
            idToken: googleToken(MIRA),
          });
          await assertSignedIn(scene, cookie, MIRA);
        },
      },
    },
    fails: {
      400: {
        'a token without an address': {
          problem: invalid('invalid_id_token'),
          play: (scene) =>
            send(scene, 'openBrowserSessionWithGoogle', {}, { idToken: googleToken('nobody') }),
        },
      },
      401: {
        'a token that Google has not signed': {
          problem: keyRefused('id_token_refused'),
          play: (scene) =>
            send(scene, 'openBrowserSessionWithGoogle', {}, { idToken: 'eyJhbGciOiJub25lIn0.e30.' }),
        },
      },
    },
    readings: 'only the document of a request shows it',
  },

  startEmailSignIn: {
    call: (scene) => startEmail(scene, LENA),
    succeeds: {
      200: {
        'sends a code that opens the account of the address': async (scene) => {
          await startEmail(await scene.as({}), MIRA);
          const key = await verify(scene, MIRA, mailedCode(scene.sandbox, MIRA));
          assert.ok((await keyRows(await withKey(scene, key ?? ''))).length > 1);
        },
        'sends another one, which counts from then on': async (scene) => {
          await startEmail(scene, LENA);
          const first = mailedCode(scene.sandbox, LENA);
          await startEmail(scene, LENA);
          const second = mailedCode(scene.sandbox, LENA);
          assert.notEqual(first, second);
          const key = await verify(scene, LENA, second);
          assert.ok((await keyRows(await withKey(scene, key ?? ''))).length > 0);
        },
      },
    },
    fails: {
      400: {
        'an address that no mail reaches': {
          problem: invalid('email_unreachable'),
          play: (scene) => startEmail(scene, 'lena@example.invalid'),
        },
      },
    },
    readings: 'nothing of the answer is needed: the code comes by e-mail',
  },

  verifyEmailSignIn: {
    call: (scene) => verify(scene, 'nobody@example.com', 'ABC123'),
    succeeds: {
      200: {
        'gives a key for the code': async (scene) => {
          const bare = await scene.as({});
          await startEmail(bare, 'sofia@example.com');
          const key = await verify(bare, 'sofia@example.com', mailedCode(scene.sandbox, 'sofia@example.com'));
          const rows = await keyRows(await withKey(scene, key ?? ''));
          assert.deepEqual(
            rows.map(({ label }) => rawText(label)),
            ['Backlot'],
          );
        },
      },
    },
    ...{
      fails:
        codeFailures(verify, {
          wrong: refused('signIn.codeRefused', 'code_wrong'),
          expired: refused('signIn.codeExpired', 'code_expired'),
          used: refused('signIn.codeUsed', 'code_used'),
          none: refused('signIn.codeRefused', 'code_not_requested'),
        }) ?? {},
    },
    readings: 'a code works once; the key is read as that of a Google sign-in',
  },

  openBrowserSessionWithEmail: {
    call: (scene) =>
      send(scene, 'openBrowserSessionWithEmail', {}, { email: 'nobody@example.com', code: 'ABC123' }),
    succeeds: {
      200: {
        'opens a session, whose cookie stands for the user': async (scene) => {
          await startEmail(scene, LENA);
          const body = { email: LENA, code: mailedCode(scene.sandbox, LENA) };
          await assertSignedIn(scene, await cookieOf(scene, 'openBrowserSessionWithEmail', body), LENA);
        },
      },
    },
    fails:
      codeFailures((scene, email, code) => send(scene, 'openBrowserSessionWithEmail', {}, { email, code }), {
        wrong: keyRefused('code_wrong'),
        expired: {
          ...{ kind: 'notFound', code: 'target.notFound', serverCode: 'code_expired' },
          ...{ retryable: false, mayHaveActed: false },
        },
        used: {
          ...{ kind: 'notFound', code: 'target.notFound', serverCode: 'code_used' },
          ...{ retryable: false, mayHaveActed: false },
        },
        none: invalid('code_not_requested'),
      }) ?? {},
    readings: 'only the document of a request shows it',
  },

  getBrowserSession: {
    call: (scene) => send(scene, 'getBrowserSession'),
    succeeds: {
      200: {
        'says that nobody is signed in without a cookie': async (scene) => {
          const { body } = await send(scene, 'getBrowserSession');
          assert.equal((body as { authenticated: boolean }).authenticated, false);
        },
        'says who is signed in by the cookie': async (scene) => {
          const body = { idToken: googleToken('jonas@example.com') };
          const cookie = await cookieOf(scene, 'openBrowserSessionWithGoogle', body);
          await assertSignedIn(scene, cookie, 'jonas@example.com');
        },
      },
    },
    fails: {
      401: {
        'a cookie that stands for nobody': {
          problem: keyRefused('session_ended'),
          play: (scene) => sessionOf(scene, 'kt_session=nobody'),
        },
      },
    },
    readings: 'only the document of a request shows it',
  },

  clearBrowserSession: {
    call: (scene) => send(scene, 'clearBrowserSession'),
    succeeds: {
      200: {
        'ends the session of the cookie': async (scene) => {
          const body = { idToken: googleToken(MIRA) };
          const cookie = await cookieOf(scene, 'openBrowserSessionWithGoogle', body);
          await send(scene, 'clearBrowserSession', { Cookie: cookie });
          await assert.rejects(sessionOf(scene, cookie), { code: 'key.refused' });
        },
      },
    },
    readings: 'the answer says no more than yes',
  },
};
