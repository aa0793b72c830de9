"""The list of entries as a model."""

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from safeplan.diary.when import When
from safeplan.ui.diary.entry_model import ITEM_ROLE, EntryModel, Listed, MonthHead
from tests.builders.entries import at, entry_row


@pytest.fixture(autouse=True)
def british() -> None:
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def model(qtbot: QtBot) -> EntryModel:
    """A model that Qt itself watches for lies."""
    made = EntryModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def listed(entry_id: int, month: int, day: int) -> Listed:
    return Listed(entry_row(entry_id, when=When.exactly(at(day, 9, 0, month)), written=at(day, 10, 0, month)))


def shown(model: EntryModel) -> list[str | int]:
    """Titles of headings and numbers of entries, from the top."""
    items = [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]
    return [item.title if isinstance(item, MonthHead) else item.row.id for item in items]


def test_each_month_has_one_heading(model: EntryModel) -> None:
    model.show(
        [listed(3, 11, 24), listed(2, 11, 2), listed(1, 9, 30)], {(2026, 11): 2, (2026, 9): 1}, complete=True
    )
    assert shown(model) == ["November 2026", 3, 2, "September 2026", 1]
    assert "2" in model.index(0, 0).data(ITEM_ROLE).count


def test_more_rows_go_on_under_the_same_heading(model: EntryModel) -> None:
    wanted: list[str] = []
    model.more_wanted.connect(lambda: wanted.append("more"))
    first = listed(3, 11, 24)
    model.show([first], {}, complete=False)
    model.fetchMore(QModelIndex())
    assert wanted == ["more"]
    assert not model.canFetchMore(QModelIndex()), "what is on its way is not asked for twice"
    model.append([listed(2, 11, 2), listed(1, 9, 30)], complete=True)
    assert shown(model) == ["November 2026", 3, 2, "September 2026", 1]
    assert not model.canFetchMore(QModelIndex())


def test_what_failed_is_asked_for_again(model: EntryModel) -> None:
    model.show([listed(3, 11, 24)], {}, complete=False)
    model.fetchMore(QModelIndex())
    model.gave_up()
    assert model.canFetchMore(QModelIndex())


def test_headings_cannot_be_chosen(model: EntryModel) -> None:
    model.show([listed(3, 11, 24)], {}, complete=True)
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.entry_at(model.index(0, 0)) is None
    assert model.index_of(3).row() == 1
    assert not model.index_of(99).isValid()


def test_a_screen_reader_gets_the_whole_row(model: EntryModel) -> None:
    row = entry_row(
        46, when=When.exactly(at(22, 23, 40)), breach=True, evidence_count=3, first_words="Eleven"
    )
    model.show([Listed(row)], {}, complete=True)
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Sunday 22 November 2026", "Hanging about.", "Eleven.", "3 files.", "Breach."):
        assert part in spoken
