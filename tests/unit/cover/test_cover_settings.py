"""The settings outside the vault."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeplan.cover import settings
from safeplan.cover.settings import PROGRAMS, TEXT_SIZES, CoverSettings, SettingsFile
from safeplan.errors import DiskFull

SETTINGS = (
    st.builds(
        CoverSettings,
        language=st.sampled_from(["", "ur", "en_GB"]),
        text_size=st.sampled_from(TEXT_SIZES),
        window=st.none() | st.tuples(*[st.integers(-5000, 5000)] * 2, *[st.integers(100, 5000)] * 2),
        maximised=st.booleans(),
        program=st.sampled_from(PROGRAMS),
        slow_keys=st.booleans(),
    )
    | st.builds(CoverSettings, shift_key=st.just(False))
    | st.builds(CoverSettings, escape_key=st.just(False))
)


@given(SETTINGS)
def test_what_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, chosen: CoverSettings) -> None:
    path = tmp_path_factory.mktemp("home") / "settings.json"
    file = SettingsFile(path)
    file.change(chosen)
    assert file.keep()
    assert SettingsFile(path).current == chosen


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda s: st.lists(s, max_size=5)))
def test_whatever_stands_in_the_file_gives_settings_that_can_be_used(value: object) -> None:
    data = dict.fromkeys(map(str, asdict(CoverSettings())), value)
    found = CoverSettings.from_data(data)
    assert found.text_size in TEXT_SIZES
    assert isinstance(found.language, str)
    assert found.window is None or min(found.window[2:]) >= 100
    assert found.shift_key or found.escape_key


@pytest.mark.parametrize("content", [b"", b"{", b"7", b"\xff", b"[" * 100_000])
def test_a_spoilt_file_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert SettingsFile(tmp_path / "settings.json").current == CoverSettings()


def test_nothing_is_written_before_something_changes(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").keep()
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_the_change_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise DiskFull("small file")

    monkeypatch.setattr(settings, "write_whole", full)
    file = SettingsFile(tmp_path / "settings.json")
    file.change(replace(file.current, text_size=150))
    assert not file.keep()
    assert file.current.text_size == 150


def test_whoever_asked_is_told_when_other_settings_are_on_the_disk(
    tmp_path: Path,
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    told: list[CoverSettings] = []
    file.on_kept = lambda: told.append(SettingsFile(tmp_path / "settings.json").current)
    file.keep()
    file.change(replace(file.current, slow_keys=True))
    assert told == []
    file.keep()
    file.keep()
    assert told == [CoverSettings(slow_keys=True)]
