import type { JobState } from '../core/job.ts';

/** The columns that may change after the intent was stored. */
const CHANGEABLE = [
  'title',
  'state',
  'word',
  'remote_id',
  'cost_unit',
  'cost_micros',
  'problem',
  'outputs',
  'updated_at',
  'accepted_at',
  'finished_at',
  'search',
];
const COLUMNS = ['id', 'account', 'provider', 'kind', 'call', 'intent_key', 'created_at', ...CHANGEABLE];

const NEXT_REVISION = `(1 + max(
  coalesce((SELECT max(revision) FROM jobs), 0),
  coalesce((SELECT max(revision) FROM removed), 0)
))`;

export const INSERT_JOB = `
  INSERT INTO jobs (${COLUMNS.join(', ')}, revision)
  VALUES (${COLUMNS.map((name) => `:${name}`).join(', ')}, ${NEXT_REVISION})
  RETURNING *`;

export const UPDATE_JOB = `
  UPDATE jobs SET ${CHANGEABLE.map((name) => `${name} = :${name}`).join(', ')}, revision = ${NEXT_REVISION}
  WHERE id = :id
  RETURNING *`;

export const REMEMBER_REMOVAL = `
  INSERT INTO removed (id, revision) VALUES (:id, ${NEXT_REVISION})
  ON CONFLICT (id) DO UPDATE SET revision = excluded.revision
  RETURNING revision`;

export const LAST_REVISION = `SELECT ${NEXT_REVISION} - 1 AS revision`;
export const CHANGED_SINCE = 'SELECT * FROM jobs WHERE revision > :since ORDER BY revision';
export const REMOVED_SINCE = 'SELECT id, revision FROM removed WHERE revision > :since ORDER BY revision';

/** The states in which something is still to be done without the user: these keep the *open work* flag up. */
export const WORK_STATES = [
  'stored',
  'sending',
  'queued',
  'running',
  'waiting',
] as const satisfies readonly JobState[];

export const HAS_WORK = `SELECT EXISTS (SELECT 1 FROM jobs WHERE state IN (${quoted(WORK_STATES)})) AS work`;

export const OPEN_JOBS = `SELECT * FROM jobs WHERE state IN (${quoted([...WORK_STATES, 'unknown'])}) ORDER BY seq`;

/** What the platform said that jobs cost which did not end in a refund. */
export const CHARGES = `
  SELECT cost_unit, cost_micros, coalesce(accepted_at, created_at) AS at FROM jobs
  WHERE account = :account AND kind = :kind AND cost_micros IS NOT NULL AND cost_unit IS NOT NULL
    AND state IN (${quoted(['queued', 'running', 'waiting', 'succeeded'])})
  ORDER BY seq DESC LIMIT :limit`;

export const DURATIONS = `
  SELECT finished_at - accepted_at AS ms FROM jobs
  WHERE account = :account AND kind = :kind AND state = 'succeeded'
    AND finished_at >= accepted_at
  ORDER BY seq DESC LIMIT :limit`;

function quoted(states: readonly JobState[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}
