"""Unsaved words of every editor, and the settings."""

STEP = """
CREATE TABLE drafts (
    editor TEXT PRIMARY KEY,
    value TEXT NOT NULL,  -- JSON
    kept TEXT NOT NULL    -- ISO 8601 with offset
) STRICT, WITHOUT ROWID;

CREATE TABLE preferences (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL   -- JSON
) STRICT, WITHOUT ROWID;
"""
