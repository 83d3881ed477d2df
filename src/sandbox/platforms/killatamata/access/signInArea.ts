import { json } from '../../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../../server/call.ts';
import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import type { Account } from '../accounts.ts';
import type { Area, World } from '../world.ts';
import { BrowserSessions } from './browserSessions.ts';
import { EmailCodes } from './emailCodes.ts';
import { accountOfEmail, accountOfGoogle } from './identities.ts';
import { issuedAnswer, observedIssue } from './keysArea.ts';
import { keyLabel } from './labels.ts';

/** Keys and browser sessions for a Google identity or an e-mail address. */
export function signInArea(world: World): Area {
  const { accounts, clock } = world;
  const codes = new EmailCodes(() => clock.now());
  const sessions = new BrowserSessions(() => clock.now());

  const opened = (account: Account) => {
    const { session, setCookie } = sessions.open(account);
    const answer = json(200, sessionAnswer(session));
    return { ...answer, headers: { 'set-cookie': setCookie, 'cache-control': 'no-store' } };
  };

  const handlers: TypedHandlers<operations> = {
    signInWithGoogle: ({ body }) => {
      const label = keyLabel(body.keyLabel, 'Google sign-in');
      return json(200, issuedAnswer(accounts.issueKey(accountOfGoogle(world, body.idToken), label)));
    },

    openBrowserSessionWithGoogle: ({ body }) => opened(accountOfGoogle(world, body.idToken)),

    startEmailSignIn: ({ body }) => {
      const { email, code, expiresAt } = codes.send(body.email);
      world.tell(`E-mail to ${email}: your sign-in code is ${code}.`);
      return json(200, { ok: true, expiresAt: new Date(expiresAt).toISOString() });
    },

    verifyEmailSignIn: ({ body }) => {
      const label = keyLabel(body.keyLabel, 'E-mail sign-in');
      codes.use(body.email, body.code);
      return json(200, issuedAnswer(accounts.issueKey(accountOfEmail(world, body.email), label)));
    },

    openBrowserSessionWithEmail: ({ body }) => {
      codes.use(body.email, body.code);
      return opened(accountOfEmail(world, body.email));
    },

    getBrowserSession: ({ headers }) => {
      const session = sessions.of(headers);
      return json(
        200,
        session ? sessionAnswer(session) : { ok: true, authenticated: false, user: null, expiresAt: null },
      );
    },

    clearBrowserSession: ({ headers }) => ({
      ...json(200, { ok: true }),
      headers: { 'set-cookie': sessions.end(headers) },
    }),
  };
  return {
    handlers: checkedHandlers(handlers),
    observed: {
      signInWithGoogle: observedIssue,
      verifyEmailSignIn: observedIssue,
      startEmailSignIn: () => ({ ok: true }),
    },
    describeAll: () => ({ emailCodes: codes.describe() }),
    reset: () => {
      codes.reset();
      sessions.reset();
    },
  };
}

function sessionAnswer({ account, expiresAt }: { readonly account: Account; readonly expiresAt: number }) {
  const { email, name } = account;
  return {
    ...{ ok: true, authenticated: true, user: { email, name } },
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
