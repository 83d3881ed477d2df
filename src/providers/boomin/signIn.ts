import * as z from 'zod/mini';
import { toProblem } from '../../core/problem.ts';
import type { BrowserSignIn } from '../../core/signIn.ts';
import { keyWhenDecided, signInEnded } from '../signInWait.ts';
import { userAnswer } from './answers.ts';
import { WEB, type BoominSession } from './api.ts';

/** As the known client polls and gives up. */
const POLL_MS = 2_000;
const GIVE_UP_MS = 600_000;

/** Both spellings were seen. */
const started = z.union([
  z.pipe(
    z.looseObject({ session_id: z.string(), poll_token: z.string(), user_code: z.string() }),
    z.transform(({ session_id: id, poll_token: pollToken, user_code: code }) => ({ id, pollToken, code })),
  ),
  z.pipe(
    z.looseObject({ sessionId: z.string(), pollToken: z.string(), userCode: z.string() }),
    z.transform(({ sessionId: id, pollToken, userCode: code }) => ({ id, pollToken, code })),
  ),
]);

type Started = z.infer<typeof started>;

const polled = z.looseObject({ status: z.string() });
const claimed = z.union([
  z.pipe(
    z.looseObject({ auth_token: z.string() }),
    z.transform(({ auth_token: key }) => key),
  ),
  z.pipe(
    z.looseObject({ authToken: z.string() }),
    z.transform(({ authToken: key }) => key),
  ),
]);

/** The sign-in of the platform's own command line: a code, a page in the browser, a key that is handed out once. */
export const boominSignIn = {
  way: 'browser',
  id: 'browser',
  label: 'Sign in with the browser',
  icon: 'globe',
  credential: 'user',

  async start(session: BoominSession, signal) {
    const metadata = { source: 'Backlot', platform: process.platform };
    // The user has started it by a button.
    const call = { body: { metadata }, answer: started, agreed: true } as const;
    const sign = await session.call('startSignIn', call, signal);
    const endsAt = session.clock.now() + GIVE_UP_MS;
    return {
      code: sign.code,
      url: `${session.base(WEB)}/cli/login?code=${encodeURIComponent(sign.code)}`,
      key: (waiting) =>
        keyWhenDecided(
          session,
          { ask: () => poll(session, sign, waiting), everyMs: POLL_MS, endsAt },
          waiting,
        ),
    };
  },

  async who(session: BoominSession, signal) {
    const { user, org } = await session.call('getSignedInUser', { answer: userAnswer }, signal);
    const [name, place] = [user?.email, org?.name];
    return name && place ? `${name} (${place})` : (name ?? place ?? null);
  },
} satisfies BrowserSignIn;

/** The key when it is there; null while the user has not decided. */
async function poll(session: BoominSession, sign: Started, signal: AbortSignal): Promise<string | null> {
  const params = { session_id: sign.id, poll_token: sign.pollToken };
  const { status } = await session.call('pollSignIn', { params, answer: polled }, signal);
  switch (status) {
    case 'approved':
      return claim(session, sign, signal);
    case 'claimed':
      throw signInEnded(session, 'signIn.claimed');
    case 'expired':
      throw signInEnded(session, 'signIn.expired');
    case 'denied':
      throw signInEnded(session, 'signIn.denied');
    default:
      return null;
  }
}

/** Once: after it the platform has forgotten the key, so that a lost answer shows as `claimed` at the next look. */
async function claim(
  session: BoominSession,
  { id, pollToken }: Started,
  signal: AbortSignal,
): Promise<string> {
  const inputs = { params: { session_id: id }, body: { poll_token: pollToken } };
  try {
    return await session.call('claimSignIn', { ...inputs, answer: claimed, agreed: true }, signal);
  } catch (error) {
    const problem = toProblem(error);
    // Only the platform knows what became of a sign-in.
    if (problem.details.byProxy) throw problem;
    if (problem.details.status === 410) throw signInEnded(session, 'signIn.expired');
    if (problem.details.status === 403) throw signInEnded(session, 'signIn.denied');
    if (problem.details.status === 409) throw signInEnded(session, 'signIn.claimed');
    throw problem;
  }
}
