import type { PlatformDescriptor, PlatformSandbox, PlatformServices } from '../../platform.ts';
import type { TestKeys } from '../../testKeys.ts';
import { checkedHandlers } from '../../server/call.ts';
import { answeringFailures, failureAnswer, refusalFailure } from './failures.ts';
import { IdempotencyKeys } from './idempotency.ts';
import { Logins } from './logins.ts';
import { Objects, describeObject } from './objects.ts';
import { ScopeRun } from './scopeRun.ts';
import { ScopeRegistry } from './scopes.ts';
import { bearerOf, SECRET_PREFIX, people, secretOf, seededTokens } from './seed.ts';
import { APP, WEB, signInHandlers, signInRoutes } from './signIn.ts';
import { SignInSessions } from './signInSessions.ts';
import { tokenHandlers } from './tokenHandlers.ts';
import { Tokens } from './tokens.ts';
import { smokeHandler, workHandlers } from './workHandlers.ts';

/** Private platform tokens with scopes, their smoke test, scopes to run, units, and the sign-in by browser. */
export const boomin: PlatformDescriptor = {
  tables: () => import('../../built/boomin.tables.js'),
  bases: [
    { name: 'app', prefix: '/boomin-app', server: APP },
    { name: 'web', prefix: '/boomin-web', server: WEB },
    { name: 'platform', prefix: '/boomin' },
  ],
  create,
};

function create({ clock, ids, keys: testKeys, mode: startMode }: PlatformServices): PlatformSandbox {
  let current = startMode;
  const mode = () => current;
  const logins = new Logins(testKeys);
  const sessions = new SignInSessions(clock, ids, logins);
  const tokens = new Tokens(clock, ids, testKeys);
  const objects = new Objects(clock, ids);
  const registry = new ScopeRegistry(mode);
  const keys = new IdempotencyKeys(mode);
  const scopeRun = new ScopeRun(objects, clock);
  const handlers = {
    ...checkedHandlers(workHandlers({ tokens, registry, objects, scopeRun, keys, mode })),
    ...checkedHandlers(tokenHandlers({ clock, tokens, registry, mode })),
    ...signInHandlers(sessions),
    smokeTestToken: smokeHandler(tokens, mode),
  };

  return {
    handlers: answeringFailures(handlers, mode),
    extraRoutes: signInRoutes,
    credentials: {
      user: bearerOf(people[0], testKeys),
      token: secretOf(seededTokens.pipeline, testKeys),
    },
    otherCredentials: otherCredentials(testKeys),
    principal: (scheme, credential) => {
      if (scheme === 'userBearerAuth') return logins.personOf(credential)?.id ?? null;
      const token = tokens.bySecret(credential);
      return token && tokens.statusOf(token) === 'active' ? token.id : null;
    },
    objection: (scheme, credential) => objection(scheme, credential, tokens, logins),
    refuse: (refusal, place) => failureAnswer(refusalFailure(refusal), { ...place, mode: mode() }),
    snapshot: () => ({
      mode: mode(),
      organizations: people.map(({ org, email }) => ({
        ...org,
        user: email,
        tokens: tokens.of(org.id).map((token) => tokens.describe(token)),
        units: objects.of(org.id, 'units').map(describeObject),
      })),
      signIns: sessions.describe(),
    }),
    reset: () => {
      current = startMode;
      for (const part of [logins, sessions, tokens, objects, registry, scopeRun, keys]) part.reset();
    },
    revoke: (credential) => {
      const token = tokens.bySecret(credential);
      if (!token) return logins.end(credential);
      tokens.revoke(token);
      return true;
    },
    withdraw: (scope) => registry.withdraw(scope),
    setMode: (next) => {
      current = next;
    },
  };
}

/** What is wrong with a credential that opens nothing: of the wrong kind, ended, or unknown. */
function objection(scheme: string, credential: string, tokens: Tokens, logins: Logins): string {
  const token = tokens.bySecret(credential);
  if (scheme === 'userBearerAuth') {
    if (token ?? credential.startsWith(SECRET_PREFIX)) {
      return 'Platform tokens manage nothing; this takes the token of a logged-in user.';
    }
    return logins.hasEnded(credential) ? 'The login has ended.' : 'The login is unknown.';
  }
  if (token) return `The token is ${tokens.statusOf(token)}.`;
  if (logins.personOf(credential)) return 'This takes a platform token, not the token of a logged-in user.';
  return 'The token is unknown.';
}

/** Every other credential by its story. */
function otherCredentials(keys: TestKeys): Readonly<Record<string, string>> {
  const users = { otherUser: bearerOf(people[1], keys), emptyUser: bearerOf(people[2], keys) };
  const secrets = Object.entries(seededTokens).filter(([name]) => name !== 'pipeline');
  return { ...users, ...Object.fromEntries(secrets.map(([name, token]) => [name, secretOf(token, keys)])) };
}
