"""What is said of evidence, and the same file found again."""

STEP = """
ALTER TABLE diary_evidence ADD COLUMN caption TEXT NOT NULL DEFAULT '';    -- what it shows, in her words
ALTER TABLE diary_evidence ADD COLUMN original TEXT NOT NULL DEFAULT '';   -- where the original is
-- Who had it in their hands: a JSON list of {"when", "who", "what"}. Of an entry's files all three are also
-- in the entry's newest version, which seals them.
ALTER TABLE diary_evidence ADD COLUMN custody TEXT NOT NULL DEFAULT '[]';

CREATE INDEX diary_evidence_by_content ON diary_evidence (sha256);
"""
