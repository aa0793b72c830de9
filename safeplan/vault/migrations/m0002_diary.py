"""Entries of the diary with their versions and seals, what the list and the search need, evidence.

What a version's columns mean is described in `docs/seals.md`.
"""

STEP = """
-- The chain: every save of every entry, in the order in which they were written.
CREATE TABLE diary_version (
    id INTEGER PRIMARY KEY,      -- the seal's number, 1 upwards without a gap
    entry_id INTEGER NOT NULL,   -- the entry's number, 1 upwards in the order of writing
    format INTEGER NOT NULL,     -- which fields are sealed
    content TEXT NOT NULL,       -- JSON: the fields that are not empty, the private note left out
    salts BLOB NOT NULL,         -- 32 bytes a field, in the format's order
    seal BLOB NOT NULL           -- SHA-256(the seal before || this version's digest)
) STRICT;
CREATE INDEX diary_version_by_entry ON diary_version (entry_id, id);

-- Apart from the content, so that whatever reads incidents cannot meet it.
CREATE TABLE diary_private_note (
    version_id INTEGER PRIMARY KEY REFERENCES diary_version (id),
    note TEXT NOT NULL
) STRICT;

-- What the list shows of each entry's newest version.
CREATE TABLE diary_entry (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES diary_version (id),
    versions INTEGER NOT NULL,   -- how many texts there are
    written TEXT NOT NULL,       -- the first version's time, ISO 8601 with offset
    happened TEXT NOT NULL,      -- JSON of a time
    first_words TEXT NOT NULL,
    behaviours TEXT NOT NULL,    -- JSON list of ids
    own_behaviour TEXT NOT NULL,
    evidence INTEGER NOT NULL,   -- how many files
    breach INTEGER NOT NULL,
    reported INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL
) STRICT;

-- Narrow on purpose: lists and searches are put in order without touching the wide rows.
CREATE TABLE diary_order (
    id INTEGER PRIMARY KEY REFERENCES diary_entry (id),
    happened INTEGER NOT NULL    -- a number that sorts times
) STRICT;
CREATE UNIQUE INDEX diary_order_by_time ON diary_order (happened, id);

-- Kept counts: counting rows would read them all.
CREATE TABLE diary_month (
    month INTEGER PRIMARY KEY,   -- 12 * year + month - 1
    entries INTEGER NOT NULL
) STRICT;

-- The newest words of each entry as they are compared, and its marks.
CREATE TABLE diary_search_text (
    id INTEGER PRIMARY KEY REFERENCES diary_entry (id),
    words TEXT NOT NULL,
    marks TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE diary_search USING fts5 (
    words,
    marks,
    content = 'diary_search_text',
    content_rowid = 'id',
    prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
-- Words that were amended away leave the index at once.
INSERT INTO diary_search (diary_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE diary_evidence (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER REFERENCES diary_entry (id),  -- NULL: with no entry (yet)
    position INTEGER NOT NULL DEFAULT 0,           -- its place among the entry's files, from 1
    file TEXT NOT NULL UNIQUE,   -- its name in the folder of evidence
    key BLOB NOT NULL,           -- the key of that file
    sha256 BLOB NOT NULL,        -- of the bytes that went in
    size INTEGER NOT NULL,       -- bytes
    name TEXT NOT NULL,          -- what the file was called
    media TEXT NOT NULL,         -- the kind of its content, such as image/jpeg
    added TEXT NOT NULL          -- ISO 8601 with offset
) STRICT;
CREATE INDEX diary_evidence_by_entry ON diary_evidence (entry_id, position);
"""
