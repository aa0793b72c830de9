"""The private note cannot get into anything that goes out: what makes such things never meets it."""

import ast
import re
from pathlib import Path

from safeplan.diary import record, record_check

PACKAGE = Path(record.__file__).parents[1]
ITS_NAMES = re.compile(r"PrivateNote|PRIVATE_NOTE|private_note")

# Whoever is added here shows the note to her, or keeps it; nothing that prints or hands over belongs here.
MAY_NAME_IT = {
    # what keeps it
    "diary/incident.py",  # what it is
    "diary/sealed_fields.py",  # that it is sealed
    "diary/ledger.py", "diary/keeping.py", "diary/journal.py", "diary/rebuild.py", "diary/walk.py",
    "diary/sealed_version.py", "diary/record.py",  # that it stays behind
    "vault/migrations/m0002_diary.py",  # its table
    "ui/diary/desk.py", "ui/diary/entry_form.py", "ui/diary/entry_sheet.py", "ui/diary/field_editors.py",
    "ui/diary/form_body.py", "ui/diary/form_draft.py",  # reading and amending it
    "ui/write/desk.py", "ui/write/draft.py",  # writing it
    "ui/backup/account_words.py",  # how many were lost with a damaged page
}  # fmt: skip

MAKERS = ("documents", "handover")
"""The rooms that make what goes out."""

GIVE_IT_OUT = {
    f"safeplan.diary.{name}" for name in ("journal", "ledger", "keeping", "rebuild", "walk", "sealed_version")
}
"""From these a note can be had. A record is had from `record`."""


def sources() -> dict[str, str]:
    return {
        str(path.relative_to(PACKAGE)): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")
    }


def imports(source: str) -> set[str]:
    """Return every module a source imports, and every name it imports of one."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{each.name}" for each in node.names}
    return found


def test_only_its_store_and_the_pages_that_show_it_to_her_name_it() -> None:
    naming = {path for path, source in sources().items() if ITS_NAMES.search(source)}
    assert naming <= MAY_NAME_IT


def test_nothing_that_makes_papers_or_packs_imports_it_or_what_gives_it_out() -> None:
    made = {path: imports(source) for path, source in sources().items() if path.startswith(MAKERS)}
    assert made
    for path, imported in made.items():
        assert not imported & GIVE_IT_OUT, path
        assert not {each for each in imported if ITS_NAMES.search(each)}, path


def test_a_record_is_made_of_versions_that_have_no_room_for_it() -> None:
    for module in (record, record_check):
        imported = imports(Path(module.__file__).read_text(encoding="utf-8"))
        # The ledger is there for the numbers of the formats alone.
        assert "safeplan.diary.ledger.stored" not in imported
        assert "safeplan.diary.incident.PrivateNote" not in imported
        assert "safeplan.diary.journal" not in imported
        source = Path(module.__file__).read_text(encoding="utf-8")
        assert set(re.findall(r"ledger\.(\w+)", source)) <= {"ERASED"}
        assert "diary_private_note" not in source


def test_the_test_can_see() -> None:
    planted = "from safeplan.diary.journal import Journal\nfrom safeplan.diary.incident import PrivateNote\n"
    assert imports(planted) & GIVE_IT_OUT
    assert any(ITS_NAMES.search(each) for each in imports(planted))
