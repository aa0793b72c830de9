"""Entries she wants to finish another day, and the clock at the last save of the diary."""

STEP = """
-- A mark for herself: it is part of no version, and no seal covers it.
CREATE TABLE diary_to_finish (
    entry_id INTEGER PRIMARY KEY REFERENCES diary_entry (id)
) STRICT;

-- How the clock stood when something was last kept, beside a count that nobody can set.
CREATE TABLE diary_clock (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    written TEXT NOT NULL,       -- ISO 8601 with offset
    origin TEXT NOT NULL,        -- what the count counts from; '' where there is none
    seconds REAL NOT NULL
) STRICT;
"""
