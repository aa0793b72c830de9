"""The file of the lists: what goes in comes out, and nothing on the disk is lost."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover import list_file
from safeplan.cover.list_file import ListFile
from safeplan.cover.sheets import Book, Item, NotABook, Sheet
from safeplan.errors import DiskFull, FileUnreadable
from tests.builders.cover import a_book, a_sheet

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
CELLS = st.tuples(TEXT, TEXT, TEXT)
SHEET = st.builds(
    lambda name, columns, items, day: (name, columns, items, day),
    TEXT,
    CELLS,
    st.lists(st.tuples(CELLS, st.booleans()), max_size=5),
    st.dates(),
)
BOOK = st.lists(SHEET, min_size=1, max_size=4)


def book_of(
    lists: list[tuple[str, tuple[str, str, str], list[tuple[tuple[str, str, str], bool]], object]],
) -> Book:
    made = tuple(
        Sheet(
            key,
            name,
            "list-ul",
            columns,
            tuple(Item(number, cells, done) for number, (cells, done) in enumerate(items)),
            day,  # type: ignore[arg-type]  # hypothesis makes it a date
        )
        for key, (name, columns, items, day) in enumerate(lists)
    )
    return Book(made, open_key=len(made) - 1)


@given(BOOK, st.booleans())
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    lists: list[tuple[str, tuple[str, str, str], list[tuple[tuple[str, str, str], bool]], object]],
    show_done: bool,
) -> None:
    path = tmp_path_factory.mktemp("home") / "lists.json"
    made = book_of(lists)
    book = Book(made.sheets, made.open_key, show_done)
    assert ListFile(path).save(book)
    assert ListFile(path).load() == book


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "lists",
                    "name",
                    "picture",
                    "columns",
                    "items",
                    "cells",
                    "done",
                    "open",
                    "show_done",
                    "changed",
                ]
            ),
            inside,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_a_book_or_said_to_be_none(data: object) -> None:
    try:
        book = Book.from_data(data)
    except NotABook:
        return
    assert Book.from_data(book.to_data()) == book


def test_there_is_no_book_where_there_is_no_file(tmp_path: Path) -> None:
    assert ListFile(tmp_path / "lists.json").load() is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"lists": []}', b"[" * 100_000])
def test_a_file_that_is_no_book_is_kept_beside_and_written_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lists.json"
    path.write_bytes(content)
    file = ListFile(path)
    assert file.load() is None
    assert (tmp_path / "lists-old-1.json").read_bytes() == content
    assert file.save(a_book())
    assert ListFile(path).load() == a_book()


def test_a_second_spoilt_file_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        (tmp_path / "lists.json").write_bytes(content)
        ListFile(tmp_path / "lists.json").load()
    kept = sorted(path.read_bytes() for path in tmp_path.glob("lists-old-*.json"))
    assert kept == [b"one", b"two"]


def test_a_file_that_cannot_be_read_is_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lists.json"
    path.write_bytes(b"hers")

    def unreadable(_path: Path) -> bytes:
        raise FileUnreadable("lists.json")

    monkeypatch.setattr(list_file, "read_whole", unreadable)
    file = ListFile(path)
    assert file.load() is None
    assert not file.save(a_book())
    assert path.read_bytes() == b"hers"


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "lists.json"
    ListFile(path).save(a_book())
    file = ListFile(path)
    book = file.load()
    assert book is not None
    path.unlink()
    assert file.save(book)
    assert not path.exists()


def test_a_full_disk_is_told_and_the_next_try_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lists.json"
    file = ListFile(path)

    def full(_path: Path, _content: bytes) -> None:
        raise DiskFull("small file")

    with monkeypatch.context() as patch:
        patch.setattr(list_file, "write_whole", full)
        assert not file.save(a_book())
    assert file.save(a_book())
    assert ListFile(path).load() == a_book()


def test_half_a_character_in_a_text_does_not_stop_the_rest_from_being_kept(tmp_path: Path) -> None:
    path = tmp_path / "lists.json"
    assert ListFile(path).save(a_book(a_sheet(items=("a\ud800b", "Milk"))))
    book = ListFile(path).load()
    assert book is not None
    assert [item.cells[0] for item in book.sheets[0].items] == ["a?b", "Milk"]


def test_the_file_says_nothing_but_lists(tmp_path: Path) -> None:
    path = tmp_path / "lists.json"
    ListFile(path).save(a_book())
    data = json.loads(path.read_text("utf-8"))
    assert set(data) == {"version", "open", "show_done", "lists"}
