"""Makes everything ready for a make target: the virtual environment and what the system must give.

    python3 tools/setup.py PURPOSE      run, demo, test or build

Needs only Python's own library. The top is written so that an old Python can still say what is wrong.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this line is for whoever runs an older one
    sys.exit(
        "SafePlan needs Python 3.11 or newer, and this is {}.{}.\n"
        "Install a newer one and name it: make run PYTHON=python3.12".format(*sys.version_info[:2])
    )

import hashlib
import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import system  # noqa: E402 - only a new enough Python gets here

VENV = ROOT / ".venv"
LOCKS = {
    "run": "requirements.lock",
    "demo": "requirements.lock",
    "test": "requirements-dev.lock",
    "build": "requirements-dev.lock",
}


def main() -> None:
    """Set up for the purpose named on the command line."""
    purpose = sys.argv[1] if len(sys.argv) == 2 else ""
    if purpose not in LOCKS:
        sys.exit(f"usage: python3 tools/setup.py {'|'.join(LOCKS)}")
    python = _make_venv()
    _install(python, ROOT / LOCKS[purpose])
    system.provide(system.missing_for(purpose, python))
    # English too has a catalogue: it is where "1 entry" differs from "2 entries".
    subprocess.run([python, "-m", "tools.translations", "--compile"], check=True, cwd=ROOT)


def _make_venv() -> Path:
    """Return the environment's Python, making the environment where there is none that works."""
    python = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if _works(python):
        return python
    if not _has_ensurepip():
        system.provide([system.Need("Python's venv module", "python3-venv")])
    print("Making .venv ...", flush=True)
    venv.create(VENV, clear=True, with_pip=True)
    return python


def _works(python: Path) -> bool:
    """Tell whether the environment is there, whole, and of a new enough Python."""
    if not python.exists():
        return False
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([python, "-c", check], capture_output=True, check=False).returncode == 0


def _has_ensurepip() -> bool:
    """Tell whether new environments can have pip; Debian ships that part separately."""
    command = [sys.executable, "-c", "import ensurepip"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _install(python: Path, lock: Path) -> None:
    """Install what the lock names, hashes required, unless this very lock was installed before."""
    stamp = VENV / f"installed-{lock.stem}"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    print(f"Installing what {lock.name} names; the first time this takes a minute or two ...", flush=True)
    subprocess.run(
        [
            *(python, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"),
            *("--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", lock),
        ],
        check=True,
    )
    stamp.write_text(digest)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(f"\nThis step failed: {' '.join(map(str, error.cmd))}")
