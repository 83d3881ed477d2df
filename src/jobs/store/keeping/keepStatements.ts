/** Outputs that are to be copied to folders of the user's. */
export const KEEPS = 'SELECT * FROM keeps ORDER BY due_at, rowid';
export const KEEP = 'SELECT * FROM keeps WHERE job = :job AND position = :position';
/** What the user asks for replaces what the setting asked for, and is due at once. */
export const WANT_KEEP = `
  INSERT INTO keeps (job, position, rule, path, attempts, due_at) VALUES (:job, :position, :rule, NULL, 0, :at)
  ON CONFLICT (job, position) DO UPDATE SET rule = excluded.rule, attempts = 0, due_at = excluded.due_at
  WHERE excluded.rule IS NOT NULL`;
export const HOLD_KEEP = `
  UPDATE keeps SET holder = :holder, held_at = :at WHERE job = :job AND position = :position`;
export const RELEASE_KEEP = `
  UPDATE keeps SET holder = NULL, held_at = NULL WHERE job = :job AND position = :position`;
export const NOTE_KEEP_PATH = 'UPDATE keeps SET path = :path WHERE job = :job AND position = :position';
export const SAME_FAILURE = 'SELECT 1 AS found FROM keeps WHERE failure = :failure LIMIT 1';
export const POSTPONE_KEEP = `
  UPDATE keeps SET attempts = :attempts, due_at = :at, failure = :failure, holder = NULL, held_at = NULL
  WHERE job = :job AND position = :position`;
export const DROP_KEEP = 'DELETE FROM keeps WHERE job = :job AND position = :position';

export const KEEP_RULE = 'SELECT rule FROM keep_rules WHERE project = :project';
export const SET_KEEP_RULE = `
  INSERT INTO keep_rules (project, rule) VALUES (:project, :rule)
  ON CONFLICT (project) DO UPDATE SET rule = excluded.rule`;
export const DROP_KEEP_RULE = 'DELETE FROM keep_rules WHERE project = :project';

/** Which outputs have a content: by its hash, or by that of what is essential in it. */
export const NOTE_CONTENT = `
  INSERT OR IGNORE INTO contents (hash, job, position) VALUES (:hash, :job, :position)`;
export const WITH_CONTENT = `
  SELECT contents.job AS job, contents.position AS position
  FROM contents JOIN jobs ON jobs.id = contents.job
  WHERE contents.hash = :hash ORDER BY jobs.seq DESC LIMIT 20`;
export const CONTENT_BACKFILL = 'SELECT upto FROM content_backfill';
export const JOBS_BEFORE = 'SELECT * FROM jobs WHERE seq <= :upto ORDER BY seq DESC LIMIT :limit';
export const SET_CONTENT_BACKFILL = 'UPDATE content_backfill SET upto = min(upto, :upto)';
