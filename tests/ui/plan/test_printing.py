"""Towards the printer: what the print system's own commands are asked, and what their answers mean."""

import os
import stat
import sys
from pathlib import Path

import pytest

from safeplan.errors import FileUnwritable, PrinterUnavailable, PrintFailed
from safeplan.ui.printing import Printer, print_pdf, printers, save_pdf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the print system of Linux and macOS")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is all of PATH, for commands that stand for the print system."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def command(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def test_without_a_print_system_there_is_no_printer(tools: Path) -> None:
    with pytest.raises(PrinterUnavailable):
        printers()
    with pytest.raises(PrinterUnavailable):
        print_pdf(b"x", "Office", "Notes")


def test_the_default_printer_comes_first(tools: Path) -> None:
    script = (
        'case "$1" in -e) echo Attic; echo Office; echo Zoo;;'
        ' -d) echo "system default destination: Office";; esac'
    )
    command(tools, "lpstat", script)
    assert printers() == (Printer("Office", default=True), Printer("Attic"), Printer("Zoo"))


def test_without_a_default_all_are_offered(tools: Path) -> None:
    command(tools, "lpstat", 'case "$1" in -e) echo Attic;; -d) echo "no default" ; exit 1;; esac')
    assert printers() == (Printer("Attic"),)


@pytest.mark.parametrize("script", ["exit 1", "true"])
def test_a_print_system_without_printers(tools: Path, script: str) -> None:
    command(tools, "lpstat", script)
    with pytest.raises(PrinterUnavailable):
        printers()


def test_the_bytes_go_in_at_standard_input_under_a_dull_title(tools: Path, tmp_path: Path) -> None:
    got, asked = tmp_path / "got", tmp_path / "asked"
    command(tools, "lp", f'/bin/cat > "{got}"; echo "$@" > "{asked}"')
    data = bytes(range(256)) * 1000
    print_pdf(data, "Office", "Notes")
    assert got.read_bytes() == data
    assert asked.read_text(encoding="utf-8").strip() == "-s -d Office -t Notes -"


def test_a_refused_job_is_told(tools: Path) -> None:
    command(tools, "lp", "/bin/cat > /dev/null; exit 1")
    with pytest.raises(PrintFailed):
        print_pdf(b"x" * 100_000, "Office", "Notes")


def test_a_file_is_written_whole_for_her_alone(tmp_path: Path) -> None:
    path = tmp_path / "Notes.pdf"
    path.write_bytes(b"older")
    save_pdf(b"%PDF-new", path)
    assert path.read_bytes() == b"%PDF-new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["Notes.pdf"]


def test_a_file_that_cannot_be_written_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Notes.pdf"
    path.write_bytes(b"older")

    def full(_handle: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileUnwritable):
        save_pdf(b"%PDF-new", path)
    assert path.read_bytes() == b"older"
    assert [file.name for file in tmp_path.iterdir()] == ["Notes.pdf"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        save_pdf(b"x", tmp_path / "nowhere" / "Notes.pdf")
