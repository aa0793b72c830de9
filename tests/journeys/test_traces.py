"""The search for traces finds what is planted; otherwise its silence would mean nothing."""

from pathlib import Path

import pytest

from tests.journeys.traces import find_traces

MARKER = "Zebra-Lantern-Quince"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
def test_a_planted_word_is_found(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "cache.bin").write_bytes(b"\x00\x01" + f"x{MARKER}y".encode(encoding))
    assert [trace.what for trace in find_traces(tmp_path, [MARKER])] == [MARKER]


@pytest.mark.parametrize("name", ["SafePlan.conf", "stalking.txt", "my-diary"])
def test_a_telling_name_is_found(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert len(find_traces(tmp_path, [])) == 1


def test_ordinary_files_are_no_traces(tmp_path: Path) -> None:
    (tmp_path / "lists.json").write_text("milk")
    assert find_traces(tmp_path, [MARKER]) == []
