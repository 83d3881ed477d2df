import { rawText } from '../../../core/foreignText.ts';
import { toProblem, type Problem, type ProblemCode } from '../../../core/problem.ts';
import type { BrowserSignIn, DeviceApproval, DeviceRequest } from '../../../core/signIn.ts';
import { keyWhenDecided, signInEnded } from '../../signInWait.ts';
import type { KillaTamataSession } from '../api.ts';
import {
  anyAnswer,
  linkRequestAnswer,
  linkState,
  polledLinkAnswer,
  startedLinkAnswer,
  type LinkState,
  type StartedLink,
} from './answers.ts';

/** What new keys are called on the platform. */
export const KEY_LABEL = 'Backlot';

/** The interval and the life of a link whose start tells none (RFC 8628, 3.2, and the usual quarter of an hour). */
const POLL_MS = 5_000;
const LIFE_MS = 900_000;
/** A server whose clock is wrong must not end a sign-in at once, nor keep one for ever. */
const LEAST_LIFE_MS = 60_000;
const MOST_LIFE_MS = 3_600_000;
const FASTEST_POLL_MS = 1_000;

/** The statuses with which servers of this flow say where a link stands. */
const STATE_STATUSES: readonly number[] = [400, 403, 404, 409, 410, 428];

/** A code, a page in the browser, a key that is handed out once. */
export const deviceLinkSignIn = {
  way: 'browser',
  id: 'device',
  label: 'Sign in with the browser',
  icon: 'globe',
  credential: 'apikey',

  async start(session: KillaTamataSession, signal) {
    // The user has started it by a button.
    const call = { body: { keyLabel: KEY_LABEL }, answer: startedLinkAnswer, agreed: true } as const;
    const link = await session.call('startDeviceLink', call, signal);
    const endsAt = session.clock.now() + lifeOf(link, session.clock.now());
    const everyMs = Math.max(link.intervalMs ?? POLL_MS, FASTEST_POLL_MS);
    return {
      code: link.userCode,
      url: link.url,
      key: (waiting) =>
        keyWhenDecided(session, { ask: () => poll(session, link, waiting), everyMs, endsAt }, waiting),
    };
  },
} satisfies BrowserSignIn;

function lifeOf({ endsInMs, endsAt }: StartedLink, now: number): number {
  const life = endsInMs ?? (endsAt === null ? LIFE_MS : endsAt - now);
  return Math.min(Math.max(life, LEAST_LIFE_MS), MOST_LIFE_MS);
}

/** The key when it is there; null while nobody has decided. */
async function poll(
  session: KillaTamataSession,
  { deviceCode }: StartedLink,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const call = { body: { deviceCode }, answer: polledLinkAnswer, agreed: true } as const;
    const { key, state } = await session.call('pollDeviceLink', call, signal);
    if (key !== undefined) return key;
    return ended(session, state);
  } catch (error) {
    const problem = toProblem(error);
    const state = stateIn(problem);
    if (state === null) throw problem;
    return ended(session, state);
  }
}

/** Null for a link that still waits. An approved one without its key has given it to somebody else, or it was lost. */
function ended(session: KillaTamataSession, state: LinkState): null {
  if (state === 'pending') return null;
  const codes: Readonly<Record<typeof state, ProblemCode>> = {
    approved: 'signIn.claimed',
    consumed: 'signIn.claimed',
    denied: 'signIn.denied',
    expired: 'signIn.expired',
  };
  throw signInEnded(session, codes[state]);
}

/** What a refusal says of the link; null for one that is not about it. */
function stateIn({ details }: Problem): LinkState | null {
  const { status = 0, serverCode, byProxy } = details;
  if (byProxy || !STATE_STATUSES.includes(status)) return null;
  const said = serverCode === undefined ? '' : rawText(serverCode);
  if (/slow.?down/i.test(said)) return 'pending';
  const state = linkState(said);
  if (state !== 'pending' || /pending/i.test(said) || status === 428) return state;
  if (status === 403) return 'denied';
  // What the server no longer knows has ended; a 400 is a call that is wrong.
  return status === 400 ? null : 'expired';
}

/** Decides on the link of another device. */
export const killatamataDevices: DeviceApproval = {
  operation: 'approveDeviceLink',
  codePattern: /^[A-Za-z0-9-]{4,32}$/,

  async request(session: KillaTamataSession, code, signal): Promise<DeviceRequest> {
    const call = { params: { userCode: code }, answer: linkRequestAnswer };
    const { state, status, label, expiresAt } = await session.call('getDeviceLinkRequest', call, signal);
    return { code, state: STATES[state], status, label, expiresAt };
  },

  async approve(session: KillaTamataSession, code, signal) {
    // The user has seen the request and agreed.
    const call = { body: { userCode: code }, answer: anyAnswer, agreed: true } as const;
    await session.call('approveDeviceLink', call, signal);
  },
};

const STATES: Readonly<Record<LinkState, DeviceRequest['state']>> = {
  pending: 'waiting',
  approved: 'approved',
  consumed: 'approved',
  denied: 'over',
  expired: 'over',
};
