"""Every text is found, under the name it is looked up by, and the catalogue in git knows it."""

import re
import shutil
from pathlib import Path

import pytest

from tests.marked_texts import read_sources
from tools import translations
from tools.translations import ENGLISH, PACKAGE, Message, read, singular


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    """Return the texts that Qt's tool finds in the sources as they are now."""
    path = tmp_path_factory.mktemp("catalogue") / "safeplan_en.ts"
    translations.update(path)
    return read(path)


def test_every_call_can_be_followed() -> None:
    faults = read_sources(PACKAGE).faults
    assert not faults, "\n" + "\n".join(faults)


def test_qts_tool_finds_each_text_under_the_name_it_is_looked_up_by(fresh: list[Message]) -> None:
    ours = read_sources(PACKAGE).messages
    assert len(ours) > 100
    assert set(fresh) - ours == set(), "found by Qt's tool alone"
    assert ours - set(fresh) == set(), "not found by Qt's tool"


def test_no_context_is_empty_or_a_call(fresh: list[Message]) -> None:
    odd = {message.context for message in fresh if not re.fullmatch(r"_?[A-Z]\w*", message.context)}
    assert odd == set()


def test_no_text_is_empty(fresh: list[Message]) -> None:
    assert [message for message in fresh if not message.source.strip()] == []


@pytest.mark.parametrize("catalogue", sorted(ENGLISH.parent.glob("*.ts")), ids=lambda path: path.stem)
def test_the_catalogue_in_git_is_up_to_date(catalogue: Path, fresh: list[Message]) -> None:
    known = set(read(catalogue))
    assert known == set(fresh), (
        f"run make translations; new: {set(fresh) - known}, gone: {known - set(fresh)}"
    )


def test_english_has_both_forms_of_each_counted_text() -> None:
    for context, element in translations.elements(translations.parse(ENGLISH)):
        if element.get("numerus") == "yes":
            both = [place.text for place in translations.forms(element)]
            assert len(both) == 2, (context, both)
            assert all(both), f"{context}: {element.findtext('source')}"


@pytest.mark.parametrize("catalogue", sorted(ENGLISH.parent.glob("*.ts")), ids=lambda path: path.stem)
def test_no_translation_lost_a_placeholder(catalogue: Path) -> None:
    lost = [
        (context, element.findtext("source"), place.text)
        for context, element in translations.elements(translations.parse(catalogue))
        for place in translations.forms(element)
        if place.text and _placeholders(place.text) != _placeholders(element.findtext("source", ""))
    ]
    assert lost == []


def test_a_lost_placeholder_would_be_seen() -> None:
    assert _placeholders("{b} of {a}, %n") == _placeholders("{a} of {b}")
    assert _placeholders("{a} of all") != _placeholders("{a} of {b}")


def _placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^{}]*\}", text))


def test_placeholders_are_names() -> None:
    texts = [message.source for message in read(ENGLISH) if message.context != "Samples"]  # has days: {+4}
    placeholders = [found[1:-1] for text in texts for found in _placeholders(text)]
    assert [name for name in placeholders if not name.isidentifier()] == []


PLANTED = {
    "an f-string": 'class A(Q):\n    def f(self):\n        return self.tr(f"Hello {self.x}")\n',
    "a variable": "class A(Q):\n    def f(self, x):\n        return self.tr(x)\n",
    "somebody else's tr": 'def f(widget):\n    return widget.tr("Hello")\n',
    "translate of a variable": "def f(x):\n    return QCoreApplication.translate(x, x)\n",
    "translate of what nobody marked": 'def f(x):\n    return QCoreApplication.translate("A", x)\n',
    "a mark of a variable": 'X = QT_TRANSLATE_NOOP("A", X)\n',
}


def test_moving_a_rectangle_is_no_translation(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "def f(area, x, y, table):\n    area.translate(0, y)\n    x.translate(table)\n"
    )
    found = read_sources(tmp_path)
    assert (found.messages, found.faults) == (set(), [])


@pytest.mark.parametrize("planted", PLANTED)
def test_a_call_that_no_tool_can_follow_is_seen(tmp_path: Path, planted: str) -> None:
    (tmp_path / "a.py").write_text(PLANTED[planted])
    assert len(read_sources(tmp_path).faults) == 1


def test_both_readings_agree_on_every_way_of_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.py").write_text(
        "X = QT_TRANSLATE_NOOP(\n    'Ideas',\n    'One idea '\n    'over two lines',\n)\n"
        "def f(n):\n    return QCoreApplication.translate('Days', '%n days', '', n)\n"
        "class A(QWidget):\n    def f(self, n):\n"
        "        self.tr('%n entries', '', n)\n"
        "        return self.tr('Last saved {time}.'), self.tr('Open', 'a door')\n"
        "class B(A):\n    def f(self):\n        return self.tr('\\u201cQuoted\\u201d & <b>bold</b>')\n"
    )
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    translations.update(tmp_path / "safeplan_en.ts")
    found = set(read(tmp_path / "safeplan_en.ts"))
    assert found == read_sources(tmp_path).messages
    assert Message("A", "%n entries", plural=True) in found
    assert Message("A", "Open", "a door") in found
    assert len(found) == 6


def test_where_qts_tool_misreads_the_two_readings_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.py").write_text(
        "class A(QWidget):\n    def f(self):\n"
        "        x = QCoreApplication.translate('Other', 'One')\n        return self.tr('Two') + x\n"
    )
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    translations.update(tmp_path / "safeplan_en.ts")
    found = set(read(tmp_path / "safeplan_en.ts"))
    assert found - read_sources(tmp_path).messages == {Message("QCoreApplication.self", "Two")}


def test_an_update_keeps_what_a_translator_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, catalogue = tmp_path / "a.py", tmp_path / "safeplan_pl.ts"
    source.write_text("X = QT_TRANSLATE_NOOP('A', 'Stay')\nY = QT_TRANSLATE_NOOP('A', 'Go')\n")
    monkeypatch.setattr(translations, "PACKAGE", tmp_path)
    translations.update(catalogue)
    text = catalogue.read_text().replace('type="unfinished"></', ">Zosta\u0144</", 1)
    catalogue.write_text(text)
    source.write_text("X = QT_TRANSLATE_NOOP('A', 'Stay')\nZ = QT_TRANSLATE_NOOP('A', 'New')\n")
    translations.update(catalogue)
    assert read(catalogue) == [Message("A", "Stay"), Message("A", "New")]
    assert "Zosta\u0144" in catalogue.read_text()


def test_a_second_update_changes_nothing(tmp_path: Path) -> None:
    copy = tmp_path / ENGLISH.name
    shutil.copy(ENGLISH, copy)
    translations.update(copy)
    translations.draft_english_plurals(copy)
    once = copy.read_bytes()
    translations.update(copy)
    assert translations.draft_english_plurals(copy) == []
    assert copy.read_bytes() == once


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("%n entries", "%n entry"),
        ("%n files were kept.", "%n file was kept."),
        ("There are %n services", "There is %n service"),
    ],
)
def test_the_draft_of_a_form_for_one(many: str, one: str) -> None:
    assert singular(many) == one


def test_a_language_without_a_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main(["../../etc"]) == 2
    assert "not the name" in capsys.readouterr().err
