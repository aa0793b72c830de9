"""The search of the whole system finds what is planted, in every shape and place; or it means nothing."""

import base64
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.whole_system import _PIECE, Needle, changed_since, moment, search

WORD = "qzkvjxwb"
ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32-be", "utf-32")


def found(root: Path, when: int) -> set[tuple[str, str]]:
    """Return name and place of what is found below a folder."""
    return {
        (Path(hit.path).name, hit.where) for hit in search(changed_since(when, [str(root)]), [Needle(WORD)])
    }


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_word_in_a_file(tmp_path: Path, encoding: str) -> None:
    when = moment(tmp_path)
    (tmp_path / "deep" / "down").mkdir(parents=True)
    (tmp_path / "deep" / "down" / "cache.bin").write_bytes(b"\1" + f"é{WORD}42é".encode(encoding) + b"\2")
    assert found(tmp_path, when) == {("cache.bin", "content")}


@given(st.binary(max_size=20), st.binary(max_size=20))
def test_a_word_in_base64_and_hexadecimal(before: bytes, after: bytes) -> None:
    content = before + WORD.encode() + after
    shapes = Needle(WORD).shapes().values()
    assert any(shape in base64.b64encode(content) for shape in shapes)
    assert any(shape in content.hex().encode() for shape in shapes)


def test_shapes_are_long_enough_to_mean_something() -> None:
    assert min(len(shape) for shape in Needle(WORD).shapes().values()) >= 8


PLANTED: dict[str, Callable[[Path], None]] = {
    "name": lambda folder: (folder / f"IMG {WORD}.jpg").touch(),
    "folder's name": lambda folder: (folder / f"{WORD}-photos").mkdir(),
    "link": lambda folder: (folder / "link").symlink_to(f"/nowhere/{WORD}"),
    "hidden": lambda folder: (folder / ".recently-used").write_text(f"file:///home/{WORD}"),
    "across pieces": lambda folder: (folder / "large").write_bytes(bytes(_PIECE - 4) + WORD.encode()),
    "at the end": lambda folder: (folder / "large").write_bytes(bytes(3 * _PIECE) + WORD.encode()),
    "by another program": lambda folder: subprocess.run(
        ["sh", "-c", f"echo {WORD} > {folder}/theirs"], check=True
    ).check_returncode(),
    "unreadable to others": lambda folder: os.close(
        os.open(folder / WORD, os.O_CREAT | os.O_WRONLY, mode=0o000)
    ),
}


@pytest.mark.parametrize("kind", list(PLANTED))
def test_a_word_elsewhere(tmp_path: Path, kind: str) -> None:
    when = moment(tmp_path)
    PLANTED[kind](tmp_path)
    assert len(found(tmp_path, when)) == 1


def test_a_word_in_an_attribute(tmp_path: Path) -> None:
    file = tmp_path / "download.pdf"
    file.write_bytes(b"%PDF")
    when = moment(tmp_path)
    os.setxattr(file, "user.xdg.origin.url", f"https://example.org/{WORD}".encode())
    assert found(tmp_path, when) == {("download.pdf", "attribute")}


def test_what_lay_there_before_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "before").write_text(WORD)
    when = moment(tmp_path)
    (tmp_path / "after").write_text("milk")
    assert found(tmp_path, when) == set()


def test_a_moved_file_and_one_set_back_in_time_count_as_changed(tmp_path: Path) -> None:
    for name in ("moved", "touched"):
        (tmp_path / name).write_text(WORD)
    when = moment(tmp_path)
    (tmp_path / "moved").rename(tmp_path / "elsewhere")
    (tmp_path / "touched").write_text(WORD)
    os.utime(tmp_path / "touched", (0, 0))
    assert found(tmp_path, when) == {("elsewhere", "content"), ("touched", "content")}
