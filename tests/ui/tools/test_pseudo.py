"""The pseudo-languages reach every text at run time, and keep what the program reads in them."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.builders.pseudo import shown_in, texts_left_in_english
from tools import translations
from tools.pseudo import KEPT, Pseudo, catalogue, install, mirrored, remove, stretched

TEXT = st.text(st.sampled_from("abcXYZ {}%n&<b>*.\n\u201c1"), max_size=40)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the catalogues made here."""
    return tmp_path_factory.mktemp("pseudo")


@pytest.mark.parametrize("language", Pseudo)
def test_every_text_is_translated_at_run_time(qapp: QApplication, folder: Path, language: Pseudo) -> None:
    with shown_in(language, qapp, folder) as compiled:
        fresh = translations.read(compiled.with_name(f"safeplan_{language.value}.ts"))
        left = [m for m in fresh if QCoreApplication.translate(*_lookup(m)) == _english(m)]
        assert len(fresh) > 100
        assert left == []
    assert QCoreApplication.translate(*_lookup(fresh[0])) == fresh[0].source


def test_the_direction_follows_and_is_given_back(qapp: QApplication, folder: Path) -> None:
    with shown_in(Pseudo.MIRRORED, qapp, folder):
        assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert QLocale().textDirection() == Qt.LayoutDirection.RightToLeft
    with shown_in(Pseudo.STRETCHED, qapp, folder):
        assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QLocale().textDirection() == Qt.LayoutDirection.LeftToRight


@given(TEXT)
@example("Last saved {time}, %n entries, &File <b>now</b> (*.png *.jpg)")
def test_what_the_program_reads_is_kept_in_order(text: str) -> None:
    for change in (stretched, mirrored):
        assert KEPT.findall(change(text)) == KEPT.findall(text)


@given(st.text(st.sampled_from("abcdefgh ik"), min_size=1, max_size=200))
def test_a_stretched_text_is_a_third_longer(text: str) -> None:
    assert len(stretched(text)) >= len(text) * 1.3
    assert stretched(text) != text


def test_a_placeholder_is_filled_in_afterwards() -> None:
    assert "17:52" in stretched("Last saved {time}.").format(time="17:52")
    assert "17:52" in mirrored("Last saved {time}.").format(time="17:52")


def test_a_pattern_of_dates_still_gives_a_date(qapp: QApplication, folder: Path) -> None:
    from datetime import date

    from safeplan.ui.language import long_date

    with shown_in(Pseudo.STRETCHED, qapp, folder):
        assert long_date(date(2026, 11, 22)).endswith("Sunday 22 November 2026")


def test_english_says_one_entry_and_two_entries(qapp: QApplication, tmp_path: Path) -> None:
    compiled = tmp_path / "safeplan_en.qm"
    translations.compile_one(translations.ENGLISH, compiled)
    translator = install(qapp, Pseudo.STRETCHED, compiled)
    said = [QCoreApplication.translate("EntryModel", "%n entries", "", n) for n in (0, 1, 2, 21)]
    remove(qapp, translator)
    assert said == ["0 entries", "1 entry", "2 entries", "21 entries"]


class _Parent(QWidget):
    def heading(self) -> str:
        return self.tr("From the parent, {n} of them")


class _Child(_Parent):
    def counted(self, n: int) -> str:
        return self.tr("%n entries", "", n)


def test_a_text_of_a_parent_class_is_found_through_its_child(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.py").write_text(Path(__file__).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    translator = install(qapp, Pseudo.STRETCHED, catalogue(Pseudo.STRETCHED, tmp_path / "out"))
    child = _Child()
    assert child.heading().startswith("[")
    assert child.counted(3).startswith("[3 ")
    remove(qapp, translator)
    assert child.heading() == "From the parent, {n} of them"


def test_a_label_that_never_met_translation_is_seen(qapp: QApplication, qtbot: object) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    for text in (stretched("Write it down"), "999", "Forgotten"):
        layout.addWidget(QLabel(text))
    assert texts_left_in_english(window) == ["Forgotten"]


def _lookup(message: translations.Message) -> tuple[str, str, str, int]:
    return message.context, message.source, message.comment, 3 if message.plural else -1


def _english(message: translations.Message) -> str:
    return message.source.replace("%n", "3") if message.plural else message.source
