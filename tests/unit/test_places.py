"""Where things lie: dull names, one lookup, nothing outside the folders."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from safeplan import places
from safeplan.errors import Bug
from safeplan.places import Home, find_home

TELLING = ("safeplan", "stalk", "diary", "abuse", "plan", "vault", "secret", "safe")


def test_no_name_on_the_disk_tells_what_it_is(home: Home) -> None:
    names = [
        *(getattr(home, name).name for name in dir(Home) if isinstance(getattr(Home, name), property)),
        places.FOLDER_NAME,
        places.PORTABLE_FOLDER_NAME,
    ]
    assert len(names) >= 9
    assert not [name for name in names if any(word in name.lower() for word in TELLING)]


def test_everything_lies_inside_the_one_folder(home: Home) -> None:
    for name in dir(Home):
        if isinstance(getattr(Home, name), property):
            assert getattr(home, name).parent == home.folder


def test_all_names_differ(home: Home) -> None:
    paths = [getattr(home, name) for name in dir(Home) if isinstance(getattr(Home, name), property)]
    assert len(set(paths)) == len(paths)


def test_holds_anything(home: Home) -> None:
    assert not home.holds_anything()
    home.folder.mkdir()
    assert not home.holds_anything()
    home.cover_lists.write_text("[]")
    assert home.holds_anything()


def test_the_chosen_folder_wins_and_is_made_absolute(
    tmp_path: Path, user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_home(Path("here")).folder == tmp_path / "here"
    assert find_home(Path("~/there")).folder == user_folder / "there"


def test_a_folder_beside_the_program_comes_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "program_folder", lambda: tmp_path)
    assert find_home(None).folder.name == places.FOLDER_NAME
    (tmp_path / "data").mkdir()
    assert find_home(None).folder == tmp_path / "data"


def test_a_file_of_that_name_is_not_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "program_folder", lambda: tmp_path)
    (tmp_path / "data").write_text("")
    assert find_home(None).folder.name == places.FOLDER_NAME


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("linux", ".local/share/lists-data"),
        ("darwin", "Library/Application Support/lists-data"),
        ("win32", "AppData/Local/lists-data"),
    ],
)
def test_each_system_has_its_own_usual_place(
    system: str, expected: str, user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert find_home(None).folder == user_folder / expected


def test_the_place_is_found_without_the_systems_variables(
    user_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.delenv("LOCALAPPDATA")
    monkeypatch.setattr(sys, "platform", "linux")
    assert find_home(None).folder == user_folder / ".local/share/lists-data"
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_home(None).folder == user_folder / "AppData/Local/lists-data"


def test_nothing_is_made_by_looking(user_folder: Path) -> None:
    find_home(None)
    assert list(user_folder.iterdir()) == []


def test_program_folder_of_a_frozen_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lists"))
    assert places.program_folder() == tmp_path.resolve()


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/hostname", "a/../../b"])
@pytest.mark.parametrize("reader", [places.resource, places.translation])
def test_only_bundled_files_are_reached(reader: Callable[[str], Path | None], name: str) -> None:
    with pytest.raises(Bug):
        reader(name)


def test_a_missing_resource_is_our_mistake_and_a_missing_language_is_none() -> None:
    with pytest.raises(Bug):
        places.resource("not-there.svg")
    assert places.translation("safeplan_tlh.qm") is None


@pytest.mark.parametrize("layout", ["source tree", "wheel or frozen"])
def test_one_lookup_serves_every_layout(layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "safeplan"
    folder = (tmp_path if layout == "source tree" else package) / "resources" / "icons"
    folder.mkdir(parents=True)
    package.mkdir(exist_ok=True)
    (folder / "a.svg").write_text("<svg/>")
    monkeypatch.setattr(places, "__file__", str(package / "places.py"))
    assert places.resource("icons/a.svg").read_text() == "<svg/>"
