"""Builds the folder that runs without Python, and starts it once to see that it does.

python -m tools.build
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from safeplan import __version__

ROOT = Path(__file__).resolve().parent.parent
NAME = "lists"
PASSED = "self-test passed"
PATIENCE_S = 120


def main() -> None:
    """Build, then try."""
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", ROOT / "dist", "--workpath", ROOT / "build" / "pyinstaller"),
            ROOT / "build.spec",
        ],
        check=True,
        cwd=ROOT,
    )
    folder = ROOT / "dist" / f"{NAME}-{__version__}"
    try_out(folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{PASSED}: {folder.relative_to(ROOT)}, {size / 1e6:.0f} MB")


def try_out(program: Path) -> None:
    """Start what was built with `--self-test`; anything it says beyond that it passed is a failure."""
    with tempfile.TemporaryDirectory() as empty:
        done = subprocess.run(
            [program, "--self-test"],
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            cwd=empty,
            env=bare_environment(Path(empty)),
        )
        left = [str(path.relative_to(empty)) for path in Path(empty).rglob("*")]
    if done.returncode or done.stdout.strip() != PASSED or done.stderr.strip():
        sys.exit(f"the self-test of the build failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    if left:
        sys.exit(f"the self-test left files in the home folder: {', '.join(left)}")


def bare_environment(home: Path) -> dict[str, str]:
    """Return an environment in which nothing of this Python can help, with an empty home folder."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    return kept | {"LANG": "C.UTF-8", "HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home)}


if __name__ == "__main__":
    main()
