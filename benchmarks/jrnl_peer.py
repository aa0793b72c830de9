"""jrnl, a diary for the command line that encrypts too: the same entries, each command a start of it.

It is installed from the package index into an environment of its own in build/bench/, if it can be had.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import invented_diary

FOLDER = Path("build/bench/jrnl")
NAME = "jrnl==4.6"
PATIENCE_S = 240
ROUNDS = 3
_PREPARE = """
import sys
from pathlib import Path
from jrnl.config import get_default_config
from jrnl.encryption import determine_encryption_method_for_writing
from ruamel.yaml import YAML

folder = Path(sys.argv[1])
config = get_default_config()
config["journals"] = {"default": {"journal": str(folder / "journal.txt"), "encrypt": True}}
config["encrypt"] = True
config["highlight"] = False
with (folder / "jrnl.yaml").open("w") as file:
    YAML().dump(config, file)
method = determine_encryption_method_for_writing(True)("default", config)
method.password = "for measuring only"
sealed = method.encrypt((folder / "plain.txt").read_text())
(folder / "journal.txt").write_bytes(sealed)
(folder / "plain.txt").unlink()
"""
_KEYRING = """
from keyring.backend import KeyringBackend


class Known(KeyringBackend):
    priority = 1

    def get_password(self, service, username):
        return "for measuring only"

    def set_password(self, service, username, password):
        pass
"""


def figures(count: int) -> tuple[dict[str, float], str]:
    """Return medians in milliseconds by what is done, and words on why there are none.

    Args:
        count: how many entries.
    """
    python = FOLDER / "venv" / "bin" / "python"
    if not (FOLDER / "venv" / "bin" / "jrnl").exists() and not _installed(python):
        return {}, "jrnl could not be installed from the package index, so it is not in the table."
    try:
        return _measured(count, python.absolute()), ""
    except (subprocess.SubprocessError, OSError) as error:
        return {}, f"jrnl was installed, but did not work: {type(error).__name__}."


def _installed(python: Path) -> bool:
    FOLDER.mkdir(parents=True, exist_ok=True)
    commands = (
        [sys.executable, "-m", "venv", str(FOLDER / "venv")],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", NAME],
    )
    try:
        for command in commands:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE_S)
    except (subprocess.SubprocessError, OSError):
        return False
    return True


def _measured(count: int, python: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = "\n".join(
            f"[{each.at:%Y-%m-%d %H:%M}] {each.incident.what_happened}\n"
            for each in invented_diary.entries(count)
        )
        (folder / "plain.txt").write_text(text, encoding="utf-8")
        (folder / "known_keyring.py").write_text(_KEYRING, encoding="utf-8")
        environment = os.environ | {
            "HOME": name,
            "XDG_CONFIG_HOME": name,
            "XDG_DATA_HOME": name,
            "PYTHONPATH": name,
            "PYTHON_KEYRING_BACKEND": "known_keyring.Known",
            "NO_COLOR": "1",
        }

        def run(*words: str) -> str:
            done = subprocess.run(
                [str(python), *words],
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=True,
                timeout=PATIENCE_S,
            )
            return done.stdout

        run("-c", _PREPARE, name)
        jrnl = ("-m", "jrnl", "--config-file", str(folder / "jrnl.yaml"))
        if len(run(*jrnl, "-n", "50", "--short").strip().splitlines()) != 50:
            raise OSError("not the list")
        new = next(iter(invented_diary.entries(1))).incident.what_happened
        done = {
            "cold start to first list": lambda: run(*jrnl, "-n", "50", "--short"),
            "search, rare word": lambda: run(*jrnl, "-contains", invented_diary.RARE_WORD, "-n", "50"),
            "search, common word": lambda: run(*jrnl, "-contains", invented_diary.COMMON_WORD, "-n", "50"),
            "save": lambda: run(*jrnl, " ".join(new.split())),
        }
        return {what: _median_ms(work) for what, work in done.items()}


def _median_ms(work: object) -> float:
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()  # type: ignore[operator]
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)
