"""make's first steps: install once a lock, say what is missing in one line, keep hosts out of the locks."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tools import build, setup, system
from tools.system import Need

ROOT = Path(__file__).resolve().parents[3]
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the commands that would have run; none does."""
    commands: list[list[str]] = []

    def run(command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    return commands


def test_a_lock_is_installed_once_and_again_when_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ran: list[list[str]]
) -> None:
    monkeypatch.setattr(setup, "VENV", tmp_path)
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1")
    for _ in range(2):
        setup._install(Path("python"), lock)
    assert len(ran) == 1
    assert {"--require-hashes", "--no-deps"} <= set(ran[0])
    lock.write_text("a==2")
    setup._install(Path("python"), lock)
    assert len(ran) == 2


def test_an_install_that_failed_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(command: list[object], **_: object) -> None:
        raise subprocess.CalledProcessError(1, command)

    monkeypatch.setattr(setup, "VENV", tmp_path)
    monkeypatch.setattr(subprocess, "run", fail)
    (tmp_path / "requirements.lock").write_text("a==1")
    for _ in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            setup._install(Path("python"), tmp_path / "requirements.lock")


def test_nothing_missing_nothing_said(ran: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    system.provide([])
    assert ran == []
    assert capsys.readouterr().out == ""


def test_root_on_debian_gets_it_installed(monkeypatch: pytest.MonkeyPatch, ran: list[list[str]]) -> None:
    _be(monkeypatch, user=0, programs={"apt-get"})
    system.provide([Need("Xvfb", "xvfb"), Need("openbox", "openbox"), Need("another", "xvfb")])
    assert [command[0] for command in ran] == ["apt-get", "apt-get"]
    assert ran[1][-2:] == ["openbox", "xvfb"]


def test_others_on_debian_get_one_line(monkeypatch: pytest.MonkeyPatch, ran: list[list[str]]) -> None:
    _be(monkeypatch, user=1000, programs={"apt-get"})
    with pytest.raises(SystemExit, match=r"sudo apt-get install openbox xvfb$"):
        system.provide([Need("Xvfb", "xvfb"), Need("openbox", "openbox")])
    assert ran == []


def test_elsewhere_it_is_named(monkeypatch: pytest.MonkeyPatch, ran: list[list[str]]) -> None:
    _be(monkeypatch, user=0, programs=set())
    with pytest.raises(SystemExit, match="Debian that is: xvfb"):
        system.provide([Need("Xvfb", "xvfb")])
    assert ran == []


def test_each_missing_program_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    _be(monkeypatch, user=0, programs=set())
    monkeypatch.setattr(system, "_missing_qt_libraries", lambda _: [])
    monkeypatch.setattr(system, "_system_python_can", lambda _: False)
    monkeypatch.setattr(system, "_has_fonts", lambda: False)
    missing = {need.what for need in system.missing_for("test", Path("python"))}
    assert {"Xvfb", "openbox", "xdotool", "pdftotext", "dbus-run-session", "a font"} <= missing
    assert {"AT-SPI", "a mocked logind"} <= missing
    assert system.missing_for("run", Path("python")) == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--find-links|--extra|@ |file:", text)


@pytest.mark.parametrize("name", LOCKS)
def test_each_package_of_a_lock_is_pinned_and_has_hashes(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
    assert len(entries) > 10
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry), entry[:60]
        assert "--hash=sha256:" in entry, entry[:60]


def test_the_locks_hold_what_pyproject_asks_for_and_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, dev = (_pins(ROOT / name) for name in LOCKS)
    assert {_name(line) for line in project["dependencies"]} <= set(run)
    assert {_name(line) for line in project["optional-dependencies"]["dev"]} <= set(dev)
    assert {name: dev.get(name) for name in run} == run


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("echo self-test passed", None),
        ("echo self-test passed; echo and a warning >&2", "failed"),
        ("echo self-test passed; exit 3", "failed"),
        ("echo", "failed"),
        ("echo self-test passed; touch $HOME/trace", "left files"),
    ],
)
def test_the_trial_of_a_build(tmp_path: Path, script: str, complaint: str | None) -> None:
    program = tmp_path / "lists"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    if complaint is None:
        build.try_out(program)
    else:
        with pytest.raises(SystemExit, match=complaint):
            build.try_out(program)


def _be(monkeypatch: pytest.MonkeyPatch, user: int, programs: set[str]) -> None:
    """Pretend to be this user on a system that has only these programs."""
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setattr("shutil.which", lambda name: name if name in programs else None)


def _pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def _name(requirement: str) -> str:
    return re.split(r"[<>=;\s]", requirement)[0].lower().replace("_", "-")
