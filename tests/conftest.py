"""What holds for every test: no network, no real home, no real keyring, nothing logged, no warning.

Qt's warnings fail a test through pytest-qt (`qt_log_level_fail`), Python's through `filterwarnings`;
both are set in pyproject.toml. The rest is here.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from safeplan.app.interpreter import keep_constants_alive
from safeplan.places import Home
from tests.builders.clock import FixedClock
from tests.no_network import Watch, refuse_in_kernel

if TYPE_CHECKING:
    from safeplan.vault.keys import Cost
    from safeplan.vault.vault import Vault

PASSPHRASE = "correct horse battery staple"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

keep_constants_alive()

# The same examples in every run, so that a run can be repeated; `--hypothesis-profile=wander` looks further.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile(
    "wander", deadline=None, database=None, max_examples=1000, print_blob=True
)
hypothesis.settings.load_profile("steady")

NETWORK = Watch()
NETWORK.start()
REFUSED_BY_KERNEL = refuse_in_kernel()


@pytest.fixture(autouse=True)
def no_network() -> Iterator[Watch]:
    """Fail the test if anything in it asked for an internet socket, caught or not."""
    NETWORK.tries.clear()
    yield NETWORK
    if NETWORK.tries:
        pytest.fail(f"the network was asked for: {', '.join(NETWORK.tries)}")


@pytest.fixture(autouse=True)
def no_log() -> Iterator[list[str]]:
    """Fail the test if any logger said anything, from INFO up; the program keeps no log."""
    said: list[str] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = lambda record: said.append(f"{record.name}: {record.getMessage()}")  # type: ignore[method-assign]  # a whole class would say no more
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield said
    root.setLevel(before)
    root.removeHandler(handler)
    if said:
        pytest.fail(f"logged: {'; '.join(said)}")


@pytest.fixture(autouse=True)
def user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home folder of its own, in every name a program may know it by."""
    folder = tmp_path_factory.mktemp("user")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name, below in {
        "XDG_DATA_HOME": ".local/share",
        "XDG_CONFIG_HOME": ".config",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }.items():
        monkeypatch.setenv(name, str(folder / below))
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """The data folder, not yet made."""
    return Home(tmp_path / "lists-data")


@pytest.fixture
def clock() -> FixedClock:
    """A clock at 17:52 on Tuesday 24 November 2026, in London."""
    return FixedClock()


@pytest.fixture
def cost() -> "Cost":
    """A key derivation so cheap that tests do not wait; only a constructor can ask for it."""
    from safeplan.vault.keys import Cost

    return Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def vault(home: Home, cost: "Cost", clock: FixedClock) -> Iterator["Vault"]:
    """An open vault with nothing in it; its passphrase is `PASSPHRASE`."""
    from safeplan.vault.vault import Vault

    vault = Vault.create(home, PASSPHRASE, cost=cost, clock=clock)
    yield vault
    vault.lock()
