import { json } from '../../server/answer.ts';
import type { TypedHandlers } from '../../server/call.ts';
import type { Owners } from '../../owners.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import { newSecret } from '../../secrets.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { components, operations } from '../../../../specs/types/lenserfight.gen.ts';
import type { Catalog, Model } from './catalog.ts';
import { Failure, metaOf, notFound } from './failures.ts';
import type { RunRecord, Runs } from './runs.ts';
import type { RunViews } from './runViews.ts';
import type { Settings } from './settings.ts';
import { openStream } from './streams.ts';
import type { User } from './users.ts';

export interface LenserFightParts {
  readonly clock: SandboxClock;
  readonly ids: SeededIds;
  readonly users: Owners<User>;
  readonly catalog: Catalog;
  readonly settings: Settings;
  readonly runs: Runs;
  readonly views: RunViews;
  /** When the server started, in milliseconds since the epoch. */
  readonly startedAt: number;
}

const DAY_MS = 86_400_000;
export const STARTER_CREDITS = 100;
const VERSION = '0.2.0-sandbox';
/** The model keys that the test users keep with the platform, by reference. */
export const KEY_REFS: Readonly<Record<string, string>> = {
  key_sandbox_anthropic: 'anthropic',
  key_sandbox_openai: 'openai',
};

/** The nine operations, as the contract promises them; what goes wrong is thrown as a `Failure`. */
export function lenserFightHandlers(parts: LenserFightParts): TypedHandlers<operations> {
  const { clock, ids, users, catalog, settings, runs, views, startedAt } = parts;
  const userOf = (call: { readonly principals: Readonly<Record<string, string>> }): User => {
    const user = users.get(call.principals['bearerAuth'] ?? '');
    runs.settle(user);
    return user;
  };
  /** The account with the partner, opened at the first call with credits to start. */
  const provision = (user: User): string => {
    if (user.partnerAccount === null) {
      user.partnerAccount = `cba_${ids.token(16)}`;
      user.grant(STARTER_CREDITS, 'Starter credits of the partner', clock.now());
    }
    return user.partnerAccount;
  };
  const opened = (user: User): string => {
    if (user.partnerAccount === null) {
      throw new Failure(400, 'partner.not_provisioned', 'No provision found for this user');
    }
    return user.partnerAccount;
  };

  return {
    getHealth: () => {
      const { health, healthReason } = settings.now;
      const now = clock.now();
      const facts = {
        uptime_s: Math.max(0, Math.floor((now - startedAt) / 1000)),
        version: VERSION,
        checked_at: new Date(now).toISOString(),
      };
      return health === 'ok'
        ? json(200, { status: 'ok', db: true, ...facts })
        : json(503, { status: 'degraded', db: false, ...facts, reason: healthReason });
    },

    executeLens: (call) => {
      const user = userOf(call);
      const lens = catalog.lens(call.path.lensId);
      if (!lens) throw notFound('Lens');
      const { params, idempotencyKey, fundingSource, byokKeyRefId, modelOverride, providerOverride } =
        call.body;
      const model = chosenModel(lens.model, modelOverride, providerOverride);
      requireKey(fundingSource, byokKeyRefId, providerOverride);
      const earlier = settings.now.lensKeys ? earlierRun(user, 'lens', lens.id, idempotencyKey) : undefined;
      if (!earlier) limit(user.lensStarts.take(settings.now.lensRate, clock.now()));
      const run =
        earlier ??
        runs.start(user, {
          of: lens,
          inputs: params,
          model,
          key: idempotencyKey ?? null,
          paidByCredits: fundingSource === undefined || fundingSource === 'platform_credit',
        });
      const data = { runId: run.id, status: 'queued' } as const;
      return json(202, { data, meta: metaOf(call.requestId) });
    },

    runWorkflow: (call) => {
      const user = userOf(call);
      const workflow = catalog.workflow(call.path.workflowId);
      if (!workflow) throw notFound('Workflow');
      const { inputs, idempotencyKey, modelOverride } = call.body;
      const model = chosenModel(workflow.model, modelOverride, undefined);
      const found = earlierRun(user, 'workflow', workflow.id, idempotencyKey);
      const earlier = found && found.acceptedAt > clock.now() - DAY_MS ? found : undefined;
      if (!earlier) limit(user.workflowStarts.take(settings.now.workflowRate, clock.now()));
      const run =
        earlier ??
        runs.start(user, { of: workflow, inputs, model, key: idempotencyKey ?? null, paidByCredits: true });
      const data = { runId: run.id, workflowId: workflow.id, status: 'queued' } as const;
      return json(202, { data, meta: metaOf(call.requestId) });
    },

    getRunStatus: (call) => {
      const run = userOf(call).runs.get(call.path.runId);
      if (!run || (run.of.kind === 'workflow' && settings.now.workflowStatus === 'notFound'))
        throw notFound('Run');
      return json(200, { data: views.describe(run), meta: metaOf(call.requestId) });
    },

    streamRunEvents: (call) => {
      const run = userOf(call).runs.get(call.path.runId);
      const header = call.headers['last-event-id'];
      const from = {
        query: call.query?.afterEventId,
        header: typeof header === 'string' ? header : undefined,
      };
      return { ...openStream(clock, settings, run ?? null, from), status: 200 };
    },

    provisionPartner: (call) => {
      const data = {
        partnerName: call.path.partnerName,
        displayName: 'Chainabit',
        accountId: provision(userOf(call)),
        tokenScopes: ['execution:run', 'wallet:read'],
        starterCredits: STARTER_CREDITS,
      };
      return json(200, { data, meta: metaOf(call.requestId) });
    },

    getPartnerBalance: (call) => {
      const user = userOf(call);
      if (settings.now.partner === 'down')
        throw new Failure(502, 'partner.unavailable', 'Chainabit API error 503: {"message":"maintenance"}');
      const data = {
        credits: user.balance,
        accountId: user.partnerAccount ?? opened(user),
        currency: 'cr',
      };
      return json(200, { data, meta: metaOf(call.requestId) });
    },

    refreshPartnerToken: (call) => {
      opened(userOf(call));
      if (settings.now.refreshToken === 'empty') return { status: 204 };
      return json(200, { data: { token: `cbt_${newSecret(32)}` }, meta: metaOf(call.requestId) });
    },

    sendPartnerClaim: (call) => {
      opened(userOf(call));
      return json(200, { data: { sent: true }, meta: metaOf(call.requestId) });
    },
  };
}

/** The latest run of a user that the same key has started. */
function earlierRun(
  user: User,
  kind: RunRecord['of']['kind'],
  id: string,
  key: string | undefined,
): RunRecord | undefined {
  if (key === undefined) return undefined;
  return [...user.runs.values()].findLast((run) => {
    return run.key === key && run.of.kind === kind && run.of.id === id;
  });
}

function limit(retryAfter: number | null): void {
  if (retryAfter !== null)
    throw new Failure(429, 'rate_limited', 'Too many starts within a minute', retryAfter);
}

/** Any name is taken for a model, but for one that starts with `missing`. */
function chosenModel(usual: Model, model: string | undefined, provider: string | undefined): Model {
  if (model?.startsWith('missing'))
    throw new Failure(404, 'execute.model_not_found', `Model not found: ${model}`);
  if (model === undefined && provider === undefined) return usual;
  return { id: `mdl_${model ?? usual.key}`, key: model ?? usual.key, provider: provider ?? usual.provider };
}

function requireKey(
  funding: components['schemas']['FundingSource'] | undefined,
  keyRef: string | undefined,
  provider: string | undefined,
): void {
  if (funding !== 'user_byok_cloud') return;
  if (keyRef === undefined) {
    throw new Failure(400, 'validation_error', 'byokKeyRefId is required for user_byok_cloud');
  }
  const owner = KEY_REFS[keyRef];
  if (owner === undefined)
    throw new Failure(400, 'execute.key_resolution_failed', 'The key reference is unknown');
  if (provider !== undefined && provider !== owner) {
    throw new Failure(
      400,
      'execute.key_resolution_failed',
      `The key belongs to ${owner}, not to ${provider}`,
    );
  }
}
