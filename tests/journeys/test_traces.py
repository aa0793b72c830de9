"""Nothing of hers is left anywhere, and no socket leads out: a slice of `make torture ARGS=traces`.

The searches are seen to find what is planted; otherwise their silence would mean nothing.
"""

import os
import random
import sys
from pathlib import Path

import pytest

from tests.journeys.traces import find_traces
from tools import torture_traces
from tools.torture_traces import SHORT_FIRST, SHORT_THEN

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


@pytest.mark.journey
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root reads all files, and our memory"
)
def test_nothing_is_left_in_any_file_on_the_clipboard_or_in_memory(tmp_path: Path) -> None:
    # A word that nobody else on this computer types, another one each time.
    chance = random.SystemRandom()
    torture_traces.one_round(tmp_path / "stage", chance, SHORT_FIRST, SHORT_THEN)


@pytest.mark.journey
@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_sockets_lead_to_display_and_buses_alone_and_words_to_no_file(tmp_path: Path) -> None:
    chance = random.SystemRandom()
    figures = torture_traces.watched_round(tmp_path / "watched", chance, SHORT_FIRST, SHORT_THEN)
    assert {"the display", "the session's bus"} <= set(figures["places"])
