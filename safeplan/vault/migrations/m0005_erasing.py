"""What is left of versions that were erased, and what erasing has still to do."""

STEP = """
-- A version whose entry was erased: its row in diary_version has format 0 and neither content nor salts.
CREATE TABLE diary_erased (
    version_id INTEGER PRIMARY KEY REFERENCES diary_version (id),
    commitments BLOB NOT NULL    -- 32 bytes each, sorted
) STRICT;

-- There while erased words may still lie in unused parts of the file, or in older copies.
CREATE TABLE diary_clearing (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    next_step INTEGER NOT NULL   -- 1: the search index and the file; 2: older copies
) STRICT;
"""
