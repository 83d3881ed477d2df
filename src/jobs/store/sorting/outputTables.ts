/** A member of one output, by its path. */
const member = (path: string): string => `json_extract(new.outputs, output.fullkey || '.${path}')`;
const wholeNumber = (path: string): string => `CAST(${member(path)} AS INTEGER)`;

/** The outputs of the job `new`; none where the text is damaged. */
const OUTPUTS = `json_each(CASE WHEN json_valid(new.outputs) THEN new.outputs ELSE '[]' END) AS output`;

const IS_LISTED = `typeof(${member('index')}) = 'integer' AND ${member('index')} BETWEEN 0 AND 9999
      AND ${member('gone')} IS NOT 'deleted'`;

/** The values of the request whose name has this word in it, each between blanks. */
const named = (word: string): string => `coalesce((
        SELECT ' ' || lower(group_concat(value.atom, ' ')) || ' '
        FROM json_tree(CASE WHEN json_valid(new.call) THEN new.call ELSE '{}' END, '$.body') AS value
        WHERE value.atom IS NOT NULL
          AND '.' || replace(lower(value.key), '_', '.') || '.' LIKE '%.${word}.%'
      ), '')`;

/** What the platform says of the job's model. */
const MODEL_FACTS = `coalesce((
        SELECT ' ' || lower(group_concat(json_extract(new.facts, fact.fullkey || '[1]'), ' ')) || ' '
        FROM json_each(CASE WHEN json_valid(new.facts) THEN new.facts ELSE '[]' END) AS fact
        WHERE lower(json_extract(new.facts, fact.fullkey || '[0]')) LIKE '%model%'
      ), '')`;

/** As the gallery's filter by kind has it; before the content is here, by the type that the platform named. */
const MEDIA = `CASE
        WHEN ${member('cached.mimeType')} = 'image/svg+xml' THEN 'image'
        WHEN ${member('cached.kind')} = 'json' THEN 'text'
        WHEN ${member('cached.kind')} IN ('image', 'video', 'audio', 'model', 'text') THEN ${member('cached.kind')}
        WHEN ${member('cached.kind')} IS NOT NULL THEN 'other'
        WHEN ${member('mimeType')} LIKE 'application/json%' THEN 'text'
        WHEN instr(coalesce(${member('mimeType')}, ''), '/') = 0 THEN 'other'
        WHEN substr(${member('mimeType')}, 1, instr(${member('mimeType')}, '/') - 1)
          IN ('image', 'video', 'audio', 'model', 'text')
          THEN substr(${member('mimeType')}, 1, instr(${member('mimeType')}, '/') - 1)
        ELSE 'other'
      END`;

/** Writes the rows of the outputs of the job `new`, or changes what in them is of the job. */
const listOutputs = (jobs = '', which = ''): string => `
    INSERT INTO outputs (id, job, position, account, kind, title, media, width, height, bytes, hash,
      cost_unit, cost_micros, created_at, models, seeds, search, gone)
    SELECT new.seq * 10000 + 9999 - ${member('index')}, new.id, ${member('index')}, new.account, new.kind, new.title,
      ${MEDIA}, ${wholeNumber('width')}, ${wholeNumber('height')}, ${wholeNumber('cached.byteSize')},
      ${member('cached.hash')}, new.cost_unit, new.cost_micros, new.created_at,
      ' ' || lower(new.kind) || ' ' || ${named('model')} || ${MODEL_FACTS}, ${named('seed')}, new.search,
      ${member('gone')}
    FROM ${jobs} ${OUTPUTS}
    WHERE ${which} ${IS_LISTED}
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, media = excluded.media, width = excluded.width,
      height = excluded.height, bytes = excluded.bytes, hash = excluded.hash, cost_unit = excluded.cost_unit,
      cost_micros = excluded.cost_micros, models = excluded.models, search = excluded.search, gone = excluded.gone`;

/**
 * A step of `MIGRATIONS`: one row per output, so that outputs are searched and ordered by indexes, and what the user says
 * of them.
 *
 * `outputs.id` is made of the job's `seq` and the position, so that it falls from one output of a job to the next: from
 * the highest down, the newest job comes first and its outputs in their order. All that is of the job follows it by
 * triggers, whichever version of Backlot writes it; no trigger fails on what a row may hold, since what a paid call gave
 * is saved by the same statement. `models` and `seeds` are what the request and the platform name so, `gone` is
 * `recycled` for what is in the recycle bin. `star`, `rating`, `rejected` and the other tables are the user's; `revision`
 * is when the user changed a row last, as counted in `sorting`. The jobs up to `sorting.unlisted` are older than the
 * tables: they are listed some at a time (`LIST_EARLIER`), since all at once would take as long as the history is.
 */
export const OUTPUT_TABLES = `
  CREATE TABLE outputs (
    id INTEGER PRIMARY KEY,
    job TEXT NOT NULL,
    position INTEGER NOT NULL,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    media TEXT NOT NULL,
    width INTEGER,
    height INTEGER,
    bytes INTEGER,
    hash TEXT,
    cost_unit TEXT,
    cost_micros INTEGER,
    created_at INTEGER NOT NULL,
    models TEXT NOT NULL,
    seeds TEXT NOT NULL,
    search TEXT NOT NULL,
    gone TEXT,
    star INTEGER NOT NULL DEFAULT 0,
    rating INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX outputs_place ON outputs (job, position);
  CREATE INDEX outputs_recipe ON outputs (kind, title);
  CREATE INDEX outputs_hash ON outputs (hash) WHERE hash IS NOT NULL;
  CREATE INDEX outputs_gone ON outputs (gone, id) WHERE gone IS NOT NULL;
  CREATE INDEX outputs_revision ON outputs (revision) WHERE revision > 0;
  CREATE TABLE output_tags (
    tag TEXT NOT NULL COLLATE NOCASE,
    output INTEGER NOT NULL,
    PRIMARY KEY (tag, output)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX output_tags_output ON output_tags (output);
  CREATE TABLE collections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
  ) STRICT;
  CREATE TABLE collection_outputs (
    collection INTEGER NOT NULL,
    output INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (collection, output)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX collection_outputs_output ON collection_outputs (output);
  CREATE TABLE saved_searches (name TEXT PRIMARY KEY COLLATE NOCASE, filter TEXT NOT NULL) STRICT;
  CREATE TABLE sorting (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL,
    unlisted INTEGER NOT NULL
  ) STRICT;
  INSERT INTO sorting SELECT 1, 0, coalesce(max(seq), 0) FROM jobs;
  CREATE TRIGGER outputs_of_new_job AFTER INSERT ON jobs WHEN new.outputs <> '[]' BEGIN
    ${listOutputs()};
  END;
  CREATE TRIGGER outputs_of_changed_job AFTER UPDATE ON jobs
    WHEN new.outputs IS NOT old.outputs
      OR (new.outputs <> '[]' AND (new.cost_micros IS NOT old.cost_micros OR new.cost_unit IS NOT old.cost_unit
        OR new.search IS NOT old.search OR new.title IS NOT old.title OR new.facts IS NOT old.facts))
  BEGIN
    DELETE FROM outputs WHERE job = new.id
      AND position NOT IN (SELECT ${member('index')} FROM ${OUTPUTS} WHERE ${IS_LISTED});
    ${listOutputs()};
  END;
  CREATE TRIGGER outputs_of_removed_job AFTER DELETE ON jobs BEGIN
    DELETE FROM outputs WHERE job = old.id;
  END;
  CREATE TRIGGER marks_of_removed_output AFTER DELETE ON outputs BEGIN
    DELETE FROM output_tags WHERE output = old.id;
    DELETE FROM collection_outputs WHERE output = old.id;
  END;
`;

/** Lists the outputs of the jobs that were there before the tables, some jobs at a time. */
export const LIST_EARLIER = listOutputs('jobs AS new,', 'new.seq BETWEEN :from AND :to AND');
