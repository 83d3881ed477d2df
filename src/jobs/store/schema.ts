import { OUTPUT_TABLES } from './sorting/outputTables.ts';

/**
 * The journal's tables. One entry per version: `user_version` is the number of entries that a file has seen, so an
 * entry is never edited after a release, only followed by another.
 *
 * A step only adds: a window that runs an earlier version may have the file open, and must still be able to write what
 * it bought. So a column keeps its name when the field gets another one: `word` is `platformStatus`, `left` is
 * `unwatched`, `noticed` is `notified`; `rows.ts` and the statements map them.
 *
 * `seq` is the order of creation and the key of paging. `revision` grows with every write in any window, which is
 * how one window finds what another one changed. `search` is what the history is searched in, lower case. `sender` is
 * the window that sends the job. `reserved_*` is what counts against a budget while the cost is not known. `charges`
 * holds what removed jobs cost. `bases` is where a job was sent, `sent_as` for whom (salted
 * fingerprints), `facts` what else the platform says of it. `spent_at` is when the user last agreed to send its request
 * again; null for the first sending. `booked_at` is the moment that a job counts at against budgets, never before those
 * that were bought earlier. `noticed` is 0 for a state of which the user is not
 * notified yet, 1 after that, 2 for something that the user is to be told of a job that goes on. `teller` is
 * the window that claimed the notification of the end at `telling_since`; it is null again once the user was notified.
 * `lease.beats` counts how often the holder renewed. `saved_kinds` holds the kinds of job that the user saved or ran
 * lately, `imports` the names of the files of earlier versions that were taken over, `checkouts` the pages to pay on whose credit is waited for. Version 1 knew only a platform that refunds failed jobs.
 * `price_print` is what its price depends on, as a hash,
 * and `price_quantity` how much of it was bought; rows of earlier versions have neither. `budgets.zone` is the time zone
 * whose days a budget has. `project` is a salted fingerprint of the folder that a job was submitted from, `project_name` the
 * folder's name; `project_budgets` are for what a folder spends on a platform, whichever the account.
 *
 * `jobs.plan` is the plan that a job is a step of, `document` and `part` the place that it was started for. A step of `plan_steps`
 * is bought by the job that has its `intent_key`; `attempt` is how often it was begun anew, `sent` how many of these attempts were
 * bought, `takes` the steps whose outputs its request names.
 *
 * A row of `keeps` is an output that is to be copied to a folder of the user's, by a rule of its own or by that of `keep_rules` for
 * the folder that its job is from (empty: without one); `path` is where its file will be, `holder` the window that copies it.
 * `outputs_sorted` has all that the gallery filters and sorts by: the rows themselves hold long texts.
 * `contents` says which outputs have a content, by its hash; of the jobs up to `content_backfill.upto`, the hashes are still to be stored.
 *
 * `identity.generation` names this journal: it is a new one after everything was forgotten, so that the windows that have
 * the old one open see it. Each write reads it (`JournalIdentity`), and `user_version` with it: a window of an earlier
 * version saves what came of the calls that it sent, and buys nothing any more. `identity.min_writer` is the first version
 * that may write at all: a step after which an earlier version would spoil something raises it.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    provider TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    call TEXT NOT NULL,
    intent_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    word TEXT,
    remote_id TEXT,
    cost_unit TEXT,
    cost_micros INTEGER,
    problem TEXT,
    outputs TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    accepted_at INTEGER,
    finished_at INTEGER,
    search TEXT NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX jobs_account ON jobs (account, seq);
  CREATE INDEX jobs_kind ON jobs (account, kind, seq);
  CREATE INDEX jobs_charged ON jobs (account, kind, seq) WHERE cost_micros IS NOT NULL;
  CREATE INDEX jobs_state ON jobs (state, seq);
  CREATE INDEX jobs_revision ON jobs (revision);
  CREATE TABLE removed (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX removed_revision ON removed (revision);
  `,
  `
  ALTER TABLE jobs ADD COLUMN estimated_ms INTEGER;
  ALTER TABLE jobs ADD COLUMN replaces TEXT;
  ALTER TABLE jobs ADD COLUMN left INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE jobs ADD COLUMN refunded INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE jobs ADD COLUMN reserved_unit TEXT;
  ALTER TABLE jobs ADD COLUMN reserved_micros INTEGER;
  ALTER TABLE jobs ADD COLUMN sender TEXT;
  ALTER TABLE jobs ADD COLUMN noticed INTEGER NOT NULL DEFAULT 0;
  UPDATE jobs SET refunded = 1 WHERE state = 'failed';
  UPDATE jobs SET noticed = 1
    WHERE state IN ('succeeded', 'failed', 'canceled', 'timedOut', 'refused', 'unknown');
  CREATE INDEX jobs_unnoticed ON jobs (state, seq) WHERE noticed = 0;
  CREATE INDEX jobs_spent ON jobs (account, coalesce(accepted_at, created_at));
  CREATE TABLE charges (
    seq INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    provider TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    unit TEXT NOT NULL,
    micros INTEGER NOT NULL,
    known INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX charges_at ON charges (account, at);
  CREATE TABLE budgets (
    account TEXT PRIMARY KEY,
    period TEXT NOT NULL,
    unit TEXT NOT NULL,
    limit_micros INTEGER NOT NULL,
    unknown_micros INTEGER
  ) STRICT;
  CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    beats INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE salt (value TEXT NOT NULL) STRICT;
  INSERT INTO salt VALUES (lower(hex(randomblob(16))));
  `,
  `
  ALTER TABLE jobs ADD COLUMN bases TEXT;
  `,
  `
  ALTER TABLE jobs ADD COLUMN facts TEXT;
  `,
  `
  ALTER TABLE jobs ADD COLUMN teller TEXT;
  ALTER TABLE jobs ADD COLUMN telling_since INTEGER;
  `,
  `
  CREATE TABLE saved_kinds (
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    inputs TEXT NOT NULL,
    saved INTEGER NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (account, kind)
  ) STRICT;
  CREATE TABLE imports (file TEXT PRIMARY KEY) STRICT;
  `,
  `
  ALTER TABLE jobs ADD COLUMN sent_as TEXT;
  ALTER TABLE jobs ADD COLUMN spent_at INTEGER;
  CREATE INDEX jobs_spent_at ON jobs (account, coalesce(spent_at, accepted_at, created_at));
  `,
  `
  CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation TEXT NOT NULL,
    min_writer INTEGER NOT NULL
  ) STRICT;
  INSERT INTO identity VALUES (1, lower(hex(randomblob(16))), 8);
  `,
  `
  ALTER TABLE jobs ADD COLUMN booked_at INTEGER;
  ALTER TABLE jobs ADD COLUMN price_print TEXT;
  ALTER TABLE jobs ADD COLUMN price_quantity INTEGER;
  ALTER TABLE budgets ADD COLUMN zone TEXT;
  CREATE INDEX jobs_booked_at ON jobs (account, coalesce(booked_at, spent_at, accepted_at, created_at));
  CREATE INDEX jobs_price ON jobs (account, price_print, price_quantity, seq) WHERE cost_micros IS NOT NULL;
  `,
  `
  CREATE TABLE downloads (
    job TEXT NOT NULL,
    position INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (job, position)
  ) STRICT;
  `,
  `
  CREATE TABLE checkouts (
    account TEXT NOT NULL,
    method TEXT NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    unit TEXT,
    micros INTEGER,
    opened_at INTEGER NOT NULL,
    expires_at INTEGER,
    tries INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (account, method, id)
  ) STRICT;
  `,
  `
  ALTER TABLE jobs ADD COLUMN plan TEXT;
  ALTER TABLE jobs ADD COLUMN document TEXT;
  ALTER TABLE jobs ADD COLUMN part TEXT;
  CREATE INDEX jobs_plan ON jobs (plan) WHERE plan IS NOT NULL;
  CREATE INDEX jobs_document ON jobs (document, seq) WHERE document IS NOT NULL;
  CREATE TABLE plans (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    approved_by TEXT,
    state TEXT NOT NULL,
    problem TEXT,
    ceilings TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    approved_at INTEGER,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX plans_state ON plans (state);
  CREATE TABLE plan_steps (
    plan TEXT NOT NULL,
    step INTEGER NOT NULL,
    position INTEGER NOT NULL,
    account TEXT NOT NULL,
    provider TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    call TEXT NOT NULL,
    takes TEXT NOT NULL,
    document TEXT,
    part TEXT,
    bases TEXT,
    sent_as TEXT,
    estimated_ms INTEGER,
    price_unit TEXT,
    price_low INTEGER,
    price_high INTEGER,
    attempt INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    sent_unit TEXT,
    sent_micros INTEGER,
    canceled INTEGER NOT NULL,
    intent_key TEXT NOT NULL UNIQUE,
    PRIMARY KEY (plan, step)
  ) STRICT;
  `,
  `
  ALTER TABLE jobs ADD COLUMN project TEXT;
  ALTER TABLE jobs ADD COLUMN project_name TEXT;
  ALTER TABLE charges ADD COLUMN project TEXT;
  ALTER TABLE charges ADD COLUMN project_name TEXT;
  CREATE TABLE project_budgets (
    project TEXT NOT NULL,
    provider TEXT NOT NULL,
    period TEXT NOT NULL,
    unit TEXT NOT NULL,
    limit_micros INTEGER NOT NULL,
    unknown_micros INTEGER,
    zone TEXT,
    PRIMARY KEY (project, provider)
  ) STRICT;
  CREATE INDEX jobs_project ON jobs (project, provider, coalesce(booked_at, spent_at, accepted_at, created_at))
    WHERE project IS NOT NULL;
  CREATE INDEX jobs_spending ON jobs (coalesce(booked_at, spent_at, accepted_at, created_at), seq);
  CREATE INDEX charges_spending ON charges (at, seq);
  `,
  `
  ALTER TABLE jobs ADD COLUMN made_from TEXT;
  ALTER TABLE plan_steps ADD COLUMN made_from TEXT;
  `,
  OUTPUT_TABLES,
  `
  CREATE TABLE keeps (
    job TEXT NOT NULL,
    position INTEGER NOT NULL,
    rule TEXT,
    path TEXT,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    failure TEXT,
    holder TEXT,
    held_at INTEGER,
    PRIMARY KEY (job, position)
  ) STRICT;
  CREATE TABLE keep_rules (project TEXT PRIMARY KEY, rule TEXT NOT NULL) STRICT;
  CREATE TABLE contents (
    hash TEXT NOT NULL,
    job TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (hash, job, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE content_backfill (one INTEGER PRIMARY KEY CHECK (one = 1), upto INTEGER NOT NULL) STRICT;
  INSERT INTO content_backfill SELECT 1, coalesce(max(seq), 0) FROM jobs;
  `,
  `
  CREATE INDEX outputs_sorted ON outputs (id, gone, rejected, media, account, star, rating, cost_micros, bytes);
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** "BkLt": marks the file as ours, so that a foreign database is never migrated. */
export const APPLICATION_ID = 0x426b4c74;

/** So many removals are remembered, for other windows to read. */
export const REMEMBERED_REMOVALS = 1000;
