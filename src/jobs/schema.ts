/**
 * The journal's tables. One entry per version: `user_version` is the number of entries that a file has seen, so an
 * entry is never edited after a release, only followed by another.
 *
 * `seq` is the order of creation and the key of paging. `revision` grows with every write in any window, which is
 * how one window finds what another one changed. `search` is what the history is searched in, lower case.
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
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** "BkLt": marks the file as ours, so that a foreign database is never migrated. */
export const APPLICATION_ID = 0x426b4c74;

/** Removals are remembered this many times, for other windows to hear of them. */
export const REMEMBERED_REMOVALS = 1000;
