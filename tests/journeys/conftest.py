"""The journeys' stage: a virtual screen, an empty home, and the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.person import Stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A stage with nothing on it yet."""
    with Stage(tmp_path / "stage") as stage:
        yield stage
