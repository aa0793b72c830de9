"""Step 3: the safety plan."""

# section: one letter of the bundled sections, or "own:" and the id of a row of plan_section.
# done_on: the day as she counts it, YYYY-MM-DD, without a zone.
# off_paper: 1 where no printed sheet may bear it.
# plan_state: when anything in the plan last changed, removals too.
# Ids are never given twice, so that an undone removal cannot meet a newer row.
STEP = """
CREATE TABLE plan_section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    position INTEGER NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE plan_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL,
    idea TEXT,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    done_on TEXT,
    off_paper INTEGER NOT NULL CHECK (off_paper IN (0, 1)),
    position INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE plan_card (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    section TEXT NOT NULL,
    if_text TEXT NOT NULL,
    then_text TEXT NOT NULL,
    off_paper INTEGER NOT NULL CHECK (off_paper IN (0, 1)),
    position INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE plan_state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    changed_at TEXT NOT NULL
) STRICT;
"""
