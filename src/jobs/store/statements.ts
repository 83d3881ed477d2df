import type { JobState } from '../../core/job.ts';

/** The columns that may change after the intent was stored. See `MIGRATIONS` for what they hold. */
const CHANGEABLE = [
  'title',
  'state',
  'word',
  'remote_id',
  'cost_unit',
  'cost_micros',
  'refunded',
  'left',
  'problem',
  'outputs',
  'facts',
  'estimated_ms',
  'updated_at',
  'accepted_at',
  'finished_at',
  'search',
];
const COLUMNS = [
  'id',
  'account',
  'provider',
  'kind',
  'call',
  'intent_key',
  'created_at',
  'replaces',
  'bases',
  'sent_as',
  'project',
  'project_name',
  'booked_at',
  'price_print',
  'price_quantity',
  'reserved_unit',
  'reserved_micros',
  'sender',
  'plan',
  'document',
  'part',
  'made_from',
  ...CHANGEABLE,
];

/** When a job counts as spent; windows of earlier versions write no `booked_at`. */
const SPENT_AT = 'coalesce(booked_at, spent_at, accepted_at, created_at)';

export const JOB = 'SELECT * FROM jobs WHERE id = :id';
export const SALT = 'SELECT value FROM salt';

export const NEXT_REVISION = `(1 + max(
  coalesce((SELECT max(revision) FROM jobs), 0),
  coalesce((SELECT max(revision) FROM removed), 0)
))`;

export const INSERT_JOB = `
  INSERT INTO jobs (${COLUMNS.join(', ')}, revision)
  VALUES (${COLUMNS.map((name) => `:${name}`).join(', ')}, ${NEXT_REVISION})
  RETURNING *`;

/**
 * A new state waits for its notification until the user has been notified of it. A job that is accepted later than it
 * was stored counts from then on; it never moves to an earlier moment.
 */
export const UPDATE_JOB = `
  UPDATE jobs SET ${CHANGEABLE.map((name) => `${name} = :${name}`).join(', ')},
    booked_at = max(${SPENT_AT}, coalesce(:accepted_at, 0)),
    noticed = CASE WHEN :noticed > 0 THEN :noticed WHEN state <> :state THEN 0 ELSE noticed END,
    teller = CASE WHEN :noticed > 0 OR state <> :state THEN NULL ELSE teller END,
    revision = ${NEXT_REVISION}
  WHERE id = :id
  RETURNING *`;

export const TAKE_OVER = 'UPDATE jobs SET sender = :sender WHERE id = :id';

/** What was reserved before stays where nobody can say now what it costs. */
export const RESERVE_AGAIN = `
  UPDATE jobs SET sender = :sender, spent_at = :at, booked_at = max(${SPENT_AT}, :at),
    reserved_unit = coalesce(:unit, reserved_unit), reserved_micros = coalesce(:micros, reserved_micros)
  WHERE id = :id`;

export const DELETE_JOB = 'DELETE FROM jobs WHERE id = :id';

export const REMEMBER_REMOVAL = `
  INSERT INTO removed (id, revision) VALUES (:id, ${NEXT_REVISION})
  ON CONFLICT (id) DO UPDATE SET revision = excluded.revision
  RETURNING revision`;

export const FORGET_REMOVAL = 'DELETE FROM removed WHERE id = :id';
export const FORGET_REMOVALS = 'DELETE FROM removed WHERE revision <= :oldest';

export const LAST_REVISION = `SELECT ${NEXT_REVISION} - 1 AS revision`;
export const CHANGED_SINCE = 'SELECT * FROM jobs WHERE revision > :since ORDER BY revision';
export const REMOVED_SINCE = 'SELECT id, revision FROM removed WHERE revision > :since ORDER BY revision';

/** The states in which something is still to be done without the user. */
export const WORK_STATES = [
  'stored',
  'sending',
  'queued',
  'running',
  'waiting',
] as const satisfies readonly JobState[];

/** The states of which the user is notified once. */
const NOTIFIED_STATES = [
  'succeeded',
  'failed',
  'canceled',
  'timedOut',
  'refused',
  'unknown',
] as const satisfies readonly JobState[];

const IS_UNNOTIFIED = `noticed = 0 AND state IN (${quoted(NOTIFIED_STATES)})`;

/** There is news of a job that goes on. */
const HAS_NEWS = `noticed = 2 AND state IN (${quoted(['queued', 'running', 'waiting', 'unknown'])})`;

// Each half finds its index.
export const UNNOTIFIED = `
  SELECT * FROM (
    SELECT * FROM jobs WHERE ${IS_UNNOTIFIED} UNION ALL SELECT * FROM jobs WHERE ${HAS_NEWS}
  ) ORDER BY seq`;

export const CLAIMABLE = `SELECT * FROM jobs WHERE id = :id AND (${IS_UNNOTIFIED} OR ${HAS_NEWS})`;

export const CLAIM_NOTIFICATION = 'UPDATE jobs SET teller = :window, telling_since = :now WHERE id = :id';

/** Only of the state that was shown: a later one has a notification of its own. */
export const MARK_NOTIFIED = `
  UPDATE jobs SET noticed = 1, teller = NULL WHERE id = :id AND state = :state AND teller = :window`;

/** What lies between the states that this version knows: each gap is a range of the index, however long the history is. */
const OTHER_STATES = [...WORK_STATES, ...NOTIFIED_STATES].sort().flatMap((state, index, all) => {
  const next = all[index + 1];
  const after = next === undefined ? `state > '${state}'` : `state > '${state}' AND state < '${next}'`;
  return index === 0 ? [`state < '${state}'`, after] : [after];
});

/** So many jobs are looked through for outputs that expire. */
export const LATEST_JOBS = 500;

/** A state that only a newer version knows may be work, so it counts as such. */
export const HAS_WORK = `
  SELECT EXISTS (SELECT 1 FROM jobs WHERE (left = 0 OR remote_id IS NULL) AND state IN (${quoted(WORK_STATES)}))
    OR ${OTHER_STATES.map((gap) => `EXISTS (SELECT 1 FROM jobs WHERE ${gap})`).join(' OR ')}
    OR EXISTS (SELECT 1 FROM jobs WHERE left = 0 AND remote_id IS NOT NULL AND state = 'unknown')
    OR EXISTS (SELECT 1 FROM downloads)
    OR EXISTS (SELECT 1 FROM keeps)
    OR EXISTS (SELECT 1 FROM checkouts)
    OR EXISTS (SELECT 1 FROM plans WHERE state = 'running')
    OR EXISTS (SELECT 1 FROM jobs WHERE ${HAS_NEWS})
    OR EXISTS (SELECT 1 FROM jobs WHERE ${IS_UNNOTIFIED}) AS work`;

/**
 * Whether an output that is not here may be deleted by its platform later than now. Platforms keep outputs for days, in
 * which nobody makes more jobs than are looked at.
 */
export const HAS_EXPIRING = `
  SELECT EXISTS (
    SELECT 1
    FROM (SELECT outputs FROM jobs WHERE state = 'succeeded' ORDER BY seq DESC LIMIT ${LATEST_JOBS}) AS latest,
      json_each(CASE WHEN json_valid(latest.outputs) THEN latest.outputs ELSE '[]' END) AS output
    WHERE output.value ->> 'cached' IS NULL AND output.value ->> 'url' IS NOT NULL
      AND output.value ->> 'expiresAt' > :now
  ) AS expiring`;

/** Outputs that are to be fetched without anybody looking at them. */
export const DOWNLOADS = 'SELECT job, position, attempts, due_at FROM downloads ORDER BY due_at, rowid';
export const WANT_DOWNLOAD = `
  INSERT INTO downloads (job, position, attempts, due_at) VALUES (:job, :position, 0, :at)
  ON CONFLICT (job, position) DO NOTHING`;
export const POSTPONE_DOWNLOAD = `
  UPDATE downloads SET attempts = :attempts, due_at = :at WHERE job = :job AND position = :position`;
export const DROP_DOWNLOAD = 'DELETE FROM downloads WHERE job = :job AND position = :position';
export const DOWNLOADS_OF_JOB = 'SELECT * FROM downloads WHERE job = :job';
export const DROP_DOWNLOADS = 'DELETE FROM downloads WHERE job = :job';

/** Jobs of an idempotency key: those of that intent, and those that the account's user bought with it. */
export const JOBS_WITH_KEY = `
  SELECT * FROM jobs
  WHERE intent_key = :key OR (account = :account AND json_extract(call, '$.ownKey') = :key)
  ORDER BY seq DESC`;

/** The job that the platform calls so; the newest where several are. */
export const JOB_OF_RUN = `
  SELECT * FROM jobs WHERE account = :account AND remote_id = :run ORDER BY seq DESC LIMIT 1`;

export const OPEN_JOBS = `SELECT * FROM jobs WHERE state IN (${quoted([...WORK_STATES, 'unknown'])}) ORDER BY seq`;

/** The platform named a cost. A negative amount is none: it would give room back that was spent. */
export const IS_NAMED = 'coalesce(cost_micros >= 0 AND cost_unit IS NOT NULL, 0)';
export const IS_RESERVED = 'coalesce(reserved_micros >= 0 AND reserved_unit IS NOT NULL, 0)';
export const MAY_BE_CHARGED = `refunded = 0 AND state <> 'refused' AND NOT (state = 'canceled' AND accepted_at IS NULL)`;

/**
 * What the platform said that jobs cost which did not end in a refund, for the same inputs and at least as much of what
 * is paid by quantity; first those for the least of it.
 */
export const CHARGES = `
  SELECT cost_unit, cost_micros, ${SPENT_AT} AS at FROM jobs
  WHERE account = :account AND price_print = :print AND price_quantity >= :quantity
    AND cost_micros IS NOT NULL AND ${IS_NAMED}
    AND refunded = 0 AND state IN (${quoted(['queued', 'running', 'waiting', 'succeeded'])})
  ORDER BY price_quantity, seq DESC LIMIT :limit`;

/**
 * What counts as spent, of jobs that are there and of removed ones: the cost as the platform named it (`known` = 1),
 * before that what was reserved. Refused and refunded jobs, and those that were canceled unsent, cost nothing.
 */
export const SPENDING = `
  SELECT account, provider, kind, project, project_name, ${SPENT_AT} AS at,
    iif(${IS_NAMED}, cost_unit, reserved_unit) AS unit,
    iif(${IS_NAMED}, cost_micros, reserved_micros) AS micros,
    ${IS_NAMED} AS known, id, seq, title, state
  FROM jobs WHERE ${MAY_BE_CHARGED} AND (${IS_NAMED} OR ${IS_RESERVED})`;

/** The removed jobs that nobody named a cost of have the unit `''`. */
export const SPENDING_OF_REMOVED = `
  SELECT account, provider, kind, project, project_name, at, unit, max(micros, 0) AS micros, known,
    NULL AS id, seq, NULL AS title, NULL AS state
  FROM charges WHERE unit <> ''`;

/**
 * What was spent within a time, with its job where the history still has it, latest first. Each condition that is null
 * lets everything through; `project` is the empty text for what was bought outside of any folder.
 */
export const CHARGES_WITHIN = `
  SELECT * FROM (
    ${SPENDING} AND ${SPENT_AT} >= :start AND ${SPENT_AT} < :stop
    UNION ALL
    ${SPENDING_OF_REMOVED} AND at >= :start AND at < :stop
  )
  WHERE (:account IS NULL OR account = :account) AND (:provider IS NULL OR provider = :provider)
    AND (:kind IS NULL OR kind = :kind) AND (:project IS NULL OR coalesce(project, '') = :project)
  ORDER BY at DESC, id IS NULL, seq DESC LIMIT :limit OFFSET :offset`;

/** What an account bought since a moment, also what is refunded and what nobody named a cost of; latest first. */
export const PURCHASES_SINCE = `
  SELECT id, title, remote_id, state IN (${quoted(['succeeded', 'failed', 'canceled', 'timedOut'])}) AS is_over, refunded, ${SPENT_AT} AS at,
    iif(${IS_NAMED}, cost_unit, NULL) AS unit, iif(${IS_NAMED}, cost_micros, NULL) AS micros
  FROM jobs
  WHERE account = :account AND ${SPENT_AT} >= :start AND state <> 'refused'
    AND NOT (state = 'canceled' AND accepted_at IS NULL)
  UNION ALL
  SELECT NULL, NULL, NULL, 1, 0, at, unit, max(micros, 0)
  FROM charges WHERE account = :account AND at >= :start AND unit <> '' AND known = 1
  ORDER BY at DESC LIMIT :limit`;

const UNPRICED = `
  SELECT account, provider, kind, project, project_name, ${SPENT_AT} AS at, id FROM jobs
  WHERE ${MAY_BE_CHARGED} AND NOT ${IS_NAMED} AND NOT ${IS_RESERVED}`;

/** How many calls within a time cost something that nobody named, and that is reserved nowhere. */
export const UNPRICED_WITHIN = `
  SELECT (SELECT count(*) FROM (${UNPRICED} AND ${SPENT_AT} >= :start AND ${SPENT_AT} < :stop))
    + (SELECT count(*) FROM charges WHERE unit = '' AND at >= :start AND at < :stop) AS number`;

/** What one budget is for. */
interface SpendingStatements {
  /** What was spent from a moment on, by unit. */
  readonly spentSince: string;
  /** How many calls from a moment on cost something that nobody knows. */
  readonly unpricedSince: string;
  /** The latest moment that anything counts at. */
  readonly latest: string;
}

/** The conditions stand in both halves, where each finds its index. */
function spendingOf(whose: string): SpendingStatements {
  return {
    spentSince: `
      SELECT unit, min(sum(micros), ${Number.MAX_SAFE_INTEGER}) AS micros FROM (
        SELECT unit, micros FROM (${SPENDING} AND ${whose} AND id IS NOT :except AND ${SPENT_AT} >= :start)
        UNION ALL
        SELECT unit, micros FROM (${SPENDING_OF_REMOVED} AND ${whose} AND at >= :start)
      ) GROUP BY unit ORDER BY unit`,
    unpricedSince: `
      SELECT (SELECT count(*) FROM (${UNPRICED} AND ${whose} AND id IS NOT :except AND ${SPENT_AT} >= :start))
        + (SELECT count(*) FROM charges WHERE unit = '' AND ${whose} AND at >= :start) AS number`,
    latest: `
      SELECT max(
        coalesce((SELECT max(${SPENT_AT}) FROM jobs WHERE ${whose}), 0),
        coalesce((SELECT max(at) FROM charges WHERE ${whose}), 0)
      ) AS at`,
  };
}

export const SPENDING_OF_ACCOUNT = spendingOf('account = :account');

/** Of a folder on a platform, with whichever of its accounts. */
export const SPENDING_OF_PROJECT = spendingOf('project = :project AND provider = :provider');

export const KEEP_CHARGE = `
  INSERT INTO charges (account, provider, kind, project, project_name, at, unit, micros, known)
  SELECT account, provider, kind, project, project_name, at, unit, micros, known FROM (${SPENDING}) WHERE id = :id
  UNION ALL
  SELECT account, provider, kind, project, project_name, at, '', 0, 0 FROM (${UNPRICED}) WHERE id = :id
  RETURNING seq`;

export const DROP_CHARGE = 'DELETE FROM charges WHERE seq = :seq';

/** How many times its estimate each of the latest jobs took. */
export const OVERRUNS = `
  SELECT 1.0 * (finished_at - accepted_at) / estimated_ms AS times FROM jobs
  WHERE account = :account AND kind = :kind AND state = 'succeeded'
    AND spent_at IS NULL AND finished_at >= accepted_at AND estimated_ms > 0
  ORDER BY seq DESC LIMIT :limit`;

export const DURATIONS = `
  SELECT finished_at - accepted_at AS ms FROM jobs
  WHERE account = :account AND kind = :kind AND state = 'succeeded'
    AND spent_at IS NULL AND finished_at >= accepted_at
  ORDER BY seq DESC LIMIT :limit`;

function quoted(states: readonly JobState[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}
