import type { Answer } from '../../server/answer.ts';
import { type Handler, memberOf, textIn } from '../../server/call.ts';
import { type RouteRow, extraRoute, textParameter } from '../../server/routeTable.ts';
import { escapedHtml, htmlPage, noticePage } from '../../server/htmlPage.ts';
import { BoominFailure } from './failures.ts';
import { people, personById } from './seed.ts';
import type { SignInSessions } from './signInSessions.ts';

/** The servers of the app and of the web site. */
export const APP = 'https://cloud.boomin.ai/api:TfcAGZhu';
export const WEB = 'https://boomin.ai';
const FORM = 'application/x-www-form-urlencoded';

/** The sign-in by browser as the known client does it; none of it is in the contract. */
export const signInRoutes: readonly RouteRow[] = [
  extraRoute('startSignIn', 'POST', '/cli/sessions', {
    server: APP,
    body: { required: false, media: ['application/json'] },
  }),
  extraRoute('pollSignIn', 'GET', '/cli/sessions/{session_id}', {
    server: APP,
    parameters: [{ ...textParameter('query', 'poll_token'), required: true }],
  }),
  extraRoute('claimSignIn', 'POST', '/cli/sessions/{session_id}/claim', {
    server: APP,
    body: { required: true, media: ['application/json'] },
  }),
  extraRoute('getSignedInUser', 'GET', '/auth/me', { server: APP, security: [['userBearerAuth']] }),
  extraRoute('showSignIn', 'GET', '/cli/login', {
    server: WEB,
    parameters: [{ ...textParameter('query', 'code'), required: true }],
  }),
  extraRoute('decideSignIn', 'POST', '/cli/login', { server: WEB, body: { required: true, media: [FORM] } }),
];

export function signInHandlers(sessions: SignInSessions): Readonly<Record<string, Handler>> {
  return {
    startSignIn: (call) => {
      const source = textIn(memberOf(call.body, 'metadata'), 'source');
      return { status: 200, json: sessions.start(source) };
    },

    pollSignIn: (call) => {
      const id = textIn(call.path, 'session_id') ?? '';
      const status = sessions.status(id, textIn(call.query, 'poll_token'));
      return { status: 200, json: { status } };
    },

    claimSignIn: (call) => {
      const id = textIn(call.path, 'session_id') ?? '';
      const bearer = sessions.claim(id, textIn(call.body, 'poll_token'));
      return { status: 200, headers: { 'cache-control': 'no-store' }, json: { auth_token: bearer } };
    },

    getSignedInUser: (call) => {
      const person = personById(call.principals['userBearerAuth'] ?? '');
      if (!person) throw new BoominFailure(401, 'token_refused', 'Nobody is logged in.');
      return { status: 200, json: { user: { email: person.email, name: person.name }, org: person.org } };
    },

    showSignIn: (call) => {
      const code = textIn(call.query, 'code') ?? '';
      const session = sessions.byCode(code);
      if (!session) return noticePage(404, 'Unknown code', 'No sign-in waits for this code.');
      if (session.status !== 'pending') return over();
      return questionPage(code.trim().toUpperCase(), session.source);
    },

    decideSignIn: (call) => {
      const code = textIn(call.body, 'code') ?? '';
      if (!sessions.byCode(code)) return noticePage(404, 'Unknown code', 'No sign-in waits for this code.');
      const decision = textIn(call.body, 'decision');
      if (decision !== 'approve' && decision !== 'deny') {
        return noticePage(400, 'No decision', 'The form has to say approve or deny.');
      }
      const person = personById(textIn(call.body, 'user') ?? people[0]?.id ?? '');
      if (!person) return noticePage(400, 'Unknown user', 'There is no such user.');
      if (!sessions.decide(code, decision === 'approve' ? person : null)) return over();
      return decision === 'approve'
        ? noticePage(200, 'Approved', 'Go back to the client: it signs in by itself.')
        : noticePage(200, 'Denied', 'The client gets nothing.');
    },
  };
}

function over() {
  return noticePage(
    410,
    'Too late',
    'This sign-in is decided or has expired. Start another one in the client.',
  );
}

/** The question that the browser asks: who signs in, and whether the client may. */
function questionPage(code: string, source: string | null): Answer {
  const choices = people.map(
    ({ id, name, email, org }, index) =>
      `<label><input type="radio" name="user" value="${escapedHtml(id)}"${index === 0 ? ' checked' : ''}> ` +
      `${escapedHtml(name)}, ${escapedHtml(org.name)} (${escapedHtml(email)})</label>`,
  );
  return htmlPage(
    200,
    'Let this client in?',
    `<p>${escapedHtml(source ?? 'A client')} on this machine wants to manage platform tokens. It shows the code
<strong>${escapedHtml(code)}</strong>.</p>
<form method="post">
<input type="hidden" name="code" value="${escapedHtml(code)}">
${choices.join('\n')}
<p><button name="decision" value="approve">Approve</button> <button name="decision" value="deny">Deny</button></p>
</form>`,
  );
}
