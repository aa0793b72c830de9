"""The virtual screen comes up with a window manager, and goes away whole."""

import subprocess

import pytest

from tools import virtual_screen
from tools.virtual_screen import ScreenUnavailable, VirtualScreen


def _ask(screen: VirtualScreen, *question: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        question, env=screen.environment(), check=False, capture_output=True, text=True, timeout=10
    )


def test_two_screens_live_beside_each_other_and_end() -> None:
    with VirtualScreen() as one, VirtualScreen(800, 600) as other:
        assert one.display != other.display
        assert _ask(one, "xdotool", "getdisplaygeometry").stdout == "1280 800\n"
        assert _ask(other, "xdotool", "getdisplaygeometry").stdout == "800 600\n"
        assert "Openbox" in _ask(one, "openbox", "--version").stdout
        assert "window id" in _ask(one, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK").stdout
    assert _ask(one, "xprop", "-root").returncode != 0
    assert _ask(other, "xprop", "-root").returncode != 0


def test_a_screen_that_cannot_start_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(virtual_screen, "DEPTH", 7)
    with pytest.raises(ScreenUnavailable, match="Xvfb ended"), VirtualScreen():
        pass


def test_no_screen_stays_when_the_window_manager_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def never(environment: dict[str, str]) -> bool:
        seen.append(environment["DISPLAY"])
        return False

    monkeypatch.setattr(virtual_screen, "_managed", never)
    monkeypatch.setattr(virtual_screen, "PATIENCE", 0.0)
    with pytest.raises(ScreenUnavailable, match="openbox"), VirtualScreen():
        pass
    gone = subprocess.run(["xprop", "-root", "-display", seen[0]], check=False, capture_output=True)
    assert gone.returncode != 0
