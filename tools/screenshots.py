"""Renders every screen of the real program to build/screenshots/: light, dark, 200 % text, mirrored.

python -m tools.screenshots [LOOK ...]

Each look runs in a process of its own, on a throwaway vault with an invented diary and plan.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OUT = Path("build/screenshots")
SIZE = (1280, 800)
SMALL = (1024, 640)


@dataclass(frozen=True)
class Look:
    """One way to see the program.

    Args:
        appearance: as the settings keep it.
        mirrored: whether it is shown in the mirrored pseudo-language.
        size: of the window, in pixels.
    """

    appearance: dict[str, Any]
    mirrored: bool = False
    size: tuple[int, int] = SIZE


LOOKS = {
    "light": Look({"mode": "light"}),
    "dark": Look({"mode": "dark"}),
    "text-200": Look({"mode": "light", "text_scale": 2.0}),
    "mirrored": Look({"mode": "light"}, mirrored=True),
    "middle": Look({"mode": "light"}, size=SMALL),
    "contrast": Look({"mode": "contrast"}),
}


def main(arguments: list[str]) -> int:
    """Render the looks that are named, or all; returns the exit code."""
    if len(arguments) == 2 and arguments[0] == "--one":
        render(arguments[1])
        return 0
    codes = []
    for name in arguments or LOOKS:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/London"}
        command = [sys.executable, "-m", "tools.screenshots", "--one", name]
        codes.append(subprocess.run(command, env=environment, check=False).returncode)
    return max(codes)


def render(name: str) -> None:
    """Render every scene in one look."""
    from PySide6.QtWidgets import QApplication

    from safeplan.app.interpreter import keep_constants_alive
    from tools import pseudo
    from tools.scenes import SCENES, Theatre

    keep_constants_alive()
    shutil.rmtree(OUT / name, ignore_errors=True)
    look = LOOKS[name]
    application = QApplication(["lists"])
    with tempfile.TemporaryDirectory() as folder:
        if look.mirrored:
            compiled = pseudo.catalogue(pseudo.Pseudo.MIRRORED, Path(folder) / "language")
            pseudo.install(application, pseudo.Pseudo.MIRRORED, compiled)
        for number, (scene, play) in enumerate(SCENES.items(), 1):
            with staged(Theatre, Path(folder) / f"{number}", look) as theatre:
                play(theatre)
                theatre.settle()
                path = OUT / name / f"{number:02d}-{scene}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                theatre.window.grab().save(str(path))
                print(path)


@contextmanager
def staged(theatre: Callable[..., Any], folder: Path, look: Look) -> Iterator[Any]:
    """Set up a theatre for one scene, and clear it."""
    from tools import pseudo

    built = theatre(folder, look.appearance, look.size, pseudo.mirrored if look.mirrored else str)
    try:
        yield built
    finally:
        built.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
