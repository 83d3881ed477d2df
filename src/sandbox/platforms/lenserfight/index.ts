import { checkedHandlers, textIn, type Handler } from '../../server/call.ts';
import { bySubmission, Owners } from '../../owners.ts';
import type { Charge, PlatformDescriptor, PlatformSandbox, PlatformServices } from '../../platform.ts';
import { Catalog } from './catalog.ts';
import { Failure, failureAnswer, metaOf, refusalAnswer } from './failures.ts';
import { KEY_REFS, lenserFightHandlers, STARTER_CREDITS } from './handlers.ts';
import { lensListHandlers, lensListRoutes, NoRoute } from './lensList.ts';
import { Runs } from './runs.ts';
import { RunViews } from './runViews.ts';
import { Settings } from './settings.ts';
import { openStream } from './streams.ts';
import { User } from './users.ts';

/** Lenses and workflows, their runs and event streams, and the partner account that pays for them. */
export const lenserfight: PlatformDescriptor = {
  tables: () => import('../../built/lenserfight.tables.js'),
  bases: [{ name: 'platform', prefix: '/lenserfight' }],
  create,
};

function create(services: PlatformServices): PlatformSandbox {
  const { clock, ids, keys, store, origin, speed, mode } = services;
  const token = `lf_svc_sandbox_${keys.of('token', 32)}`;
  const settings = new Settings(mode, services.settings);
  const seed = (id: string, credential: string, credits: number, provisioned = true) => {
    const owner = new User(id, provisioned ? `cba_${ids.token(16)}` : null);
    owner.grant(credits, 'Starter credits', clock.now());
    return { credential, owner };
  };
  const users = new Owners(() => [
    seed('user-one', token, STARTER_CREDITS),
    seed('user-two', `${token}_second`, STARTER_CREDITS),
    seed('user-new', `${token}_new`, 10, false),
    seed('user-empty', `${token}_empty`, 0),
  ]);
  const catalog = new Catalog();
  const runs = new Runs(clock, ids, store, speed);
  const views = new RunViews(clock, settings, store, origin);
  const startedAt = clock.now();
  const handlers: Readonly<Record<string, Handler>> = {
    ...checkedHandlers(lenserFightHandlers({ clock, ids, users, catalog, settings, runs, views, startedAt })),
    ...lensListHandlers(catalog, settings),
  };
  const settled = (): readonly User[] => {
    for (const user of users.all()) runs.settle(user);
    return users.all();
  };
  const refuse: PlatformSandbox['refuse'] = (refusal, context) => {
    const isStream = context.operation === 'streamRunEvents' && settings.now.unknownRuns === 'silence';
    const isStranger =
      (refusal.kind === 'unauthorized' && refusal.reason === 'invalid') ||
      (refusal.kind === 'invalid' && refusal.part === 'parameters');
    if (isStream && isStranger) return openStream(clock, settings, null, {});
    return refusalAnswer(refusal, context, settings.now);
  };
  const statusInOwnWords: Handler = (call) => {
    const user = users.get(call.principals['bearerAuth'] ?? '');
    const run = user.runs.get(textIn(call.path, 'runId') ?? '');
    if (settings.now.workflowStatus !== 'ownWords' || run?.of.kind !== 'workflow') {
      return handlers['getRunStatus']?.(call) ?? { status: 500 };
    }
    return { status: 200, json: { data: views.describeAsEngine(run), meta: metaOf(call.requestId) } };
  };
  const guarded =
    (handler: Handler): Handler =>
    async (call) => {
      try {
        return await handler(call);
      } catch (error) {
        if (error instanceof Failure) return failureAnswer(error, settings.now, call.requestId);
        if (!(error instanceof NoRoute)) throw error;
        return refuse({ kind: 'noRoute' }, { operation: null, requestId: call.requestId });
      }
    };
  return {
    handlers: Object.fromEntries(
      Object.entries({ ...handlers, getRunStatus: statusInOwnWords }).map(([name, handler]) => [
        name,
        guarded(handler),
      ]),
    ),
    credentials: { token },
    otherCredentials: {
      secondOwner: `${token}_second`,
      notProvisioned: `${token}_new`,
      noCredits: `${token}_empty`,
    },
    savedKinds: [
      ...catalog
        .workflows()
        .filter(({ firehose }) => !firehose)
        .map(({ id, title }) => ({ kind: `workflow/${id}`, label: title })),
      ...catalog.lenses().map(({ id, title }) => ({ kind: `lens/${id}`, label: title })),
    ],
    extraRoutes: lensListRoutes,
    resolvePath: (pathname) => (settings.now.slugs ? catalog.withId(pathname) : pathname),
    principal: (_, credential) => users.idOf(credential),
    refuse,
    setMode: (next) => void settings.change({ mode: next }),
    configure: (changes) => settings.change(changes),
    snapshot: () => ({
      settings: settings.now,
      keyRefs: KEY_REFS,
      lenses: catalog.lenses().map(({ id, slug, title }) => ({ id, slug, title })),
      workflows: catalog.workflows().map(({ id, slug, title }) => ({ id, slug, title })),
      users: settled().map((user) => ({
        user: user.id,
        credits: user.balance,
        partnerAccount: user.partnerAccount,
        runs: [...user.runs.values()].map((run) => ({
          ...views.describeAsEngine(run),
          kind: run.of.kind,
          events: run.log.length,
          idempotencyKey: run.key,
        })),
      })),
    }),
    ledger: () => settled().map((user) => ({ owner: user.id, entries: user.entries })),
    charges: () => settled().flatMap(chargesOf),
    reset: () => {
      users.reset();
      catalog.reset();
      settings.reset();
    },
    addCredits: (amount, credential = token) => {
      const user = users.byCredential(credential);
      user?.grant(amount, amount < 0 ? 'Taken by hand' : 'Added by hand', clock.now());
      return user !== null;
    },
    revoke: (credential) => users.revoke(credential),
    withdraw: (id) => catalog.withdraw(id),
  };
}

/** Per submission how many runs were paid for, by credits or otherwise. */
function chargesOf(user: User): readonly Charge[] {
  return bySubmission(user.runs.values(), ({ of }) => of.id).map((group) => ({
    key: group[0].key,
    jobIds: group.map((run) => run.id),
    times: group.length,
    amount: group.reduce((sum, run) => sum + run.credits, 0),
    refunded: group.reduce((sum, run) => sum + (run.refunded ? run.credits : 0), 0),
    unit: 'credits',
  }));
}
