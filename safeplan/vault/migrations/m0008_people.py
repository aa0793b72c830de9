"""Persons, places, protected words, orders and reports: each kept once, named by entries with its number."""

# Ids are never given twice: sealed entries name them, and an undone removal cannot meet a newer row.
# Rows of two tables never look alike (their columns' number and kinds differ), so that a repair can tell
# whose a page is that no tree leads to.
# added_at, changed_at: ISO 8601 with offset.
STEP = """
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,       -- one a line, as in the next four
    looks TEXT NOT NULL,
    vehicles TEXT NOT NULL,
    handles TEXT NOT NULL,
    addresses TEXT NOT NULL,
    reach TEXT NOT NULL,
    note TEXT NOT NULL,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE place (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT NOT NULL,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

-- Looked for before anything is handed on.
CREATE TABLE protected_word (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE diary_court_order (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    court TEXT NOT NULL,
    reference TEXT NOT NULL,
    made TEXT NOT NULL,          -- a day, ISO 8601, or her words; as in the next two
    served TEXT NOT NULL,
    ends TEXT NOT NULL,
    note TEXT NOT NULL,
    terms TEXT NOT NULL,         -- JSON: [[number, text], ...]
    last_term INTEGER NOT NULL,  -- the highest number a term of it ever had
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE diary_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    officer TEXT NOT NULL,
    number TEXT NOT NULL,
    happened TEXT NOT NULL,      -- her words
    said TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    entries TEXT NOT NULL,       -- JSON: numbers of entries
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
"""
