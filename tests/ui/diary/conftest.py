"""What tests of the diary's pages share: one process in which files are looked at, for all of them."""

from collections.abc import Iterator

import pytest

from safeplan.ui.apart import Apart
from safeplan.ui.diary import evidence_viewer


class SharedApart(Apart):
    """It stays when a page closes it: starting takes longer than most tests."""

    def close(self) -> None:
        """Stay."""

    def end(self) -> None:
        """Go, when all is done."""
        super().close()


@pytest.fixture(scope="session")
def apart() -> Iterator[SharedApart]:
    """The process in which files are looked at; it starts when it is first asked."""
    shared = SharedApart("pictures")
    yield shared
    shared.end()


@pytest.fixture(autouse=True)
def looked_at_in_one_process(monkeypatch: pytest.MonkeyPatch, apart: SharedApart) -> None:
    """Let every page use it."""
    monkeypatch.setattr(evidence_viewer, "Apart", lambda _kind: apart)
