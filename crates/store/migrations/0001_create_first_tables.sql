-- Logs are append-only and the truth; caches are folds of logs and can be rebuilt.
-- Instants are milliseconds since 1970-01-01T00:00:00Z, days are days since 1970-01-01.

CREATE TABLE device (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Log: one row for each answer in practice.
CREATE TABLE review (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    device     BLOB    NOT NULL CHECK (length(device) = 16),
    session    BLOB    NOT NULL CHECK (length(session) = 16),
    at         INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    pack       TEXT    NOT NULL,
    question   TEXT    NOT NULL,
    concept    TEXT    NOT NULL,
    chosen     TEXT    NOT NULL,
    correct    INTEGER NOT NULL CHECK (correct IN (0, 1)),
    sure       INTEGER NOT NULL CHECK (sure IN (0, 1)),
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    rating     INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4)
) STRICT, WITHOUT ROWID;

-- Cache: what is known of a concept.
CREATE TABLE memory (
    pack        TEXT    NOT NULL,
    concept     TEXT    NOT NULL,
    stability   REAL    NOT NULL CHECK (stability > 0),
    difficulty  REAL    NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    reviewed_on INTEGER NOT NULL,
    due_day     INTEGER NOT NULL,
    not_before  INTEGER NOT NULL,
    n_reviews   INTEGER NOT NULL CHECK (n_reviews > 0),
    n_lapses    INTEGER NOT NULL CHECK (n_lapses >= 0),
    PRIMARY KEY (pack, concept)
) STRICT, WITHOUT ROWID;

CREATE INDEX memory_due ON memory (pack, due_day, not_before);

-- Cache: how often a question was seen in practice.
CREATE TABLE sighting (
    pack          TEXT    NOT NULL,
    question      TEXT    NOT NULL,
    n_seen        INTEGER NOT NULL CHECK (n_seen > 0),
    last_at       INTEGER NOT NULL,
    first_correct INTEGER NOT NULL CHECK (first_correct IN (0, 1)),
    PRIMARY KEY (pack, question)
) STRICT, WITHOUT ROWID;

-- Cache: answers a day, so that no screen counts the log.
CREATE TABLE review_day (
    pack      TEXT    NOT NULL,
    day       INTEGER NOT NULL,
    n_answers INTEGER NOT NULL CHECK (n_answers > 0),
    PRIMARY KEY (pack, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    pack       TEXT    NOT NULL,
    seed       TEXT    NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at   INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX session_open ON session (pack, started_at) WHERE ended_at IS NULL;

CREATE TABLE session_item (
    session  BLOB    NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL CHECK (position > 0),
    concept  TEXT    NOT NULL,
    question TEXT    NOT NULL,
    reason   TEXT    NOT NULL CHECK (reason IN ('due', 'new', 'again')),
    correct  INTEGER CHECK (correct IN (0, 1)),
    sure     INTEGER CHECK (sure IN (0, 1)),
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

-- The learner's own marks on a question.
CREATE TABLE mark (
    pack       TEXT    NOT NULL,
    question   TEXT    NOT NULL,
    bookmarked INTEGER NOT NULL CHECK (bookmarked IN (0, 1)),
    note       TEXT    NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (pack, question)
) STRICT, WITHOUT ROWID;

-- Log: "something is wrong with this question".
CREATE TABLE report (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    device   BLOB    NOT NULL CHECK (length(device) = 16),
    at       INTEGER NOT NULL,
    pack     TEXT    NOT NULL,
    question TEXT    NOT NULL,
    fault    TEXT    NOT NULL,
    text     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name       TEXT    NOT NULL PRIMARY KEY,
    value      TEXT    NOT NULL CHECK (json_valid(value)),
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
    pack            TEXT    NOT NULL PRIMARY KEY,
    exam_day        INTEGER,
    minutes_per_day INTEGER CHECK (minutes_per_day BETWEEN 5 AND 480),
    changed_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Log: attempts at a mock exam, their forms and their events.
CREATE TABLE attempt (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    device       BLOB    NOT NULL CHECK (length(device) = 16),
    pack         TEXT    NOT NULL,
    pack_version TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    seed         TEXT    NOT NULL,
    limit_ms     INTEGER NOT NULL CHECK (limit_ms > 0),
    started_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exam_item (
    attempt  BLOB    NOT NULL REFERENCES attempt (id),
    item_idx INTEGER NOT NULL CHECK (item_idx >= 0),
    question TEXT    NOT NULL,
    body     TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (attempt, item_idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE exam_event (
    attempt BLOB    NOT NULL REFERENCES attempt (id),
    seq     INTEGER NOT NULL CHECK (seq >= 0),
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    device  BLOB    NOT NULL CHECK (length(device) = 16),
    at      INTEGER NOT NULL,
    body    TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (attempt, seq)
) STRICT, WITHOUT ROWID;

-- Cache: the last sign of life of a running attempt.
CREATE TABLE exam_alive (
    attempt BLOB    NOT NULL PRIMARY KEY REFERENCES attempt (id),
    at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Cache: what an ended attempt amounts to.
CREATE TABLE exam_result (
    attempt    BLOB    NOT NULL PRIMARY KEY REFERENCES attempt (id),
    ended_at   INTEGER NOT NULL,
    n_items    INTEGER NOT NULL,
    n_answered INTEGER NOT NULL,
    n_scored   INTEGER NOT NULL,
    n_right    INTEGER NOT NULL,
    passed     INTEGER NOT NULL CHECK (passed IN (0, 1))
) STRICT, WITHOUT ROWID;
