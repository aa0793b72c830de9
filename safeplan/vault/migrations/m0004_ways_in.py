"""When each way in was made."""

# mark: of the slot's bytes in the key file, so that a row counts only while exactly that slot is there.
# Which slots are used, and for what, the key file itself tells whoever has the data key
# (docs/vault-format.md): this table may be lost without harm.
STEP = """
CREATE TABLE way_in (
    mark BLOB PRIMARY KEY,
    made TEXT NOT NULL    -- ISO 8601 with offset
) STRICT, WITHOUT ROWID;
"""
